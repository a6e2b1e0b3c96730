"""What the test suite of a package expects on the wire, derived from the document and the sample values alone."""

from __future__ import annotations

from urllib.parse import quote

from generator import ir
from generator.ir import ContentKind, JsonValue, Location, Param
from generator.python.bodies import sent_media
from generator.snippets.expressions import data
from generator.snippets.samples import Call, Sample

_UNRESERVED = "!$&'()*+,;=:@-._~"  # what a segment may hold as it is (RFC 3986, 3.3)
_RESERVED_HEADERS = frozenset({"accept", "authorization", "content-length", "content-type", "cookie", "user-agent"})


def expected_request(operation: ir.Operation, call: Call) -> dict[str, JsonValue]:
    """Method, path, query, headers, media type and body. `None`: unknown, because only a style's rules would say."""
    body = call.body
    content = operation.body.content if operation.body else None
    is_sent = content is not None and body is not None and not _has_no_parts(content, body)
    is_json = content is not None and content.kind is ContentKind.JSON and content.type is not None
    return {
        "method": operation.method.upper(),
        "path": _path(operation, call),
        "query": dict(_scalars(operation, call, Location.QUERY)),
        "headers": {
            name: text
            for name, text in _scalars(operation, call, Location.HEADER).items()
            if name.lower() not in _RESERVED_HEADERS
        },
        "media_type": _media_type(content) if content is not None and is_sent else None,
        "body": data(body.expression) if body is not None and is_json and not body.has_file else None,
    }


def _has_no_parts(content: ir.Content, body: Sample) -> bool:
    """Whether it is a form without a field, which is sent as no body at all."""
    return content.kind is ContentKind.MULTIPART and data(body.expression) == {}


def _media_type(content: ir.Content) -> str | None:
    """As it is sent; None where the runtime tells it from the name of a file."""
    sent = sent_media(content)
    return None if "*" in sent or "," in sent else sent.partition(";")[0]


def _path(operation: ir.Operation, call: Call) -> JsonValue:
    path = operation.path
    for param in operation.params:
        if param.location is Location.PATH:
            text = _text(param, call)
            if text is None:
                return None
            path = path.replace(f"{{{param.name}}}", quote(text, safe=_UNRESERVED))
    return None if any(char in path for char in "{}?#") else path


def _scalars(operation: ir.Operation, call: Call, location: Location) -> dict[str, JsonValue]:
    found: dict[str, JsonValue] = {}
    for param in operation.params:
        text = _text(param, call) if param.location is location else None
        if text is not None:
            found[param.name] = text
    return found


def _text(param: Param, call: Call) -> str | None:
    """A scalar that every style writes alike; None for anything else."""
    sample = call.parameters.get((param.location.value, param.name))
    if sample is None or param.content_type is not None or param.style in ("label", "matrix"):
        return None
    kind = param.type.inner if isinstance(param.type, ir.Nullable) else param.type
    if isinstance(kind, ir.Primitive) and (kind.python_type or kind.format in ("date", "date-time", "decimal")):
        return None
    value = data(sample.expression)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (str, int)) and value != "" else None
