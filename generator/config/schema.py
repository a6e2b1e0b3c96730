"""JSON Schema of sdk.yaml for editors, made from the model; `python -m generator.config.schema` writes it."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.config.settings import SettingSpec, all_settings, sections

SHIPPED = Path(__file__).with_name("sdk.schema.json")
MODELINE = "# yaml-language-server: $schema="


def json_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of a file of settings."""
    root: dict[str, Any] = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings of a generated SDK (sdk.yaml)",
        **_object(),
    }
    groups = {key: {"description": doc, **_object()} for key, doc in sections().items()}
    for key, group in groups.items():
        _holder(root, groups, key)["properties"][key.rpartition(".")[2]] = group
    for setting in all_settings().values():
        _holder(root, groups, setting.key)["properties"][setting.key.rpartition(".")[2]] = _of_setting(setting)
    return root


def text() -> str:
    """The schema as the file holds it."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def _object() -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": {}}


def _holder(root: dict[str, Any], groups: dict[str, dict[str, Any]], key: str) -> dict[str, Any]:
    parent = key.rpartition(".")[0]
    return groups[parent] if parent else root


def _of_setting(setting: SettingSpec) -> dict[str, Any]:
    if setting.key == "docs.wording":
        files: dict[str, Any] = {"type": ["string", "array", "object"], "items": {"type": "string"}}
        return {"description": setting.doc, **files, "additionalProperties": {"type": "string"}}
    made = {"description": setting.doc, **_of_type(setting.annotation)}
    if setting.pattern:
        made["pattern"] = f"^({setting.pattern})$"
    if setting.is_fixed:
        return {"description": f"{setting.doc} Only this value is supported.", "const": setting.default}
    if setting.default not in ("", (), {}):
        made["default"] = setting.default
    return made


def _of_type(annotation: Any) -> dict[str, Any]:
    plain = {str: "string", bool: "boolean", int: "integer"}
    if annotation in plain:
        return {"type": plain[annotation]}
    if dataclasses.is_dataclass(annotation) and isinstance(annotation, type):
        return _of_record(annotation)
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is typing.Literal:
        return {"enum": list(arguments)}
    if origin is tuple and arguments[0] is str:
        return {"type": ["array", "string"], "items": {"type": "string"}}
    if origin is tuple:
        return {"type": "array", "items": _of_type(arguments[0])}
    if origin in (Mapping, types.MappingProxyType):
        return {"type": "object", "additionalProperties": {"type": "string"}}
    raise AssertionError(f"no schema for {annotation}")


def _of_record(kind: type[Any]) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    made = _object()
    for item in dataclasses.fields(kind):
        made["properties"][item.name] = {"description": item.metadata["doc"], **_of_type(hints[item.name])}
    return made


if __name__ == "__main__":
    SHIPPED.write_text(text(), encoding="utf-8")
