"""No setting without effect: each one is read outside the room that loads it, or is marked as fixed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.config.knobs import all_knobs


@pytest.mark.parametrize("key", [key for key, knob in all_knobs().items() if not knob.is_fixed])
def test_it_is_read(root: Path, key: str) -> None:
    use = re.compile(rf"\.{key.rpartition('.')[2]}\b")
    rooms = [path for path in (root / "generator").rglob("*.py") if path.parent.name != "config"]
    places = [*rooms, *(root / "templates").rglob("*.j2"), *(root / "generator/config").glob("[dp]*.py")]
    assert any(use.search(path.read_text(encoding="utf-8")) for path in places)
