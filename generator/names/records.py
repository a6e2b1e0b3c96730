"""Explanations of names, for `sdkgen explain`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.diagnostics import Origin
from generator.ir import Api, Enum, Model, Operation, SchemaId
from generator.names.given import FieldKey, GivenNames, GroupKey, MemberKey, MethodKey
from generator.names.groups import GroupNames
from generator.names.members import link_name
from generator.names.model import NameRecord, SchemaName
from generator.names.words import field_name, member_name, method_name, number_words, shorten

GIVEN = ("given", "`names:` in the settings")
"""Rule and reason of a name that settings give."""


def explain_fields(
    api: Api,
    schemas: Mapping[SchemaId, SchemaName],
    fields: Mapping[tuple[SchemaId, str], str],
    merged: Mapping[SchemaId, SchemaId],
    given: GivenNames,
) -> Iterator[NameRecord]:
    """One record per attribute of a model."""
    for id_, schema in api.schemas.items():
        if isinstance(schema, Model) and id_ not in merged:
            for field in schema.fields:
                name = fields[id_, field.name]
                rule, reason = _changed(name, field_name(field.name), "words of the property's name, lower case")
                if FieldKey(id_, field.name) in given.of:
                    rule, reason = GIVEN
                yield _record(f"{schemas[id_].qualified}.{name}", "field", rule, reason, field.origin)


def explain_members(
    api: Api,
    schemas: Mapping[SchemaId, SchemaName],
    members: Mapping[tuple[SchemaId, int], str],
    merged: Mapping[SchemaId, SchemaId],
    given: GivenNames,
) -> Iterator[NameRecord]:
    """One record per member of an enum."""
    for id_, schema in api.schemas.items():
        if isinstance(schema, Enum) and id_ not in merged:
            for index, member in enumerate(schema.members):
                name = members[id_, index]
                plain = member_name(member.name or member.value)
                if type(member.value) is int and name == shorten(number_words(member.value)):
                    plain = name  # as the exact dialect spells it
                rule, reason = _changed(name, plain, f"words of the value {member.value!r}, in capitals")
                if MemberKey(id_, index) in given.of:
                    rule, reason = GIVEN
                yield _record(f"{schemas[id_].qualified}.{name}", "member", rule, reason, schema.origin)


def explain_groups(api: Api, groups: GroupNames, given: GivenNames) -> Iterator[NameRecord]:
    """One record per namespace and per method."""
    origins: dict[tuple[str, ...], Origin] = {}
    for op in api.operations:
        for depth in range(1, len(groups.accessors[op.id]) + 1):
            origins.setdefault(groups.accessors[op.id][:depth], op.origin)
    for accessor, group in groups.groups.items():
        reason = (
            f"class {group.class_name}; words of {group.raw!r}"
            if group.raw
            else f"class {group.class_name}; parent of other groups"
        )
        rule = "group"
        if accessor and accessor[-1] in (name for key, name in given.of.items() if isinstance(key, GroupKey)):
            rule, reason = GIVEN[0], f"class {group.class_name}; {GIVEN[1]}"
        yield _record(".".join(accessor) or group.class_name, "group", rule, reason, origins.get(accessor, api.origin))
    for op in api.operations:
        rule, reason = GIVEN if MethodKey(op.id) in given.of else _method_reason(op, groups.methods[op.id])
        yield _record(".".join((*groups.accessors[op.id], groups.methods[op.id])), "method", rule, reason, op.origin)


def explain_links(api: Api, names: Mapping[tuple[str, int], str]) -> Iterator[NameRecord]:
    """One record per link."""
    for operation in api.operations:
        for index, link in enumerate(operation.links):
            words = f"words of the operation id {operation.id!r} and of the link's name {link.key!r}"
            rule, reason = _changed(names[operation.id, index], link_name(operation, link), words)
            yield _record(f"links.{names[operation.id, index]}", "link", rule, reason, link.origin)


def _method_reason(op: Operation, name: str) -> tuple[str, str]:
    if op.name_override and name == method_name(op.name_override):
        return "name-override", f"x-speakeasy-name-override gives {op.name_override!r} for operation {op.id!r}"
    if op.name_override:
        return (
            "name-override-taken",
            f"x-speakeasy-name-override gives {op.name_override!r}, which is taken; so the operation id {op.id!r}",
        )
    return _changed(name, method_name(op.id), f"words of the operation id {op.id!r}")


def _changed(name: str, plain: str, reason: str) -> tuple[str, str]:
    return ("words", reason) if name == plain else ("numbered", f"{reason}; {plain} was taken")


def _record(name: str, kind: str, rule: str, reason: str, origin: Origin) -> NameRecord:
    return NameRecord(name=name, kind=kind, rule=rule, reason=reason, origin=origin)
