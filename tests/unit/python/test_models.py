"""Models, enumerations, unions and errors: what is written, and that it works with the runtime."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import typing
from pathlib import Path
from types import ModuleType
from typing import Any

import pydantic
import pytest

from generator import ir
from tests.unit.python.factories import (
    CONFIG,
    DECIMAL,
    INT,
    STR,
    alias,
    api,
    content,
    enum,
    field,
    model,
    names,
    operation,
    param,
    provenance,
    ref,
    response,
    union,
    value,
)  # fmt: skip
from tests.unit.python.rendering import imported, render

HEADER = "from __future__ import annotations\n"


def body(files: dict[str, str], path: str) -> str:
    """A module without docstring and imports, blank lines removed."""
    lines = files[path].removeprefix(HEADER).split("\n")
    return "\n".join(line for line in lines if line.strip() and not line.startswith(("from ", "import ")))


def test_presence_alias_default_and_twin() -> None:
    made = api(
        model(
            "Pet",
            field("id", required=True, description="Its number."),
            field("owner", required=True, nullable=True),
            field("petName"),
            field("odd-Name"),
            field("weight", DECIMAL, nullable=True),
            field("tags", ir.Array(items=STR), default=["a"]),
            field("kind", ref("Kind"), default="cat"),
            description="A pet.",
        ),
        enum("Kind", "cat", "dog", description="What it is."),
    )
    files = render(made)
    assert (
        body(files, "models/shared/pet.py")
        == '''class PetTypedDict(TypedDict):
    """A pet."""
    id: str
    owner: Nullable[str]
    kind: NotRequired[Kind]
    odd_name: NotRequired[str]
    pet_name: NotRequired[str]
    tags: NotRequired[list[str]]
    weight: NotRequired[Nullable[Decimal]]
class Pet(NullableModel):
    """A pet."""
    id: str
    """Its number."""
    owner: Nullable[str]
    kind: Kind | None = Kind.CAT
    odd_name: Annotated[str | None, Alias("odd-Name")] = None
    pet_name: str | None = None
    tags: list[str] | None = Field(default_factory=lambda: ["a"])
    weight: OptionalNullable[Number] = UNSET'''
    )
    assert (
        body(files, "models/shared/kind.py")
        == '''class Kind(str, Enum):
    """What it is."""
    CAT = "cat"
    DOG = "dog"'''
    )


def test_order_of_the_document_when_maintained() -> None:

    made = api(model("Pet", field("b"), field("a"), field("z", required=True)))
    config = CONFIG.replace(maintain_order=True)
    files = render(made, config=config)
    assert [line.split(":")[0].strip() for line in body(files, "models/shared/pet.py").split("\n")[-3:]] == [
        "z",
        "b",
        "a",
    ]


def test_empty_defaults_say_what_they_are_to_hold() -> None:
    made = api(
        model(
            "Pet",
            field("a", ir.Array(items=STR), default=[]),
            field("b", ir.Map(values=INT), default={}),
            field("c", ir.Any(), default=[]),
            field("d", ir.Array(items=ref("Pet")), default=[]),
        )
    )
    text = render(made)["models/shared/pet.py"]
    assert "a: list[str] | None = Field(default_factory=list[str])" in text
    assert "b: dict[str, int] | None = Field(default_factory=dict[str, int])" in text
    assert "c: Any | None = Field(default_factory=list[Any])" in text
    assert "d: list[Pet] | None = Field(default_factory=lambda: list[Pet]())" in text


@pytest.mark.parametrize(
    ("values", "bases"),
    [((1, 2), "int, Enum"), ((1.5, 2), "float, Enum"), (("a", 1), "Enum"), ((True,), "Enum"), ((), "str, Enum")],
)
def test_enumerations_derive_from_what_their_members_are(values: tuple[ir.JsonValue, ...], bases: str) -> None:
    assert f"class Kind({bases}):" in render(api(enum("Kind", *values)))["models/shared/kind.py"]


def test_a_document_that_takes_our_names() -> None:
    """Schemas called like what modules import, and a property called like a type, `list`."""
    taken = ("BaseModel", "Alias", "Field", "Nullable", "OptionalNullable", "UNSET")
    made = api(
        *(model(name, field("list", ir.Any()), field("x", ir.Array(items=STR), nullable=True)) for name in taken)
    )
    files = render(made)
    for name in taken:
        compile(files[f"models/shared/{name.lower()}.py"], name, "exec")
    assert "class BaseModel(NullableModel):" in files["models/shared/basemodel.py"]
    assert "from builtins import list as List" in files["models/shared/basemodel.py"]


# ------------------------------------------------------------------------------------------------ with the runtime


def namespace(package: ModuleType, name: str = "shared") -> Any:
    return importlib.import_module(f"{package.__name__}.models.{name}")


@pytest.mark.parametrize("modules", [{}, {"A": "m", "B": "m"}])
def test_models_that_hold_each_other(tmp_path: Path, modules: dict[str, str]) -> None:
    made = api(
        model("A", field("b", ref("B")), field("kinds", ir.Array(items=ref("U")))),
        model("B", field("a", ref("A"), nullable=True), field("u", ref("U"))),
        union("U", ref("A"), ir.Array(items=ref("U")), STR),
        alias("J", ir.OneOf(members=(ir.Map(values=ref("J")), INT))),
        model("C", field("j", ref("J"))),
    )
    with imported(render(made, names=names(made, modules=modules)), tmp_path) as package:
        shared = namespace(package)
        found = shared.A.model_validate({"b": {"a": {"b": {}}, "u": [["x"], {}]}})
        assert isinstance(found.b.a.b, shared.B)
        assert found.b.u[0] == ["x"]
        assert isinstance(found.b.u[1], shared.A)
        assert shared.C.model_validate({"j": {"k": {"l": 3}}}).j == {"k": {"l": 3}}
        with pytest.raises(pydantic.ValidationError):
            shared.C.model_validate({"j": {"k": "x"}})
        assert typing.get_type_hints(shared.ATypedDict)["b"] is not None


def test_a_default_from_a_module_in_the_circle(tmp_path: Path) -> None:
    made = api(
        model("A", field("b", ref("B")), field("kind", ref("K"), default="x")),
        model("B", field("a", ref("A")), field("kind", ref("K"), default="y")),
        enum("K", "x", "y"),
    )
    named = names(made, modules={"A": "a", "K": "a", "B": "b"})
    with imported(render(made, names=named), tmp_path) as package:
        assert namespace(package).B().kind.value == "y"


def test_discriminator_that_does_not_tell_all_apart_is_left_out() -> None:
    made = api(
        model("Cat", field("petType")),
        union(
            "Pet",
            ref("Cat"),
            STR,
            discriminator=ir.Discriminator(property="petType", mapping={"cat": ir.SchemaId("Cat")}),
        ),
    )
    assert 'Pet = TypeAliasType("Pet", Cat | str)' in render(made)["models/shared/pet.py"]


def test_text_of_a_document_stays_text(tmp_path: Path) -> None:
    evil = '"""\nraise SystemExit("ran")\n"""\\'
    made = api(
        model("Pet", field("a", description=evil, default=evil), description=evil),
        enum("Kind", evil, description=evil),
        model("Problem", field("x"), namespace=ir.Namespace.ERRORS, description=evil),
    )
    named = dataclasses.replace(names(made), members={(ir.SchemaId("Kind"), 0): "EVIL"})
    with imported(render(made, names=named), tmp_path) as package:
        shared = namespace(package)
        assert shared.Kind.EVIL.value == evil
        assert shared.Pet().a == evil
        assert inspect.getdoc(namespace(package, "errors").Problem) == inspect.cleandoc(evil)


def test_request_model_takes_the_body_under_its_own_name(tmp_path: Path) -> None:
    request = model(
        "Req",
        field("petId", required=True),
        field("NewPet", ref("NewPet")),
        provenance=provenance("Req", role=ir.Role.REQUEST, namespace=ir.Namespace.OPERATIONS, operation="make-pet"),
    )
    op = operation(
        "makePet",
        params=(param("petId", ir.Location.PATH),),
        body=ir.Body(required=False, contents=(content(type_=ref("NewPet")),), field="NewPet", origin=request.origin),
        request=request.id,
        responses=(response("200", content(type_=ref("NewPet"))),),
        results=value(ref("NewPet")),
    )
    made = api(request, model("NewPet", field("x")), operations=[op])
    with imported(render(made), tmp_path) as package:
        found = namespace(package, "operations").MakePetRequest.model_validate({"petId": "1", "new_pet": {"x": "y"}})
        assert found.new_pet.x == "y"
