"""The server nearest to an operation is used; the `server_url` of the caller goes before the document's."""

from servers_of_operations import ServersOfOperations
from wire import Wire

wire = Wire(204)
sdk = ServersOfOperations(client=wire.client)

for call, wanted in (
    (sdk.usual, "https://case.test/v1/usual"),
    (sdk.item, "https://item.test/item"),
    (sdk.own, "https://here.operation.test/x/own"),
    (ServersOfOperations(client=wire.client, server_url="https://mine.test/").usual, "https://mine.test/usual"),
):
    call()
    assert str(wire.request.url) == wanted, wire.request.url
