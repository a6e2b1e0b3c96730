"""Name and version of the package."""

from __future__ import annotations

import contextlib
import importlib.metadata

__title__: str = "codat-bankfeeds"
__version__: str = "12.1.0"

with contextlib.suppress(importlib.metadata.PackageNotFoundError):
    __version__ = importlib.metadata.version(__package__ or __name__)

VERSION: str = __version__
