"""What tests of the command line share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def own_caches(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Caches for this test alone, and a generator that stays as it is."""
    monkeypatch.setenv("SDKGEN_CACHE_DIR", str(project.parent / "caches"))
    monkeypatch.setattr("generator.cli.up_to_date.code_stamp", lambda: 0)  # compiled files in a fresh clone
