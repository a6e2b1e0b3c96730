"""Pages of models (docs_rules 4)."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from generator.ir import Map, Model, Presence, Primitive, PrimitiveKind, SchemaId

if TYPE_CHECKING:
    from .conftest import Pages

DEPRECATED = "Will be removed in a later release. Please move away from it soon."


def test_object(pages: Pages) -> None:
    assert pages()["docs/models/shared/pet.md"] == "\n".join(
        [
            "# Pet",
            "",
            "An animal.",
            "",
            "",
            "## Fields",
            "",
            "| Field | Type | Required | Description | Example |",
            "| --- | --- | --- | --- | --- |",
            "| `z_name` | *str* | :heavy_check_mark: | What it is called. | Rex |",
            f"| ~~`age`~~ | *Optional[int]* | :heavy_minus_sign: | :warning: **DEPRECATED**: {DEPRECATED}"
            "<br/><br/>In years. |  |",
            "| `born` | *Optional[str]* | :heavy_minus_sign: | Day \\| night<br/>of birth | 2022-10-23 00:00:00 +0000 UTC |",
            "| `kind` | [OptionalNullable[shared.Kind]](../../models/shared/kind.md) | :heavy_minus_sign: | N/A |  |",
            "| `tags` | List[*str*] | :heavy_minus_sign: | N/A |  |",
            "| `weight` | *Optional[int]* | :heavy_minus_sign: | N/A |  |",
        ]
    )
