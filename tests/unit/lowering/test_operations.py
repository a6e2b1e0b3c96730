"""Operations, parameters, bodies, responses, security, servers, webhooks, extensions."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import Severity
from generator.ir import ContentKind, File, Location, Presence, Ref, SchemeKind
from generator.lowering.registry import REGISTRY
from tests.unit.lowering.modelling import Modelled, modelled


def one(
    tmp_path: Path, operation: str, *, path: str = "/a", item: str = "", root: str = "", **settings: object
) -> Modelled:
    """A document with one operation."""
    text = f"{root}\npaths:\n  {path}:\n    {item or 'description: x'}\n    post: {operation}\n"
    return modelled(tmp_path, text, **settings)  # type: ignore[arg-type]


DONE = "responses: {'204': {description: done}}"


def test_operation_parameters_override_those_of_the_path(tmp_path: Path) -> None:
    made = one(
        tmp_path,
        "{operationId: x, parameters: [{name: id, in: path, required: true, description: mine, schema: {type: integer}}], "
        + DONE
        + "}",
        path="/a/{id}",
        item="parameters: [{name: id, in: path, required: true, description: theirs, schema: {type: string}}]",
    )
    (param,) = made.api.operations[0].params
    assert (param.description, param.location, param.style, param.explode) == ("mine", Location.PATH, "simple", False)


def test_a_default_makes_a_part_of_the_path_optional(tmp_path: Path) -> None:
    made = one(
        tmp_path,
        "{operationId: x, parameters: [{name: id, in: path, required: true, schema: {type: string, default: me}}], "
        + DONE
        + "}",
        path="/a/{id}",
    )
    assert made.api.operations[0].params[0].presence == Presence.REQUIRED
    assert made.field("operations.XRequest", "id").presence == Presence.OPTIONAL


def test_what_is_wrong_with_parameters_is_reported(tmp_path: Path) -> None:
    made = one(
        tmp_path,
        "{operationId: x, parameters: [{name: a, in: body, schema: {}}, {name: stray, in: path, required: true, schema: {}}, "
        "{name: Accept, in: header, schema: {}}, {name: q, in: query, style: matrix, schema: {}}, {in: query}], "
        + DONE
        + "}",
        path="/a/{missing}",
    )
    assert [p.name for p in made.api.operations[0].params] == ["q", "missing"]
    assert sorted(made.rules) == [
        "parameter-header",
        "parameter-invalid",
        "parameter-location",
        "parameter-not-in-path",
        "parameter-style",
        "parameter-undeclared",
    ]


def test_operations_with_a_union_in_the_path(tmp_path: Path) -> None:
    """The original leaves them out; the clean dialect generates them."""
    operation = "{operationId: x, parameters: [{name: id, in: path, required: true, schema: {oneOf: [{type: string}, {type: integer}]}}], "
    operation += DONE + "}"
    assert len(one(tmp_path, operation, path="/a/{id}").api.operations) == 1
    exact = one(tmp_path, operation, path="/a/{id}", dialect="exact")
    assert exact.api.operations == () and "operation-path-union" in exact.rules


@pytest.mark.parametrize(
    ("media_type", "kind"),
    [
        ("application/json", ContentKind.JSON),
        ("application/problem+json; charset=utf-8", ContentKind.JSON),
        ("text/event-stream", ContentKind.EVENT_STREAM),
        ("application/x-ndjson", ContentKind.JSON_LINES),
        ("multipart/form-data", ContentKind.MULTIPART),
        ("application/x-www-form-urlencoded", ContentKind.FORM),
        ("text/csv", ContentKind.TEXT),
        ("application/xml", ContentKind.XML),
        ("application/pdf", ContentKind.BINARY),
    ],
)
def test_media_types(tmp_path: Path, media_type: str, kind: ContentKind) -> None:
    made = one(
        tmp_path,
        "{operationId: x, requestBody: {content: {'" + media_type + "': {schema: {type: object}}}}, " + DONE + "}",
    )
    body = made.api.operations[0].body
    assert body is not None and body.content.kind == kind


def test_json_is_preferred_among_several_media_types(tmp_path: Path) -> None:
    made = one(
        tmp_path,
        "{operationId: x, requestBody: {content: {text/plain: {schema: {type: string}}, application/json: {schema: {type: string}}}}, "
        + DONE
        + "}",
    )
    body = made.api.operations[0].body
    assert body is not None and [c.media_type for c in body.contents] == ["application/json", "text/plain"]
    assert made.rules == ["body-media-types"]


def test_a_body_without_schema_is_raw(tmp_path: Path) -> None:
    made = one(tmp_path, "{operationId: x, requestBody: {content: {application/json: {}}}, " + DONE + "}")
    body = made.api.operations[0].body
    assert body is not None and body.content.type == File() and body.content.kind == ContentKind.BINARY


def test_the_request_model(tmp_path: Path) -> None:
    made = one(
        tmp_path,
        "{operationId: x, parameters: [{name: q, in: query, schema: {type: string}}], requestBody: {required: true, content: "
        "{application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}, " + DONE + "}",
        root="components: {schemas: {Thing: {type: object, properties: {a: {type: string}}}}}",
    )
    fields = made.model("operations.XRequest").fields
    assert [(f.name, f.presence) for f in fields] == [("q", Presence.OPTIONAL), ("Thing", Presence.REQUIRED)]
    assert made.names.fields[made.id("operations.XRequest"), "Thing"] == "thing"


def test_files_in_multipart_bodies(tmp_path: Path) -> None:
    made = one(
        tmp_path,
        "{operationId: x, requestBody: {content: {multipart/form-data: {schema: {type: object, properties: "
        "{theFile: {type: string, format: binary}, note: {type: string}}}}}}, " + DONE + "}",
    )
    model = made.model("operations.TheFile")
    assert model.is_file and [f.name for f in model.fields] == ["fileName", "content", "contentType"]


def test_responses(tmp_path: Path) -> None:
    made = one(
        tmp_path,
        "{operationId: x, responses: {default: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/E'}}}}, "
        "'200': {description: OK, content: {application/json: {schema: {$ref: '#/components/schemas/E'}}}}, "
        "'404': {description: text, content: {text/plain: {schema: {type: string}}}}}}",
        root="components: {schemas: {E: {type: object, properties: {a: {type: string}}}}}",
    )
    operation = made.api.operations[0]
    assert [result.type for result in operation.results] == [Ref(id=made.id("shared.E"))]
    assert [(r.status, r.is_error) for r in operation.responses] == [("200", False), ("default", True), ("404", True)]
    assert "errors.E" in made.classes


def test_a_default_response_alone_is_the_success(tmp_path: Path) -> None:
    made = one(
        tmp_path,
        "{operationId: x, responses: {default: {description: d, content: {application/json: {schema: {type: string}}}}}}",
    )
    assert made.api.operations[0].results


def test_error_pages_take_the_text_of_a_referenced_response(tmp_path: Path) -> None:
    made = one(
        tmp_path,
        "{operationId: x, responses: {'400': {$ref: '#/components/responses/Bad'}}}",
        root="components: {responses: {Bad: {description: It was bad., content: {application/json: {schema: {$ref: '#/components/schemas/E'}}}}}, "
        "schemas: {E: {type: object, properties: {a: {type: string}}}}}",
    )
    assert made.model("errors.E").description == "It was bad."


def test_security(tmp_path: Path) -> None:
    made = one(
        tmp_path,
        "{operationId: x, security: [{}], " + DONE + "}",
        root="security: [{key: []}, {basic: [], oauth: [read]}, {nowhere: []}]\n"
        "components: {securitySchemes: {key: {type: apiKey, in: query, name: k}, basic: {type: http, scheme: Basic}, unused: {type: http, scheme: bearer}, "
        "oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://t', scopes: {read: x}}}}}}",
    )
    assert [(s.key, s.kind, s.fields) for s in made.api.security_schemes] == [
        ("key", SchemeKind.API_KEY, ("key",)),
        ("basic", SchemeKind.BASIC, ("username", "password")),
        ("oauth", SchemeKind.OAUTH2, ("clientID", "clientSecret")),
    ]
    assert [f.presence for f in made.model("shared.Security").fields] == [Presence.OPTIONAL] * 6  # with a tokenURL
    assert made.api.operations[0].security is not None and made.api.operations[0].security[0].schemes == ()
    assert made.rules == ["security-unknown"]


def test_one_scheme_alone_is_required(tmp_path: Path) -> None:
    made = one(
        tmp_path,
        "{operationId: x, " + DONE + "}",
        root="security: [{auth_header: []}]\n"
        "components: {securitySchemes: {auth_header: {type: apiKey, in: header, name: Authorization, x-speakeasy-example: Basic X}}}",
    )
    field = made.field("shared.Security", "auth_header")
    assert (field.presence, field.example) == (Presence.REQUIRED, "Basic X")


def test_servers_retries_and_pagination(tmp_path: Path) -> None:
    made = one(
        tmp_path,
        "{operationId: x, parameters: [{name: c, in: query}], "
        "x-speakeasy-pagination: {type: cursor, inputs: [{name: c, in: parameters, type: cursor}], "
        "outputs: {nextCursor: $.next}}, responses: {'200': {description: y, "
        "content: {application/json: {schema: {type: object, properties: {next: {type: string}}}}}}}}",
        root="servers: [{url: 'https://{env}.example.com', variables: {env: {default: prod, enum: [prod, test]}}}]\n"
        "x-speakeasy-retries: {strategy: backoff, backoff: {initialInterval: 5, exponent: 2}, statusCodes: [429, 5xx]}",
    )
    assert made.api.servers[0].variables[0].enum == ("prod", "test")
    retries = made.api.operations[0].retries
    assert retries is not None and (retries.initial_interval, retries.statuses) == (5, ("429", "5XX"))
    pagination = made.api.operations[0].pagination
    assert pagination is not None and pagination.outputs == {"nextCursor": "$.next"}


def test_webhooks_and_callbacks(tmp_path: Path) -> None:
    made = one(
        tmp_path,
        "{operationId: x, callbacks: {onDone: {'{$request.body#/url}': {post: {requestBody: {content: {application/json: "
        "{schema: {type: object, properties: {a: {type: string}}}}}}}}}}, " + DONE + "}",
        root="webhooks: {b-hook: {post: {requestBody: {content: {application/json: {schema: {type: object, title: Payload, "
        "properties: {a: {type: string}}}}}}}}, a-hook: {post: {}}}",
    )
    assert [(h.key, h.operation) for h in made.api.webhooks] == [("a-hook", None), ("b-hook", None), ("x-onDone", "x")]
    assert {"webhooks.BHookPayload", "callbacks.XOnDoneRequestBody"} <= made.classes


def test_misplaced_and_unknown_extensions(tmp_path: Path) -> None:
    made = one(
        tmp_path,
        "{operationId: x, x-speakeasy-grup: a, x-speakeasy-unknown-values: allow, x-other: 1, " + DONE + "}",
    )
    found = {d.rule: d for d in made.diagnostics}
    assert "x-speakeasy-group" in found["extension-unknown"].hint
    assert found["extension-misplaced"].origin is not None and found["extension-misplaced"].origin.line > 0
    assert made.api.operations[0].extensions["x-other"] == 1


def test_unknown_extensions_of_globals(tmp_path: Path) -> None:
    parameter = "{name: q, in: query, x-speakeasy-globals-hidden: true, schema: {type: string}}"
    made = one(
        tmp_path,
        "{operationId: x, parameters: [{name: q, in: query}], " + DONE + "}",
        root="x-speakeasy-globals: {parameters: [" + parameter + "]}",
    )
    assert [d.rule for d in made.diagnostics if "globals-hidden" in d.message] == ["extension-unknown"]


@pytest.mark.parametrize(
    ("written", "wrong"),
    [
        ("x-speakeasy-ignore: maybe", "x-speakeasy-ignore"),
        ("x-speakeasy-ignore: null", "x-speakeasy-ignore"),
        ("x-speakeasy-retries: 3", "x-speakeasy-retries"),
        ("x-speakeasy-retries: {strategy: backoff, statusCodes: 5XX}", "x-speakeasy-retries/statusCodes"),
        (
            "x-speakeasy-retries: {strategy: backoff, backoff: {exponent: two}}",
            "x-speakeasy-retries/backoff/exponent",
        ),
        ("x-speakeasy-name-override: 7", "x-speakeasy-name-override"),
        ("x-speakeasy-group: [a]", "x-speakeasy-group"),
        ("x-speakeasy-pagination: yes", "x-speakeasy-pagination"),
        ("x-speakeasy-errors: {statusCodes: 500}", "x-speakeasy-errors/statusCodes"),
    ],
)
def test_extensions_that_hold_what_they_cannot(tmp_path: Path, written: str, wrong: str) -> None:
    made = one(tmp_path, "{operationId: plain, tags: [t], " + written + ", " + DONE + "}")
    (found,) = [d for d in made.diagnostics if d.severity is not Severity.NOTE]
    assert found.rule == "extension-value" and found.origin is not None and found.hint
    assert found.origin.pointer.endswith(f"/{wrong}")
    operation = made.api.operations[0]
    assert (operation.group, operation.name_override, operation.pagination) == ("t", None, None)


def test_every_extension_is_in_the_table_for_users() -> None:
    table = (Path(__file__).parents[3] / "COMPATIBILITY.md").read_text(encoding="utf-8")
    rows = {tuple(line.split(" | ")[:2]) for line in table.splitlines()}
    assert {(f"| `{e.name}`", ", ".join(e.places)) for e in REGISTRY.values()} <= rows


def test_a_document_of_components_alone(tmp_path: Path) -> None:
    made = modelled(
        tmp_path, "components: {schemas: {A: {type: object, properties: {b: {type: string}}}, B: {type: string}}}"
    )
    assert made.classes == {"shared.A", "shared.B"}


def test_ignored_operations(tmp_path: Path) -> None:
    made = one(tmp_path, "{operationId: x, x-speakeasy-ignore: true, " + DONE + "}")
    assert made.api.operations == () and made.rules == ["operation-ignored"]


@pytest.mark.parametrize(
    ("other", "schema", "kept"),
    [
        ("application/xml", "{type: object, properties: {a: {type: string}}}", False),
        ("application/xml", "{oneOf: [{type: integer}, {type: boolean}]}", False),
        ("application/xml", "{type: string}", True),
        ("text/json", "{type: object, properties: {a: {type: string}}}", True),
        ("application/msgpack", "{type: array, items: {type: integer}}", False),
    ],
)
def test_what_says_the_same_as_the_json_beside_it_is_not_asked_for(
    tmp_path: Path, other: str, schema: str, kept: bool
) -> None:
    content = f"{{{other}: {{schema: {schema}}}, application/json: {{schema: {schema}}}}}"
    made = one(tmp_path, f"{{operationId: x, responses: {{'200': {{description: d, content: {content}}}}}}}")
    (response,) = made.api.operations[0].responses
    assert (len(response.contents) == 2) is kept
    notes = [item.message for item in made.diagnostics if item.rule == "response-media-types"]
    assert notes == ([] if kept else [f"{other} is not asked for: application/json says the same"])


@pytest.mark.parametrize("status", ["204", "205", "304", "103"])
def test_responses_without_a_body(tmp_path: Path, status: str) -> None:
    """Whatever the document says of their content, it never comes (RFC 9110); the published docs name it all the same."""
    text = f"{{operationId: x, responses: {{'{status}': {{description: d, content: {{application/json: {{schema: {{}}}}}}}}}}}}"
    made = one(tmp_path, text)
    assert next(r.contents for r in made.api.operations[0].responses) == () and "response-without-body" in made.rules
    assert one(tmp_path, text, dialect="exact").api.operations[0].responses[0].contents
    head = modelled(tmp_path, f"paths:\n  /a:\n    head: {text.replace(status, '200')}\n")
    assert head.api.operations[0].results == () and "response-without-body" in head.rules


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("{type: array, items: {$ref: '#/components/schemas/Problem'}}", "errors.XResponseBody"),
        ("{$ref: '#/components/schemas/Problems'}", "errors.Problems"),
        (
            "{oneOf: [{$ref: '#/components/schemas/Problem'}, {$ref: '#/components/schemas/Other'}]}",
            "errors.XResponseBody",
        ),
        ("{type: object, additionalProperties: {type: string}}", "errors.XResponseBody"),
    ],
)
def test_bodies_of_errors_that_are_no_objects(tmp_path: Path, schema: str, name: str) -> None:
    components = (
        "components: {schemas: {Problem: {type: object, properties: {m: {type: string}}}, "
        "Other: {type: object, properties: {n: {type: string}}}, "
        "Problems: {type: array, items: {$ref: '#/components/schemas/Problem'}}}}"
    )
    responses = f"{{'400': {{description: no, content: {{application/json: {{schema: {schema}}}}}}}, '200': {{description: d}}}}"
    made = one(tmp_path, f"{{operationId: x, responses: {responses}}}", root=components)
    assert name in made.classes and "error-body" not in made.rules
    exact = one(tmp_path, f"{{operationId: x, responses: {responses}}}", root=components, dialect="exact")
    assert name not in exact.classes and "error-body" in exact.rules


def test_json_that_is_binary_is_bytes(tmp_path: Path) -> None:
    media = "content: {application/json: {schema: {type: string, format: binary}}}"
    made = one(
        tmp_path, f"{{operationId: x, requestBody: {{{media}}}, responses: {{'200': {{description: d, {media}}}}}}}"
    )
    operation = made.api.operations[0]
    assert operation.body is not None and operation.body.content.kind is ContentKind.BINARY
    assert operation.responses[0].contents[0].kind is ContentKind.BINARY
