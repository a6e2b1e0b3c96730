from __future__ import annotations

from builtins import list as List
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag as Tag

from ...types import (
    UNSET,
    Alias,
    Annotated,
    BaseModel,
    Const,
    Date,
    NotRequired,
    Nullable,
    NullableModel,
    Number,
    OptionalNullable,
    TypeAliasType,
    TypedDict,
)
from ...utils import get_discriminator


class Kind(str, Enum):
    """How it behaves."""

    WILD = "wild"
    TAME = "tame"
    IN_BETWEEN = "in-between"


class AnyTTypedDict(TypedDict):
    """Called like a name that modules import."""

    value: NotRequired[Any]


class AnyT(BaseModel):
    """Called like a name that modules import."""

    value: Any | None = None


class CatTypedDict(TypedDict):
    """A cat.

    It purrs.
    """

    animal_type: str
    name: str
    any: NotRequired[AnyTTypedDict]
    born: NotRequired[date]
    free: NotRequired[Any]
    kind: NotRequired[Kind]
    list: NotRequired[List[str]]
    lives: NotRequired[int]
    str_: NotRequired[str]
    weight: NotRequired[Nullable[Decimal]]


class Cat(NullableModel):
    """A cat.

    It purrs.
    """

    animal_type: str
    name: str
    """What it hears to."""
    any: AnyT | None = None
    """Called like a name that modules import."""
    born: Date | None = None
    free: Any | None = None
    kind: Kind | None = Kind.TAME
    """How it behaves."""
    list: List[str] | None = Field(default_factory=List[str])
    lives: int | None = None
    str_: str | None = None
    """A property called like a type."""
    weight: OptionalNullable[Number] = UNSET


_ANIMAL_TAG = Discriminator(lambda m: get_discriminator(m, "animal_type", "animalType"))
if TYPE_CHECKING:
    AnimalTypedDict: TypeAlias = "HerdTypedDict | CatTypedDict"
else:
    AnimalTypedDict = TypeAliasType("AnimalTypedDict", "HerdTypedDict | CatTypedDict")
Animal = TypeAliasType("Animal", 'Annotated[Annotated[Cat, Tag("cat")] | Annotated[Herd, Tag("herd")], _ANIMAL_TAG]')
"""One of them."""


class HerdTypedDict(TypedDict):
    """Animals that hold animals."""

    animal_type: Literal["herd"]
    members: NotRequired[list[AnimalTypedDict]]
    x_odd_name: NotRequired[str]


class Herd(BaseModel, extra="allow"):
    """Animals that hold animals."""

    if not TYPE_CHECKING:  # pydantic reads it; type checkers have it as the base class says
        __pydantic_extra__: dict[str, int]
    animal_type: Annotated[Literal["herd"], Const("herd")] = "herd"
    members: list[Animal] | None = None
    x_odd_name: Annotated[str | None, Alias("x-odd name")] = None
