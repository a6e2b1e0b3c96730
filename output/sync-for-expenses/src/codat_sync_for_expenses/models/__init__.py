"""Models."""

from __future__ import annotations

TYPE_CHECKING = False  # true for type checkers; importing it from typing would cost more than this package

if TYPE_CHECKING:
    from . import errors as errors
    from . import operations as operations
    from . import shared as shared
else:
    from .._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        """
errors
operations
shared
""",
    )
