"""Hostile documents made by code: every name in every position, encodings, cycles, depths, sizes, absurd numbers."""

from __future__ import annotations

import json
from typing import Any

from tests.fuzz.hostile import CODE, EITHER, GENERATES, HEAD, ODD, PATHS, PATHS_OUT, PYTHON, SAME, WINDOWS

Schema = dict[str, Any]
OBJECT = {"type": "object"}
OK = {"204": {"description": "ok"}}
ENCODINGS = {
    "utf-8-sig": GENERATES, "utf-16": GENERATES, "utf-16-be": EITHER, "utf-16-le": EITHER, "utf-32": EITHER, "utf-32-be": EITHER,
    "utf-7": EITHER, "cp037": EITHER,
}  # fmt: skip
DEPTH = 900


def document(**parts: Any) -> bytes:
    head = {"openapi": "3.1.0", "info": {"title": "Hostile", "version": "1"}, "paths": {}}
    return json.dumps(head | parts).encode()


def used(root: Schema, **schemas: Schema) -> bytes:
    """A document whose one operation sends and receives a schema."""
    media = {"content": {"application/json": {"schema": root}}}
    responses = {"200": {"description": "ok", **media}, "400": {"description": "bad", **media}}
    paths = {"/a": {"post": {"operationId": "a", "requestBody": media, "responses": responses}}}
    return document(paths=paths, components={"schemas": schemas})


def ref(name: str) -> Schema:
    return {"$ref": "#/components/schemas/" + name.replace("~", "~0").replace("/", "~1")}


# -- names -------------------------------------------------------------------------------------------------------------


def everywhere(names: list[str]) -> bytes:
    """Each name as whatever can have one."""
    every = dict.fromkeys(names)
    thing: Schema = {
        "type": "object",
        "required": names,
        "properties": {name: {"type": "string", "title": name} for name in every},
        "patternProperties": {name: {} for name in every},
        "discriminator": {"propertyName": names[0], "mapping": {name: name for name in every if name != "$ref"}},
    }
    schemas: Schema = {f"x{number}": {"title": name, **OBJECT} for number, name in enumerate(names)}
    schemas["T"], schemas["E"] = thing, {"type": "string", "enum": names, "x-speakeasy-enums": names}
    paths: Schema = {}
    for number, name in enumerate(names):
        places = ("query", "header", "cookie")
        parameters = [{"name": name, "in": place, "schema": {"enum": names}} for place in places]
        operation = {
            "operationId": name, "tags": [name], "parameters": parameters, "security": [{name: [name]}],
            "x-speakeasy-name-override": name, "x-speakeasy-group": name,
            "requestBody": {"content": {"multipart/form-data": {"schema": ref("T"), "encoding": {name: {"contentType": name}}}}},
            "responses": {
                "200": {
                    "description": name, "content": {"application/json": {"schema": ref(f"x{number}")}},
                    "headers": {name: {"schema": {"type": "string"}}},
                    "links": {name: {"operationId": name, "parameters": {name: [name]}}},
                }
            },
            "callbacks": {name: {name: {"post": {"operationId": name, "responses": OK}}}},
        }  # fmt: skip
        paths[f"/{number}"] = {"put": operation, "get": {"operationId": f"e{number}", "responses": response(ref("E"))}}
        plain = name.translate({ord(c): "_" for c in "{}"})
        path_parameter = {"name": plain, "in": "path", "required": True, "schema": {"type": "string"}}
        paths[f"/n/{number}/{{{plain}}}"] = {"get": {"parameters": [path_parameter], "responses": OK}}
    return document(
        paths=paths,
        servers=[{"url": f"https://{{{name}}}.test", "variables": {name: {"default": name}}} for name in names],
        tags=[{"name": name} for name in names],
        webhooks={name: {"post": {"requestBody": {"content": {"application/json": {"schema": ref("T")}}}}} for name in names},
        components={"schemas": schemas, "securitySchemes": {
            name: {"type": "apiKey", "in": ("header", "query", "cookie")[number % 3], "name": name} for number, name in enumerate(names)
        }},
    )  # fmt: skip


def response(schema: Schema) -> Schema:
    return {"200": {"description": "ok", "content": {"application/json": {"schema": schema}}}}


# -- cycles ------------------------------------------------------------------------------------------------------------


def cycles() -> bytes:
    """Schemas that lead back to themselves through every keyword that holds a schema."""
    one = (
        "not",
        "items",
        "additionalProperties",
        "unevaluatedProperties",
        "unevaluatedItems",
        "contains",
        "if",
        "then",
    )
    schemas: Schema = {}
    for keyword in (*one, "propertyNames", "contentSchema"):
        schemas[f"One-{keyword}"] = {keyword: ref(f"One-{keyword}")}
    for keyword in ("allOf", "oneOf", "anyOf", "prefixItems"):
        schemas[f"Self-{keyword}"] = {keyword: [ref(f"Self-{keyword}")]}
        schemas[f"Both-{keyword}"] = {keyword: [ref(f"Back-{keyword}"), {"type": "string"}]}
        schemas[f"Back-{keyword}"] = {keyword: [ref(f"Both-{keyword}"), OBJECT], "required": ["a"]}
    for keyword in ("properties", "patternProperties", "dependentSchemas", "$defs"):
        schemas[f"Map-{keyword}"] = {keyword: {"a": ref(f"Map-{keyword}")}, "required": ["a"]}
    told = {"propertyName": "kind", "mapping": {"a": "#/components/schemas/Told", "b": "Told", "c": "Leaf"}}
    schemas["Told"] = {"oneOf": [ref("Told"), ref("Leaf")], "discriminator": told}
    schemas["Leaf"] = {"allOf": [ref("Told")], "properties": {"kind": {"type": "string"}}, "discriminator": told}
    root = {"type": "object", "properties": {name: ref(name) for name in schemas}}
    return used(root, **schemas)


def cycles_of_parts() -> bytes:
    """Parts of a document that are nothing but references to themselves, or hold themselves."""
    kinds = ("parameters", "responses", "headers", "requestBodies", "examples", "links", "callbacks", "pathItems")
    components = {
        kind: {"A": {"$ref": f"#/components/{kind}/B"}, "B": {"$ref": f"#/components/{kind}/A"}} for kind in kinds
    }
    components["securitySchemes"] = {"A": {"$ref": "#/components/securitySchemes/A"}}

    def to(kind: str) -> Schema:
        return {"$ref": f"#/components/{kind}/A"}

    operation = {
        "operationId": "a", "parameters": [to("parameters")], "requestBody": to("requestBodies"), "security": [{"A": []}],
        "responses": {"200": to("responses"), "201": {"description": "d", "headers": {"X": to("headers")}, "links": {"l": to("links")},
                      "content": {"application/json": {"examples": {"e": to("examples")}}}}},
        "callbacks": {"c": to("callbacks"), "d": {"{$url}": {"$ref": "#/paths/~1a"}}},
    }  # fmt: skip
    paths = {
        "/a": {"post": operation},
        "/b": to("pathItems"),
        "/c": {"$ref": "#/paths/~1c"},
        "/d": {"get": {"$ref": "#/paths/~1d/get"}},
    }
    return document(paths=paths, webhooks={"w": to("pathItems")}, components=components)


# -- depths and sizes --------------------------------------------------------------------------------------------------


def deep(keyword: str, depth: int = DEPTH) -> bytes:
    """A schema within a schema, and so on; text, as Python's writer of JSON gives up earlier."""
    open_, close = {
        "allOf": ('{"allOf": [{"properties": {"a": {}}}, ', "]}"),
        "oneOf": ('{"oneOf": [{"type": "string"}, ', "]}"),
        "anyOf": ('{"anyOf": [', "]}"),
        "prefixItems": ('{"prefixItems": [', "]}"),
        "items": ('{"type": "array", "items": ', "}"),
        "properties": ('{"type": "object", "properties": {"a": ', "}}"),
        "additionalProperties": ('{"type": "object", "additionalProperties": ', "}"),
        "not": ('{"not": ', "}"),
        "example": ('{"example": {"a": [', "]}}"),
    }[keyword]
    return used({"x": "HERE"}).replace(b'{"x": "HERE"}', f'{open_ * depth}{{"type": "string"}}{close * depth}'.encode())


def chained(keyword: str, length: int = DEPTH) -> bytes:
    """Components of which each leads to the next."""

    def link(number: int) -> Schema:
        further = ref(f"S{number + 1}") if number < length else {"type": "string"}
        match keyword:
            case "allOf" | "oneOf":
                return {keyword: [further, {"properties": {f"p{number}": {}}}]}
            case "properties":
                return {"type": "object", "properties": {"a": further}}
            case "$ref":
                return further
            case _:
                return {keyword: further}

    return used(ref("S0"), **{f"S{number}": link(number) for number in range(length + 1)})


def many_operations(count: int) -> bytes:
    return document(
        paths={
            f"/p{n}": {"get": {"operationId": f"op{n}", "tags": [f"t{n % 50}"], "responses": OK}} for n in range(count)
        }
    )


def absurd() -> bytes:
    """Constraints that nothing can satisfy, or that are none."""
    strings: list[Schema] = [
        {"minLength": 9, "maxLength": 1}, {"minLength": -1}, {"maxLength": -5}, {"minLength": 1e300}, {"maxLength": "x"},
        {"pattern": "^(a+)+$", "minLength": 1000}, {"pattern": "(?=b)a", "example": "a"}, {"pattern": 7}, {"pattern": "a{1,99999}b"},
        {"format": "date", "pattern": "^x$"}, {"format": 3}, {"enum": ["a"], "minLength": 5}, {"const": "a", "pattern": "b"},
    ]  # fmt: skip
    numbers: list[Schema] = [
        {"multipleOf": 0}, {"multipleOf": -1}, {"multipleOf": 5e-324}, {"minimum": 9, "maximum": 1}, {"maximum": 1e308, "exclusiveMinimum": 1e308},
        {"minimum": -1e308, "maximum": 1e308, "multipleOf": 1e-300}, {"exclusiveMinimum": True}, {"minimum": True, "maximum": "9"},
        {"exclusiveMinimum": 1, "exclusiveMaximum": 1}, {"minimum": 10**400}, {"multipleOf": 10**400}, {"enum": [1.5, 10**400]},
    ]  # fmt: skip
    arrays: list[Schema] = [
        {"maxItems": -1}, {"minItems": 10**9}, {"minItems": 3, "maxItems": 1}, {"uniqueItems": True, "minItems": 9, "items": {"enum": [1]}},
        {"minItems": 2000, "items": {"type": "array", "minItems": 2000, "items": {"type": "array", "minItems": 2000}}}, {"items": []},
    ]  # fmt: skip
    objects: list[Schema] = [
        {"minProperties": 10**9}, {"maxProperties": -1, "required": ["a"]}, {"required": ["a"] * 1000}, {"required": "a"},
        {"properties": {"a": False}, "required": ["a"]}, {"additionalProperties": {"minLength": 10**9, "type": "string"}},
        {"discriminator": {"propertyName": ""}}, {"properties": {}, "default": []}, {"type": []}, {"type": ["null"]},
    ]  # fmt: skip
    kinds = {"string": strings, "number": numbers, "integer": numbers, "array": arrays, "object": objects}
    properties = {
        f"{kind}{number}": {"type": kind, **schema}
        for kind, found in kinds.items()
        for number, schema in enumerate(found)
    }
    return used({"type": "object", "required": list(properties), "properties": properties})


SHAPES: dict[str, tuple[str, bytes]] = {
    **{f"encoding-{name}": (expected, (HEAD + PATHS + "x-text: é😀\n").encode(name, "replace")) for name, expected in ENCODINGS.items()},
    "encoding-broken": (EITHER, (HEAD + PATHS).encode() + b"x-text: \xff\xfe\xc3\x28\n"),
    "encoding-two-marks": (EITHER, b"\xef\xbb\xbf\xef\xbb\xbf" + (HEAD + PATHS).encode()),
    "everywhere-python": (GENERATES, everywhere(PYTHON)),
    "everywhere-windows": (GENERATES, everywhere(WINDOWS)),
    "everywhere-odd": (GENERATES, everywhere(ODD)),
    "everywhere-same": (GENERATES, everywhere(SAME)),
    "everywhere-out": (GENERATES, everywhere(PATHS_OUT)),
    "everywhere-code": (GENERATES, everywhere(CODE)),
    "cycles": (GENERATES, cycles()),
    "cycles-of-parts": (EITHER, cycles_of_parts()),
    **{f"deep-{keyword}": (EITHER, deep(keyword)) for keyword in
       ("allOf", "oneOf", "anyOf", "prefixItems", "items", "properties", "additionalProperties", "not", "example")},
    **{f"deep-less-{keyword}": (EITHER, deep(keyword, 300)) for keyword in ("allOf", "oneOf", "items", "properties")},
    **{f"chained-{keyword}": (EITHER, chained(keyword)) for keyword in ("allOf", "oneOf", "properties", "$ref", "items")},
    "many-operations": (GENERATES, many_operations(2_000)),
    "many-properties": (GENERATES, used({"type": "object", "properties": {f"p{n}": {"type": "string"} for n in range(2_000)}})),
    "many-values": (GENERATES, used({"type": "string", "enum": [f"v{n}" for n in range(5_000)]})),
    "absurd": (GENERATES, absurd()),
}  # fmt: skip
