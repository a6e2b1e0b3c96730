from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ..._runtime.lazy import late_imports
from ...types import Alias, Annotated, BaseModel, Const, NotRequired, TypedDict

if TYPE_CHECKING:
    from .animal import Animal, AnimalTypedDict


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


late_imports(__name__, ".animal", "Animal", "AnimalTypedDict")
