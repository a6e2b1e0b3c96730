"""Files that layers add to the output."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from generator.config.model import Config, ExtraFile
from generator.diagnostics import Diagnostics
from generator.docs import extra
from generator.docs.context import DocsContext
from generator.docs.views import OperationView
from generator.docs.wording import Wording
from generator.render.contract import contract
from generator.render.extra import VIEWS, contracts
from generator.render.jobs import Job
from tests.unit.docs.factories import FakeSnippets, make_api, make_names


@dataclass(frozen=True)
class Paged:
    page: str


def added(*files: ExtraFile, diagnostics: Diagnostics | None = None) -> list[Job]:
    found = Diagnostics() if diagnostics is None else diagnostics
    api = make_api()
    config = Config(package_name="pet-store", files=files)
    context = DocsContext.of(api, make_names(api), config, FakeSnippets(), Wording.of(config.docs, found))
    return list(extra.jobs(context, found))


@pytest.mark.parametrize(
    ("per", "expected"),
    [
        ("package", ["x/pet_store.md"]),
        ("group", ["x/client.md", "x/pets.md"]),
        ("operation", ["x/pets.list.md", "x/pets.create.md"]),
        ("model", ["x/shared.Pet.md"]),
    ],
)
def test_one_file_for_each(per: Any, expected: list[str]) -> None:
    made = [job.path for job in added(ExtraFile(template="t.j2", path="x/{name}.md", per=per))]
    assert set(expected) <= set(made)
    assert len(made) == len(set(made))


def test_the_view_is_that_of_the_docs() -> None:
    job, *_ = added(ExtraFile(template="t.j2", path="{name}", per="operation"))
    shown = job.view()
    assert isinstance(shown, OperationView)
    assert (job.template, job.subject, job.path) == ("t.j2", f"operation {shown.id}", shown.accessor)


def test_paths_that_would_repeat_and_missing_templates_are_errors() -> None:
    diagnostics = Diagnostics()
    assert (
        added(ExtraFile(template="t", path="x.md", per="model"), ExtraFile(path="x.md"), diagnostics=diagnostics) == []
    )
    assert [item.rule for item in diagnostics] == ["config-files", "config-files"]


def test_urls_lead_from_the_file_to_pages() -> None:
    assert extra.url_to("docs/cli/x.md", Paged("docs/models/shared/a.md")) == "../models/shared/a.md"
    assert extra.url_to("x.md", Paged("docs/sdks/a/README.md#get")) == "docs/sdks/a/README.md#get"
    with pytest.raises(TypeError, match="int has no page"):
        extra.url_to("x.md", 1)


def test_the_contract_of_added_files() -> None:
    made = contracts([ExtraFile(template="t.j2", path="{name}", per="model")])
    assert made["t.j2"].receives["view"] == "docs.ModelPage"
    assert set(VIEWS.values()) <= contract().views.keys()
