"""The validator's short cut: whether a document surely has none of the faults that openapi-spec-validator looks for.

Most documents have none, and that library is slow to load and to walk through them. The structure and the schemas are
checked by the same JSON Schemas in the same way, by jsonschema-rs; the rest is a narrow reading of the library's rules.
Anything out of the ordinary counts as doubt, and then the library decides and explains.
"""

from __future__ import annotations

import importlib.util
import json
import re
import string
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

_METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}
_DRAFT_4 = {"3.0": "http://json-schema.org/draft-04/schema#"}
_DIALECTS = {"3.1": "schemas/oas3.1", "3.2": "schemas/oas3.2"}
# With one of these the library knows more formats, or reads patterns in another way.
_SHARPER = ("regress", "rfc3987", "rfc3987_syntax", "rfc3986_validator")
_PLAIN = {
    "type", "default", "enum", "title", "description", "example", "examples", "nullable", "deprecated", "readOnly",
    "writeOnly", "externalDocs", "xml",
}  # fmt: skip
_KINDS: Mapping[object, tuple[type, ...]] = {
    "string": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,),
}  # fmt: skip
_BOUNDED = 2**31  # integers below it have every format


class DoubtError(Exception):
    """This document is for the library."""


def is_clean(root: Mapping[str, Any], files: Mapping[str, Any]) -> bool:
    """Whether the validator would surely find nothing. `files`: other files that the document consists of."""
    if files or not {"openapi", "info"} <= root.keys():
        return False
    try:
        if not structure(root).is_valid(root):
            return False
        _Reading(root).check()
    except Exception:  # whatever is unlike what a valid document looks like
        return False
    return True


def structure(root: Mapping[str, Any]) -> Any:
    """The compiled JSON Schema of the document's OpenAPI version. Raises where the fast validator is not installed."""
    import jsonschema_rs

    schema = _resource("openapi_spec_validator", f"resources/schemas/v{version_of(root)}/schema.json")
    return jsonschema_rs.validator_cls_for(schema)(schema)


def meta_schema(root: Mapping[str, Any]) -> Any:
    """The compiled schema of the document's schemas, with formats as the library checks them.

    Raises where the fast validator is not installed, or where others are in force.
    """
    import jsonschema_rs

    version = version_of(root)
    if any(importlib.util.find_spec(name) for name in _SHARPER):
        raise DoubtError
    formats = {"regex": _compiles, **dict.fromkeys(("uri", "uri-reference"), _anything)}
    if version in _DRAFT_4:
        schema = _resource("jsonschema_specifications", "schemas/draft4/metaschema.json")
        return jsonschema_rs.Draft4Validator(schema, validate_formats=True, formats=formats)
    dialect, *others = _dialect(_DIALECTS[version])
    if root.get("jsonSchemaDialect", dialect["$id"]) != dialect["$id"]:
        raise DoubtError
    registry = jsonschema_rs.Registry([(one["$id"], one) for one in (dialect, *others)])
    return jsonschema_rs.Draft202012Validator(dialect, validate_formats=True, formats=formats, registry=registry)


def version_of(root: Mapping[str, Any]) -> str:
    """By which version of OpenAPI a document is judged."""
    version = str(root.get("openapi"))[:3]
    return version if version in _DIALECTS else "3.0"


def _dialect(folder: str) -> list[Any]:
    """The schema of a dialect, then what it consists of."""
    schemas = [json.loads(path.read_bytes()) for path in (_package("openapi_schema_validator") / folder).rglob("*")
               if path.is_file()]  # fmt: skip
    return sorted(schemas, key=lambda schema: "/dialect/" not in schema["$id"])


def _resource(package: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((_package(package) / name).read_bytes())
    return found


def _package(name: str) -> Path:
    """The folder of a package, which need not be imported for that."""
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise DoubtError
    return Path(spec.submodule_search_locations[0])


def _compiles(pattern: str) -> bool:
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


def _anything(_text: str) -> bool:
    return True


class _Reading:
    """One pass over what the library looks at; raises `DoubtError`, or whatever odd values cause."""

    def __init__(self, root: Mapping[str, Any]) -> None:
        self.root = root
        self.components: Mapping[str, Any] = root.get("components", {})
        self.meta = meta_schema(root)
        self.operations: set[str] = set()
        self.known: set[int] = set()

    def check(self) -> None:
        tags = self.root.get("tags", [])
        names = {tag["name"] for tag in tags}
        if len(names) < len(tags) or any("parent" in tag for tag in tags):
            raise DoubtError
        for schema in self.components.get("schemas", {}).values():
            self.schema_root(schema)
        for url, item in self.root.get("paths", {}).items():
            if not url.startswith("x-"):
                self.path_item(url, item)

    def path_item(self, url: str, item: Mapping[str, Any]) -> None:
        if "$ref" in item or "additionalOperations" in item:
            raise DoubtError
        shared = self.parameters(item.get("parameters", []))
        wanted = {name for _, name, _, _ in string.Formatter().parse(url) if name}
        for method, operation in item.items():
            if method in _METHODS:
                self.operation(operation, shared, wanted)

    def operation(self, operation: Mapping[str, Any], shared: set[str], wanted: set[str]) -> None:
        name = operation.get("operationId")
        if "$ref" in operation or name in self.operations:
            raise DoubtError
        if name is not None:
            self.operations.add(name)
        if self.parameters(operation.get("parameters", [])) | shared != wanted:
            raise DoubtError
        for code, response in operation.get("responses", {}).items():
            if not code.startswith("x-"):
                for media_type in self.target(response).get("content", {}).values():
                    self.schema_of(self.target(media_type))

    def parameters(self, parameters: list[Any]) -> set[str]:
        """The names of those in the path."""
        seen = set()
        for one in parameters:
            parameter = self.target(one)
            self.schema_of(parameter)
            seen.add((parameter["name"], parameter["in"]))
        if len(seen) < len(parameters):
            raise DoubtError
        return {name for name, place in seen if place == "path"}

    def target(self, node: Any) -> Any:
        """What a node stands for: itself, or what its `$ref` leads to."""
        for _ in range(20):
            if not isinstance(node, dict) or "$ref" not in node:
                return node
            anchor, *keys = node["$ref"].split("/")
            if anchor != "#" or "%" in node["$ref"]:
                raise DoubtError
            node = self.root
            for key in keys:
                if "$ref" in node:
                    raise DoubtError
                node = node[int(key) if isinstance(node, list) else key.replace("~1", "/").replace("~0", "~")]
        raise DoubtError

    def schema_of(self, holder: Mapping[str, Any]) -> None:
        if "schema" in holder:
            self.schema_root(holder["schema"])

    def schema_root(self, schema: Any) -> None:
        """Check a schema by itself, behind its `$ref`."""
        found = self.target(schema)
        if id(found) in self.known:
            return
        self.known.add(id(found))
        if not self.meta.is_valid(found):
            raise DoubtError
        self.require(found)
        self.schema(found)

    def schema(self, schema: Any) -> None:
        if isinstance(schema, bool):
            return
        if "$ref" in schema:
            self.schema_root(schema)
            return
        if "$schema" in schema or "$id" in schema or ("default" in schema and not _is_plain(schema)):
            raise DoubtError
        for inner in _inside(schema):
            self.schema(inner)

    def require(self, schema: Any) -> None:
        """Of a schema by itself, those in it apart: is everything that it requires among its properties?"""
        required = isinstance(schema, dict) and "allOf" in schema and schema.get("required")
        if required and not self.properties(schema, 0).issuperset(required):
            raise DoubtError

    def properties(self, schema: Any, depth: int) -> set[str]:
        """Names of properties that a schema surely has; the library counts those in other places too."""
        if isinstance(schema, bool):
            return set()
        if depth > 10:
            raise DoubtError
        schema = self.target(schema)
        found = set(schema.get("properties", ()))
        return found.union(*(self.properties(part, depth + 1) for part in schema.get("allOf", ())))


def _inside(schema: Mapping[str, Any]) -> Iterator[Any]:
    """The schemas in a schema that the library goes into."""
    for keyword in ("allOf", "anyOf", "oneOf"):
        yield from schema.get(keyword, ())
    yield from (schema[keyword] for keyword in ("not", "items") if keyword in schema)
    yield from schema.get("properties", {}).values()


def _is_plain(schema: Mapping[str, Any]) -> bool:
    """Whether a default is surely valid."""
    value, kind = schema["default"], schema.get("type")
    others = {key for key in schema.keys() - _PLAIN if not key.startswith("x-")}
    if value is None:
        return schema.get("nullable") is True and kind in _KINDS
    if kind == "array":
        return value == [] and others <= {"items", "uniqueItems", "maxItems"} and "enum" not in schema
    if kind not in _KINDS or not isinstance(value, _KINDS[kind]) or isinstance(value, bool) != (kind == "boolean"):
        return False
    if any(type(value) is type(choice) and value == choice for choice in schema.get("enum", [value])):
        return _is_in_bounds(schema, value, others)
    return False


def _is_in_bounds(schema: Mapping[str, Any], value: Any, others: set[str]) -> bool:
    if not others:
        return True
    if type(value) is not int or abs(value) >= _BOUNDED or not others <= {"format", "minimum", "maximum"}:
        return False
    return bool(schema.get("minimum", value) <= value <= schema.get("maximum", value))
