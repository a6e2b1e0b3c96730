# Copyright (c) House of Books.
# SPDX-License-Identifier: Apache-2.0

from ...types import BaseModel, TypedDict


class BookTypedDict(TypedDict):
    title: str


class Book(BaseModel):
    title: str
