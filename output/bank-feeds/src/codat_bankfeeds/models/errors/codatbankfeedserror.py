"""CodatBankFeedsError."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..._runtime.errors import APIError, attach, describe_fully

if TYPE_CHECKING:
    import httpx


@dataclass(init=False, repr=False, unsafe_hash=True)
class CodatBankFeedsError(APIError):
    """The base class of all errors that an answer of the API leads to."""

    message: str
    """What happened."""
    status_code: int
    """HTTP status of the response."""
    body: str
    """Text of the response."""
    headers: httpx.Headers = field(compare=False)
    """Headers of the response."""
    raw_response: httpx.Response = field(compare=False)
    """The response itself."""

    def __init__(self, message: str, raw_response: httpx.Response, body: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        attach(self, raw_response, body=body)

    def __str__(self) -> str:
        return describe_fully(self, self.message)
