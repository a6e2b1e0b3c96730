"""Model pages: docs/<package>/<page>.md (COMPATIBILITY 4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from generator import ir
from generator.config.python_types import split
from generator.docs import deprecation
from generator.docs.context import DocsContext, fence
from generator.docs.views import FieldRow, MemberView, ModelPage, TagRow, ValueRow
from generator.ir import Field, Schema, SchemaId
from generator.names.model import SchemaName
from generator.render.jobs import Job
from generator.snippets.expressions import import_lines
from generator.snippets.notation import WRAPPERS, wrapped
from generator.snippets.typed_values import import_of

CHECK = ":heavy_check_mark:"
MINUS = ":heavy_minus_sign:"
NOT_AVAILABLE = "N/A"
_TYPING = re.compile(r"\b(Any|Dict|List|Literal|Union|IO)\b")
_IMPORTS = (
    (re.compile(r"\bDecimal\b"), "from decimal import Decimal"),
    (re.compile(r"\bdate\b"), "from datetime import date"),
    (re.compile(r"\bdatetime\b"), "from datetime import datetime"),
    (re.compile(r"\bio\."), "import io"),
)


def jobs(context: DocsContext) -> Iterator[Job]:
    """One page per named schema; those that were merged into another have none."""
    for id_, schema in schemas_with_pages(context):
        name = context.names.schemas[id_]
        yield Job(
            path=name.page_path,
            subject=f"model {name.qualified}",
            template="docs/model.md.j2",
            view=partial(page, context, id_, schema),
        )


def schemas_with_pages(context: DocsContext) -> Iterator[tuple[SchemaId, Schema]]:
    """Every named schema but those that were merged into another."""
    return ((id_, schema) for id_, schema in context.api.schemas.items() if id_ not in context.names.merged)


def page(context: DocsContext, id_: SchemaId, schema: Schema) -> ModelPage:
    """The page of one schema."""
    name = context.names.schemas[id_]
    context = context.below(len(name.package))
    fields = _field_rows(context, schema) if isinstance(schema, ir.Model) else ()
    values = _value_rows(context, schema) if isinstance(schema, ir.Enum) else ()
    return ModelPage(
        name=name.class_name,
        qualified=name.qualified,
        heading=f"~~{name.class_name}~~" if schema.deprecated else name.class_name,
        description=context.style.prose(schema.description),
        deprecation=deprecation.of_schema(context, schema),
        is_object=isinstance(schema, ir.Model),
        is_enum=isinstance(schema, ir.Enum),
        is_union=isinstance(schema, ir.Union_),
        is_alias=isinstance(schema, ir.Alias),
        has_table=isinstance(schema, ir.Model) and (bool(fields) or context.style.exact),
        note=_note(context, schema),
        usage=_usage(context, schema),
        page=name.page_path,
        module=module_of(context, name),
        fields=fields,
        values=values,
        members=tuple(_members(context, schema)),
        discriminator=_tags(context, schema),
        discriminator_text=_discriminator_text(context, schema),
        alias=context.notation.field(schema.type) if isinstance(schema, ir.Alias) else "",
        extensions=schema.extensions,
    )


def module_of(context: DocsContext, name: SchemaName) -> str:
    """The package that a class is imported from, dotted."""
    return ".".join((context.names.package.import_name, *name.package))


def _field_rows(context: DocsContext, model: ir.Model) -> tuple[FieldRow, ...]:
    return tuple(_field_row(context, model, field) for field in context.rows(model))


def _field_row(context: DocsContext, model: ir.Model, field: Field) -> FieldRow:
    name = context.names.fields[model.id, field.name]
    description = context.style.inline(field.description)
    note = deprecation.of_field(context, field)
    return FieldRow(
        name=field.name,
        python_name=name,
        label=f"~~`{name}`~~" if field.deprecated else f"`{name}`",
        type=context.notation.field(field.type, field.presence),
        annotation=wrapped(context.notation.plain(field.type), WRAPPERS[field.presence]),
        required=field.presence.required,
        mark=CHECK if field.presence.required else MINUS,
        description="\n\n".join(filter(None, (note, description))) or NOT_AVAILABLE,
        example=context.style.examples(_examples(context, field), every=context.edition.every_example),
        default=context.style.example(field.default),
        deprecated=field.deprecated,
        read_only=field.read_only,
        write_only=field.write_only,
        extensions=field.extensions,
    )


def _examples(context: DocsContext, field: Field) -> tuple[ir.JsonValue, ...]:
    """The examples of the field; of the surviving type where its own was merged into that (COMPATIBILITY 2.5)."""
    if isinstance(field.type, ir.Ref) and field.type.id in context.names.merged:
        return context.schema(field.type.id).examples
    return field.examples


def _usage(context: DocsContext, schema: Schema) -> str:
    """How a member of an enumeration is written."""
    if not (context.edition.enum_usage and isinstance(schema, ir.Enum)):
        return ""
    name = context.names.schemas[schema.id]
    first = next((names for index in range(len(schema.members)) if (names := _member_name(context, schema, index))), "")
    if not first:
        return ""
    code = [f"from {module_of(context, name)} import {name.class_name}", ""]
    return fence("\n".join([*code, f"value = {name.class_name}.{first}", ""]))


def _member_name(context: DocsContext, schema: ir.Enum, index: int) -> str:
    return context.names.members.get((schema.id, index), "")


def _value_rows(context: DocsContext, schema: ir.Enum) -> tuple[ValueRow, ...]:
    return tuple(
        ValueRow(
            python_name=context.names.members[schema.id, index],
            label=f"`{context.names.members[schema.id, index]}`",
            value=_value(context, member.value),
            description=context.style.inline(member.description),
        )
        for index, member in enumerate(schema.members)
        if (schema.id, index) in context.names.members  # a repeated value has no member of its own
    )


def _value(context: DocsContext, value: ir.JsonValue) -> str:
    return "null" if value is None else context.style.example(value)


def _members(context: DocsContext, schema: Schema) -> Iterator[MemberView]:
    """The members of a union, each written once."""
    if not isinstance(schema, ir.Union_):
        return
    for type_ in dict.fromkeys(map(context.notation.plain, schema.members)):
        yield MemberView(type=type_, fence=_member_fence(context, type_))


def _member_fence(context: DocsContext, type_: str) -> str:
    """How a value of the type is declared. The exact dialect has a text here that is not Python."""
    if context.style.exact:
        return f"```python\nvalue: {type_} = /* values here */\n```"
    lines = [line for regex, line in _IMPORTS if regex.search(type_)]
    for foreign, name in map(split, context.config.types.values()):
        lines += [f"from {foreign} import {name}"] if re.search(rf"\b{name}\b", type_) else []
    packages = {path[-1]: import_of(context.names, path) for path in context.names.packages.values()}
    lines += import_lines(packages[name] for name in set(re.findall(r"\b(\w+)\.\w", type_)) & packages.keys())
    used = sorted(set(_TYPING.findall(type_)))
    lines += [f"from typing import {', '.join(used)}"] if used else []
    return "```python\n" + "\n".join([*sorted({*lines}), "", f"value: {type_}", "```"]).lstrip("\n")


def _note(context: DocsContext, schema: Schema) -> str:
    if context.style.exact:
        return ""
    match schema:
        case ir.Model() if not schema.fields:
            return context.text("page.no_fields")
        case ir.Union_(open=True):
            return context.text("page.open_union")
        case ir.Enum(open=True):
            return context.text("page.open_enum")
        case _:
            return ""


def _tags(context: DocsContext, schema: Schema) -> tuple[TagRow, ...]:
    if not isinstance(schema, ir.Union_) or schema.discriminator is None:
        return ()
    return tuple(
        TagRow(value=context.style.code(value), type=context.notation.field(ir.Ref(id=id_)))
        for value, id_ in schema.discriminator.mapping.items()
        if context.notation.survivor(id_) in context.names.schemas
    )


def _discriminator_text(context: DocsContext, schema: Schema) -> str:
    if context.style.exact or not isinstance(schema, ir.Union_) or schema.discriminator is None:
        return ""
    return context.text(
        "page.discriminator", property=" ".join(schema.discriminator.property.replace("`", "'").split())
    )
