"""The SDKs made from our own documents are, for their users, those made from the published documents."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from typing import Any

import pytest

from generator.config.model import Config, Docs
from generator.diagnostics import Diagnostics
from generator.ir import Api, Enum, Model, Role
from generator.lowering import build
from generator.names.model import Names
from generator.names.resolution import resolve
from generator.snippets import Pins, Snippets
from generator.source.loading import load
from generator.source.options import LoadOptions

ROOT = Path(__file__).parents[2]
OURS = ROOT / "specs" / "sync-for-expenses"
THEIRS = ROOT.parent / "shared" / "reference" / "sync-for-expenses"
BANK_FEEDS = ROOT.parent / "shared" / "specs" / "Codat-Bank-Feeds.yaml"
CONFIG = Config(
    package_name="codat-sync-for-expenses",
    import_name="codat_sync_for_expenses",
    sdk_class="CodatSyncExpenses",
)

pytestmark = pytest.mark.skipif(not THEIRS.is_dir(), reason="../shared/reference/sync-for-expenses is not here")


@dataclasses.dataclass(frozen=True)
class Sdk:
    api: Api
    names: Names
    config: Config

    def snippets(self, *pins: Path) -> dict[tuple[str, str], str]:
        """Usage examples by page and method."""
        diagnostics = Diagnostics()
        made = Snippets(self.api, self.names, self.config, Pins.read(map(str, pins), diagnostics), diagnostics)
        result = {}
        for operation in self.api.operations:
            group = self.names.groups[self.names.accessors[operation.id]]
            result[group.directory, self.names.methods[operation.id]] = made.operation(operation.id)
        assert list(diagnostics) == []
        return result

    def surface(self) -> dict[str, Any]:
        """Classes with their fields or members, and what can be put into them."""
        surface: dict[str, Any] = {}
        for schema in self.api.schemas.values():
            name = self.names.schemas[schema.id].qualified
            surface[name] = type(schema).__name__
            if isinstance(schema, Model):
                for field in schema.fields:
                    attribute = self.names.fields[schema.id, field.name]
                    kind = (self.shown(field.type), field.presence, field.default, field.deprecated)
                    # The body in a request object has no name on the wire.
                    wire = "" if schema.provenance.role is Role.REQUEST else field.name
                    surface[f"{name}.{attribute}"] = (wire, *kind)
            elif isinstance(schema, Enum):
                for index, member in enumerate(schema.members):
                    surface[f"{name}.{self.names.members[schema.id, index]}"] = member.value
        return surface

    def shown(self, kind: Any) -> str:
        """A type with the names of classes in place of their ids."""
        ids = {repr(key): value.qualified for key, value in self.names.schemas.items()}
        return re.sub(r"(?<=id=)('[^']*'|\"[^\"]*\")", lambda found: ids[found[0]], repr(kind))

    def methods(self) -> set[str]:
        return {".".join((*self.names.accessors[one.id], self.names.methods[one.id])) for one in self.api.operations}


def sdk(spec: Path, docs: Docs, config: Config = CONFIG) -> Sdk:
    diagnostics = Diagnostics()
    config = config.replace(docs=docs)
    api = build(load(str(spec), LoadOptions(), diagnostics), config, diagnostics)
    return Sdk(api, resolve(api, config), config)


@pytest.fixture(scope="module")
def ours() -> Sdk:
    return sdk(OURS / "openapi.yaml", Docs(dialect="clean"))


@pytest.fixture(scope="module")
def theirs() -> Sdk:
    return sdk(THEIRS / "openapi.yaml", Docs(dialect="exact"))


def published(page: str) -> dict[tuple[str, str], str]:
    text = (THEIRS / "docs" / "sdks" / page / "README.md").read_text(encoding="utf-8")
    sections = {section.partition("\n")[0].strip("~"): section for section in text.split("\n## ")[1:]}
    found = {name: re.search(r"```python\n(.*?)```", section, re.DOTALL) for name, section in sections.items()}
    return {(page, name): match[1] for name, match in found.items() if match}


def test_has_the_published_classes_fields_types_and_members(ours: Sdk, theirs: Sdk) -> None:
    left, right = ours.surface(), theirs.surface()
    assert {
        name: (left.get(name), right.get(name)) for name in {*left, *right} if left.get(name) != right.get(name)
    } == {}


def test_has_the_published_methods(ours: Sdk, theirs: Sdk) -> None:
    assert ours.methods() == theirs.methods()


def test_customers_examples_are_those_of_the_published_page(ours: Sdk) -> None:
    snippets = ours.snippets(OURS / "examples.yaml")
    expected = published("customers")
    assert len(expected) == 4
    assert {key: snippets[key] for key in expected} == expected


def test_the_pinned_example_makes_the_customers_page_exact(theirs: Sdk) -> None:
    snippets = theirs.snippets(THEIRS / "gen.lock", Path(__file__).with_name("sync-for-expenses.examples.yaml"))
    expected = published("customers")
    assert {key: snippets[key] for key in expected} == expected


def test_without_the_pinned_example_one_phone_is_missing(theirs: Sdk) -> None:
    key = ("customers", "update")
    assert theirs.snippets(THEIRS / "gen.lock")[key] != published("customers")[key]


@pytest.mark.skipif(not BANK_FEEDS.is_file(), reason="../shared/specs/Codat-Bank-Feeds.yaml is not here")
def test_bank_feeds_has_the_published_classes_and_methods() -> None:
    config = Config(
        package_name="codat-bankfeeds", import_name="codat_bankfeeds", sdk_class="CodatBankFeeds", edition="2026-04"
    )
    ours, theirs = (sdk(spec, Docs(), config) for spec in (ROOT / "specs" / "bank-feeds" / "openapi.yaml", BANK_FEEDS))
    left, right = ours.surface(), theirs.surface()
    assert {
        name: (left.get(name), right.get(name)) for name in {*left, *right} if left.get(name) != right.get(name)
    } == {}
    assert ours.methods() == theirs.methods()
