"""How problems are shown."""

from __future__ import annotations

import json

import pytest

from generator.cli.report import PER_RULE, Reporter, annotation
from generator.diagnostics import Diagnostic, Origin, Severity


def problem(severity: Severity = Severity.WARNING, message: str = "broken", line: int = 3) -> Diagnostic:
    return Diagnostic(
        severity=severity, rule="some-rule", message=message, origin=Origin("a.yaml", "#/x", line, 5), hint="mend it"
    )


def test_text_has_place_rule_and_hint(capsys: pytest.CaptureFixture[str]) -> None:
    Reporter().diagnostics([problem()])
    assert capsys.readouterr().err == "a.yaml:3:5 warning[some-rule] broken (at #/x) — mend it\n"


def test_verbosity(capsys: pytest.CaptureFixture[str]) -> None:
    items = [problem(severity, severity.label) for severity in Severity]
    for verbosity, expected in ((-1, ["error"]), (0, ["warning", "error"]), (1, ["note", "warning", "error"])):
        Reporter(verbosity=verbosity).diagnostics(items)
        assert [line.split("] ")[1].split(" ")[0] for line in capsys.readouterr().err.splitlines()] == expected


def test_the_same_problem_is_shown_once(capsys: pytest.CaptureFixture[str]) -> None:
    reporter = Reporter()
    reporter.diagnostics([problem()])
    reporter.diagnostics([problem(), problem(line=4)])
    assert capsys.readouterr().err.count("broken") == 2
    assert reporter.count(Severity.WARNING) == 2


def test_many_of_one_rule_are_cut(capsys: pytest.CaptureFixture[str]) -> None:
    Reporter().diagnostics([problem(line=line) for line in range(1, PER_RULE + 6)])
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == PER_RULE + 1
    assert lines[-1] == "… and 5 more [some-rule] (-v shows all)"


def test_json_is_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    reporter = Reporter("json")
    reporter.diagnostics([problem(Severity.ERROR)])
    reporter.say("not shown")
    reporter.data({"generated": [1]})
    reporter.data({"generated": [2]})
    reporter.finish()
    found = json.loads(capsys.readouterr().out)
    assert found["generated"] == [1, 2]
    assert found["diagnostics"] == [
        {
            "severity": "error",
            "rule": "some-rule",
            "message": "broken",
            "hint": "mend it",
            "file": "a.yaml",
            "pointer": "#/x",
            "line": 3,
            "column": 5,
        }
    ]


def test_github_annotation() -> None:
    assert annotation(problem()) == "::warning file=a.yaml,line=3,col=5,title=some-rule::broken — mend it"
    nowhere = Diagnostic(severity=Severity.NOTE, rule="r", message="m", origin=Origin("a.yaml"))
    assert annotation(nowhere) == "::notice title=r::a.yaml: m"


@pytest.mark.parametrize("text", ["a\n::error::injected", "100%\r", "\x1b[31mred", "\ud800"])
def test_documents_cannot_inject_commands_or_colours(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    Reporter("github").diagnostics([problem(message=text)])
    Reporter("text").diagnostics([problem(message=text)])
    shown = capsys.readouterr()
    assert len(shown.out.splitlines()) == 1
    assert len(shown.err.splitlines()) == 1
    assert "\x1b" not in shown.out + shown.err
