"""Schemas: what becomes a class, a map, a scalar (COMPATIBILITY 1.5 to 1.8, 2.3)."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.ir import (
    Alias,
    Any,
    Array,
    Literal,
    Map,
    Model,
    Nullable,
    OneOf,
    Presence,
    Primitive,
    PrimitiveKind,
    Ref,
    Union_,
)
from tests.unit.lowering.modelling import schemas_of


def test_objects_maps_and_scalars(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root:
          type: object
          required: [id]
          properties:
            id: {type: string, format: uuid}
            free: {type: object, additionalProperties: true}
            counts: {type: object, additionalProperties: {type: integer}}
            nothing: {type: object}
            untyped: {}
            amount: {type: number, format: decimal}
            unknown: {type: money}
        """,
    )
    assert made.field("shared.Root", "id").presence == Presence.REQUIRED
    assert made.field("shared.Root", "id").type == Primitive(kind=PrimitiveKind.STRING, format="uuid")
    assert made.field("shared.Root", "free").type == Map(values=Any())
    assert made.field("shared.Root", "counts").type == Map(values=Primitive(kind=PrimitiveKind.INTEGER))
    assert made.model("shared.Nothing").fields == ()
    assert made.field("shared.Root", "untyped").type == Any()
    assert isinstance(made.field("shared.Root", "unknown").type, Any)
    assert made.rules == ["type-unknown"]


def test_a_default_makes_a_required_field_optional(tmp_path: Path) -> None:
    made = schemas_of(tmp_path, "Root: {type: object, required: [a], properties: {a: {type: integer, default: 3}}}")
    assert made.field("shared.Root", "a").presence == Presence.OPTIONAL
    assert made.field("shared.Root", "a").default == 3


@pytest.mark.parametrize(
    ("schema", "presence"),
    [
        ("{type: string, nullable: true}", Presence.OPTIONAL_NULLABLE),
        ("{type: [string, 'null']}", Presence.OPTIONAL_NULLABLE),
        ("{oneOf: [{type: string}, {type: 'null'}]}", Presence.OPTIONAL_NULLABLE),
        ("{type: string, enum: [a, null]}", Presence.OPTIONAL_NULLABLE),
        ("{type: string}", Presence.OPTIONAL),
    ],
)
def test_every_spelling_of_nullable(tmp_path: Path, schema: str, presence: Presence) -> None:
    made = schemas_of(tmp_path, f"Root: {{type: object, properties: {{a: {schema}}}}}")
    assert made.field("shared.Root", "a").presence == presence


@pytest.mark.parametrize(
    ("dialect", "description", "deprecated"), [("exact", "theirs", False), ("clean", "mine", True)]
)
def test_keywords_beside_a_reference(tmp_path: Path, dialect: str, description: str, deprecated: bool) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root:
          type: object
          properties:
            other: {$ref: '#/components/schemas/Other', description: mine, deprecated: true, nullable: true}
        Other: {type: object, description: theirs, properties: {x: {type: string}}}
        """,
        dialect=dialect,
    )
    field = made.field("shared.Root", "other")
    assert (field.description, field.deprecated, field.presence) == (description, deprecated, Presence.OPTIONAL)


def test_all_of_with_one_real_member_is_that_member(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root:
          type: object
          properties:
            other: {allOf: [{$ref: '#/components/schemas/Other'}, {description: ignored}]}
        Other: {type: object, description: theirs, properties: {x: {type: string}}}
        """,
    )
    field = made.field("shared.Root", "other")
    assert field.type == Ref(id=made.id("shared.Other"))
    assert field.description == ""


def test_all_of_merges_into_an_inline_class(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root:
          type: object
          properties:
            data: {allOf: [{$ref: '#/components/schemas/Account'}, {deprecated: true}]}
        Account: {type: object, title: 'Accounting: Account', description: text, required: [x], properties: {x: {type: string}}}
        """,
    )
    merged = made.model("shared.AccountingAccount")
    assert merged.deprecated and merged.description == "text"
    assert made.field("shared.AccountingAccount", "x").presence == Presence.REQUIRED
    field = made.field("shared.Root", "data")
    assert (field.description, field.deprecated) == ("", False)


def test_all_of_later_members_win(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root:
          allOf:
            - {type: object, properties: {a: {type: string}, b: {type: string}}}
            - {type: object, required: [b], properties: {b: {type: integer}}}
          properties: {c: {type: boolean}}
        """,
    )
    root = made.model("shared.Root")
    assert [f.name for f in root.fields] == ["a", "b", "c"]
    assert made.field("shared.Root", "b").type == Primitive(kind=PrimitiveKind.INTEGER)


def test_all_of_of_twice_the_same_is_taken_over_once(tmp_path: Path) -> None:
    levels = "\n".join(
        f"L{n}: {{allOf: [{{$ref: '#/components/schemas/L{n + 1}'}}, {{$ref: '#/components/schemas/L{n + 1}'}}]}}"
        for n in range(60)
    )
    made = schemas_of(
        tmp_path, f"Root: {{$ref: '#/components/schemas/L0'}}\n{levels}\nL60: {{properties: {{a: {{type: string}}}}}}"
    )
    assert [field.name for field in made.model("shared.Root").fields] == ["a"]


def test_schemas_that_lead_to_themselves_are_put_together_once(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
        A: {type: object, properties: {one: {$ref: '#/components/schemas/A'}, a: {type: string}}}
        B: {type: object, properties: {one: {$ref: '#/components/schemas/B'}, b: {type: string}}}
        """,
    )
    assert [field.name for field in made.model("shared.One").fields] == ["one", "a", "b"]
    assert made.field("shared.One", "one").type == Ref(id=made.id("shared.One"))


def test_all_of_too_many_unions(tmp_path: Path) -> None:
    union = "{oneOf: [{type: string}, {type: object}, {type: array, items: {}}]}"
    made = schemas_of(tmp_path, f"Root: {{allOf: [{', '.join([union] * 5)}]}}")
    assert "unions-combined" in made.rules and len(made.union("shared.Root").members) == 3


def test_unions_within_combined_unions_end(tmp_path: Path) -> None:
    """Three in a row have 27 combinations, forty have more than a computer has time for."""
    part = "{{oneOf: [{{$ref: '#/components/schemas/L{0}'}}, {{type: object, properties: {{{1}: {{type: string}}}}}}]}}"
    levels = "\n".join(
        f"L{i}: {{allOf: [{part.format(i + 1, f'x{i}')}, {part.format(i + 1, f'y{i}')}]}}" for i in range(40)
    )
    made = schemas_of(
        tmp_path, f"Root: {{$ref: '#/components/schemas/L0'}}\n{levels}\nL40: {{properties: {{a: {{type: string}}}}}}"
    )
    assert "unions-combined" in made.rules


def test_a_base_class_is_kept_as_published_in_the_exact_dialect(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
        Pet: {properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}
        """,
        dialect="exact",
    )
    assert made.field("shared.Root", "pet").type == Ref(id=made.id("shared.Pet"))
    assert made.rules == ["discriminator-base"]


def test_an_all_of_that_leads_back_to_itself_is_reported(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root: {allOf: [{$ref: '#/components/schemas/Root'}, {properties: {a: {type: string}}}]}
        """,
    )
    assert "allof-cycle" in made.rules
    assert [f.name for f in made.model("shared.Root").fields] == ["a"]


def test_members_of_a_circle_of_all_of_have_the_fields_of_all(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root: {allOf: [{$ref: '#/components/schemas/Other'}], properties: {a: {type: string}}, required: [b]}
        Other: {allOf: [{$ref: '#/components/schemas/Root'}], properties: {b: {type: integer}}}
        """,
    )
    assert sorted(f.name for f in made.model("shared.Root").fields) == ["a", "b"]
    assert made.field("shared.Root", "b").presence.required
    assert {item.severity.label for item in made.diagnostics if item.rule == "allof-cycle"} == {"warning"}


INSIDE = "{allOf: [{type: object, properties: {value: {type: string}}}, {$ref: '#/components/schemas/Root'}]}"


@pytest.mark.parametrize(
    ("root", "has"),
    [
        (f"{{type: object, properties: {{x: {INSIDE}}}}}", {"value", "x"}),
        (f"{{type: object, properties: {{x: {{type: array, items: {INSIDE}}}}}}}", {"value", "x"}),
        (f"{{type: object, properties: {{a: {{}}}}, additionalProperties: {INSIDE}}}", {"value", "a"}),
        (f"{{type: object, properties: {{a: {{}}}}, patternProperties: {{'^x': {INSIDE}}}}}", {"value", "a"}),
        (f"{{type: object, properties: {{x: {{allOf: [{INSIDE}, {{allOf: [{INSIDE}]}}]}}}}}}", {"value", "x"}),
    ],
)
def test_a_property_that_takes_over_what_it_stands_in_has_itself_as_a_property(
    tmp_path: Path, root: str, has: set[str]
) -> None:
    made = schemas_of(
        tmp_path,
        f"""
        Root: {root}
        """,
    )
    inner = [s for s in made.api.schemas.values() if isinstance(s, Model) and "Root::" in s.id]
    assert len(inner) == 1
    assert {field.name for field in inner[0].fields} == has
    types = [field.type for field in inner[0].fields] + [inner[0].additional]
    assert any(found == Ref(id=inner[0].id) or getattr(found, "items", None) == Ref(id=inner[0].id) for found in types)
    assert made.rules == []


def test_properties_that_take_over_what_they_stand_in_are_each_made_once(tmp_path: Path) -> None:
    """Else there would be one for every path through them."""
    own = "{{allOf: [{{type: object, properties: {{v{0}: {{}}}}}}, {{$ref: '#/components/schemas/Root'}}]}}"
    fields = ", ".join(f"x{number}: {own.format(number)}" for number in range(9))
    made = schemas_of(
        tmp_path,
        f"""
        Root: {{type: object, properties: {{{fields}}}}}
        """,
    )
    inner = [s for s in made.api.schemas.values() if isinstance(s, Model) and "Root::" in s.id]
    assert len(inner) == 9
    for model in inner:
        assert {f.name: f.type for f in model.fields if f.name[0] == "x"} == {
            f.name: f.type for f in made.model("shared.Root").fields
        }


def test_a_union_that_takes_over_what_it_stands_in(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        f"""
        Root:
          oneOf: [{{type: object, properties: {{a: {{}}}}}}, {{type: object, properties: {{b: {{}}}}}}, {{type: 'null'}}]
          properties: {{x: {INSIDE}}}
        """,
    )
    inner = [s for s in made.api.schemas.values() if isinstance(s, Model) and s.id.count("/x/") == 1]
    assert sorted(sorted(field.name for field in model.fields) for model in inner) == [
        *[["a", "value", "x"]] * 2,
        *[["b", "value", "x"]] * 2,
    ]
    assert all(field.presence.nullable for model in inner for field in model.fields if field.name == "x")


def test_names_that_stand_for_nothing_but_each_other_accept_any_value(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root: {properties: {loop: {$ref: '#/components/schemas/Loop'}, text: {$ref: '#/components/schemas/Text'}}}
        Loop: {anyOf: [{$ref: '#/components/schemas/Back'}]}
        Back: {allOf: [{$ref: '#/components/schemas/Loop'}]}
        Text: {oneOf: [{$ref: '#/components/schemas/Text'}, {type: string}]}
        """,
    )
    left = [s for s in made.api.schemas.values() if isinstance(s, Alias) and isinstance(s.type, Any)]
    assert left and "schema-of-itself" in made.rules
    assert all("Text" not in schema.id for schema in left)


def test_enums_of_every_kind(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root:
          type: object
          properties:
            size: {type: string, enum: [s, m, m]}
            code: {type: integer, enum: [1, 2]}
            flag: {enum: [true, false]}
            text: {type: string, enum: [1, 2]}
            mixed: {enum: [a, 1]}
            none: {type: string, enum: []}
            fixed: {const: x}
            named: {type: integer, enum: [0, 1], x-enum-varnames: [OFF, 'on']}
        """,
    )
    assert [m.value for m in made.enum("shared.Size").members] == ["s", "m"]
    assert made.enum("shared.Code").kind == PrimitiveKind.INTEGER
    assert made.field("shared.Root", "flag").type == Literal(values=(True, False))
    assert [m.value for m in made.enum("shared.Text").members] == ["1", "2"]
    assert made.field("shared.Root", "mixed").type == Literal(values=("a", 1))
    assert made.field("shared.Root", "none").type == Primitive(kind=PrimitiveKind.STRING)
    assert made.field("shared.Root", "fixed").type == Literal(values=("x",))
    assert [made.names.members[made.id("shared.Named"), i] for i in (0, 1)] == ["OFF", "ON"]
    assert sorted(made.rules) == ["enum-duplicate", "enum-empty", "enum-type"]


def test_unions(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root:
          type: object
          properties:
            pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}
            many: {anyOf: [{type: array, items: {type: string}}, {type: string}]}
            maybe: {anyOf: [{$ref: '#/components/schemas/Cat'}, {type: 'null'}]}
            same: {oneOf: [{type: string}, {type: string}]}
            several: {type: [string, integer]}
        Cat: {type: object, properties: {kind: {type: string}}}
        Dog: {type: object, properties: {kind: {type: string}}}
        """,
    )
    pet = made.union("shared.Pet")
    assert pet.members == (Ref(id=made.id("shared.Cat")), Ref(id=made.id("shared.Dog")))
    assert pet.discriminator is not None and set(pet.discriminator.mapping) == {"Cat", "Dog"}
    assert made.union("shared.Many").members[0] == Array(items=Primitive(kind=PrimitiveKind.STRING))
    assert made.field("shared.Root", "maybe").type == Ref(id=made.id("shared.Cat"))
    assert made.field("shared.Root", "maybe").presence == Presence.OPTIONAL_NULLABLE
    assert made.field("shared.Root", "same").type == Primitive(kind=PrimitiveKind.STRING)
    assert isinstance(made.field("shared.Root", "several").type, OneOf)


def test_branches_that_only_narrow_do_not_make_a_union(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        "Root: {type: object, properties: {a: {type: string}, b: {type: string}}, anyOf: [{required: [a]}, {required: [b]}]}",
    )
    assert [f.name for f in made.model("shared.Root").fields] == ["a", "b"]


def test_properties_around_a_union_are_in_every_branch(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root:
          type: object
          properties: {id: {type: string}}
          oneOf:
            - {title: Left, properties: {l: {type: string}}}
            - {title: Right, properties: {r: {type: string}}}
        """,
    )
    assert [f.name for f in made.model("shared.Left").fields] == ["id", "l"]
    assert [f.name for f in made.model("shared.Right").fields] == ["id", "r"]


def test_recursion_through_objects_arrays_and_maps(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root: {type: object, properties: {children: {type: array, items: {$ref: '#/components/schemas/Root'}}, tree: {$ref: '#/components/schemas/Tree'}}}
        Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
        """,
    )
    tree = made.schema("shared.Tree")
    assert isinstance(tree, Alias) and tree.type == Array(items=Ref(id=tree.id))
    assert made.field("shared.Root", "children").type == Array(items=Ref(id=made.id("shared.Root")))


def test_a_schema_that_is_nothing_but_itself(tmp_path: Path) -> None:
    """A union whose members are all the schema itself, at once or by a detour."""
    made = schemas_of(
        tmp_path,
        """
        Root: {type: object, properties: {a: {$ref: '#/components/schemas/Self'}, b: {$ref: '#/components/schemas/One'}}}
        Self: {allOf: [{oneOf: [{$ref: '#/components/schemas/Self'}, {$ref: '#/components/schemas/Self'}]}]}
        One: {oneOf: [{$ref: '#/components/schemas/Two'}, {$ref: '#/components/schemas/Two'}]}
        Two: {oneOf: [{$ref: '#/components/schemas/One'}, {$ref: '#/components/schemas/One'}]}
        """,
    )
    assert made.rules == ["schema-of-itself", "schema-of-itself"]
    for name in ("shared.Self", "shared.One"):
        schema = made.schema(name)
        assert isinstance(schema, Alias) and isinstance(schema.type, Any)


def test_a_union_that_is_one_of_its_members(tmp_path: Path) -> None:
    """What leads back to the union adds no value to it; a checker of types accepts no such alias."""
    made = schemas_of(
        tmp_path,
        """
        Root: {type: object, properties: {a: {$ref: '#/components/schemas/Self'}, b: {$ref: '#/components/schemas/One'}}}
        Self: {oneOf: [{$ref: '#/components/schemas/Self'}, {type: string}]}
        One: {oneOf: [{$ref: '#/components/schemas/Two'}, {type: string}]}
        Two: {oneOf: [{$ref: '#/components/schemas/One'}, {type: integer}, {type: array, items: {$ref: '#/components/schemas/One'}}]}
        """,
    )
    assert not made.rules
    itself = made.schema("shared.Self")
    assert isinstance(itself, Alias) and itself.type == Primitive(kind=PrimitiveKind.STRING)
    one, two = made.schema("shared.One"), made.schema("shared.Two")
    assert isinstance(one, Union_) and isinstance(two, Union_)
    assert [type(member).__name__ for member in one.members] == ["Ref", "Primitive"]
    assert [type(member).__name__ for member in two.members] == ["Primitive", "Array", "Primitive"]


def test_unions_behind_unions_without_end(tmp_path: Path) -> None:
    rows = [f"U{i}: {{oneOf: [{{$ref: '#/components/schemas/U{i + 1}'}}, {{type: string}}]}}" for i in range(3_000)]
    last = "Root: {type: object, properties: {a: {$ref: '#/components/schemas/U0'}}}"
    made = schemas_of(tmp_path, "\n".join(8 * " " + row for row in [*rows, "U3000: {type: integer}", last]))
    assert made.rules == ["too-deep"]


def test_nested_deeper_than_any_parser_likes(tmp_path: Path) -> None:
    deep = "{type: array, items: " * 60 + "{type: string}" + "}" * 60
    made = schemas_of(tmp_path, f"Root: {{type: object, properties: {{deep: {deep}}}}}")
    assert "too-deep" in made.rules


def test_nullable_items(tmp_path: Path) -> None:
    made = schemas_of(tmp_path, "Root: {type: object, properties: {a: {type: array, items: {type: [string, 'null']}}}}")
    assert made.field("shared.Root", "a").type == Array(items=Nullable(inner=Primitive(kind=PrimitiveKind.STRING)))


def test_a_property_that_is_not_a_schema(tmp_path: Path) -> None:
    made = schemas_of(tmp_path, "Root: {type: object, required: [a], properties: {a: [1, 2]}}")
    field = made.field("shared.Root", "a")
    assert isinstance(field.type, Any) and field.presence == Presence.OPTIONAL
    assert made.rules == ["property-not-a-schema"]


def test_deep_references(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root:
          type: object
          properties:
            a: {$ref: '#/components/schemas/Other/allOf/1/properties/inner'}
            b: {$ref: '#/components/schemas/Other/definitions/thing'}
        Other:
          allOf: [{type: object}, {properties: {inner: {type: object, properties: {x: {type: string}}}}}]
          definitions: {thing: {type: string, enum: [a]}}
        """,
    )
    assert {"shared.Inner", "shared.Thing", "shared.Root"} <= made.classes
    assert "shared.Other" not in made.classes  # not reachable itself


def test_read_only_fields_are_not_required_where_sent(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        "Root: {type: object, required: [a, b], properties: {a: {type: string, readOnly: true}, b: {type: string, writeOnly: true}}}",
    )
    assert made.field("shared.Root", "a").presence == Presence.REQUIRED
    assert made.field("shared.Root", "b").presence == Presence.OPTIONAL
