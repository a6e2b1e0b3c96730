"""A target directory and short ways to write into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics
from generator.writing import check, write
from generator.writing.fileset import FileSet
from generator.writing.manifest import Manifest
from generator.writing.plan import OnEdit, OutputTarget, Plan

Files = dict[str, str]


class Directory:
    """An output directory with the calls that tests make."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.keep: tuple[str, ...] = ()
        self.merged: frozenset[str] = frozenset()
        self.once: frozenset[str] = frozenset()
        self.inputs = {"spec": "sha256:1"}
        self.api = "api"

    def target(self, on_edit: OnEdit = OnEdit.STOP) -> OutputTarget:
        manifest = Manifest(api=self.api, generator="1", contract=1, formatter="black 1", inputs=self.inputs)
        return OutputTarget(out=self.out, manifest=manifest, keep=self.keep, on_edit=on_edit)

    def write(self, files: Files, on_edit: OnEdit = OnEdit.STOP) -> Plan:
        return self._run(write, files, on_edit)

    def check(self, files: Files) -> Plan:
        return self._run(check, files, OnEdit.STOP)

    def _run(self, do: Callable[[FileSet, OutputTarget, Diagnostics], Plan], files: Files, on_edit: OnEdit) -> Plan:
        diagnostics = Diagnostics()
        made = FileSet.of(
            {path: text.encode() for path, text in files.items()}, diagnostics, merged=self.merged, once=self.once
        )
        diagnostics.raise_errors()
        return do(made, self.target(on_edit), diagnostics)

    def put(self, path: str, text: str) -> None:
        (self.out / path).parent.mkdir(parents=True, exist_ok=True)
        (self.out / path).write_text(text, "utf-8")

    def tree(self) -> Files:
        """Every file but the manifest."""
        found = {p.relative_to(self.out).as_posix(): p for p in self.out.rglob("*") if p.is_file()}
        return {path: file.read_text() for path, file in sorted(found.items()) if path != ".sdkgen/manifest.json"}

    def beside(self) -> list[str]:
        """What lies beside the directory: nothing may be left there."""
        return sorted(p.name for p in self.out.parent.iterdir() if p != self.out)


@pytest.fixture
def directory(tmp_path: Path) -> Directory:
    return Directory(tmp_path / "root" / "out")
