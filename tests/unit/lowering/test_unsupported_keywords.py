"""Keywords of JSON Schema that go beyond types: each is used, harmless, or reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.ir import MISSING, Any, Array, Map, OneOf, Presence, Primitive, PrimitiveKind, Ref, Type
from tests.unit.lowering.modelling import Modelled, schemas_of

INTEGER = Primitive(kind=PrimitiveKind.INTEGER)
TEXT = Primitive(kind=PrimitiveKind.STRING)


def _made(tmp_path: Path, schema: str) -> Modelled:
    return schemas_of(
        tmp_path,
        f"""
        Root: {{type: object, properties: {{a: {schema}}}}}
        Base: {{type: object, properties: {{base: {{type: string}}}}}}
        """,
    )


@pytest.mark.parametrize(
    ("schema", "additional"),
    [
        ("{properties: {x: {}}, unevaluatedProperties: {type: integer}}", INTEGER),
        ("{properties: {x: {}}, unevaluatedProperties: true}", Any()),
        ("{properties: {x: {}}, unevaluatedProperties: false}", None),
        ("{allOf: [{$ref: '#/components/schemas/Base'}], unevaluatedProperties: {type: integer}}", INTEGER),
        ("{allOf: [{$ref: '#/components/schemas/Base'}, {properties: {y: {}}}], unevaluatedProperties: {type: integer}}", INTEGER),
        ("{properties: {x: {}}, additionalProperties: {type: string}, unevaluatedProperties: {type: integer}}", TEXT),
        ("{properties: {x: {}}, if: {required: [x]}, unevaluatedProperties: {type: integer}}", Any()),
    ],
)  # fmt: skip
def test_unevaluated_properties_are_additional_ones(tmp_path: Path, schema: str, additional: Type | None) -> None:
    made = _made(tmp_path, schema)
    assert made.model("shared.A").additional == additional


def test_unevaluated_properties_alone_make_a_map(tmp_path: Path) -> None:
    assert _made(tmp_path, "{unevaluatedProperties: {type: integer}}").field("shared.Root", "a").type == Map(
        values=INTEGER
    )


@pytest.mark.parametrize(("keyword", "values"), [("oneOf", INTEGER), ("anyOf", Any())])
def test_unevaluated_properties_of_branches(tmp_path: Path, keyword: str, values: Type) -> None:
    """Several branches of `anyOf` may fit at once, so that what one leaves over may belong to another."""
    branches = "[{properties: {y: {}}}, {properties: {z: {}}}]"
    made = _made(
        tmp_path, f"{{properties: {{x: {{}}}}, {keyword}: {branches}, unevaluatedProperties: {{type: integer}}}}"
    )
    assert made.model("shared.One").additional == made.model("shared.Two").additional == values
    assert "keyword-unused" not in made.rules


@pytest.mark.parametrize(
    ("schema", "items"),
    [
        ("{type: array, unevaluatedItems: {type: integer}}", INTEGER),
        ("{unevaluatedItems: {type: integer}}", INTEGER),
        ("{prefixItems: [{type: string}], unevaluatedItems: {type: integer}}", OneOf(members=(TEXT, INTEGER))),
        ("{type: array, contains: {type: string}, unevaluatedItems: {type: integer}}", Any()),
        ("{type: array, items: {type: string}, unevaluatedItems: {type: integer}}", TEXT),
    ],
)
def test_unevaluated_items_are_items(tmp_path: Path, schema: str, items: Type) -> None:
    assert _made(tmp_path, schema).field("shared.Root", "a").type == Array(items=items)


@pytest.mark.parametrize(
    "schema",
    [
        "{oneOf: [{$ref: '#/components/schemas/Base'}, {type: string}], unevaluatedProperties: {type: integer}}",
        "{type: string, unevaluatedProperties: {type: integer}}",
        "{type: string, unevaluatedItems: true}",
    ],
)
def test_what_cannot_be_used_is_reported(tmp_path: Path, schema: str) -> None:
    made = _made(tmp_path, schema)
    (found,) = [d for d in made.diagnostics if d.rule == "keyword-unused"]
    assert found.severity.name == "WARNING" and found.origin is not None
    assert "/properties/a/unevaluated" in found.origin.pointer


@pytest.mark.parametrize(
    ("schema", "rule"),
    [
        ("{type: array, items: {}, contains: {const: a}, minContains: 1, maxContains: 2}", "keyword-unchecked"),
        ("{type: string, contentMediaType: application/json, contentSchema: {type: object}}", "keyword-unchecked"),
        ("{properties: {x: {}}, unevaluatedProperties: false}", "keyword-unchecked"),
        ("{properties: {x: {}}, additionalProperties: {}, unevaluatedProperties: {}}", "keyword-unused"),
        ("{properties: {x: {}}, discriminator: {propertyName: x}}", "discriminator-alone"),
        ("{properties: {x: {}}, dependentSchemas: {x: {properties: {y: {}}}}}", "conditional-properties"),
        ("{properties: {x: {}}, if: {required: [x]}, then: {properties: {y: {}}}}", "conditional-properties"),
    ],
)
def test_what_has_less_effect_is_reported(tmp_path: Path, schema: str, rule: str) -> None:
    assert rule in _made(tmp_path, schema).rules


def test_annotations_are_harmless(tmp_path: Path) -> None:
    schema = """{type: object, properties: {m: {type: string, xml: {attribute: true}, contentEncoding: base64}},
      xml: {name: e}, externalDocs: {url: "https://e.test"}, $comment: c, $vocabulary: {"https://v.test": true}}"""
    made = _made(tmp_path, schema)
    assert made.rules == [] and isinstance(made.field("shared.Root", "a").type, Ref)


SIBLINGS = """
Root:
  type: object
  required: [a]
  properties:
    a: {$ref: '#/components/schemas/Text', deprecated: true, readOnly: true, default: x, description: d}
    b: {$ref: '#/components/schemas/Text', writeOnly: true, examples: [e]}
    c: {$ref: '#/components/schemas/Text'}
    d: {$ref: '#/components/schemas/Text', const: f, nullable: true}
Text: {type: string, description: Of the component, example: own}
"""


def test_what_describes_a_use_counts_beside_a_reference(tmp_path: Path) -> None:
    made = schemas_of(tmp_path, SIBLINGS)
    a, b, c = (made.field("shared.Root", name) for name in "abc")
    assert a.deprecated and a.read_only
    assert (a.default, a.description, a.example) == ("x", "d", "own")
    assert (b.write_only, b.example, b.description) == (True, "e", "Of the component")
    assert (c.deprecated, c.read_only, c.write_only, c.default) == (False, False, False, MISSING)
    (found,) = made.diagnostics
    assert (found.rule, found.severity.name, found.message) == (
        "ref-siblings", "NOTE", "const, nullable beside a $ref has no effect",
    )  # fmt: skip


def test_the_exact_dialect_reports_what_it_ignores_beside_a_reference(tmp_path: Path) -> None:
    made = schemas_of(tmp_path, SIBLINGS, dialect="exact")
    a = made.field("shared.Root", "a")
    assert (a.presence, a.deprecated, a.description) == (Presence.REQUIRED, False, "Of the component")
    found = {d.message for d in made.diagnostics if d.rule == "ref-siblings" and d.origin is not None}
    assert "default, deprecated, readOnly beside a $ref has no effect" in found
    assert "examples, writeOnly beside a $ref has no effect" in found
