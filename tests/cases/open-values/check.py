"""Unknown values of enumerations and unions: parsed as they came, told apart by their type, sent back unchanged."""

import asyncio
import json

from open_values import OpenValues
from open_values.models import operations, shared
from open_values.types import UnknownValue, UnrecognizedInt, UnrecognizedStr
from wire import Wire

NEW = {
    "status": "refunded",
    "level": 9,
    "history": ["open", "refunded"],
    "byName": {"x": "refunded", "y": "paid"},
    "maybe": "refunded",
    "payment": {"kind": "crypto", "wallet": [1, None]},
    "payments": [{"kind": "card", "number": "4"}, {"kind": "crypto"}, {"kind": "cash", "amount": 1.5}],
    "either": {"brand": "new"},
    "strict": "a",
}
KNOWN = {
    "status": "paid",
    "level": 2,
    "maybe": None,
    "payment": {"kind": "cash", "amount": 2.0},
    "either": 7,
}

wire = Wire(200, NEW)
sdk = OpenValues(client=wire.client, async_client=wire.async_client)


def check(order: shared.Order) -> None:
    assert order.status == "refunded" and not isinstance(order.status, shared.Status)
    assert order.level == 9 and not isinstance(order.level, shared.Level)
    assert order.history == [shared.Status.OPEN, "refunded"] and isinstance(order.history[0], shared.Status)
    assert order.by_name == {"x": "refunded", "y": shared.Status.PAID} and order.maybe == "refunded"
    assert order.payment == UnknownValue({"kind": "crypto", "wallet": [1, None]})
    assert order.payments == [
        shared.Card(kind="card", number="4"), UnknownValue({"kind": "crypto"}), shared.Cash(kind="cash", amount=1.5)
    ]
    assert order.either == UnknownValue({"brand": "new"})


order = sdk.get_order()
check(order)
check(asyncio.run(sdk.get_order_async()))

wire.respond(204)
sdk.put_order(request=order)
assert json.loads(wire.body) == NEW, wire.body
asyncio.run(sdk.put_order_async(request=order))
assert json.loads(wire.body) == NEW
assert json.loads(order.model_dump_json(by_alias=True)) == NEW
check(shared.Order.model_validate_json(order.model_dump_json(by_alias=True)))

wire.respond(200, KNOWN)
order = sdk.get_order()
assert order.status is shared.Status.PAID and order.level is shared.Level(2) and order.maybe is None
assert order.payment == shared.Cash(kind="cash", amount=2.0) and order.either == 7
wire.respond(204)
sdk.put_order(request=order)
assert json.loads(wire.body) == KNOWN

# A caller says on purpose that a value is not in the list; plain text and numbers do as well at run time.
sdk.put_order(request=shared.Order(status=UnrecognizedStr("new"), level=UnrecognizedInt(5), either=UnknownValue([1])))
assert json.loads(wire.body) == {"status": "new", "level": 5, "either": [1]}
sdk.search(request=operations.SearchRequest(status=UnrecognizedStr("n w")))
assert wire.target in ("/search?status=n%20w", "/search?status=n+w"), wire.target
sdk.search(request={"status": shared.Status.OPEN})
assert wire.target == "/search?status=open"

# Still an error: another kind of value, and an enumeration that the document keeps closed.
for wrong in ({"status": 5}, {"status": ["open"]}, {"status": "open", "level": "x"}, {"status": "open", "strict": "z"}, {"status": "open", "sealed": "z"}):
    wire.respond(200, wrong)
    try:
        sdk.get_order()
    except Exception as problem:
        assert "Response validation failed" in str(problem) or "validation" in type(problem).__name__.lower(), problem
    else:
        raise AssertionError(wrong)
