"""Defaults: code where they fit, a located warning where they do not."""

from __future__ import annotations

import pytest

from generator import ir
from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.python.annotations import Annotator
from generator.python.defaults import Default, Defaults
from generator.python.modules import ModuleLayout, ModulePath
from generator.python.scope import Scope
from tests.unit.python.factories import (
    BOOL,
    DATE,
    DATE_TIME,
    DECIMAL,
    FLOAT,
    INT,
    STR,
    WHERE,
    alias,
    api,
    enum,
    field,
    model,
    names,
    ref,
    union,
)  # fmt: skip

SCHEMAS = (
    model(
        "Pet",
        field("name", required=True),
        field("age", INT),
        field("kind", ref("Kind")),
        field("mum", ref("Pet"), nullable=True),
    ),
    enum("Kind", "cat", "dog"),
    enum("Bit", 0, 1),
    union("Either", INT, ref("Pet")),
    union("Loop", ref("Loop"), STR),
    alias("Names", ir.Array(items=STR)),
)


def make(type_: ir.Type, value: ir.MaybeValue) -> tuple[Default | None, Diagnostics, Scope]:
    made = api(*SCHEMAS)
    named = names(made)
    scope, diagnostics = Scope(), Diagnostics()
    annotator = Annotator(
        made, named, ModuleLayout(made, named, Config()), scope, ModulePath(package=("models", "shared"), module="x")
    )
    return Defaults(made, named, annotator, diagnostics).of(type_, value, WHERE), diagnostics, scope


@pytest.mark.parametrize(
    ("type_", "value", "code", "mutable"),
    [
        (STR, "x", '"x"', False),
        (STR, '"""', '\'"""\'', False),
        (INT, 3, "3", False),
        (INT, 3.0, "3", False),
        (FLOAT, 3, "3", False),
        (BOOL, True, "True", False),
        (DECIMAL, 10.0, 'Decimal("10")', False),
        (DECIMAL, "1.50", 'Decimal("1.50")', False),
        (DATE, "2022-10-23", 'date.fromisoformat("2022-10-23")', False),
        (DATE_TIME, "2022-10-23T00:00:00Z", 'datetime.fromisoformat("2022-10-23T00:00:00+00:00")', False),
        (ref("Kind"), "dog", "Kind.DOG", False),
        (ref("Bit"), 1, "Bit.VALUE_1", False),
        (ref("Either"), 4, "4", False),
        (ref("Loop"), "x", '"x"', False),
        (ref("Names"), ["a"], '["a"]', True),
        (ir.Array(items=INT), [], "[]", True),
        (ir.Map(values=ref("Kind")), {"a": "cat"}, '{"a": Kind.CAT}', True),
        (ir.Nullable(inner=INT), None, "None", False),
        (ir.OneOf(members=(INT, STR)), "x", '"x"', False),
        (ir.Literal(values=("a", "b")), "b", '"b"', False),
        (ir.Any(), {"a": [1]}, '{"a": [1]}', True),
        (ref("Pet"), {"name": "x", "mum": None}, 'Pet.model_validate({"name": "x", "mum": None})', True),
    ],
)
def test_fitting_default(type_: ir.Type, value: ir.JsonValue, code: str, mutable: bool) -> None:
    made, diagnostics, _ = make(type_, value)
    assert made == Default(code=code, mutable=mutable)
    assert len(diagnostics) == 0


@pytest.mark.parametrize(
    ("type_", "value"),
    [
        (STR, 3),
        (INT, "3"),
        (INT, 3.5),
        (INT, True),
        (BOOL, 1),
        (FLOAT, "x"),
        (DECIMAL, "ten"),
        (DATE, "2022-02-31"),
        (DATE_TIME, "yesterday"),
        (ref("Kind"), "cow"),
        (ref("Bit"), True),
        (ref("Loop"), 3),
        (ir.Array(items=INT), ["x"]),
        (ir.Array(items=INT), "x"),
        (ir.Map(values=INT), {"a": "x"}),
        (ir.Literal(values=(1,)), True),
        (ir.File(), "x"),
        (ref("Pet"), {"age": 3}),
        (ref("Pet"), {"name": "x", "age": None}),
        (ref("Pet"), {"name": "x", "kind": "cow"}),
        (ref("Pet"), "x"),
    ],
)
def test_unfit_default_is_reported_and_left_out(type_: ir.Type, value: ir.JsonValue) -> None:
    made, diagnostics, scope = make(type_, value)
    assert made is None
    (problem,) = diagnostics
    assert (problem.rule, problem.origin) == ("default-unfit", WHERE)
    assert scope.imports().runtime == ()


def test_no_default_is_no_problem() -> None:
    made, diagnostics, _ = make(STR, ir.MISSING)
    assert made is None
    assert len(diagnostics) == 0


def test_what_a_nested_default_mentions_is_not_imported() -> None:
    _, _, scope = make(ref("Pet"), {"name": "x", "kind": "dog"})
    assert scope.imports().runtime == ("from .pet import Pet",)
