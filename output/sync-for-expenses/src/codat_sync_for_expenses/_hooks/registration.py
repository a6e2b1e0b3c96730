"""Your own hooks. This file is written once and from then on is yours: a new generation of the SDK leaves it as it
is."""

from __future__ import annotations

from .._runtime.signatures import Undeclared
from .types import Hooks


def init_hooks(hooks: Hooks) -> Undeclared:
    """Register hooks that every SDK object shall have, by `hooks.register_…_hook(…)`; it runs once for each object."""
