"""Every rule that is reported is explained in the table, and every explanation is of a rule that is reported."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from generator.diagnostic_codes import TABLE, codes

REPORTING = {"error", "warning", "note", "fatal", "warn", "fail", "report", "problem", "Problem", "Finding"}
RULE = re.compile(r"[a-z]+(-[a-z0-9]+)*")


def rules_in(call: ast.Call) -> Iterator[str]:
    """The texts in the place of the rule: the first argument, or the second behind a node or a severity."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    places = [keyword.value for keyword in call.keywords if keyword.arg == "rule"] if name == "Diagnostic" else []
    if name.lstrip("_") in REPORTING:
        places += call.args[:2]
    for place in places:
        choices = [place.body, place.orelse] if isinstance(place, ast.IfExp) else [place]
        for text in choices:
            if isinstance(text, ast.Constant) and isinstance(text.value, str) and RULE.fullmatch(text.value):
                yield text.value
                break


def reported(root: Path) -> dict[str, str]:
    """Each rule that stands in a call which reports it, with the place."""
    found = {}
    for path in sorted((root / "generator").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for rule in rules_in(node) if isinstance(node, ast.Call) else ():
                found.setdefault(rule, f"{path.relative_to(root)}:{node.lineno}")
    return found


def test_every_rule_is_explained(root: Path) -> None:
    found = reported(root)
    assert len(found) > 150
    missing = {rule: place for rule, place in found.items() if rule not in codes()}
    assert not missing, f"explain these rules in {TABLE.name}"


def test_every_explanation_is_of_a_rule(root: Path) -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (root / "generator").rglob("*.py"))
    unused = [rule for rule in codes() if f'"{rule}"' not in code]
    assert not unused, f"remove these rules from {TABLE.name}"


def test_explanations_are_whole() -> None:
    lines = re.findall(r"^  ([a-z0-9-]+):$", TABLE.read_text(encoding="utf-8"), re.M)
    assert len(lines) == len(set(lines)) == len(codes())
    for code in codes().values():
        assert set(code.levels) <= {"error", "warning", "note"}, code.rule
        assert all(text.strip().endswith((".", ":")) for text in (code.what, code.why, code.fix)), code.rule
    assert set(yaml.safe_load(TABLE.read_text(encoding="utf-8"))) == {code.group for code in codes().values()}
