"""Names that settings give (`names:`): what each of them names, by pointer or by the name that it has otherwise."""

from __future__ import annotations

import keyword
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, Union

from generator.config.model import Config
from generator.diagnostics import Diagnostics, Origin
from generator.ir import Api, Enum, Model, Namespace, SchemaId
from generator.names.model import Names
from generator.names.words import class_name, field_name, member_name, method_name
from generator.suggest import suggestion


@dataclass(frozen=True, slots=True)
class SchemaKey:
    id: SchemaId


@dataclass(frozen=True, slots=True)
class FieldKey:
    id: SchemaId
    wire: str


@dataclass(frozen=True, slots=True)
class MemberKey:
    id: SchemaId
    index: int


@dataclass(frozen=True, slots=True)
class GroupKey:
    accessor: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MethodKey:
    operation: str  # id


Key: TypeAlias = Union[SchemaKey, FieldKey, MemberKey, GroupKey, MethodKey]


@dataclass(frozen=True, slots=True)
class GivenNames:
    """The names that settings give, checked; accessors of groups are those without `names:`."""

    of: Mapping[Key, str] = field(default_factory=dict)

    def accessor(self, accessor: tuple[str, ...]) -> tuple[str, ...]:
        """An accessor with the parts that have names of their own."""
        prefixes = (accessor[:depth] for depth in range(1, len(accessor) + 1))
        return tuple(self.of.get(GroupKey(prefix), prefix[-1]) for prefix in prefixes)


NO_NAMES = GivenNames()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Named:
    """Something that has a name.

    `name`: dotted, as `sdkgen explain` has it. `pointers`: with the file in front. `scope`: what its name must differ
    from is named in there too. `twin`: the ending of another name that comes with it.
    """

    key: Key
    name: str
    pointers: tuple[str, ...]
    scope: tuple[object, ...]
    twin: str = ""


def given_names(api: Api, names: Names, config: Config, diagnostics: Diagnostics) -> GivenNames:
    """What `config.names` gives to an API with these names. Entries that name nothing, or with a name that cannot be,
    are errors."""
    known = list(_named(api, names))
    found: dict[Key, str] = {}
    places: dict[Key, Origin | None] = {}
    for wanted, name in config.names.items():
        place = config.places.get(f"names.{wanted}")
        for item in _matching(wanted, known, place, diagnostics):
            if _is_possible(item, name, place, diagnostics):
                found[item.key], places[item.key] = name, place
    return GivenNames(_without_collisions(found, places, known, diagnostics))


def _named(api: Api, names: Names) -> Iterator[_Named]:
    for id_, schema in api.schemas.items():
        survivor = names.merged.get(id_, id_)
        named = names.schemas[survivor]
        class_, twin = named.qualified, "Data" if named.namespace is Namespace.ERRORS else "TypedDict"
        where: tuple[str, ...] = (str(id_).removeprefix("error|"), _pointer(schema.origin))
        scope = ("class", named.package)
        yield _Named(key=SchemaKey(survivor), name=class_, pointers=where, scope=scope, twin=twin)
        if isinstance(schema, Model):
            for item in schema.fields:
                name = f"{class_}.{names.fields[id_, item.name]}"
                where = (_pointer(item.origin),)
                yield _Named(key=FieldKey(id_, item.name), name=name, pointers=where, scope=("field", id_))
        if isinstance(schema, Enum):
            for index in range(len(schema.members)):
                name = f"{class_}.{names.members[id_, index]}"
                where = (f"{_pointer(schema.origin)}/enum/{index}",)
                yield _Named(key=MemberKey(id_, index), name=name, pointers=where, scope=("member", id_))
    for accessor in filter(None, names.groups):
        yield _Named(key=GroupKey(accessor), name=".".join(accessor), pointers=(), scope=("call", accessor[:-1]))
    for operation in api.operations:
        accessor = names.accessors[operation.id]
        name = ".".join((*accessor, names.methods[operation.id]))
        where = (_pointer(operation.origin),)
        yield _Named(key=MethodKey(operation.id), name=name, pointers=where, scope=("call", accessor), twin="_async")


def _pointer(origin: Origin) -> str:
    return f"{origin.file}{origin.pointer}"


def _leads_to(wanted: str, pointer: str) -> bool:
    """Whether a pointer of the settings is that of a part; without a file it is one into any document."""
    before = pointer.removesuffix(wanted)
    return before != pointer and (wanted.startswith("#") or before in ("", "./") or before.endswith("/"))


def _matching(wanted: str, known: Iterable[_Named], place: Origin | None, diagnostics: Diagnostics) -> list[_Named]:
    """What a pointer leads to, or what has a name or the end of one; all of it has the same name now."""
    if "#" in wanted:
        found = [item for item in known if any(_leads_to(wanted, pointer) for pointer in item.pointers)]
        every = [pointer[pointer.find("#") :] for item in known for pointer in item.pointers]
    else:
        exact = [item for item in known if item.name == wanted]
        found = exact or [item for item in known if item.name.endswith(f".{wanted}")]
        every = [item.name for item in known] + [item.name.partition(".")[2] for item in known]
        several = dict.fromkeys(item.name for item in found)
        if len(several) > 1:
            message = f"`names:` gives a name to {wanted}, which several things are called"
            diagnostics.error("names-ambiguous", message, place, hint=f"write one of {', '.join(several)}")
            return []
    if not found:
        hint = suggestion(wanted, every) or "`sdkgen explain` shows the name and the pointer of everything"
        message = f"`names:` gives a name to {wanted}, and nothing that is generated is called that"
        diagnostics.error("names-no-match", message, place, hint=hint)
    return found


def _is_possible(item: _Named, name: str, place: Origin | None, diagnostics: Diagnostics) -> bool:
    """Whether Python and pydantic take a name as it is written."""
    spelled = _RULES[type(item.key)](name)
    same = spelled == name if isinstance(item.key, MemberKey) else _squeezed(spelled) == _squeezed(name)
    same = same and (name.endswith("_") or not spelled.endswith("_"))
    plain = name.isidentifier() and name.isascii() and not (name.startswith("_") or keyword.iskeyword(name))
    if same and plain:
        return True
    message = f"`names:` gives {item.name} the name {name!r}, which it cannot have"
    diagnostics.error("names-invalid", message, place, hint=f"such a name would be {spelled}")
    return False


_RULES: Mapping[type[Key], Callable[[str], str]] = {
    SchemaKey: class_name,
    FieldKey: field_name,
    MemberKey: member_name,
    GroupKey: method_name,
    MethodKey: method_name,
}


def _squeezed(name: str) -> str:
    return name.replace("_", "").lower()


def _without_collisions(
    found: Mapping[Key, str], places: Mapping[Key, Origin | None], known: Iterable[_Named], diagnostics: Diagnostics
) -> dict[Key, str]:
    """The names that nothing else in their scope has."""
    kept = dict(found)
    holders: dict[tuple[object, ...], dict[str, _Named]] = {}
    # what keeps its name goes first, so that of two the one with a new name is refused
    for item in sorted(known, key=lambda item: item.key in found):
        name = found.get(item.key, item.name.rpartition(".")[2])
        scope = holders.setdefault(item.scope, {})
        words = _words(item, name)
        rivals = [scope[word] for word in words if word in scope and scope[word].key != item.key]
        if rivals and item.key in kept:
            del kept[item.key]
            message = f"`names:` gives {item.name} the name {name}, which {rivals[0].name} has"
            hint = "choose another, or give that one a name too"
            diagnostics.error("names-taken", message, places[item.key], hint=hint)
        else:
            scope.update(dict.fromkeys(words, item))
    return kept


def _words(item: _Named, name: str) -> tuple[str, ...]:
    """What a name takes in its scope. File systems do not tell cases of modules and pages apart."""
    taken = (name, f"{name}{item.twin}")
    return tuple(map(str.lower, taken)) if isinstance(item.key, SchemaKey) else taken
