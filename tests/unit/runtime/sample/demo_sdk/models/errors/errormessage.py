"""ErrorMessage."""

from __future__ import annotations

from typing import Optional

from ..._runtime.errors import APIError
from ...types import UNSET, NullableModel, OptionalNullable
from ..._runtime.serialize import to_json
from ..shared.tree import Tree


class ErrorMessageData(NullableModel):
    """What went wrong."""

    correlation_id: Optional[str] = None
    error: Optional[str] = None
    status_code: Optional[int] = None
    validation: OptionalNullable[Tree] = UNSET


class ErrorMessage(APIError):
    """Your `query` parameter was not correctly formed"""

    data: ErrorMessageData

    def __init__(self, data: ErrorMessageData) -> None:
        self.data = data

    def __str__(self) -> str:
        return to_json(self.data)
