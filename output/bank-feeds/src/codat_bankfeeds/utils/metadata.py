"""Metadata of fields, for models of the user's own that are used with the functions of this package."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from pydantic.fields import FieldInfo

T = TypeVar("T")


@dataclass
class SecurityMetadata:
    """A field that holds a credential."""

    option: bool = False
    scheme: bool = False
    scheme_type: str | None = None
    sub_type: str | None = None
    field_name: str | None = None
    composite: bool = False
    """Sent together with others."""

    def get_field_name(self, default: str) -> str:
        """The name on the wire."""
        return self.field_name or default


@dataclass
class ParamMetadata:
    """How a parameter is written."""

    serialization: str | None = None
    style: str = "simple"
    explode: bool = False


@dataclass
class PathParamMetadata(ParamMetadata):
    """A path parameter."""


@dataclass
class QueryParamMetadata(ParamMetadata):
    """A query parameter."""

    style: str = "form"
    explode: bool = True


@dataclass
class HeaderMetadata(ParamMetadata):
    """A header parameter."""


@dataclass
class RequestMetadata:
    """A request body."""

    media_type: str = "application/octet-stream"


@dataclass
class MultipartFormMetadata:
    """A part of a multipart form."""

    file: bool = False
    content: bool = False
    json: bool = False


@dataclass
class FormMetadata:
    """A field of a form."""

    json: bool = False
    style: str = "form"
    explode: bool = True


class FieldMetadata:
    """What a field of a model is used for; True means the defaults of that use."""

    security: SecurityMetadata | None = None
    path: PathParamMetadata | None = None
    query: QueryParamMetadata | None = None
    header: HeaderMetadata | None = None
    request: RequestMetadata | None = None
    form: FormMetadata | None = None
    multipart: MultipartFormMetadata | None = None

    def __init__(
        self,
        security: SecurityMetadata | None = None,
        path: PathParamMetadata | bool | None = None,
        query: QueryParamMetadata | bool | None = None,
        header: HeaderMetadata | bool | None = None,
        request: RequestMetadata | bool | None = None,
        form: FormMetadata | bool | None = None,
        multipart: MultipartFormMetadata | bool | None = None,
    ) -> None:
        self.security = security
        self.path = PathParamMetadata() if isinstance(path, bool) else path
        self.query = QueryParamMetadata() if isinstance(query, bool) else query
        self.header = HeaderMetadata() if isinstance(header, bool) else header
        self.request = RequestMetadata() if isinstance(request, bool) else request
        self.form = FormMetadata() if isinstance(form, bool) else form
        self.multipart = MultipartFormMetadata() if isinstance(multipart, bool) else multipart


def find_field_metadata(field_info: FieldInfo, metadata_type: type[T]) -> T | None:
    """The metadata of this kind that a FieldMetadata of the field holds."""
    metadata = find_metadata(field_info, FieldMetadata)
    if metadata is None:
        return None
    return next((item for item in vars(metadata).values() if isinstance(item, metadata_type)), None)


def find_metadata(field_info: FieldInfo, metadata_type: type[T]) -> T | None:
    """The first metadata of this type in the annotation of a field."""
    return next((item for item in field_info.metadata if isinstance(item, metadata_type)), None)
