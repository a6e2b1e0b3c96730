from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Discriminator, Tag as Tag

from ..._runtime.lazy import late_imports
from ...types import Annotated as Annotated, TypeAliasType
from ...utils import get_discriminator
from .cat import Cat as Cat, CatTypedDict as CatTypedDict

if TYPE_CHECKING:
    from .herd import Herd as Herd, HerdTypedDict as HerdTypedDict


_ANIMAL_TAG = Discriminator(lambda m: get_discriminator(m, "animal_type", "animalType"))
AnimalTypedDict = TypeAliasType("AnimalTypedDict", "HerdTypedDict | CatTypedDict")
Animal = TypeAliasType("Animal", 'Annotated[Annotated[Cat, Tag("cat")] | Annotated[Herd, Tag("herd")], _ANIMAL_TAG]')
"""One of them."""


late_imports(__name__, ".herd", "HerdTypedDict", "Herd")
