"""References to what is no file of the document: devices, pipes, folders, and links that lead out of its folder."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.shapes import ref, used
from tests.fuzz.test_hostile import LIMITED, ROOT

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="these are files of Unix")]
SECRET = "only-outside-may-read-this"


def _out_of_the_folder(folder: Path) -> str:
    (folder.parent / "outside.yaml").write_text(f"{{type: string, description: {SECRET}, default: {SECRET}}}")
    return "outside.yaml"


def _pipe(folder: Path) -> str:
    os.mkfifo(folder / "pipe.yaml")
    return "pipe.yaml"


def _link(folder: Path) -> str:
    (folder / "link.yaml").symlink_to(folder.parent / _out_of_the_folder(folder))
    return "link.yaml"


def _linked_folder(folder: Path) -> str:
    _out_of_the_folder(folder)
    (folder / "linked").symlink_to(folder.parent, target_is_directory=True)
    return "linked/outside.yaml"


def _link_to_itself(folder: Path) -> str:
    (folder / "loop.yaml").symlink_to(folder / "loop.yaml")
    return "loop.yaml"


def _device(folder: Path) -> str:
    (folder / "device.yaml").symlink_to("/dev/zero")
    return "device.yaml"


def _folder(folder: Path) -> str:
    (folder / "folder.yaml").mkdir()
    return "folder.yaml"


def _hidden(folder: Path) -> str:
    (folder / "secret.yaml").write_text(f"description: {SECRET}")
    (folder / "secret.yaml").chmod(0)
    return "secret.yaml" if os.getuid() else "no-such.yaml"


MADE = {
    "pipe": _pipe,
    "link": _link,
    "linked-folder": _linked_folder,
    "link-to-itself": _link_to_itself,
    "link-to-device": _device,
    "folder": _folder,
    "not-readable": _hidden,
    "device": lambda _: "/dev/zero",
    "terminal": lambda _: "/dev/stdin",
    "memory": lambda _: "/proc/self/mem",
    "environment": lambda _: "file:///proc/self/environ",
    "above": lambda folder: "../" + _out_of_the_folder(folder),
    "escaped": lambda folder: "%2e%2e/" + _out_of_the_folder(folder),
    "absolute": lambda folder: str(folder.parent / _out_of_the_folder(folder)),
    "host": lambda _: "//elsewhere.invalid/a.yaml",
    "too-long": lambda _: "x" * 100_000,
    "nul": lambda _: "a\0b.yaml",
}


def _generate(spec: Path, out: Path) -> tuple[int, str]:
    command = [sys.executable, "-c", LIMITED, "generate", "--spec", str(spec), "--out", str(out), "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, stdin=subprocess.DEVNULL, timeout=120)
    return done.returncode, (done.stdout + done.stderr).decode("utf-8", "replace")


@pytest.mark.parametrize("name", sorted(MADE))
def test_references_lead_to_files_of_the_folder(name: str, tmp_path: Path) -> None:
    folder, out = tmp_path / "document", tmp_path / "out"
    folder.mkdir()
    target = MADE[name](folder)
    (folder / "openapi.json").write_bytes(used({"type": "object", "properties": {"a": {"$ref": target}}}, B=ref("B")))
    code, output = _generate(folder / "openapi.json", out)
    assert code == 1 and not out.exists(), output[-2000:]
    assert re.search(r"openapi\.json:\d+:\d+ error\[ref-[a-z-]+\]", output), output[-2000:]
    assert "Traceback" not in output and "error[internal]" not in output and SECRET not in output, output[-2000:]


@pytest.mark.parametrize("name", ["pipe", "folder", "link-to-itself", "link-to-device"])
def test_a_document_is_a_file(name: str, tmp_path: Path) -> None:
    code, output = _generate(tmp_path / MADE[name](tmp_path), tmp_path / "out")
    assert code in (1, 2) and re.search(r"error\[[a-z-]+\]", output), output[-2000:]
    assert "Traceback" not in output and "error[internal]" not in output
