"""Every rule of a diagnostic with its explanation: the table `diagnostic_codes.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("diagnostic_codes.yaml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One rule. `levels`: the severities that it is reported with, the usual one first."""

    rule: str
    group: str
    levels: tuple[str, ...]
    what: str
    why: str
    fix: str


@cache
def codes() -> Mapping[str, Code]:
    """All rules by id, in the order of the table."""
    import yaml

    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
    return {
        rule: Code(
            rule=rule,
            group=group,
            levels=tuple(entry["level"].split(", ")),
            what=entry["what"],
            why=entry["why"],
            fix=entry["fix"],
        )
        for group, rules in table.items()
        for rule, entry in rules.items()
    }
