"""The limit of the call goes before that of the operation, which goes before that of the document."""

from time_limits import TimeLimits
from wire import Wire

wire = Wire(204)
sdk = TimeLimits(client=wire.client)

for call, seconds in ((sdk.usual, 600), (sdk.short, 1), (lambda: sdk.short(timeout_ms=2000), 2)):
    call()
    assert wire.request.extensions["timeout"]["read"] == seconds, wire.request.extensions
