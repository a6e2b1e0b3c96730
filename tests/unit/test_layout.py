"""Formatting a set of files: black's layout, faults that name file and line, the cache, and several processes."""

from __future__ import annotations

import os
from pathlib import Path

import black
import pytest

from generator import layout
from generator.caches import Caches
from generator.diagnostics import Diagnostics, GenerationError
from generator.layout import format_all, format_text, mode
from generator.writing.fileset import FileSet

UGLY = "def  f( a,b ):\n  return {'a':a,\n 'b' : b,}\n"


def fileset(**files: str) -> FileSet:
    return FileSet.of({path.replace("_py", ".py"): text.encode() for path, text in files.items()}, Diagnostics())


def test_python_is_formatted_and_the_rest_is_left() -> None:
    done = format_all(fileset(a_py=UGLY, b="def  f( a ): x"), Diagnostics())
    assert done["a.py"].decode() == 'def f(a, b):\n    return {\n        "a": a,\n        "b": b,\n    }\n'
    assert done["b"] == b"def  f( a ): x"


def test_verbatim_files_are_left() -> None:
    files = FileSet.of({"a.py": UGLY.encode()}, Diagnostics(), verbatim={"a.py"})
    assert format_all(files, Diagnostics())["a.py"] == UGLY.encode()


LONG = "f(" + "a, " * 50 + "b)"


@pytest.mark.parametrize(
    ("text", "is_formatted"),
    [
        (f"x = {LONG}\n", True),
        (f'def f():\n    """One\n    {LONG}\n    """\n    {LONG}\n', True),
        ('x = f("' + "a" * 120 + '", b)\n', True),
        (f'def f( ):\n    """One\n    {LONG}\n    """\n', False),
        (f"x = ( 1 )\n# {LONG}\n", False),
        ('x = [\n  "' + "a" * 120 + '",\n]\n', False),
    ],
)
def test_of_built_in_templates_only_files_with_long_lines_need_black(text: str, is_formatted: bool) -> None:
    done = format_all(fileset(a_py=text), Diagnostics(), only_long=True)["a.py"].decode()
    assert (done != text) is is_formatted
    assert not is_formatted or black.format_str(done, mode=mode()) == done


def test_short_files_are_compiled_too() -> None:
    with pytest.raises(GenerationError):
        format_all(fileset(a_py="x = (\n"), Diagnostics(), only_long=True)


@pytest.mark.parametrize(
    "text",
    [
        "class A:\n  x:int=1\n\n\n\n  def f(self): return  (1)\n",
        "def f(" + "a" * 40 + ", " + "b" * 40 + ", *, " + "c" * 40 + ", d=1): pass\n",
        "x = {'a': [1, (2,), {3: 4 if 5 else 6}], **{'" + "b" * 60 + "': '" + "c" * 60 + "'}}\n",
        "",
        '"""Doc.   """\nimport a\nx=1\n',
    ],
)
def test_the_result_is_a_fixed_point_of_black(text: str) -> None:
    done = format_text(text).text
    assert black.format_str(done, mode=mode()) == done


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("x = 1\ny = (\n", 2, "never closed"),
        ("x = 1\n\nreturn 3\n", 3, "'return' outside function"),  # black takes it, Python does not
        ("def f(a, a): pass\n", 1, "duplicate argument"),
        ("x = 1\nnot python at all\n", 2, "invalid syntax"),
        ("x = 'a\0b'\n", 0, "null bytes"),
        ("x = " + "[" * 250 + "1" + "]" * 250, 0, ""),
    ],
)
def test_what_is_not_python_names_file_and_line(text: str, line: int, message: str) -> None:
    with pytest.raises(GenerationError) as caught:
        format_all(fileset(ok_py="x = 1\n", bad_py=text), Diagnostics())
    (item,) = caught.value.diagnostics
    assert item.rule == "format-failed"
    assert item.origin is not None
    assert item.origin.file == "bad.py"
    assert not line or item.origin.line == line
    assert message in item.message


def test_all_faulty_files_are_reported_at_once() -> None:
    with pytest.raises(GenerationError) as caught:
        format_all(fileset(a_py="x = (", b_py="y = )", c_py="z = 1"), Diagnostics())
    assert [item.origin.file for item in caught.value.diagnostics if item.origin] == ["a.py", "b.py"]


def test_the_second_run_takes_it_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    caches = Caches(tmp_path)
    first = format_all(fileset(a_py=UGLY, b_py="x=1"), Diagnostics(), caches=caches)
    with monkeypatch.context() as patch:
        patch.setattr(layout, "format_text", lambda *_: pytest.fail("formatted again"))
        assert format_all(fileset(a_py=UGLY, b_py="x=1"), Diagnostics(), caches=caches) == first
    monkeypatch.setattr(layout, "black_version", lambda: "another")
    format_all(fileset(a_py=UGLY), Diagnostics(), caches=caches)
    assert (caches.of("format").hits, caches.of("format").misses) == (2, 3)


def test_broken_text_is_not_cached(tmp_path: Path) -> None:
    caches = Caches(tmp_path)
    for _ in range(2):
        with pytest.raises(GenerationError):
            format_all(fileset(a_py="return 1"), Diagnostics(), caches=caches)
    assert caches.of("format").hits == 0


def test_several_processes_make_what_one_makes() -> None:
    files = fileset(**{f"f{number}_py": UGLY * (number + 1) for number in range(6)})
    assert format_all(files, Diagnostics(), workers=2) == format_all(files, Diagnostics(), workers=1)
    with pytest.raises(GenerationError, match=r"bad\.py"):
        format_all(fileset(ok_py=UGLY, bad_py="x = ("), Diagnostics(), workers=2)


def test_a_long_text_is_shared_by_all_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Piece by piece: no process holds what black makes of all of it."""
    monkeypatch.setattr(layout, "_LONG", 200)
    methods = "".join(f"    def f{number}(self): return  {number}\n\n" for number in range(20))
    docstring = f'"""Text\n\n{"    def f(): looks like code" * 20}\n\nclass Like: it\n"""\n'
    texts = {
        "long_py": f"class A:\n{methods}\n\ndef g(): pass\n",
        "docstring_py": docstring * 3,
        "table_py": "T = dict()\n" + "".join(f"\nT['{n}'] = [{n}, '{'x' * 90}', '{'y' * 90}']\n" for n in range(9)),
        "one_py": "class B: pass\n",
    }
    whole = {name: black.format_str(text, mode=mode()).encode() for name, text in texts.items()}
    assert len(layout._pieces(texts["long_py"])) > 5
    for workers in (1, 2):
        assert dict(format_all(fileset(**texts), Diagnostics(), workers=workers).files) == {
            name.replace("_py", ".py"): text for name, text in whole.items()
        }


_PARENT = os.getpid()


def killed_elsewhere(piece: layout._Piece) -> layout.Outcome:
    if os.getpid() != _PARENT:
        os._exit(9)
    return layout.Outcome(text=piece.text)


def test_a_process_that_dies_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "_format_piece", killed_elsewhere)
    files = fileset(a_py="1\n", b_py="2\n")
    assert format_all(files, Diagnostics(), workers=2) == files
