"""A link makes the request of the next call from a response."""

from links_case import LinksCase
from links_case.models import errors, links, operations, shared
from wire import Wire

wire = Wire(201, {"id": 7}, headers={"X-Trace": "t 1"})
sdk = LinksCase(client=wire.client)
order = shared.Order(id=1)
made = sdk.orders.create_order(request={"order": order, "dry": True})
raw = sdk.orders.with_raw_response.create_order(request={"order": order, "dry": True})

# What the body tells needs no more than what the method returned.
for response in (made, raw, raw.http_response):
    request = links.create_order_get_order(response)
    assert request == operations.GetOrderRequest(order_id=7, verbose=True), request
wire.respond(200, {"id": 7})
sdk.orders.get_order(**links.create_order_get_order.arguments(made))
assert wire.target == "/v1/orders/7?verbose=true"
sdk.orders.get_order(request=links.create_order_get_order(made, verbose=False))  # what the caller says goes first
assert wire.target == "/v1/orders/7?verbose=false"
assert links.create_order_get_order.operation == "orders.get_order"

# Headers and the request are in the HTTP response alone.
wire.respond(204)
sdk.get_trace(**links.create_order_trace.arguments(raw))
assert wire.request.url.params["id"] == "t 1"
assert wire.request.url.params["note"] == "made by POST https://case.test/v1/orders?dry=true: 201"
try:
    links.create_order_trace(made)
except ValueError as problem:
    assert "with_raw_response" in str(problem)
else:
    raise AssertionError("the headers came from nowhere")
again = links.create_order_again(raw)
assert again == operations.CreateOrderRequest(dry=True, order=shared.Order(id=1)), again
note = links.create_order_note(raw)
assert (note.order, note.by) == (7, f"order 7 of {raw.http_response.request.headers['User-Agent']}"), note
assert links.create_order_shared(made) is None and links.create_order_shared.arguments(made) == {}

# Through an error.
wire.respond(409, {"by": 5})
try:
    sdk.orders.create_order(request={"order": order})
except errors.Conflict as problem:
    assert links.create_order_taken(problem.raw_response).order_id == 5
else:
    raise AssertionError(409)

# A server of the link's own, and a value of the path.
wire.respond(200, {"id": 7})
one = sdk.orders.with_raw_response.get_order(request={"order_id": 7})
arguments = links.get_order_self.arguments(one)
assert arguments == {"request": operations.GetOrderRequest(order_id=7), "server_url": "https://eu.case.test"}, arguments

# What a response does not have is left out, and missed where it is needed.
wire.respond(200, {"unknown": 1})
try:
    links.create_order_get_order(None)
except ValueError as problem:
    assert "order_id" in str(problem) or "orderId" in str(problem), problem
else:
    raise AssertionError("a required parameter came from nowhere")
