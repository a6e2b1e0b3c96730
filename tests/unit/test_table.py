"""The table of documents by class, at the end of a test run."""

from __future__ import annotations

from typing import Literal

import pytest

from tests.reference.table import PACKAGE, REFUSED, table


def report(state: Literal["passed", "failed"], **said: str) -> pytest.TestReport:
    found = [(key.rstrip("_"), value) for key, value in said.items()]
    return pytest.TestReport("a", ("a", 1, "a"), {}, state, None, "call", user_properties=found)


def test_documents_are_counted_by_class() -> None:
    reports = [
        report("passed", class_="real", outcome=PACKAGE),
        report("passed", class_="real", outcome=REFUSED),
        report("failed", class_="real"),
        report("passed", class_="hostile", outcome=REFUSED),
        report("passed"),
    ]
    assert table(reports) == [
        "class    documents   passed  packages  located errors",
        "hostile          1  100.0 %         0               1",
        "real             3   66.7 %         1               1",
    ]


def test_without_such_tests_there_is_no_table() -> None:
    assert table([report("passed")]) == []
