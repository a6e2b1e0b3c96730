"""Names inside other things: attributes of models, members of enums (COMPATIBILITY 2.1), links of operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.ir import Api, Enum, EnumMember, Link, Model, Namespace, OneOf, Operation, Ref, SchemaId
from generator.names.given import NO_NAMES, FieldKey, GivenNames, MemberKey
from generator.names.model import SchemaName
from generator.names.words import (
    claim,
    field_name,
    member_name,
    method_name,
    number_words,
    shorten,
    snake_case,
    symbol_words,
)


def name_fields(
    api: Api, schemas: Mapping[SchemaId, SchemaName], given: GivenNames = NO_NAMES
) -> dict[tuple[SchemaId, str], str]:
    """Attribute names, unique within each model; the field whose wire name is nearest to the attribute keeps it."""
    named: dict[tuple[SchemaId, str], str] = {}
    requests = {op.request: op for op in api.operations if op.request is not None}
    for id_, schema in api.schemas.items():
        if isinstance(schema, Model):
            wanted = {f.name: field_name(f.name_override or f.name) for f in schema.fields}
            if id_ in requests and len(schema.fields) > len(requests[id_].params):
                wanted[schema.fields[-1].name] = _body_field(requests[id_], schemas)
            for wire, name in _unique(wanted).items():
                named[id_, wire] = given.of.get(FieldKey(id_, wire), name)
    return named


def _body_field(operation: Operation, schemas: Mapping[SchemaId, SchemaName]) -> str:
    """The body among the fields of a request: after its class where that is shared (COMPATIBILITY 4.6)."""
    type_ = operation.body.content.type if operation.body is not None else None
    if isinstance(type_, OneOf):  # what is in a file, or the file
        type_ = type_.members[0]
    if isinstance(type_, Ref) and schemas[type_.id].namespace == Namespace.SHARED:
        return field_name(snake_case(schemas[type_.id].class_name))
    return "request_body"


def _unique(wanted: dict[str, str]) -> dict[str, str]:
    taken: set[str] = set()
    result: dict[str, str] = {}
    for wire in sorted(wanted, key=lambda w: (w != wanted[w], w)):
        result[wire] = claim(wanted[wire], taken)
    return result


def name_members(api: Api, given: GivenNames = NO_NAMES, *, spelled: bool) -> dict[tuple[SchemaId, int], str]:
    """Member names, unique within each enum, in the order of the document. `spelled`: whole numbers as words."""
    named: dict[tuple[SchemaId, int], str] = {}
    for id_, schema in api.schemas.items():
        if isinstance(schema, Enum):
            for index, name in enumerate(_member_names(schema.members, spelled)):
                named[id_, index] = given.of.get(MemberKey(id_, index), name)
    return named


def _member_names(members: Iterable[EnumMember], spelled: bool) -> list[str]:
    taken: set[str] = set()
    result = []
    for member in members:
        wanted = member_name(member.name or member.value)
        if spelled and not member.name and type(member.value) is int:
            wanted = shorten(number_words(member.value))
        if wanted in taken:  # "-date" beside "date": spell the punctuation out
            wanted = member_name(" ".join(symbol_words(str(member.name or member.value)))) or wanted
        result.append(claim(wanted, taken))
    return result


def name_links(api: Api) -> dict[tuple[str, int], str]:
    """(operation id, index among its links) -> name. Links of the whole SDK share one module, so all of them differ."""
    taken: set[str] = set()
    names: dict[tuple[str, int], str] = {}
    for operation in api.operations:
        for index, link in enumerate(operation.links):
            names[operation.id, index] = claim(link_name(operation, link), taken, first=2)
    return names


def link_name(operation: Operation, link: Link) -> str:
    """The name of a link where no other has it: the operation's words, then those of the link."""
    return method_name(f"{operation.id} {link.key}", "link")
