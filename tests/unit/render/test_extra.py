"""Files that layers add to the output."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any, TypeVar

import pytest

from generator.config.model import ExtraFile
from generator.diagnostics import Diagnostics
from generator.docs.views import ModelPage, OperationView, ReadmePage, SdkPage
from generator.render.contract import contract
from generator.render.extra import VIEWS, contracts, url_to, with_extra
from generator.render.jobs import Job

T = TypeVar("T")


def view(kind: type[T], **values: Any) -> T:
    """A view whose other fields hold nothing of interest."""
    assert dataclasses.is_dataclass(kind)
    return kind(**{field.name: values.get(field.name, "") for field in dataclasses.fields(kind)})


OPERATIONS = tuple(view(OperationView, id=f"op-{n}", accessor=f"a.b{n}") for n in range(2))
JOBS = [
    Job(path="src/pet_store/__init__.py", subject="", content=b""),
    Job(path="README.md", subject="", view=view(ReadmePage, import_name="pet_store")),
    Job(path="a", subject="", view=view(SdkPage, accessor="", operations=())),
    Job(path="b", subject="", view=view(SdkPage, accessor="a", operations=OPERATIONS)),
    Job(path="c", subject="", view=view(ModelPage, qualified="shared.Customer")),
    Job(path="d", subject="", content=b""),
]


def added(files: Iterable[ExtraFile]) -> list[Job]:
    """Only what is added."""
    return [job for job in with_extra(JOBS, files, Diagnostics()) if job not in JOBS]


def paths(*files: ExtraFile) -> list[str]:
    return [job.path for job in added(files)]


@pytest.mark.parametrize(
    ("per", "expected"),
    [
        ("package", ["x/pet_store.md"]),
        ("group", ["x/client.md", "x/a.md"]),
        ("operation", ["x/a.b0.md", "x/a.b1.md"]),
        ("model", ["x/shared.Customer.md"]),
    ],
)
def test_one_file_for_each(per: Any, expected: list[str]) -> None:
    assert paths(ExtraFile(template="t.j2", path="x/{name}.md", per=per)) == expected


def test_the_view_is_that_of_the_docs() -> None:
    job, _ = added([ExtraFile(template="t.j2", path="{name}", per="operation")])
    assert (job.template, job.view, job.subject) == ("t.j2", OPERATIONS[0], "operation op-0")


def test_paths_that_would_repeat_and_missing_templates_are_errors() -> None:
    diagnostics = Diagnostics()
    files = [ExtraFile(template="t.j2", path="x.md", per="model"), ExtraFile(path="x.md")]
    assert list(with_extra(JOBS, files, diagnostics)) == JOBS
    assert [item.rule for item in diagnostics] == ["config-files", "config-files"]


def test_urls_lead_from_the_file_to_pages() -> None:
    assert url_to("docs/cli/x.md", view(ModelPage, page="docs/models/shared/a.md")) == "../models/shared/a.md"
    assert url_to("x.md", view(OperationView, page="docs/sdks/a/README.md#get")) == "docs/sdks/a/README.md#get"
    with pytest.raises(TypeError, match="int has no page"):
        url_to("x.md", 1)


def test_the_contract_of_added_files() -> None:
    made = contracts([ExtraFile(template="t.j2", path="{name}", per="model")])
    assert made["t.j2"].receives["view"] == "docs.ModelPage"
    assert set(VIEWS.values()) <= contract().views.keys()
