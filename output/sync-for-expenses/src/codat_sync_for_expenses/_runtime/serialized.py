"""A request body, as httpx takes it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass
class SerializedRequestBody:
    """A body: its media type, and its content, form fields or files."""

    media_type: str | None = None
    content: Any | None = None
    data: Any | None = None
    files: Any | None = None
