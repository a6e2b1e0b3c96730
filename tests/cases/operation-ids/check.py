"""Every operation gets a method: named after method and path without an id, numbered where the id is taken."""

from operation_ids import OperationIds
from operation_ids.models import operations
from wire import Wire

wire = Wire(204)
sdk = OperationIds(client=wire.client)

sdk.get_no_id_x(request=operations.GetNoIDXRequest(x=1))
assert wire.target == "/no/id/1", wire.target
sdk.twice_2()
assert wire.target == "/twice", wire.target
sdk.other.twice()
assert wire.target == "/again", wire.target
