from builtins import list as List
from datetime import date
from decimal import Decimal
from typing import Any as Any_

from pydantic import Field

from ...types import UNSET, NotRequired, Nullable, NullableModel, Number, OptionalNullable, TypedDict
from .any import Any, AnyTypedDict
from .kind import Kind


class CatTypedDict(TypedDict):
    """A cat.

    It purrs.
    """

    animal_type: str
    name: str
    any: NotRequired[AnyTypedDict]
    born: NotRequired[date]
    free: NotRequired[Any_]
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
    any: Any | None = None
    """Called like a name that modules import."""
    born: date | None = None
    free: Any_ | None = None
    kind: Kind | None = Kind.TAME
    """How it behaves."""
    list: List[str] | None = Field(default_factory=List[str])
    lives: int | None = None
    str_: str | None = None
    """A property called like a type."""
    weight: OptionalNullable[Number] = UNSET
