"""What of a document matters to the validator: everything but the wording of texts for people."""

from __future__ import annotations

from generator.ir.values import JsonValue

_TEXTS = {"description", "summary", "title"}
# What is there is data, which a schema may be about.
_DATA = {"default", "enum", "const", "example", "examples"}
# Keys of the mappings there are names that people choose, and "title" may be one of them.
_NAMED = {
    "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependentRequired", "dependencies",
    "schemas", "responses", "parameters", "requestBodies", "headers", "securitySchemes", "links", "callbacks",
    "pathItems", "mediaTypes", "paths", "webhooks", "content", "encoding", "variables", "mapping", "scopes",
}  # fmt: skip


def without_prose(value: JsonValue, under: str = "") -> JsonValue:
    """A tree in which texts that only people read are empty; parts without any are shared with the tree given.

    `under`: the key that the value is under. Raises `RecursionError` for one that is nested too deep.
    """
    match value:
        case dict() if under not in _DATA:
            is_named = under in _NAMED
            changed: dict[str, JsonValue] = {}
            for key, old in value.items():
                if isinstance(old, (dict, list)):
                    new = without_prose(old, key)
                    if new is not old:
                        changed[key] = new
                elif old and key in _TEXTS and isinstance(old, str) and not is_named:
                    changed[key] = ""
            return {**value, **changed} if changed else value
        case list() if under not in _DATA:
            items = [without_prose(item, under if isinstance(item, list) else "") for item in value]
            return value if all(new is old for new, old in zip(items, value, strict=True)) else items
        case _:
            return value
