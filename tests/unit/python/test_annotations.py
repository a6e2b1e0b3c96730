"""Types as annotations, in both forms."""

from __future__ import annotations

import pytest

from generator import ir
from generator.config.model import Config
from generator.python.annotations import Annotator, Form
from generator.python.modules import ModuleLayout, ModulePath
from generator.python.scope import Scope
from generator.python.unions import Unions
from tests.unit.python.factories import (
    BOOL,
    DATE,
    DATE_TIME,
    DECIMAL,
    FLOAT,
    INT,
    STR,
    api,
    enum,
    field,
    model,
    names,
    ref,
    union,
)

SCHEMAS = (
    model("Pet", field("name")),
    enum("Kind", "cat", "dog"),
    enum("Loose", "a", open=True),
    enum("Number", 1, 2, open=True),
    union("Either", STR, ref("Pet")),
    model("Date", field("x")),
    model("Problem", namespace=ir.Namespace.ERRORS),
)
HERE = ModulePath(package=("models", "shared"), module="here")


def annotator(place: ModulePath = HERE, *, merged: dict[str, str] | None = None) -> Annotator:
    made = api(*SCHEMAS)
    named = names(made)
    if merged:
        import dataclasses

        named = dataclasses.replace(named, merged={ir.SchemaId(k): ir.SchemaId(v) for k, v in merged.items()})
    return Annotator(made, named, ModuleLayout(made, named, Config()), Scope(), place)


@pytest.mark.parametrize(
    ("type_", "shown", "as_dict"),
    [
        (STR, "str", "str"),
        (INT, "int", "int"),
        (FLOAT, "float", "float"),
        (BOOL, "bool", "bool"),
        (ir.Primitive(kind=ir.PrimitiveKind.NULL), "None", "None"),
        (DATE, "Date", "date"),
        (DATE_TIME, "DateTime", "datetime"),
        (DECIMAL, "Number", "Decimal"),
        (ir.Primitive(kind=ir.PrimitiveKind.STRING, format="decimal"), "StrNumber", "Decimal"),
        (ir.Primitive(kind=ir.PrimitiveKind.STRING, format="no-such-format"), "str", "str"),
        (ir.Array(items=STR), "list[str]", "list[str]"),
        (ir.Map(values=ir.Array(items=INT)), "dict[str, list[int]]", "dict[str, list[int]]"),
        (ref("Pet"), "Pet", "PetTypedDict"),
        (ref("Kind"), "Kind", "Kind"),
        (ref("Loose"), "Open[Loose]", "Open[Loose]"),
        (ref("Number"), "OpenInt[SharedNumber]", "OpenInt[SharedNumber]"),
        (ref("Either"), "Either", "EitherTypedDict"),
        (ref("Problem"), "ProblemData", "ProblemData"),
        (ir.Nullable(inner=STR), "str | None", "str | None"),
        (ir.OneOf(members=(STR, INT, STR)), "str | int", "str | int"),
        (ir.OneOf(members=(STR, ir.Any())), "Any", "Any"),
        (ir.Any(), "Any", "Any"),
        (ir.File(), "FileContent", "FileContent"),
        (ir.Literal(values=("a", 1, True, None)), "Literal['a', 1, True, None]".replace("'", '"'), None),
        (ir.Literal(values=(1.5, "a")), 'Literal["a"] | float', None),
        (ir.Literal(values=({"a": 1},)), "dict[str, Any]", None),
    ],
)
def test_annotation(type_: ir.Type, shown: str, as_dict: str | None) -> None:
    made = annotator()
    if shown.startswith("OpenInt"):
        made.scope.name("...types", "Number")
    assert made.type(type_, Form.MODEL) == shown
    if as_dict is not None:
        assert made.type(type_, Form.DICT) == as_dict


def test_a_schema_named_date_and_the_date_of_the_runtime_live_together() -> None:
    made = annotator()
    assert made.type(ref("Date"), Form.MODEL) == "Date"
    assert made.type(DATE, Form.MODEL) == "Date_"
    assert made.scope.imports().runtime == ("from ...types import Date as Date_", "from .date import Date")


def test_modules_at_the_root_say_the_package() -> None:
    made = annotator(ModulePath(module="sdk"))
    assert made.type(ir.Array(items=ref("Pet")), Form.MODEL) == "list[shared.Pet]"
    assert made.exception(ir.SchemaId("Problem")) == "errors.Problem"
    assert made.scope.imports().runtime == ("from .models import errors, shared",)


def test_a_method_called_list_does_not_spoil_lists() -> None:
    made = annotator(ModulePath(module="sdk"))
    assert made.type(ir.Array(items=STR), Form.MODEL, hidden=["list"]) == "List[str]"
    assert made.scope.imports().runtime == ("from builtins import list as List",)


def test_merged_schemas_are_called_by_the_survivor() -> None:
    made = annotator(merged={"Pet2": "Pet"})
    assert made.type(ref("Pet2"), Form.MODEL) == "Pet"


def test_a_class_whose_name_begins_with_any_imports_nothing() -> None:
    made = annotator()
    assert made.union(["AnyUrl", "None"]) == "AnyUrl | None"
    assert made.scope.imports().runtime == ()


def test_a_union_of_thousands_compiles() -> None:
    members = [f"C{number}" for number in range(10_000)]
    text = annotator().union([*members, "None"])
    assert text == f"Union[{', '.join(members)}, None]"
    compile(f"a: {text}", "<generated>", "exec")


def test_dates_among_texts_are_those_that_are_written_in_full() -> None:
    made = union("Moment", STR, DATE, DATE_TIME)
    found = api(made)
    named = names(found)
    here = Annotator(found, named, ModuleLayout(found, named, Config()), Scope(), HERE)
    unions = Unions(found, named, here)
    assert unions.value(made, Form.MODEL) == "InOrder[ExactDate | ExactDateTime | str]"
    assert unions.value(made, Form.DICT) == "date | datetime | str"
