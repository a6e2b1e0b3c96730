"""The validator's own side, in this process: what validators say, in words."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.source.child_process import _forbid_connections
from generator.source.schema_errors import Finding, findings
from generator.source.validator import check

INFO = {"title": "T", "version": "1"}


def say(schema: dict[str, Any], value: object) -> list[tuple[tuple[str | int, ...], str, str]]:
    found = findings(Draft202012Validator(schema).iter_errors(value), "r", ("base",))
    return [(finding.path, finding.message, finding.hint) for finding in found]


@pytest.mark.parametrize(
    ("schema", "value", "message", "hint"),
    [
        ({"type": ["object", "boolean"]}, None, "this is null; a mapping or true or false is needed", ""),
        ({"type": "string"}, 3, "this is a number (3); text is needed", "put it in quotes"),
        ({"const": 1}, 2, "2 is not one of 1", ""),
        ({"enum": ["query", "path"]}, "qery", "'qery' is not one of query, path", "did you mean query?"),
        ({"minItems": 2}, [1], "the list needs 2 or more items", ""),
        ({"uniqueItems": True}, [1, 1], "the list holds something twice", ""),
        ({"pattern": "^a"}, "b" * 200, f"'{'b' * 76}… does not have the form ^a", ""),
        ({"not": {"required": ["a", "b"]}}, {"a": 1, "b": 2}, "`a` and `b` exclude each other", ""),
        ({"oneOf": [{}, {}]}, 1, "this fits several alternatives that exclude each other", ""),
        ({"additionalProperties": False, "patternProperties": {"^/": {}}}, {"x": 1}, "`x` has no meaning here",
         "a path begins with /"),
        ({"properties": {"name": {}}, "additionalProperties": False}, {"nmae": 1, "q": 1},
         "`nmae`, `q` have no meaning here", "did you mean name?"),
        ({"dependentRequired": {"a": ["b"]}}, {"a": 1}, "'b' is a dependency of 'a'", ""),
    ],
)  # fmt: skip
def test_words(schema: dict[str, Any], value: object, message: str, hint: str) -> None:
    assert say(schema, value) == [(("base",), message, hint)]


def test_the_alternative_that_was_meant() -> None:
    reference = {"type": "object", "required": ["$ref"], "properties": {"$ref": {"type": "string"}}}
    other = {"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"]}
    assert say({"oneOf": [reference, other]}, {"a": "x"}) == [
        (("base", "a"), "this is text ('x'); a whole number is needed", "")
    ]
    assert say({"oneOf": [other, reference]}, {"$ref": 3}) == [
        (("base", "$ref"), "this is a number (3); text is needed", "put it in quotes")
    ]


def last(root: dict[str, Any], *, deep: bool = True) -> tuple[list[Finding], str]:
    return list(check(root, {}, "", deep=deep))[-1]


def test_no_file_is_read_and_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("connected"))
    for target in ("http://127.0.0.1:9/x", "file:///etc/hostname", "x.yaml", "ftp://127.0.0.1/x"):
        root = {"openapi": "3.0.3", "info": INFO, "paths": {}, "components": {"schemas": {"A": {"$ref": target}}}}
        found, incomplete = last(root)
        assert not found
        assert incomplete


def test_the_process_itself_may_not_connect() -> None:
    with pytest.raises(PermissionError):
        _forbid_connections("socket.connect", ())
    _forbid_connections("import", ())


def test_a_crash_at_one_place_leaves_the_others() -> None:
    schemas = {"A": {"$ref": "nowhere.yaml"}, "B": {"type": "integer", "default": "x"}}
    root = {"openapi": "3.1.0", "info": INFO, "paths": {}, "components": {"schemas": schemas}}
    found, incomplete = last(root)
    assert [finding.path for finding in found] == [("components", "schemas", "B", "default")]
    assert incomplete == ""
    assert last(root, deep=False) == ([], "")


def test_deep_inheritance_takes_no_time() -> None:
    schemas: dict[str, Any] = {"S0": {"type": "object", "properties": {"a": {"type": "string"}}}}
    for index in range(1, 40):
        parent = {"$ref": f"#/components/schemas/S{index - 1}"}
        schemas[f"S{index}"] = {"allOf": [parent, parent, parent], "required": ["a"]}
    root = {"openapi": "3.0.3", "info": INFO, "paths": {}, "components": {"schemas": schemas}}
    assert last(root) == ([], "")
