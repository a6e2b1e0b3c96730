"""What methods return, and how the runtime tells answers apart."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from generator import ir
from generator._compat import assert_never
from generator.config import Config
from generator.ir import ContentKind
from generator.names.model import Names
from generator.python import literals
from generator.python.annotations import Annotator, Form

Call = Callable[[str, Iterable[str]], str]
_STREAM_MAKERS = {ContentKind.EVENT_STREAM: "events", ContentKind.JSON_LINES: "json_lines"}
_MEDIA = {"events": "text/event-stream", "json_lines": "application/jsonl"}
"""What these makers take for granted."""
_TEXTS = {
    ContentKind.BINARY: "the answer, still open: read it, then close it",
    ContentKind.TEXT: "the text of the answer",
    ContentKind.XML: "the text of the answer",
    ContentKind.EVENT_STREAM: "the events of the answer, as they come; close it when done",
    ContentKind.JSON_LINES: "the lines of the answer, as they come; close it when done",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultView:
    """Annotations of a result."""

    annotation: str  # of the method
    async_annotation: str  # of the asynchronous method
    parameter: str  # of the generic descriptor
    text: str  # what the field list says of it
    is_none: bool  # whether the method gives nothing back
    is_stream: bool  # whether it gives an event stream


def result_view(annotator: Annotator, config: Config, op: ir.Operation, hidden: Collection[str]) -> ResultView:
    """The result of an operation."""
    parameter = _annotation(annotator, config, op, (), is_async=False)
    return ResultView(
        annotation=_annotation(annotator, config, op, hidden, is_async=False),
        async_annotation=_annotation(annotator, config, op, hidden, is_async=True),
        parameter=parameter,
        text="the bytes of the answer"
        if parameter.split(" ")[0] == "bytes"
        else _TEXTS.get(_kind(_main_content(op)), "the parsed answer"),
        is_none=parameter == "None",
        is_stream=_main_content(op) is not None and _kind(_main_content(op)) in _STREAM_MAKERS,
    )


def _main_content(op: ir.Operation) -> ir.Content | None:
    return next(
        (r.contents[0] for r in op.successes if r.contents and r.contents[0].kind is not ContentKind.NONE), None
    )


def _kind(content: ir.Content | None) -> ContentKind:
    return ContentKind.NONE if content is None else content.kind


def _annotation(
    annotator: Annotator, config: Config, op: ir.Operation, hidden: Collection[str], *, is_async: bool
) -> str:
    content = _main_content(op)
    if op.result is None or content is None:
        return "None"
    if isinstance(op.result, ir.File):
        shown = _file(annotator, op, hidden)
    elif content.kind in _STREAM_MAKERS:
        stream = "EventStreamAsync" if is_async else "EventStream"
        inner = annotator.type(op.result, Form.MODEL, hidden=hidden)
        shown = f"{annotator.package_name('utils.eventstreaming', stream, hidden=hidden)}[{inner}]"
    else:
        shown = annotator.type(op.result, Form.MODEL, hidden=hidden)
    return shown if config.response_required or shown.endswith("None") else f"{shown} | None"


def _file(annotator: Annotator, op: ir.Operation, hidden: Collection[str]) -> str:
    """Bytes where the schema is empty, else the open answer, as the published SDKs have it (COMPATIBILITY 5)."""
    contents = [content for response in op.successes for content in response.contents]
    if all(content.empty_schema for content in contents):
        return annotator.scope.name("builtins", "bytes", hidden=hidden)
    return f"{annotator.scope.module('httpx', hidden=hidden)}.Response"


def answers(annotator: Annotator, op: ir.Operation, call: Call) -> tuple[str, ...]:
    """Documented successes, as arguments of the descriptor, in the order of the document."""
    rows: dict[tuple[str, ...], list[str]] = {}
    for response in op.successes:
        for content in response.contents or (None,):
            rows.setdefault(_answer(annotator, content), []).append(response.status)
    return tuple(
        call(maker, (literals.text(" ".join(statuses)), *arguments)) for (maker, *arguments), statuses in rows.items()
    )


def _answer(annotator: Annotator, content: ir.Content | None) -> tuple[str, ...]:
    """The maker of the descriptor, then its arguments but for the statuses."""
    if (
        content is None
        or content.kind is ContentKind.NONE
        or (content.type is None and content.kind is ContentKind.JSON)
    ):
        return ("answer",)
    kind = _answer_kind(content)
    maker = _STREAM_MAKERS.get(content.kind, "answer")
    arguments = [maker]
    if kind == "json" or maker != "answer":
        arguments.append(f"lambda: {annotator.type(content.type or ir.Any(), Form.MODEL)}")
    if content.media_type != _MEDIA.get(maker, "application/json"):
        arguments.append(f"media={literals.text(content.media_type)}")
    if kind != "json" and maker == "answer":
        arguments.append(f"kind={literals.text(kind)}")
    if content.sentinel is not None:
        arguments.append(f"sentinel={literals.text(content.sentinel)}")
    return tuple(arguments)


def _answer_kind(content: ir.Content) -> str:
    match content.kind:
        case ContentKind.JSON:
            return "json"
        case ContentKind.TEXT | ContentKind.XML | ContentKind.FORM:
            return "text"
        case ContentKind.BINARY | ContentKind.MULTIPART | ContentKind.NONE:
            return "bytes" if content.empty_schema else "stream"
        case ContentKind.EVENT_STREAM | ContentKind.JSON_LINES:
            return "stream"
        case _:
            assert_never(content.kind)


def error_answers(annotator: Annotator, names: Names, op: ir.Operation, call: Call) -> tuple[str, ...]:
    """Documented errors whose body has a class of its own; statuses of one exception together."""
    rows: dict[tuple[str, ...], list[str]] = {}
    for response in op.errors:
        for content in response.contents:
            id_ = error_schema(content, names)
            if id_ is not None:
                error = annotator.exception(id_)
                media = (
                    (f"media={literals.text(content.media_type)}",) if content.media_type != "application/json" else ()
                )
                rows.setdefault((f"lambda: {error}", *media), []).append(response.status)
    return tuple(call("answer", (literals.text(" ".join(statuses)), *row)) for row, statuses in rows.items())


def error_schema(content: ir.Content, names: Names) -> ir.SchemaId | None:
    """The schema of an error body that has an exception; other bodies end in the default error."""
    if content.kind is not ContentKind.JSON or not isinstance(content.type, ir.Ref):
        return None
    id_ = names.merged.get(content.type.id, content.type.id)
    return id_ if names.schemas[id_].space is ir.Space.ERRORS else None
