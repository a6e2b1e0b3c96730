"""What git does to a generated directory: line ends, merges."""

from __future__ import annotations

import json
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Sdkgen = Callable[..., Result]

TEXT = "one\r\ntwo\rthree\r\r\nfour\x1b[2J \u202eabc\u2066 \u200f \x85 \u2028 five\n"


def git(folder: Path, *arguments: str, check: bool = True) -> str:
    identity = ["-c", "user.name=n", "-c", "user.email=e@example.com", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=check)
    return done.stdout


def document(text: str = TEXT, title: str = "T") -> str:
    ok = {"description": text, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}}}
    parameter = {"name": "q", "in": "query", "description": text, "example": text, "schema": {"type": "string"}}
    operation = {
        "operationId": "list-a", "tags": ["A"], "summary": text, "description": text, "parameters": [parameter],
        "responses": {"200": ok, "404": {"description": text}},
    }  # fmt: skip
    schema = {
        "type": "object", "title": "A", "description": text,
        "properties": {
            "a": {"type": "string", "description": text, "example": text, "default": text},
            "b": {"type": "string", "enum": [text, "x"], "description": text},
        },
    }  # fmt: skip
    return json.dumps(
        {
            "openapi": "3.0.3",
            "info": {"title": title, "version": "1", "description": text},
            "servers": [{"url": "https://x.test", "description": text}],
            "tags": [{"name": "A", "description": text}],
            "paths": {"/a": {"get": operation}},
            "components": {"schemas": {"A": schema}},
        }
    )


@pytest.mark.parametrize("dialect", ["clean", "exact"])
def test_a_fresh_clone_is_not_stale(sdkgen: Sdkgen, tmp_path: Path, dialect: str) -> None:
    (tmp_path / "api.json").write_text(document())
    repository = tmp_path / "repository"
    git(tmp_path, "init", "-q", str(repository))
    said = ("generate", "--spec", str(tmp_path / "api.json"), "--set", f"docs.dialect={dialect}", "--out")
    done = sdkgen(*said, str(repository / "sdk"))
    assert done.exit_code == 0, done.output
    for crlf in ("true", "input", "false"):
        git(repository, "config", "core.autocrlf", crlf)
        git(repository, "add", "--renormalize", ".")
        git(repository, "add", "-A")
        git(repository, "commit", "-q", "--allow-empty", "-m", "sdk")
        fresh = tmp_path / f"{dialect}-{crlf}"
        git(tmp_path, "clone", "-q", "-c", f"core.autocrlf={crlf}", str(repository), str(fresh))
        done = sdkgen(*said, str(fresh / "sdk"), "--check", "--no-cache")
        assert done.exit_code == 0, done.output


def test_a_fresh_clone_is_not_stale_where_its_inputs_have_other_line_ends(
    sdkgen: Sdkgen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = tmp_path / "repository"
    folder = repository / "specs/shop"
    (folder / "templates/docs").mkdir(parents=True)
    (folder / "openapi.yaml").write_text(
        "openapi: 3.1.0\ninfo:\n  title: Shop\n  version: '1'\n  description: |\n    One.\n\n    Two.\n"
        "paths:\n  /a:\n    get:\n      operationId: a\n      responses: {'200': {description: 'x\n\n  y'}}\n"
    )
    (folder / "sdk.yaml").write_text("header: |\n  One\n  Two\n")
    block = '{% extends "base/docs/usage.md.j2" %}\n{% block usage %}\nMine\n{{ super() }}{% endblock %}\n'
    (folder / "templates/docs/usage.md.j2").write_text(block)
    git(tmp_path, "init", "-q", str(repository))
    monkeypatch.chdir(repository)
    done = sdkgen("generate")
    assert done.exit_code == 0, done.output
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "sdk")
    fresh = tmp_path / "fresh"
    git(tmp_path, "clone", "-q", "-c", "core.autocrlf=true", str(repository), str(fresh))
    assert b"\r\n" in (fresh / "specs/shop/openapi.yaml").read_bytes()
    monkeypatch.chdir(fresh)
    done = sdkgen("generate", "--check", "--no-cache")
    assert done.exit_code == 0, done.output


def test_pages_of_the_clean_dialect_hold_no_character_that_acts(sdkgen: Sdkgen, tmp_path: Path) -> None:
    (tmp_path / "api.json").write_text(document(title="T \x1b[2J \u202e"))
    done = sdkgen("generate", "--spec", str(tmp_path / "api.json"), "--out", str(tmp_path / "sdk"))
    assert done.exit_code == 0, done.output
    for page in (tmp_path / "sdk").rglob("*.md"):
        text = page.read_bytes().decode()
        acting = {char for char in text if unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp")} - set("\n\t\u200b")
        assert not acting, page
    assert "four\\x1b[2J" in (tmp_path / "sdk/docs/sdks/a/README.md").read_text()


@pytest.mark.parametrize("attributes", ["as generated", "none"])
def test_a_merge_ends_in_one_command(
    sdkgen: Sdkgen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, attributes: str
) -> None:
    monkeypatch.chdir(tmp_path)
    api, out = tmp_path / "api.json", tmp_path / "sdk"
    said = ("generate", "--spec", "api.json", "--out", "sdk")

    def commit(text: str) -> None:
        api.write_text(document(text))
        done = sdkgen(*said)
        assert done.exit_code == 0, done.output
        if attributes == "none":
            (tmp_path / ".git/info/attributes").write_text("manifest.json merge=text\n")
        git(tmp_path, "add", "-A")
        git(tmp_path, "commit", "-q", "-m", text)

    git(tmp_path, "init", "-q", "-b", "main")
    commit("old")
    git(tmp_path, "checkout", "-q", "-b", "one")
    commit("one")
    git(tmp_path, "checkout", "-q", "main")
    commit("two")
    git(tmp_path, "merge", "one", check=False)
    manifest = (out / ".sdkgen/manifest.json").read_text()
    assert ("<<<<<<<" in manifest) == (attributes == "none")
    api.write_text(document("both"))
    done = sdkgen(*said)
    assert done.exit_code == 1
    assert "sdkgen generate --on-edit overwrite" in done.output
    assert sdkgen(*said, "--on-edit", "overwrite").exit_code == 0
    assert not [path for path in out.rglob("*") if path.is_file() and b"<<<<<<< " in path.read_bytes()]
    assert sdkgen(*said, "--check").exit_code == 0
