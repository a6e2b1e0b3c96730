"""One package for all models, whose names the root package gives too."""

from pathlib import Path

import flat_shop
from flat_shop import FlatShop, models
from flat_shop.models.list_itemsop import Kind
from wire import Wire

assert flat_shop.Item is models.Item and flat_shop.Kind is Kind and flat_shop.Field is models.Field
assert flat_shop.models.SDKError and flat_shop.Error is models.Error and issubclass(models.Error, Exception)
assert flat_shop.ItemSDK and not issubclass(models.SchemaError, Exception)
assert "since" in models.ListItemsRequest.model_fields and "kind" in models.ListItemsRequest1.model_fields

wire = Wire(json=[{"id": "1", "last_error": {"message": "m"}}])
client = FlatShop(client=wire.client)
found = client.item.list_items(request={"kind": models.Kind.BIG})
assert isinstance(found[0].last_error, models.SchemaError)
assert models.links.__name__.endswith(".models.links") and models.GetItemRequest(id="1")
wire = Wire(400, {"message": "bad"})
try:
    FlatShop(client=wire.client).item.list_items(request={"kind": "small"})
except models.Error as error:
    assert isinstance(error.data, models.ErrorData) and error.data.message == "bad"

page = Path("../docs/sdks/itemsdk/README.md").read_text("utf-8")
model = Path("../docs/models/item.md").read_text("utf-8")
assert "[List[models.Item]](../../models/.md)" in page and "| models.Error " in page
assert '"kind": flat_shop.Kind.BIG' in page and "import flat_shop\nfrom flat_shop import FlatShop\n" in page, page
assert "[Optional[models.SchemaError]](../models/schemaerror.md)" in model
readme = Path("../README.md").read_text("utf-8")
assert "from flat_shop import FlatShop, models" in readme and "except models.SDKError as e:" in readme
