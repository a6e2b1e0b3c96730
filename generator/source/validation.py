"""Validation against the OpenAPI specification, by openapi-spec-validator, bounded in time and memory."""

from __future__ import annotations

import hashlib
import json
from importlib import metadata
from pathlib import Path
from typing import Any, TypeGuard

from generator import __version__
from generator.diagnostics import Diagnostics, Origin
from generator.source.child_process import Child
from generator.source.document import Document, check_references
from generator.source.options import is_url
from generator.source.schema_errors import Finding
from generator.values import JsonValue

# Rules of the validator, and those by which generation reports the same at that place or around it, in better words: it
# says what becomes of it.
_TWINS = {
    "duplicate-operation-id": "operation-id-duplicate",
    "path-parameter": "parameter-undeclared",
    "default-invalid": "default-unfit",
    "spec-invalid": "type-unknown",
}
_PATIENCE = 5  # whether a document counts as checked should depend little on what else the machine does
_TEXTS = {"description", "summary", "title"}
# What is there is data, which a schema may be about.
_DATA = {"default", "enum", "const", "example", "examples"}
# Keys of the mappings there are names that people choose, and "title" may be one of them.
_NAMED = {
    "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "dependentRequired", "dependencies",
    "schemas", "responses", "parameters", "requestBodies", "headers", "securitySchemes", "links", "callbacks",
    "pathItems", "mediaTypes", "paths", "webhooks", "content", "encoding", "variables", "mapping", "scopes",
}  # fmt: skip


class Validation:
    """Finds everything in a document that OpenAPI does not allow, beside other work: make one early, `report` late.

    A `$ref` that leads nowhere, or a part that is of a wrong kind as a whole, is an error: something cannot be
    generated. The rest are warnings, as generation works around it. A validator that crashes or is stopped for the time
    that it takes (`LoadOptions.max_seconds`) costs its findings, and a warning says so.
    It runs in a process of its own, and not at all if the verdict about the same document is known from before.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.options = document.workspace.options
        self.references = Diagnostics()
        self.problem = ""
        self.known = False  # from an earlier run, which kept it
        self.key = ""
        self.cache = self.options.caches.of("verdicts")
        self._verdict: dict[str, Any] | None = None
        self._child: Child | None = None
        self._begin()

    def _begin(self) -> None:
        check_references(self.document, self.references)
        try:
            job = json.dumps(self._job()).encode()
        except RecursionError:
            self.problem = "it is nested too deep"
            return
        versions = f"\n{metadata.version('openapi-spec-validator')} {__version__}"
        self.key = hashlib.sha256(job + versions.encode()).hexdigest()
        self._verdict = _parsed(self.cache.get(self.key))
        self.known = self._verdict is not None
        if not self.known:
            self._child = Child("generator.source.validator", job, self.options.max_seconds, _PATIENCE)

    def _job(self) -> dict[str, Any]:
        """What the validator is given, and the key of what it says: an edit of a description does not ask again."""
        others = [other for other in self.document.workspace.documents if other is not self.document]
        base = _uri(self.document.location) if others else ""
        files = {_uri(one.location): _bare(one) for one in others}
        # The validator would go round in a loop of $refs until its stack is full.
        deep = all(item.rule != "ref-cycle" for item in self.references)
        return {"root": _bare(self.document), "files": files, "base": base, "deep": deep}

    def report(self, diagnostics: Diagnostics) -> None:
        """Wait for the verdict as long as is left of the time, and report it."""
        for item in self.references:
            diagnostics.add(item)
        hint = ""
        if self._child is not None:
            hint = self._finish(self._child)
        if self._verdict is not None:
            self._report(self._verdict, diagnostics)
        if self.problem:
            message = f"the document was not fully validated: {self.problem}"
            diagnostics.warning("validation-incomplete", message, Origin(self.document.file), hint=hint)

    def cancel(self) -> None:
        """Stop without a verdict; for runs that fail for another reason."""
        if self._child is not None:
            self._child.stop()
            self._child = None

    def _finish(self, child: Child) -> str:
        """Take what the validator has written, of which the last verdict counts; a hint if it was too slow."""
        self._child = None
        verdicts = [verdict for verdict in map(_parsed, child.results()) if verdict is not None]
        self._verdict = verdicts[-1] if verdicts else None
        self.problem = child.problem or ("" if verdicts else "it said nothing")
        if verdicts and not self.problem and not verdicts[-1]["incomplete"]:
            self.cache.put(self.key, json.dumps(verdicts[-1]).encode())
        return self.options.hint("seconds") if child.is_late else ""

    def _report(self, verdict: dict[str, Any], diagnostics: Diagnostics) -> None:
        reported = [(item.rule, item.origin) for item in diagnostics if item.origin and item.rule in _TWINS.values()]
        for item in verdict["findings"]:
            finding = Finding(tuple(item[0]), *item[1:])
            if finding.path == ("openapi",):
                continue  # `load` has reported the version already
            where = self.document.workspace.locate(self.document, finding.path)
            if _is_reported(finding.rule, where, reported):
                continue
            report = diagnostics.error if _is_fatal(finding) else diagnostics.warning
            if finding.rule == "pattern":
                report = diagnostics.note
            report(finding.rule, finding.message, where, hint=finding.hint)
        if verdict["more"]:
            where = Origin(self.document.file)
            diagnostics.warning("spec-invalid", f"there are {verdict['more']} more problems of this kind", where)
        incomplete = verdict["incomplete"]
        if incomplete and not len(self.references):
            self.problem = self.problem or f"the validator failed ({incomplete})"


def _is_reported(rule: str, where: Origin, reported: list[tuple[str, Origin]]) -> bool:
    twins = [origin for twin, origin in reported if twin == _TWINS.get(rule)]
    if rule == "duplicate-operation-id":
        return bool(twins)  # the two may take another one for the second
    return any(twin.file == where.file and f"{where.pointer}/".startswith(f"{twin.pointer}/") for twin in twins)


def _is_fatal(finding: Finding) -> bool:
    """Whether nothing can be generated from a whole section: it is not the mapping that it should be."""
    is_section = finding.path[:1] in (("paths",), ("webhooks",), ("components",)) and len(finding.path) <= 2
    return is_section and finding.message.startswith("this is ") and "this is null" not in finding.message


def _bare(document: Document) -> JsonValue:
    try:
        return without_prose(document.root)
    except RecursionError:
        return document.root


def _uri(location: str) -> str:
    return location if is_url(location) or not location else Path(location).as_uri()


def _parsed(stored: bytes | None) -> dict[str, Any] | None:
    """A verdict as it is kept. Who can write to the cache can put anything there."""
    try:
        verdict = json.loads(stored or b"")
    except ValueError:
        return None
    return verdict if _is_verdict(verdict) else None


def _is_verdict(value: object) -> TypeGuard[dict[str, Any]]:
    match value:
        case {"findings": list(items), "more": int(), "incomplete": str()}:
            return all(_is_finding(item) for item in items)
        case _:
            return False


def _is_finding(value: object) -> bool:
    match value:
        case [list(path), str(), str(), str()]:
            return all(isinstance(key, (str, int)) for key in path)
        case _:
            return False


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
