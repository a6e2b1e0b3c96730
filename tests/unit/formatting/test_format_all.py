"""Formatting a file set: black's layout, faults that name file and line, the pool and its deaths."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import black
import pytest

from generator.caches import Caches
from generator.diagnostics import Diagnostics, GenerationError
from generator.formatting import format_all
from generator.formatting.mode import LINE_LENGTH, TARGETS, black_version
from generator.formatting.pool import format_many
from generator.formatting.style import format_text
from generator.formatting.syntax import FormatError
from generator.formatting.work import Outcome
from generator.writing.fileset import FileSet

UGLY = "def  f( a,b ):\n  return {'a':a,\n 'b' : b,}\n"


def fileset(**files: str) -> FileSet:
    return FileSet.of({path.replace("_py", ".py"): text.encode() for path, text in files.items()}, Diagnostics())


def test_python_is_laid_out_and_the_rest_is_left(tmp_path: Path) -> None:
    done = format_all(fileset(a_py=UGLY, b="def  f( a ): x"), Diagnostics())
    assert done["a.py"].decode() == 'def f(a, b):\n    return {\n        "a": a,\n        "b": b,\n    }\n'
    assert done["b"] == b"def  f( a ): x"


def test_verbatim_files_are_left() -> None:
    files = FileSet.of({"a.py": UGLY.encode()}, Diagnostics(), verbatim={"a.py"})
    assert format_all(files, Diagnostics())["a.py"] == UGLY.encode()


@pytest.mark.parametrize(
    "text",
    [
        UGLY,
        "x = [1,2,3,]\n",
        "class A:\n  x:int=1\n\n\n\n  def f(self): return  (1)\n",
        "def f(" + "a" * 40 + ", " + "b" * 40 + ", *, " + "c" * 40 + ", d=1): pass\n",
        "x = {'a': [1, (2,), {3: 4 if 5 else 6}], **{'" + "b" * 60 + "': '" + "c" * 60 + "'}}\n",
        "",
        "\n\n",
        '"""Doc.   """\nimport a\nx=1\n',
    ],
)
def test_the_result_is_a_fixed_point_of_black(text: str) -> None:
    done = format_text(text, "a.py")
    mode = black.Mode(line_length=LINE_LENGTH, target_versions={black.TargetVersion[name] for name in TARGETS})
    assert black.format_str(done, mode=mode) == done


def test_the_version_of_black_is_found_without_importing_it() -> None:
    assert black_version() == black.__version__
    code = (
        "import sys; from generator.formatting import format_all; from generator.formatting.mode import *;"
        "style_key(); print('black' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False\n"


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("x = 1\ny = (\n", 2, "never closed"),
        ("x = 1\n\nreturn 3\n", 3, "'return' outside function"),  # black takes it, Python does not
        ("def f(a, a): pass\n", 1, "duplicate argument"),
        ("x = 1\nnot python at all\n", 2, "invalid syntax"),
        ("x = 'a\0b'\n", 0, "null bytes"),
    ],
)
def test_what_is_no_python_names_file_and_line(text: str, line: int, said: str) -> None:
    with pytest.raises(GenerationError) as caught:
        format_all(fileset(ok_py="x = 1\n", bad_py=text), Diagnostics())
    (item,) = caught.value.diagnostics
    assert item.rule == "format-failed"
    assert item.origin is not None
    assert (item.origin.file, item.origin.line) == ("bad.py", line)
    assert said in item.message


def test_all_faulty_files_are_told_at_once() -> None:
    with pytest.raises(GenerationError) as caught:
        format_all(fileset(a_py="x = (", b_py="y = )", c_py="z = 1"), Diagnostics())
    assert [item.origin.file for item in caught.value.diagnostics if item.origin] == ["a.py", "b.py"]


def test_nesting_beyond_reason_is_reported_not_raised() -> None:
    with pytest.raises(GenerationError, match=r"format-failed.*deep\.py"):
        format_all(fileset(deep_py="x = " + "[" * 250 + "1" + "]" * 250), Diagnostics())


def test_the_cache_answers_the_second_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    caches = Caches(tmp_path)
    first = format_all(fileset(a_py=UGLY, b_py="x=1"), Diagnostics(), caches=caches)
    assert (caches.of("format").hits, caches.of("format").misses) == (0, 2)
    monkeypatch.setattr("generator.formatting.rounds.format_texts", lambda *_, **__: pytest.fail("formatted again"))
    assert format_all(fileset(a_py=UGLY, b_py="x=1"), Diagnostics(), caches=caches) == first
    assert caches.of("format").hits == 2


def test_the_cache_depends_on_version_and_mode(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    caches = Caches(tmp_path)
    format_all(fileset(a_py=UGLY), Diagnostics(), caches=caches)
    monkeypatch.setattr("generator.formatting.style_key", lambda: "another black")
    format_all(fileset(a_py=UGLY), Diagnostics(), caches=caches)
    assert caches.of("format").hits == 0


def test_broken_text_is_not_cached(tmp_path: Path) -> None:
    caches = Caches(tmp_path)
    for _ in range(2):
        with pytest.raises(GenerationError):
            format_all(fileset(a_py="return 1"), Diagnostics(), caches=caches)
    assert caches.of("format").hits == 0


def test_a_pool_gives_what_one_process_gives() -> None:
    texts = {f"{number}.py": UGLY * (number + 1) for number in range(6)} | {"bad.py": "x = ("}
    assert format_many(texts, workers=2) == format_many(texts, workers=1)


def die(text: str, path: str) -> str:
    if path == "deadly.py":
        os._exit(9)
    return format_text(text, path)


def die_once(text: str, path: str) -> str:
    marker = Path(text.strip().removeprefix("# "))
    if path == "once.py" and not marker.exists():
        marker.touch()
        os._exit(9)
    return text


def fail(text: str, path: str) -> str:
    raise FormatError("no", 3)


def test_a_worker_that_dies_is_told_with_its_file_and_the_rest_is_done() -> None:
    texts = {f"{number}.py": UGLY * (number + 1) for number in range(6)} | {"deadly.py": UGLY * 4}
    done = format_many(texts, workers=2, work=die)
    assert done["deadly.py"].crashed
    assert all(done[path].text for path in texts if path != "deadly.py")


def test_a_worker_that_dies_once_costs_nothing(tmp_path: Path) -> None:
    text = f"# {tmp_path / 'marker'}"
    done = format_many({"once.py": text, "b.py": text}, workers=2, work=die_once)
    assert done == {"once.py": Outcome(text=text), "b.py": Outcome(text=text)}


def test_failures_cross_the_process_boundary() -> None:
    done = format_many({"a.py": "", "b.py": ""}, workers=2, work=fail)
    assert done["a.py"] == Outcome(failure="no", line=3)
