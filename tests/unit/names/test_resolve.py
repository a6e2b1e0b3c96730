"""Collisions of names and their one, deterministic resolution (COMPATIBILITY 2.4 to 2.7)."""

from __future__ import annotations

import textwrap
from pathlib import Path

from generator.config.model import Config
from generator.names.model import ErrorNames
from generator.names.resolution import name_errors
from tests.unit.lowering.modelling import Modelled, modelled, schemas_of


def grouped(tmp_path: Path, *operations: tuple[str, str]) -> Modelled:
    """A document with an operation per (group, operation id), in this order of paths."""
    lines = ["paths:"]
    for number, (group, id_) in enumerate(operations):
        responses = "responses: {'204': {description: done}}"
        lines.append(f"  /p{number:02d}: {{get: {{operationId: {id_}, x-speakeasy-group: '{group}', {responses}}}}}")
    return modelled(tmp_path, "\n".join(lines) + "\n")


def test_referenced_schemas_that_end_alike(tmp_path: Path) -> None:
    """The first by alternative name keeps the base; the other takes its alternative."""
    made = schemas_of(
        tmp_path,
        """
        Root:
          type: object
          properties:
            a: {$ref: '#/components/schemas/Transaction'}
            b: {$ref: '#/components/schemas/Wrapper/definitions/transaction'}
        Transaction: {type: object, properties: {a: {type: string}}}
        Wrapper: {type: object, definitions: {transaction: {type: object, properties: {b: {type: string}}}}}
        """,
    )
    assert made.model("shared.Transaction").fields[0].name == "b"  # DefinitionTransaction < SchemaTransaction
    assert made.model("shared.SchemaTransaction").fields[0].name == "a"
    assert made.names.schemas[made.id("shared.SchemaTransaction")].module == "schema_transaction"


def test_equal_references_with_equal_alternatives_are_merged(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root:
          type: object
          properties:
            a: {$ref: '#/components/schemas/A/properties/kind'}
            b: {$ref: '#/components/schemas/B/properties/kind'}
            c: {$ref: '#/components/schemas/C/properties/kind'}
        A: {type: object, properties: {kind: {type: string, enum: [x], description: one}}}
        B: {type: object, properties: {kind: {type: string, enum: [x], description: two}}}
        C: {type: object, properties: {kind: {type: string, enum: [y]}}}
        """,
    )
    assert {c for c in made.classes if "Kind" in c} == {"shared.Kind", "shared.Kind1"}
    assert len(made.names.merged) == 1


def test_inline_clashes_take_the_owner_in_front(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root:
          type: object
          properties: {b: {$ref: '#/components/schemas/Beta'}, a: {$ref: '#/components/schemas/Alpha'}}
        Beta: {type: object, properties: {status: {type: string, enum: [x]}}}
        Alpha: {type: object, properties: {status: {type: string, enum: [y]}}}
        """,
    )
    assert made.enum("shared.Status").members[0].value == "y"  # owners alphabetically
    assert made.enum("shared.BetaStatus").members[0].value == "x"


def test_requests_come_before_responses(tmp_path: Path) -> None:
    made = modelled(
        tmp_path,
        """
        paths:
          /a:
            post:
              operationId: create
              tags: [A]
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Zeta'}}}}
              responses:
                '200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Alpha'}}}}
        components:
          schemas:
            Alpha: {type: object, properties: {kind: {type: string, enum: [response]}}}
            Zeta: {type: object, properties: {kind: {type: string, enum: [request]}}}
        """,
    )
    assert made.enum("shared.Kind").members[0].value == "request"
    assert made.enum("shared.AlphaKind").members[0].value == "response"


def test_inline_titles_come_before_property_names(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root: {type: object, properties: {thing: {type: object, title: 'My: Title', properties: {x: {type: string}}}}}
        """,
    )
    assert "shared.MyTitle" in made.classes


def test_items_of_a_component_that_is_an_array(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root: {type: object, properties: {many: {$ref: '#/components/schemas/Many'}}}
        Many: {type: array, items: {type: object, title: Ignored, properties: {x: {type: string}}}}
        """,
    )
    assert "shared.Many" in made.classes and "shared.Ignored" not in made.classes


PARAMETERS = """
paths:
  /{kind}:
    get:
      operationId: get-it
      tags: [A]
      parameters:
        - {name: kind, in: path, required: true, schema: {type: string, enum: [a]}}
        - {name: Kind, in: query, schema: {type: string, enum: [b]}}
        - {$ref: '#/components/parameters/theShape'}
      responses: {'204': {description: done}}
components:
  parameters:
    theShape: {name: shape, in: query, schema: {type: string, enum: [round], title: Ignored}}
"""


def test_parameters(tmp_path: Path) -> None:
    made = modelled(tmp_path, PARAMETERS)
    assert {
        "operations.Kind",
        "operations.PathParamKind",
        "shared.TheShape",
        "operations.GetItRequest",
    } <= made.classes


def test_bodies_and_responses(tmp_path: Path) -> None:
    made = modelled(
        tmp_path,
        """
        paths:
          /a:
            post:
              operationId: create-thing
              tags: [Things]
              requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
              responses:
                '200': {description: OK, content: {application/json: {schema: {type: object, title: Result, properties: {a: {type: string}}}}}}
                '201': {description: OK, content: {application/json: {schema: {type: object, properties: {b: {type: string}}}}}}
                '202': {description: OK, content: {application/json: {schema: {type: object, properties: {c: {type: string}}}}}}
                '400': {description: bad, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
        components:
          schemas:
            Problem: {type: object, properties: {detail: {type: object, properties: {x: {type: string}}}}}
        """,
    )
    assert made.classes == {
        "operations.CreateThingRequestBody",
        "operations.CreateThingResult",
        "operations.CreateThingResponseBody",
        "operations.CreateThingThingsResponseBody",
        "operations.CreateThingResponse",
        "errors.Problem",
        "shared.Detail",
    }


def test_one_schema_as_error_and_as_body(tmp_path: Path) -> None:
    made = modelled(
        tmp_path,
        """
        paths:
          /a:
            get:
              operationId: get-a
              responses:
                '200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
                '400': {description: bad, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
        components:
          schemas:
            Problem: {type: object, properties: {detail: {type: object, properties: {x: {type: string}}}}}
        """,
    )
    assert made.classes == {"errors.Problem", "shared.Problem", "shared.Detail"}


def test_a_group_called_webhooks_keeps_its_name(tmp_path: Path) -> None:
    """Our additions to a package make room for what the document names."""
    group = grouped(tmp_path, ("webhooks", "a")).names.groups["webhooks",]
    assert (group.class_name, group.module, group.directory) == ("Webhooks", "webhooks", "webhooks")


def test_namespaces_that_share_a_class_name(tmp_path: Path) -> None:
    """A top-level group gets its plain name and pushes the holder on."""
    made = grouped(tmp_path, ("sales.transactions", "a"), ("banking.transactions", "b"), ("transactions", "c"))
    classes = {".".join(accessor): group.class_name for accessor, group in made.names.groups.items() if accessor}
    assert classes == {
        "banking": "Banking",
        "banking.transactions": "TestAPIBankingTransactions",
        "sales": "Sales",
        "sales.transactions": "TestAPITransactions",
        "transactions": "Transactions",
    }


def test_a_namespace_first_seen_as_a_parent_and_spelled_otherwise(tmp_path: Path) -> None:
    made = grouped(
        tmp_path, ("bank-data.accounts", "a"), ("Bank data", "b"), ("manage-data.x", "c"), ("manage-data", "d")
    )
    assert made.names.groups["bank_data",].class_name == "TestAPIBankData"
    assert made.names.groups["manage_data",].class_name == "ManageData"


def test_methods(tmp_path: Path) -> None:
    text = """
    x-speakeasy-name-override:
      - {operationId: '^list-.*?', methodNameOverride: list}
      - {operationId: '^list-.*?-attachments', methodNameOverride: list-attachments}
      - {operationId: '(a+)+$', methodNameOverride: never}
    paths:
      /a: {get: {operationId: list-things, tags: [T], responses: {'204': {description: x}}}}
      /b: {get: {operationId: list-thing-attachments, tags: [T], responses: {'204': {description: x}}}}
      /c: {get: {operationId: list-others, tags: [T], responses: {'204': {description: x}}}}
      /d: {get: {operationId: list-own, tags: [T], x-speakeasy-name-override: mine, responses: {'204': {description: x}}}}
      /e: {get: {tags: [T], responses: {'204': {description: x}}}}
      /f: {get: {operationId: list-own, tags: [T], responses: {'204': {description: x}}}}
    """
    made = modelled(tmp_path, textwrap.dedent(text))
    assert made.names.methods == {
        "list-things": "list",
        "list-thing-attachments": "list_attachments",
        "list-others": "list_others",
        "list-own": "mine",
        "get-e": "get_e",
        "list-own_2": "list_own_2",
    }
    assert {"pattern-unsafe", "operation-id-missing", "operation-id-duplicate"} <= set(made.rules)


def test_fields_that_end_up_alike(tmp_path: Path) -> None:
    made = schemas_of(tmp_path, "Root: {type: object, properties: {fooBar: {}, foo_bar: {}, foo-bar: {}}}")
    id_ = made.id("shared.Root")
    assert made.names.fields[id_, "foo_bar"] == "foo_bar"
    assert {made.names.fields[id_, n] for n in ("fooBar", "foo-bar")} == {"foo_bar_1", "foo_bar_2"}


def test_members_that_differ_in_punctuation(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path, "Root: {type: object, properties: {order: {type: string, enum: [date, '-date', '+date']}}}"
    )
    id_ = made.id("shared.Order")
    assert [made.names.members[id_, i] for i in range(3)] == ["DATE", "MINUS_DATE", "PLUS_DATE"]


def test_every_name_is_explained(tmp_path: Path) -> None:
    made = schemas_of(
        tmp_path,
        """
        Root: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, b: {$ref: '#/components/schemas/B'}}}
        A: {type: object, properties: {kind: {type: string, enum: [x]}}}
        B: {type: object, properties: {kind: {type: string, enum: [y]}}}
        """,
    )
    records = {record.name: record for record in made.names.records}
    record = records["shared.BKind"]
    assert record.rule == "owner-prefix" and record.tried == ("Kind",)
    assert record.origin.line > 0 and record.origin.pointer.endswith("/B/properties/kind")
    assert {"roots", "roots.get_root", "shared.Root.a", "shared.Kind.X"} <= records.keys()


def test_order_of_the_document_is_kept_when_asked_for(tmp_path: Path) -> None:
    text = """
    paths:
      /b: {get: {operationId: b, responses: {'204': {description: x}}}}
      /a: {post: {operationId: a2, responses: {'204': {description: x}}}, get: {operationId: a1, responses: {'204': {description: x}}}}
    """
    assert [op.id for op in modelled(tmp_path, text).api.operations] == ["a1", "a2", "b"]
    kept = [op.id for op in modelled(tmp_path, text, maintain_order=True).api.operations]
    assert kept[0] == "b" and set(kept[1:]) == {"a1", "a2"}


def test_error_classes_make_way_for_those_of_the_document(tmp_path: Path) -> None:
    def names(schema: str, default: str = "SDKError") -> ErrorNames:
        response = (
            f"{{description: no, content: {{application/json: {{schema: {{$ref: '#/components/schemas/{schema}'}}}}}}}}"
        )
        made = modelled(
            tmp_path,
            f"paths: {{/a: {{get: {{operationId: a, responses: {{'400': {response}}}}}}}}}\n"
            f"components: {{schemas: {{{schema}: {{type: object, properties: {{m: {{type: string}}}}}}}}}}\n",
        )
        return name_errors(made.names.schemas, Config(default_error_name=default), "Shop")

    assert names("Problem") == ErrorNames()
    assert names("SDKError").default == "ShopSDKError"
    assert names("APIError").base == names("Problem", "APIError").base == "ShopError"
    assert names("ResponseValidationError").response == "ShopResponseValidationError"
    assert names("ShopError", "APIError").base == "ShopAPIError"
    assert names("APIError", "APIError") == ErrorNames(default="ShopAPIError", base="ShopError")
