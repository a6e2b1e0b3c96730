"""Helpers that the public API offers beside the methods; each part is loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .annotations import *
    from .datetimes import *
    from .enums import *
    from .headers import *
    from .logger import *
    from .metadata import *
    from .queryparams import *
    from .requestbodies import *
    from .retries import *
    from .security import *
    from .serializers import *
    from .url import *
    from .values import (
        get_global_from_env as get_global_from_env,
        match_content_type as match_content_type,
        match_response as match_response,
        match_status_codes as match_status_codes,
    )
else:
    from .._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        {
            "annotations": ["get_discriminator", "get_open_discriminator"],
            "datetimes": ["parse_datetime"],
            "enums": ["OpenEnumMeta"],
            "headers": ["get_headers", "get_response_headers"],
            "logger": ["Logger", "NoOpLogger", "get_body_content", "get_default_logger"],
            "metadata": [
                "FieldMetadata",
                "FormMetadata",
                "HeaderMetadata",
                "MultipartFormMetadata",
                "PathParamMetadata",
                "QueryParamMetadata",
                "ParamMetadata",
                "RequestMetadata",
                "SecurityMetadata",
                "find_field_metadata",
                "find_metadata",
            ],
            "queryparams": ["get_query_params"],
            "requestbodies": [
                "SERIALIZATION_METHOD_TO_CONTENT_TYPE",
                "SerializedRequestBody",
                "serialize_request_body",
            ],
            "retries": [
                "BackoffStrategy",
                "PermanentError",
                "Retries",
                "RetryConfig",
                "TemporaryError",
                "retry",
                "retry_async",
                "retry_config",
                "retry_with_backoff",
                "retry_with_backoff_async",
            ],
            "security": ["get_security"],
            "serializers": [
                "get_pydantic_model",
                "is_nullable",
                "marshal_json",
                "serialize_decimal",
                "serialize_float",
                "serialize_int",
                "stream_to_bytes",
                "stream_to_bytes_async",
                "stream_to_text",
                "stream_to_text_async",
                "unmarshal",
                "unmarshal_json",
                "validate_const",
                "validate_decimal",
                "validate_float",
                "validate_int",
                "validate_open_enum",
            ],
            "url": ["generate_url", "is_optional", "remove_suffix", "template_url"],
            "values": ["get_global_from_env", "match_content_type", "match_response", "match_status_codes"],
        },
    )
