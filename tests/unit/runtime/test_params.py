"""Parameter styles (OpenAPI 3.1, 4.8.12)."""

from __future__ import annotations

import datetime
import enum
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode

import pytest
from demo_sdk._runtime import params
from demo_sdk._runtime.operation import Param, cookie, header, path, query
from demo_sdk.types import UNSET, BaseModel
from hypothesis import given, strategies as st


class Color(BaseModel):
    R: int = 100
    G: int = 200
    B: int = 150
    none: str | None = None


VALUES: dict[str, Any] = {"one": "blue", "list": ["blue", "black", "brown"], "object": Color()}


@pytest.mark.parametrize(
    ("style", "explode", "expected"),
    [
        ("simple", False, ("blue", "blue,black,brown", "R,100,G,200,B,150")),
        ("simple", True, ("blue", "blue,black,brown", "R=100,G=200,B=150")),
        ("label", False, (".blue", ".blue,black,brown", ".R,100,G,200,B,150")),
        ("label", True, (".blue", ".blue.black.brown", ".R=100.G=200.B=150")),
        ("matrix", False, (";color=blue", ";color=blue,black,brown", ";color=R,100,G,200,B,150")),
        ("matrix", True, (";color=blue", ";color=blue;color=black;color=brown", ";R=100;G=200;B=150")),
    ],
)
def test_path_styles(style: str, explode: bool, expected: tuple[str, ...]) -> None:
    param = Param("color", "color", style, explode)
    assert tuple(params.path_text(param, value) for value in VALUES.values()) == expected
    assert params.path_text(param, []) == ""
    assert params.path_text(param, {}) == ""


def test_empty_path_values() -> None:
    assert params.path_text(path("x", style="matrix").param, "") == ";x"
    assert params.path_text(path("x").param, "") == ""
    assert params.path_text(path("x", content="application/json").param, {"a": 1}) == "%7B%22a%22:1%7D"
    assert params.path_text(path("x", content="text/plain").param, True) == "true"


@pytest.mark.parametrize(
    ("style", "explode", "expected"),
    [
        ("form", True, "color=blue color=blue&color=black&color=brown R=100&G=200&B=150"),
        ("form", False, "color=blue color=blue,black,brown color=R,100,G,200,B,150"),
        ("spaceDelimited", False, "color=blue color=blue%20black%20brown color=R%20100%20G%20200%20B%20150"),
        ("pipeDelimited", False, "color=blue color=blue|black|brown color=R|100|G|200|B|150"),
        ("deepObject", True, "color=blue color=blue&color=black&color=brown color[R]=100&color[G]=200&color[B]=150"),
    ],
)
def test_query_styles(style: str, explode: bool, expected: str) -> None:
    param = query("color", style=style, explode=explode).param
    texts = ["&".join(f"{key}={item}" for key, item in params.query_pairs(param, value)) for value in VALUES.values()]
    assert " ".join(text.replace(" ", "%20") for text in texts) == expected


def test_query_of_nothing() -> None:
    param = query("x", explode=False).param
    for value in (None, UNSET, [], {}, [None]):
        assert params.query_pairs(param, value) == []


def test_query_of_nothing_where_that_may_be_sent() -> None:
    param = query("x", allow_empty=True).param
    for value in (None, UNSET, [], {}, "", [None]):
        assert params.query_pairs(param, value) == [("x", "")]
    assert params.query_pairs(param, ["a"]) == [("x", "a")]


def test_deep_objects_nest() -> None:
    value = {"a": {"b": [1, 2], "c": None}, "d": Color(R=1)}
    assert params.query_pairs(query("f", style="deepObject").param, value) == [
        ("f[a][b]", "1"),
        ("f[a][b]", "2"),
        ("f[d][R]", "1"),
        ("f[d][G]", "200"),
        ("f[d][B]", "150"),
    ]


def test_content_parameters() -> None:
    assert params.query_pairs(query("f", content="application/json").param, Color(R=1)) == [
        ("f", '{"B":150,"G":200,"R":1}')
    ]
    assert params.query_pairs(query("f", content="text/plain").param, 5) == [("f", "5")]
    for number in (10, 10.0):
        assert params.query_pairs(query("f", content="application/json").param, number) == [("f", "10")]
        assert params.path_text(path("f", content="application/json").param, number) == "10"
        assert params.header_text(header("f", content="application/json").param, number) == "10"


def test_nested_values_of_flat_styles_are_json() -> None:
    assert params.query_pairs(query("f").param, [{"a": 1}, [2]]) == [("f", '{"a":1}'), ("f", "[2]")]


class Size(enum.Enum):
    BIG = "big"
    TEN = 10


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (False, "false"),
        (Size.BIG, "big"),
        (Size.TEN, "10"),
        (1.5, "1.5"),
        (datetime.datetime(2022, 10, 23, 1, 2, tzinfo=datetime.timezone.utc), "2022-10-23T01:02:00Z"),
        (datetime.date(2022, 10, 23), "2022-10-23"),
    ],
)
def test_scalars(value: Any, text: str) -> None:
    assert params.text_of(value) == text


@given(st.text())
def test_path_values_stay_in_their_segment(value: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError:
        return
    text = params.path_text(path("x").param, value)
    assert unquote(text) == value
    assert text not in (".", "..")
    assert not set(text) & set("/?#[] \n\r\t\\")
    assert text.isascii()


def test_reserved_path_values_may_hold_slashes_only() -> None:
    assert params.path_text(path("x", reserved=True).param, "a/b?c#d") == "a/b%3Fc%23d"


@given(st.lists(st.text(st.characters(codec="utf-8")), min_size=1))
def test_exploded_lists_survive_encoding(values: list[str]) -> None:
    encoded = urlencode(params.query_pairs(query("x").param, values))
    assert [item for _, item in parse_qsl(encoded, keep_blank_values=True)] == values


@given(st.dictionaries(st.text(st.characters(codec="utf-8"), min_size=1), st.text(st.characters(codec="utf-8"))))
def test_exploded_objects_survive_encoding(value: dict[str, str]) -> None:
    encoded = urlencode(params.query_pairs(query("x").param, value))
    assert dict(parse_qsl(encoded, keep_blank_values=True)) == value


@given(st.text(st.characters(codec="utf-8")))
def test_reserved_query_values_survive(value: str) -> None:
    text = params.reserved_query([("x", value)])
    assert "&" not in text and "#" not in text
    if "+" not in value and "%" not in value:  # kept as they are, by request
        assert parse_qsl(text, keep_blank_values=True) == [("x", value)]


def test_reserved_characters_stay() -> None:
    assert params.reserved_query([("x", "a/b:c,d e")]) == "x=a/b:c,d%20e"


def test_headers() -> None:
    assert params.header_text(header("x").param, None) == ""
    assert params.header_text(header("x").param, [1, 2]) == "1,2"
    assert params.header_text(header("x").param, {"a": 1, "b": None, "c": True}) == "a,1,c,true"
    assert params.header_text(header("x", explode=True).param, Color()) == "R=100,G=200,B=150"
    assert params.header_text(header("x", content="application/json").param, [1]) == "[1]"
    assert params.header_text(header("x", content="text/plain").param, 1) == "1"


@given(st.text())
def test_header_values_hold_no_line_breaks_and_are_ascii(value: str) -> None:
    if any(sign in value for sign in "\r\n\0") or not value.isascii():
        with pytest.raises(ValueError, match="'X-Id'"):
            params.checked_header("X-Id", value)
    else:
        assert params.checked_header("X-Id", value) == value


def test_header_values_are_text() -> None:
    with pytest.raises(TypeError, match="'X-Id': expected text, not int"):
        params.checked_header("X-Id", 5)


def test_cookies() -> None:
    pairs = [*params.query_pairs(cookie("c").param, "a b;c"), ("d", "1")]
    assert params.cookie_header(pairs) == "c=a%20b%3Bc; d=1"


def test_grouping_keeps_order() -> None:
    assert params.group([("b", "1"), ("a", "2"), ("b", "3")]) == {"b": ["1", "3"], "a": ["2"]}
