"""What a JSON Schema validator found, in words for people: where, what is wrong, and what may have been meant."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from generator.suggest import suggestion

_TYPES = {
    "object": "a mapping", "array": "a list", "string": "text", "integer": "a whole number", "number": "a number",
    "boolean": "true or false", "null": "null",
}  # fmt: skip
_FORMATS = {"regex": "regular expression for Python", "uri-reference": "URL", "uri": "absolute URL"}
_QUOTED = re.compile(r"'((?:[^'\\]|\\.)*)'")
_LOW = {
    "minItems": "the list needs {0} or more items", "maxItems": "the list may have {0} items at most",
    "minProperties": "the mapping needs {0} or more entries", "maxProperties": "the mapping may have {0} entries",
    "minLength": "the text needs {0} or more characters", "maxLength": "the text may have {0} characters at most",
    "minimum": "the number is below {0}", "maximum": "the number is above {0}",
    "exclusiveMinimum": "the number is not above {0}", "exclusiveMaximum": "the number is not below {0}",
    "multipleOf": "the number is not a multiple of {0}", "uniqueItems": "the list holds something twice",
}  # fmt: skip


class Finding(NamedTuple):
    """One problem. `path` leads through the document, where it may pass `$ref`s."""

    path: tuple[str | int, ...]
    rule: str
    message: str
    hint: str = ""


def findings(errors: Iterable[Any], rule: str, base: tuple[str | int, ...] = ()) -> list[Finding]:
    """The findings of `jsonschema` errors, whose paths begin at `base`, without those that only follow from others."""
    flat = [leaf for error in errors for leaf in _leaves(error, base + tuple(error.absolute_path))]
    real = [path for path, error in flat if error.validator != "unevaluatedProperties"]
    around_real = {path[:length] for path in real for length in range(len(path) + 1)}
    mistyped = {path for path, error in flat if error.validator == "type"}
    kept: dict[Finding, None] = {}
    for path, error in flat:
        # A mapping in which something is wrong has no evaluated properties: all of them are reported once more.
        echo = error.validator == "unevaluatedProperties" and path in around_real
        if echo or (error.validator != "type" and path in mistyped):
            continue
        message, hint = words(error)
        # ECMA 262 has patterns that Python's `re`, which the validator asks, does not know.
        is_pattern = error.validator == "format" and error.validator_value == "regex"
        kept[Finding(path, "pattern" if is_pattern else rule, message, hint)] = None
    return list(kept)


def _leaves(error: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """An error, or of one about alternatives: those of the alternative that was most likely meant."""
    if not error.context:
        yield path, error
        return
    branches: dict[Any, list[Any]] = defaultdict(list)
    for inner in error.context:
        branches[inner.schema_path[0] if inner.schema_path else 0].append(inner)
    has_ref = isinstance(error.instance, dict) and "$ref" in error.instance
    best = max(branches.values(), key=lambda branch: _likelihood(branch, has_ref=has_ref))
    for inner in best:
        yield from _leaves(inner, path + tuple(inner.relative_path))


def _likelihood(branch: list[Any], *, has_ref: bool) -> tuple[bool, int, int, int]:
    """How likely an alternative was meant: one that fits on the outside and fails deep inside."""
    is_reference = any(error.validator == "required" and "$ref" in error.validator_value for error in branch) or any(
        "$ref" in (error.schema or {}).get("properties", {}) for error in branch if isinstance(error.schema, dict)
    )
    at_top = sum(len(error.relative_path) == 0 for error in branch)
    other_kind = sum(error.validator in ("enum", "const") and len(error.relative_path) <= 1 for error in branch)
    return is_reference == has_ref, -other_kind, -at_top, -len(branch)


def words(error: Any) -> tuple[str, str]:
    """Message and hint for one `jsonschema` error."""
    value, wanted = error.instance, error.validator_value
    match error.validator:
        case "type":
            return _wrong_type(error)
        case "required":
            missing = _QUOTED.match(error.message)
            return f"`{missing[1] if missing else '?'}` is missing", ""
        case "additionalProperties" | "unevaluatedProperties":
            return _unknown_keys(error)
        case "enum" | "const":
            choices = wanted if error.validator == "enum" else [wanted]
            names = [str(choice) for choice in choices]
            return f"{_short(value)} is not one of {', '.join(names)[:200]}", suggestion(str(value), names)
        case "pattern":
            return f"{_short(value)} does not have the form {str(wanted)[:120]}", ""
        case "format":
            return f"{_short(value)} is not a valid {_FORMATS.get(str(wanted), str(wanted)[:40])}", ""
        case "not" if isinstance(wanted, dict) and isinstance(wanted.get("required"), list):
            return " and ".join(f"`{name}`" for name in wanted["required"]) + " exclude each other", ""
        case "oneOf":
            return "this fits several alternatives that exclude each other", ""
        case str() as keyword if keyword in _LOW:
            return _LOW[keyword].format(wanted), ""
        case _:
            return " ".join(str(error.message).split())[:300], ""


def _wrong_type(error: Any) -> tuple[str, str]:
    value, wanted = error.instance, error.validator_value
    types = [wanted] if isinstance(wanted, str) else list(wanted)
    needed = " or ".join(_TYPES.get(name, name) for name in types)
    hint = ""
    if types == ["string"] and isinstance(value, list) and error.absolute_path and error.absolute_path[-1] == "type":
        hint = "a list of types needs `openapi: 3.1.0`"
    elif "string" in types and isinstance(value, (int, float)):
        hint = "put it in quotes"
    return f"this is {kind_of(value)}{_in_brackets(value)}; {needed} is needed", hint


def _unknown_keys(error: Any) -> tuple[str, str]:
    known = list((error.schema or {}).get("properties", {})) if isinstance(error.schema, dict) else []
    patterns = list(error.schema.get("patternProperties", {})) if isinstance(error.schema, dict) else []
    named = set(_QUOTED.findall(error.message))
    keys = [key for key in error.instance if key not in known and (key in named or not named)]
    keys = [key for key in keys if not any(re.search(pattern, key) for pattern in patterns)] or sorted(named)
    listed = ", ".join(f"`{key[:60]}`" for key in keys[:10]) or "a key"
    hint = suggestion(keys[0], known) if keys else ""
    if not hint and any(pattern.startswith(("^/", "^\\/")) for pattern in patterns):
        hint = "a path begins with /"
    return f"{listed} {'has' if len(keys) < 2 else 'have'} no meaning here", hint


def _short(value: object) -> str:
    text = " ".join(repr(value).split())
    return text if len(text) <= 80 else text[:77] + "…"


def _in_brackets(value: object) -> str:
    return f" ({_short(value)})" if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def kind_of(value: object) -> str:
    """What a value is, in words."""
    match value:
        case None:
            return "null"
        case bool():
            return "true or false"
        case int() | float():
            return "a number"
        case str():
            return "text"
        case list():
            return "a list"
        case _:
            return "a mapping"
