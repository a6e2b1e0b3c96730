"""Room for documents that nest hundreds or thousands deep."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
_STACK_BYTES = 256 * 1024 * 1024  # virtual
_RECURSION_LIMIT = 20_000


def with_deep_stack(work: Callable[[], T]) -> T:
    """Run in a thread with room for deep recursion, so that no document overflows the interpreter's stack."""
    results: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:  # handed over to the caller's thread
            errors.append(error)

    limit, size = sys.getrecursionlimit(), threading.stack_size(_STACK_BYTES)
    try:
        sys.setrecursionlimit(max(limit, _RECURSION_LIMIT))
        thread = threading.Thread(target=run, name="deep")
        thread.start()
        thread.join()
    finally:
        sys.setrecursionlimit(limit)
        threading.stack_size(size)
    if errors:
        raise errors[0]
    return results[0]


def deep_if_needed(work: Callable[[], T]) -> T:
    """Run here; where the stack is too small for that, once more with room. `work` may be run twice."""
    try:
        return work()
    except RecursionError:
        return with_deep_stack(work)
