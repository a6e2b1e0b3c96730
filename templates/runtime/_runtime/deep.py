"""Room for very deep nesting.

Long chains of models that hold each other are loaded and built by recursion, which ends at Python's limit of about
1,000 frames. What fails for that reason is done again in a thread with a larger stack. There, pydantic 2.10 doesn't
check the schemas that it has made either (later ones never do): its check ends at a nesting of 80 models or so.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

FRAMES = 100_000
STACK = 512 * 1024 * 1024
"""Bytes of address space; only what is used takes memory."""

_UNCHECKED = "PYDANTIC_SKIP_VALIDATING_CORE_SCHEMAS"
_lock = threading.Lock()
_here = threading.local()


def with_room(work: Callable[[], T]) -> T:
    """Call `work` where recursion can go deep; what it returns or raises, this does."""
    if getattr(_here, "deep", False):
        return work()
    results: list[T] = []
    errors: list[BaseException] = []

    def run() -> None:
        _here.deep = True
        try:
            results.append(work())
        except BaseException as error:
            errors.append(error)

    with _lock:
        limit, size = sys.getrecursionlimit(), threading.stack_size(STACK)
        asked = os.environ.get(_UNCHECKED)
        try:
            os.environ[_UNCHECKED] = "1"
            sys.setrecursionlimit(max(limit, FRAMES))
            thread = threading.Thread(target=run, name="models")
            thread.start()
            thread.join()
        finally:
            threading.stack_size(size)
            sys.setrecursionlimit(limit)
            if asked is None:
                del os.environ[_UNCHECKED]
    if errors:
        raise errors[0]
    return results[0]
