"""The table at the end of a test run: of which class of documents how many passed, and what became of them.

A test says of which class its document is with `record_property("class", …)`, and with `"outcome"` what became of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

PACKAGE = "package"
REFUSED = "located error"
_HEAD = ("class", "documents", "passed", f"{PACKAGE}s", f"{REFUSED}s")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print it, where any such test ran."""
    reports = [
        report
        for kind in ("passed", "failed")
        for report in terminalreporter.getreports(kind)
        if isinstance(report, pytest.TestReport) and report.when == "call"
    ]
    lines = table(reports)
    if lines:
        terminalreporter.section("documents by class")
        for line in lines:
            terminalreporter.write_line(line)


def table(reports: Iterable[pytest.TestReport]) -> list[str]:
    """The lines of the table; none where no report has a class."""
    counts: dict[str, Counter[str]] = {}
    for report in reports:
        said = {key: str(value) for key, value in report.user_properties}
        if "class" in said:
            counted = counts.setdefault(said["class"], Counter())
            counted.update(["documents", *(["passed"] if report.passed else []), said.get("outcome", "")])
    rows = [
        (kind, str(n["documents"]), f"{100 * n['passed'] / n['documents']:.1f} %", str(n[PACKAGE]), str(n[REFUSED]))
        for kind, n in sorted(counts.items())
    ]
    widths = [max(map(len, column)) for column in zip(_HEAD, *rows, strict=True)]
    return [_line(row, widths) for row in (_HEAD, *rows)] if rows else []


def _line(row: Iterable[str], widths: list[int]) -> str:
    first, *others = (
        cell.ljust(w) if index == 0 else cell.rjust(w) for index, (cell, w) in enumerate(zip(row, widths, strict=True))
    )
    return "  ".join((first, *others))
