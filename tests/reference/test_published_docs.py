"""Every page of the published docs, byte for byte, from the published document, gen.yaml and gen.lock."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

PAIRS = (
    ("reference", "sync-for-expenses"),
    ("reference", "bank-feeds"),
    ("reference-2026", "sync-for-expenses"),
    ("reference-2026", "platform"),
)
SECTION = re.compile(r"(<!-- Start [^\n]*\[[\w-]+\] -->\n).*?(<!-- End [^\n]*\[[\w-]+\] -->)", re.DOTALL)


def pages(folder: Path) -> dict[str, bytes]:
    found = [folder / "README.md", folder / "USAGE.md", *(folder / "docs").rglob("*.md")]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def first_difference(path: str, wanted: bytes, got: bytes) -> str:
    lines = difflib.unified_diff(
        wanted.decode().split("\n"), got.decode().split("\n"), f"published/{path}", f"ours/{path}", n=0, lineterm=""
    )
    return "\n".join(line[:300] for line in list(lines)[:6])


@pytest.mark.slow
@pytest.mark.parametrize(("references", "api"), PAIRS)
def test_published_docs(
    references: str, api: str, root: Path, shared: Path, sdkgen: Callable[..., Result], tmp_path: Path
) -> None:
    reference = shared / references / api
    readme = (reference / "README.md").read_bytes().decode("utf-8")
    (tmp_path / "README.md").write_bytes(SECTION.sub(r"\1\2", readme).encode("utf-8"))
    pins = root / "tests" / references / f"{api}.examples.yaml"
    done = sdkgen(
        *("generate", "--spec", reference / "openapi.yaml", "--config", reference / "gen.yaml"),
        *("--examples", reference / "gen.lock", *(("--examples", pins) if pins.is_file() else ())),
        *("--wording", shared / references / "wording.yaml", "--out", tmp_path),
    )
    assert done.exit_code == 0, done.output
    wanted, got = pages(reference), pages(tmp_path)
    assert sorted(got) == sorted(wanted)
    differences = [first_difference(path, wanted[path], got[path]) for path in wanted if wanted[path] != got[path]]
    assert not differences, f"{len(differences)} of {len(wanted)} pages differ\n" + "\n\n".join(differences[:5])
