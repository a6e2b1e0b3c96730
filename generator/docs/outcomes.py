"""What a call returns and what it raises."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator import ir
from generator.docs.context import Context
from generator.ir import ContentKind, Operation, Type

TableMaker = Callable[[Sequence[str], Sequence[Sequence[str]]], str]

_ERROR_HEADER = ("Error Type", "Status Code", "Content Type")


def response_type(context: Context, operation: Operation) -> str:
    """The type that a call returns, "" where no answer has a body.

    Bytes come as the open answer, or read already where the document says nothing about them (COMPATIBILITY 5).
    """
    if operation.result is not None and streams(operation):
        return f"EventStream[{context.notation.field(operation.result)}]"
    match operation.result:
        case None:
            return ""
        case ir.File():
            return _raw_type(context, operation)
        case ir.Nullable(inner=inner):
            return context.notation.result(inner)
        case type_:
            return context.notation.result(type_)


def streams(operation: Operation) -> bool:
    """Whether a call returns a stream of events: its first answer with a body is one."""
    contents = (response.contents[0] for response in operation.successes if response.contents)
    kinds = (content.kind for content in contents if content.kind is not ContentKind.NONE)
    return next(kinds, None) in (ContentKind.EVENT_STREAM, ContentKind.JSON_LINES)


def _raw_type(context: Context, operation: Operation) -> str:
    contents = [content for response in operation.successes for content in response.contents]
    name = "bytes" if contents and all(content.empty_schema for content in contents) else "httpx.Response"
    if context.style.exact:
        return f"[{name}](../../models/.md)"
    if name == "bytes":
        return "[bytes](https://docs.python.org/3/library/stdtypes.html#bytes)"
    return "[httpx.Response](https://www.python-httpx.org/api/#response)"


def error_table(context: Context, operation: Operation, table: TableMaker) -> str:
    """One row per class and content type with its statuses, then the error for everything else."""
    statuses: dict[tuple[str, str], list[str]] = {}
    for response in operation.errors:
        for content in response.contents:
            name = _error_class(context, content.type)
            if name and content.kind is ContentKind.JSON:
                found = statuses.setdefault((name, content.media_type), [])
                found += [response.status] if response.status not in found else []
    rows = [(name, ", ".join(sorted(found, key=_rank)), _media(media)) for (name, media), found in statuses.items()]
    rows.append((error_class(context), "4XX, 5XX", "\\*/\\*"))
    return table(_ERROR_HEADER, rows)


def error_class(context: Context) -> str:
    """The class of errors that the document does not describe."""
    return f"errors.{context.config.default_error_name}"


def _error_class(context: Context, type_: Type | None) -> str:
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
