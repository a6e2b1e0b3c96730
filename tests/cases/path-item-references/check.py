"""The operations and parameters of a path item that is referred to are those of the path."""

from path_items import PathItems
from wire import Wire

wire = Wire(204)
PathItems(client=wire.client).shared_item(request={"z": "1"})
assert wire.target == "/item-ref?z=1", wire.target
