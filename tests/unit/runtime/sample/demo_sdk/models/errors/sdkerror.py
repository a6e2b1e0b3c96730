"""SDKError."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

from ..._runtime.errors import APIError, describe

if TYPE_CHECKING:
    import httpx


@dataclass(repr=False)
class SDKError(APIError):
    """A response that the document doesn't describe."""

    message: str
    status_code: int = -1
    body: str = ""
    raw_response: Optional[httpx.Response] = None

    def __str__(self) -> str:
        return describe(self.message, self.status_code, self.body)

    def __hash__(self) -> int:
        return hash((self.message, self.status_code, self.body))
