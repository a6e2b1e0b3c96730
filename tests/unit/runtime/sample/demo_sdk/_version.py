"""Name and version of the package."""

from __future__ import annotations

import importlib.metadata

__title__: str = "demo-sdk"
__version__: str = "7.0.1"

try:
    __version__ = importlib.metadata.version(__package__ or __name__)
except importlib.metadata.PackageNotFoundError:
    pass

VERSION: str = __version__
