"""CONTRIBUTING.md: the rooms that it lists, and the way of an operation to its page, are those of the code."""

from __future__ import annotations

import pkgutil
import re
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

from click.testing import Result

HEADING = "## One operation, from the document to its page\n"
NAME = re.compile(r"`([\w.]+)`")


def section(root: Path, heading: str) -> str:
    return (root / "CONTRIBUTING.md").read_text("utf-8").split(heading)[1].split("\n## ")[0]


def code_of(dotted: str) -> CodeType:
    """The code of a function or method, by its name below `generator`."""
    code: CodeType = pkgutil.resolve_name(f"generator.{dotted}").__code__
    return code


def test_every_room_is_listed(root: Path) -> None:
    listed = set(re.findall(r"`(\w+)/`", section(root, "## The house\n")))
    assert {path.parent.name for path in (root / "generator").glob("*/__init__.py")} <= listed


def test_an_operation_takes_the_way_that_is_described(
    root: Path, sdkgen: Callable[..., Result], tmp_path: Path
) -> None:
    text = section(root, HEADING)
    rows = [line.split("|")[2] for line in text.splitlines() if re.match(r"\| \d", line)]
    assert len(rows) <= 10
    names = [name for row in rows for name in NAME.findall(row)]
    for name in NAME.findall(text.partition("The method in the package")[2].partition("\n")[0]):
        assert code_of(name)
    known = {code_of(name): name for name in names}
    assert len(known) == len(names)
    called: list[str] = []

    def note(frame: FrameType, event: str, _argument: Any) -> None:
        if event == "call" and frame.f_code in known:
            called.append(known[frame.f_code])

    spec = tmp_path / "openapi.yaml"
    spec.write_text(
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\nservers: [{url: https://a.test}]\n"
        "paths: {/a: {get: {operationId: a, tags: [things], responses: {'204': {description: OK}}}}}\n",
        "utf-8",
    )
    before = sys.getprofile()
    sys.setprofile(note)
    threading.setprofile(note)
    try:
        done = sdkgen("generate", "--spec", str(spec), "--out", str(tmp_path / "out"))
    finally:
        sys.setprofile(before)
        threading.setprofile(None)  # type: ignore[arg-type]
    assert done.exit_code == 0, done.output
    rest = iter(called)
    missed = [name for name in names if name not in rest]
    assert missed == [], f"not called, or not in this order: {missed}"
