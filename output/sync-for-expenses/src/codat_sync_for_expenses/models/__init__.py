"""Models."""

from __future__ import annotations

TYPE_CHECKING: bool = False  # true for type checkers; importing typing takes longer than all of this
if TYPE_CHECKING:
    from . import errors as errors
    from . import operations as operations
    from . import shared as shared
else:
    from .._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        {},
        submodules=["errors", "operations", "shared"],
    )
