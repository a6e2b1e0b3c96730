"""One Python text through black. Imported only where something must be formatted."""

from __future__ import annotations

import gc
import warnings

from black import format_str
from black.mode import Mode, TargetVersion
from black.parsing import InvalidInput

from generator.formatting.mode import LINE_LENGTH, TARGETS

MODE = Mode(line_length=LINE_LENGTH, target_versions={TargetVersion[name] for name in TARGETS})


class FormatError(Exception):
    """A text that is no Python. `line` counts from 1, 0 if unknown."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


def format_text(text: str, path: str) -> str:
    """The text as black lays it out, a fixed point of it. Raises FormatError if it is not Python.

    Black's own safety pass (parsing both texts and comparing trees) is left out, since it doubles the time; compiling
    the result instead catches what that would find for text that nobody has written by hand.
    """
    paused = gc.isenabled()
    gc.disable()  # black builds trees that all live until the end of the file
    try:
        done = format_str(text, mode=MODE)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(done, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        raise FormatError(error.msg or "invalid syntax", error.lineno or 0) from error
    except InvalidInput as error:
        raise _from_source(text, path, str(error)) from error
    except (ValueError, RecursionError, MemoryError, OverflowError, AssertionError) as error:
        raise FormatError(f"{type(error).__name__}: {error}") from error
    finally:
        if paused:
            gc.enable()
    return done


def _from_source(text: str, path: str, reason: str) -> FormatError:
    """Python's own words for what black could not parse."""
    try:
        compile(text, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        return FormatError(error.msg or reason, error.lineno or 0)
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        return FormatError(str(error))
    return FormatError(reason)
