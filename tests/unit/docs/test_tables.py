"""Tables (COMPATIBILITY 3)."""

from __future__ import annotations

from generator.tables import Layout, escape_cell, escape_verbatim, table


def test_equal_columns_are_as_wide_as_the_longest_raw_cell() -> None:
    made = table(["Field", "Type"], [["a|b", "x\ny"], ["longer cell", "£"]], Layout.EQUAL, escape_verbatim)
    assert made.split("\n") == [
        "| Field       | Type        |",
        "| ----------- | ----------- |",
        "| a\\|b        | x<br/>y     |",
        "| longer cell | £           |",
    ]


def test_what_escaping_adds_overflows() -> None:
    made = table(["A"], [["1\n2\n3"], ["|||||"]], Layout.EQUAL, escape_verbatim)
    assert made.split("\n") == ["| A     |", "| ----- |", "| 1<br/>2<br/>3 |", "| \\|\\|\\|\\|\\| |"]


def test_columns_of_their_own_width() -> None:
    made = table(["Name", "Type"], [["`auth_header`", "apiKey"]], Layout.COLUMNS, escape_verbatim)
    assert made.split("\n") == [
        "| Name          | Type   |",
        "| ------------- | ------ |",
        "| `auth_header` | apiKey |",
    ]


def test_compact() -> None:
    made = table(["Name", "Type"], [["a", "b\r\nc"]], Layout.COMPACT, escape_cell)
    assert made.split("\n") == ["| Name | Type |", "| --- | --- |", "| a | b<br/>c |"]


def test_a_header_alone_is_a_table() -> None:
    assert table(["Field"], [], Layout.EQUAL, escape_verbatim) == "| Field |\n| ----- |"


def test_clean_cells_stay_on_one_line_and_in_their_column() -> None:
    assert escape_cell("a\rb\u2028c") == "a<br/>b<br/>c"
    assert escape_cell("a|b") == "a\\|b"
    assert escape_cell("already \\| escaped") == "already \\| escaped"
    assert escape_cell("slash \\\\| pipe") == "slash \\\\\\| pipe"
