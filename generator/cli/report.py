"""How a run talks: problems and results as text, as one JSON object, or as annotations of GitHub Actions."""

from __future__ import annotations

import dataclasses
import enum
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Literal

import click

from generator.diagnostics import Diagnostic, Origin, Severity
from generator.values import MISSING
from generator.visible import spelt_out

Format = Literal["text", "json", "markdown", "github"]
PER_RULE = 20
"""So many problems of one rule are shown as text unless -v is given."""

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
_COMMAND = re.compile(r"^(\W*?)::")
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_DEFAULTS = ("", (), None, False, MISSING)


class Reporter:
    """Collects what a command has to say, and says it in the format asked for.

    Text: problems on standard error, results on standard output; notes only with -v, warnings and results not with -q.
    JSON: one object on standard output at the end, whatever happened. GitHub: annotations on standard output, results
    as text.
    """

    def __init__(self, format_: Format = "text", verbosity: int = 0, *, debug: bool = False) -> None:
        self.format: Format = format_
        self.verbosity = verbosity
        self.debug = debug
        self._seen: dict[Diagnostic, None] = {}
        self._payload: dict[str, Any] = {}
        self._line = False  # whether a terminal shows one of `progress`

    def diagnostics(self, items: Iterable[Diagnostic]) -> None:
        """Report problems; one that was reported before is left out."""
        fresh = [item for item in items if item not in self._seen]
        self._seen.update(dict.fromkeys(fresh))
        if self.format == "github":
            for item in fresh:
                self._echo(annotation(item))
        elif self.format != "json":
            self._as_text(fresh)

    def say(self, text: str) -> None:
        """A result for people; nothing with -q or as JSON."""
        if self.format != "json" and self.verbosity >= 0:
            self._lines(text)

    def detail(self, text: str) -> None:
        """Something that -v shows."""
        if self.format != "json" and self.verbosity > 0:
            self._lines(text, err=True)

    def output(self, text: str, *, colour: str = "") -> None:
        """What the command is run for, in text formats, with -q too."""
        if self.format != "json":
            self._lines(text.removesuffix("\n"), colour=colour)

    def data(self, values: Mapping[str, Any]) -> None:
        """Results for machines: keys of the JSON object. Lists under one key add up."""
        for key, value in values.items():
            if isinstance(value, list) and isinstance(self._payload.get(key), list):
                self._payload[key] += value
            else:
                self._payload[key] = value

    def finish(self) -> None:
        """Print the JSON object, where that is the format."""
        if self.format == "json":
            problems = [as_json(item) for item in self._seen]
            self._echo(json.dumps({**self._payload, "diagnostics": problems}, indent=2, ensure_ascii=True))

    def count(self, severity: Severity) -> int:
        """How many problems of a severity were reported."""
        return sum(item.severity == severity for item in self._seen)

    def progress(self, text: str) -> None:
        """Show what is at work on a terminal, on one line, until anything else is said; "" takes it away."""
        if self.format == "text" and self.verbosity >= 0 and sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[2K{text}")
            sys.stderr.flush()
            self._line = bool(text)

    def _echo(self, text: str, *, err: bool = False) -> None:
        if self._line:
            self.progress("")
        click.echo(text, err=err, color=False if os.environ.get("NO_COLOR") else None)  # https://no-color.org

    def _lines(self, text: str, *, colour: str = "", err: bool = False) -> None:
        """Text that may come from a document: no escapes for the terminal, and no commands for a workflow's runner."""
        shown = spelt_out(text)
        if self.format == "github":
            shown = "\n".join(map(_no_command, shown.split("\n")))
        if colour:
            shown = click.style(shown, fg=colour)
        self._echo(shown, err=err)

    def _as_text(self, items: list[Diagnostic]) -> None:
        lowest = Severity.NOTE if self.verbosity > 0 else Severity.ERROR if self.verbosity < 0 else Severity.WARNING
        shown: Counter[str] = Counter()
        for item in items:
            if item.severity < lowest:
                continue
            shown[item.rule] += 1
            if shown[item.rule] <= PER_RULE or self.verbosity > 0 or item.severity == Severity.ERROR:
                self._echo(coloured(item), err=True)
        errors = {item.rule for item in items if item.severity == Severity.ERROR}
        for rule, count in shown.items():
            if count > PER_RULE and self.verbosity <= 0 and rule not in errors:
                self._echo(f"… and {count - PER_RULE} more [{rule}] (-v shows all)", err=True)


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 file`, `2 files`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def timing(stage: str, seconds: float) -> str:
    """A line of --timings."""
    return f"  {stage:<10} {seconds * 1000:>9.1f} ms"


def coloured(item: Diagnostic) -> str:
    """A problem on one line; click takes the colour out where there is no terminal."""
    text = _printable(str(item))
    label = f"{item.severity.label}[{item.rule}]"
    return text.replace(label, click.style(label, fg=_COLOURS[item.severity], bold=True), 1)


def annotation(item: Diagnostic) -> str:
    """A workflow command of GitHub Actions."""
    where = []
    if item.origin and item.origin.line:
        where = [f"file={_property(item.origin.file)}", f"line={item.origin.line}", f"col={item.origin.column}"]
    fields = ",".join([*where, f"title={_property(item.rule)}"])
    hint = f" — {item.hint}" if item.hint else ""
    place = f"{item.origin.file}: " if item.origin and not item.origin.line else ""
    return f"::{_COMMANDS[item.severity]} {fields}::{_message(place + item.message + hint)}"


def as_json(item: Diagnostic) -> dict[str, Any]:
    """A problem as an object."""
    origin = item.origin
    return {
        "severity": item.severity.label,
        "rule": item.rule,
        "message": item.message,
        "hint": item.hint,
        "file": origin.file if origin else None,
        "pointer": origin.pointer if origin else None,
        "line": origin.line if origin else None,
        "column": origin.column if origin else None,
    }


def _printable(text: str) -> str:
    """Control characters, terminal escapes among them, and lone surrogates as escapes: documents are not trusted."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in text)


def _no_command(line: str) -> str:
    """A line in which the runner of GitHub Actions sees no command: `::` at its start, `##[` anywhere."""
    return _COMMAND.sub(r"\1\\::", line).replace("##[", "##\\[")


def _message(text: str) -> str:
    shown = _printable(text).replace("##[", "##\\[")
    return shown.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def dump(value: Any) -> Any:
    """Plain data for `json`. Attributes that have their empty default are left out; an origin is one text."""
    if isinstance(value, Origin):
        return f"{value} {value.pointer}"
    if isinstance(value, enum.Enum):
        return value.value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = ((item.name, getattr(value, item.name)) for item in dataclasses.fields(value))
        kept = {name: dump(found) for name, found in fields if not _is_empty(found)}
        return {"node": type(value).__name__.rstrip("_"), **kept}
    if isinstance(value, Mapping):
        return {_key(key): dump(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [dump(item) for item in value]
    return value


def _is_empty(value: Any) -> bool:
    if isinstance(value, Mapping):
        return not value
    return any(value is default or (type(value) is type(default) and value == default) for default in _DEFAULTS)


def _key(key: Any) -> str:
    return key if isinstance(key, str) else ".".join(str(part) for part in key) if isinstance(key, tuple) else str(key)
