"""The responses that the test suite of a package plays: the document's examples, or values made from the schemas."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator import ir
from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.ir import Content, ContentKind, JsonValue, Operation, Response, has_no_body
from generator.ir.walk import is_event
from generator.names.model import Names
from generator.python.results import error_schema
from generator.snippets.expressions import data
from generator.snippets.sample_values import Seed
from generator.snippets.scalar_samples import ImpossibleError
from generator.snippets.strictness import CHECKED, MisfitError
from generator.snippets.synthesis import Synthesiser
from generator.snippets.typed_values import Direction, Fitter, ValueStyle


class ExampleResponses:
    """Makes responses of operations."""

    def __init__(self, api: ir.Api, names: Names, config: Config) -> None:
        style = ValueStyle(exact=False, enum_classes=True, maintain_order=api.maintain_order)
        self._api = api
        self._names = names
        self._config = config
        self._fitter = Fitter(api, names, style)
        self._fitter.direction = Direction.RESPONSE
        self._synthesiser = Synthesiser(api, self._fitter, Diagnostics())

    def of(self, operation: Operation) -> list[JsonValue]:
        """Every documented response of an operation, one for each media type that it comes in."""
        found: list[JsonValue] = []
        for response in operation.responses:
            for content in response.contents or (None,):
                made = self._example(operation, response, content)
                if made is not None:
                    found.append(made)
        return found

    def _example(self, operation: Operation, response: Response, content: Content | None) -> JsonValue:
        status = _status(response, operation)
        if status is None or (response.is_error and not self._raises(response, status)):
            return None
        bodiless = operation.method == "HEAD" or has_no_body(str(status))
        has_body = content is not None and content.kind is not ContentKind.NONE and not bodiless
        made: dict[str, JsonValue] = {"status": status, "media_type": None, "text": ""}
        if has_body and content is not None:
            text = self._text(operation, response, content)
            if text is None:
                return None
            made |= {"media_type": _media_type(content), "text": text}
        made["kind"] = _kind(operation, content if has_body else None)
        made["error"] = self._error(content if has_body else None) if response.is_error else None
        return made

    def _raises(self, response: Response, status: int) -> bool:
        described = any(error_schema(content, self._names) for content in response.contents)
        return status >= 400 and (described or self._config.status_errors)

    def _error(self, content: Content | None) -> str:
        id_ = error_schema(content, self._names) if content is not None else None
        return self._names.schemas[id_].class_name if id_ is not None else self._names.errors.default

    def _text(self, operation: Operation, response: Response, content: Content) -> str | None:
        """A body; None where no value can be made."""
        if content.kind not in (ContentKind.JSON, ContentKind.EVENT_STREAM, ContentKind.JSON_LINES):
            return "example"
        whole = is_event(content.type or ir.Any(), self._api.schemas)
        for value in self._values(operation, response, content):
            text = json.dumps(value)
            match content.kind:
                case ContentKind.EVENT_STREAM if whole and isinstance(value, dict) and "data" not in value:
                    continue  # an event without data is not dispatched (HTML, 9.2.6)
                case ContentKind.EVENT_STREAM:
                    return _event(value, whole=whole)
                case ContentKind.JSON_LINES:
                    return f"{text}\n"
                case _:
                    return text
        return None

    def _values(self, operation: Operation, response: Response, content: Content) -> Iterator[JsonValue]:
        type_ = content.type or ir.Any()
        for example in content.examples:
            try:
                yield data(self._fitter.fit(example.value, type_, CHECKED))
            except MisfitError:
                continue  # reported where the examples of the docs are chosen
        try:
            yield self._synthesiser.value(type_, Seed(f"{operation.id}/{response.status}"))
        except ImpossibleError:
            return


def _event(value: JsonValue, *, whole: bool) -> str:
    """A server-sent event; where the schema describes the event itself, its fields have lines of their own."""
    if not whole or not isinstance(value, dict):
        value = {"data": value}
    lines = [f"{key}: {item if isinstance(item, str) else json.dumps(item)}" for key, item in value.items()]
    return "\n".join(lines) + "\n\n"


def _status(response: Response, operation: Operation) -> int | None:
    """A status that the response represents and that no other response of the operation names."""
    if response.status.isdigit():
        return int(response.status)
    known = {other.status for other in operation.responses}
    if response.status.upper() in ("4XX", "5XX", "2XX"):
        start = int(response.status[0]) * 100
        return next((code for code in range(start, start + 100) if str(code) not in known and code != 204), None)
    if response.status == "default":
        classes = {status[0] for status in known if status.upper().endswith("XX")}
        rest = (418, 599) if response.is_error else (200, 201)
        return next((code for code in rest if str(code) not in known and str(code)[0] not in classes), None)
    return None


def _media_type(content: Content) -> str:
    """The media type of a response; of a range its plainest member."""
    plainest = "text/plain" if content.media_type.startswith("text/") else "application/json"
    other = plainest if content.kind is ContentKind.JSON else "application/octet-stream"
    return other if "*" in content.media_type else content.media_type


def _kind(operation: Operation, content: Content | None) -> str:
    """How the result is looked at: none, json, text, bytes or events."""
    if content is None or not operation.results:
        return "none"
    match content.kind:
        case ContentKind.JSON:
            return "json"
        case ContentKind.EVENT_STREAM | ContentKind.JSON_LINES:
            return "events"
        case ContentKind.TEXT | ContentKind.XML | ContentKind.FORM:
            return "text"
        case _:
            return "bytes"
