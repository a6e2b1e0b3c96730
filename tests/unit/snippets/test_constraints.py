"""Validation keywords, and texts for patterns."""

from __future__ import annotations

import re

import pytest

from generator.ir import Constraints
from generator.snippets import constraints, patterns
from generator.snippets.sample_values import Seed


@pytest.mark.parametrize(
    ("text", "limits", "format_", "problem"),
    [
        ("2024-02-30", None, "date", "not a valid date"),
        ("2024-02-29", None, "date", None),
        ("2024-W01-1", None, "date", "not a valid date"),
        ("2024-02-29T10:00:00Z", None, "date-time", None),
        ("2024-02-29 10:00", None, "date-time", "not a valid date-time"),
        ("not-a-uuid", None, "uuid", "not a valid uuid"),
        ("10.0.0.999", None, "ipv4", "not a valid ipv4"),
        ("a@b.c", None, "email", None),
        ("anything", None, "x-unknown", None),
        ("ab", Constraints(min_length=3), None, "shorter"),
        ("abcd", Constraints(max_length=3), None, "longer"),
        ("abc", Constraints(pattern="^[0-9]+$"), None, "does not match"),
        ("abc", Constraints(pattern="["), None, None),
    ],
)
def test_texts(text: str, limits: Constraints | None, format_: str | None, problem: str | None) -> None:
    found = constraints.text_problem(text, limits, format_)
    assert (problem is None and found is None) or (problem is not None and problem in str(found))


@pytest.mark.parametrize(
    ("number", "limits", "fits"),
    [
        (0.3, Constraints(multiple_of=0.1), True),
        (0.35, Constraints(multiple_of=0.1), False),
        (5, Constraints(exclusive_minimum=5), False),
        (5, Constraints(minimum=5, maximum=5), True),
        (6, Constraints(exclusive_maximum=6), False),
        (7, Constraints(maximum=6), False),
    ],
)
def test_numbers(number: float, limits: Constraints, fits: bool) -> None:
    assert (constraints.number_problem(number, limits) is None) is fits


def test_lists() -> None:
    assert constraints.list_problem([1, True], Constraints(unique_items=True)) is None
    assert constraints.list_problem([{"a": 1}, {"a": 1.0}], Constraints(unique_items=True)) is not None
    assert constraints.list_problem([], Constraints(min_items=1)) is not None
    assert constraints.list_problem([1, 2], Constraints(max_items=1)) is not None


def test_a_pattern_that_explodes_is_not_tried_on_a_long_text() -> None:
    assert constraints.found_in("^(a+)+$", "a" * 60 + "!")


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2023-01-09T14:14:14.1057478Z", "2023-01-09T14:14:14.105747+00:00"),
        ("2024-05-21T00:00:00+02:00", "2024-05-21T00:00:00+02:00"),
    ],
)
def test_date_times_of_any_precision_are_read(moment: str, shown: str) -> None:
    parsed = constraints.parse_date_time(moment)
    assert parsed is not None
    assert parsed.isoformat() == shown


@pytest.mark.parametrize(
    "pattern",
    [
        r"^[A-Z]{3}$",
        r"^\d{4}-\d{2}$",
        r"^(foo|bar)[a-z]+$",
        r"^https?://.+$",
        r"^#?([a-f0-9]{6}|[a-f0-9]{3})$",
        r"^(?!x)[\w.-]+@[\w.-]+\.\w{2,}$",
        r"^\+?[1-9]\d{1,14}$",
        r"(a|b)\1",
        r"^projects/([^/]+)/locations/(?P<place>[^/]+)$",
        r"[^\s\d]{2}\x41B\t?",
        r"a{2,3}?b|c",
        r"^[]a-]$",
        r"^\S+\D\W\.$",
    ],
)
def test_a_matching_text_is_found(pattern: str) -> None:
    for seed in (None, Seed("a"), Seed("b")):
        found = patterns.matching(pattern, seed=seed)
        assert found is not None
        assert re.search(pattern, found)


def test_a_seed_varies_the_characters() -> None:
    first, second = (patterns.matching("^HX[0-9a-fA-F]{32}$", seed=Seed(place)) for place in "ab")
    assert first is not None
    assert len(set(first)) > 8
    assert first != second
    assert first == patterns.matching("^HX[0-9a-fA-F]{32}$", seed=Seed("a"))


def test_lengths_count_too() -> None:
    found = patterns.matching("^[a-z]+$", minimum=12, maximum=20)
    assert found is not None
    assert 12 <= len(found) <= 20
    assert patterns.matching("^[a-z]{3}$", minimum=5) is None
    assert patterns.matching("^[a-z]+$", minimum=10**30) is None


@pytest.mark.parametrize("pattern", ["[", r"\p{L}+", "(?(1)a|b)", "a{99999}", "x" * 3000, "^(?=.*[0-9])[a-z]$"])
def test_what_cannot_be_made_is_none(pattern: str) -> None:
    assert patterns.matching(pattern) is None
