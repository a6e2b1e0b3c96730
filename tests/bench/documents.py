"""Documents to measure with: a small one, a real one, and that one multiplied."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT / "specs/sync-for-expenses/openapi.yaml"
SMALL_PATHS = 4
FOUR_MEGABYTES = 4_000_000
_REFERENCE = re.compile(r"^#/components/(\w+)/([^/]+)(.*)$")


def load() -> dict[str, Any]:
    """The real document."""
    found: dict[str, Any] = yaml.load(REAL.read_text("utf-8"), Loader=_LOADER)
    return found


def small(document: Mapping[str, Any]) -> dict[str, Any]:
    """Its first few paths, with the components that they need."""
    cut = {**document, "paths": dict(list(document["paths"].items())[:SMALL_PATHS])}
    cut.pop("webhooks", None)
    components = document["components"]
    wanted: set[tuple[str, str]] = set()
    waiting = [*_references(cut["paths"])]
    while waiting:
        kind, name = waiting.pop()
        if (kind, name) not in wanted and name in components.get(kind, {}):
            wanted.add((kind, name))
            waiting += _references(components[kind][name])
    kept = {
        kind: {name: item for name, item in items.items() if (kind, name) in wanted or kind == "securitySchemes"}
        for kind, items in components.items()
    }
    return {**cut, "components": kept}


def multiplied(document: Mapping[str, Any], times: int) -> dict[str, Any]:
    """The document and `times` - 1 renamed copies of its operations and components, in one: the same every time."""
    made = copy.deepcopy(dict(document))
    for number in range(2, times + 1):
        for kind, items in document["components"].items():
            if kind != "securitySchemes":
                made["components"][kind] |= {f"{name}{number}": _renamed(item, number) for name, item in items.items()}
        for path, item in document["paths"].items():
            made["paths"][f"/copy{number}{path}"] = _renamed(item, number)
    return made


def dump(document: Mapping[str, Any]) -> str:
    return yaml.dump(document, Dumper=_DUMPER, sort_keys=False, allow_unicode=True, width=120)


def edited(text: str) -> str:
    """The document with the description of one operation changed."""
    changed, count = re.subn(r"(?m)^(      description: [A-Z].*)\.$", r"\1, edited.", text, count=1)
    if not count:
        raise ValueError("found no description to edit")
    return changed


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _DUMPER(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Without anchors: other generators do not read them all."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _references(node: Any) -> list[tuple[str, str]]:
    if isinstance(node, Mapping):
        found = [reference for value in node.values() for reference in _references(value)]
        target = node.get("$ref")
        if isinstance(target, str) and (match := _REFERENCE.match(target)):
            found.append((match[1], match[2]))
        return found
    if isinstance(node, list):
        return [reference for item in node for reference in _references(item)]
    return []


def _renamed(node: Any, number: int) -> Any:
    """A copy of a node that refers to the components of copy `number`, with operation ids and tags of its own."""
    if isinstance(node, list):
        return [_renamed(item, number) for item in node]
    if not isinstance(node, Mapping):
        return node
    made = {}
    for key, value in node.items():
        if key == "$ref" and isinstance(value, str) and (match := _REFERENCE.match(value)):
            made[key] = f"#/components/{match[1]}/{match[2]}{number}{match[3]}"
        elif key == "operationId" and isinstance(value, str):
            made[key] = f"{value}-copy-{number}"
        elif key == "tags" and isinstance(value, list):
            made[key] = [f"{tag} {number}" for tag in value]
        else:
            made[key] = _renamed(value, number)
    return made
