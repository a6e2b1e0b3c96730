"""Models that operations share."""

from __future__ import annotations

TYPE_CHECKING = False  # true for type checkers; importing it from typing would cost more than this package

if TYPE_CHECKING:
    from .animals import *
    from .security import Security as Security, SecurityTypedDict as SecurityTypedDict
else:
    from ..._runtime.lazy import lazy_models

    __getattr__, __dir__, __all__ = lazy_models(
        __name__,
        """
animals: Animal* Any* Cat* Herd* Kind
security: Security*
""",
    )
