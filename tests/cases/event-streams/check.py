"""Each event is read by the schema that its name selects; the sentinel ends the stream."""

from event_streams import EventStreams
from event_streams.models import operations
from event_streams.utils.eventstreaming import EventStream
from wire import Wire

events = b'event: a\ndata: {"x": 1}\n\nevent: b\ndata: hi\n\ndata: [DONE]\n\nevent: b\ndata: late\n\n'
wire = Wire(200, content=events, headers={"content-type": "text/event-stream"})
sdk = EventStreams(client=wire.client)

with sdk.sse() as stream:
    found = list(stream)
assert [type(event) for event in found] == [operations.One, operations.Two] and found[1].data == "hi", found
assert isinstance(sdk.both_kinds(), EventStream)  # the same operation has JSON too
