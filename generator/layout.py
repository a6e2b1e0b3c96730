"""Black lays out the Python files that were rendered.

The built-in templates write its layout themselves as long as lines are short enough, which is held by tests; where they
alone made a file, black gets it only when it has a longer line. Files of the runtime are kept in its layout.
"""

from __future__ import annotations

import functools
import gc
import hashlib
import os
import re
import warnings
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING

from generator import LINE_LENGTH
from generator.caches import Caches
from generator.diagnostics import Diagnostics, Origin
from generator.writing.fileset import FileSet

if TYPE_CHECKING:
    from black.mode import Mode

TARGETS = ("PY310", "PY311", "PY312", "PY313")
_LONG = 300_000  # characters; black needs 150 times the memory of a text, so that longer ones go in pieces
_BEGINNING = re.compile(r"( {4})?(?:@|def |async def |class )|(\w+\[)")
_DOCSTRING = re.compile(r'"""[\s\S]*?"""')
_UNBREAKABLE = re.compile(r"""\s*(?:#.*|"(?:[^"\\]|\\.)*",?|'(?:[^'\\]|\\.)*',?)""")
_WORTH_A_POOL = 1_000_000  # characters; below, processes save less time than they cost work (a fifth more)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A formatted text, or why there is none; `line` of the fault counts from 1, 0 if unknown."""

    text: str = ""
    failure: str = ""
    line: int = 0


def format_all(
    files: FileSet,
    diagnostics: Diagnostics,
    *,
    only_long: bool = False,
    caches: Caches | None = None,
    workers: int | None = None,
) -> FileSet:
    """Every Python file of the set in black's layout; verbatim ones have it already (held by a test).

    A file that is not Python (a template's fault) is an error that names the file and line; GenerationError is raised
    with all of them. `only_long`: all files come from built-in templates, so that black is asked only about those with
    a line that is too long. `workers`: the number of processes to use; by default as many as there are cores, and only
    this one where there is little to do. Without `caches` nothing is looked up or kept.
    """
    sources = {
        path: content
        for path, content in files.files.items()
        if path.endswith((".py", ".pyi")) and path not in files.verbatim
    }
    if only_long:
        short = {path: text for path, content in sources.items() if not _has_long_line(text := content.decode())}
        for path, text in short.items():
            if fault := _fault(text):
                _report(path, fault, text, diagnostics)
        sources = {path: content for path, content in sources.items() if path not in short}
    cache = (caches or Caches(off=True)).of("format")
    style = f"black {black_version()}/{LINE_LENGTH}/{','.join(TARGETS)}\n".encode()
    keys = {path: hashlib.sha256(style + content).hexdigest() for path, content in sources.items()}
    known = {path: cache.get(key) for path, key in keys.items()}
    done = {path: content for path, content in known.items() if content is not None}
    missing = {path: content.decode() for path, content in sources.items() if path not in done}
    for path, outcome in _format_many(missing, workers):
        if outcome.failure:
            _report(path, outcome, missing[path], diagnostics)
            continue
        done[path] = outcome.text.encode()
        cache.put(keys[path], done[path])
    diagnostics.raise_errors()
    return files.with_files(done)


def _has_long_line(text: str) -> bool:
    """Whether black may break a line; it leaves docstrings, comments and lines of one string literal alone."""
    code = _DOCSTRING.sub('""', text)
    return any(len(line) > LINE_LENGTH and not _UNBREAKABLE.fullmatch(line) for line in code.splitlines())


def _format_many(texts: Mapping[str, str], workers: int | None) -> Iterator[tuple[str, Outcome]]:
    """What becomes of each text, in the order of their paths."""
    count = min(_cores() if workers is None else workers, len(texts))
    if count <= 1 or (workers is None and sum(map(len, texts.values())) < _WORTH_A_POOL):
        yield from ((path, format_text(text)) for path, text in texts.items())
        return
    mode()  # imports black: where processes are forked, they need not do it again
    left = dict(texts)
    try:
        # frozen, so that looking for garbage copies nothing of what a forked process shares with this one
        with ProcessPoolExecutor(count, initializer=gc.freeze) as pool:
            # the pieces of a long text one by one: all processes share the work, and none of them holds all of it
            futures = {
                path: [pool.submit(_format_piece, piece) for piece in _pieces(texts[path])]
                for path in sorted(texts, key=lambda path: -len(texts[path]))  # largest first
            }
            for path, text in texts.items():
                outcome = _joined(text, [future.result() for future in futures.pop(path)])
                del left[path]
                yield path, outcome
    except BrokenProcessPool:  # one of them was killed, for memory perhaps: this process does the rest by itself
        yield from ((path, format_text(text)) for path, text in left.items())


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a module. `head`: the line that makes a module of it, where it begins within a class; `gap`: the empty
    lines that black leaves before it."""

    text: str
    head: str = ""
    gap: str = ""


def format_text(text: str) -> Outcome:
    """One text in black's layout; a long one in pieces, which needs less memory and gives the same."""
    return _joined(text, list(map(_format_piece, _pieces(text))))


def _joined(text: str, pieces: list[Outcome]) -> Outcome:
    """The text out of its pieces in black's layout; where one is not a piece of its own after all, such as one that was
    cut within a docstring, the whole is laid out at once."""
    if len(pieces) > 1 and any(piece.failure for piece in pieces):
        return _format_whole(text)
    return pieces[0] if len(pieces) == 1 else Outcome(text="".join(piece.text for piece in pieces))


def _pieces(text: str) -> list[_Piece]:
    """A long module cut before methods, functions, classes and rows of a table (`TABLE[key] = value`) that have an
    empty line before them, and no comment."""
    if len(text) <= _LONG:
        return [_Piece(text)]
    pieces: list[_Piece] = []
    lines: list[str] = []
    length, last, head, gap = 0, "", "", ""
    for line in text.splitlines(keepends=True):
        found = _BEGINNING.match(line)
        if length > _LONG // 2 and lines[-1].isspace() and found and not last.startswith("#"):
            pieces.append(_Piece("".join(lines), head, gap))
            lines, length = [], 0
            head = "class _:\n" if found[1] else ""
            gap = "\n" if found[1] or found[2] else "\n\n"
        lines.append(line)
        length += len(line)
        last = line.strip() or last
    return [*pieces, _Piece("".join(lines), head, gap)]


def _format_piece(piece: _Piece) -> Outcome:
    """A piece in black's layout, with the empty lines before it."""
    outcome = _format_whole(piece.head + piece.text)
    return outcome if outcome.failure else Outcome(text=piece.gap + outcome.text.removeprefix(piece.head))


def _format_whole(text: str) -> Outcome:
    """One text in black's layout.

    Black's own safety pass, which parses both texts and compares them, is left out, since it doubles the time. The
    result is compiled instead: black accepts some texts that Python does not.
    """
    import black  # takes 0.2 seconds to import; a run that finds everything in the cache goes without

    paused = gc.isenabled()
    gc.disable()  # black's trees all live until the end of the text: looking for garbage among them costs a sixth
    try:
        formatted = black.format_str(text, mode=mode())
    except Exception as problem:  # black has no closed list of what it raises for texts that are not Python
        return _checked(text) or Outcome(failure=f"{type(problem).__name__}: {problem}")
    finally:
        if paused:
            gc.enable()
        if len(text) > _LONG // 3:
            gc.collect()  # it would wait for long otherwise, and the next tree would exist beside this one
    return _checked(formatted) or Outcome(text=formatted)


def _fault(text: str) -> Outcome | None:
    """The first fault that Python finds in a text. A long one is compiled in pieces, since its tree takes 40 times the
    memory of the text."""
    pieces = _pieces(text)
    if len(pieces) > 1 and not any(_checked(piece.head + piece.text) for piece in pieces):
        return None
    return _checked(text)


def _checked(text: str) -> Outcome | None:
    """The first fault that Python itself finds in a text."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "<generated>", "exec", dont_inherit=True)
    except SyntaxError as error:
        return Outcome(failure=error.msg or "invalid syntax", line=error.lineno or 0)
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        return Outcome(failure=f"{type(error).__name__}: {error}")
    return None


@functools.cache
def mode() -> Mode:
    """Black's settings for generated code."""
    from black.mode import Mode, TargetVersion

    return Mode(line_length=LINE_LENGTH, target_versions={TargetVersion[name] for name in TARGETS})


def black_version() -> str:
    """The version of black that is installed, found without importing it."""
    return metadata.version("black")


def _cores() -> int:
    """Processor cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _report(path: str, outcome: Outcome, text: str, diagnostics: Diagnostics) -> None:
    lines = text.splitlines()
    quoted = f": {lines[outcome.line - 1].strip()[:120]}" if 0 < outcome.line <= len(lines) else ""
    diagnostics.error(
        "format-failed",
        f"cannot format {path}: {outcome.failure}{quoted}",
        Origin(path, line=outcome.line, column=1 if outcome.line else 0),
        hint="the template of this file wrote something that is not Python",
    )
