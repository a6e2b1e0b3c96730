"""Layers of settings: command line > file of the API > file of defaults > built in, each value with its source."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.config.decode import INVALID, decode
from generator.config.model import Config, Docs, Imports, Selection, SiteBrand
from generator.config.reader import describe, read, read_text
from generator.config.settings import all_settings, sections
from generator.config.speakeasy import CONTINUED, RENAMED, all_keys, is_gen_yaml, translate
from generator.config.wording import WordingTexts, decode_wording
from generator.diagnostics import Diagnostics, Origin
from generator.source.document import SpecNode
from generator.suggest import suggestion

COMMAND_LINE = "command line"
BUILT_IN = "built in"
WORDING = "docs.wording"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A value and its source: a file with line and column, or one of `command line`, `built in`, `derived`."""

    value: Any
    source: str
    origin: Origin | None = None

    @property
    def place(self) -> str:
        return str(self.origin) if self.origin and self.origin.line else self.source

    @property
    def is_given(self) -> bool:
        """Whether any layer gives the value."""
        return self.source != BUILT_IN


@dataclass(frozen=True, slots=True, kw_only=True)
class GenYaml:
    """A gen.yaml among the layers: its file and the dotted names of its keys."""

    file: str
    keys: frozenset[str]


class Settings:
    """The values that the layers give, by key of the setting; later layers win."""

    def __init__(self) -> None:
        self._values: dict[str, Setting] = {}
        self._wording = WordingTexts()
        self._places: dict[str, Origin] = {}
        self.gen_yaml: GenYaml | None = None

    def add_file(self, path: Path, diagnostics: Diagnostics) -> None:
        """Put the settings of an sdk.yaml, a file of defaults or a gen.yaml over those that are there."""
        entry = read(path, diagnostics)
        if entry is None:
            return
        if entry.value is None:
            return
        if not entry.is_map:
            diagnostics.error("config-type", f"must be a mapping of settings, not {describe(entry)}", entry.origin)
        elif is_gen_yaml(entry):
            for key, kept in CONTINUED.items():
                self._put(key, Setting(value=kept, source="default for a gen.yaml"))
            self.gen_yaml = GenYaml(file=path.as_posix(), keys=frozenset(all_keys(entry)))
            for key, value in translate(entry, diagnostics):
                self._take(key, value, path.as_posix(), diagnostics)
        else:
            for key, value in _own(entry, "", diagnostics):
                self._take(key, value, path.as_posix(), diagnostics)

    def add_override(self, text: str, diagnostics: Diagnostics) -> None:
        """Put one `key=value` of the command line over everything; the value is YAML."""
        key, equals, value = text.partition("=")
        entry = read_text(value, COMMAND_LINE, diagnostics) if equals else None
        if not equals:
            diagnostics.error("config-override", f"{text!r} is not of the form key=value", Origin(COMMAND_LINE))
        elif key not in all_settings():
            diagnostics.error(
                "config-unknown-key",
                f"there is no setting {key!r}",
                Origin(COMMAND_LINE),
                hint=suggestion(key, all_settings()),
            )
        elif entry is not None:
            self._take(key, entry, COMMAND_LINE, diagnostics)

    def override(self, key: str, value: Any) -> None:
        """Put a value that an option of the command line gives over everything."""
        self._put(key, Setting(value=value, source=COMMAND_LINE))

    def suggest(self, key: str, value: Any, source: str) -> None:
        """Put a value that any later layer replaces; `source` says why it is so."""
        self._put(key, Setting(value=value, source=source))

    def add_wording(self, path: Path, diagnostics: Diagnostics) -> None:
        """Put the texts of a file over those that are there (`--wording`)."""
        self._wording.add_file(path, diagnostics)
        self._note_wording(COMMAND_LINE, Origin(path.as_posix()))

    def get(self, key: str) -> Setting:
        """The effective value of one setting."""
        return self._values.get(key) or Setting(value=all_settings()[key].default, source=BUILT_IN)

    def items(self) -> Iterator[tuple[str, Setting]]:
        """Every setting with its effective value, in the order of the model."""
        for key in all_settings():
            yield key, self.get(key)

    def config(self) -> Config:
        """The settings as a tree; what no layer gives has its built-in default."""
        flat = {key: setting.value for key, setting in self.items()}
        docs = {name: flat[f"docs.{name}"] for name in ("dialect", "table_style")}
        imports = {item.name: flat[f"imports.{item.name}"] for item in dataclasses.fields(Imports)}
        include, exclude = (
            Selection(**{item.name: flat[f"{name}.{item.name}"] for item in dataclasses.fields(Selection)})
            for name in ("include", "exclude")
        )
        site = {item.name: flat[f"site.{item.name}"] for item in dataclasses.fields(SiteBrand)}
        top = {key: value for key, value in flat.items() if "." not in key}
        texts = types.MappingProxyType(dict(self._wording.texts))
        origins = types.MappingProxyType(dict(self._wording.origins))
        return Config(
            **top,
            include=include,
            exclude=exclude,
            docs=Docs(**docs, wording=texts, wording_origins=origins),
            imports=Imports(**imports),
            site=SiteBrand(**site),
            places=types.MappingProxyType(dict(self._places)),
        )

    def _take(self, key: str, entry: SpecNode, source: str, diagnostics: Diagnostics) -> None:
        if key == WORDING:
            wording = decode_wording(entry, diagnostics)
            if wording is not None:
                self._wording.update(wording)
                self._note_wording(source, entry.origin)
            return
        value = decode(entry, all_settings()[key], diagnostics)
        if value is not INVALID:
            parts = [*entry.entries(), *((str(index), item) for index, item in enumerate(entry.elements()))]
            self._places.update({key: entry.origin, **{f"{key}.{name}": item.origin for name, item in parts}})
            self._put(key, Setting(value=value, source=source, origin=entry.origin))

    def _note_wording(self, source: str, origin: Origin) -> None:
        shown: Mapping[str, str] = types.MappingProxyType(self._wording.texts)
        self._put(WORDING, Setting(value=shown, source=source, origin=origin))

    def _put(self, key: str, setting: Setting) -> None:
        self._values[key] = setting


def _own(entry: SpecNode, prefix: str, diagnostics: Diagnostics) -> Iterator[tuple[str, SpecNode]]:
    """The settings in a file of our own format; unknown keys are errors. A key without a value counts as absent."""
    for name, value in entry.entries():
        key = prefix + name
        if key in sections():
            if value.is_map:
                yield from _own(value, f"{key}.", diagnostics)
            elif value.value is not None:
                diagnostics.error("config-type", f"{key} must be a mapping, not {describe(value)}", value.origin)
        elif key not in all_settings():
            hint = _nearest(key, name)
            diagnostics.error("config-unknown-key", f"there is no setting {key!r}", value.origin, hint=hint)
        elif value.value is not None:
            yield key, value


def _nearest(key: str, name: str) -> str:
    """A suggestion by the whole key, else by its last part wherever that is a setting, else from a gen.yaml."""
    elsewhere = [known for known in all_settings() if known.rpartition(".")[2] == name]
    foreign = [ours for theirs, ours in RENAMED.items() if theirs.rpartition(".")[2] == name]
    for found in (*elsewhere, *foreign):
        return f"did you mean {found}?"
    return suggestion(key, [*all_settings(), *sections()]) or "`sdkgen config --list` shows the settings"
