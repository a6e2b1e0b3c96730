"""How request bodies are written, as arguments of descriptors."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator import ir
from generator.ir import ContentKind
from generator.ir.walk import contains, refs, types_of
from generator.names.model import Names
from generator.python import literals
from generator.python.fields import camel
from generator.python.results import Call


class Bodies:
    """Writes the bodies of the operations of one module; `call` spells a call of a maker of the runtime."""

    def __init__(self, api: ir.Api, names: Names, call: Call, *, exact: bool) -> None:
        self._api = api
        self._names = names
        self._call = call
        self._exact = exact

    def of(self, body: ir.Body, attribute: str) -> str:
        """The body, held by `attribute` of the request model; "": the request itself is the body."""
        content = body.content
        arguments = [literals.text(attribute)] if attribute else []
        maker, default_media = _MAKERS[content.kind]
        media = sent_media(content)
        if media != default_media:
            arguments.append(f"media={literals.text(media)}")
        parts = tuple(self._parts(content))
        if parts:
            arguments.append(f"parts=({', '.join(parts)},)")
        if not body.required:
            arguments.append("optional=True")
        if body.nullable and content.kind is ContentKind.JSON:
            arguments.append("nullable=True")
        if content.kind is ContentKind.JSON and content.type is not None and self._has_numbers(content.type):
            arguments.append("numbers=True")
        return self._call(maker, arguments)

    def _has_numbers(self, type_: ir.Type, seen: frozenset[ir.SchemaId] = frozenset()) -> bool:
        """Are there decimals that are in no model and are numbers on the wire? (A model knows its own.)"""
        if contains(type_, _is_decimal_number):
            return True
        inside = frozenset(refs(type_)) - seen
        schemas = [schema for id_ in inside if not isinstance(schema := self._api.schemas[id_], ir.Model)]
        return any(self._has_numbers(t, seen | inside) for schema in schemas for t in types_of(schema))

    def _parts(self, content: ir.Content) -> Iterable[str]:
        """Parts of a form whose `encoding` differs from what their type gives."""
        if content.kind not in (ContentKind.FORM, ContentKind.MULTIPART) or not isinstance(content.type, ir.Ref):
            return
        id_ = self._names.merged.get(content.type.id, content.type.id)
        files = self._files(self._api.schemas[id_]) if content.kind is ContentKind.MULTIPART else ()
        lists = self._lists(self._api.schemas[id_]) if content.kind is ContentKind.MULTIPART else ()
        for wire in dict.fromkeys((*files, *content.encoding, *lists)):
            attribute = self._names.fields.get((id_, wire))
            if attribute is None:
                continue
            encoding = content.encoding.get(wire, ir.Encoding())
            yield self._file(attribute, wire, encoding) if wire in files else self._part(attribute, wire, encoding)

    def _files(self, schema: ir.Schema) -> tuple[str, ...]:
        """Fields that are files and go by their own names. The published SDKs call the only file of a body `fileName`
        instead, and the exact dialect follows them as far as they can be followed."""
        fields = schema.fields if isinstance(schema, ir.Model) else ()
        single = [f.name for f in fields if self._is_file(f.type)]
        listed = [f.name for f in fields if isinstance(f.type, ir.Array) and self._is_file(f.type.items)]
        return () if self._exact and len(single) == 1 and not listed else (*single, *listed)

    def _lists(self, schema: ir.Schema) -> tuple[str, ...]:
        """Fields whose items are parts of that name, as OpenAPI 3.1, 4.8.15, has it. The published SDKs add `[]` to the
        name, and the exact dialect follows them."""
        if self._exact or not isinstance(schema, ir.Model):
            return ()
        return tuple(field.name for field in schema.fields if isinstance(_inner(field.type), ir.Array))

    def _is_file(self, type_: ir.Type) -> bool:
        schema = self._api.schemas.get(type_.id) if isinstance(type_, ir.Ref) else None
        return isinstance(schema, ir.Model) and schema.is_file

    def _file(self, attribute: str, wire: str, encoding: ir.Encoding) -> str:
        arguments = [literals.text(attribute)]
        if wire != camel(attribute):
            arguments.append(literals.text(wire))
        if encoding.content_type is not None:
            arguments.append(f"content={literals.text(encoding.content_type)}")
        return self._call("file_part", arguments)

    def _part(self, attribute: str, wire: str, encoding: ir.Encoding) -> str:
        arguments = [literals.text(attribute)]
        if wire != camel(attribute):
            arguments.append(literals.text(wire))
        if encoding.style is not None:
            arguments.append(f"style={literals.text(encoding.style)}")
        if encoding.explode is not None:
            arguments.append(f"explode={encoding.explode}")
        if encoding.allow_reserved:
            arguments.append("reserved=True")
        if encoding.content_type is not None:
            arguments.append(f"content={literals.text(encoding.content_type)}")
        return self._call("part", arguments)


def sent_media(content: ir.Content) -> str:
    """The media type that a body is sent with. Of a range or a choice that is the usual one of its kind, or, where the
    body is a file, what the runtime guesses from its name."""
    if content.kind is ContentKind.BINARY or not re.search(r"[*,]", content.media_type):
        return content.media_type
    named = (name.strip() for name in content.media_type.split(","))
    return next((name for name in named if "*" not in name), _MAKERS[content.kind][1])


def _is_decimal_number(type_: ir.Type) -> bool:
    return isinstance(type_, ir.Primitive) and type_.kind is ir.PrimitiveKind.NUMBER and type_.format == "decimal"


def _inner(type_: ir.Type) -> ir.Type:
    return type_.inner if isinstance(type_, ir.Nullable) else type_


_MAKERS = {
    ContentKind.JSON: ("json_body", "application/json"),
    ContentKind.FORM: ("form_body", "application/x-www-form-urlencoded"),
    ContentKind.MULTIPART: ("multipart_body", "multipart/form-data"),
    ContentKind.BINARY: ("raw_body", "application/octet-stream"),
    ContentKind.NONE: ("raw_body", "application/octet-stream"),
    ContentKind.TEXT: ("text_body", "text/plain"),
    ContentKind.XML: ("text_body", "text/plain"),
    ContentKind.EVENT_STREAM: ("text_body", "text/plain"),
    ContentKind.JSON_LINES: ("lines_body", "application/x-ndjson"),
}
