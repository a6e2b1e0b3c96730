"""Formatting many files does not keep what black makes of each, although a run does without the cyclic collector."""

from __future__ import annotations

import gc
import weakref

import pytest

from generator.formatting import pool


class _Tree:
    """Held by nothing but itself, as the nodes of a syntax tree are."""

    def __init__(self) -> None:
        self.itself = self


@pytest.mark.parametrize("enabled", [True, False])
def test_cycles_are_cleared_while_files_are_formatted(monkeypatch: pytest.MonkeyPatch, enabled: bool) -> None:
    monkeypatch.setattr(pool, "_COLLECT_AFTER", 15)
    trees: list[weakref.ref[_Tree]] = []

    def work(text: str, _: str) -> str:
        trees.append(weakref.ref(_Tree()))
        return text

    before = gc.isenabled()
    gc.disable()
    try:
        if enabled:
            gc.enable()
        done = pool.format_many({f"{n}.py": "x = 1\n" * 2 for n in range(6)}, workers=1, work=work)
        assert len(done) == 6
        assert sum(tree() is None for tree in trees) >= 4
        assert gc.isenabled() is enabled
        assert gc.get_freeze_count() == 0
    finally:
        gc.enable() if before else gc.disable()
