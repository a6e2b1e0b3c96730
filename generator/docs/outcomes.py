"""What a call returns and what it raises."""

from __future__ import annotations

from generator import ir
from generator._compat import assert_never
from generator.docs.context import DocsContext
from generator.docs.views import ErrorRow
from generator.ir import Content, ContentKind, Delivery, Nullable, Operation, Result, Type
from generator.snippets.notation import union

RESPONSES = {"httpx": "https://www.python-httpx.org/api/#response", "httpx2": "https://github.com/pydantic/httpx2"}
"""Where the responses of each HTTP library are described."""


def response_type(context: DocsContext, operation: Operation) -> str:
    """What a call returns: the types that its media types give; "" where no response has a body."""
    return union(_result_type(context, result) for result in operation.results)


def _result_type(context: DocsContext, result: Result) -> str:
    match result.delivery:
        case Delivery.VALUE:
            return context.notation.result(result.type.inner if isinstance(result.type, Nullable) else result.type)
        case Delivery.STREAM:
            return f"EventStream[{context.notation.field(result.type)}]"
        case Delivery.BYTES:
            name, address = "bytes", "https://docs.python.org/3/library/stdtypes.html#bytes"
        case Delivery.OPEN:
            library = context.config.http_backend
            name, address = f"{library}.Response", RESPONSES[library]
            if context.style.exact and context.edition.errors_by_hundreds:
                return f"[{name}](../../models/data.md)"
        case _:
            assert_never(result.delivery)
    return f"[{name}](../../models/.md)" if context.style.exact else f"[{name}]({address})"


def streams(operation: Operation) -> tuple[Type, ...]:
    """What comes piece by piece."""
    return tuple(result.type for result in operation.results if result.delivery is Delivery.STREAM)


def error_rows(context: DocsContext, operation: Operation) -> tuple[ErrorRow, ...]:
    """One row per class and content type with its statuses, then the error for everything else."""
    statuses: dict[tuple[str, str, str], list[str]] = {}
    by_hundreds = context.edition.errors_by_hundreds
    for response in operation.errors:
        for content in response.contents:
            name = documented_error(context, content)
            if name:
                hundreds = response.status[:1] if by_hundreds else ""
                found = statuses.setdefault((hundreds, name, content.media_type), [])
                found += [response.status] if response.status not in found else []
    ranked = sorted(statuses.items(), key=lambda item: item[0][0])
    described = (
        ErrorRow(type=name, status=", ".join(sorted(found, key=_rank)), media_type=_media(media))
        for (_, name, media), found in ranked
    )
    return (*described, ErrorRow(type=error_class(context), status="4XX, 5XX", media_type="\\*/\\*"))


def documented_error(context: DocsContext, content: Content) -> str:
    """The class that an error body of this media type raises; "" for the error of everything else."""
    return _error_class(context, content.type) if content.kind is ContentKind.JSON else ""


def error_class(context: DocsContext) -> str:
    """The class of errors that the document does not describe."""
    return context.names.error(context.names.errors.default)


def _error_class(context: DocsContext, type_: Type | None) -> str:
    match type_:
        case ir.Ref(id=id_) if context.notation.survivor(id_) in context.names.schemas:
            return context.notation.qualified(id_)
        case ir.Nullable(inner=inner):
            return _error_class(context, inner)
        case _:
            return ""


def _rank(status: str) -> tuple[bool, str]:
    """Codes in ascending order, each range after its codes, `default` last."""
    return (status == "default", status.upper())


def _media(media_type: str) -> str:
    return media_type.replace("*", "\\*")
