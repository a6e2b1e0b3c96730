"""No keyword is dropped in silence: each changes what is generated, is reported, or is listed below with a reason."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Diagnostics
from tests.functional.keywords import AREAS, cases, document
from tests.fuzz import sdk

pytestmark = pytest.mark.slow

HARMLESS = (
    # why, area, keywords, and the places if not all
    ("assertions are left to the API, as in the published SDKs; they shape examples", "string", "minLength", ""),
    ("assertions are left to the API, as in the published SDKs; they shape examples", "number", "minimum exclusiveMinimum multipleOf", ""),
    ("assertions are left to the API, as in the published SDKs; they shape examples", "array", "minItems maxItems uniqueItems", ""),
    ("assertions are left to the API, as in the published SDKs; they shape examples", "object", "minProperties maxProperties", ""),
    ("a text travels as it is written; only whole bodies are bytes", "string", "contentEncoding contentMediaType", ""),
    ("no keyword of JSON Schema 2020-12 where items is no list", "array", "additionalItems", ""),
    ("fixed values and branches of a union have types of their own", "choice", "type", "enum const one any"),
    ("for the names of classes alone", "use", "title", ""),
    ("docs have a text for each field and parameter, not for what is inside", "use", "description deprecated", "item value header"),
    ("examples are shown for fields, parameters and what is sent as a whole", "use", "example examples", "item value header error webhook"),
    ("it fills in what may be left out: fields and parameters", "use", "default", "item value header component form error webhook"),
    ("what is whole goes where its operation says", "use", "readOnly writeOnly", "item value parameter header component form error webhook"),
    ("a header is a text; a response that is null is no error of a type; a webhook is read by the caller", "use", "nullable", "header error webhook"),
    ("a name for references, which are an error where it is missing", "core", "$id id $anchor $dynamicAnchor $recursiveAnchor $defs definitions", ""),
    ("a reference has no other dialect than what it leads to", "core", "$schema", "reference"),
    ("for people who read the document, or validators", "core", "$comment $vocabulary", ""),
    ("only pages of classes have a place for a link", "core", "externalDocs", "text reference"),
    ("XML is given and taken as text", "core", "xml", ""),
    ("a link for people; the docs have links of their own", "info", "termsOfService", ""),
    ("the package names its licence by `license.name` and people by `contact.name`", "license", "identifier url", ""),
    ("the package names its licence by `license.name` and people by `contact.name`", "contact", "email url", ""),
    ("servers are chosen by number or `x-speakeasy-server-id`", "server", "name", ""),
    ("tags are namespaces with a text; they nest by dots", "tag", "summary parent kind", ""),
    ("docs have pages of operations, not of paths", "path item", "summary description", ""),
    ("of what the API sends there are models; where it sends it to and how it is listed is no matter of the client", "sent item", "summary description servers", ""),
    ("of what the API sends there are models; where it sends it to and how it is listed is no matter of the client", "sent",
     "tags description externalDocs operationId deprecated security servers", ""),
    ("an empty value is always sent as it is given", "parameter", "allowEmptyValue", ""),
    ("any header may be missing in a response", "header", "required deprecated example examples", ""),
    ("`response_header` reads every form; the others are keywords of what is sent", "header", "style explode allowEmptyValue allowReserved", ""),
    ("examples are of what is sent", "media type", "example examples", "success webhook"),
    ("for forms alone (OpenAPI 3.1, 4.8.14.1)", "media type", "encoding", "request success webhook"),
    ("docs show the value", "example", "summary description", ""),
    ("docs have texts for errors alone", "response", "description", "200"),
    ("docs have texts for errors alone", "response", "summary", ""),
    ("docs name schemes and their credentials", "scheme", "description deprecated", ""),
    ("a hint for people", "bearer", "bearerFormat", ""),
    ("the addresses that count are in the flows", "oauth", "oauth2MetadataUrl", ""),
    ("tokens of this flow come from outside", "flow of others", "authorizationUrl tokenUrl refreshUrl scopes", ""),
)  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("keywords")


def made(content: Any, folder: Path) -> tuple[Mapping[str, bytes], tuple[str, ...]]:
    """What is generated, and what is said (without places, which shift)."""
    diagnostics = Diagnostics()
    files = sdk.generate(sdk.write(folder, content), diagnostics=diagnostics)
    return files, tuple(sorted(f"{item.rule} {item.message}" for item in diagnostics))


@cache
def plain(folder: Path, area: str) -> tuple[Mapping[str, bytes], tuple[str, ...]]:
    return made(_prepared(area), folder)


def _prepared(area: str) -> dict[str, Any]:
    content = document()
    if area == "example":
        _at(content, AREAS[area].places["example"].rpartition("/examples/")[0])["examples"] = {"one": {}}
    return content


def _at(content: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        step = step.replace("~1", "/").replace("~0", "~")
        content = content[int(step)] if isinstance(content, list) else content[step]
    return content


def _silent(area: str, keyword: str, folder: Path) -> list[str]:
    """The places where a keyword changes nothing and nothing is said about it."""
    found, value = [], AREAS[area].keywords[keyword]
    for name, pointer in AREAS[area].places.items():
        content = _prepared(area)
        node = _at(content, pointer)
        if node.get(keyword) != value:
            node[keyword] = copy.deepcopy(value)
            if made(content, folder) == plain(folder, area):
                found.append(name)
    return found


@pytest.mark.parametrize(("area", "keyword"), list(cases()))
def test_no_keyword_is_dropped_in_silence(area: str, keyword: str, folder: Path) -> None:
    silent = _silent(area, keyword, folder)
    allowed = [places for _, where, words, places in HARMLESS if where == area and keyword in words.split()]
    accepted = set(silent) if "" in allowed else {p for p in silent if p.split()[0] in " ".join(allowed).split()}
    assert set(silent) <= accepted, f"{keyword} is dropped in silence: {set(silent) - accepted}"
    assert silent or not allowed, f"{keyword} has an effect now: take it off the list"
