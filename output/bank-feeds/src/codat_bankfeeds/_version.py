"""Name and version of the package."""

from __future__ import annotations

import contextlib
import importlib.metadata

__title__: str = "codat-bankfeeds"
__version__: str = "12.1.0"

with contextlib.suppress(importlib.metadata.PackageNotFoundError):
    __version__ = importlib.metadata.version(__package__ or __name__)

VERSION: str = __version__

__openapi_doc_version__: str = "3.0.0"
__gen_version__: str = "2.881.4"
__user_agent__: str = "speakeasy-sdk/python 12.1.0 2.881.4 3.0.0 codat-bankfeeds"

OPENAPI_DOC_VERSION: str = __openapi_doc_version__
SPEAKEASY_GENERATOR_VERSION: str = __gen_version__
USER_AGENT: str = __user_agent__
