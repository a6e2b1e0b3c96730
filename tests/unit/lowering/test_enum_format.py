"""`enum_format: union`: an enumeration keeps its name, as an alias of fixed values."""

from __future__ import annotations

from pathlib import Path

from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.ir import Alias, Literal
from generator.lowering import build
from generator.source.loading import load
from generator.source.options import LoadOptions

DOCUMENT = """\
openapi: 3.1.0
info: {title: Case, version: "1"}
paths: {}
components: {schemas: {Item: {type: object, properties: {purpose: {type: [string, "null"], enum: [x, y, null]}, level: {$ref: "#/components/schemas/Level"}}}, Level: {enum: [1, 2]}}}
"""


def test_enumerations_keep_their_names(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(DOCUMENT)
    diagnostics = Diagnostics()
    api = build(load(str(path), LoadOptions(), diagnostics), Config(enum_format="union"), diagnostics)
    found = {schema.type for schema in api.schemas.values() if isinstance(schema, Alias)}
    assert found == {Literal(values=("x", "y")), Literal(values=(1, 2))}
    assert not len(diagnostics)
