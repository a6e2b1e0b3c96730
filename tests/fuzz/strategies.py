"""Whole OpenAPI documents, made up: tidy ones with values for their schemas, and wild ones."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

Json = Any
METHODS = ("get", "put", "post", "delete", "patch", "head", "options")

NASTY = (
    "", " ", "class", "None", "self", "__init__", "__class__", "model_config", "str", "list", "Any", "Optional", "BaseModel",
    "Field", "TypedDict", "UNSET", "request", "retries", "../../evil", "..\\evil", "/etc/passwd", "CON", "nul.txt", "a" * 300,
    "a-b", "a_b", "aB", "AB", "ab", "1st", "é", "日本語", "😀", "\ud800", "\0", "\n", "a\r\nb", '"', "'", '"""', "'''", "\\",
    "{{ 7*7 }}", "{% raw %}", "{x}", "${x}", "#{x}", "%s", "|", "`", "<script>alert(1)</script>", "-->", "[x](javascript:x)",
    '"""\nimport os\n"""', "\\N{DASH}", "\\", "'); import os; ('", "\u2028", "\u202e", "true", "null", "~1", "$ref", "x-y",
)  # fmt: skip
texts = st.one_of(st.sampled_from(NASTY), st.text(max_size=12))
names = st.one_of(
    st.sampled_from(("id", "name", "kind", "value", "items", "data", "type", "Customer", "order_line")), texts
)
numbers = st.one_of(st.integers(-5, 5), st.integers(), st.floats(allow_nan=False, allow_infinity=False))
jsons = st.recursive(
    st.one_of(st.none(), st.booleans(), numbers, texts),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(names, inner, max_size=3)),
    max_leaves=6,
)


# ----------------------------------------------------------------------------------------------------- wild documents


def wild_schemas(components: list[str]) -> st.SearchStrategy[Json]:
    """Schemas of any kind, right and wrong, that refer to the components."""
    reference = st.sampled_from([*(f"#/components/schemas/{c}" for c in components), "#/nowhere"]).map(
        lambda ref: {"$ref": ref}
    )
    leaf = st.one_of(
        reference,
        st.fixed_dictionaries(
            {"type": st.sampled_from(("string", "integer", "number", "boolean", "null", "object", "array", "odd"))},
            optional={
                "format": st.sampled_from(
                    ("date", "date-time", "decimal", "binary", "byte", "uuid", "int64", "odd\"'")
                ),
                "enum": st.lists(st.one_of(texts, numbers, st.none(), st.booleans()), max_size=4),
                "const": jsons,
                "default": jsons,
                "example": jsons,
                "description": texts,
                "title": texts,
                "pattern": texts,
                "nullable": st.booleans(),
                "minLength": numbers,
                "maximum": numbers,
                "deprecated": st.booleans(),
                "readOnly": st.booleans(),
            },
        ),
        st.just({}),
        st.booleans(),
    )

    def larger(inner: st.SearchStrategy[Json]) -> st.SearchStrategy[Json]:
        some = st.lists(inner, min_size=1, max_size=3)
        return st.one_of(
            st.fixed_dictionaries(
                {"type": st.just("object"), "properties": st.dictionaries(names, inner, max_size=4)},
                optional={"required": st.lists(names, max_size=2), "additionalProperties": inner, "title": names},
            ),
            st.fixed_dictionaries({"type": st.just("array"), "items": inner}),
            some.map(lambda found: {"allOf": found}),
            some.map(lambda found: {"oneOf": found}),
            some.map(lambda found: {"anyOf": found, "discriminator": {"propertyName": "kind"}}),
            inner.map(lambda found: {"type": ["object", "null"], "patternProperties": {"^x": found}}),
            some.map(lambda found: {"type": "array", "prefixItems": found}),
        )

    return st.recursive(leaf, larger, max_leaves=6)


@st.composite
def wild_documents(draw: st.DrawFn) -> dict[str, Json]:
    """Documents with every kind of part, and any kind of text in it."""
    components = draw(st.lists(names, min_size=1, max_size=4, unique=True))
    schemas = wild_schemas(components)
    media = st.sampled_from(
        ("application/json", "text/plain", "application/xml", "multipart/form-data", "application/x-www-form-urlencoded",
         "application/octet-stream", "text/event-stream", "application/x-ndjson", "*/*", "odd\"'")
    )  # fmt: skip
    content = st.dictionaries(
        media, st.fixed_dictionaries({}, optional={"schema": schemas, "example": jsons}), max_size=2
    )
    parameter = st.fixed_dictionaries(
        {"name": names, "in": st.sampled_from(("query", "header", "path", "cookie")), "schema": schemas},
        optional={
            "required": st.booleans(),
            "style": st.sampled_from(("form", "deepObject", "matrix", "odd")),
            "explode": st.booleans(),
            "description": texts,
            "example": jsons,
        },
    )
    response = st.fixed_dictionaries({"description": texts}, optional={"content": content})
    operation = st.fixed_dictionaries(
        {"responses": st.dictionaries(st.sampled_from(("200", "201", "204", "4XX", "404", "default")), response, max_size=3)},
        optional={
            "operationId": names,
            "tags": st.lists(names, max_size=2),
            "summary": texts,
            "description": texts,
            "deprecated": st.booleans(),
            "parameters": st.lists(parameter, max_size=4),
            "requestBody": st.fixed_dictionaries({"content": content}, optional={"required": st.booleans()}),
            "security": st.lists(st.dictionaries(st.sampled_from(("key", "basic", "odd")), st.just([]), max_size=2), max_size=2),
            "x-speakeasy-group": names,
            "x-speakeasy-name-override": names,
        },
    )  # fmt: skip
    path = st.one_of(
        names.map(lambda n: f"/{n}"), names.map(lambda n: "/{" + n + "}"), st.sampled_from(("/", "/{id}/{id}", "no"))
    )
    items = st.dictionaries(st.sampled_from(METHODS), operation, min_size=1, max_size=2)
    return {
        "openapi": draw(st.sampled_from(("3.0.3", "3.1.0"))),
        "info": {"title": draw(texts), "version": draw(texts), "description": draw(texts)},
        "servers": [{"url": draw(st.one_of(st.just("https://{v}.x.test/"), texts)), "variables": {"v": {"default": draw(texts)}}}],
        "tags": [{"name": draw(names), "description": draw(texts)}],
        "paths": draw(st.dictionaries(path, items, max_size=3)),
        "components": {
            "schemas": {name: draw(schemas) for name in components},
            "securitySchemes": {
                "key": {"type": "apiKey", "in": "header", "name": draw(names)},
                "basic": {"type": "http", "scheme": "basic", "description": draw(texts)},
            },
        },
    }  # fmt: skip


# ----------------------------------------------------------------------------------- tidy schemas, with values for them


Typed = tuple[Json, st.SearchStrategy[Json]]
PLAIN: dict[str, Typed] = {
    "string": ({"type": "string"}, st.text(st.characters(exclude_categories=("Cs",)), max_size=8)),
    "integer": ({"type": "integer"}, st.integers(-(2**63), 2**63 - 1)),
    "number": ({"type": "number"}, st.floats(-1e9, 1e9, allow_nan=False).map(lambda x: x + 0.0)),
    "boolean": ({"type": "boolean"}, st.booleans()),
    "date": ({"type": "string", "format": "date"}, st.dates().map(lambda d: d.isoformat())),
    "date-time": (
        {"type": "string", "format": "date-time"},
        st.datetimes().map(lambda d: d.replace(microsecond=0).isoformat() + "Z"),
    ),
}


@st.composite
def fixed(draw: st.DrawFn) -> Typed:
    """One value, or a few."""
    spelt = texts.filter(_encodable)
    match draw(st.sampled_from(("text", "whole numbers", "const"))):
        case "text":
            values: list[Json] = draw(st.lists(spelt, min_size=1, max_size=4, unique=True))
            return {"type": "string", "enum": values}, st.sampled_from(values)
        case "whole numbers":
            values = draw(st.lists(st.integers(-9, 9), min_size=1, max_size=4, unique=True))
            return {"type": "integer", "enum": values}, st.sampled_from(values)
        case _:
            value = draw(st.one_of(spelt, st.integers(-9, 9), st.booleans()))
            return {"const": value}, st.just(value)


@st.composite
def typed(draw: st.DrawFn, depth: int = 3) -> Typed:
    """A schema and a strategy for its values, in the only spelling that they have on the wire."""
    leaf = st.one_of(st.sampled_from(sorted(PLAIN)).map(PLAIN.__getitem__), fixed())
    kind = draw(st.sampled_from(("leaf", "leaf", "array", "map", "object", "nullable"))) if depth else "leaf"
    match kind:
        case "array":
            schema, values = draw(typed(depth - 1))
            return {"type": "array", "items": schema}, st.lists(values, max_size=3)
        case "map":
            schema, values = draw(typed(depth - 1))
            keys = names.filter(_encodable)
            return {"type": "object", "additionalProperties": schema}, st.dictionaries(keys, values, max_size=3)
        case "nullable":
            schema, values = draw(leaf)
            return {"anyOf": [schema, {"type": "null"}]}, st.one_of(st.none(), values)
        case "object":
            return draw(objects(depth - 1))
        case _:
            return draw(leaf)


def _encodable(text: str) -> bool:
    return "\ud800" not in text and text.isascii() | text.isprintable()


@st.composite
def objects(draw: st.DrawFn, depth: int = 2) -> Typed:
    """An object schema, and its values: required properties always, the others now and then."""
    properties = draw(st.dictionaries(names.filter(_encodable), typed(depth), max_size=4))
    required = draw(st.sets(st.sampled_from(sorted(properties)))) if properties else set()
    schema: dict[str, Json] = {"type": "object", "properties": {name: s for name, (s, _) in properties.items()}}
    if required:
        schema["required"] = sorted(required)
    always = {name: values for name, (_, values) in properties.items() if name in required}
    sometimes = {name: values for name, (_, values) in properties.items() if name not in required}
    return schema, st.fixed_dictionaries(always, optional=sometimes)


@st.composite
def tidy_documents(draw: st.DrawFn) -> tuple[dict[str, Json], dict[str, st.SearchStrategy[Json]]]:
    """A valid document, and values for each of its components."""
    components = {f"Thing{n}": draw(objects()) for n in range(draw(st.integers(1, 3)))}
    reference = [{"$ref": f"#/components/schemas/{name}"} for name in components]
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Fuzzed", "version": "1"},
        "servers": [{"url": "https://fuzzed.test"}],
        "paths": {
            f"/{number}/{{id}}": {
                "post": {
                    "operationId": f"send{number}",
                    "parameters": [
                        {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                        {"name": draw(names.filter(_encodable)), "in": "query", "schema": draw(typed(1))[0]},
                    ],
                    "requestBody": {"required": True, "content": {"application/json": {"schema": ref}}},
                    "responses": {
                        "200": {"description": "OK", "content": {"application/json": {"schema": ref}}},
                        "400": {"description": "No", "content": {"application/json": {"schema": ref}}},
                    },
                }
            }
            for number, ref in enumerate(reference)
        },
        "components": {"schemas": {name: schema for name, (schema, _) in components.items()}},
    }
    return document, {name: values for name, (_, values) in components.items()}


# ---------------------------------------------------------------------------------------------------------- mutations


def places(node: Json, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """The path of every node below the root."""
    found: list[tuple[str | int, ...]] = []
    children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, child in children:
        found.append((*path, key))
        found += places(child, (*path, key))
    return found


def parent_of(root: Json, path: tuple[str | int, ...]) -> Json:
    for key in path[:-1]:
        root = root[key]
    return root


@st.composite
def mutations(draw: st.DrawFn, root: Json) -> list[str]:
    """Change `root` in up to four places: delete, replace, swap, rename. Tells what was done."""
    done = []
    for _ in range(draw(st.integers(1, 4))):
        known = places(root)
        if not known:
            break
        path = draw(st.sampled_from(known))
        parent, key = parent_of(root, path), path[-1]
        action = draw(st.sampled_from(("delete", "replace", "swap", "rename", "copy")))
        done.append(f"{action} {'/'.join(map(str, path))}")
        match action:
            case "delete":
                del parent[key]
            case "replace":
                parent[key] = draw(jsons)
            case "rename" if isinstance(parent, dict):
                parent[draw(names)] = parent.pop(key)
            case "copy":
                parent[key] = _copy(parent_of(root, other := draw(st.sampled_from(known)))[other[-1]])
            case _:
                other = draw(st.sampled_from(known))
                theirs = parent_of(root, other)
                mine = _copy(parent[key])
                parent[key] = _copy(theirs[other[-1]])
                if other[: len(path)] != path:  # what was replaced took that place along
                    theirs[other[-1]] = mine
    return done


def _copy(value: Json) -> Json:
    match value:
        case dict():
            return {key: _copy(item) for key, item in value.items()}
        case list():
            return [_copy(item) for item in value]
        case _:
            return value
