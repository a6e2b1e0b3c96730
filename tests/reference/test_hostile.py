"""Hostile documents: what the manifest expects of each, and for all: no traceback, and nothing outside the output."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.reference import packages
from tests.reference.table import PACKAGE, REFUSED

HOSTILE = packages.SHARED / "hostile"
DOCUMENTS = packages.sample(packages.rows(HOSTILE / "manifest.tsv"), "file")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.reference,
    pytest.mark.skipif(not DOCUMENTS, reason="the hostile documents are not here"),
]


def document_of(row: Mapping[str, str]) -> Path:
    return next(path for path in (HOSTILE / row["file"], HOSTILE / "specs" / row["file"]) if path.is_file())


@pytest.mark.parametrize("row", DOCUMENTS, ids=lambda row: str(row["file"]))
def test_hostile_document(
    row: Mapping[str, str], tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    record_property("class", f"hostile, {row['kind'].replace('-', ' ')}")
    out = tmp_path / "inside" / "out"
    out.parent.mkdir()
    outcome = packages.generate(document_of(row), out)
    assert "Traceback" not in outcome.output and "error[internal]" not in outcome.output, outcome.output
    record_property("outcome", REFUSED if outcome.code else PACKAGE)
    match row["kind"]:
        case "must-generate":
            assert outcome.code == 0, outcome.output
        case "must-reject":
            assert outcome.code == 1, outcome.output
    if outcome.code:
        assert packages.LOCATED.search(outcome.output), outcome.output
        assert not out.exists(), "something was left behind"
    else:
        assert packages.import_problems(outcome) == ""
    left = [path for path in tmp_path.rglob("*") if path.is_file() and out not in path.parents]
    assert left == []
    for check in filter(None, (row["assert"] or "").split(" ;; ")):
        _check(check, outcome)


def _check(check: str, outcome: packages.Outcome) -> None:
    """One further expectation: `out!~REGEX`, `md!~REGEX`, `err~REGEX`, `err!~REGEX`, `secs<N`; memory is not measured."""
    parts = re.fullmatch(r"(\w+?)(!~|~|<)(.*)", check)
    assert parts is not None, f"not understood: {check}"
    kind, sign, wanted = parts.groups()
    if kind == "rss":
        return
    if kind == "secs":
        assert outcome.seconds < float(wanted) * 3, "three times the limit: other tests run beside this one"
        return
    pattern = {"out": "*", "md": "*.md"}.get(kind)
    texts = [outcome.output]
    if pattern is not None:
        texts = [path.read_text("utf-8", "replace") for path in outcome.out.rglob(pattern) if path.is_file()]
    found = any(re.search(wanted, text) for text in texts)
    assert found == (sign == "~"), check
