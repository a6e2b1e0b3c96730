"""The `x-*` extensions that have an effect: where each is allowed and what it holds, and a warning where one is
misplaced, unknown, or holds something else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from generator.ir import JsonValue
from generator.lowering.context import Context
from generator.source.document import METHODS, SpecNode
from generator.suggest import suggestion

_VENDORS = ("x-speakeasy-", "x-codat-speakeasy-")


# What a value has to be, in words, and how that is found out.
_KINDS: Mapping[str, Callable[[JsonValue], bool]] = {
    "text": lambda value: isinstance(value, str),
    "true or false": lambda value: isinstance(value, bool),
    "a number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "a list": lambda value: isinstance(value, list),
    "a mapping": lambda value: isinstance(value, dict),
    "true, false or a mapping": lambda value: isinstance(value, (bool, dict)),
    "a list or a mapping": lambda value: isinstance(value, (list, dict)),
    "`allow` or `disallow`": lambda value: value in ("allow", "disallow"),
    "anything": lambda _: True,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """One extension: the kinds of node it may be on (in OpenAPI's words). COMPATIBILITY says what it does there.

    `holds` is what its value has to be (a key of `_KINDS`), `at` what it has to be in some places instead, `parts` what
    the values inside it have to be, by their keys, joined by dots.
    """

    name: str
    places: tuple[str, ...]
    holds: str = "text"
    at: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)


_PAGED = {"type": "text", "inputs": "a list", "outputs": "a mapping"}
REGISTRY: Mapping[str, Extension] = {
    e.name: e
    for e in (
        Extension(name="x-speakeasy-group", places=("operation",)),
        Extension(
            name="x-speakeasy-name-override",
            places=("document", "operation", "parameter", "schema"),
            at={"document": "a list"},
        ),
        Extension(
            name="x-speakeasy-retries",
            places=("document", "operation"),
            holds="a mapping",
            parts={
                "strategy": "text",
                "statusCodes": "a list",
                "retryConnectionErrors": "true or false",
                "backoff": "a mapping",
                **{
                    f"backoff.{key}": "a number"
                    for key in ("initialInterval", "maxInterval", "maxElapsedTime", "exponent")
                },
            },
        ),
        Extension(name="x-speakeasy-timeout", places=("document", "operation"), holds="a number"),
        Extension(name="x-speakeasy-ignore", places=("operation", "path item"), holds="true or false"),
        Extension(name="x-speakeasy-type-override", places=("schema",), holds="anything"),
        Extension(name="x-speakeasy-example", places=("security scheme",), holds="anything"),
        Extension(name="x-speakeasy-deprecation-message", places=("operation", "parameter", "schema")),
        Extension(name="x-speakeasy-deprecation-replacement", places=("operation",)),
        Extension(
            name="x-speakeasy-usage-example",
            places=("operation", "media type"),
            holds="anything",
            at={"operation": "true, false or a mapping"},
            parts={"title": "text", "description": "text", "position": "a number"},
        ),
        Extension(name="x-speakeasy-pagination", places=("operation",), holds="a mapping", parts=_PAGED),
        Extension(
            name="x-codat-speakeasy-pagination", places=("document", "operation"), holds="a mapping", parts=_PAGED
        ),
        Extension(name="x-speakeasy-unknown-values", places=("schema",), holds="`allow` or `disallow`"),
        Extension(name="x-speakeasy-enums", places=("schema",), holds="a list or a mapping"),
        Extension(name="x-speakeasy-enum-descriptions", places=("schema",), holds="a list or a mapping"),
        Extension(
            name="x-speakeasy-errors",
            places=("paths", "path item", "operation"),
            holds="a mapping",
            parts={"statusCodes": "a list", "override": "true or false"},
        ),
        Extension(name="x-speakeasy-globals", places=("document",), holds="a mapping", parts={"parameters": "a list"}),
        Extension(name="x-speakeasy-server-id", places=("server",)),
        Extension(name="x-speakeasy-sse-sentinel", places=("media type",)),
    )
}

_SCHEMA_MAPS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
_SCHEMA_LISTS = ("allOf", "oneOf", "anyOf", "prefixItems")
_SCHEMAS = (
    "items",
    "additionalProperties",
    "not",
    "propertyNames",
    "contains",
    "if",
    "then",
    "else",
    "unevaluatedProperties",
)
# Kind of a node and key in it -> kind of what is there; "*" is any other key.
_CHILDREN: Mapping[str, Mapping[str, str]] = {
    "document": {
        "paths": "paths", "webhooks": "paths", "components": "components", "servers": "servers",
        "info": "info", "tags": "tags", "x-speakeasy-globals": "globals",
    },
    "globals": {"parameters": "parameters"},
    "components": {
        "schemas": "schemas", "parameters": "parameters", "responses": "responses", "requestBodies": "bodies",
        "headers": "headers",
        "securitySchemes": "security schemes", "pathItems": "paths", "callbacks": "callbacks",
    },
    "paths": {"*": "path item"},
    "path item": {
        **dict.fromkeys(METHODS, "operation"), "additionalOperations": "operations", "parameters": "parameters",
        "servers": "servers",
    },
    "operations": {"*": "operation"},
    "operation": {
        "parameters": "parameters", "requestBody": "body", "responses": "responses", "callbacks": "callbacks",
        "servers": "servers",
    },
    "callbacks": {"*": "paths"},
    "parameters": {"*": "parameter"},
    "headers": {"*": "parameter"},
    "parameter": {"schema": "schema", "content": "content"},
    "bodies": {"*": "body"},
    "body": {"content": "content"},
    "responses": {"*": "response"},
    "response": {"content": "content", "headers": "headers"},
    "content": {"*": "media type"},
    "media type": {"schema": "schema", "itemSchema": "schema"},
    "schemas": {"*": "schema"},
    "schema": {
        **dict.fromkeys((*_SCHEMA_MAPS, *_SCHEMA_LISTS), "schemas"), **dict.fromkeys(_SCHEMAS, "schema"),
    },
    "servers": {"*": "server"},
    "security schemes": {"*": "security scheme"},
    "tags": {"*": "tag"},
}  # fmt: skip


def check_extensions(context: Context) -> None:
    """Report vendor extensions that are unknown, are used where they have no effect, or hold what they cannot."""
    for kind, pointer, key, value in _found(context.root.value):
        node = SpecNode(context.root.document, f"{pointer}/{_escaped(key)}", value)
        known = REGISTRY.get(key)
        if known is None:
            context.diagnostics.warning(
                "extension-unknown",
                f"{key} is not known and has no effect",
                node.origin,
                hint=suggestion(key, REGISTRY),
            )
        elif kind not in known.places:
            where = " or ".join(_with_article(place) for place in known.places)
            message = f"{key} has no effect on {_with_article(kind)}"
            context.diagnostics.warning("extension-misplaced", message, node.origin, hint=f"put it on {where}")
        else:
            _check_value(context, known, kind, node)


def _check_value(context: Context, extension: Extension, place: str, node: SpecNode) -> None:
    wanted = extension.at.get(place, extension.holds)
    found = [(node, wanted)] if not _KINDS[wanted](node.value) else []
    for path, kind in extension.parts.items() if not found else ():
        part = node.child(*path.split("."))
        if part is not None and not _KINDS[kind](part.value):
            found.append((part, kind))
    for wrong, kind in found:
        name = extension.name if wrong is node else f"{wrong.pointer.rpartition('/')[2]} of {extension.name}"
        shown = json.dumps(wrong.value, ensure_ascii=False)
        message = f"{name} is {shown if len(shown) <= 60 else shown[:60] + '…'}, which has no effect"
        context.diagnostics.warning("extension-value", message, wrong.origin, hint=f"it has to be {kind}")


def _with_article(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _found(root: JsonValue) -> Iterator[tuple[str, str, str, JsonValue]]:
    """Every vendor extension and its value, with the kind of node it is on and the pointer of that."""
    stack: list[tuple[str, str, JsonValue]] = [("document", "#", root)]
    while stack:
        kind, pointer, value = stack.pop()
        children = _CHILDREN.get(kind, {})
        below: list[tuple[str, str, JsonValue]] = []
        if isinstance(value, dict):
            for key, child in value.items():
                is_vendor = key.startswith(_VENDORS)
                if is_vendor:
                    yield kind, pointer, key, child
                inner = children.get(key) or ("" if is_vendor else children.get("*"))
                if inner and isinstance(child, (dict, list)):
                    below.append((inner, f"{pointer}/{_escaped(key)}", child))
        elif isinstance(value, list):
            # A list has the kind of its items already worked out by "*"; schemas in allOf and the like too.
            inner = children.get("*") or kind
            below += [
                (inner, f"{pointer}/{index}", child)
                for index, child in enumerate(value)
                if isinstance(child, (dict, list))
            ]
        stack += below[::-1]


def _escaped(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
