"""What a call returns and what it raises."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator import ir
from generator._compat import assert_never
from generator.docs.context import Context
from generator.docs.notation import union
from generator.ir import ContentKind, Manner, Nullable, Operation, Result, Type

TableMaker = Callable[[Sequence[str], Sequence[Sequence[str]]], str]

_ERROR_HEADER = ("Error Type", "Status Code", "Content Type")


def response_type(context: Context, operation: Operation) -> str:
    """What a call returns: the types that its media types give; "" where no answer has a body."""
    return union(_result_type(context, result) for result in operation.results)


def _result_type(context: Context, result: Result) -> str:
    match result.manner:
        case Manner.VALUE:
            return context.notation.result(result.type.inner if isinstance(result.type, Nullable) else result.type)
        case Manner.STREAM:
            return f"EventStream[{context.notation.field(result.type)}]"
        case Manner.BYTES:
            name, address = "bytes", "https://docs.python.org/3/library/stdtypes.html#bytes"
        case Manner.OPEN:
            name, address = "httpx.Response", "https://www.python-httpx.org/api/#response"
        case _:
            assert_never(result.manner)
    return f"[{name}](../../models/.md)" if context.style.exact else f"[{name}]({address})"


def streams(operation: Operation) -> tuple[Type, ...]:
    """What comes piece by piece."""
    return tuple(result.type for result in operation.results if result.manner is Manner.STREAM)


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
