"""A parameter of any name can be given under that name, and is sent under it."""

from parameter_names import ParameterNames
from parameter_names.models import operations
from wire import Wire

wire = Wire(204)
sdk = ParameterNames(client=wire.client)

fields = operations.NamesRequest.model_fields.items()
wanted = {"class", "self", "a b", "a_b", "", "__init__", "日本", "😀", "1st", "model_config", "copy"}
assert {name if field.alias is None else field.alias for name, field in fields} == wanted, fields
sdk.names(request=operations.NamesRequest.model_validate({name: "v" for name in wanted}))
assert set(wire.request.url.params) == wanted, wire.request.url.params
