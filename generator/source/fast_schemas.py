"""The schema of a document's schemas, compiled by jsonschema-rs: it says in no time that there is nothing wrong."""

from __future__ import annotations

import importlib.util
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_DIALECTS = {"3.1": "schemas/oas3.1", "3.2": "schemas/oas3.2"}
# With one of these the validator knows more formats, or reads patterns in another way.
_SHARPER = ("regress", "rfc3987", "rfc3987_syntax", "rfc3986_validator")


def version_of(root: Mapping[str, Any]) -> str:
    """The version of OpenAPI that a document is judged by."""
    version = str(root.get("openapi"))[:3]
    return version if version in _DIALECTS else "3.0"


def fast_meta_schema(root: Mapping[str, Any]) -> Any:
    """What says of a schema whether it is valid as such, with formats as openapi-spec-validator checks them; None where
    jsonschema-rs (the extra `fast`) is not installed, or would not decide in the same way.
    """
    if not importlib.util.find_spec("jsonschema_rs") or any(importlib.util.find_spec(name) for name in _SHARPER):
        return None
    import jsonschema_rs

    version = version_of(root)
    formats = {"regex": _compiles, **dict.fromkeys(("uri", "uri-reference"), lambda _: True)}
    if version not in _DIALECTS:
        path = _package("jsonschema_specifications") / "schemas/draft4/metaschema.json"
        return jsonschema_rs.Draft4Validator(json.loads(path.read_bytes()), validate_formats=True, formats=formats)
    parts = [path for path in (_package("openapi_schema_validator") / _DIALECTS[version]).rglob("*") if path.is_file()]
    schemas = {schema["$id"]: schema for schema in (json.loads(path.read_bytes()) for path in parts)}
    dialect = next(schema for name, schema in schemas.items() if "/dialect/" in name)
    if root.get("jsonSchemaDialect", dialect["$id"]) != dialect["$id"]:
        return None
    registry = jsonschema_rs.Registry([*schemas.items()])
    return jsonschema_rs.Draft202012Validator(dialect, validate_formats=True, formats=formats, registry=registry)


def _package(name: str) -> Path:
    """The folder of a package, which need not be imported for that."""
    spec = importlib.util.find_spec(name)
    assert spec is not None
    assert spec.submodule_search_locations is not None
    return Path(spec.submodule_search_locations[0])


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True
