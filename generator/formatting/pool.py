"""Formatting many files over the processor cores that are really there."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from generator.formatting.style import format_text
from generator.formatting.syntax import FormatError
from generator.formatting.work import Outcome

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.context import BaseContext

_WORTH_A_POOL = 150_000  # characters; below, starting processes costs more than it saves
_COLLECT_AFTER = 50_000  # characters; what black makes of one is some 300 bytes
_RUNNING = 1
_DONE = 2
_states: Any = None  # in a worker: one byte per file, shared with the parent
_litter: _Litter | None = None  # in a worker


Work = Callable[[str, str], str]


def cores() -> int:
    """Processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def format_many(
    texts: Mapping[str, str], *, workers: int | None = None, work: Work = format_text
) -> dict[str, Outcome]:
    """Format every file, the largest first. `workers`: 1 for none but this process; by default the cores at hand.

    A worker that dies (killed for memory, say) spoils nothing but its file: that one is tried once more, alone.
    """
    order = sorted(texts, key=lambda path: (-len(texts[path]), path))
    count = min(cores() if workers is None else workers, len(order))
    total = sum(map(len, texts.values()))
    if count <= 1 or (workers is None and total < _WORTH_A_POOL):
        return _here(order, texts, work)
    return _in_pool(order, texts, count, work)


def _here(order: Sequence[str], texts: Mapping[str, str], work: Work) -> dict[str, Outcome]:
    done: dict[str, Outcome] = {}
    litter = _Litter()
    try:
        for path in order:
            done[path] = _attempt(work, texts[path], path)
            litter.add(len(texts[path]))
    finally:
        gc.unfreeze()
    return done


class _Litter:
    """Clears up behind black from time to time: its trees are cycles, and a run does without the cyclic collector.

    What there was before is kept out of it.
    """

    def __init__(self) -> None:
        self._size = 0
        gc.freeze()

    def add(self, size: int) -> None:
        """A text of that many characters was formatted."""
        self._size += size
        if self._size > _COLLECT_AFTER:
            self._size = 0
            gc.collect()


def _attempt(work: Work, text: str, path: str) -> Outcome:
    try:
        return Outcome(text=work(text, path))
    except FormatError as failure:
        return Outcome(failure=failure.reason, line=failure.line)


def _in_pool(order: Sequence[str], texts: Mapping[str, str], count: int, work: Work) -> dict[str, Outcome]:
    from concurrent.futures import ProcessPoolExecutor  # late: one changed file needs no pool, and these take long
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing.sharedctypes import RawArray

    context = _context()
    states = RawArray("B", len(order))
    done: dict[str, Outcome] = {}
    with ProcessPoolExecutor(count, mp_context=context, initializer=_start_worker, initargs=(states,)) as pool:
        futures: dict[str, Future[Outcome]] = {}
        try:
            for number, path in enumerate(order):
                futures[path] = pool.submit(_in_worker, number, work, texts[path], path)
            for path, future in futures.items():
                done[path] = future.result()
        except BrokenProcessPool:
            done.update(_finished(futures))
    suspects = [path for number, path in enumerate(order) if path not in done and states[number] == _RUNNING]
    for path in suspects:
        done[path] = _alone(context, work, texts[path], path)
    left = [path for path in order if path not in done]  # what had not begun when the pool broke
    done.update(_here(left, texts, work))
    return done


def _finished(futures: Mapping[str, Future[Outcome]]) -> dict[str, Outcome]:
    return {path: future.result() for path, future in futures.items() if future.done() and not future.exception()}


def _alone(context: BaseContext, work: Work, text: str, path: str) -> Outcome:
    """A second try in a process of its own, which shows whether the file is to blame."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing.sharedctypes import RawArray

    with ProcessPoolExecutor(1, mp_context=context, initializer=_start_worker, initargs=(RawArray("B", 1),)) as pool:
        try:
            return pool.submit(_in_worker, 0, work, text, path).result()
        except BrokenProcessPool:
            return Outcome(failure="the process that formatted it died, twice", crashed=True)


def _context() -> BaseContext:
    """Forked workers need not import black again; where forking is unsafe, fresh ones are started."""
    import multiprocessing

    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")


def _start_worker(states: Any) -> None:
    global _states, _litter
    _states, _litter = states, _Litter()


def _in_worker(number: int, work: Work, text: str, path: str) -> Outcome:
    _states[number] = _RUNNING
    outcome = _attempt(work, text, path)
    _states[number] = _DONE
    if _litter is not None:
        _litter.add(len(text))
    return outcome
