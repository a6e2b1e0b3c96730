"""Two documents in one package: each operation keeps the server and the security of its own document."""

from both import Both
from both.models import operations, shared
from wire import Wire

assert {name for name in dir(shared) if not name.startswith("_") and not name.endswith("TypedDict")} >= {
    "Order", "Bill", "Money", "Unit"
}  # fmt: skip
assert "Order1" not in dir(shared) and "SchemaOrder" not in dir(shared)

wire = Wire(json={"id": "1", "bill": {"total": {"amount": 2}, "unit": {"name": "h"}}})
client = Both(client=wire.client, security=shared.Security(key="k"))
order = client.orders.get_order(request=operations.GetOrderRequest(id="1"))
assert isinstance(order.bill, shared.Bill) and str(wire.request.url) == "https://shop.test/orders/1"
assert "x-key" not in wire.request.headers

wire.respond(json=[{"order": {"id": "1"}}])
assert client.bills.list_bills()[0].order == shared.Order(id="1")
assert str(wire.request.url) == "https://billing.test/bills" and wire.request.headers["x-key"] == "k"
wire.respond(204)
client.bills.cancel(request={"id": "1"})
assert str(wire.request.url) == "https://billing.test/orders/1"
