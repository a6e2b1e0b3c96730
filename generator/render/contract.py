"""The template contract (templates/contract.yaml): what each template receives, its blocks, and the filters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator._resources import templates_root
from generator.render.viewtypes import ViewType, parse


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldContract:
    """One field of a view. `fixed`: a boolean that always has this value in this view."""

    type: str
    about: str = ""
    fixed: bool | None = None

    @property
    def kind(self) -> ViewType:
        return parse(self.type)


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewContract:
    about: str
    fields: Mapping[str, FieldContract]


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateContract:
    """`receives`: name in the template → type. `blocks`: name → what it holds. `needs`: optional fields of `view` that
    are always there where this template is used."""

    about: str
    receives: Mapping[str, str]
    blocks: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contract:
    """The whole contract. Its version changes when a block, field or filter goes away or changes its meaning."""

    version: int
    templates: Mapping[str, TemplateContract]
    filters: Mapping[str, str]
    views: Mapping[str, ViewContract]
    migration: Mapping[int, str] = field(default_factory=dict)  # version → what to change in templates for it

    def view(self, name: str) -> ViewContract | None:
        return self.views.get(name)


CONFIG = "config.Config"  # every template also gets `config`


@cache
def contract() -> Contract:
    """The contract of the built-in templates."""
    return load(templates_root() / "contract.yaml")


def load(path: Path) -> Contract:
    """Read a contract. It ships with the generator, so faults in it are faults of ours and raise as they come."""
    found = yaml.safe_load(path.read_text("utf-8"))
    return Contract(
        version=found["version"],
        templates={name: _template(item) for name, item in found["templates"].items()},
        filters=found.get("filters") or {},
        views={name: _view(item) for name, item in (found.get("views") or {}).items()},
        migration=found.get("migration") or {},
    )


def _template(item: Mapping[str, Any]) -> TemplateContract:
    return TemplateContract(
        about=item["about"],
        receives={"config": CONFIG, **item.get("receives", {})},
        blocks=item.get("blocks") or {},
        needs=tuple(item.get("needs") or ()),
    )


def _view(item: Mapping[str, Any]) -> ViewContract:
    return ViewContract(
        about=item["about"],
        fields={name: FieldContract(**entry) for name, entry in item["fields"].items()},
    )
