"""CodatBankFeedsError."""

from __future__ import annotations

from dataclasses import dataclass

import httpx

from ..._runtime.errors import APIError, body_text, describe_fully


@dataclass(init=False, repr=False, eq=False)
class CodatBankFeedsError(APIError):
    """The base class of all errors that a response of the API leads to."""

    message: str
    """What happened."""
    status_code: int
    """HTTP status of the response."""
    body: str
    """Text of the response."""
    headers: httpx.Headers
    """Headers of the response."""
    raw_response: httpx.Response
    """The response itself."""

    def __init__(self, message: str, raw_response: httpx.Response, body: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.status_code = raw_response.status_code
        self.headers = raw_response.headers
        self.body = body_text(raw_response) if body is None else body
        self.raw_response = raw_response

    def __str__(self) -> str:
        return describe_fully(self, self.message)
