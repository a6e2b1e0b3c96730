"""Reading a gen.yaml (configVersion 2): which of its keys are settings of ours, and why the others do nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator.config.reader import text_of
from generator.diagnostics import Diagnostics
from generator.source.document import SpecNode

_PATHS = ("shared", "operations", "errors", "webhooks", "callbacks")

RENAMED = {
    "generation.sdkClassName": "sdk_class",
    "generation.baseServerUrl": "server_url",
    "generation.maintainOpenAPIOrder": "maintain_order",
    "python.version": "version",
    "python.packageName": "package_name",
    "python.moduleName": "import_name",
    "python.author": "author",
    "python.authors": "authors",
    "python.description": "description",
    "python.license": "license",
    "python.projectUrls": "project_urls",
    "python.additionalDependencies.main": "dependencies",
    "python.additionalDependencies.dev": "dev_dependencies",
    "python.clientServerStatusCodesAsErrors": "status_errors",
    "python.baseErrorName": "base_error_name",
    "python.defaultErrorName": "default_error_name",
    "python.enumFormat": "enum_format",
    "python.envVarPrefix": "env_prefix",
    "python.fixFlags.responseRequiredSep2024": "response_required",
    "python.flattenGlobalSecurity": "flatten_security",
    **{f"python.imports.paths.{name}": f"imports.{name}" for name in _PATHS},
    "python.inputModelSuffix": "input_model_suffix",
    "python.outputModelSuffix": "output_model_suffix",
    "python.maxMethodParams": "max_method_params",
    "python.methodArguments": "method_arguments",
    "python.responseFormat": "response_format",
}
"""Key of a gen.yaml to key of ours."""

_OPEN = {"true": "open", "false": "closed"}
CONVERTED = {
    "python.forwardCompatibleEnumsByDefault": ("enums", _OPEN),
    "python.forwardCompatibleUnionsByDefault": ("unions", {**_OPEN, "tagged-unions": "open", "tagged-only": "open"}),
}
"""Keys whose values are called otherwise here: key of ours, and value of ours by the one in a gen.yaml."""

_AS_WITHOUT = "classes have the names that they have without it"

FIXED = {
    "generation.auth.hoistGlobalSecurity": (
        "true",
        "without a security of the document all schemes are the client's",
    ),
    "generation.fixes.nameOverrideFeb2026": ("false", _AS_WITHOUT),
    "generation.fixes.sharedErrorComponentsApr2025": ("false", _AS_WITHOUT),
    "generation.fixes.sharedNestedComponentsJan2026": ("false", _AS_WITHOUT),
    "generation.requestBodyFieldName": ("", "the body in a request is called after its class, else request_body"),
    "generation.schemas.allOfMergeStrategy": ("shallowMerge", "allOf is merged by COMPATIBILITY 1.7"),
    "generation.fixes.nameResolutionDec2023": (
        "false",
        "inline classes that clash are named by COMPATIBILITY 2.6",
    ),
    "generation.fixes.nameResolutionFeb2025": ("false", _AS_WITHOUT),
    "generation.fixes.parameterOrderingFeb2024": ("false", "the docs list arguments by COMPATIBILITY 4.1"),
    "generation.fixes.requestResponseComponentNamesFeb2024": (
        "false",
        "inline bodies of shared requests and responses are named after the operation",
    ),
    "generation.fixes.securityFeb2025": ("false", _AS_WITHOUT),
    "generation.usageSnippets.optionalPropertyRendering": ("withExample", "examples leave out what has no example"),
    "python.asyncMode": ("both", "one class has all methods; the names of asynchronous ones end in _async"),
    "python.constFieldCasing": ("upper", "fields that are constants are written in capitals"),
    "python.enableCustomCodeRegions": ("false", "`keep` and --on-edit decide what stays of your code"),
    "python.fixFlags.asyncPaginationSep2025": ("false", "asynchronous pages are an iterator, which is not awaited"),
    "python.fixFlags.conflictResistantModelImportsFeb2026": ("false", "models are imported by their names"),
    "python.flattenRequests": ("false", "methods take a body as `request`, and not its fields as arguments"),
    "python.flatteningOrder": ("parameters-first", "parameters come before the body; all are given by name"),
    "python.imports.option": ("openapi", "models are in the folders of imports.paths"),
    "python.multipartArrayFormat": ("legacy", "lists in multipart forms are written as before"),
    "python.preApplyUnionDiscriminators": ("false", "discriminators are looked at when data is read"),
    "python.sseFlatResponse": ("false", "a stream gives whole events, and not what is in them"),
    "python.templateVersion": ("v2", "the package and its docs are those of v2"),
    "python.useAsyncHooks": ("false", "hooks are functions, for asynchronous calls too"),
}
"""Keys of which one value only is supported, with that and what holds in any case: another one changes names or
signatures in a way that is not built."""

IDLE = {
    "configVersion": "the format is recognised without it",
    "generation.auth": "OAuth2 is supported wherever the document asks for it",
    "generation.mockServer": "generated tests need no server",
    "generation.persistentEdits": "what stays of an edited output is decided by --on-edit and `keep`",
    "generation.telemetryEnabled": "there is no telemetry",
    "generation.tests": "`generate_tests` says whether there is a test suite",
    "generation.usageSnippets": "there is one way to make a client",
    "generation.useClassNamesForArrayFields": "fields have the names of the document",
    "generation.versioningStrategy": "`version: auto` says that versions follow from changes",
    "python.allowedRedefinedBuiltins": "generated code is not checked by pylint",
    "python.inferUnionDiscriminators": "discriminators are inferred wherever that is safe",
    "python.packageManager": "the package is built by any of them",
    "python.pytestFilterWarnings": "generated tests need no settings of pytest",
    "python.pytestTimeout": "generated tests need no settings of pytest",
}
"""Keys that change nothing, with the reason."""


_NAMES = frozenset({"python.baseErrorName", "python.defaultErrorName", "python.moduleName"})
"""Names that are empty where none is chosen."""

CONTINUED = {"docs.dialect": "exact", "user_agent": "speakeasy-sdk/python"}
"""Settings of ours that keep what an existing set-up has published."""


def is_gen_yaml(entry: SpecNode) -> bool:
    """Whether a file is a gen.yaml and no sdk.yaml."""
    return entry.get("configVersion") is not None or entry.get("generation") is not None


def translate(entry: SpecNode, diagnostics: Diagnostics) -> Iterator[tuple[str, SpecNode]]:
    """The settings in a gen.yaml as (key of ours, value). Records what has no effect or is not supported."""
    unsupported: dict[str, list[tuple[str, SpecNode]]] = {}
    for key, value in _leaves(entry, ""):
        if value.value is None or (value.value == "" and key in _NAMES):
            continue
        name, values = CONVERTED.get(key, ("", {}))
        if key in RENAMED:
            yield RENAMED[key], value
        elif name and _value_text(value) in values:
            yield name, replace(value, value=values[_value_text(value)])
        elif key in FIXED:
            if _value_text(value) != FIXED[key][0]:
                unsupported.setdefault(key.rpartition(".")[0], []).append((key, value))
        elif reason := next((why for name, why in IDLE.items() if f"{key}.".startswith(f"{name}.")), ""):
            diagnostics.note("config-no-effect", f"{key} is without effect: {reason}", value.origin)
        elif key.startswith(("generation.", "python.")):
            diagnostics.warning(
                "config-unsupported", f"{key}: {_value_text(value)} is not known here and has no effect", value.origin
            )
        else:
            diagnostics.note("config-no-effect", f"{key} is without effect: it is for another language", value.origin)
    for section, found in unsupported.items():
        _report(section, found, diagnostics)


def _report(section: str, found: list[tuple[str, SpecNode]], diagnostics: Diagnostics) -> None:
    """One warning for one decision: all keys of a section that ask for what is not built."""
    for listed in [found] if section != "python" else [[one] for one in found]:
        names = ", ".join(f"{key.rpartition('.')[2]}: {_value_text(value)}" for key, value in listed)
        asked = f"{section} ({names})" if len(listed) > 1 else f"{section}.{names}"
        usual = ", ".join(dict.fromkeys(FIXED[key][0] or repr("") for key, _ in listed))
        diagnostics.warning(
            "config-unsupported",
            f"{asked} is not supported and is taken as {usual}",
            listed[0][1].origin,
            hint="; ".join(dict.fromkeys(FIXED[key][1] for key, _ in listed)),
        )


def all_keys(entry: SpecNode, prefix: str = "") -> Iterator[str]:
    """The dotted names of all keys, those of mappings included."""
    for name, value in entry.entries():
        yield prefix + name
        if value.is_map:
            yield from all_keys(value, f"{prefix}{name}.")


def _leaves(entry: SpecNode, prefix: str) -> Iterator[tuple[str, SpecNode]]:
    for name, value in entry.entries():
        key = prefix + name
        if value.is_map and key not in RENAMED:
            yield from _leaves(value, f"{key}.")
        else:
            yield key, value


def _value_text(value: SpecNode) -> str:
    return str(value.value).lower() if isinstance(value.value, bool) else text_of(value) or ""
