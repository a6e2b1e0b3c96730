"""The intermediate representation: data only, no Python spelling, no Jinja, no I/O."""

from generator.ir.api import Api, Group, Info, Tag
from generator.ir.operations import (
    Body,
    Content,
    ContentKind,
    Encoding,
    Example,
    Header,
    Location,
    OAuthFlow,
    Operation,
    Pagination,
    Param,
    Response,
    RetryPolicy,
    SchemeKind,
    SecurityRequirement,
    SecurityScheme,
    Server,
    ServerVariable,
    Webhook,
)
from generator.ir.schemas import (
    Alias,
    Discriminator,
    Enum,
    EnumMember,
    Field,
    Model,
    Node,
    Presence,
    Provenance,
    Role,
    Schema,
    Space,
    Union_,
)
from generator.ir.types import (
    Any,
    Array,
    Constraints,
    File,
    Literal,
    Map,
    Nullable,
    OneOf,
    Primitive,
    PrimitiveKind,
    Ref,
    SchemaId,
    Type,
)
from generator.ir.values import MISSING, JsonValue, MaybeValue, Missing, Timestamp


