"""Small hostile documents through the command itself: it ends soon, in a package that imports or in located errors."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.fuzz.hostile import DOCUMENTS, EITHER, GENERATES, REFUSED
from tests.fuzz.shapes import SHAPES
from tests.reference import table

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 60  # of processor time, also for the slowest machine; most take one
MEMORY = 3 << 30
LIMITED = f"""
import runpy, sys
try:
    import resource
except ImportError:  # Windows
    pass
else:
    resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, resource.RLIM_INFINITY))
sys.argv[0] = "sdkgen"
runpy.run_module("generator", run_name="__main__")
"""
IMPORT_ALL = """
import importlib, pathlib
for path in sorted(pathlib.Path(".").rglob("*.py")):
    found = importlib.import_module(".".join(path.with_suffix("").parts).removesuffix(".__init__"))
    [getattr(found, name) for name in getattr(found, "__all__", ())]
"""
DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
pytestmark = pytest.mark.slow


ALL = DOCUMENTS | SHAPES


@pytest.mark.parametrize("name", sorted(ALL))
def test_hostile_document(name: str, tmp_path: Path, record_property: Callable[[str, object], None]) -> None:
    kind, content = ALL[name]
    record_property("class", f"hostile, made by code, {kind}")
    spec, out = tmp_path / "openapi.yaml", tmp_path / "out"
    spec.write_bytes(content)
    words = ["generate", "--spec", str(spec), "--out", str(out), "--no-cache"]
    done = subprocess.run([sys.executable, "-c", LIMITED, *words], cwd=ROOT, capture_output=True, timeout=600)
    output = (done.stdout + done.stderr).decode("utf-8", "replace")
    record_property("outcome", table.REFUSED if done.returncode else table.PACKAGE)
    assert "Traceback" not in output and "error[internal]" not in output, output[-3000:]
    assert done.returncode in {GENERATES: (0,), REFUSED: (1,), EITHER: (0, 1)}[kind], output[-3000:]
    assert {path.name for path in tmp_path.iterdir()} <= {"openapi.yaml", "out"}, "something was written elsewhere"
    if done.returncode:
        assert re.search(r"openapi\.yaml(:\d+:\d+)? error\[[a-z0-9-]+\]", output), output[-3000:]
        assert not out.exists()
    else:
        paths = [path.relative_to(out) for path in out.rglob("*")]
        assert len({str(path).casefold() for path in paths}) == len(paths), "names that differ in case alone"
        for part in {part for path in paths for part in path.parts}:
            assert len(part.encode()) <= 120 and part.isascii() and not DEVICES.fullmatch(part), part
            assert not part.endswith((".", " ")), part
        command = [sys.executable, "-B", "-W", "error", "-c", IMPORT_ALL]
        made = subprocess.run(command, cwd=out / "src", capture_output=True, text=True, timeout=600)
        assert made.returncode == 0, made.stderr[-3000:]
    assert not list(ROOT.glob("PWNED")) and not list(tmp_path.rglob("PWNED"))
