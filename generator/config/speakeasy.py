"""Reading a gen.yaml (configVersion 2): which of its keys are settings of ours, and why the others do nothing."""

from __future__ import annotations

from collections.abc import Iterator

from generator.config.reader import text_of
from generator.diagnostics import Diagnostics
from generator.source.document import SpecNode

_PATHS = ("shared", "operations", "errors", "webhooks", "callbacks")

RENAMED = {
    "generation.sdkClassName": "sdk_class",
    "generation.baseServerUrl": "server_url",
    "generation.maintainOpenAPIOrder": "maintain_order",
    "generation.tests.generateTests": "generate_tests",
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
    "python.inputModelSuffix": "input_model_suffix",
    "python.outputModelSuffix": "output_model_suffix",
    "python.maxMethodParams": "max_method_params",
    "python.methodArguments": "method_arguments",
    "python.responseFormat": "response_format",
    **{f"python.imports.paths.{name}": f"imports.{name}" for name in _PATHS},
}
"""Key of a gen.yaml to key of ours."""

FIXED = {
    "generation.fixes.nameResolutionDec2023": "false",
    "generation.fixes.nameResolutionFeb2025": "false",
    "generation.fixes.parameterOrderingFeb2024": "false",
    "generation.fixes.requestResponseComponentNamesFeb2024": "false",
    "generation.fixes.securityFeb2025": "false",
    "generation.usageSnippets.optionalPropertyRendering": "withExample",
    "python.flattenRequests": "false",
    "python.flatteningOrder": "parameters-first",
    "python.imports.option": "openapi",
}
"""Keys of which one value only is supported; another one changes names or signatures in a way that is not built."""

IDLE = {
    "configVersion": "the format is recognised without it",
    "generation.auth": "OAuth2 is supported wherever the document asks for it",
    "generation.telemetryEnabled": "there is no telemetry",
    "python.templateVersion": "templates have a contract version of their own",
}
"""Keys that change nothing, with the reason."""


def is_gen_yaml(entry: SpecNode) -> bool:
    """Whether a file is a gen.yaml and no sdk.yaml."""
    return entry.get("configVersion") is not None or entry.get("generation") is not None


def translate(entry: SpecNode, diagnostics: Diagnostics) -> Iterator[tuple[str, SpecNode]]:
    """The settings in a gen.yaml as (key of ours, value). Records what has no effect or is not supported."""
    for key, value in _leaves(entry, ""):
        if value.value is None:
            continue
        if key in RENAMED:
            yield RENAMED[key], value
        elif key in FIXED:
            if _shown(value) != FIXED[key]:
                diagnostics.warning(
                    "config-unsupported",
                    f"{key}: {_shown(value)} is not supported and is taken as {FIXED[key]}",
                    value.origin,
                    hint="names and signatures follow that value",
                )
        else:
            reason = next(
                (why for name, why in IDLE.items() if f"{key}.".startswith(f"{name}.")),
                "nothing in the output depends on it",
            )
            diagnostics.note("config-no-effect", f"{key} is without effect: {reason}", value.origin)


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


def _shown(value: SpecNode) -> str:
    return str(value.value).lower() if isinstance(value.value, bool) else text_of(value) or ""
