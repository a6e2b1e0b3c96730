"""A body that is not given is not sent."""

from optional_bodies import OptionalBodies
from wire import Wire

wire = Wire(204)
OptionalBodies(client=wire.client).nullable()
assert wire.body == b""
