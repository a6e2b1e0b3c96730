"""The catalogue of fixed texts: ours in `templates/wording.yaml`, replaced key by key (`--wording`, `docs.wording`).

A text is a Jinja template over the placeholders that its key has; nothing else is in reach. `*_snippet` represents a
whole fenced block of Python, `*_table` for a Markdown table without its final newline. Where the client asks for
credentials, `security_argument` is the argument with a comma and a space, and `security_import` the line that imports
what it needs, with its newline; elsewhere both are empty.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from jinja2 import DictLoader, StrictUndefined, Template, TemplateError, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator._resources import edition_root, templates_root
from generator.caches import ContentCache
from generator.caches.compiled import CompiledTemplates
from generator.config.model import Docs
from generator.diagnostics import Diagnostics, Origin
from generator.suggest import suggestion

_PACKAGE = frozenset({"package_name", "import_name", "sdk_class", "variable"})

_LIBRARY = frozenset({"http_library", "http_library_url"})

PLACEHOLDERS: Mapping[str, frozenset[str]] = {
    "readme.installation": _PACKAGE,
    "readme.ide_support": _PACKAGE,
    "readme.http_client": _PACKAGE | {"security_argument", "security_import"} | _LIBRARY,
    "readme.debugging": _PACKAGE | {"security_argument", "security_import", "debug_variable"},
    "readme.retries": _PACKAGE | {"call_snippet", "client_snippet", "defaults"},
    "readme.errors": _PACKAGE
    | _LIBRARY
    | {"error_tree", "errors_module", "errors_folder"}
    | {"async_method", "errors_table", "snippet", "error_class", "common_error", "response_error"}
    | {"base_error", "base_error_module", "primary_errors", "other_errors", "less_common"},
    "readme.testing": _PACKAGE | _LIBRARY | {"snippet", "module", "when", "example", "calls", "has_pages"},
    "readme.timeouts": _PACKAGE,
    "readme.versioning": _PACKAGE,
    "readme.server": _PACKAGE | {"snippet"},
    "readme.servers": _PACKAGE | {"snippet", "servers_table", "variables_table", "index_snippet", "server_name"},
    "readme.security": _PACKAGE | {"schemes_table", "snippet", "argument", "has_variables"},
    "readme.security_schemes": _PACKAGE | {"schemes_table", "snippet", "argument", "has_variables"},
    "readme.operation_security": _PACKAGE | {"snippet"},
    "readme.globals": _PACKAGE | {"globals_table"},
    "readme.file_upload": _PACKAGE | {"snippet"},
    "readme.pagination": _PACKAGE | {"snippet"},
    "readme.streaming": _PACKAGE | {"snippet"},
    "readme.unknown_values": _PACKAGE | {"snippet"},
    "readme.webhooks": _PACKAGE | {"webhooks_table", "snippet"},
    "readme.resource_management": _PACKAGE | {"snippet"},
    "readme.usage": _PACKAGE | {"title", "description", "sync_snippet", "async_snippet"},
    "readme.further_usage": _PACKAGE | {"title", "description", "sync_snippet", "async_snippet"},
    "usage.async_introduction": _PACKAGE,
    "page.retry_config": _PACKAGE,
    "page.retry_introduction": _PACKAGE,
    "page.backoff_strategy": _PACKAGE,
    "page.retry.strategy": frozenset(),
    "page.retry.backoff": frozenset(),
    "page.retry.retry_connection_errors": frozenset(),
    "page.retry.max_retries": frozenset(),
    "page.retry.idempotent_only": frozenset(),
    "page.retry.initial_interval": frozenset(),
    "page.retry.max_interval": frozenset(),
    "page.retry.exponent": frozenset(),
    "page.retry.max_elapsed_time": frozenset(),
    "page.request_parameter": frozenset(),
    "page.security_parameter": frozenset(),
    "page.retries_parameter": frozenset(),
    "page.server_parameter": frozenset(),
    "page.deprecated": frozenset(),
    "page.deprecated_because": frozenset({"message"}),
    "page.deprecated_replaced": frozenset({"replacement"}),
    "page.deprecated_field": frozenset(),
    "page.deprecated_field_because": frozenset({"message"}),
    "page.deprecated_operation_suffix": frozenset(),
    "page.no_fields": frozenset(),
    "page.discriminator": frozenset({"property"}),
    "page.open_enum": frozenset(),
    "page.open_union": frozenset({"import_name"}),
    "page.pagination": frozenset({"method"}),
    "page.streaming": frozenset({"type"}),
    "page.media_types": frozenset({"first", "others"}),
    "page.anonymous": frozenset(),
    "page.optional_security": frozenset(),
    "page.security": frozenset(),
    "page.servers": frozenset(),
    "page.callbacks": frozenset(),
    "page.headers": frozenset({"import_name"}),
    "page.links": frozenset({"import_name", "links_module"}),
}


class Wording:
    """The texts in use. `text` gives one with its placeholders filled in."""

    def __init__(
        self, env: ImmutableSandboxedEnvironment, replaced: Mapping[str, Template], origins: Mapping[str, Origin]
    ) -> None:
        self._env = env  # has our own texts
        self._replaced = replaced
        self._origins = origins

    @classmethod
    def of(cls, docs: Docs, diagnostics: Diagnostics, cache: ContentCache | None = None, edition: str = "") -> Wording:
        """The built-in texts of an edition with those of the configuration over them.

        A key that does not exist, a placeholder that its key does not have and a text that is not a Jinja template are
        recorded as errors, each at its place; the built-in text stays in use there. `cache` keeps compiled texts.
        """
        env = _environment(cache, edition)
        replaced: dict[str, Template] = {}
        for key, text in docs.wording.items():
            template = _checked(env, key, text, docs.wording_origins.get(key), diagnostics)
            if template is not None:
                replaced[key] = template
        return cls(env, replaced, docs.wording_origins)

    def text(self, key: str, **placeholders: str) -> str:
        """The text of a key. Raises `GenerationError` if a replaced text fails with these values (`{{ 1 / 0 }}`)."""
        try:
            template = self._replaced.get(key)
            if template is None and (plain := _plain_texts(self._env).get(key)) is not None:
                return plain
            return (template or self._env.get_template(key)).render(placeholders)
        except Exception as error:  # whatever an expression sets off is the text's failure, never a traceback
            message = f"the text {key} cannot be written: {error}"
            raise Diagnostics().fatal("wording-failed", message, self._origins.get(key)) from error


def builtin_texts(cache: ContentCache | None = None, edition: str = "") -> dict[str, str]:
    """The texts of our own, by key, those of an edition over the others."""
    texts = _texts(templates_root() / "wording.yaml", cache)
    own = edition_root(edition) / "wording.yaml"
    return {**texts, **_texts(own, cache)} if edition and own.is_file() else texts


def _texts(path: Path, cache: ContentCache | None) -> dict[str, str]:
    """A file of texts. `cache` keeps it as JSON: importing YAML takes longer than reading that."""
    content = path.read_bytes()
    key = hashlib.sha256(b"wording\n" + content).hexdigest()
    texts: dict[str, str]
    if cache and (known := cache.get(key)) is not None:
        texts = json.loads(known)
        return texts
    import yaml

    texts = yaml.load(content, getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    if cache:
        cache.put(key, json.dumps(texts).encode())
    return texts


@functools.lru_cache(maxsize=4)
def _environment(cache: ContentCache | None, edition: str) -> ImmutableSandboxedEnvironment:
    env = ImmutableSandboxedEnvironment(
        loader=DictLoader(builtin_texts(cache, edition)),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=CompiledTemplates(cache, __file__) if cache else None,
    )
    env.globals.clear()
    return env


@functools.lru_cache(maxsize=1)
def _plain_texts(env: ImmutableSandboxedEnvironment) -> Mapping[str, str]:
    """Our own texts that Jinja would not change."""
    texts = env.loader.mapping if isinstance(env.loader, DictLoader) else {}
    return {key: text for key, text in texts.items() if "{" not in text}


def _checked(
    env: ImmutableSandboxedEnvironment, key: str, text: str, origin: Origin | None, diagnostics: Diagnostics
) -> Template | None:
    allowed = PLACEHOLDERS.get(key)
    if allowed is None:
        hint = suggestion(key, PLACEHOLDERS) or f"the keys are {', '.join(PLACEHOLDERS)}"
        diagnostics.error("wording-unknown-key", f"there is no text {key}", origin, hint=hint)
        return None
    from jinja2 import meta

    try:
        used = meta.find_undeclared_variables(env.parse(text))
        template = env.from_string(text)
    except TemplateSyntaxError as error:
        message = f"the text {key} is not a Jinja template (its line {error.lineno}: {error.message})"
        diagnostics.error("wording-syntax", message, origin, hint="write {{ '{{' }} for braces that are meant as such")
        return None
    except TemplateError as error:
        diagnostics.error("wording-syntax", f"the text {key} is not a Jinja template: {error}", origin)
        return None
    for name in sorted(used - allowed):
        known = ", ".join(sorted(allowed)) or "none"
        diagnostics.error(
            "wording-unknown-placeholder", f"the text {key} has no placeholder {name}", origin, hint=f"it has: {known}"
        )
    return None if used - allowed else template
