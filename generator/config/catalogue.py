"""APIs that are known by their names: where the document of each is published, and what its SDK is called."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from generator.config.reader import read, text_of
from generator.diagnostics import Diagnostics, Origin
from generator.source.document import SpecNode
from generator.source.options import is_url
from generator.suggest import suggestion

_SETTINGS = ("package_name", "sdk_class", "edition")


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Settings of sdk.yaml, `source` among them, by the name of the API."""

    apis: dict[str, dict[str, str]]

    def settings_of(self, name: str, diagnostics: Diagnostics) -> dict[str, str]:
        """The settings of an API. Raises `GenerationError` for a name that is not listed."""
        if name not in self.apis:
            known = suggestion(name, self.apis) or f"known by name are {', '.join(self.apis)}"
            message = f"there is no document to begin with for {name}"
            raise diagnostics.fatal("spec-missing", message, hint=f"name it with --spec; {known}")
        return self.apis[name]


def read_catalogue(path: Path, diagnostics: Diagnostics) -> Catalogue:
    """The catalogue in a file. Raises `GenerationError` for a file that is none."""
    entry = read(path, diagnostics)
    diagnostics.raise_errors()
    apis = entry.get("apis") if entry is not None else None
    if entry is None or apis is None or not apis.is_map:
        hint = "it is a mapping with `base`, a URL, and `apis`"
        raise diagnostics.fatal("config-type", "is not a catalogue of APIs", Origin(path.as_posix()), hint=hint)
    base = entry.text("base")
    return Catalogue(apis={name: _settings(api, base, diagnostics) for name, api in apis.entries()})


def _settings(api: SpecNode, base: str, diagnostics: Diagnostics) -> dict[str, str]:
    fields = dict(api.entries()) if api.is_map else {}
    source = urljoin(base, text_of(fields["document"]) or "") if "document" in fields else ""
    if not is_url(source):
        hint = "name its `document`, a URL or relative to `base`"
        raise diagnostics.fatal("config-value", "the document of this API is not an http(s) URL", api.origin, hint=hint)
    texts = {key: text_of(fields[key]) or "" for key in _SETTINGS if key in fields}
    return {"source": source, **{key: text for key, text in texts.items() if text}}
