"""Request bodies, as httpx takes them."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any

from .._runtime.compat.published_signatures import unannotated
from .forms import serialize_form_data, serialize_multipart_form
from .serializers import marshal_json

SERIALIZATION_METHOD_TO_CONTENT_TYPE = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "raw": "application/octet-stream",
    "string": "text/plain",
}


@dataclass
class SerializedRequestBody:
    """A body: its media type, and its content, form fields or files."""

    media_type: str | None = None
    content: Any | None = None
    data: Any | None = None
    files: Any | None = None


@unannotated("request_body_type")
def serialize_request_body(
    request_body: Any, nullable: bool, optional: bool, serialization_method: str, request_body_type: Any
) -> SerializedRequestBody | None:
    """The body for a value; None where there is none.

    :param serialization_method: json, form, multipart, raw or string
    """
    if request_body is None and optional and not nullable:
        return None
    body = SerializedRequestBody(SERIALIZATION_METHOD_TO_CONTENT_TYPE[serialization_method])
    match serialization_method:
        case "json":
            body.content = marshal_json(request_body, request_body_type)
        case "multipart":
            body.media_type, body.data, body.files = serialize_multipart_form("multipart/form-data", request_body)
        case "form":
            body.data = serialize_form_data(request_body)
        case _:
            if not isinstance(request_body, (bytes, bytearray, str, io.IOBase)):
                raise TypeError(f"invalid request body type {type(request_body)} for mediaType {body.media_type}")
            body.content = request_body
    return body
