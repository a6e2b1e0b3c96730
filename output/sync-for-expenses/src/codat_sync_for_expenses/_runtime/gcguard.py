"""Pausing the cyclic collector while a big body is parsed.

Parsing allocates many objects, none of them garbage: without a pause the collector walks all of them over and
over, which triples
the time. The pause is counted, so that nested and parallel ones end with the last, and it leaves alone a collector
that the program
has switched off itself.
"""

from __future__ import annotations

import gc
import threading

THRESHOLD = 8_000
"""Bodies under this number of bytes are parsed without a pause."""

MANY = 5_000
"""When a pause leaves more new objects than this, they count as old at once."""

_lock = threading.Lock()
_pauses = 0
_was_enabled = False
_allowed = True


def pause_collector(allowed: bool) -> None:
    """Switch the pausing on (the default) or off for the whole process."""
    global _allowed
    _allowed = allowed


class pausing:
    """Context manager: pause the collector if the body is big enough."""

    __slots__ = ("_active",)

    def __init__(self, size: int) -> None:
        self._active = size >= THRESHOLD and _allowed

    def __enter__(self) -> None:
        if self._active:
            global _pauses, _was_enabled
            with _lock:
                if _pauses == 0:
                    _was_enabled = gc.isenabled()
                    gc.disable()
                _pauses += 1

    def __exit__(self, *_error: object) -> None:
        if self._active:
            global _pauses
            with _lock:
                _pauses -= 1
                if _pauses == 0 and _was_enabled:
                    _age()
                    gc.enable()


def _age() -> None:
    """Hand many new objects to the oldest generation (two list splices): the first collection of the youngest would
    walk them all."""
    if hasattr(gc, "freeze") and gc.get_count()[0] > MANY and gc.get_freeze_count() == 0:
        gc.freeze()
        gc.unfreeze()
