"""Plain YAML scalars are resolved as Go's yaml.v3 does."""

from __future__ import annotations

import pytest

from generator.source import scalars
from generator.values import Timestamp


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None), ("~", None), ("null", None), ("Null", None), ("nULL", "nULL"),
        ("true", True), ("FALSE", False), ("tRUE", "tRUE"),
        ("yes", "yes"), ("no", "no"), ("on", "on"), ("Off", "Off"), ("y", "y"),
        ("0", 0), ("-7", -7), ("+12", 12), ("1_000", 1000), ("0x1F", 31), ("-0x1f", -31), ("0b101", 5), ("0o17", 15),
        ("012", 10), ("-010", -8), ("021001088", 21001088), ("-08", -8), ("0o8", "0o8"), ("0xZ", "0xZ"), ("-", "-"),
        ("1.5", 1.5), ("1e3", 1000.0), (".5", 0.5), ("1.", 1.0), ("1.2.3", "1.2.3"), ("..", ".."), ("1e", "1e"),
        ("12:30:45", "12:30:45"), ("=", "="), ("<<", "<<"), ("18446744073709551616", 18446744073709551616),
    ],
)  # fmt: skip
def test_resolution(text: str, value: object) -> None:
    found = scalars.plain(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        "2022-10-23", "2022-1-2", "2024-02-29", "2022-10-23T00:00:00.000Z", "2022-10-23t1:2:3+05:30",
        "2022-10-23 04:05:06", "2022-10-23 04:05:06.789",
    ],
)  # fmt: skip
def test_timestamps_keep_their_text(text: str) -> None:
    found = scalars.plain(text)
    assert isinstance(found, Timestamp)
    assert found == text


@pytest.mark.parametrize(
    "text",
    [
        "2022-02-30", "2023-02-29", "2022-13-01", "2022-00-10", "2022-10-23T25:00:00Z", "2022-10-23T00:60:00Z",
        "2022-10-23T00:00:00", "2022-10-23 04:05:06Z", "22-10-23", "2022-10", "2022-10-23T00:00:00+25:00",
        "２０２２-10-23",
    ],
)  # fmt: skip
def test_what_is_no_time_is_ordinary_text(text: str) -> None:
    assert type(scalars.plain(text)) is str


@pytest.mark.parametrize("text", [".inf", "-.INF", "+.Inf", ".nan", ".NaN", "1e999", "9" * 5000, "0x" + "f" * 5000])
def test_numbers_that_json_cannot_hold(text: str) -> None:
    with pytest.raises(scalars.NotFiniteError):
        scalars.plain(text)
