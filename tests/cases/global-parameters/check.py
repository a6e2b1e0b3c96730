"""A global parameter of the client is sent with each call, unless the call has its own; a required one must be somewhere."""

from global_parameters import GlobalParameters
from global_parameters.models import operations
from wire import Wire

wire = Wire(204)
sdk = GlobalParameters(client=wire.client, account_id="mine", lang="en")

sdk.things()
assert wire.target == "/v1/accounts/mine/things?lang=en", wire.target
sdk.things(request=operations.ThingsRequest(account_id="other"))
assert wire.target == "/v1/accounts/other/things?lang=en", wire.target
with wire.refused():
    GlobalParameters(client=wire.client).things()
