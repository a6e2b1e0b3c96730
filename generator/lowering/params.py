"""Parameters (OpenAPI 3.1, 4.8.12)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from generator.ir import (
    Any,
    Location,
    Namespace,
    Operation,
    Param,
    Presence,
    Primitive,
    PrimitiveKind,
    Role,
    SchemaId,
    Type,
)
from generator.ir.pointers import last_segment
from generator.lowering.context import Context, extensions, named_examples
from generator.lowering.keywords import implied_types, keywords_of
from generator.lowering.positions import Place
from generator.lowering.schemas import SchemaBuilder, Use
from generator.source.document import SpecNode
from generator.values import MISSING

_TEMPLATE = re.compile(r"\{([^{}]*)\}")
_INSTEAD = {
    "accept": "describe the media types of the responses; callers can send http_headers",
    "content-type": "describe the media type of the request body; callers can send http_headers",
    "authorization": "describe a security scheme; callers can send http_headers",
}
_STYLES = {
    Location.PATH: ("simple", "label", "matrix"),
    Location.QUERY: ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    Location.HEADER: ("simple",),
    Location.COOKIE: ("form",),
}


class ParamBuilder:
    """Builds the parameters of operations."""

    def __init__(self, context: Context, schemas: SchemaBuilder) -> None:
        self.context = context
        self.schemas = schemas
        self._globals = {identity for identity, _ in _declared_globals(context)}

    def has_union_in_path(self, path_item: SpecNode, operation: SpecNode) -> bool:
        """Whether a path parameter is a union: the original leaves such operations out (COMPATIBILITY 1.4)."""
        for node, _ in self._merged(path_item, operation).values():
            schema = self.context.resolve(node.get("schema"))
            if node.text("in") == "path" and schema is not None and len(self._kinds(schema)) > 1:
                return True
        return False

    def _kinds(self, schema: SpecNode) -> set[str]:
        """The types that the members of a union have; two kinds of text are one."""
        found: set[str] = set()
        for keyword in ("oneOf", "anyOf"):
            members = schema.get(keyword)
            for entry in members.elements() if members is not None else ():
                member = self.context.resolve(entry)
                keywords = keywords_of(member, self.context) if member is not None and member.is_map else None
                types = (keywords.types or implied_types(keywords)) if keywords is not None else ()
                is_plain = keywords is not None and len(types) == 1 and keywords.get("enum") is None
                found.update(types if is_plain else (entry.origin.pointer,))
        return found - {"null"}

    def template(self, path_item: SpecNode, operation: SpecNode, path: str) -> str:
        """The path as it is sent: without a fragment, and without what is a query parameter of its own (`?id={id}`)."""
        text, _, query = path.partition("#")[0].partition("?")
        declared = set(self._merged(path_item, operation))
        kept = [pair for pair in query.split("&") if pair and not _is_parameter(pair, declared)]
        return f"{text}?{'&'.join(kept)}" if kept else text

    def build(self, path_item: SpecNode, operation: SpecNode, id_: str, path: str) -> tuple[Param, ...]:
        """Path-level parameters first, then the operation's own; of two with one name and location the later wins."""
        params = [self._param(node, key, id_) for node, key in self._merged(path_item, operation).values()]
        wanted = list(dict.fromkeys(_TEMPLATE.findall(path)))
        kept = [p for p in params if p is not None and not self._stray(p, wanted)]
        declared = {p.name for p in kept if p.location == Location.PATH}
        for name in wanted:
            if name not in declared:
                kept.append(self._undeclared(name, operation))
        return tuple(kept)

    def _merged(self, path_item: SpecNode, operation: SpecNode) -> dict[tuple[str, str], tuple[SpecNode, str | None]]:
        found: dict[tuple[str, str], tuple[SpecNode, str | None]] = {}
        for level in (path_item, operation):
            seen: set[tuple[str, str]] = set()
            for node, key in self._listed(level):
                identity = (node.text("in"), node.text("name"))
                if identity in seen:
                    self.context.diagnostics.warning(
                        "parameter-duplicate",
                        f"parameter {identity[1]!r} in {identity[0]} is given twice; the last one counts",
                        node.origin,
                    )
                seen.add(identity)
                found[identity] = (node, key)
        return found

    def _listed(self, level: SpecNode) -> Iterator[tuple[SpecNode, str | None]]:
        for entry in level.elements_of("parameters"):
            node = self.context.resolve(entry)
            first = entry.follow(self.context.diagnostics) if entry.ref is not None and node is not None else None
            if node is None:
                continue
            if not node.is_map or not isinstance(node.value, dict) or not isinstance(node.value.get("name"), str):
                self.context.diagnostics.warning(
                    "parameter-invalid", "not a parameter with a name; it is left out", entry.origin
                )
                continue
            yield node, first.key if first is not None else None

    def _param(self, node: SpecNode, ref_key: str | None, id_: str) -> Param | None:
        name, where = node.text("name"), node.text("in")
        is_whole = _is_whole_query(node)
        if is_whole:
            where = "query"
        try:
            location = Location(where)
        except ValueError:
            self.context.diagnostics.warning(
                "parameter-location",
                f"parameter {name!r} is in {where!r}, which is not known; it is left out",
                node.origin,
                hint="in: path, query, header or cookie",
            )  # fmt: skip
            return None
        if location == Location.HEADER and name.lower() in _INSTEAD:
            self.context.diagnostics.warning(
                "parameter-header",
                f"header {name} is set by the client itself (OpenAPI 3.1, 4.8.12.2.1); it does not become an argument",
                node.origin,
                hint=_INSTEAD[name.lower()],
            )  # fmt: skip
            return None
        use, media_type = self._use(node, _place(name, location, ref_key, id_))
        style, explode = self._style(node, location)
        if is_whole:
            media_type = None
        is_global = (where, name) in self._globals
        example = node.get("example")
        if self.context.is_exact and node.flag("required") and _is_made_of_text(use.type):
            use = replace(use, default=MISSING)  # the published SDKs have no defaults of such types
        required = (node.flag("required") and use.default is MISSING) or location == Location.PATH
        if location == Location.PATH and not node.flag("required"):
            self.context.diagnostics.warning(
                "parameter-required",
                f"path parameter {name!r} is not marked as required; it is treated as required",
                node.origin,
            )
        return Param(
            name=name,
            location=location,
            type=use.type,
            presence=Presence.of(required=required and not is_global, nullable=use.nullable),
            style=style,
            explode=explode,
            origin=node.origin,
            name_override=node.text("x-speakeasy-name-override"),
            allow_reserved=node.flag("allowReserved"),
            allow_empty=location is Location.QUERY and node.flag("allowEmptyValue"),
            content_type=media_type,
            default=use.default,
            description=node.text("description") or use.description,
            deprecated=node.flag("deprecated") or use.deprecated,
            deprecation_message=node.text("x-speakeasy-deprecation-message") or use.deprecation_message,
            cell_examples=use.examples if example is None else (example.value,),
            examples=named_examples(node, self.context),
            is_global=is_global,
            extensions=extensions(node),
        )

    def _use(self, node: SpecNode, place: Place) -> tuple[Use, str | None]:
        schema = node.get("schema")
        content = node.get("content")
        if schema is None and content is not None:
            for media_type, entry in content.entries():
                inner = entry.get("schema")
                use = self.schemas.type_of(inner, place) if inner is not None else Use(type=Any(reason="no schema"))
                self._describe(use, node, inner, place)
                return use, media_type
            self.context.diagnostics.warning(
                "parameter-content", "a parameter's content names no media type; any value is accepted", content.origin
            )
        if schema is None:
            return (
                Use(type=Any(reason="no schema") if content is not None else Primitive(kind=PrimitiveKind.STRING)),
                None,
            )
        use = self.schemas.type_of(schema, place)
        self._describe(use, node, schema, place)
        return use, None

    def _describe(self, use: Use, node: SpecNode, schema: SpecNode | None, place: Place) -> None:
        """An inline enum has the parameter's text on its page, but not in the exact dialect where the parameter itself
        is referenced (COMPATIBILITY 4.7, R2.2)."""
        if self.context.is_exact and place.namespace is Namespace.SHARED:
            return
        if schema is not None and schema.ref is None:
            self.schemas.describe_late(use.type, node.text("description"))

    def _style(self, node: SpecNode, location: Location) -> tuple[str, bool]:
        default = "form" if location in (Location.QUERY, Location.COOKIE) else "simple"
        style = node.text("style") or default
        if style not in _STYLES[location]:
            self.context.diagnostics.warning(
                "parameter-style",
                f"style {style!r} is not possible in {location.value}; {default!r} is used",
                node.origin,
            )
            style = default
        explode = node.get("explode")
        return style, explode.value if explode is not None and isinstance(explode.value, bool) else style == "form"

    def _stray(self, param: Param, wanted: list[str]) -> bool:
        if param.location != Location.PATH or param.name in wanted:
            return False
        self.context.diagnostics.warning(
            "parameter-not-in-path", f"the path has no {{{param.name}}}; this parameter is left out", param.origin
        )
        return True

    def _undeclared(self, name: str, operation: SpecNode) -> Param:
        self.context.diagnostics.warning(
            "parameter-undeclared",
            f"the path has {{{name}}}, but no parameter of that name; it is treated as a string",
            operation.origin,
        )
        return Param(
            name=name,
            location=Location.PATH,
            type=Primitive(kind=PrimitiveKind.STRING),
            presence=Presence.REQUIRED,
            style="simple",
            explode=False,
            origin=operation.origin,
        )


def _is_parameter(pair: str, declared: Collection[tuple[str, str]]) -> bool:
    """Whether a pair of the query in a path is only the place of a declared query parameter."""
    name, _, value = pair.partition("=")
    return value == f"{{{name}}}" and ("query", name) in declared and ("path", name) not in declared


def _is_made_of_text(type_: Type) -> bool:
    """Whether values are objects of Python that travel as text."""
    return isinstance(type_, Primitive) and not type_.python_type and type_.format in ("date", "date-time", "decimal")


def _is_whole_query(node: SpecNode) -> bool:
    """Whether a parameter is the whole query string (OpenAPI 3.2, 4.12.2) as a form: each property of its object then
    is there by itself, as with the style `form`."""
    return node.text("in") == "querystring" and node.child("content", "application/x-www-form-urlencoded") is not None


def global_params(operations: Iterable[Operation], context: Context) -> tuple[Param, ...]:
    """The parameters that the client remembers (`x-speakeasy-globals`), each as the first operation has it, but with
    the text and the example that are declared for all of them. One that no operation has is warned about."""
    found: dict[tuple[str, str], Param] = {}
    for operation in operations:
        for param in operation.params:
            if param.is_global:
                found.setdefault((param.location.value, param.name), param)
    for identity, node in _declared_globals(context):
        if identity not in found:
            message = f"no operation has the {identity[0]} parameter {identity[1]!r}"
            context.diagnostics.warning("global-unused", message, node.origin)
            continue
        param, example = found[identity], node.get("example") or node.child("schema", "example")
        found[identity] = replace(
            param,
            description=node.text("description") or param.description,
            cell_examples=param.cell_examples if example is None else (example.value,),
            examples=param.examples if example is None else (),
        )
    return tuple(found.values())


def _declared_globals(context: Context) -> Iterator[tuple[tuple[str, str], SpecNode]]:
    listed = context.root.child("x-speakeasy-globals", "parameters")
    for entry in listed.elements() if listed is not None else ():
        node = context.resolve(entry)
        if node is not None and node.text("name"):
            yield (node.text("in"), node.text("name")), node


def _place(name: str, location: Location, ref_key: str | None, id_: str) -> Place:
    """An inline schema of a referenced parameter is shared and named after the component (COMPATIBILITY 2.2, 2.4)."""
    if ref_key is not None:
        return Place(
            id=SchemaId(f"{ref_key}::schema"),
            role=Role.PARAMETER,
            namespace=Namespace.SHARED,
            label=last_segment(ref_key),
            location=location.value,
            titled=False,
        )
    return Place(
        id=SchemaId(f"{id_}::{location.value}/{name}"),
        role=Role.PARAMETER,
        namespace=Namespace.OPERATIONS,
        label=name,
        operation=id_,
        location=location.value,
    )
