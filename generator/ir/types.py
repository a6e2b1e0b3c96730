"""The closed sum of types. Consume it with `match` and `typing.assert_never`."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import NewType, TypeAlias, Union

from generator.values import JsonValue

SchemaId = NewType("SchemaId", str)
"""Identity of a named schema.

Reached by `$ref`: the reference itself, normalised (`#/components/schemas/Customer`, or `file.yaml#/…`).
Inline: `<owner id>::<path inside the owner>` (`#/components/schemas/Customer::properties/status`), so that one node
reached both ways
is two schemas, as in the published SDKs. A schema that is the body of an error response has the prefix `error|`.
"""


class PrimitiveKind(enum.Enum):
    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    NULL = "null"


@dataclass(frozen=True, slots=True, kw_only=True)
class Constraints:
    """Validation keywords of JSON Schema that narrow a value; `None` where absent."""

    pattern: str | None = None
    min_length: int | None = None
    max_length: int | None = None
    minimum: float | int | None = None
    maximum: float | int | None = None
    exclusive_minimum: float | int | None = None
    exclusive_maximum: float | int | None = None
    multiple_of: float | int | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Primitive:
    """A scalar. `format` is the document's, or the one whose Python type settings give to it; an unknown one has no
    effect. `python_type`: dotted name of the class that settings give to a text of that format."""

    kind: PrimitiveKind
    format: str | None = None
    python_type: str = ""
    constraints: Constraints | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Literal:
    """One of a few fixed values: `const`, or an enum that gets no class."""

    values: tuple[JsonValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Array:
    """`items` of any number; `prefixItems` become a `OneOf` of all item types."""

    items: Type
    constraints: Constraints | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """An object with free keys (`additionalProperties`, `patternProperties`)."""

    values: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class Ref:
    """A named schema of `Api.schemas`."""

    id: SchemaId


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOf:
    """An unnamed union (`type: [string, integer]`, mixed `prefixItems`); never holds `Nullable`."""

    members: tuple[Type, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nullable:
    """The inner type or JSON null; used inside containers and bodies. A field says it by its `Presence`."""

    inner: Type


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """Raw bytes: a binary body, or the content of a multipart part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Any:
    """No constraint at all. `reason` says why the document's type could not be kept, where that is so."""

    reason: str | None = None


Type: TypeAlias = Union[Primitive, Literal, Array, Map, Ref, OneOf, Nullable, File, Any]
