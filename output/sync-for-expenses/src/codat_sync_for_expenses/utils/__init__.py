"""Helpers that the public API offers beside the methods; each part is loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._runtime.gcguard import pause_collector as pause_collector
    from .annotations import get_discriminator as get_discriminator
    from .annotations import get_open_discriminator as get_open_discriminator
    from .enums import OpenEnumMeta as OpenEnumMeta
    from .headers import get_headers as get_headers
    from .headers import get_response_headers as get_response_headers
    from .logger import Logger as Logger
    from .logger import get_body_content as get_body_content
    from .logger import get_default_logger as get_default_logger
    from .metadata import FieldMetadata as FieldMetadata
    from .metadata import FormMetadata as FormMetadata
    from .metadata import HeaderMetadata as HeaderMetadata
    from .metadata import MultipartFormMetadata as MultipartFormMetadata
    from .metadata import PathParamMetadata as PathParamMetadata
    from .metadata import QueryParamMetadata as QueryParamMetadata
    from .metadata import RequestMetadata as RequestMetadata
    from .metadata import SecurityMetadata as SecurityMetadata
    from .metadata import find_metadata as find_metadata
    from .queryparams import get_query_params as get_query_params
    from .requestbodies import SerializedRequestBody as SerializedRequestBody
    from .requestbodies import serialize_request_body as serialize_request_body
    from .retries import BackoffStrategy as BackoffStrategy
    from .retries import Retries as Retries
    from .retries import RetryConfig as RetryConfig
    from .retries import retry as retry
    from .retries import retry_async as retry_async
    from .retries import retry_config as retry_config
    from .security import get_security as get_security
    from .serializers import get_pydantic_model as get_pydantic_model
    from .serializers import marshal_json as marshal_json
    from .serializers import serialize_decimal as serialize_decimal
    from .serializers import serialize_float as serialize_float
    from .serializers import serialize_int as serialize_int
    from .serializers import stream_to_bytes as stream_to_bytes
    from .serializers import stream_to_bytes_async as stream_to_bytes_async
    from .serializers import stream_to_text as stream_to_text
    from .serializers import stream_to_text_async as stream_to_text_async
    from .serializers import unmarshal as unmarshal
    from .serializers import unmarshal_json as unmarshal_json
    from .serializers import validate_const as validate_const
    from .serializers import validate_decimal as validate_decimal
    from .serializers import validate_float as validate_float
    from .serializers import validate_int as validate_int
    from .serializers import validate_open_enum as validate_open_enum
    from .url import generate_url as generate_url
    from .url import remove_suffix as remove_suffix
    from .url import template_url as template_url
    from .values import get_global_from_env as get_global_from_env
    from .values import match_content_type as match_content_type
    from .values import match_response as match_response
    from .values import match_status_codes as match_status_codes
else:
    from .._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        """
.._runtime.gcguard pause_collector
annotations get_discriminator get_open_discriminator
enums OpenEnumMeta
headers get_headers get_response_headers
logger Logger get_body_content get_default_logger
metadata FieldMetadata FormMetadata HeaderMetadata MultipartFormMetadata PathParamMetadata QueryParamMetadata
metadata RequestMetadata SecurityMetadata find_metadata
queryparams get_query_params
requestbodies SerializedRequestBody serialize_request_body
retries BackoffStrategy Retries RetryConfig retry retry_async retry_config
security get_security
serializers get_pydantic_model marshal_json serialize_decimal serialize_float serialize_int
serializers stream_to_bytes stream_to_bytes_async stream_to_text stream_to_text_async unmarshal unmarshal_json
serializers validate_const validate_decimal validate_float validate_int validate_open_enum
url generate_url remove_suffix template_url
values get_global_from_env match_content_type match_response match_status_codes
""",
    )
