"""Names that settings give, by present name and by pointer; nothing else changes its name."""

from pathlib import Path

from given_names import Given
from given_names.models import errors, operations, shared
from wire import Wire

wire = Wire(200, {"state": "old", "due": "soon"})
sdk = Given(client=wire.client)
found = sdk.deals.purchases.fetch(request={"id": "7", "sheet": 2})
assert wire.target == "/orders/7?page=2"
assert found == shared.Purchase(state=shared.State.STALE, payable_by="soon")
assert shared.Purchase().state is shared.State.FRESH
assert shared.TicketState.OPEN.value == "open"  # named apart from `State`, as without names of one's own
wire.respond(204)
sdk.deals.purchases.put_order(request={"id": "7", "purchase": {"state": "new", "payable_by": "x"}})
assert wire.body == b'{"due":"x","state":"new"}', wire.body
wire.respond(200, {"state": "shut"})
ticket = sdk.tickets.list_tickets(request=operations.ListTicketsRequest(sheet=3))
assert wire.target == "/tickets?page=3" and ticket == shared.Ticket(state=shared.TicketState.SHUT)
wire.respond(400, {"message": "no"})
try:
    sdk.deals.purchases.fetch(request={"id": "7"})
except errors.Trouble as error:
    assert error.data.message == "no"
else:
    raise AssertionError

docs = Path("../docs")
page = (docs / "sdks/purchases/README.md").read_text("utf-8")
assert "What was sold." in page and ".deals.purchases.fetch(request={" in page
assert "payable_by" in (docs / "models/shared/purchase.md").read_text("utf-8")
assert "`FRESH`" in (docs / "models/shared/state.md").read_text("utf-8")
assert not list(docs.rglob("order*.md"))
