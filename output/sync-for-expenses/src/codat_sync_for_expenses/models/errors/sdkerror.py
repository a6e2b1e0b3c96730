"""SDKError."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..._runtime.errors import APIError, describe_fully

if TYPE_CHECKING:
    import httpx


@dataclass(repr=False)
class SDKError(APIError):
    """Represents an error returned by the API.

    :raises: raised for a response that is not a success and that the document does not describe, or that cannot be read
    """

    message: str
    """What happened."""
    status_code: int = -1
    """HTTP status of the response."""
    body: str = ""
    """Text of the response."""
    raw_response: httpx.Response | None = None
    """The response itself."""

    def __str__(self) -> str:
        return describe_fully(self, self.message)

    def __hash__(self) -> int:
        return hash((self.message, self.status_code, self.body))
