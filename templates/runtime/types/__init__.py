"""Types that models and signatures are made of."""

from __future__ import annotations

from typing import Annotated

from typing_extensions import NotRequired, TypeAliasType, TypedDict

from .basemodel import (
    UNSET,
    UNSET_SENTINEL,
    Alias,
    BaseModel,
    Const,
    FileContent,
    Nullable,
    NullableModel,
    Number,
    Open,
    OpenInt,
    OptionalNullable,
    SecurityModel,
    StrInt,
    StrNumber,
    UnknownValue,
    UnrecognizedInt,
    UnrecognizedStr,
)

__all__ = [
    "UNSET",
    "UNSET_SENTINEL",
    "Alias",
    "Annotated",
    "BaseModel",
    "Const",
    "FileContent",
    "NotRequired",
    "Nullable",
    "NullableModel",
    "Number",
    "Open",
    "OpenInt",
    "OptionalNullable",
    "SecurityModel",
    "StrInt",
    "StrNumber",
    "TypeAliasType",
    "TypedDict",
    "UnknownValue",
    "UnrecognizedInt",
    "UnrecognizedStr",
]
