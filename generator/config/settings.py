"""The settings of `Config` as a flat list, read off the dataclasses once."""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.config.model import Config


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingSpec:
    """One setting. `key` is its dotted path in sdk.yaml; `annotation` its Python type."""

    key: str
    annotation: Any
    default: Any
    doc: str
    pattern: str
    is_path: bool
    is_fixed: bool
    is_globs: bool

    @property
    def choices(self) -> tuple[str, ...]:
        """The values that it can have, where these are a few words."""
        return typing.get_args(self.annotation) if typing.get_origin(self.annotation) is typing.Literal else ()


@functools.cache
def all_settings() -> Mapping[str, SettingSpec]:
    """Every setting by key, in the order of the model."""
    return types.MappingProxyType({setting.key: setting for setting in _settings_of(Config, "")})


@functools.cache
def sections() -> Mapping[str, str]:
    """The groups of settings: dotted key to documentation."""
    return types.MappingProxyType(dict(_sections_of(Config, "")))


def _settings_of(kind: type[Any], prefix: str) -> Iterator[SettingSpec]:
    hints = typing.get_type_hints(kind)
    for item in dataclasses.fields(kind):
        if not item.metadata:
            continue
        if dataclasses.is_dataclass(hints[item.name]):
            yield from _settings_of(hints[item.name], f"{prefix}{item.name}.")
            continue
        yield SettingSpec(
            key=prefix + item.name,
            annotation=hints[item.name],
            default=item.default if item.default is not dataclasses.MISSING else {},
            doc=item.metadata["doc"],
            pattern=item.metadata["pattern"],
            is_path=item.metadata["path"],
            is_fixed=item.metadata["fixed"],
            is_globs=item.metadata["globs"],
        )


def _sections_of(kind: type[Any], prefix: str) -> Iterator[tuple[str, str]]:
    hints = typing.get_type_hints(kind)
    for item in dataclasses.fields(kind):
        if item.metadata and dataclasses.is_dataclass(hints[item.name]):
            yield prefix + item.name, item.metadata["doc"]
            yield from _sections_of(hints[item.name], f"{prefix}{item.name}.")
