"""Models that operations share."""

from __future__ import annotations

TYPE_CHECKING: bool = False  # true for type checkers; importing typing takes longer than all of this
if TYPE_CHECKING:
    from .animals import *
    from .security import Security as Security, SecurityTypedDict as SecurityTypedDict
else:
    from ..._runtime.lazy import lazy_models

    __getattr__, __dir__, __all__ = lazy_models(
        __name__,
        {
            "animals": {
                "animal": ["Animal", "AnimalTypedDict"],
                "anyt": ["AnyT", "AnyTTypedDict"],
                "cat": ["Cat", "CatTypedDict"],
                "herd": ["Herd", "HerdTypedDict"],
                "kind": ["Kind"],
            },
            "security": {
                "security": ["Security", "SecurityTypedDict"],
            },
        },
    )
