"""Small hostile documents as bytes: what a reader of YAML and JSON, and a maker of names and files, can trip over."""

from __future__ import annotations

import json
from typing import Any

HEAD = 'openapi: 3.1.0\ninfo: {title: Hostile, version: "1"}\n'
PATHS = "paths: {/a: {get: {operationId: a, responses: {'204': {description: ok}}}}}\n"
GENERATES = "generates"
REFUSED = "refused"
EITHER = "either"


def _document(**parts: Any) -> bytes:
    return json.dumps({"openapi": "3.1.0", "info": {"title": "Hostile", "version": "1"}, "paths": {}, **parts}).encode()


def _yaml(text: str, *, head: str = HEAD) -> bytes:
    return (head + text).encode()


def _operations(names: list[str], key: str) -> bytes:
    """One operation for each name: as its id, or as its tag."""
    return _document(
        paths={
            f"/{number}": {"get": {key: [name] if key == "tags" else name, "responses": {"204": {"description": ""}}}}
            for number, name in enumerate(names)
        }
    )


def _schemas(names: list[str]) -> bytes:
    return _document(
        components={
            "schemas": {
                name: {"type": "object", "properties": {"x": {"type": "string"}, name: {"$ref": _pointer(name)}}}
                for name in names
            }
        }
    )


def _pointer(name: str) -> str:
    return "#/components/schemas/" + name.replace("~", "~0").replace("/", "~1")


def _enum(values: list[Any]) -> bytes:
    return _document(
        components={"schemas": {"E": {"enum": values}, "T": {"type": "string", "enum": list(map(str, values))}}}
    )


def _nested(open_: str, close: str, depth: int) -> bytes:
    text = '{"openapi": "3.1.0", "info": {"title": "x", "version": "1"}, "paths": {}, "x-deep": '
    return f"{text}{open_ * depth}1{close * depth}}}".encode()


def _bomb(merge: bool) -> bytes:
    """Ten to the power of nine values, through aliases or merge keys."""
    lines = ["x-0: &a0 {a: 1, b: 2}"]
    for level in range(1, 10):
        inner = ", ".join([f"*a{level - 1}"] * 10)
        body = f"{{<<: [{inner}]}}" if merge else f"[{inner}]"
        lines.append(f"x-{level}: &a{level} {body}")
    return _yaml(PATHS + "\n".join(lines) + "\n")


WINDOWS = [
    "con",
    "CON",
    "aux.txt",
    "nul",
    "Com1",
    "lpt9",
    "con.",
    "con ",
    "nul:stream",
    "a.",
    "a ",
    "A",
    "a",
    "ä",
    "a\u0308",
]
PYTHON = [
    "class",
    "None",
    "__init__",
    "__class__",
    "__dict__",
    "self",
    "cls",
    "mro",
    "__slots__",
    "print",
    "async",
    "match",
]
ODD = [
    "",
    " ",
    ".",
    "..",
    "/",
    "\\",
    "😀",
    "👩‍👩‍👧",
    "\ud800",
    "\0",
    "x" * 10_000,
    "ﬁ",
    "K",
    "ſ",
    "İ",
    "~",
    "~1",
    "%2e",
    "$ref",
    "#",
]
SAME = ["a-b", "a_b", "a b", "aB", "AB", "A_B", "a.b", "a--b", "aB_", "_aB"]
PATHS_OUT = ["../../evil", "..\\..\\evil", "/etc/evil", "C:\\evil", "//host/evil", "./evil", "~/evil", "a/../../evil"]
CODE = [
    "__import__('os').system('x')",
    "{{ 7*7 }}",
    "{% raw %}",
    "${x}",
    "%s",
    "'''",
    '"""',
    "\\",
    "\\N{DASH}",
    "\n\nimport os\n",
]

DOCUMENTS: dict[str, tuple[str, bytes]] = {
    "names-windows-tags": (GENERATES, _operations(WINDOWS, "tags")),
    "names-windows-schemas": (GENERATES, _schemas(WINDOWS)),
    "names-python-operations": (GENERATES, _operations(PYTHON, "operationId")),
    "names-python-schemas": (GENERATES, _schemas(PYTHON)),
    "names-python-tags": (GENERATES, _operations(PYTHON, "tags")),
    "names-odd-operations": (GENERATES, _operations(ODD, "operationId")),
    "names-odd-tags": (GENERATES, _operations(ODD, "tags")),
    "names-odd-schemas": (GENERATES, _schemas(ODD)),
    "names-same-operations": (GENERATES, _operations(SAME, "operationId")),
    "names-same-schemas": (GENERATES, _schemas(SAME)),
    "names-out-tags": (GENERATES, _operations(PATHS_OUT, "tags")),
    "names-out-schemas": (GENERATES, _schemas(PATHS_OUT)),
    "names-code-schemas": (GENERATES, _schemas(CODE)),
    "names-code-operations": (GENERATES, _operations(CODE, "operationId")),
    "enum-everything": (GENERATES, _enum([*ODD[:12], *SAME, *CODE, 1, 1.0, True, None, 10**400, -0.0, 1e300])),
    "yaml-alias-bomb": (EITHER, _bomb(merge=False)),
    "yaml-merge-bomb": (EITHER, _bomb(merge=True)),
    "yaml-alias-of-itself": (EITHER, _yaml(PATHS + "x-loop: &a [*a]\n")),
    "yaml-alias-cycle-in-schema": (
        EITHER,
        _yaml(PATHS + "components: {schemas: {A: &a {type: object, properties: {a: *a}}}}\n"),
    ),
    "yaml-merge-of-itself": (EITHER, _yaml(PATHS + "x-loop: &a {<<: *a}\n")),
    "yaml-duplicate-keys": (EITHER, _yaml(PATHS + PATHS)),
    "yaml-odd-keys": (EITHER, _yaml(PATHS + "x-odd: {1: a, true: b, null: c, 1.5: d, [a]: e, {a: 1}: f}\n")),
    "yaml-numbers": (
        GENERATES,
        _yaml(PATHS + "components: {schemas: {N: {type: object, properties: {a: {type: number, default: 1e400}, "
              "b: {type: number, maximum: .inf}, c: {type: number, default: .nan}, d: {type: integer, default: 0o17}, "
              "e: {type: integer, default: 190:20:30}, f: {type: integer, default: 017}, g: {type: number, "
              "multipleOf: 1e-400}, h: {type: integer, maximum: 1e999999999}, i: {type: string, minLength: 1e9}, "
              "j: {type: array, items: {type: integer}, minItems: 999999999999}}}}}\n"),
    ),
    "json-numbers": (
        GENERATES,
        b'{"openapi": "3.1.0", "info": {"title": "x", "version": "1"}, "paths": {}, "components": {"schemas": {"N": {'
        b'"type": "object", "properties": {"a": {"type": "number", "default": NaN}, "b": {"type": "number", "maximum": '
        b'1e999}, "c": {"type": "integer", "default": ' + b"9" * 5_000 + b'}, "d": {"type": "number", "default": -1E-999}}}}}}',
    ),
    "yaml-tags": (REFUSED, _yaml(PATHS + "x-run: !!python/object/apply:os.system [touch PWNED]\n")),
    "yaml-tabs": (EITHER, _yaml("paths:\n\t/a:\n\t\tget: {}\n")),
    "yaml-bom": (GENERATES, b"\xef\xbb\xbf" + _yaml(PATHS)),
    "yaml-utf16": (GENERATES, (HEAD + PATHS).encode("utf-16")),
    "json-utf16": (EITHER, _document().decode().encode("utf-16")),
    "yaml-latin1": (EITHER, HEAD.replace("Hostile", "H\xe9").encode("latin-1") + PATHS.encode()),
    "yaml-carriage-returns": (GENERATES, _yaml(PATHS).replace(b"\n", b"\r")),
    "yaml-nul": (EITHER, _yaml(PATHS + "x-nul: a\0b\n")),
    "yaml-directives": (EITHER, b"%YAML 9.9\n%TAG ! tag:evil,2000:\n---\n" + _yaml(PATHS)),
    "yaml-endless-comment": (GENERATES, _yaml("#" * 1_000_000 + "\n" + PATHS)),
    "json-deep-lists": (EITHER, _nested("[", "]", 100_000)),
    "json-deep-mappings": (EITHER, _nested('{"a":', "}", 50_000)),
    "yaml-deep-flow": (EITHER, _yaml(PATHS + "x-deep: " + "[" * 20_000 + "]" * 20_000 + "\n")),
    "patterns": (
        GENERATES,
        _document(components={"schemas": {f"P{n}": {"type": "string", "pattern": p, "example": "a" * 50 + "!"} for n, p in
                  enumerate(["(a+)+$", "(a|a)*$", "(?=a)(?!b)\\p{L}", "[", "(?P<x>a)(?P<x>b)", "a{99999999999}", "(" * 2000,
                             "\\u{1F600}", "(?{code})", '"""', "\\"])}}),
    ),
    "servers": (
        EITHER,
        _document(servers=[{"url": u} for u in ["javascript:alert(1)", "file:///etc/passwd", "https://a\r\nX: y", "{", "}{",
                  "https://{a}{a}{__class__}", "//host", "", "https://user:pw@host/?q#f", "`|x|`"]]),
    ),
    "refs": (
        EITHER,
        _document(components={"schemas": {f"R{n}": {"$ref": r} for n, r in enumerate(["#", "#/", "#/components",
                  "#/components/schemas/R0", "#/paths", "#/info/title"])}}),
    ),
    "wrong-kinds": (
        EITHER,
        _document(paths=[1], components="x", servers={"a": 1}, tags="t", security=7, webhooks=None),
    ),
}  # fmt: skip
