"""Whether a text is Python at all."""

from __future__ import annotations

import warnings


class FormatError(Exception):
    """A text that is no Python. `line` counts from 1, 0 if unknown."""

    def __init__(self, reason: str, line: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


def check(text: str, path: str) -> None:
    """Compile the text and throw the result away. Raises FormatError with the place of the first fault."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        raise FormatError(error.msg or "invalid syntax", error.lineno or 0) from error
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        raise FormatError(f"{type(error).__name__}: {error}") from error
