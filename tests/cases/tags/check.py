"""A tag becomes an attribute of the client, letter by letter: nothing in it is evaluated."""

from tags import Tags
from wire import Wire

wire = Wire(204)
sdk = Tags(client=wire.client)

sdk.a_tag_with_7_7.odd()
assert wire.target == "/odd", wire.target
sdk.none.import_()
assert wire.target == "/none", wire.target
