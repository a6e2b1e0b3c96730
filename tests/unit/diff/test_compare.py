"""What a change of a document means for users: one edit of a small document, the rules that it must give."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.config.derive import complete
from generator.config.model import Config, Docs
from generator.diagnostics import Diagnostics
from generator.diff import Change, Surface, compare, surface_of
from generator.diff.rules import RULES
from generator.diff.surface import load_surface

Tree = dict[str, Any]


def document() -> Tree:
    text: Tree = yaml.safe_load(
        """
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: https://a.example}]
tags: [{name: Orders}]
paths:
  /orders:
    get:
      operationId: list-orders
      tags: [Orders]
      parameters:
        - {name: page, in: query, schema: {type: integer, default: 1}}
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Orders"}}}}
        "404": {description: no, content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}}
    post:
      operationId: create-order
      tags: [Orders]
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Draft"}}}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
          links: {all: {operationId: list-orders, parameters: {page: 1}}}
components:
  schemas:
    Problem: {type: object, properties: {message: {type: string}}}
    Orders: {type: object, properties: {results: {type: array, items: {$ref: "#/components/schemas/Order"}}}}
    Order:
      type: object
      required: [id]
      properties:
        id: {type: string}
        note: {type: string}
        amount: {type: integer}
        state: {$ref: "#/components/schemas/State"}
        payment: {$ref: "#/components/schemas/Payment"}
    Draft:
      type: object
      required: [amount]
      properties: {amount: {type: integer}, note: {type: string}, target: {$ref: "#/components/schemas/Target"}}
    State: {type: string, enum: [open, closed]}
    Payment: {oneOf: [{$ref: "#/components/schemas/Card"}, {$ref: "#/components/schemas/Cash"}]}
    Target: {oneOf: [{$ref: "#/components/schemas/Card"}, {$ref: "#/components/schemas/Cash"}]}
    Card: {type: object, properties: {number: {type: string}}}
    Cash: {type: object, properties: {sum: {type: string}}}
"""
    )
    return text


def surface(tree: Tree, folder: Path, **settings: Any) -> Surface:
    from generator.lowering import build
    from generator.names.resolution import resolve
    from generator.source.loading import load
    from generator.source.options import LoadOptions

    path = folder / "openapi.yaml"
    path.write_text(yaml.safe_dump(tree, sort_keys=False), encoding="utf-8")
    diagnostics = Diagnostics()
    loaded = load(str(path), LoadOptions(), diagnostics)
    config = complete(Config(**settings), loaded.root)
    api = build(loaded, config, diagnostics)
    diagnostics.raise_errors()
    return surface_of(api, resolve(api, config), config)


@pytest.fixture
def changes(tmp_path: Path) -> Callable[[Callable[[Tree], object]], list[Change]]:
    def run(edit: Callable[[Tree], object]) -> list[Change]:
        old = document()
        new = copy.deepcopy(old)
        edit(new)
        return compare(surface(old, tmp_path), surface(new, tmp_path), {})

    return run


def schema(tree: Tree, name: str) -> Tree:
    found: Tree = tree["components"]["schemas"][name]
    return found


def props(tree: Tree, name: str) -> Tree:
    found: Tree = schema(tree, name)["properties"]
    return found


def op(tree: Tree, method: str) -> Tree:
    found: Tree = tree["paths"]["/orders"][method]
    return found


def ref(name: str) -> Tree:
    return {"$ref": f"#/components/schemas/{name}"}


FOLLOWING = {"model-removed", "model-added", "request-type", "field-removed"}
"""What some edits bring along: a model that nothing uses any more, for one."""

CASES: list[tuple[str, Callable[[Tree], object], dict[str, str]]] = [
    ("nothing", lambda t: None, {}),
    ("description", lambda t: schema(t, "Order").update(description="New words"), {}),
    ("title", lambda t: t["info"].update(title="Store"), {"package-renamed": "Shop"}),
    ("server", lambda t: t["servers"][0].update(url="https://b.example"), {"server-changed": "Shop"}),
    (
        "method gone",
        lambda t: t["paths"]["/orders"].pop("post"),
        {"method-removed": "orders.create_order", "link-removed": "links.create_order_all"},
    ),
    (
        "method renamed",
        lambda t: (
            op(t, "get").update(operationId="all-orders"),
            op(t, "post")["responses"]["200"]["links"]["all"].update(operationId="all-orders"),
        ),
        {"method-renamed": "orders.list_orders", "model-renamed": "operations.ListOrdersRequest"},
    ),
    (
        "link gone",
        lambda t: op(t, "post")["responses"]["200"].pop("links"),
        {"link-removed": "links.create_order_all"},
    ),
    (
        "link renamed",
        lambda t: op(t, "post").update(operationId="make-order"),
        {"link-renamed": "links.create_order_all", "method-renamed": "orders.create_order"},
    ),
    (
        "link added",
        lambda t: op(t, "post")["responses"]["200"]["links"].update(one={"operationId": "list-orders"}),
        {"link-added": "links.create_order_one"},
    ),
    (
        "link elsewhere",
        lambda t: op(t, "post")["responses"]["200"]["links"]["all"].update(operationId="create-order"),
        {"link-target": "links.create_order_all"},
    ),
    (
        "method added",
        lambda t: t["paths"].update(
            {
                "/x": {
                    "delete": {"operationId": "drop", "tags": ["Orders"], "responses": {"204": {"description": "gone"}}}
                }
            }
        ),
        {"method-added": "orders.drop"},
    ),
    ("method deprecated", lambda t: op(t, "get").update(deprecated=True), {"method-deprecated": "orders.list_orders"}),
    (
        "endpoint",
        lambda t: t["paths"].update({"/all": t["paths"].pop("/orders")}),
        {"method-endpoint": "orders.list_orders"},
    ),
    ("request gone", lambda t: op(t, "get").pop("parameters"), {"request-removed": "orders.list_orders"}),
    (
        "request optional",
        lambda t: op(t, "post")["requestBody"].update(required=False),
        {"request-optional": "orders.create_order"},
    ),
    (
        "request type",
        lambda t: op(t, "post")["requestBody"]["content"]["application/json"].update(schema=ref("Order")),
        {"request-type": "orders.create_order"},
    ),
    (
        "result type",
        lambda t: op(t, "post")["responses"]["200"]["content"]["application/json"].update(schema=ref("Orders")),
        {"result-type": "orders.create_order"},
    ),
    ("error gone", lambda t: op(t, "get")["responses"].pop("404"), {"error-removed": "orders.list_orders"}),
    (
        "error added",
        lambda t: op(t, "post")["responses"].update({"404": op(t, "get")["responses"]["404"]}),
        {"error-added": "orders.create_order"},
    ),
    (
        "parameter required",
        lambda t: op(t, "get")["parameters"][0].update(required=True, schema={"type": "integer"}),
        {"field-required": "operations.ListOrdersRequest.page", "request-required": "orders.list_orders"},
    ),
    (
        "parameter added",
        lambda t: op(t, "get")["parameters"].append({"name": "q", "in": "query", "schema": {"type": "string"}}),
        {"field-added": "operations.ListOrdersRequest.q"},
    ),
    (
        "required parameter added",
        lambda t: op(t, "get")["parameters"].append(
            {"name": "q", "in": "query", "required": True, "schema": {"type": "string"}}
        ),
        {"field-added-required": "operations.ListOrdersRequest.q", "request-required": "orders.list_orders"},
    ),
    (
        "default of a parameter",
        lambda t: op(t, "get")["parameters"][0]["schema"].update(default=2),
        {"field-default": "operations.ListOrdersRequest.page"},
    ),
    ("field gone", lambda t: props(t, "Order").pop("note"), {"field-removed": "shared.Order.note"}),
    (
        "field added",
        lambda t: props(t, "Order").update(extra={"type": "string"}),
        {"field-added": "shared.Order.extra"},
    ),
    (
        "required field added to what is received",
        lambda t: (props(t, "Order").update(extra={"type": "string"}), schema(t, "Order")["required"].append("extra")),
        {"field-added": "shared.Order.extra"},
    ),
    (
        "required field added to what is sent",
        lambda t: (props(t, "Draft").update(extra={"type": "string"}), schema(t, "Draft")["required"].append("extra")),
        {"field-added-required": "shared.Draft.extra"},
    ),
    (
        "type of a field",
        lambda t: props(t, "Order").update(note={"type": "boolean"}),
        {"field-type": "shared.Order.note"},
    ),
    (
        "wider type sent",
        lambda t: props(t, "Draft").update(amount={"type": "number"}),
        {"field-type-wider": "shared.Draft.amount"},
    ),
    (
        "wider type received",
        lambda t: props(t, "Order").update(amount={"type": "number"}),
        {"field-type": "shared.Order.amount"},
    ),
    (
        "received field may be missing",
        lambda t: schema(t, "Order").pop("required"),
        {"field-optional": "shared.Order.id"},
    ),
    (
        "received field always there",
        lambda t: schema(t, "Order")["required"].append("note"),
        {"field-always-there": "shared.Order.note"},
    ),
    (
        "sent field may be left out",
        lambda t: schema(t, "Draft").pop("required"),
        {"field-may-be-left-out": "shared.Draft.amount"},
    ),
    (
        "sent field must be given",
        lambda t: schema(t, "Draft")["required"].append("note"),
        {"field-required": "shared.Draft.note"},
    ),
    (
        "received field may be null",
        lambda t: props(t, "Order").update(note={"type": ["string", "null"]}),
        {"field-nullable": "shared.Order.note"},
    ),
    (
        "sent field takes null",
        lambda t: props(t, "Draft").update(note={"type": ["string", "null"]}),
        {"field-takes-null": "shared.Draft.note"},
    ),
    (
        "field deprecated",
        lambda t: props(t, "Order").update(note={"type": "string", "deprecated": True}),
        {"field-deprecated": "shared.Order.note"},
    ),
    (
        "received default",
        lambda t: props(t, "Order").update(note={"type": "string", "default": "x"}),
        {"field-default-received": "shared.Order.note"},
    ),
    ("member gone", lambda t: schema(t, "State")["enum"].pop(), {"enum-value-removed": "shared.State.CLOSED"}),
    ("member added", lambda t: schema(t, "State")["enum"].append("new"), {"enum-value-added": "shared.State.NEW"}),
    (
        "member value",
        lambda t: schema(t, "State").update(enum=["open", "Closed"]),
        {"enum-value-changed": "shared.State.CLOSED"},
    ),
    ("union member gone", lambda t: schema(t, "Payment")["oneOf"].pop(), {"union-member-removed": "shared.Payment"}),
    (
        "union member received",
        lambda t: schema(t, "Payment")["oneOf"].append(ref("Problem")),
        {"union-member-received": "shared.Payment"},
    ),
    (
        "union member sent",
        lambda t: schema(t, "Target")["oneOf"].append(ref("Draft")),
        {"union-member-added": "shared.Target"},
    ),
    (
        "kind",
        lambda t: t["components"]["schemas"].update(State={"type": "object", "properties": {"a": {"type": "string"}}}),
        {"model-kind": "shared.State"},
    ),
    ("model deprecated", lambda t: schema(t, "Cash").update(deprecated=True), {"model-deprecated": "shared.Cash"}),
]


@pytest.mark.parametrize(("edit", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_rules(
    changes: Callable[[Any], list[Change]], edit: Callable[[Tree], object], expected: dict[str, str]
) -> None:
    found = changes(edit)
    shown = [str(change) for change in found]
    for rule, name in expected.items():
        assert any(change.rule == rule and change.name == name for change in found), shown
    surprising = {change.rule for change in found} - set(expected) - FOLLOWING
    assert not surprising, shown
    assert bool(found) is bool(expected), shown


def test_every_rule_has_a_reason_and_most_have_a_case() -> None:
    used = {rule for _, _, expected in CASES for rule in expected}
    assert used <= set(RULES)
    assert len(used) >= 35
    assert all(reason for _, reason in RULES.values())


def test_credentials_that_a_method_takes(tmp_path: Path) -> None:
    old = document()
    old["security"] = [{"key": []}]
    old["components"]["securitySchemes"] = {
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "basic": {"type": "http", "scheme": "basic"},
    }
    new = copy.deepcopy(old)
    op(new, "post")["security"] = [{"basic": []}]
    exact = Docs(dialect="exact")
    before, after = surface(old, tmp_path, docs=exact), surface(new, tmp_path, docs=exact)
    change = next(change for change in compare(before, after, {}) if change.name == "orders.create_order")
    assert (change.rule, change.detail, change.breaking) == ("security-added", "operations.CreateOrderSecurity", True)
    assert "security-removed" in {change.rule for change in compare(after, before, {})}


def test_rules_are_words() -> None:
    assert str(Change(rule="enum-value-added", name="shared.State.NEW")) == "shared.State.NEW: enum value added"


def test_breaking_changes_come_first(changes: Callable[[Any], list[Change]]) -> None:
    def edit(tree: Tree) -> None:
        props(tree, "Order")["aaa"] = {"type": "string"}
        props(tree, "Order").pop("note")

    assert [change.breaking for change in changes(edit)] == [True, False]


def test_surface_file_round_trip(tmp_path: Path) -> None:
    one = surface(document(), tmp_path, version="1.2.3")
    content = one.dump()
    assert load_surface(content) == one
    assert content == surface(document(), tmp_path, version="1.2.3").dump()
    assert max(content.count(f'"shared.Order.{name}"'.encode()) for name in ("id", "note")) == 1
    assert len(content.splitlines()) > len(one.items)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"format": 1, "items": {"a": 1}}', b'{"format": 2, "items": {}}']
)
def test_damaged_surface_files_are_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        load_surface(content)
