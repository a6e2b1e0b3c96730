"""Models: reading, dumping, copying, and what is shown of them."""

from __future__ import annotations

import copy
import datetime
import enum
import inspect
import json
import pickle
import typing
from decimal import Decimal, InvalidOperation
from math import isfinite
from typing import Annotated, Any, Literal, Union

import pydantic_core
import pytest
from demo_sdk._runtime import serialize
from demo_sdk._runtime.serialize import to_json, to_plain
from demo_sdk._runtime.validate import reader
from demo_sdk.models import shared
from demo_sdk.types import (
    UNSET,
    UNSET_SENTINEL,
    Alias,
    BaseModel,
    Const,
    KnownFirst,
    Nullable,
    NullableModel,
    Number,
    Open,
    OpenInt,
    OptionalNullable,
    StrInt,
    StrNumber,
    TypeAliasType,
    UnknownValue,
)
from demo_sdk.types.basemodel import camel
from hypothesis import assume, given, strategies as st
from pydantic import (
    BaseModel as PydanticModel,
    ConfigDict,
    Discriminator,
    Tag,
    TypeAdapter,
    ValidationError,
    field_serializer,
)


class Kind(str, enum.Enum):
    A = "a"


class Level(int, enum.Enum):
    LOW = 1


class Inner(BaseModel):
    some_name: str | None = None
    odd: Annotated[str | None, Alias("x-odd")] = None


class Full(NullableModel):
    must: Nullable[str]
    maybe_null: OptionalNullable[str] = UNSET
    inner_one: OptionalNullable[Inner] = UNSET
    many: OptionalNullable[list[Inner]] = UNSET
    plain: int | None = None
    with_default: int | None = 7
    null_default: OptionalNullable[str] = None
    amount: Number | None = None
    null_amount: OptionalNullable[Number] = UNSET
    text_amount: StrNumber | None = None
    text_amounts: list[StrNumber] | None = None
    big: StrInt | None = None
    kind: Kind | None = None
    when: datetime.datetime | None = None
    day: datetime.date | None = None
    anything: Any = None
    const: Annotated[Literal["c"] | None, Const("c")] = "c"


def test_names_on_the_wire() -> None:
    assert [camel(name) for name in ("id", "default_currency", "type_", "a_1b", "x__y")] == [
        "id",
        "defaultCurrency",
        "type",
        "a1b",
        "xY",
    ]
    inner = Inner.model_validate({"someName": "a", "x-odd": "b"})
    assert inner == Inner(some_name="a", odd="b")
    assert inner.model_dump(by_alias=True) == {"someName": "a", "x-odd": "b"}


def test_absent_null_and_given() -> None:
    model = Full(must=None, inner_one=None)
    assert model.maybe_null is UNSET
    assert model.model_dump(by_alias=True) == {
        "must": None,
        "innerOne": None,
        "withDefault": 7,
        "nullDefault": None,
        "const": "c",
    }
    assert to_plain(model) == model.model_dump(by_alias=True)
    read = Full.model_validate({"must": "x", "maybeNull": None, "many": [{"someName": "n"}]})
    assert read.maybe_null is None and read.many == [Inner(some_name="n")]
    assert Full.model_validate_json(read.model_dump_json(by_alias=True)) == read


def test_dumps_by_name_are_complete() -> None:
    model = Full(must="m", maybe_null="x", inner_one=Inner(some_name="n"))
    dumped = model.model_dump()
    assert dumped["maybe_null"] == "x"
    assert dumped["inner_one"] == {"some_name": "n", "odd": None}
    assert model.model_dump(include={"must", "maybe_null"}) == {"must": "m", "maybe_null": "x"}
    assert "must" not in model.model_dump(exclude={"must"})
    assert model.model_dump(exclude_unset=True).keys() == {"must", "maybe_null", "inner_one"}
    assert Full(must=None).model_dump(exclude_none=True, by_alias=True) == {
        "must": None,
        "nullDefault": None,
        "withDefault": 7,
        "const": "c",
    }


def test_models_without_nullable_fields_dump_nulls() -> None:
    assert Inner().model_dump() == {"some_name": None, "odd": None}
    assert to_plain(Inner()) == {}


def test_unset() -> None:
    assert not UNSET
    assert type(UNSET)() == UNSET
    assert hash(UNSET) == hash(type(UNSET)())
    assert copy.copy(UNSET) is UNSET and copy.deepcopy(UNSET) is UNSET
    assert pickle.loads(pickle.dumps(UNSET)) == UNSET
    assert UNSET.model_dump() == UNSET_SENTINEL
    assert UNSET != "x"
    assert typing.get_origin(OptionalNullable[str]) is OptionalNullable


class Named(BaseModel):
    kind: Literal["cat", "dog"]


class Holder(NullableModel):
    name: OptionalNullable[Named] = UNSET


@pytest.mark.parametrize("wrong", [{}, {"other": 1}, {"kind": "none"}, [], "x"])
def test_only_unset_is_unset(wrong: Any) -> None:
    for read in (Holder.model_validate, lambda data: Holder.model_validate_json(json.dumps(data))):
        with pytest.raises(ValidationError, match="name"):
            read({"name": wrong})
    with pytest.raises(ValidationError) as caught:
        reader(Holder)({"name": {"kind": "none"}})
    assert "kind" in str(caught.value) and "UNSET" not in str(caught.value)
    assert Holder(name=UNSET) == Holder() == Holder(name=copy.copy(UNSET)) and type(UNSET)() == UNSET


def test_decimals() -> None:
    for given_value in ("1.50", 1.5, Decimal("1.50")):
        assert Full(must=None, amount=given_value).amount == Decimal("1.5")  # type: ignore[arg-type]
    model = Full(must=None, amount=Decimal("1.50"), null_amount=None, text_amount=Decimal("1.50"), big=12)
    assert to_json(model) == (
        '{"amount":1.5,"big":"12","const":"c","must":null,"nullAmount":null,"nullDefault":null,'
        '"textAmount":"1.50","withDefault":7}'
    )
    assert to_plain(Full(must=None, text_amounts=[Decimal("2.0")]))["textAmounts"] == ["2.0"]
    assert json.loads(model.model_dump_json(by_alias=True)) == to_plain(model)
    with pytest.raises(InvalidOperation):
        Full(must=None, amount="text")  # type: ignore[arg-type]
    with pytest.raises(ValidationError, match="Expected string, int or float"):
        Full(must=None, amount=[])  # type: ignore[arg-type]
    with pytest.raises(ValidationError, match="Expected string"):
        Full(must=None, big=1.5)  # type: ignore[arg-type]
    assert Full(must=None, big="12").big == 12  # type: ignore[arg-type]
    assert Full(must=None, null_amount=UNSET).model_dump_json()


def test_dates_enums_and_anything() -> None:
    when = datetime.datetime(2022, 10, 23, 1, 2, 3, 120000, datetime.timezone.utc)
    value: Any = {"a": [1, None, Kind.A], Level.LOW: Decimal("1.5"), "u": UNSET, "t": (1,), "s": {2}}
    model = Full(must="", kind=Kind.A, when=when, day=when.date(), anything=value)
    plain = to_plain(model)
    assert plain["kind"] == "a" and plain["when"] == "2022-10-23T01:02:03.120000Z" and plain["day"] == "2022-10-23"
    assert plain["anything"] == {"a": [1, None, "a"], "1": "1.5", "t": [1], "s": [2]}  # no schema makes it a number
    assert to_plain(Full(must=None, anything=[Inner(some_name="x"), {"deep": (Decimal("1.50"),)}]))["anything"] == [
        {"someName": "x"},
        {"deep": ["1.50"]},
    ]
    assert to_plain(UNSET) == UNSET_SENTINEL


def test_constants() -> None:
    assert Full(must="", const=None).const is None
    with pytest.raises(ValidationError):
        Full.model_validate({"must": "", "const": "d"})

    class Only(BaseModel):
        value: Annotated[str, Const("c")] = "c"

    with pytest.raises(ValidationError, match="Expected c"):
        Only(value="d")


class OpenModel(BaseModel):
    kind: Open[Kind]
    level: OpenInt[Level] | None = None


def test_open_enums() -> None:
    known = OpenModel.model_validate({"kind": "a", "level": 1})
    assert known.kind is Kind.A and known.level is Level.LOW
    unknown = OpenModel.model_validate({"kind": "z", "level": 9})
    assert unknown.kind == "z" and not isinstance(unknown.kind, Kind) and unknown.level == 9
    assert unknown.model_dump(mode="json") == {"kind": "z", "level": 9} == to_plain(unknown)


class Cat(BaseModel):
    type: Literal["cat"]
    lives: int


class Dog(BaseModel):
    type: Literal["dog"]


def tag(value: Any) -> str:
    from demo_sdk.utils import get_open_discriminator

    return get_open_discriminator(value, "type", "type", ("cat", "dog"))


Pet = Annotated[
    Union[Annotated[Cat, Tag("cat")], Annotated[Dog, Tag("dog")], Annotated[UnknownValue, Tag("UNKNOWN")]],
    Discriminator(tag),
]
Loose = TypeAliasType("Loose", Union[Cat, Dog, UnknownValue])


class Owner(BaseModel):
    pet: Pet
    loose: Loose | None = None


def test_open_unions() -> None:
    known = Owner.model_validate({"pet": {"type": "cat", "lives": 9}, "loose": {"type": "dog"}})
    assert isinstance(known.pet, Cat) and isinstance(known.loose, Dog)
    unknown = Owner.model_validate({"pet": {"type": "eel", "volts": 5}, "loose": {"type": "emu"}})
    assert isinstance(unknown.pet, UnknownValue) and unknown.pet.value == {"type": "eel", "volts": 5}
    assert isinstance(unknown.loose, UnknownValue)
    assert to_plain(unknown) == {"pet": {"type": "eel", "volts": 5}, "loose": {"type": "emu"}}
    assert unknown.model_dump() == to_plain(unknown)
    assert Owner.model_validate({"pet": UnknownValue(value=1)}).pet == UnknownValue(value=1)


class Extra(NullableModel, extra="allow"):
    a: OptionalNullable[str] = UNSET


class PlainExtra(BaseModel, extra="allow"):
    a: str | None = None


class Colour(str, enum.Enum):
    RED = "red"


class Apple(BaseModel, extra="forbid"):
    kind: Literal["apple"]
    colour: Colour


class Pear(BaseModel):
    taste: str


def test_open_unions_know_their_members_first() -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(KnownFirst[Union[Apple, Pear]])
    for read in (adapter.validate_python, lambda data: adapter.validate_json(json.dumps(data))):
        assert isinstance(read({"kind": "apple", "colour": "red"}), Apple)
        assert isinstance(read({"taste": "loud"}), Pear)
        assert read({"kind": "apple", "colour": "blue"}) == UnknownValue({"kind": "apple", "colour": "blue"})


def test_undeclared_properties() -> None:
    for kind in (Extra, PlainExtra):
        model = kind.model_validate({"a": "x", "other": {"b": 1}})
        assert model.model_dump(by_alias=True) == {"a": "x", "other": {"b": 1}} == to_plain(model)


def test_serializers_of_the_user_are_kept() -> None:
    class Mine(Inner):
        @field_serializer("some_name")
        def loud(self, value: str | None) -> str | None:
            return value and value.upper()

    class Foreign(PydanticModel):
        a: int | None = None
        b: int = 1

    assert to_plain(Mine(some_name="x")) == {"someName": "X"}
    assert to_plain([Foreign()]) == [{"b": 1}]


def test_credentials_are_not_shown() -> None:
    security = shared.Security(auth_header="secret")
    assert "secret" not in repr(security) and "secret" not in str(security)
    assert security.auth_header == "secret" and security.model_dump() == {"auth_header": "secret"}


def test_models_that_import_each_other() -> None:
    tree = shared.Tree.model_validate({"nodes": [{"label": "a", "child": {"nodes": []}}]})
    assert tree.nodes is not None and tree.nodes[0].child == shared.Tree(nodes=[])
    assert typing.get_type_hints(shared.Node)["child"] == OptionalNullable[shared.Tree]
    assert typing.get_type_hints(shared.TreeTypedDict).keys() == {"nodes"}


def test_models_copy_and_pickle() -> None:
    customer = shared.Customer(status=shared.CustomerStatus.ACTIVE, contacts=[shared.Contact(name=None)])
    assert pickle.loads(pickle.dumps(customer)) == customer == copy.deepcopy(customer)
    assert customer.model_copy() == customer
    assert shared.Customer.model_validate(customer.model_dump(by_alias=True)) == customer


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
    max_leaves=10,
)


@given(json_values)
def test_plain_data_is_dumped_as_it_is(value: Any) -> None:
    assert json.loads(to_json(value)) == value
    assert to_json(value).isascii()
    orders: list[list[str]] = []
    json.loads(to_json(value), object_pairs_hook=lambda pairs: orders.append([key for key, _ in pairs]))
    assert orders == [sorted(keys) for keys in orders]


def test_json_has_sorted_keys_and_is_ascii_whichever_encoder_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    value = {"z": Inner(some_name="é"), "a": {"y": 1, "b": UNSET, "x": {"q": 1, "c": None}}, "B": Decimal("1.50")}
    text = '{"B":1.5,"a":{"x":{"c":null,"q":1},"y":1},"z":{"someName":"\\u00e9"}}'
    assert to_json(value) == text
    monkeypatch.setattr(serialize, "_encode_fast", pydantic_core.to_json)  # as before pydantic 2.12
    assert to_json(value) == text


@given(st.floats(allow_nan=False, allow_infinity=False) | st.decimals(allow_nan=False, allow_infinity=False))
def test_numbers_are_written_as_python_writes_them(value: Any) -> None:
    assume(isfinite(float(value)))
    text = json.dumps(float(value))
    assert to_json([value]) == f"[{text}]"
    assert to_json(Full(must=None, amount=value)).startswith(f'{{"amount":{text},')


@pytest.mark.parametrize("number", [float("nan"), float("inf"), Decimal("-Infinity")])
def test_numbers_that_json_does_not_have_are_refused_by_their_place(number: Any) -> None:
    with pytest.raises(ValidationError, match="finite number") as caught:
        to_json(Full.model_construct(must=None, amount=number))
    assert [(line["loc"], caught.value.title) for line in caught.value.errors()] == [(("amount",), "Full")]
    with pytest.raises(ValidationError) as caught:
        to_json([{"some": 1, "deep": [0.5, number]}])
    assert [line["loc"] for line in caught.value.errors()] == [(0, "deep", 1)]


def test_json_of_what_only_the_standard_encoder_knows() -> None:
    assert to_json("\ud800") == '"\\ud800"'
    deep: Any = []
    for _ in range(300):
        deep = [deep]
    assert json.loads(to_json(deep)) == deep


@given(
    st.fixed_dictionaries(
        {"must": st.none() | st.text()},
        optional={
            "maybeNull": st.none() | st.text(),
            "plain": st.integers(),
            "amount": st.decimals(allow_nan=False, allow_infinity=False, places=2),
            "kind": st.just("a"),
            "many": st.none() | st.lists(st.fixed_dictionaries({}, optional={"someName": st.text()})),
        },
    )
)
def test_the_walker_agrees_with_pydantic(data: dict[str, Any]) -> None:
    model = Full.model_validate(data)
    assert to_plain(model) == model.model_dump(mode="json", by_alias=True, exclude_none=True)


def test_a_signature_shows_fields_by_their_python_names_before_use_and_after() -> None:
    class Thing(BaseModel):
        some_name: str
        odd: int | None = None
        model_config = ConfigDict(extra="allow")

    before = str(inspect.signature(Thing))
    assert before == "(*, some_name: str, odd: int | None = None, **extra_data: Any) -> None"
    assert not Thing.__pydantic_complete__
    assert not hasattr(Thing(some_name="x"), "__signature__")
    assert Thing.__pydantic_complete__ and str(inspect.signature(Thing)) == before

    class More(Thing):
        further: bool = False

    assert list(inspect.signature(More).parameters) == ["some_name", "odd", "further", "extra_data"]


def test_repr_shows_what_is_there() -> None:
    class Thing(NullableModel):
        name: str | None = None
        note: OptionalNullable[str] = UNSET
        page: int | None = 1

    assert repr(Thing(name="a")) == "Thing(name='a', page=1)"
    assert repr(Thing(note=None)) == "Thing(note=None, page=1)"
    assert Thing(name="a") == Thing(name="a") != Thing(name="a", note=None)
