"""JSON values against types."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from generator import ir
from generator.ir import JsonValue, PrimitiveKind, Timestamp, Type
from generator.snippets.expressions import data, imports, lines
from generator.snippets.strictness import CHECKED, LENIENT, MisfitError, Rules
from generator.snippets.typed_values import Fitter, ValueStyle
from tests.unit.snippets.factories import (
    DATE,
    MONEY,
    SCHEMAS,
    TEXT,
    WHOLE,
    at,
    enum,
    field,
    make_api,
    make_names,
    model,
    ref,
    union,
)

MORE = (
    enum("Kind", "cat", "dog"),
    model("Cat", field("kind", ref("Kind"), required=True), field("lives", WHOLE)),
    model("Dog", field("kind", ref("Kind"), required=True), field("tail", TEXT, required=True)),
    union("Pet", ref("Cat"), ref("Dog")),
    union(
        "Told",
        ref("Cat"),
        ref("Dog"),
        discriminator=ir.Discriminator(property="kind", mapping={"dog": at("Dog"), "cat": at("Cat")}),
    ),
    model(
        "Bag", field("maybe", TEXT, nullable=True), field("plain"), field("must", TEXT, required=True, nullable=True)
    ),
    ir.Alias(
        id=at("Tree"), provenance=SCHEMAS[0].provenance, origin=SCHEMAS[0].origin, type=ir.Map(values=ref("Tree"))
    ),
)


def fitter(schemas: Iterable[ir.Schema] = (*SCHEMAS, *MORE), *, exact: bool = False, **style: bool) -> Fitter:
    api = make_api(schemas)
    known = {"enum_classes": True, "maintain_order": False, **style}
    return Fitter(api, make_names(api), ValueStyle(exact=exact, **known))


def shown(value: JsonValue, type_: Type, rules: Rules = CHECKED, *, exact: bool = False) -> str:
    return "\n".join(lines(fitter(exact=exact).fit(value, type_, rules)))


FLAG = ir.Primitive(kind=PrimitiveKind.BOOLEAN)
REAL = ir.Primitive(kind=PrimitiveKind.NUMBER)
MOMENT = ir.Primitive(kind=PrimitiveKind.STRING, format="date-time")
WORDED = ir.Primitive(kind=PrimitiveKind.STRING, format="decimal")


@pytest.mark.parametrize(
    ("value", "type_", "text"),
    [
        ("a", TEXT, '"a"'),
        (21001088, TEXT, '"21001088"'),
        (10.0, TEXT, '"10"'),
        (True, TEXT, '"true"'),
        (Timestamp("2022-10-23T00:00:00.000Z"), TEXT, '"2022-10-23T00:00:00Z"'),
        (Timestamp("2022-10-23"), TEXT, '"2022-10-23T00:00:00Z"'),
        ("2022-10-23T00:00:00.000Z", TEXT, '"2022-10-23T00:00:00.000Z"'),
        (1, WHOLE, "1"),
        ("12", WHOLE, "12"),
        (3.0, WHOLE, "3"),
        (99.99, MONEY, 'Decimal("99.99")'),
        (10, MONEY, 'Decimal("10")'),
        ("1.50", WORDED, 'Decimal("1.50")'),
        (1.5, REAL, "1.5"),
        ("2.5", REAL, "2.5"),
        (True, FLAG, "True"),
        ("false", FLAG, "False"),
        ("2022-12-31", DATE, 'date.fromisoformat("2022-12-31")'),
        (Timestamp("2022-12-31"), DATE, 'date.fromisoformat("2022-12-31")'),
        ("2022-12-31T10:00:00Z", MOMENT, 'datetime.fromisoformat("2022-12-31T10:00:00+00:00")'),
        ("Active", ref("Status"), "shared.Status.ACTIVE"),
        ("b", ir.Literal(values=("a", "b")), '"b"'),
        (None, ir.Nullable(inner=TEXT), "None"),
        ("x", ir.Nullable(inner=TEXT), '"x"'),
        (None, ir.Primitive(kind=PrimitiveKind.NULL), "None"),
        ({"a": [1, None, True]}, ir.Any(), '{\n    "a": [\n        1,\n        None,\n        True,\n    ],\n}'),
        ({"k": {"l": {}}}, ref("Tree"), '{\n    "k": {\n        "l": {},\n    },\n}'),
        ("whatever", ir.File(), 'open("example.file", "rb")'),
        (5, ir.OneOf(members=(TEXT, WHOLE)), "5"),
    ],
)
def test_values_become_expressions(value: JsonValue, type_: Type, text: str) -> None:
    assert shown(value, type_) == text


@pytest.mark.parametrize(
    ("value", "type_", "reason"),
    [
        (["a"], TEXT, "not a text"),
        ("x", WHOLE, "not a whole number"),
        (True, WHOLE, "not a whole number"),
        (1.5, WHOLE, "not a whole number"),
        ("x", REAL, "not a number"),
        ("1e999", REAL, "not a number"),
        (float("nan"), REAL, "not a number"),
        (float("inf"), ir.Any(), "JSON does not have"),
        (1, FLAG, "not true or false"),
        (0, ir.Primitive(kind=PrimitiveKind.NULL), "not null"),
        ("2022-02-31", DATE, "not a valid date"),
        ("soon", MOMENT, "not a valid date-time"),
        ("much", WORDED, "not a decimal"),
        ("Gone", ref("Status"), "not a value of the enumeration"),
        ("c", ir.Literal(values=("a",)), "fixed values"),
        ("x", ir.Array(items=TEXT), "not a list"),
        ([[]], ir.Array(items=TEXT), "not a text (at /0)"),
        ([], ir.Map(values=TEXT), "not an object"),
        ({"a/b": 1.5}, ir.Map(values=WHOLE), "(at /a~1b)"),
        ({}, ref("Phone"), "required field 'number' is missing"),
        ({"kind": "cow"}, ref("Pet"), "fits no member"),
        (5, ir.Primitive(kind=PrimitiveKind.INTEGER, constraints=ir.Constraints(maximum=4)), "greater than 4"),
        ("abc", ir.Primitive(kind=PrimitiveKind.STRING, constraints=ir.Constraints(max_length=2)), "longer than 2"),
        ([1, 1], ir.Array(items=WHOLE, constraints=ir.Constraints(unique_items=True)), "not unique"),
    ],
)
def test_what_does_not_fit_says_where_and_why(value: JsonValue, type_: Type, reason: str) -> None:
    with pytest.raises(MisfitError) as caught:
        shown(value, type_)
    assert reason in str(caught.value)


def test_rows_stand_in_the_order_of_the_page_and_unknown_keys_are_dropped() -> None:
    value: JsonValue = {
        "taxNumber": "t",
        "zzz": 1,
        "balance": 5,
        "status": "Active",
        "supplier": {},
        "date": "2024-01-02",
    }
    expression = fitter().fit(value, ref("Customer"), CHECKED)
    keys = [line.strip().split('"')[1] for line in lines(expression) if line.startswith('    "')]
    assert keys == ["status", "supplier", "balance", "date_", "tax_number"]
    assert data(expression) == {
        "status": "Active", "supplier": {}, "balance": 5, "date": "2024-01-02", "taxNumber": "t"
    }  # fmt: skip
    assert {(i.module, i.name) for i in imports(expression)} == {
        ("demo_sdk.models", "shared"), ("decimal", "Decimal"), ("datetime", "date")
    }  # fmt: skip


def test_maintained_order_is_the_documents() -> None:
    value: JsonValue = {"taxNumber": "t", "balance": 5, "status": "Active", "supplier": {}}
    written = lines(fitter(maintain_order=True).fit(value, ref("Customer"), CHECKED))
    assert [line.strip() for line in written if "balance" in line or "tax" in line] == [
        '"balance": Decimal("5"),',
        '"tax_number": "t",',
    ]


def test_the_lenient_rules_fill_required_objects_and_leave_the_rest_out() -> None:
    assert shown({}, ref("Customer"), LENIENT) == '{\n    "supplier": {},\n}'
    assert shown({"date": "2024-01-02", "status": "Active"}, ref("Customer"), LENIENT, exact=True).splitlines()[
        3:4
    ] == ['    "date_": dateutil.parser.parse("2024-01-02").date(),']


def test_a_null_is_kept_where_the_schema_has_it_and_left_out_where_it_means_absent() -> None:
    assert (
        shown({"maybe": None, "plain": None, "must": None}, ref("Bag")) == '{\n    "must": None,\n    "maybe": None,\n}'
    )


def test_a_union_takes_the_first_member_that_fits() -> None:
    assert shown({"kind": "cat", "lives": 9}, ref("Pet")) == '{\n    "kind": shared.Kind.CAT,\n    "lives": 9,\n}'
    assert '"tail": "long"' in shown({"kind": "dog", "tail": "long"}, ref("Pet"))
    assert shown({"kind": "cat", "lives": "9", "odd": 1}, ref("Pet")).count("\n") == 3


def test_a_discriminator_decides() -> None:
    with pytest.raises(MisfitError, match="tail"):
        shown({"kind": "dog"}, ref("Told"))
    assert "CAT" in shown({"kind": "cat"}, ref("Told"))


def test_enumerations_without_classes_are_plain_values() -> None:
    made = fitter(enum_classes=False).fit("Active", ref("Status"), CHECKED)
    assert lines(made) == ['"Active"']
    assert list(imports(made)) == []


def test_a_part_of_a_multipart_body_has_a_name_and_a_stream() -> None:
    expected = (
        '{\n    "file": {\n        "content": open("example.file", "rb"),\n        "file_name": "a.pdf",\n    },\n}'
    )
    assert shown({"file": "a.pdf"}, ref("Upload")) == expected
    assert shown({"file": "a.pdf"}, ref("Upload"), exact=True) == "{}"
