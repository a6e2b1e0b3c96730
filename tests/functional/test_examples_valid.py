"""Every value that a snippet shows is valid against the schema as the document has it, judged by jsonschema."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest
from jsonschema import Draft202012Validator, ValidationError
from jsonschema.validators import extend
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from generator.config.model import Config
from generator.diagnostics import Diagnostics, GenerationError
from generator.ir import Api, Operation
from generator.lowering import build
from generator.names.resolution import resolve
from generator.snippets import Pins, Snippets
from generator.snippets.expressions import data
from generator.source.loading import load
from generator.source.options import LoadOptions

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
OURS = [
    *sorted(ROOT.glob("specs/*/openapi.yaml")),
    *sorted(ROOT.glob("tests/cases/*/openapi.yaml")),
    *sorted(ROOT.glob("tests/functional/documents/*.yaml")),
]
THEIRS = [
    *sorted(SHARED.glob("reference/*/openapi.yaml")),
    *sorted(SHARED.glob("specs/*.yaml")),
    *sorted(SHARED.glob("corpus/specs/*")),
]
CONFIG = Config(package_name="sample", import_name="sample", sdk_class="Sample")
BASE = "urn:document"


def snippets_of(file: Path) -> tuple[Api, Snippets, Any]:
    diagnostics = Diagnostics()
    document = load(str(file), LoadOptions(), diagnostics)
    api = build(document, CONFIG, diagnostics)
    return api, Snippets(api, resolve(api, CONFIG), CONFIG, Pins(), Diagnostics()), document.root


def modern(node: Any) -> Any:
    """A schema tree in the dialect of 2020-12: what OpenAPI 3.0 says by `nullable` and by boolean bounds.

    `oneOf` becomes `anyOf`: members of real documents overlap, and then no value at all could be right.
    """
    if isinstance(node, list):
        return [modern(item) for item in node]
    if not isinstance(node, dict):
        return node
    result = {key: modern(value) for key, value in node.items()}
    for bound, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if isinstance(result.get(exclusive), bool):
            strict = result.pop(exclusive)
            if strict and bound in result:
                result[exclusive] = result.pop(bound)
    if "oneOf" in result:
        result.setdefault("anyOf", result.pop("oneOf"))
    if result.get("nullable") is True and isinstance(result.get("type"), str):
        result["type"] = [result["type"], "null"]
    return result


def _pattern(_: Any, pattern: Any, instance: Any, __: Any) -> Iterator[ValidationError]:
    """`pattern`, as far as Python reads the expressions of ECMA-262."""
    try:
        found = not isinstance(instance, str) or re.search(pattern, instance)
    except re.error:
        return
    if not found:
        yield ValidationError(f"{instance!r} does not match {pattern!r}")


class Judge:
    """Validates values against schemas of one document."""

    def __init__(self, root: Any) -> None:
        self.root = modern(root)
        resource = Resource.from_contents(self.root, default_specification=DRAFT202012)
        self.registry: Registry[Any] = Registry().with_resource(BASE, resource)
        self.dialect = extend(Draft202012Validator, {"required": self._required, "pattern": _pattern})

    def problems(self, value: object, pointer: str) -> list[str]:
        schema = {"$ref": f"{BASE}#{quote(pointer, safe='/~')}"}
        validator = self.dialect(schema, registry=self.registry, format_checker=Draft202012Validator.FORMAT_CHECKER)
        try:
            return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]
        except RecursionError:  # a child is all of its parent, which is one of its children: no value can be judged
            return []

    def _required(self, _: Any, names: Any, instance: Any, schema: Any) -> Iterator[ValidationError]:
        """`required` of a request.

        May be absent: what only responses have (`readOnly`; OpenAPI 3.0, 4.7.24.2), what the model fills in (`default`),
        and what the document demands beside properties that it is not one of.
        """
        if not isinstance(instance, dict) or not isinstance(names, list):
            return
        for name in names:
            found = (schema.get("properties") or {}).get(name)
            while isinstance(found, dict) and "$ref" in found:
                found = self.find(found["$ref"].removeprefix("#"))[1]
            excused = isinstance(found, dict) and (found.get("readOnly") is True or "default" in found)
            excused = excused or (found is None and not schema.keys().isdisjoint(("properties", "type")))
            if name not in instance and not excused:
                yield ValidationError(f"{name!r} is a required property")

    def find(self, pointer: str) -> tuple[str, Any]:
        """Follow the references of a node; where it really stands, and what stands there."""
        for _ in range(20):
            node = self.root
            for token in pointer.split("/")[1:]:
                key = unquote(token).replace("~1", "/").replace("~0", "~")
                node = node[int(key)] if isinstance(node, list) else node[key]
            if not (isinstance(node, Mapping) and isinstance(node.get("$ref"), str)):
                return pointer, node
            pointer = node["$ref"].removeprefix("#")
        raise AssertionError(f"references without end at {pointer}")


def escape(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")


def schemas_of(judge: Judge, operation: Operation) -> Iterator[tuple[tuple[str, str], str]]:
    """(location, name) of parameters and ("body", media type), each with the pointer of its schema."""
    path, item = judge.find(operation.origin.pointer.removeprefix("#").rpartition("/")[0].replace("%", "%25"))
    method = f"{path}/{operation.method.lower()}"
    if operation.method.lower() not in item:
        return
    for level in (path, method):
        parameters = judge.find(level)[1].get("parameters") or []
        for index in range(len(parameters)):
            place, node = judge.find(f"{level}/parameters/{index}")
            if node and "schema" in node:
                yield (node.get("in"), node.get("name")), f"{place}/schema"
    if "requestBody" in item[operation.method.lower()]:
        place, node = judge.find(f"{method}/requestBody")
        for media_type, content in node.get("content", {}).items():
            if "schema" in content:
                yield ("body", media_type), f"{place}/content/{escape(media_type)}/schema"


def invalid(file: Path) -> list[str]:
    api, snippets, root = snippets_of(file)
    judge = Judge(root)
    found = []
    for operation in api.operations:
        call = snippets.values(operation.id)
        schemas = dict(schemas_of(judge, operation))
        shown = {key: data(sample.expression) for key, sample in call.parameters.items()}
        as_text = "xml" in (call.media_type or "")  # the text of such a body is nothing that its schema is about
        if call.body is not None and not call.body.has_file and not as_text:
            shown["body", call.media_type] = data(call.body.expression)
        for key, value in shown.items():
            if key in schemas:
                found += [f"{operation.id} {key}: {problem}" for problem in judge.problems(value, schemas[key])]
    return found


def _skip_parts_elsewhere(file: Path) -> None:
    """The judge knows one file."""
    references = re.findall(r"""\$ref['"]?\s*:\s*['"]?([^\s'"]+)""", file.read_text(encoding="utf-8"))
    if not all(reference.startswith("#") for reference in references):
        pytest.skip("the document refers to other files")


@pytest.mark.parametrize("file", OURS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_examples_of_our_documents_are_valid(file: Path) -> None:
    _skip_parts_elsewhere(file)
    assert invalid(file) == []


@pytest.mark.reference
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared documents are not here")
@pytest.mark.parametrize("file", THEIRS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_examples_of_real_documents_are_valid(file: Path) -> None:
    _skip_parts_elsewhere(file)
    try:
        assert invalid(file) == []
    except GenerationError as error:
        pytest.skip(f"the document is refused: {error.diagnostics[0].rule}")
