"""Every kind of difference between the two dialects, and none beside them."""

from __future__ import annotations

import difflib
import re

import pytest

from generator import ir
from generator.ir import Body, Webhook
from tests.unit.docs.factories import (
    ORIGIN,
    content,
    field,
    make_api,
    node,
    operations,
    prim,
    ref,
    render,
    response,
)

# What a line of the exact dialect looks like that the clean one writes otherwise, and why.
DIFFERENCES = {
    "links to pages that do not exist": r"\.\./\.\./models/\.md",
    "dates called datetime": r"#datetime-objects",
    "times as no API takes them": r"2022-10-23 00:00:00 \+0000 UTC",
    "values that are no Python": r"^value: .* = /\* values here \*/$",
    "tables without rows": r"^\| (Field|---) .*\|$",
    "a webhook called as a method": r"^# made: (sync|async)-usage$",
    "an element that is none": r"^</br>$",
    "active text of the document": r"<script>",
    "cells with line ends of their own": r"\r",
    "pipes escaped twice": r"\\\\\|",
    "code fences left open": r"^$",
    "summaries of several lines": r"^(\* \[.*|lines)$",
    "anchors given twice": r"\* \[Pets\]\(#pets\)$",
}


def api() -> ir.Api:
    """An API in which every kind of difference occurs."""
    hook = Webhook(
        key="made",
        method="post",
        origin=ORIGIN,
        body=Body(required=True, contents=(content(ref("Pet")),), field="Pet", origin=ORIGIN),
    )
    day = ir.Model(
        **node("Day"),
        description="Here <script>x</script>",
        fields=(
            field("at", prim("string", "date"), description="a\rb"),
            field("or", prim("string"), description="x \\| y"),
        ),
    )
    open_fence = ir.Model(**node("Fence"), description="```\nnever closed", fields=(field("a", prim("string")),))
    listing, create, ping = operations()
    made = make_api()
    schemas = {**made.schemas, day.id: day, open_fence.id: open_fence}
    info = ir.Info(title="Pets", version="1", origin=ORIGIN, description="all\n# Pets")
    changed = ir.Operation(
        id=create.id,
        method="POST",
        path="/pets",
        group="Pets",
        name_override=None,
        origin=ORIGIN,
        summary="Several\nlines",
        request=create.request,
        responses=(response("200", content(ref("Pet"))),),
        results=create.results,
    )
    return make_api(webhooks=(hook,), schemas=schemas, info=info, operations=(listing, changed, ping))


def changed_lines() -> list[str]:
    """Lines of the exact dialect that are not in the clean one."""
    exact, clean = render(api()), render(api(), dialect="clean")
    assert exact.keys() == clean.keys()
    found = []
    for path, text in exact.items():
        for line in difflib.ndiff(text.split("\n"), clean[path].split("\n")):
            if line.startswith("- "):
                found.append(line[2:])
    return found


@pytest.mark.parametrize("kind", DIFFERENCES)
def test_each_kind_of_difference_occurs(kind: str) -> None:
    if kind == "code fences left open":
        assert render(api())["docs/models/shared/fence.md"].count("```") == 1
        assert render(api(), dialect="clean")["docs/models/shared/fence.md"].count("```") == 2
        return
    assert any(re.search(DIFFERENCES[kind], line) for line in changed_lines())


def test_there_are_no_other_differences() -> None:
    unknown = [line for line in changed_lines() if not any(re.search(p, line) for p in DIFFERENCES.values())]
    assert unknown == []


def test_the_clean_dialect_has_no_dead_links_between_its_pages() -> None:
    pages = render(api(), dialect="clean")
    for path, text in pages.items():
        for target in re.findall(r"\]\(((?!https?:|#|javascript)[^)#]*)", text):
            parts = [*path.split("/")[:-1], *target.split("/")]
            resolved: list[str] = []
            for part in parts:
                if part == "..":
                    resolved.pop()
                else:
                    resolved.append(part)
            assert "/".join(resolved) in pages, f"{path} links to {target}"


def test_a_page_without_faults_reads_the_same_in_both() -> None:
    assert render()["docs/models/shared/kind.md"] == render(dialect="clean")["docs/models/shared/kind.md"]
