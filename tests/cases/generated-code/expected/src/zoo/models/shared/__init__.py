"""Models that operations share."""

from __future__ import annotations

TYPE_CHECKING = False  # true for type checkers; importing it from typing would cost more than this package

if TYPE_CHECKING:
    from .animal import Animal as Animal, AnimalTypedDict as AnimalTypedDict
    from .any import Any as Any, AnyTypedDict as AnyTypedDict
    from .cat import Cat as Cat, CatTypedDict as CatTypedDict
    from .herd import Herd as Herd, HerdTypedDict as HerdTypedDict
    from .kind import Kind as Kind
    from .security import Security as Security, SecurityTypedDict as SecurityTypedDict
else:
    from ..._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        """
+ Animal* Any* Cat* Herd* Kind Security*
""",
    )
