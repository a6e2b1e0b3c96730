"""NoResponseError."""

from __future__ import annotations

from dataclasses import dataclass

from ..._runtime.errors import APIError


@dataclass(repr=False, eq=False)
class NoResponseError(APIError):
    """There was no response, and a hook left no error either."""

    message: str = "No response received"
    """What happened."""

    def __str__(self) -> str:
        return self.message
