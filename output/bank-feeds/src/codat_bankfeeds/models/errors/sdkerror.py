"""SDKError."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .codatbankfeedserror import CodatBankFeedsError

if TYPE_CHECKING:
    import httpx


class SDKError(CodatBankFeedsError):
    """A response that is not a success and that the document does not describe."""

    def __init__(self, message: str, raw_response: httpx.Response, body: str | None = None) -> None:
        super().__init__(message, raw_response, body)
