"""Links: from a response to the request that follows it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from demo_sdk._runtime.links import Link
from demo_sdk._runtime.raw_response import ApiResponse
from demo_sdk.types import BaseModel


class Order(BaseModel):
    id: str | None = None
    customer_id: str | None = None
    tags: list[str] | None = None


class Wanted(BaseModel):
    order_id: str | None = None
    note: str | None = None
    first_tag: str | None = None
    extra: Any = None


def link(**values: Any) -> Link[Any, Any]:
    return Link("orders.get", path="/companies/{companyId}/orders", request=lambda: Wanted, values=values)


def http_response(**more: Any) -> httpx.Response:
    request = httpx.Request(
        "POST",
        "https://host.test/v1/companies/a%20b/orders?page=7",
        headers={"x-from": "me"},
        json={"id": "sent"},
    )
    given: dict[str, Any] = {
        "json": {"id": "o1", "tags": ["x", "y"], "a/b": {"~": 1}},
        "headers": {"x-id": "h1"},
        **more,
    }
    return httpx.Response(201, request=request, **given)


def test_from_the_value_that_a_method_gave() -> None:
    found = link(order_id="$response.body#/id", first_tag="$response.body#/tags/1", note="for {$response.body#/id}")(
        Order(id="o1", tags=["x", "y"])
    )
    assert found == Wanted(order_id="o1", first_tag="y", note="for o1")
    assert link(note="fixed", extra=[1, {"a": "$response.body#/none"}])(Order()) == Wanted(note="fixed", extra=[1, {}])


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("$url", "https://host.test/v1/companies/a%20b/orders?page=7"),
        ("$method", "POST"),
        ("$statusCode", 201),
        ("$request.header.x-from", "me"),
        ("$request.query.page", "7"),
        ("$request.path.companyId", "a b"),
        ("$request.body#/id", "sent"),
        ("$response.header.X-Id", "h1"),
        ("$response.body#/a~1b/~0", 1),
        ("$response.body", {"id": "o1", "tags": ["x", "y"], "a/b": {"~": 1}}),
    ],
)
def test_from_the_response(expression: str, value: Any) -> None:
    for response in (http_response(), ApiResponse(http_response(), None)):
        assert link(extra=expression)(response).extra == value


@pytest.mark.parametrize(
    "expression",
    [
        "$request.header.no",
        "$request.query.no",
        "$request.path.no",
        "$response.body#/tags/9",
        "$response.body#/tags/x",
        "$response.body#/no/no",
    ],
)
def test_what_the_response_does_not_have_is_left_out(expression: str) -> None:
    assert link(extra=expression)(http_response()).model_fields_set == set()
    assert link(extra="<{" + expression + "}>")(http_response()).extra == "<>"


def test_what_is_no_json_has_nothing() -> None:
    assert link(extra="$response.body#/id")(http_response(json=None, text="no")).extra is None
    assert link(note="{$statusCode} {$nothing}")(http_response()).note == "201 {$nothing}"


def test_the_response_is_asked_for_where_it_is_needed() -> None:
    with pytest.raises(ValueError, match="takes the HTTP response: give what with_raw_response returns"):
        link(extra="$url")(Order())


def test_arguments() -> None:
    values = {"order_id": "$response.body#/id"}
    assert link(**values).arguments(Order(id="o1"), note="n") == {"request": Wanted(order_id="o1", note="n")}
    flat = Link[Any, Any](
        "orders.get", path="/", request=lambda: Wanted, values=values, flat=True, server_url="https://other.test"
    )
    assert flat.arguments(Order(id="o1")) == {"order_id": "o1", "server_url": "https://other.test"}
    bare = Link[Any, Any]("orders.list", path="/")
    assert bare(Order()) is None and bare.arguments(Order()) == {}
    whole = Link[Any, Any]("orders.put", path="/", request=lambda: Wanted, values={"": {"order_id": "$method"}})
    assert whole(http_response()) == Wanted(order_id="POST")
