"""One view of a schema, standing in one place or put together from `allOf` members (COMPATIBILITY 1.6, 1.7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.diagnostics import Origin
from generator.ir import JsonValue, SchemaId
from generator.lowering.context import Context, integer
from generator.source.document import SpecNode

ANNOTATIONS = frozenset(
    {"description", "title", "example", "examples", "deprecated", "nullable", "readOnly", "writeOnly", "default"}
    | {"externalDocs", "xml", "$comment"}
)
_OF_MEMBERS = ("items", "additionalProperties", "oneOf", "anyOf")  # schemas of which those of all members hold
_MAX_ALL_OF_DEPTH = 400


@dataclass(slots=True)
class Keywords:
    """Keywords of a schema, its properties, and what it was merged from.

    Of annotations and limits the later ones win; of a property, of items and of unions all that members say holds.
    """

    node: SpecNode
    by_name: dict[str, SpecNode] = field(default_factory=dict)
    earlier: dict[str, tuple[SpecNode, ...]] = field(default_factory=dict)  # schemas that hold beside `by_name`
    properties: dict[str, tuple[SpecNode, ...]] = field(default_factory=dict)
    required: dict[str, None] = field(default_factory=dict)
    merged: list[SchemaId] = field(default_factory=list)
    taken: set[str] = field(default_factory=set)  # schemas taken over: each is once, however many ways lead to it
    page_description: str | None = None  # where it is not the keyword's
    reference: SpecNode | None = None  # what a $ref named, where that is but another $ref
    overlapping: bool = False  # a branch of `anyOf`: other branches may describe the same value

    @property
    def origin(self) -> Origin:
        return (self.reference or self.node).origin

    def get(self, keyword: str) -> SpecNode | None:
        return self.by_name.get(keyword)

    def all(self, keyword: str) -> tuple[SpecNode, ...]:
        """What all members say under a keyword that holds schemas."""
        last = self.by_name.get(keyword)
        return () if last is None else (*self.earlier.get(keyword, ()), last)

    def text(self, keyword: str) -> str:
        node = self.by_name.get(keyword)
        return node.value if node is not None and isinstance(node.value, str) else ""

    def flag(self, keyword: str) -> bool:
        node = self.by_name.get(keyword)
        return node is not None and node.value is True

    @property
    def page_text(self) -> str:
        """The text of the class and its page."""
        return self.text("description") if self.page_description is None else self.page_description

    @property
    def extensions(self) -> dict[str, JsonValue]:
        """All `x-*` keywords."""
        return {key: node.value for key, node in self.by_name.items() if key.startswith("x-")}

    @property
    def types(self) -> tuple[str, ...]:
        """The `type` keyword as a tuple, without `null`."""
        return tuple(t for t in self._type_list() if t != "null")

    @property
    def nullable(self) -> bool:
        """`nullable: true` (also in 3.1 documents), `null` among the types or the enum values, or an OpenAPI `type:
        null`.
        """
        enum = self.by_name.get("enum")
        listed = enum is not None and isinstance(enum.value, list) and None in enum.value
        return self.flag("nullable") or "null" in self._type_list() or listed

    def _type_list(self) -> tuple[str, ...]:
        node = self.by_name.get("type")
        return () if node is None else type_list(node)

    @property
    def free_values(self) -> SpecNode | None:
        """The schema of undeclared properties: `additionalProperties`, or else `unevaluatedProperties`, which leaves
        out what the schemas beside it declare, too (JSON Schema 2020-12, core, 11.3). None where there are none.
        """
        additional = self.get("additionalProperties")
        node = self.get("unevaluatedProperties") if additional is None else additional
        return None if node is None or node.value is False else node

    @property
    def free_items(self) -> SpecNode | None:
        """The schema of items, or of those after the listed ones singly. None where there is none."""
        node = self._further_items
        return None if node is None or node.value is False else node

    @property
    def _further_items(self) -> SpecNode | None:
        """`items` (`additionalItems` beside a list of older drafts), or else `unevaluatedItems` (JSON Schema 2020-12,
        core, 11.2).
        """
        items = self.get("items")
        node = self.get("additionalItems") if items is not None and items.is_list else items
        return self.get("unevaluatedItems") if node is None else node

    @property
    def listed_items(self) -> SpecNode | None:
        """The schemas of the first items, one by one: `prefixItems`, or `items` of older drafts."""
        prefix, items = self.get("prefixItems"), self.get("items")
        return prefix if prefix is not None else items if items is not None and items.is_list else None

    @property
    def has_unlisted_items(self) -> bool:
        """Whether undescribed items may follow the listed ones (JSON Schema 2020-12, core, 10.3.1.1)."""
        listed, most = self.listed_items, integer(self.get("maxItems"))
        if listed is None or not listed.is_list or self._further_items is not None:
            return False
        return most is None or most > len(list(listed.elements()))

    @property
    def evaluated_elsewhere(self) -> bool:
        """Whether schemas that are not part of the model may describe properties or items, too."""
        return self.overlapping or any(k in self.by_name for k in ("if", "dependentSchemas", "contains"))

    def says_the_same(self, other: Keywords) -> bool:
        """Whether both were put together from the same parts of the document."""
        return self.node.key == other.node.key and self._parts() == other._parts()

    def _parts(self) -> tuple[object, ...]:
        keywords = {name: [node.key for node in self.all(name)] for name in self.by_name}
        properties = {name: [node.key for node in nodes] for name, nodes in self.properties.items()}
        return keywords, properties, self.required

    def absorb(self, node: SpecNode, context: Context, chain: tuple[str, ...] = ()) -> None:
        """Take a schema's keywords over, its `allOf` members first, itself last."""
        if node.key in chain:
            message = "this allOf leads back to itself; what was already included is not included again"
            context.diagnostics.warning("allof-cycle", message, node.origin, hint="break the cycle")
            return
        if len(chain) > _MAX_ALL_OF_DEPTH:
            message = f"allOf within allOf more than {_MAX_ALL_OF_DEPTH} deep; what is deeper is left out"
            context.diagnostics.warning("too-deep", message, node.origin)
            return
        if node.key in self.taken:
            return
        for member in members(node, context):
            target = context.resolve(member)
            if target is not None and target.is_map:
                if member.ref is not None:
                    self.merged.append(SchemaId(target.key))
                self.absorb(target, context, (*chain, node.key))
        self.taken.add(node.key)
        self._absorb_own(node, context)

    def _absorb_own(self, node: SpecNode, context: Context) -> None:
        for keyword, child in node.entries():
            if keyword == "properties":
                self.declare((name, (schema,)) for name, schema in child.entries())
            elif keyword == "required":
                self.required.update((n.value, None) for n in child.elements() if isinstance(n.value, str))
            elif keyword != "allOf":
                self.take(keyword, child, context)

    def declare(self, properties: Iterable[tuple[str, tuple[SpecNode, ...]]]) -> None:
        """Add to what is said of properties."""
        for name, nodes in properties:
            known = self.properties.get(name, ())
            self.properties[name] = (*known, *(node for node in nodes if node not in known))

    def take(self, keyword: str, node: SpecNode, context: Context) -> None:
        """Take a keyword over that holds beside the ones that are there."""
        known = self.by_name.get(keyword)
        if known is None or known == node:
            self.by_name[keyword] = node
        elif keyword in _OF_MEMBERS:
            if (known.is_map or known.is_list) and node.value in (True, {}):
                return  # it takes nothing away
            beside = (known.is_map or known.is_list) and node.value is not False and known.is_list == node.is_list
            self.earlier[keyword] = (*self.earlier.get(keyword, ()), known) if beside else ()
            self.by_name[keyword] = node
        elif keyword == "type":
            self.by_name[keyword] = _narrower_type(known, node, context)
        elif keyword == "enum":
            self.by_name[keyword] = _narrower_enum(known, node, context)
        else:
            self.by_name[keyword] = node

    def take_all(self, other: Keywords, context: Context) -> None:
        """Take over what another schema says, which holds beside this one."""
        for keyword in other.by_name:
            for node in other.all(keyword):
                if node not in self.all(keyword):
                    self.take(keyword, node, context)
        self.declare(other.properties.items())
        self.required.update(other.required)
        self.merged += other.merged

    def without(self, unions: Sequence[SpecNode]) -> Keywords:
        """The same without these unions."""
        found = Keywords(self.node, dict(self.by_name), dict(self.earlier), self.properties, self.required, self.merged)
        for keyword in ("oneOf", "anyOf"):
            left = [node for node in self.all(keyword) if node not in unions]
            found.earlier.pop(keyword, None)
            found.by_name.pop(keyword, None)
            if left:
                found.by_name[keyword], found.earlier[keyword] = left[-1], tuple(left[:-1])
        return found


def _narrower_type(known: SpecNode, node: SpecNode, context: Context) -> SpecNode:
    """The type that is both; whether null is allowed, the later one says. The later one where there is none."""
    earlier, later = type_list(known), type_list(node)
    both = [t for t in later if t == "null" or t in earlier or (t == "integer" and "number" in earlier)]
    both += ["integer"] if "number" in later and "integer" in earlier and "integer" not in both else []
    if set(earlier) - {"null"} and set(later) - {"null"} and not set(both) - {"null"}:
        message = f"no value is both {_either(earlier)} and {_either(later)}, as this allOf demands; the latter is used"
        context.diagnostics.warning("allof-conflict", message, node.origin, hint="correct the type of one of them")
        return node
    if set(both) == set(later) or not set(earlier) - {"null"}:
        return node
    return SpecNode(node.document, node.pointer, list(both)) if both else node


def _either(types: Iterable[str]) -> str:
    return " or ".join(t for t in types if t != "null")


def _narrower_enum(known: SpecNode, node: SpecNode, context: Context) -> SpecNode:
    """The values that both list; the later ones where there are none."""
    if not isinstance(known.value, list) or not isinstance(node.value, list):
        return node
    both: list[JsonValue] = [value for value in node.value if value in known.value]
    if len(both) == len(node.value) or not node.value:
        return node
    if not both:
        message = "no value is in both enums that this allOf combines; the latter is used"
        context.diagnostics.warning("allof-conflict", message, node.origin, hint="correct one of them")
        return node
    return SpecNode(node.document, node.pointer, both)


def type_list(node: SpecNode) -> tuple[str, ...]:
    """The `type` keyword as a tuple."""
    if isinstance(node.value, str):
        return (node.value,)
    if node.value is None:  # `type: null` unquoted
        return ("null",)
    if isinstance(node.value, list):
        return tuple("null" if t is None else t for t in node.value if t is None or isinstance(t, str))
    return ()


def members(node: SpecNode, context: Context) -> Iterator[SpecNode]:
    """The `allOf` members that say more than a description."""
    all_of = node.get("allOf")
    if all_of is None:
        return
    if not all_of.is_list:
        context.diagnostics.warning("allof-not-a-list", "allOf is not a list and is left out", all_of.origin)
        return
    for member in all_of.elements():
        if not member.is_map:
            context.diagnostics.warning(
                "allof-member", "this allOf member is not a schema and is left out", member.origin
            )
        elif member.ref is not None or set(dict(member.entries())) - {"description"}:
            yield member


def keywords_of(node: SpecNode, context: Context) -> Keywords:
    """The merged view of a schema that is not a `$ref`."""
    keywords = Keywords(node)
    if node.get("allOf") is None:
        for keyword, child in node.entries():
            if keyword == "properties":
                keywords.properties = {name: (schema,) for name, schema in child.entries()}
            elif keyword == "required":
                keywords.required = {n.value: None for n in child.elements() if isinstance(n.value, str)}
            else:
                keywords.by_name[keyword] = child
        return keywords
    keywords.absorb(node, context)
    return keywords


def only_member(node: SpecNode, context: Context) -> SpecNode | None:
    """The one `allOf` member that a schema consists of; None when it has none, several, or properties of its
    own, declared or not."""
    if node.get("allOf") is None or node.get("properties") is not None:
        return None
    free = node.get("unevaluatedProperties")
    if free is not None and free.value is not False:
        return None
    found = list(members(node, context))
    return found[0] if len(found) == 1 else None


def last_member_description(node: SpecNode) -> str:
    """The last description among the `allOf` members: the page text where the one real member is inline."""
    all_of = node.get("allOf")
    texts = [m.text("description") for m in all_of.elements()] if all_of is not None else []
    return next((text for text in reversed(texts) if text), "")


def examples_of(keywords: Keywords) -> tuple[JsonValue, ...]:
    """`examples` if it is a list, else `example` (COMPATIBILITY 4.1)."""
    examples = keywords.get("examples")
    if examples is not None and isinstance(examples.value, list):
        return tuple(examples.value)
    example = keywords.get("example")
    return () if example is None else (example.value,)


def says_nothing(node: SpecNode) -> bool:
    """A branch that only narrows (`required: [a]`) or annotates: no type of its own."""
    narrowing = {"required", "minProperties", "maxProperties", "not"} | ANNOTATIONS
    return (
        node.ref is None
        and node.is_map
        and bool(node.value)
        and all(k in narrowing or k.startswith("x-") for k, _ in node.entries())
    )


_OF_OBJECTS = ("additionalProperties", "patternProperties")
_OF_ARRAYS = ("items", "prefixItems")


def implied_types(keywords: Keywords) -> tuple[str, ...]:
    """What a schema without `type` describes, by its other keywords; nothing where they say nothing."""
    if keywords.properties or keywords.free_values is not None or any(keywords.get(k) is not None for k in _OF_OBJECTS):
        return ("object",)
    if keywords.free_items is not None or any(keywords.get(k) is not None for k in _OF_ARRAYS):
        return ("array",)
    return ()
