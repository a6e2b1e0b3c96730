"""Named schemas: what becomes a class and a page."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, Union

from generator.diagnostics import Origin
from generator.ir.types import PrimitiveKind, SchemaId, Type
from generator.values import MISSING, JsonValue, MaybeValue


class Presence(enum.Enum):
    """Whether a field must be there and whether it may be null."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    NULLABLE = "nullable"
    OPTIONAL_NULLABLE = "optional-nullable"

    @classmethod
    def of(cls, *, required: bool, nullable: bool) -> Presence:
        match required, nullable:
            case True, True:
                return cls.NULLABLE
            case True, False:
                return cls.REQUIRED
            case False, True:
                return cls.OPTIONAL_NULLABLE
            case _:
                return cls.OPTIONAL

    @property
    def required(self) -> bool:
        return self in (Presence.REQUIRED, Presence.NULLABLE)

    @property
    def nullable(self) -> bool:
        return self in (Presence.NULLABLE, Presence.OPTIONAL_NULLABLE)


class Namespace(enum.Enum):
    """The model package a schema belongs to (COMPATIBILITY 2.2)."""

    SHARED = "shared"
    OPERATIONS = "operations"
    ERRORS = "errors"
    WEBHOOKS = "webhooks"
    CALLBACKS = "callbacks"


class Role(enum.Enum):
    """By what way the document leads to a schema; decides how its name is proposed."""

    COMPONENT = "component"  # reached by $ref
    PROPERTY = "property"  # inline below a property (arrays and maps: of the property that holds them)
    COMPONENT_ITEMS = "component-items"  # inline items of a component that is an array
    BRANCH = "branch"  # inline branch of a oneOf/anyOf; label is the 1-based number
    PARAMETER = "parameter"  # inline schema of a parameter
    REQUEST = "request"  # the synthetic <Operation>Request
    REQUEST_BODY = "request-body"
    RESPONSE_BODY = "response-body"
    RESPONSE_UNION = "response-union"  # several 2xx bodies of different types
    WEBHOOK_BODY = "webhook-body"
    SECURITY = "security"  # the synthetic Security


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Everything that `names` needs to know about where a schema is in the document."""

    role: Role
    namespace: Namespace
    label: str  # component key, property name, branch number, parameter name, …; never cased
    title: str | None = None
    owner: SchemaId | None = None  # nearest named schema around it; None directly below an operation
    ref_owner: SchemaId | None = None  # nearest schema around it (or itself) that was reached by $ref
    operation: str | None = None  # id of the operation or key of the webhook, for what is outside components
    location: str | None = None  # "path" | "query" | "header" | "cookie" for Role.PARAMETER


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What every named schema has."""

    id: SchemaId
    provenance: Provenance
    origin: Origin
    name_override: str = ""  # x-speakeasy-name-override
    description: str = ""
    deprecated: bool = False
    deprecation_message: str = ""
    examples: tuple[JsonValue, ...] = ()
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)

    @property
    def example(self) -> MaybeValue:
        """The first example."""
        return self.examples[0] if self.examples else MISSING


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A property of a model, in the order of the document. `name` is the one on the wire."""

    name: str
    type: Type
    presence: Presence  # a field with a default is never required
    origin: Origin
    name_override: str = ""  # x-speakeasy-name-override
    default: MaybeValue = MISSING
    description: str = ""
    deprecated: bool = False
    deprecation_message: str = ""
    examples: tuple[JsonValue, ...] = ()
    read_only: bool = False
    write_only: bool = False
    extensions: Mapping[str, JsonValue] = field(default_factory=dict)

    @property
    def example(self) -> MaybeValue:
        """The first example."""
        return self.examples[0] if self.examples else MISSING


@dataclass(frozen=True, slots=True, kw_only=True)
class Model(Node):
    """An object. `additional` is the type of undeclared properties where the document gives one beside properties;
    `closed` where it forbids them."""

    fields: tuple[Field, ...]
    additional: Type | None = None
    closed: bool = False
    is_file: bool = False  # `format: binary` in a multipart body: file name, content, content type


@dataclass(frozen=True, slots=True, kw_only=True)
class EnumMember:
    """One of the values of an enum."""

    value: JsonValue
    name: str | None = None  # x-speakeasy-enums, x-enum-varnames: a name given by the document
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enum(Node):
    """A closed set of values; `open` when unknown values shall be let through."""

    kind: PrimitiveKind
    members: tuple[EnumMember, ...]
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Discriminator:
    """Which property tells the members of a union apart, and the values of it for each member.

    `default` is the member that a value is whose property is missing or has another value.
    """

    property: str
    mapping: Mapping[str, SchemaId]
    default: SchemaId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Union_(Node):  # noqa: N801 - `Union` alone would hide typing's
    """oneOf / anyOf."""

    members: tuple[Type, ...]
    discriminator: Discriminator | None = None
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias(Node):
    """A name for a type that is not a class: a recursion through an array or a map, or an enum as fixed values."""

    type: Type


Schema: TypeAlias = Union[Model, Enum, Union_, Alias]
