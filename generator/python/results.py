"""What methods return, and how the runtime tells responses apart."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from generator import ir
from generator._compat import assert_never
from generator.config.model import Config
from generator.editions import EDITIONS
from generator.ir import ContentKind, Delivery
from generator.ir.walk import is_event
from generator.names.model import Names
from generator.python import literals
from generator.python.annotations import Annotator, Form

Call = Callable[[str, Iterable[str]], str]
_STREAM_MAKERS = {ContentKind.EVENT_STREAM: "events", ContentKind.JSON_LINES: "json_lines"}
_MEDIA = {"events": "text/event-stream", "json_lines": "application/jsonl"}
"""What these makers take for granted."""
_OPEN = "the response, still open: read it, then close it"
_TEXT = "the text of the response"
_PARSED = "the parsed response"
_TEXTS = {
    ContentKind.BINARY: _OPEN,
    ContentKind.MULTIPART: _OPEN,
    ContentKind.TEXT: _TEXT,
    ContentKind.XML: _TEXT,
    ContentKind.FORM: _TEXT,
    ContentKind.EVENT_STREAM: "the events of the response, as they come; close it when done",
    ContentKind.JSON_LINES: "the lines of the response, as they come; close it when done",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultView:
    """Annotations of a result."""

    annotation: str  # of the method
    async_annotation: str  # of the asynchronous method
    parameter: str  # of the generic descriptor
    text: str  # what the field list says of it
    is_none: bool  # whether the method gives nothing back
    is_stream: bool  # whether it may give an event stream


def result_view(annotator: Annotator, config: Config, op: ir.Operation, hidden: Collection[str]) -> ResultView:
    """The result of an operation."""
    is_stream = any(result.delivery is Delivery.STREAM for result in op.results)
    return ResultView(
        annotation=_annotation(annotator, config, op, hidden, is_async=False),
        async_annotation=_annotation(annotator, config, op, hidden, is_async=True),
        parameter=_annotation(annotator, config, op, (), is_async=False),
        text=_text(op),
        is_none=not op.results,
        is_stream=is_stream,
    )


def _text(op: ir.Operation) -> str:
    """What comes back; where that depends on the media type, what comes with which."""
    found: dict[str, dict[str, None]] = {}
    for content in (content for response in op.successes for content in response.contents):
        if content.kind is not ContentKind.NONE:
            read = content.kind is ContentKind.BINARY and content.empty_schema
            text = "the bytes of the response" if read else _TEXTS.get(content.kind, _PARSED)
            found.setdefault(text, {}).setdefault(content.media_type)
    if len(found) < 2:
        return next(iter(found), _PARSED)
    rows = (f"{', '.join(map(media_text, media))}: {text}" for text, media in found.items())
    return literals.docstring_body("; ".join(rows))


def _annotation(
    annotator: Annotator, config: Config, op: ir.Operation, hidden: Collection[str], *, is_async: bool
) -> str:
    """What each media type gives, and None where a response may have no body or the setting says so."""
    if not op.results:
        return "None"
    members = [_member(annotator, config, result, hidden, is_async=is_async) for result in op.results]
    union = annotator.union(members, hidden)
    return union if _always(config, op) or union.endswith("None") else f"{union} | None"


def _always(config: Config, op: ir.Operation) -> bool:
    """Does every success have a body, which the setting says is one of its type?"""
    required = config.response_required or EDITIONS[config.edition].result_required
    return required and all(response.contents for response in op.successes)


def _member(annotator: Annotator, config: Config, result: ir.Result, hidden: Collection[str], *, is_async: bool) -> str:
    match result.delivery:
        case Delivery.VALUE:
            return annotator.type(result.type, Form.MODEL, hidden=hidden)
        case Delivery.BYTES:
            return annotator.scope.name("builtins", "bytes", hidden=hidden)
        case Delivery.OPEN:
            return f"{annotator.scope.module(config.http_backend, hidden=hidden)}.Response"
        case Delivery.STREAM:
            stream = "EventStreamAsync" if is_async else "EventStream"
            inner = annotator.type(result.type, Form.MODEL, hidden=hidden)
            return f"{annotator.package_name('utils.eventstreaming', stream, hidden=hidden)}[{inner}]"
        case _:
            assert_never(result.delivery)


def media_text(media_type: str) -> str:
    """A media type in a text: short, and harmless whatever the document says."""
    return "".join(char for char in media_type[:80] if char.isprintable())


def responses(api: ir.Api, annotator: Annotator, config: Config, op: ir.Operation, call: Call) -> tuple[str, ...]:
    """Documented successes, as arguments of the descriptor, in the order of the document."""
    rows: dict[tuple[str, ...], list[str]] = {}
    required = ("required=True",) if _always(config, op) else ()
    for response in op.successes:
        for content in response.contents or (None,):
            row = _response(api, annotator, content)
            parsed = content is not None and content.kind is ContentKind.JSON
            rows.setdefault((*row, *required) if parsed else row, []).append(response.status)
    for response in op.successes:  # without a schema there may be nothing at all
        if any(content.kind is ContentKind.JSON and content.type is None for content in response.contents):
            rows.setdefault(_response(api, annotator, None), []).append(response.status)
    return tuple(
        call(maker, (literals.text(" ".join(statuses)), *arguments)) for (maker, *arguments), statuses in rows.items()
    )


def _response(api: ir.Api, annotator: Annotator, content: ir.Content | None) -> tuple[str, ...]:
    """The maker of the descriptor, then its arguments but for the statuses."""
    if content is None or content.kind is ContentKind.NONE:
        return ("response",)
    kind = _response_kind(content)
    maker = _STREAM_MAKERS.get(content.kind, "response")
    arguments = [maker]
    if kind == "json" or maker != "response":
        arguments.append(f"lambda: {annotator.type(content.type or ir.Any(), Form.MODEL)}")
    if content.media_type != _MEDIA.get(maker, "application/json"):
        arguments.append(f"media={literals.text(content.media_type)}")
    if kind != "json" and maker == "response":
        arguments.append(f"kind={literals.text(kind)}")
    if maker == "events" and not is_event(content.type or ir.Any(), api.schemas):
        arguments.append("data_only=True")
    if content.sentinel is not None:
        arguments.append(f"sentinel={literals.text(content.sentinel)}")
    return tuple(arguments)


def _response_kind(content: ir.Content) -> str:
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


def error_responses(annotator: Annotator, names: Names, op: ir.Operation, call: Call) -> tuple[str, ...]:
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
    return tuple(call("response", (literals.text(" ".join(statuses)), *row)) for row, statuses in rows.items())


def error_schema(content: ir.Content, names: Names) -> ir.SchemaId | None:
    """The schema of an error body that has an exception; other bodies end in the default error."""
    if content.kind is not ContentKind.JSON or not isinstance(content.type, ir.Ref):
        return None
    id_ = names.merged.get(content.type.id, content.type.id)
    return id_ if names.schemas[id_].namespace is ir.Namespace.ERRORS else None
