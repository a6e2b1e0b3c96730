"""Schemas: from JSON Schema nodes to types, and the registry of those with a name (COMPATIBILITY 1.5 to 1.8, 2.3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from generator._compat import assert_never
from generator.ir import (
    MISSING,
    Any,
    Array,
    File,
    JsonValue,
    Literal,
    Map,
    MaybeValue,
    Namespace,
    Nullable,
    OneOf,
    Primitive,
    Ref,
    Schema,
    SchemaId,
    Type,
)
from generator.ir.pointers import last_segment
from generator.lowering import (
    alias_cycles,
    all_of,
    base_classes,
    ignored_siblings,
    objects,
    scalars,
    unions,
    unsupported_keywords,
)
from generator.lowering.context import Context, value_of
from generator.lowering.discriminators import Discriminators
from generator.lowering.keywords import (
    Keywords,
    examples_of,
    implied_types,
    keywords_of,
    last_member_description,
    only_member,
)
from generator.lowering.nodes import alias
from generator.lowering.positions import DEEPEST_TYPE, Place, component
from generator.source.document import SpecNode

_LONGEST_CHAIN = 500  # references behind references, each read before the one that names it is done


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """What a schema means at the place where it is used."""

    type: Type
    nullable: bool = False
    description: str = ""
    deprecated: bool = False
    deprecation_message: str = ""
    examples: tuple[JsonValue, ...] = ()
    default: MaybeValue = MISSING
    read_only: bool = False
    write_only: bool = False
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)

    @property
    def item_type(self) -> Type:
        """The type inside a container, where nothing else says that it may be null."""
        return Nullable(inner=self.type) if self.nullable else self.type


class SchemaBuilder:
    """Turns schema nodes into types, and remembers every schema that gets a class.

    Classes are built from a stack of pending work, so that no chain of schemas, however long, recurses.
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self._built: dict[SchemaId, Schema] = {}
        self._reserved: set[SchemaId] = set()
        self._pending: list[tuple[SchemaId, Callable[[], Schema]]] = []
        self._cached: dict[SchemaId, Use] = {}
        self._open: dict[SchemaId, bool] = {}  # references being looked at: whether something led back to them
        self._merged: dict[SchemaId, Keywords] = {}  # inline schemas that took others over
        self._discriminators: dict[SchemaId, SpecNode] = {}
        self._built_upon: Mapping[str, Sequence[SpecNode]] | None = None
        self._late_descriptions: dict[SchemaId, str] = {}
        self.depth = 0
        self.combinations = 0  # of branches of several unions that hold at once
        self.joined: dict[tuple[str, ...], Use] = {}  # what schemas mean that hold at once, by their keys

    # -- types -----------------------------------------------------------------------------------------------------

    def type_of(self, node: SpecNode, place: Place) -> Use:
        """The meaning of the schema at `node`, found at `place`."""
        if node.value is True:
            return Use(type=Any())
        if not node.is_map:
            self.context.diagnostics.warning(
                "schema-not-an-object",
                "not a schema; any value is accepted here",
                node.origin,
                hint="a schema is a mapping",
            )
            return Use(type=Any(reason="not a schema"))
        if self.depth > DEEPEST_TYPE:
            self.context.diagnostics.warning(
                "too-deep", f"nested more than {DEEPEST_TYPE} deep; any value is accepted here", node.origin
            )
            return Use(type=Any(reason="nested too deep"))
        self.depth += 1
        try:
            if node.ref is not None:
                return self._referenced(node, place)
            member = only_member(node, self.context)
            return (
                self._single(node, member, place)
                if member is not None
                else self.use_keywords(keywords_of(node, self.context), place)
            )
        finally:
            self.depth -= 1

    def _referenced(self, node: SpecNode, place: Place) -> Use:
        first = node.follow(self.context.diagnostics)
        target = node.resolve(self.context.diagnostics) if first is not None else None
        if first is None or target is None:
            return Use(type=Any(reason="a reference to nowhere"))
        at = component(first.key, last_segment(first.key), error=place.namespace.value == "errors" and place.body_level)
        at = replace(at, multipart=place.multipart, body_level=place.body_level)
        use, honoured = self._component(first, target, at), self.context.reads_siblings
        ignored_siblings.report_siblings(node, self.context, honoured)
        return self.beside(use, Keywords(node, by_name=dict(node.entries()))) if honoured else use

    def _component(self, first: SpecNode, target: SpecNode, at: Place) -> Use:
        if at.id in self._cached and not at.body_level:
            return self._cached[at.id]
        if at.id in self._open:
            self._open[at.id] = True
            return Use(type=Ref(id=at.id), nullable=unions.allows_null(target, self.context))
        if len(self._open) > _LONGEST_CHAIN:
            message = f"behind more than {_LONGEST_CHAIN} references; any value is accepted here"
            self.context.diagnostics.warning("too-deep", message, first.origin)
            return Use(type=Any(reason="nested too deep"))
        self._open[at.id] = False
        depth, self.depth = self.depth, 0  # what is behind a reference is a matter of its own
        try:
            if target.is_map:
                keywords = keywords_of(target, self.context)
                keywords.reference = first
                use = self.use_keywords(keywords, at)
            else:
                use = self.type_of(target, at)
        finally:
            self.depth = depth
            recursive = self._open.pop(at.id)
        is_itself = isinstance(use.type, Ref) and use.type.id == at.id
        if is_itself and at.id not in self._reserved:
            message = "this schema refers only to itself; any value is accepted here"
            self.context.diagnostics.warning("schema-of-itself", message, first.origin)
            use, is_itself = replace(use, type=Any(reason="nothing but itself")), False
        if not is_itself and (recursive or _nesting(use.type) > DEEPEST_TYPE):
            use = self.name(use, target, at)
        if is_itself and at.namespace == Namespace.SHARED:
            use = base_classes.any_of_them(self, use, target, at)
        self._cached[at.id] = use
        return use

    def name(self, use: Use, target: SpecNode, at: Place) -> Use:
        """Give a type a name: for recursions through arrays or maps alone, and where types nest too deep."""
        self.register(at, lambda: alias(keywords_of(target, self.context), at, use.item_type))
        return replace(use, type=Ref(id=at.id), nullable=False)

    def _single(self, node: SpecNode, member: SpecNode, place: Place) -> Use:
        """A schema that consists of one `allOf` member is that member; what is beside it describes the use."""
        ignored_siblings.report_single(node, member, self.context)
        if member.ref is not None:
            use = self.type_of(member, place)
        else:
            keywords = keywords_of(member, self.context)
            keywords.page_description = last_member_description(node)
            use = self.use_keywords(keywords, place)
        own = Keywords(node, by_name={key: child for key, child in node.entries() if key != "allOf"})
        use = replace(use, nullable=use.nullable or own.nullable, description="")
        return self.beside(use, own)

    def beside(self, use: Use, own: Keywords) -> Use:
        """What a schema means where others are beside it that describe the use of it."""
        return replace(
            use,
            description=own.text("description") or use.description,
            deprecated=use.deprecated or own.flag("deprecated"),
            examples=examples_of(own) or use.examples,
            default=use.default if own.get("default") is None else value_of(own.get("default")),
            read_only=use.read_only or own.flag("readOnly"),
            write_only=use.write_only or own.flag("writeOnly"),
        )

    def use_keywords(self, keywords: Keywords, place: Place) -> Use:
        """The meaning of a merged schema."""
        unsupported_keywords.report(keywords, self.context)
        base_classes.report(self, keywords)
        around = self._around(keywords, place)
        type_ = self._type(keywords, place) if around is None else Ref(id=around)
        nullable = keywords.nullable or (around is not None and unions.allows_null(keywords.node, self.context))
        if isinstance(type_, Nullable):
            type_, nullable = type_.inner, True
        merged = keywords.node.get("allOf") is not None
        return Use(
            type=type_,
            nullable=nullable,
            # The texts of allOf members describe the class, not the use of it.
            description=keywords.node.text("description") if merged else keywords.text("description"),
            deprecated=keywords.node.flag("deprecated") if merged else keywords.flag("deprecated"),
            deprecation_message=keywords.text("x-speakeasy-deprecation-message"),
            examples=examples_of(keywords),
            default=value_of(keywords.get("default")),
            read_only=keywords.flag("readOnly"),
            write_only=keywords.flag("writeOnly"),
            extensions=keywords.extensions,
        )

    def _around(self, keywords: Keywords, place: Place) -> SchemaId | None:
        """The class that was made of the same parts of the document around this schema, or beside one around it.

        A property may take over, by `allOf`, the schema that it is in: then it has itself as a property, and the
        others too.
        """
        if not keywords.merged or "::" not in place.id:
            return None
        head, _, tail = place.id.partition("::")
        steps = tail.split("/")
        ends = range(1, len(steps))
        outer = [self._merged.get(SchemaId(f"{head}::{'/'.join(steps[:end])}")) for end in ends]
        is_inside = any(around is not None and head in around.merged for around in outer)
        for begin in range(len(steps) if any(outer) else 0):
            for end in (*(range(begin + 1, len(steps)) if is_inside else ()), len(steps)):
                id_ = SchemaId(f"{head}::{'/'.join(steps[:begin] + steps[end:])}")
                if id_ in self._reserved and id_ in self._merged and self._merged[id_].says_the_same(keywords):
                    return id_
        self._merged[place.id] = keywords
        return None

    def _type(self, keywords: Keywords, place: Place) -> Type:
        override = keywords.get("x-speakeasy-type-override")
        if override is not None:
            return self._override(override)
        if keywords.get("const") is not None or keywords.get("enum") is not None:
            found = scalars.enumeration(self, keywords, place)
            if found is not None:
                ignored_siblings.report_beside(
                    keywords, "const" if keywords.get("const") is not None else "enum", self.context
                )
                return found
        if keywords.get("oneOf") is not None or keywords.get("anyOf") is not None:
            found = unions.union(self, keywords, place)
            if found is not None:
                return found
        kinds = keywords.types or implied_types(keywords)
        ignored_siblings.report_foreign(keywords, kinds, self.context)
        types = tuple(self._by_name(kind, keywords, place) for kind in kinds)
        match types:
            case ():
                return Any()
            case (only,):
                return only
            case _:
                return OneOf(members=tuple(dict.fromkeys(types)))

    def _override(self, node: SpecNode) -> Type:
        if node.value != "any":
            self.context.diagnostics.warning(
                "type-override", f"x-speakeasy-type-override knows 'any', not {node.value!r}", node.origin
            )
        return Any(reason="x-speakeasy-type-override")

    def _by_name(self, kind: str, keywords: Keywords, place: Place) -> Type:
        match kind:
            case "object":
                return objects.object_type(self, keywords, place)
            case "array":
                return self._array(keywords, place)
            case "string" | "integer" | "number" | "boolean":
                return scalars.primitive(self, kind, keywords, place)
            case _:
                node = keywords.get("type") or keywords.node
                self.context.diagnostics.warning(
                    "type-unknown", f"there is no type {kind!r}; any value is accepted here", node.origin,
                    hint="one of string, integer, number, boolean, object, array",
                )  # fmt: skip
                return Any(reason=f"unknown type {kind}")

    def _array(self, keywords: Keywords, place: Place) -> Type:
        listed = keywords.listed_items
        types: list[Type] = []
        if listed is not None:
            types += [
                self.type_of(n, place.items(f"prefixItems/{i}")).item_type for i, n in enumerate(listed.elements())
            ]
        if listed is not None and keywords.has_unlisted_items:
            message = "nothing is said about items after the listed ones; any value is accepted as an item"
            self.context.diagnostics.note(
                "items-unlisted", message, listed.origin, hint="close the list with `items: false`"
            )
            types.append(Any())
        free = keywords.free_items
        if free is not None:
            loose = keywords.get("items") is None and keywords.evaluated_elsewhere
            nodes = (keywords.all("items") or (free,)) if free is keywords.get("items") else (free,)
            types.append(Any() if loose else all_of.type_of_all(self, nodes, place.items()).item_type)
        return Array(items=unions.one_of(types), constraints=scalars.constraints(keywords))

    # -- registry --------------------------------------------------------------------------------------------------

    def register(self, place: Place, build: Callable[[], Schema]) -> Ref:
        """Note that the schema at `place` gets a class, to be built later, once."""
        if place.id not in self._reserved:
            self._reserved.add(place.id)
            self._pending.append((place.id, build))
        return Ref(id=place.id)

    def built_upon(self, key: str) -> Sequence[SpecNode]:
        """The components that take a schema over by `allOf`."""
        if self._built_upon is None:
            self._built_upon = base_classes.built_upon(self.context.root)
        return self._built_upon.get(key, ())

    def describe_late(self, type_: Type, description: str) -> None:
        """A description for the page of a class that has none of its own; the first one counts (COMPATIBILITY 4.7)."""
        if isinstance(type_, Ref) and description:
            self._late_descriptions.setdefault(type_.id, description)

    def discriminate(self, id_: SchemaId, node: SpecNode | None) -> None:
        """Remember what tells the members of a union apart, for when all of them are known."""
        if node is not None and node.text("propertyName"):
            self._discriminators[id_] = node

    def build_pending(self) -> None:
        """Build what is registered, and what that leads to, depth first."""
        self._pending.reverse()
        while self._pending:
            id_, build = self._pending.pop()
            mark = len(self._pending)
            self._built[id_] = build()
            self._pending[mark:] = self._pending[mark:][::-1]  # the first one mentioned comes next

    def built(self, id_: SchemaId) -> Schema | None:
        """A schema, if it is built already."""
        return self._built.get(id_)

    def finish(self) -> dict[SchemaId, Schema]:
        """All schemas, in order of discovery."""
        self.build_pending()
        for id_, text in self._late_descriptions.items():
            schema = self._built.get(id_)
            if schema is not None and not schema.description:
                self._built[id_] = replace(schema, description=text)
        Discriminators(self._built, self._discriminators, self.context.diagnostics).complete()
        return alias_cycles.break_cycles(self._built, self.context.diagnostics)


def _nesting(type_: Type) -> int:
    """How many containers are within each other, up to the next name."""
    match type_:
        case Array(items=inner) | Map(values=inner):
            return 1 + _nesting(inner)
        case Nullable(inner=inner):
            return _nesting(inner)
        case OneOf(members=members):
            return 1 + max(map(_nesting, members))
        case Ref() | Primitive() | Literal() | File() | Any():
            return 0
        case _:
            assert_never(type_)
