"""No setting without effect: each one is read outside the room that loads it, or is marked as fixed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.config.settings import all_settings


@pytest.mark.parametrize("key", [key for key, setting in all_settings().items() if not setting.is_fixed])
def test_it_is_read(root: Path, key: str) -> None:
    use = re.compile(rf"\.{key.rpartition('.')[2]}\b")
    rooms = [path for path in (root / "generator").rglob("*.py") if path.parent.name != "config"]
    places = [*rooms, *(root / "templates").rglob("*.j2"), *(root / "generator/config").glob("[dp]*.py")]
    assert any(use.search(path.read_text(encoding="utf-8")) for path in places)
