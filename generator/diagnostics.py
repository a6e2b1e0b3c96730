"""Located, collected problem reports: what went wrong, where, under which rule, and the way out."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass


class Severity(enum.IntEnum):
    """How bad a problem is; a higher value is worse."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Origin:
    """A place in an input document.

    `pointer` is a JSON Pointer (RFC 6901) in URI fragment form (`#/paths/~1x`); `line` and `column` count from 1,
    and are 0 where no position is known (a value that came from the command line, say).
    """

    file: str
    pointer: str = "#"
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One problem. `rule` is a stable kebab-case id; `hint` says how to get out of it."""

    severity: Severity
    rule: str
    message: str
    origin: Origin | None = None
    hint: str = ""

    @property
    def sort_key(self) -> tuple[str, int, int, int, str, str]:
        where = self.origin or Origin("")
        return (where.file, where.line, where.column, -self.severity, self.rule, self.message)

    def __str__(self) -> str:
        where = f"{self.origin} " if self.origin else ""
        pointer = f" (at {self.origin.pointer})" if self.origin and self.origin.pointer not in ("", "#") else ""
        way_out = f" — {self.hint}" if self.hint else ""
        return f"{where}{self.severity.label}[{self.rule}] {self.message}{pointer}{way_out}"


class GenerationError(Exception):
    """Generation cannot go on. Carries every diagnostic that is known by then."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(map(str, self.diagnostics)))


class Diagnostics:
    """Collects problems over a whole run, so that all of them are shown at once."""

    def __init__(self) -> None:
        self._items: dict[Diagnostic, None] = {}

    def add(self, item: Diagnostic) -> None:
        """Record one problem; the same one twice counts once."""
        self._items.setdefault(item)

    def error(self, rule: str, message: str, origin: Origin | None = None, *, hint: str = "") -> None:
        """Record a problem: part of the document cannot be generated as written."""
        self.add(Diagnostic(severity=Severity.ERROR, rule=rule, message=message, origin=origin, hint=hint))

    def warning(self, rule: str, message: str, origin: Origin | None = None, *, hint: str = "") -> None:
        """Record a problem that generation works around; the message says what it became."""
        self.add(Diagnostic(severity=Severity.WARNING, rule=rule, message=message, origin=origin, hint=hint))

    def note(self, rule: str, message: str, origin: Origin | None = None, *, hint: str = "") -> None:
        """Record something worth knowing that costs nothing."""
        self.add(Diagnostic(severity=Severity.NOTE, rule=rule, message=message, origin=origin, hint=hint))

    def fatal(self, rule: str, message: str, origin: Origin | None = None, *, hint: str = "") -> GenerationError:
        """Record an error and return the exception to raise: `raise diagnostics.fatal(...)`."""
        self.error(rule, message, origin, hint=hint)
        return GenerationError(self.sorted())

    def raise_errors(self) -> None:
        """Raise `GenerationError` with everything collected if anything in it is an error."""
        if self.worst == Severity.ERROR:
            raise GenerationError(self.sorted())

    @property
    def worst(self) -> Severity | None:
        return max((item.severity for item in self._items), default=None)

    def sorted(self) -> list[Diagnostic]:
        """By file, line, column, then severity, the worst first."""
        return sorted(self._items, key=lambda item: item.sort_key)

    def count(self, severity: Severity) -> int:
        return sum(item.severity == severity for item in self._items)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.sorted())

    def __len__(self) -> int:
        return len(self._items)
