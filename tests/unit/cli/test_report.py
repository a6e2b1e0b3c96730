"""How problems are shown."""

from __future__ import annotations

import json
import unicodedata
from typing import Literal

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


ESCAPES = "\x1b]0;title\x07\x1b[2J\x9b31m\r\u202eabc\u2066\u200f"


@pytest.mark.parametrize("format_", ["text", "markdown", "github"])
def test_text_of_a_document_sends_nothing_to_the_terminal(
    capsys: pytest.CaptureFixture[str], format_: Literal["text", "markdown", "github"]
) -> None:
    reporter = Reporter(format_, 1)
    reporter.diagnostics([problem(message=ESCAPES)])
    for tell in (reporter.say, reporter.detail, reporter.output):
        tell(f"one\t{ESCAPES}\ntwo")
    reporter.output(f"+{ESCAPES}", colour="green")
    seen = "".join(capsys.readouterr()).replace("\x1b[32m", "").replace("\x1b[33m\x1b[1m", "").replace("\x1b[0m", "")
    assert not [char for char in seen if unicodedata.category(char) in ("Cc", "Cf") and char not in "\n\t"]
    assert "one\t\\x1b]0;title" in seen


@pytest.mark.parametrize(
    "command", ["::error file=x::FOREIGN", "##[error]FOREIGN", "::stop-commands::x", "::add-mask::a", "##[group]x"]
)
@pytest.mark.parametrize("before", ["", "   ", "\t", "text\n", "text\r\n ", "\ufeff", "\xa0", "\u2003", "\x1c"])
def test_text_of_a_document_is_no_command_for_the_runner(
    capsys: pytest.CaptureFixture[str], command: str, before: str
) -> None:
    reporter = Reporter("github", 1)
    for tell in (reporter.say, reporter.detail, reporter.output):
        tell(before + command)
    reporter.diagnostics([problem(message=before + command)])
    lines = "".join(capsys.readouterr()).splitlines()
    ours = [line for line in lines if line.strip("\ufeff \t\xa0\u2003").startswith("::")]
    assert len(ours) == 1
    assert ours[0].startswith("::warning file=a.yaml,line=3,col=5,title=some-rule::")
    assert not any("##[" in line for line in lines)
