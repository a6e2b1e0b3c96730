"""The documents in specs/: valid, tidy, and equal to the public APIs in all facts but in no wording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"


@dataclass(frozen=True)
class Api:
    """An API of this project, and the size of its surface."""

    name: str
    published: Path  # the public document
    operations: int
    groups: int
    webhooks: int
    unused: frozenset[str]  # components that the public API lists although none of its operations uses them

    def file(self, name: str) -> Path:
        return ROOT / "specs" / self.name / name


APIS = (
    Api(
        name="sync-for-expenses",
        published=SHARED / "reference" / "sync-for-expenses" / "openapi.yaml",
        operations=47,
        groups=18,
        webhooks=8,
        unused=frozenset({"DataStatusResponse", "SyncInitiated"}),
    ),
    Api(
        name="bank-feeds",
        published=SHARED / "specs" / "Codat-Bank-Feeds.yaml",
        operations=33,
        groups=8,
        webhooks=4,
        unused=frozenset({"PullOperations", "dataType", "datasetId"}),
    ),
)

METHODS = ("get", "put", "post", "delete", "patch")
PROSE = ("description", "summary", "title")
NOT_FACTS = {*PROSE, "definitions", "example", "examples"}

# Runs of words that both documents have, each with the reason why it cannot be said in another way.
SHARED_WORDING: dict[str, str] = {}


class Loader(yaml.SafeLoader):
    """Plain timestamps stay texts, so that both documents compare by what is written."""


Loader.yaml_implicit_resolvers = {
    first: [resolver for resolver in resolvers if resolver[0] != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=Loader)


@pytest.fixture(scope="module", params=APIS, ids=[api.name for api in APIS])
def api(request: pytest.FixtureRequest) -> Any:
    return request.param


@pytest.fixture(scope="module")
def ours(api: Api) -> Any:
    return load(api.file("openapi.yaml"))


@pytest.fixture(scope="module")
def theirs(api: Api) -> Any:
    if not api.published.is_file():
        pytest.skip(f"the published document (../{api.published.relative_to(ROOT.parent)}) is not here")
    return load(api.published)


@pytest.fixture(scope="module")
def pins(api: Api) -> Any:
    return load(api.file("examples.yaml"))["examples"]


class Facts:
    """What a document says to a program, with all references followed and all `allOf` merged."""

    def __init__(self, document: Any) -> None:
        self.document = document

    def follow(self, reference: str) -> Any:
        node = self.document
        for part in reference.removeprefix("#/").split("/"):
            key = part.replace("~1", "/").replace("~0", "~")
            node = node[int(key)] if isinstance(node, list) else node[key]
        return node

    def resolve(self, node: Any) -> Any:
        while isinstance(node, dict) and "$ref" in node:
            node = self.follow(node["$ref"])
        return node

    def operations(self) -> dict[str, Any]:
        found = {}
        for path, item in self.document["paths"].items():
            for method in METHODS:
                if method in item:
                    found[f"{method} {path}"] = self.operation(item[method], item.get("parameters", []))
        return found

    def webhooks(self) -> dict[str, Any]:
        return {name: self.operation(item["post"], []) for name, item in self.document["webhooks"].items()}

    def operation(self, node: Any, inherited: list[Any]) -> Any:
        parameters = {}
        for parameter in map(self.resolve, [*inherited, *node.get("parameters", [])]):
            parameters[parameter["in"], parameter["name"]] = {
                "required": parameter.get("required", False),
                "example": parameter.get("example"),
                "schema": self.schema(parameter["schema"]),
            }
        body = self.resolve(node.get("requestBody", {}))
        kept = ("operationId", "tags", "deprecated", "security", "x-speakeasy-name-override", "x-speakeasy-group")
        return {
            **{key: node.get(key) for key in kept},
            "parameters": parameters,
            "body": (body.get("required", False), self.content(body)),
            "responses": {
                status: self.content(self.resolve(response)) for status, response in node["responses"].items()
            },
        }

    def content(self, node: Any) -> Any:
        return {kind: self.schema(media.get("schema", {})) for kind, media in node.get("content", {}).items()}

    def schema(self, node: Any, above: tuple[str, ...] = ()) -> Any:
        """The schema without prose. `above` are the references around it: a recursive one gives the distance."""
        if "$ref" in node:
            reference = self.final(node["$ref"])
            if reference in above:
                return {"recursive": above[::-1].index(reference)}
            return self.schema(self.follow(reference), (*above, reference))
        return self.own(self.merged(node, above), above)

    def final(self, reference: str) -> str:
        while "$ref" in (target := self.follow(reference)):
            reference = target["$ref"]
        return reference

    def merged(self, node: Any, above: tuple[str, ...]) -> Any:
        """The node with the members of `allOf` put into it; later ones and the node itself win."""
        if "allOf" not in node:
            return node
        result: dict[str, Any] = {}
        own = {key: value for key, value in node.items() if key != "allOf"}
        for member in [*node["allOf"], own]:
            resolved = self.merged(self.resolve(member), above)
            properties = {**result.get("properties", {}), **resolved.get("properties", {})}
            required = [*result.get("required", []), *resolved.get("required", [])]
            result |= resolved
            result |= {"properties": properties} if properties else {}
            result |= {"required": required} if required else {}
        return result

    def own(self, node: Any, above: tuple[str, ...]) -> Any:
        facts = {key: value for key, value in node.items() if key not in NOT_FACTS and not key.startswith("x-")}
        if facts.get("nullable") is False:
            del facts["nullable"]
        if "properties" in facts:
            facts["properties"] = {name: self.schema(value, above) for name, value in facts["properties"].items()}
            facts["type"] = "object"
        if "required" in facts:
            facts["required"] = sorted(facts["required"])
        for key in ("items", "additionalProperties"):
            if isinstance(facts.get(key), dict):
                facts[key] = self.schema(facts[key], above)
        for key in facts.keys() & {"oneOf", "anyOf"}:
            facts[key] = [self.schema(member, above) for member in facts[key]]
        if facts.get("type") not in ("object", "array"):
            samples = map(str, node.get("examples") or [node.get("example")])
            facts["samples"] = [value for value in samples if " " not in value]  # several words are wording
        return facts


def differences(left: Any, right: Any, where: str = "") -> Iterator[str]:
    if isinstance(left, dict) and isinstance(right, dict):
        for key in sorted({*left, *right}, key=str):
            if key not in left or key not in right:
                yield f"{where}/{key}: only in {'the public API' if key in right else 'our document'}"
            else:
                yield from differences(left[key], right[key], f"{where}/{key}")
    elif left != right:
        yield f"{where}: {left!r} is {right!r} in the public API"


def test_is_valid(ours: Any) -> None:
    assert [error.message for error in OpenAPIV31SpecValidator(ours).iter_errors()] == []


def test_has_the_whole_surface(api: Api, ours: Any) -> None:
    facts = Facts(ours)
    operations = facts.operations()
    groups = {tag for operation in operations.values() for tag in operation["tags"]}
    assert len(operations) == len({operation["operationId"] for operation in operations.values()}) == api.operations
    assert groups == {tag["name"] for tag in ours["tags"]}
    assert len(groups) == api.groups
    assert len(ours["webhooks"]) == api.webhooks


def test_operations_have_the_facts_of_the_public_api(ours: Any, theirs: Any) -> None:
    assert list(differences(Facts(ours).operations(), Facts(theirs).operations())) == []


def test_webhooks_have_the_facts_of_the_public_api(ours: Any, theirs: Any) -> None:
    assert list(differences(Facts(ours).webhooks(), Facts(theirs).webhooks())) == []


def test_has_the_settings_of_the_public_api(ours: Any, theirs: Any) -> None:
    assert [server["url"] for server in ours["servers"]] == [server["url"] for server in theirs["servers"]]
    for key in ("security", "x-speakeasy-retries", "x-speakeasy-name-override"):
        assert ours[key] == theirs[key], key
    assert [tag["name"] for tag in ours["tags"]] == [tag["name"] for tag in theirs["tags"]]
    scheme, reference = ours["components"]["securitySchemes"], theirs["components"]["securitySchemes"]
    for document in (scheme, reference):
        document["auth_header"] = {**document["auth_header"], "description": ""}
    assert scheme == reference


def test_has_the_components_of_the_public_api(ours: Any, theirs: Any) -> None:
    """Names of components become names of classes."""
    for kind in ("parameters", "responses", "schemas"):
        missing = set(theirs["components"][kind]) - set(ours["components"][kind])
        assert missing == set(), kind


def test_references_lead_to_components_only(ours: Any) -> None:
    shape = re.compile(r"#/components/(schemas|parameters|responses)/[A-Za-z0-9-]+")
    references = [node["$ref"] for node in nodes(ours) if isinstance(node.get("$ref"), str)]
    assert [reference for reference in references if not shape.fullmatch(reference)] == []
    facts = Facts(ours)
    assert all(isinstance(facts.resolve({"$ref": reference}), dict) for reference in references)


def test_every_component_is_used(api: Api, ours: Any) -> None:
    """Or belongs to the public API, which lists some that none of its operations uses."""
    used = {node["$ref"] for node in nodes(ours) if isinstance(node.get("$ref"), str)}
    unused = {
        name
        for kind in ("parameters", "responses", "schemas")
        for name in ours["components"][kind]
        if f"#/components/{kind}/{name}" not in used
    }
    assert unused == api.unused


def test_every_operation_and_field_is_described(ours: Any) -> None:
    facts = Facts(ours)
    bare = []
    for path, item in ours["paths"].items():
        bare += [f"{method} {path}" for method in METHODS if method in item and not item[method].get("description")]
    for node in nodes(ours["components"]["schemas"]):
        properties = node.get("properties")
        if isinstance(properties, dict) and all(isinstance(value, dict) for value in properties.values()):
            bare += [name for name, value in properties.items() if not described(facts, value)]
    assert sorted({*bare} - {"payload", "data", "Data"}) == []


def described(facts: Facts, node: Any) -> bool:
    return bool(node.get("description") or facts.resolve(node).get("description") or "type" not in node)


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    """All mappings of a tree, sample values left out."""
    if isinstance(node, dict):
        yield node
        for key, value in node.items():
            if key not in ("example", "examples", "x-examples"):
                yield from nodes(value)
    elif isinstance(node, list):
        for value in node:
            yield from nodes(value)


def prose(document: Any, *keys: str) -> Iterator[str]:
    for node in nodes(document):
        for key in keys or PROSE:
            if isinstance(text := node.get(key), str):
                yield text


def test_no_description_is_taken_over(ours: Any, theirs: Any) -> None:
    """Those of a few words, such as names of things, may well be the same."""
    known, mine = ({" ".join(text.split()) for text in prose(document, "description")} for document in (theirs, ours))
    assert [text for text in mine & known if len(text) >= 25] == []


def runs_of_words(text: str, length: int) -> Iterator[str]:
    """Runs of `length` words inside one sentence, without markup, code, addresses and case."""
    text = re.sub(r"\]\([^)]*\)|<[^>]*>|https?://\S+", " ", re.sub(r"`[^`]*`", " ; ", text))
    for sentence in re.split(r"[.!?:;|](?:\s|$)|\n\s*\n", text):
        words = re.findall(r"[a-z0-9]+(?:'[a-z]+)?", sentence.lower())
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length])


def test_wording_is_our_own(ours: Any, theirs: Any) -> None:
    """No run of six words of ours is in the public document: stricter than comparing whole sentences."""
    known = {run for text in prose(theirs) for run in runs_of_words(text, 6)}
    shared = {run for text in prose(ours) for run in runs_of_words(text, 6) if run in known}
    assert sorted(shared - set(SHARED_WORDING)) == []
    assert set(SHARED_WORDING) <= shared, "an exception that is no longer needed"


def test_sample_values_fit_their_schemas(ours: Any) -> None:
    """Sample values of bodies, with OpenAPI's `nullable` put in terms of JSON Schema."""
    problems = []
    for where, schema, value in samples(ours):
        validator = Draft202012Validator({**plain(schema), "components": plain(ours["components"])})
        problems += [f"{where}: {error.json_path}: {error.message}" for error in validator.iter_errors(value)]
    assert problems == []


def samples(document: Any) -> Iterator[tuple[str, Any, Any]]:
    for node in nodes({key: document[key] for key in ("paths", "webhooks", "components")}):
        for kind, media in node.get("content", {}).items() if isinstance(node.get("content"), dict) else ():
            if isinstance(media, dict) and "schema" in media:
                for name, example in media.get("examples", {}).items():
                    yield f"{kind} {name}", media["schema"], example["value"]
    for name, schema in document["components"]["schemas"].items():
        for value in [*schema.get("examples", []), *([schema["example"]] if "example" in schema else [])]:
            yield name, schema, value


def plain(node: Any) -> Any:
    """A schema in JSON Schema: `nullable` adds null; `additionalProperties` beside `allOf` would refuse its members.

    `oneOf` becomes `anyOf`: APIs list forms of which a looser one also takes what is meant for a stricter one.
    """
    if isinstance(node, list):
        return [plain(value) for value in node]
    if not isinstance(node, dict):
        return node
    drop = {"nullable", "example", "examples", *(("additionalProperties",) if "allOf" in node else ())}
    result = {"anyOf" if key == "oneOf" else key: plain(value) for key, value in node.items() if key not in drop}
    return {"anyOf": [result, {"type": "null"}]} if node.get("nullable") is True else result


def test_every_operation_and_webhook_is_pinned(ours: Any, pins: Any) -> None:
    operations = {operation["operationId"] for operation in Facts(ours).operations().values()}
    assert set(pins) == operations | set(ours["webhooks"])


def test_pinned_values_fit_the_document(ours: Any, pins: Any) -> None:
    facts = Facts(ours)
    problems = []
    for node in [op for item in ours["paths"].values() for op in operations_of(item, facts)]:
        pin = pins[node["operationId"]]["default"]
        given = {(where, name) for where, values in pin.get("parameters", {}).items() for name in values}
        known = {(parameter["in"], parameter["name"]) for parameter in node["parameters"]}
        required = {
            (parameter["in"], parameter["name"]) for parameter in node["parameters"] if parameter.get("required")
        }
        if not required <= given <= known:
            problems.append(node["operationId"])
        problems += body_problems(ours, node, pin)
    for key, item in ours["webhooks"].items():
        problems += body_problems(ours, item["post"] | {"operationId": key}, pins[key]["default"])
    assert problems == []


def operations_of(item: Any, facts: Facts) -> Iterator[Any]:
    for method in METHODS:
        if method in item:
            parameters = [*item.get("parameters", []), *item[method].get("parameters", [])]
            yield item[method] | {"parameters": [facts.resolve(parameter) for parameter in parameters]}


def body_problems(document: Any, node: Any, pin: Any) -> Iterator[str]:
    for kind, value in pin.get("requestBody", {}).items():
        schema = node["requestBody"]["content"][kind]["schema"]
        validator = Draft202012Validator({**plain(schema), "components": plain(document["components"])})
        for error in validator.iter_errors(value):
            yield f"{node['operationId']}: {error.json_path}: {error.message}"
