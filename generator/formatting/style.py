"""One Python text through black. Imported only where something must be formatted."""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator

import black
from black.mode import Mode, TargetVersion
from black.parsing import InvalidInput

from generator.formatting.mode import LINE_LENGTH, TARGETS
from generator.formatting.syntax import FormatError, check

MODE = Mode(line_length=LINE_LENGTH, target_versions={TargetVersion[name] for name in TARGETS})


def format_text(text: str, path: str) -> str:
    """The text as black lays it out, a fixed point of it. Raises FormatError if it is not Python.

    Black's own safety pass (parsing both texts and comparing trees) is left out, since it doubles the time; compiling
    the result instead catches what that would find for text that nobody has written by hand.
    """
    paused = gc.isenabled()
    gc.disable()  # black builds trees that all live until the end of the file
    try:
        done = _settled(text, _one_pass(text))
    except (InvalidInput, SyntaxError) as error:
        check(text, path)  # Python's own words are better
        raise FormatError(str(error)) from error
    except (ValueError, RecursionError, MemoryError, OverflowError, AssertionError) as error:
        raise FormatError(f"{type(error).__name__}: {error}") from error
    finally:
        if paused:
            gc.enable()
    check(done, path)
    return done


def _one_pass(text: str) -> str:
    """Black's single pass; where this version of black has none by itself, its usual two."""
    once = getattr(black, "_format_str_once", None)
    done: str = once(text, mode=MODE) if once else black.format_str(text, mode=MODE)
    return done


def _settled(text: str, done: str) -> str:
    """The fixed point, given the text and its first pass.

    Black passes twice over whatever it changed, because a trailing comma that it added may make it break a line in
    another way. That is decided statement by statement, so it is enough to look again at the statements that the first
    pass changed, which are few: our templates write close to black's layout.
    """
    if done == text:
        return done
    changed = _changed(text, done)
    if _lines(_one_pass(changed)) == _lines(changed):
        return done
    return _one_pass(done)


def _changed(text: str, done: str) -> str:
    """A module of those statements, at the top and in classes, that are not in the text letter by letter."""
    lines = [f"{line}\n" for line in done.split("\n")]  # not splitlines(), which knows more line ends than Python
    top = ["_ = 0\n"]  # so that no string at the beginning becomes a docstring
    members = ["class _:\n", "    _ = 0\n"]
    for node in ast.parse(done).body:
        statement = _source(lines, node)
        if statement in text:
            continue
        inner = list(_members(lines, node, text)) if isinstance(node, ast.ClassDef) else []
        if inner:
            members += inner
        else:
            top.append(statement)
    return "".join([*top, *members])


def _members(lines: list[str], node: ast.ClassDef, text: str) -> Iterator[str]:
    """The changed statements of a class whose first lines did not change; nothing for other classes."""
    header = "".join(lines[_first_line(node) - 1 : _first_line(node.body[0]) - 1])
    if header and header in text:
        for member in node.body:
            statement = _source(lines, member)
            if statement not in text:
                yield statement


def _source(lines: list[str], node: ast.stmt) -> str:
    return "".join(lines[_first_line(node) - 1 : node.end_lineno])


def _first_line(node: ast.stmt) -> int:
    decorated = isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)) and node.decorator_list
    return decorated[0].lineno if decorated else node.lineno


def _lines(text: str) -> list[str]:
    """Without blank lines, which black puts between statements by what stands around them."""
    return [line for line in text.split("\n") if line]
