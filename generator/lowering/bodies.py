"""Bodies and responses (OpenAPI 3.1, 4.8.13, 4.8.14, 4.8.17)."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.ir import (
    Alias,
    Any,
    Array,
    Body,
    Content,
    ContentKind,
    File,
    Header,
    Namespace,
    OneOf,
    Primitive,
    PrimitiveKind,
    Ref,
    Response,
    Role,
    SchemaId,
    Type,
    has_no_body,
)
from generator.ir.pointers import last_segment
from generator.lowering import base_classes
from generator.lowering.context import Context, named_examples
from generator.lowering.keywords import Keywords, examples_of, implied_types, keywords_of
from generator.lowering.media_types import AS_TEXT, PREFERENCE, STREAMS, encodings, kind_of
from generator.lowering.positions import Place, component
from generator.lowering.schemas import SchemaBuilder, Use
from generator.source.document import SpecNode

_SENDABLE = re.compile(r"[\x21-\x7e][\x20-\x7e]*")  # what a header may hold (RFC 9110, 5.5)


def status_of(key: str) -> str:
    """The key of a response as the model has it: ranges in capitals (`4XX`), whatever the document writes."""
    return key if key == "default" else key.upper()


class ContentBuilder:
    """Builds bodies and responses of operations and webhooks."""

    def __init__(self, context: Context, schemas: SchemaBuilder) -> None:
        self.context = context
        self.schemas = schemas

    # -- bodies ----------------------------------------------------------------------------------------------------

    def body(self, entry: SpecNode | None, place: Place) -> Body | None:
        """A request body; `place` is where an inline schema of it is."""
        node = self.context.resolve(entry)
        if entry is None or node is None or not node.is_map:
            return None
        is_sent = place.role is Role.REQUEST_BODY
        place = self._shared(entry, place)
        contents, use = self._contents(node, place, text=node.text("description"), late=False)
        contents = tuple(_as_sent(content) if is_sent else _as_received(content) for content in contents)
        if not contents:
            return None
        if len(contents) > 1:
            others = ", ".join(c.media_type for c in contents[1:])
            self.context.diagnostics.note(
                "body-media-types", f"sent as {contents[0].media_type}; also possible: {others}", node.origin
            )
        return Body(
            required=node.flag("required"),
            contents=contents,
            field=self._body_field(node, contents[0]),
            origin=node.origin,
            description=node.text("description"),
            nullable=use is not None and use.nullable and not (self.context.is_exact and node.flag("required")),
            cell_examples=use.examples if use is not None else (),
        )

    def _body_field(self, node: SpecNode, content: Content) -> str:
        media = node.child("content", content.media_type)
        schema = media.get("schema") if media is not None else None
        return last_segment(schema.ref) if schema is not None and schema.ref is not None else "RequestBody"

    def _shared(self, entry: SpecNode, place: Place) -> Place:
        """What is inline in a referenced body or response belongs to the component, not to the operation."""
        first = entry.follow(self.context.diagnostics) if entry.ref is not None else None
        if first is None:
            return place
        prefix = "error|" if place.namespace == Namespace.ERRORS else ""
        namespace = Namespace.ERRORS if place.namespace == Namespace.ERRORS else Namespace.SHARED
        return replace(
            place,
            id=SchemaId(f"{prefix}{first.key}::schema"),
            role=Role.PROPERTY,
            namespace=namespace,
            label=last_segment(first.key),
            operation=None,
        )

    # -- responses -------------------------------------------------------------------------------------------------

    def response(
        self, entry: SpecNode, status: str, place: Place, *, is_error: bool, is_head: bool = False
    ) -> Response | None:
        """One response; the body of an error that is an object becomes an exception.

        :param is_head: whether it is one to HEAD, and so has no body
        """
        node = self.context.resolve(entry)
        if node is None or not node.is_map:
            return None
        place = self._shared(entry, place)
        contents: tuple[Content, ...] = ()
        content = node.get("content")
        if (is_head or has_no_body(status)) and content is not None and self.context.config.docs.dialect == "clean":
            message = f"{'a response to HEAD' if is_head else status} has no body: what is described of one is left out"
            self.context.diagnostics.warning("response-without-body", message, content.origin)
        else:
            contents, _ = self._contents(node, place, text=node.text("description"), late=entry.ref is not None)
        if not is_error:
            contents = self._asked_for(contents, node)
        return Response(
            status=status,
            contents=contents,
            origin=entry.origin,
            is_error=is_error,
            description=node.text("description"),
            headers=self._headers(node, place),
        )

    def _asked_for(self, contents: tuple[Content, ...], node: SpecNode) -> tuple[Content, ...]:
        """Without media types that say in another form what the JSON beside them says: one is enough."""
        content = node.get("content")
        if content is None or not contents or contents[0].kind is not ContentKind.JSON:
            return contents
        others = [c for c in contents if c.kind is not ContentKind.JSON]
        same = [c for c in others if self._same(c, contents[0], content) not in (None, ("string",))]
        for left_out in same:
            message = f"{left_out.media_type} is not asked for: {contents[0].media_type} says the same"
            self.context.diagnostics.note("response-media-types", message, left_out.origin)
        return tuple(c for c in contents if c not in same)

    def _headers(self, node: SpecNode, place: Place) -> tuple[Header, ...]:
        found = []
        for name, entry in node.entries_of("headers"):
            header = self.context.resolve(entry)
            schema = header.get("schema") if header is not None else None
            if schema is None and header is not None and (content := header.get("content")) is not None:
                schema = next((media.get("schema") for _, media in content.entries()), None)
            if header is None or name.lower() == "content-type":
                continue
            at = replace(
                place,
                id=SchemaId(f"{place.id}/headers/{name}"),
                role=Role.PROPERTY,
                label=name,
                namespace=_plain(place.namespace),
            )
            use = self.schemas.type_of(schema, at) if schema is not None else Use(type=Any())
            text = header.text("description") or use.description
            found.append(Header(name=name, type=use.type, description=text, required=header.flag("required")))
        return tuple(found)

    # -- media types -----------------------------------------------------------------------------------------------

    def _contents(
        self, node: SpecNode, place: Place, *, text: str, late: bool
    ) -> tuple[tuple[Content, ...], Use | None]:
        """All media types, the preferred one first, and what the schema of that one means."""
        content = node.get("content")
        if content is None:
            return (), None
        if not content.is_map:
            self.context.diagnostics.warning(
                "content-invalid", "content is not a mapping from media type; it is left out", content.origin
            )
            return (), None
        built: list[tuple[Content, Use | None]] = []
        for number, (media_type, entry) in enumerate(content.entries()):
            media = self.context.resolve(entry)  # OpenAPI 3.2 has them under components/mediaTypes
            if media is None:
                continue
            if not _SENDABLE.fullmatch(media_type):
                message = f"{media_type[:60]!r} is not a media type; it is left out"
                self.context.diagnostics.warning("media-type", message, media.origin)
                continue
            at = place if number == 0 else replace(place, id=SchemaId(f"{place.id}/{media_type}"))
            made = self._content(media_type, media, at)
            built.append(made)
            schema = media.get("schema")
            if made[0].type is not None and schema is not None and (late or schema.ref is None):
                self.schemas.describe_late(made[0].type, text)
        built.sort(key=lambda item: PREFERENCE.index(item[0].kind))
        built = [(self._alike(made, built[0][0], content), use) for made, use in built]
        if built:
            self._warn_of_text(built[0][0], node.child("content", built[0][0].media_type, "schema"))
        return tuple(c for c, _ in built), built[0][1] if built else None

    def _content(self, media_type: str, media: SpecNode, place: Place) -> tuple[Content, Use | None]:
        schema = media.get("schema") or media.get("itemSchema")
        kind = kind_of(media_type)
        if media.get("itemSchema") is not None and kind not in STREAMS:
            message = f"items of {media_type[:80]} are not handled one by one; the whole body is treated as one value"
            self.context.diagnostics.warning("item-schema", message, media.origin)
        if media_type.strip() in ("*/*", "application/*") and self._is_raw(schema):
            kind = ContentKind.BINARY
        if kind in (*AS_TEXT, ContentKind.JSON) and schema is not None and self._is_binary(schema):
            kind = ContentKind.BINARY
        use = self._use(schema, kind, replace(place, multipart=kind == ContentKind.MULTIPART, body_level=True))
        type_ = use.type if use is not None else None
        if type_ is not None and kind in STREAMS and media.get("schema") is not None:
            type_ = _piece(type_)
        return (
            Content(
                media_type=media_type,
                kind=kind,
                type=type_,
                origin=media.origin,
                examples=named_examples(media, self.context),
                encoding=encodings(media, self.context),
                empty_schema=schema is not None and schema.value == {},
                sentinel=media.text("x-speakeasy-sse-sentinel") or None,
            ),
            use,
        )

    def _alike(self, made: Content, first: Content, content: SpecNode) -> Content:
        """Plain text with the schema of the JSON beside it, as some frameworks list it, is that JSON unless it is a
        text."""
        if made.media_type.split(";")[0].strip().lower() != "text/plain" or first.kind is not ContentKind.JSON:
            return made
        is_same = self._same(made, first, content) not in (None, (), ("string",))
        return replace(made, kind=ContentKind.JSON, type=first.type) if is_same else made

    def _same(self, one: Content, other: Content, content: SpecNode) -> tuple[str, ...] | None:
        """The types that the schema of two media types allows; None where they have not the same."""
        schema, expected = (content.child(media.media_type, "schema") for media in (one, other))
        keywords = self._keywords(schema)
        if schema is None or expected is None or keywords is None or schema.value != expected.value:
            return None
        return keywords.types or implied_types(keywords)

    def _use(self, schema: SpecNode | None, kind: ContentKind, place: Place) -> Use | None:
        if schema is None:
            return None
        if kind in AS_TEXT:
            return self._text(schema)
        if place.namespace == Namespace.ERRORS and not (kind == ContentKind.JSON and self._is_object(schema)):
            if kind == ContentKind.JSON and (self._is_base(schema) or self._is_composite(schema)):
                if self.context.config.docs.dialect == "clean":
                    return self._error_data(schema, place)
                self.context.diagnostics.warning(
                    "error-body",
                    "this error has no class of its own, as in the published SDKs: its body is not an object",
                    schema.origin, hint="docs.dialect: clean makes one",
                )  # fmt: skip
            place = _beside_errors(place)
        return self.schemas.type_of(schema, place)

    def _error_data(self, schema: SpecNode, place: Place) -> Use:
        """The body of an error that is not an object: under a name, so that the exception has one too."""
        inside = _beside_errors(place) if self._is_base(schema) else place
        use = self.schemas.type_of(schema, inside)
        if isinstance(use.type, Ref) and use.type.id.startswith("error|"):
            return use
        target = schema.follow(self.context.diagnostics) if schema.ref is not None else None
        if target is not None:
            place = component(target.key, last_segment(target.key), error=True)
        named = self.schemas.register(
            place,
            lambda: Alias(
                id=place.id,
                provenance=place.provenance(None),
                origin=schema.origin,
                description=use.description,
                type=use.type,
            ),
        )
        return replace(use, type=named)

    def _text(self, schema: SpecNode) -> Use:
        """Text is neither parsed nor written by the client, whatever its schema says of the inside."""
        keywords = self._keywords(schema)
        return Use(
            type=Primitive(kind=PrimitiveKind.STRING),
            nullable=keywords is not None and keywords.nullable,
            description=keywords.text("description") if keywords is not None else "",
            examples=examples_of(keywords) if keywords is not None else (),
        )

    def _keywords(self, schema: SpecNode | None) -> Keywords | None:
        target = self.context.resolve(schema)
        return keywords_of(target, self.context) if target is not None and target.is_map else None

    def _warn_of_text(self, content: Content, schema: SpecNode | None) -> None:
        """Say so where a schema describes the inside of text."""
        keywords = self._keywords(schema) if content.kind in AS_TEXT and content.type is not None else None
        if schema is not None and keywords and (keywords.types or implied_types(keywords)) not in ((), ("string",)):
            self.context.diagnostics.warning(
                "body-as-text",
                f"{'XML' if content.kind == ContentKind.XML else 'text'} is not parsed; this body is a str",
                schema.origin,
                hint="offer application/json too",
            )

    def _is_binary(self, schema: SpecNode) -> bool:
        target = self.context.resolve(schema)
        return target is not None and target.text("format") == "binary"

    def _is_raw(self, schema: SpecNode | None) -> bool:
        target = self.context.resolve(schema)
        return target is None or target.text("format") == "binary" or target.value == {}

    def _is_base(self, schema: SpecNode) -> bool:
        """Whether a schema represents those that are built upon it."""
        target = self.context.resolve(schema)
        return target is not None and target.is_map and base_classes.represents_children(self.schemas, target)

    def _is_object(self, schema: SpecNode) -> bool:
        """Whether a schema becomes a model: only such a one can be the data of an exception of its own."""
        keywords = self._keywords(schema)
        if keywords is None or self._is_base(schema):
            return False
        if any(keywords.get(k) is not None for k in ("oneOf", "anyOf", "enum", "const", "x-speakeasy-type-override")):
            return False
        return (keywords.types or implied_types(keywords)) == ("object",) and bool(keywords.properties)

    def _is_composite(self, schema: SpecNode) -> bool:
        """Whether a schema is a union, a list or a map: what is neither an object of known properties nor a scalar."""
        keywords = self._keywords(schema)
        if keywords is None:
            return False
        values = keywords.get("additionalProperties")
        return (
            keywords.get("oneOf") is not None
            or keywords.get("anyOf") is not None
            or (keywords.types or implied_types(keywords)) == ("array",)
            or (values is not None and values.is_map)
        )


def _as_sent(content: Content) -> Content:
    """As bodies are received; and where a schema describes what is in a file, bytes and files are taken beside it."""
    content = _as_received(content)
    if content.kind is ContentKind.BINARY and not isinstance(content.type, (File, Any, type(None))):
        return replace(content, type=OneOf(members=(content.type, File())))
    return content


def _as_received(content: Content) -> Content:
    """A body whose media type has no schema is as it is (COMPATIBILITY 4.6); lines of JSON are given as a list."""
    if content.type is None:
        return replace(content, kind=ContentKind.BINARY, type=File())
    if content.kind is ContentKind.JSON_LINES:
        return replace(content, type=Array(items=content.type))
    return content


def _piece(type_: Type) -> Type:
    """A schema of all of a stream (OpenAPI 3.2, 4.14.3) is an array of its pieces."""
    return type_.items if isinstance(type_, Array) else type_


def _beside_errors(place: Place) -> Place:
    """The place of a body of an error that is no class of its own."""
    namespace = Namespace.OPERATIONS if place.operation is not None else Namespace.SHARED
    return replace(place, id=SchemaId(str(place.id).removeprefix("error|")), namespace=namespace)


def _plain(namespace: Namespace) -> Namespace:
    return Namespace.SHARED if namespace == Namespace.ERRORS else namespace
