"""Keywords beside others that decide: what is lost is said, with its place; what is said twice is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Diagnostic, Severity
from generator.ir import Any, Array, OneOf, Primitive, PrimitiveKind, Ref, Type
from tests.unit.lowering.modelling import modelled, schemas_of

INTEGER = Primitive(kind=PrimitiveKind.INTEGER)
TEXT = Primitive(kind=PrimitiveKind.STRING)
BASE = "allOf: [{$ref: '#/components/schemas/Base'}]"
EITHER = "oneOf: [{$ref: '#/components/schemas/Base'}, {$ref: '#/components/schemas/Other'}]"


def _reported(tmp_path: Path, schema: str, dialect: str = "clean") -> list[Diagnostic]:
    components = f"""
    Root: {{type: object, properties: {{a: {schema}}}}}
    Base: {{type: object, required: [base], properties: {{base: {{type: string}}, b: {{}}}}}}
    Other: {{type: object, required: [base], properties: {{base: {{type: string}}, o: {{}}}}}}
    """
    found = list(schemas_of(tmp_path, components, dialect=dialect).diagnostics)
    assert all(item.origin is not None and "/properties/a" in item.origin.pointer for item in found)
    return found


@pytest.mark.parametrize("dialect", ["clean", "exact"])
@pytest.mark.parametrize(
    ("beside", "lost", "severity"),
    [
        ("required: [b]", "required", Severity.WARNING),
        ("additionalProperties: {type: integer}", "additionalProperties", Severity.WARNING),
        ("required: [b], additionalProperties: true", "additionalProperties, required", Severity.WARNING),
        ("patternProperties: {a: {}}", "patternProperties", Severity.WARNING),
        ("type: array", "type", Severity.WARNING),
        ("enum: [{}]", "enum", Severity.WARNING),
        ("anyOf: [{}]", "anyOf", Severity.WARNING),
        ("minProperties: 2", "minProperties", Severity.NOTE),
        ("not: {required: [b]}", "not", Severity.NOTE),
    ],
)
def test_what_is_lost_beside_a_single_member(
    tmp_path: Path, beside: str, lost: str, severity: Severity, dialect: str
) -> None:
    (found,) = _reported(tmp_path, f"{{{BASE}, {beside}}}", dialect)
    assert (found.rule, found.severity) == ("allof-siblings", severity)
    assert found.message == f"{lost} beside a single allOf member has no effect" and found.hint


@pytest.mark.parametrize(
    "beside",
    [
        "type: object",
        "required: [base]",
        "additionalProperties: false",
        "unevaluatedProperties: false",
        "title: T, description: D, deprecated: true, readOnly: true, nullable: true, example: {}, default: {}, x-own: 1",
    ],
)
def test_what_the_member_says_too_is_not_lost(tmp_path: Path, beside: str) -> None:
    assert _reported(tmp_path, f"{{{BASE}, {beside}}}") == []


@pytest.mark.parametrize(
    ("schema", "lost", "severity"),
    [
        (f"{{{EITHER}, additionalProperties: {{type: integer}}}}", "additionalProperties beside oneOf", Severity.WARNING),
        (f"{{{EITHER}, additionalProperties: true}}", "additionalProperties beside oneOf", Severity.WARNING),
        (f"{{{EITHER}, required: [o]}}", "required beside oneOf", Severity.WARNING),
        (f"{{{EITHER}, items: {{}}}}", "items beside oneOf", Severity.WARNING),
        ("{anyOf: [{type: string}, {type: 'null'}], patternProperties: {a: {}}}", "patternProperties beside anyOf", Severity.WARNING),
        ("{enum: [a], properties: {x: {}}}", "properties beside enum", Severity.NOTE),
        ("{const: a, enum: [a, b]}", "enum beside const", Severity.NOTE),
        ("{type: string, properties: {x: {}}, additionalProperties: {}}", "properties, additionalProperties has no effect: the type is string", Severity.NOTE),
        ("{type: object, items: {}, properties: {x: {}}}", "items has no effect: the type is object", Severity.NOTE),
    ],
)  # fmt: skip
def test_what_is_lost_beside_what_decides(tmp_path: Path, schema: str, lost: str, severity: Severity) -> None:
    (found,) = _reported(tmp_path, schema)
    assert (found.rule, found.severity) == ("keyword-unused", severity)
    assert found.message.startswith(lost)


@pytest.mark.parametrize(
    "schema",
    [
        f"{{{EITHER}, required: [base]}}",
        f"{{{EITHER}, type: object, additionalProperties: false}}",
        f"{{{EITHER}, properties: {{x: {{}}}}, required: [x], additionalProperties: {{type: integer}}}}",
        "{type: object, properties: {x: {}}, oneOf: [{required: [x]}], additionalProperties: {}}",
    ],
)
def test_what_the_branches_have_is_not_lost(tmp_path: Path, schema: str) -> None:
    assert _reported(tmp_path, schema) == []


@pytest.mark.parametrize(
    ("schema", "rule", "severity"),
    [
        ("{type: object, required: [x, y], properties: {x: {}}}", "required-undeclared", Severity.WARNING),
        ("{type: object, required: [x], additionalProperties: {}}", "keyword-unchecked", Severity.NOTE),
        ("{type: string, $schema: 'http://json-schema.org/draft-07/schema#'}", "schema-dialect", Severity.NOTE),
        ("{$ref: '#/components/schemas/Base', minProperties: 1}", "ref-siblings", Severity.NOTE),
    ],
)
def test_what_has_no_effect_by_itself(tmp_path: Path, schema: str, rule: str, severity: Severity) -> None:
    assert [(item.rule, item.severity) for item in _reported(tmp_path, schema)] == [(rule, severity)]


@pytest.mark.parametrize(
    ("schema", "items", "said"),
    [
        ("{prefixItems: [{type: string}, {type: integer}]}", Any(), True),
        ("{prefixItems: [{type: string}], maxItems: 2}", Any(), True),
        ("{prefixItems: [{type: string}], maxItems: 1}", TEXT, False),
        ("{prefixItems: [{type: string}], items: false}", TEXT, False),
        ("{prefixItems: [{type: string}], unevaluatedItems: false}", TEXT, False),
        ("{prefixItems: [{type: string}], items: {type: integer}}", OneOf(members=(TEXT, INTEGER)), False),
        ("{items: [{type: string}]}", Any(), True),
        ("{items: [{type: string}], additionalItems: false}", TEXT, False),
        ("{items: [{type: string}], additionalItems: {type: integer}}", OneOf(members=(TEXT, INTEGER)), False),
    ],
)
def test_items_behind_the_ones_listed(tmp_path: Path, schema: str, items: Type, said: bool) -> None:
    made = schemas_of(tmp_path, f"Root: {{type: object, properties: {{a: {schema}}}}}")
    found = made.field("shared.Root", "a").type
    assert isinstance(found, Array) and found.items == items
    assert ("items-unlisted" in made.rules) == said


def test_a_name_stands_for_what_its_branches_are(tmp_path: Path) -> None:
    made = schemas_of(tmp_path, "Root: {oneOf: [{type: string}, {type: integer}], additionalProperties: {}}")
    assert isinstance(made.api.operations[0].results[0].type, Ref) and made.rules == ["keyword-unused"]


def test_what_the_api_sends_has_a_model_of_its_body_alone(tmp_path: Path) -> None:
    made = modelled(
        tmp_path,
        """
        webhooks:
          news:
            parameters: [{name: X-Signature, in: header, schema: {type: string}}]
            post:
              requestBody: {content: {application/json: {schema: {type: object, properties: {a: {}}}}}}
              callbacks: {c: {'{$url}': {post: {responses: {'204': {description: d}}}}}}
              responses: {'200': {description: ok, content: {application/json: {}}}, '204': {description: no}}
        """,
    )
    assert made.rules == ["webhook-parameters", "webhook-callbacks", "webhook-response"]
    pointers = [item.origin.pointer for item in made.diagnostics if item.origin is not None]
    assert [p.removeprefix("#/webhooks/news/") for p in pointers] == [
        "parameters",
        "post/callbacks",
        "post/responses/200",
    ]


def test_media_types_that_no_header_can_name(tmp_path: Path) -> None:
    made = modelled(
        tmp_path,
        """
        paths:
          /a:
            post:
              operationId: a
              requestBody:
                content: {"text/plain\\r\\nX-Evil: 1": {schema: {type: string}}, application/json: {schema: {type: string}}}
              responses: {'200': {description: ok, content: {"": {}, "text/ü": {}, text/csv: {schema: {type: string}}}}}
        """,
    )
    found = [item for item in made.diagnostics if item.rule == "media-type"]
    assert [(item.severity, item.message) for item in found] == [
        (Severity.WARNING, "'text/plain\\r\\nX-Evil: 1' is not a media type; it is left out"),
        (Severity.WARNING, "'' is not a media type; it is left out"),
        (Severity.WARNING, "'text/ü' is not a media type; it is left out"),
    ]
    assert all(item.origin is not None and item.origin.line for item in found)
    (operation,) = made.api.operations
    assert operation.body is not None
    assert [content.media_type for content in operation.body.contents] == ["application/json"]
    assert [content.media_type for content in operation.responses[0].contents] == ["text/csv"]


def test_one_flow_fetches_tokens(tmp_path: Path) -> None:
    made = modelled(
        tmp_path,
        """
        security: [{o: []}]
        paths: {/a: {get: {operationId: a, responses: {'204': {description: d}}}}}
        components:
          securitySchemes:
            o:
              type: oauth2
              flows:
                clientCredentials: {tokenUrl: https://t.test, scopes: {}}
                authorizationCode: {tokenUrl: https://t.test, authorizationUrl: https://a.test, scopes: {}}
        """,
    )
    (found,) = made.diagnostics
    assert (found.rule, found.severity) == ("security-flow", Severity.WARNING)
    assert "the flow clientCredentials; not supported by the client: authorizationCode" in found.message


def test_examples_that_are_elsewhere(tmp_path: Path) -> None:
    made = modelled(
        tmp_path,
        """
        paths:
          /a:
            post:
              operationId: a
              requestBody:
                content:
                  application/json:
                    schema: {type: string}
                    examples: {far: {externalValue: https://e.test}, near: {value: v}, data: {dataValue: d}}
              responses: {'204': {description: d}}
        """,
    )
    (found,) = made.diagnostics
    assert found.rule == "example-elsewhere" and "'far'" in found.message
    body = made.api.operations[0].body
    assert body is not None and [(e.name, e.value) for e in body.content.examples] == [("near", "v"), ("data", "d")]
