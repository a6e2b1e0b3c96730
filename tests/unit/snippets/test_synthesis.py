"""Sample values made from schemas."""

from __future__ import annotations

import re
import uuid
from decimal import Decimal

import pytest
from hypothesis import assume, given, strategies as st

from generator import ir
from generator.diagnostics import Diagnostics
from generator.ir import Constraints, JsonValue, Primitive, PrimitiveKind, Type
from generator.snippets import constraints, sample_values
from generator.snippets.sample_values import Seed
from generator.snippets.scalar_samples import ImpossibleError, sample_number, sample_text
from generator.snippets.strictness import CHECKED
from generator.snippets.synthesis import Synthesiser
from generator.snippets.typed_values import Fitter, ValueStyle
from tests.unit.snippets.factories import SCHEMAS, TEXT, WHOLE, enum, field, make_api, make_names, model, ref, union

STYLE = ValueStyle(exact=False, enum_classes=True, maintain_order=False)
MORE = (
    enum("Colour", "unknown", "red", "green", "blue"),
    model("Loop", field("next", ref("Loop"), required=True)),
    model("Chain", field("next", ref("Chain"), required=True, nullable=True), field("id", required=True)),
    model("Many", field("all", ir.Array(items=ref("Many")), required=True)),
    union("Either", ref("Loop"), ref("Phone")),
    model(
        "Quiet",
        field("email"),
        field("note"),
        field("status", ref("Status")),
        field("extra"),
        field("deep", ref("Phone")),
    ),
    model("Bad", field("age", WHOLE, required=True, example="old")),
)


def maker(diagnostics: Diagnostics | None = None) -> Synthesiser:
    api = make_api((*SCHEMAS, *MORE))
    return Synthesiser(api, Fitter(api, make_names(api), STYLE), Diagnostics() if diagnostics is None else diagnostics)


def made(type_: Type, name: str = "", place: str = "op/body") -> JsonValue:
    return maker().value(type_, Seed(place), name)


def test_the_same_place_gives_the_same_value_and_another_place_another() -> None:
    id_ = Primitive(kind=PrimitiveKind.STRING, format="uuid")
    assert made(id_) == made(id_)
    assert made(id_) != made(id_, place="op/other")


def test_examples_come_first_and_only_told_optional_fields_are_shown() -> None:
    customer = made(ref("Customer"))
    assert customer == {"balance": 99.99, "date": "2022-12-31", "status": "Active", "supplier": {"id": "73593"}}


def test_an_example_that_does_not_fit_is_reported_and_replaced() -> None:
    diagnostics = Diagnostics()
    value = maker(diagnostics).value(ref("Bad"), Seed("x"))
    assert value == {"age": 34}
    (found,) = diagnostics
    assert (found.rule, str(found.origin)) == ("example-misfit", "spec.yaml:1:1")


def test_a_body_that_would_say_nothing_gets_a_few_plain_fields() -> None:
    value = made(ref("Quiet"))
    assert isinstance(value, dict)
    assert list(value) == ["email", "note", "status"]
    assert re.fullmatch(r"[a-z]+\.[a-z]+@example\.com", str(value["email"]))


def test_recursion_ends() -> None:
    assert made(ref("Many")) == {"all": []}
    chain = made(ref("Chain"))
    assert isinstance(chain, dict)
    assert chain["next"] is None
    assert made(ref("Either")) == made(ref("Phone"))
    with pytest.raises(ImpossibleError):
        made(ref("Loop"))


@pytest.mark.parametrize(
    "items",
    [
        TEXT,  # without a name they are all called the same
        Primitive(kind=PrimitiveKind.STRING, constraints=Constraints(max_length=7)),
        Primitive(kind=PrimitiveKind.INTEGER, constraints=Constraints(maximum=0, multiple_of=5)),
        Primitive(kind=PrimitiveKind.BOOLEAN),
        ir.Literal(values=("a", "b", "c")),
        ir.OneOf(members=(ir.Literal(values=(1,)), Primitive(kind=PrimitiveKind.BOOLEAN))),
        ir.Array(items=TEXT),
        ir.Map(values=TEXT),
    ],
)
def test_a_second_item_is_found_whatever_the_first_one_is(items: Type) -> None:
    two = made(ir.Array(items=items, constraints=Constraints(min_items=2, unique_items=True)))
    assert isinstance(two, list) and len(two) == 2 and not constraints.same(two[0], two[1])


def test_unique_items_differ() -> None:
    three = Constraints(min_items=3, unique_items=True)
    colours = made(ir.Array(items=ref("Colour"), constraints=three))
    assert colours == ["red", "unknown", "green"]
    numbers = made(ir.Array(items=TEXT, constraints=three), "ids")
    assert isinstance(numbers, list)
    assert len({str(n) for n in numbers}) == 3
    with pytest.raises(ImpossibleError):
        made(ir.Array(items=ref("Status"), constraints=Constraints(min_items=3, unique_items=True)))


@pytest.mark.parametrize("name", sorted(sample_values._FORMATS) + sorted(sample_values._FIXED))
def test_formats_are_honoured(name: str) -> None:
    value = sample_text(Primitive(kind=PrimitiveKind.STRING, format=name), Seed("a/b"), "field")
    assert constraints.text_problem(value, None, name) is None
    assert value == sample_values.of_format(name, Seed("a/b"))


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("email", r"\S+@example\.com"),
        ("contactEmail", r"\S+@example\.com"),
        ("companyId", r"[0-9a-f-]{36}"),
        ("defaultCurrency", r"[A-Z]{3}"),
        ("createdAt", r"2024-\d\d-\d\dT\d\d:\d\d:00Z"),
        ("issueDate", r"2024-\d\d-\d\d"),
        ("phone_number", r"\+[\d -]+"),
        ("postalCode", r"[A-Z0-9 ]+"),
        ("websiteUrl", r"https://example\.com/\w+"),
        ("accountNumber", r"\d{5}"),
        ("firstName", r"[A-Z][a-z]+"),
        ("fullName", r"[A-Z][a-z]+ [A-Z][a-z]+"),
        ("projectName", r"Example project"),
        ("username", r"[a-z]+\.[a-z]+"),
        ("flavour", r"example flavour"),
        ("", r"example"),
    ],
)
def test_texts_are_believable(name: str, pattern: str) -> None:
    value = sample_text(TEXT, Seed("a/b"), name)
    assert re.fullmatch(pattern, value), value
    if name == "companyId":
        assert uuid.UUID(value).version == 4


@pytest.mark.parametrize(
    "limits",
    [
        Constraints(max_length=3),
        Constraints(min_length=40),
        Constraints(pattern="^[A-Z]{2}[0-9]{6}$"),
        Constraints(pattern="^x", min_length=5, max_length=6),
        Constraints(max_length=0),
    ],
)
@pytest.mark.parametrize("name", ["email", "companyName", "id", "x"])
def test_texts_keep_to_their_constraints(limits: Constraints, name: str) -> None:
    value = sample_text(Primitive(kind=PrimitiveKind.STRING, constraints=limits), Seed("a"), name)
    assert constraints.text_problem(value, limits, None) is None


_BOUND = st.none() | st.integers(-1000, 1000) | st.decimals(-1000, 1000, places=2).map(float)


@given(_BOUND, _BOUND, st.sampled_from([None, 1, 5, 0.25, 0.01]), st.booleans(), st.booleans())
def test_numbers_keep_to_their_constraints(
    low: float | None, high: float | None, step: float | None, exclusive: bool, whole: bool
) -> None:
    assume(low is None or high is None or high - low > 10)
    limits = Constraints(
        minimum=None if exclusive else low,
        exclusive_minimum=low if exclusive else None,
        maximum=None if exclusive else high,
        exclusive_maximum=high if exclusive else None,
        multiple_of=step,
    )
    value = sample_number(Decimal("12.5").__float__() if not whole else 12, limits, whole=whole)
    assert constraints.number_problem(value, limits) is None
    assert isinstance(value, int) or not whole


def test_impossible_numbers_are_said_to_be_so() -> None:
    with pytest.raises(ImpossibleError):
        sample_number(1, Constraints(minimum=5, maximum=4), whole=True)


def test_a_discriminator_is_written_into_what_it_tells() -> None:
    members = (model("A", field("kind", required=True)), model("B", field("kind", required=True)))
    told = union(
        "Told",
        ref("A"),
        ref("B"),
        discriminator=ir.Discriminator(property="kind", mapping={"b!": members[1].id, "a!": members[0].id}),
    )
    api = make_api((*SCHEMAS, *members, told))
    value = Synthesiser(api, Fitter(api, make_names(api), STYLE), Diagnostics()).value(ref("Told"), Seed("x"))
    assert value == {"kind": "a!"}


def test_everything_made_fits_its_own_schema() -> None:
    api = make_api((*SCHEMAS, *MORE))
    fitter = Fitter(api, make_names(api), STYLE)
    synthesiser = Synthesiser(api, fitter, Diagnostics())
    for schema in api.schemas.values():
        if schema.provenance.label != "Loop":
            value = synthesiser.value(ir.Ref(id=schema.id), Seed(schema.id))
            assert fitter.fit(value, ir.Ref(id=schema.id), CHECKED)


def test_values_that_nobody_would_read_are_not_made() -> None:
    levels = [
        model(f"Level{n}", *(field(f"f{k}", ref(f"Level{n + 1}"), required=True) for k in range(10))) for n in range(14)
    ]
    api = make_api((*levels, model("Level14", field("id", required=True))))
    synthesiser = Synthesiser(api, Fitter(api, make_names(api), STYLE), Diagnostics())
    with pytest.raises(ImpossibleError):
        synthesiser.value(ref("Level0"), Seed("op"))
    many = ir.Array(
        items=ir.Array(items=TEXT, constraints=Constraints(min_items=2_000)), constraints=Constraints(min_items=2_000)
    )
    with pytest.raises(ImpossibleError):
        synthesiser.value(many, Seed("op"))
    assert synthesiser.value(ref("Level13"), Seed("op")) != {}, "the next sample has a budget of its own"
