"""Scalars, enumerations and constants."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from generator.config.python_types import FORMATS
from generator.ir import (
    Any,
    Constraints,
    Enum,
    EnumMember,
    File,
    JsonValue,
    Literal,
    Nullable,
    Primitive,
    PrimitiveKind,
    Type,
)
from generator.lowering import objects
from generator.lowering.context import Context, integer, number
from generator.lowering.keywords import Keywords, examples_of
from generator.lowering.nodes import alias, node_fields
from generator.lowering.positions import Place
from generator.source.document import SpecNode

if TYPE_CHECKING:
    from generator.lowering.schemas import SchemaBuilder

_NO_CONSTRAINTS = Constraints()


def primitive(builder: SchemaBuilder, kind: str, keywords: Keywords, place: Place) -> Type:
    """A string, integer, number or boolean; a binary string is a file where files can be."""
    format_ = keywords.text("format") or None
    if kind == "string" and _is_binary(keywords):
        if place.multipart:
            return builder.register(place, lambda: objects.file_model(keywords, place))
        if place.body_level:
            return File()
    format_, python_type = _mapped(builder.context, kind, format_)
    return Primitive(
        kind=PrimitiveKind(kind), format=format_, python_type=python_type, constraints=constraints(keywords)
    )


def _mapped(context: Context, kind: str, format_: str | None) -> tuple[str | None, str]:
    """The format, and the Python type that settings give to it; instead of a type that a format has by itself, that
    format. Numbers can only be decimals."""
    wanted = context.config.types.get(format_ or "", "")
    own = FORMATS.get(wanted)
    kinds = ("string", "number") if own == "decimal" else ("string",)
    if format_ is None or not wanted or kind not in kinds:
        return format_, ""
    context.mapped.add(format_)
    return (own, "") if own else (format_, wanted)


def _is_binary(keywords: Keywords) -> bool:
    media_type = keywords.text("contentMediaType")
    return keywords.text("format") == "binary" or (
        bool(media_type) and not keywords.text("contentEncoding") and media_type != "application/json"
    )


def constraints(keywords: Keywords) -> Constraints | None:
    """The validation keywords, in the spelling of OpenAPI 3.1; None where there are none."""
    minimum, maximum = number(keywords.get("minimum")), number(keywords.get("maximum"))
    below, above = keywords.get("exclusiveMaximum"), keywords.get("exclusiveMinimum")
    low = minimum if above is not None and above.value is True else number(above)
    high = maximum if below is not None and below.value is True else number(below)
    pattern = keywords.get("pattern")
    found = Constraints(
        pattern=pattern.value if pattern is not None and isinstance(pattern.value, str) else None,
        min_length=integer(keywords.get("minLength")),
        max_length=integer(keywords.get("maxLength")),
        minimum=None if above is not None and above.value is True else minimum,
        maximum=None if below is not None and below.value is True else maximum,
        exclusive_minimum=low,
        exclusive_maximum=high,
        multiple_of=number(keywords.get("multipleOf")),
        min_items=integer(keywords.get("minItems")),
        max_items=integer(keywords.get("maxItems")),
        unique_items=keywords.flag("uniqueItems"),
    )
    return None if found == _NO_CONSTRAINTS else found


def enumeration(builder: SchemaBuilder, keywords: Keywords, place: Place) -> Type | None:
    """`const` or `enum`; None where the keyword is not usable and the rest of the schema decides."""
    const, node = keywords.get("const"), keywords.get("enum")
    if const is not None and (node is None or builder.context.config.docs.dialect != "exact"):
        return _literal(builder, const, [const.value])
    if node is None or not isinstance(node.value, list) or not node.value:
        where = (node or keywords.node).origin
        builder.context.diagnostics.warning("enum-empty", "enum has no values and is left out", where)
        return None
    listed = node.value if const is None else [const.value]  # both: a class in the published SDKs, though of one value
    nullable = None in listed
    values = _coerced(builder, keywords, [v for v in listed if v is not None])
    kind = _kind(values)
    if not values:
        type_: Type = Primitive(kind=PrimitiveKind.NULL)
    elif kind is None:
        type_ = _literal(builder, node, values)
    elif builder.context.config.enum_format == "union":  # a name for the values, with a page of its own
        fixed = Literal(values=tuple(value for value in values if isinstance(value, (str, int))))
        type_ = builder.register(place, lambda: alias(keywords, place, fixed))
    else:
        type_ = builder.register(place, lambda: _enum(builder, keywords, place, kind, values))
    return Nullable(inner=type_) if nullable and values else type_


def _coerced(builder: SchemaBuilder, keywords: Keywords, values: Sequence[JsonValue]) -> list[JsonValue]:
    """Values as the declared type has them (`type: string` with `enum: [1, 2]`), each once."""
    if keywords.types == ("string",) and any(
        not isinstance(v, str) and not isinstance(v, (list, dict)) for v in values
    ):
        builder.context.diagnostics.warning(
            "enum-type",
            "some enum values are not strings as the type says; they are taken as text",
            keywords.origin,
            hint="quote them",
        )
        values = [
            v if isinstance(v, (str, list, dict)) else ("true" if v else "false") if isinstance(v, bool) else str(v)
            for v in values
        ]
    firsts: dict[object, JsonValue] = {}
    for value in values:
        firsts.setdefault(_identity(value), value)
    unique = list(firsts.values())
    if len(unique) < len(values):
        builder.context.diagnostics.note(
            "enum-duplicate", "an enum value is listed twice and counts once", keywords.origin
        )
    return unique


def _identity(value: JsonValue) -> tuple[type, object]:
    """Equal for values that are one; 1 and true are two, and so are 1 and 1.0."""
    return type(value), json.dumps(value, sort_keys=True) if isinstance(value, (list, dict)) else value


def _kind(values: Sequence[JsonValue]) -> PrimitiveKind | None:
    if all(isinstance(v, str) for v in values):
        return PrimitiveKind.STRING
    if all(isinstance(v, int) and not isinstance(v, bool) for v in values):
        return PrimitiveKind.INTEGER
    return None


def _literal(builder: SchemaBuilder, node: SpecNode, values: Sequence[JsonValue]) -> Type:
    if all(isinstance(v, (str, int)) or v is None for v in values):
        return Literal(values=tuple(values))
    numbers = all(isinstance(v, (int, float)) and not isinstance(v, bool) for v in values)
    builder.context.diagnostics.warning(
        "enum-values",
        f"Python has no type for such fixed values; any {'number' if numbers else 'value'} is accepted here",
        node.origin,
    )
    if numbers:
        return Primitive(kind=PrimitiveKind.NUMBER)
    return Any(reason="fixed values that are objects, arrays or of several kinds")


def _enum(
    builder: SchemaBuilder,
    keywords: Keywords,
    place: Place,
    kind: PrimitiveKind,
    values: Sequence[JsonValue],
) -> Enum:
    names, texts = _given_names(keywords, values), _given_texts(keywords, values)
    unknown = keywords.text("x-speakeasy-unknown-values")
    return Enum(
        **node_fields(keywords, place, builder.context),
        deprecation_message=keywords.text("x-speakeasy-deprecation-message"),
        examples=examples_of(keywords),
        kind=kind,
        members=tuple(
            EnumMember(value=v, name=names.get(i), description=texts.get(i, "")) for i, v in enumerate(values)
        ),
        open=unknown == "allow" or (unknown != "disallow" and builder.context.config.enums == "open"),
    )


def _given_names(keywords: Keywords, values: Sequence[JsonValue]) -> Mapping[int, str]:
    """Member names that the document gives: a list in the order of the values, or a map from value to name."""
    return next(
        (
            found
            for k in ("x-speakeasy-enums", "x-enum-varnames", "x-enumNames")
            if (found := _per_value(keywords, k, values))
        ),
        {},
    )


def _given_texts(keywords: Keywords, values: Sequence[JsonValue]) -> Mapping[int, str]:
    keys = ("x-speakeasy-enum-descriptions", "x-enum-descriptions", "x-enumDescriptions")
    return next((found for k in keys if (found := _per_value(keywords, k, values))), {})


def _per_value(keywords: Keywords, key: str, values: Sequence[JsonValue]) -> dict[int, str]:
    given = keywords.by_name[key].value if key in keywords.by_name else None
    if isinstance(given, list):
        return {i: name for i, name in enumerate(given[: len(values)]) if isinstance(name, str) and name}
    if isinstance(given, dict):
        return {i: name for i, v in enumerate(values) if isinstance(name := given.get(str(v)), str) and name}
    return {}
