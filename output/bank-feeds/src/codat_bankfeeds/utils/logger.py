"""Logging of requests and responses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from .._http import httpx


class Logger(Protocol):
    """What a debug logger must offer; any `logging.Logger` does."""

    def debug(self, msg: str, *args: Any, **kwargs: Any) -> None:
        """Take a message with %-style placeholders."""


class NoOpLogger:
    """Logs nothing."""

    def debug(self, msg: str, *args: Any, **kwargs: Any) -> None:
        """Do nothing."""


def get_body_content(req: httpx.Request) -> str:
    """The body of a request as text, unless it is a stream."""
    return str(req.content) if hasattr(req, "_content") else "<streaming body>"


def get_default_logger() -> Logger:
    """The logger of an SDK object that was given none: it logs nothing by itself (see the standard logger named
    like the package)."""
    return NoOpLogger()
