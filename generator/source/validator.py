"""Runs openapi-spec-validator on a document: a child process (`child_process`), which may crash or be stopped.

Gives verdicts: first what the structure of the document shows, so that something is known if the rest takes too long,
then everything.
"""

from __future__ import annotations

import gc
import sys
import types
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.source.child_process import serve
from generator.source.fast_schemas import fast_meta_schema, version_of
from generator.source.schema_errors import Finding, findings

_MOST = 500
_RULES = {
    "DuplicateOperationIDError": "duplicate-operation-id",
    "ExtraParametersError": "required-undefined",
    "ParameterDuplicateError": "duplicate-parameter",
    "UnresolvableParameterError": "path-parameter",
}


def main() -> None:
    """The child's side of `generator.source.validation`."""
    _lighten()
    gc.set_threshold(200_000)  # documents are big, and a few trees of them are all that there ever is
    serve(_verdicts)


def _lighten() -> None:
    """Keep from the library what takes half of its time to load and is not needed here.

    That is a client for HTTP, and the reading of settings from the environment, which would also let the environment
    decide what is found.
    """
    modules: dict[str, Any] = sys.modules
    modules["requests"] = None  # as if it were not installed
    for name, content in (
        ("openapi_schema_validator.settings", {"get_settings": _no_settings}),
        (
            "openapi_spec_validator.settings",
            {"get_schema_validator_backend": _any_backend, "OpenAPISpecValidatorSettings": _no_settings},
        ),
    ):
        modules[name] = types.ModuleType(name)
        vars(modules[name]).update(content)


def _any_backend() -> str:
    return "auto"


def _no_settings() -> None:
    raise NotImplementedError("the validator is not given its settings here")


def _verdicts(job: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for found, incomplete in check(job["root"], job["files"], job["base"], deep=job["deep"]):
        yield {"findings": found[:_MOST], "more": max(len(found) - _MOST, 0), "incomplete": incomplete}


def check(
    root: dict[str, Any], files: Mapping[str, Any], base: str, *, deep: bool
) -> Iterator[tuple[list[Finding], str]]:
    """All findings in a document, and what kept the validator from finding all of them (empty if nothing did).

    `files`: the trees of other files by URI; no other file is read and nothing is fetched. `base`: the document's URI.
    `deep`: whether to follow `$ref`s. Yields what is known so far, the last time all of it.
    """
    validator, crashes = _validator(root, files, base)
    found: dict[Finding, None] = {}
    try:
        found.update(dict.fromkeys(_structure(validator, root)))
        yield list(found), ""
        known = {(finding.path, finding.rule) for finding in found}
        for error in validator.root_validator(validator.schema_path) if deep else ():
            found.update(dict.fromkeys(one for one in _finding(error) if (one.path, one.rule) not in known))
    except Exception as error:
        crashes.append(f"{type(error).__name__}: {error}")
    # What is wrong with a document makes the library crash too: then nothing more can be said.
    explained = any(finding.rule != "pattern" for finding in found) and not any("Memory" in crash for crash in crashes)
    yield list(found), "" if explained or not crashes else " ".join(crashes[0].split())[:200]


def _structure(validator: Any, root: dict[str, Any]) -> list[Finding]:
    """What the JSON Schema of OpenAPI finds. The fast backend decides, the thorough one explains."""
    from openapi_spec_validator.schemas.backend.jsonschema import create_validator

    if validator.schema_validator.is_valid(root):
        return []
    schema = dict(validator.schema_validator.schema)
    return findings(create_validator(schema).iter_errors(root), "spec-invalid")


def _validator(root: dict[str, Any], files: Mapping[str, Any], base: str) -> tuple[Any, list[str]]:
    import openapi_spec_validator as library
    from jsonschema_path.paths import SchemaPath

    def read(uri: str) -> Any:
        return files[uri.partition("#")[0]]

    kinds = {"3.1": library.OpenAPIV31SpecValidator, "3.2": library.OpenAPIV32SpecValidator}
    kind: Any = kinds.get(version_of(root), library.OpenAPIV30SpecValidator)
    handlers = _Handlers(read)
    crashes: list[str] = []
    keywords = {name: _located(name, keyword, crashes) for name, keyword in kind.keyword_validators.items()}
    keywords["schema"] = _hastened(keywords["schema"], root)
    located = type("Located", (kind,), {"keyword_validators": keywords})
    return located(SchemaPath.from_dict(root, base_uri=base, handlers=handlers)), crashes


class _Handlers(dict[str, Callable[[str], Any]]):
    """One reader for URIs of every scheme: for one that it does not find here, the library makes a request."""

    def __init__(self, read: Callable[[str], Any]) -> None:
        super().__init__(file=read)
        self._read = read

    def __contains__(self, scheme: object) -> bool:
        return True

    def __missing__(self, scheme: str) -> Callable[[str], Any]:
        return self._read


def _located(name: str, keyword: Any, crashes: list[str]) -> Any:
    """A keyword validator whose errors know where they are, and whose crash leaves the others running."""
    from jsonschema_path.paths import SchemaPath

    def call(self: Any, *arguments: Any, **named: Any) -> Iterator[Any]:
        path: Any = next((argument for argument in arguments if isinstance(argument, SchemaPath)), None)
        base = tuple(path.parts) if path is not None else ()
        try:
            for error in keyword.__call__(self, *arguments, **named):
                if getattr(error, "located_at", None) is None:
                    error.located_at = (*base, "default") if name == "default" else base
                    error.located_by = name
                yield error
        except Exception as error:
            crashes.append(f"{type(error).__name__}: {error}")

    known: dict[int, set[str]] = {}

    def collect(self: Any, schema: Any) -> set[str]:
        # The library's own walk has no end in a recursive schema, and takes exponential time in a deep one.
        place = id(schema.read_value())
        if place not in known:
            known[place] = set()
            known[place] = keyword._collect_properties(self, schema)
        return known[place]

    return type(keyword.__name__, (keyword,), {"__call__": call, "_collect_properties": collect})


def _hastened(keyword: Any, root: dict[str, Any]) -> Any:
    """The validator of schemas, asking the fast backend first whether something is wrong with one as such."""
    meta = fast_meta_schema(root)
    if meta is None:
        return keyword

    def check(self: Any, schema: Any, value: Any) -> Any:
        is_ours = not (isinstance(value, dict) and "$schema" in value)
        try:
            if is_ours and meta.is_valid(value):
                return None
        except ValueError:  # the fast backend does not take every number
            pass
        return keyword._validate_schema_meta(self, schema, value)

    return type(keyword.__name__, (keyword,), {"_validate_schema_meta": check})


def _finding(error: Any) -> list[Finding]:
    base = tuple(getattr(error, "located_at", ()))
    rule = _RULES.get(type(error).__name__)
    if rule is None and isinstance(error.validator, str):
        return findings([error], "default-invalid" if error.located_by == "default" else "spec-invalid", base)
    return [Finding(base, rule or "spec-invalid", _sentence(error))]


def _sentence(error: Any) -> str:
    message = " ".join(str(error.message).split())
    if type(error).__name__ == "ExtraParametersError":
        names = message.partition(":")[2].strip(" []").split(", ")
        return f"`required` names what no schema here defines: {', '.join(sorted(names))}"[:300]
    return message[:300]


if __name__ == "__main__":
    main()
