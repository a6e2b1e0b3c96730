"""Your own hooks. This file is written once and from then on is yours: a new generation of the SDK leaves it as it
is."""

from __future__ import annotations

from .._runtime.compat.published_signatures import unannotated
from .types import Hooks


@unannotated("return")
def init_hooks(hooks: Hooks) -> None:
    """Register hooks that every SDK object shall have, by `hooks.register_…_hook(…)`; it runs once for each object."""
