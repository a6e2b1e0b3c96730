"""The variable of a path that no parameter describes is a required string."""

from undeclared import Undeclared
from undeclared.models import operations
from wire import Wire

wire = Wire(204)
sdk = Undeclared(client=wire.client)

sdk.undeclared(request=operations.UndeclaredRequest(who="me"))
assert wire.target == "/undeclared/me", wire.target
with wire.refused():
    sdk.undeclared(request={})
