"""How bad each problem is: by itself, by `rules:` of the settings, by what was accepted, and by --strict."""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.config.accepted import Accepted, accepted_as, read_accepted
from generator.config.project import Target
from generator.diagnostic_codes import codes
from generator.diagnostics import Diagnostic, Diagnostics, Severity
from generator.diff.rules import IMPACTS, RULES
from generator.suggest import suggestion

LOST: frozenset[str] = frozenset(
    {"operation-invalid", "operation-method", "parameter-invalid", "parameter-location", "path-item"}
)
"""Rules by which an operation or a parameter of the document is left out: errors, unless `rules:` says otherwise."""

_LEVELS = {severity.label: severity for severity in Severity}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """The verdicts for one API. `folder`: that of the API, which `accepted` is about."""

    strict: bool = False
    rules: Mapping[str, str] = field(default_factory=lambda: types.MappingProxyType({}))
    accepted: frozenset[Accepted] = frozenset()
    folder: Path | None = None

    def __call__(self, items: Iterable[Diagnostic]) -> list[Diagnostic]:
        """The problems as they are to be reported, without those that are off.

        An error with which nothing can be generated stays one. What was accepted is a note.
        """
        return [found for item in items if (found := self._judged(item)) is not None]

    def _judged(self, item: Diagnostic) -> Diagnostic | None:
        if item.severity is Severity.ERROR:
            return item
        if self.accepted and self.folder and accepted_as(item, self.folder) in self.accepted:
            return replace(item, severity=Severity.NOTE)
        level = self.rules.get(item.rule, "")
        if level == "off":
            return None
        severity = _LEVELS.get(level, item.severity)
        if not level and item.rule in LOST:
            way_out = f"`rules: {{{item.rule}: warning}}` in sdk.yaml lets generation go on without it"
            severity, item = Severity.ERROR, replace(item, hint=f"{item.hint}; {way_out}" if item.hint else way_out)
        if self.strict and severity is Severity.WARNING:
            severity = Severity.ERROR
        return replace(item, severity=severity)


class Judges:
    """The judge of each API; problems in the settings of one are judged by its own."""

    def __init__(self, *, strict: bool = False) -> None:
        self._strict = strict
        self._by_file: dict[str, Judge] = {}

    def of(self, target: Target, diagnostics: Diagnostics) -> Judge:
        """The judge of an API. Records errors for rules that are not known, and for a list that cannot be read."""
        _check_rules(target, diagnostics)
        accepted = read_accepted(target.folder, diagnostics) if target.folder else frozenset()
        judge = Judge(strict=self._strict, rules=target.config.rules, accepted=accepted, folder=target.folder)
        self._by_file.update((str(path), judge) for path in target.files if path.parent == target.folder)
        return judge

    def __call__(self, items: Iterable[Diagnostic]) -> list[Diagnostic]:
        other = Judge(strict=self._strict)
        judges = ((item, self._by_file.get(item.origin.file if item.origin else "", other)) for item in items)
        return [found for item, judge in judges for found in judge([item])]


def _check_rules(target: Target, diagnostics: Diagnostics) -> None:
    """Changes have an impact on the version, and problems a severity."""
    where = target.settings.get("rules").origin
    for rule, level in target.config.rules.items():
        if level in IMPACTS and rule not in RULES:
            hint = suggestion(rule, RULES) or "`sdkgen diff` shows the rule of each change"
            diagnostics.error(
                "config-value",
                f"rules.{rule}: {level} is for changes, and there is no change rule of that name",
                where,
                hint=hint,
            )
        elif level not in IMPACTS and rule in RULES and rule not in codes():
            hint = f"one of {', '.join(IMPACTS)}"
            diagnostics.error("config-value", f"rules.{rule} is about changes, and cannot be {level}", where, hint=hint)
        elif level not in IMPACTS and rule not in codes():
            hint = suggestion(rule, codes()) or "docs/reference/diagnostics.md lists the rules"
            diagnostics.error("config-value", f"rules.{rule}: there is no such rule", where, hint=hint)
