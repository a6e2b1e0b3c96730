"""Types that models and signatures are made of."""

from __future__ import annotations

from typing import Annotated as Annotated

from typing_extensions import NotRequired as NotRequired, TypeAliasType as TypeAliasType, TypedDict as TypedDict

from .basemodel import (
    UNSET as UNSET,
    UNSET_SENTINEL as UNSET_SENTINEL,
    Alias as Alias,
    BaseModel as BaseModel,
    Const as Const,
    FileContent as FileContent,
    InOrder as InOrder,
    KnownFirst as KnownFirst,
    Nullable as Nullable,
    NullableModel as NullableModel,
    Number as Number,
    Open as Open,
    OpenInt as OpenInt,
    OptionalNullable as OptionalNullable,
    SecurityModel as SecurityModel,
    StrInt as StrInt,
    StrNumber as StrNumber,
    UnknownValue as UnknownValue,
)
from .timestamps import (
    Date as Date,
    DateTime as DateTime,
    ExactDate as ExactDate,
    ExactDateTime as ExactDateTime,
)
from .unrecognized import UnrecognizedInt as UnrecognizedInt, UnrecognizedStr as UnrecognizedStr
