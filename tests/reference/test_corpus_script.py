"""`python -m tests.reference.corpus` tells good ends from bad ones, and does nothing twice."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.reference import corpus

SOUND = """openapi: 3.1.0
info: {title: Pets, version: '1'}
paths: {/pets: {get: {responses: {'200': {description: ok}}}}}
"""


def test_a_folder_of_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, results = tmp_path / "documents", tmp_path / "results.jsonl"
    (folder / "deep").mkdir(parents=True)
    (folder / "deep" / "sound.yaml").write_text(SOUND)
    (folder / "old.json").write_text('{"swagger": "2.0", "info": {"title": "T", "version": "1"}, "paths": {}}')
    (folder / "other.json").write_text('{"name": "nothing of the kind"}')
    monkeypatch.setattr(sys, "argv", ["corpus", str(folder), "--results", str(results)])
    assert corpus.main() == 0
    rows = {row["document"]: row for row in map(json.loads, results.read_text().splitlines())}
    assert {name: row["verdict"] for name, row in rows.items()} == {"deep/sound.yaml": "sound", "old.json": "refused"}
    assert "error[swagger-2]" in rows["old.json"]["detail"] and "swagger2openapi" in rows["old.json"]["detail"]
    before = results.read_text()
    capsys.readouterr()
    assert corpus.main() == 0
    assert results.read_text() == before
    assert capsys.readouterr().out.split() == ["1", "refused", "1", "sound"]


def test_a_document_that_takes_too_long_is_a_hang(tmp_path: Path) -> None:
    document = tmp_path / "slow.yaml"
    document.write_text(SOUND)
    assert corpus.judge(document, 0.05)[0] == "hang"
