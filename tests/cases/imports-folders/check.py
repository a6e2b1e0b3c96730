"""Packages of models in folders of the user's choice."""

from pathlib import Path

import folder_shop
from folder_shop import FolderShop, errors, operations
from folder_shop.models import components
from folder_shop.operations.list_items import Kind
from wire import Wire

assert folder_shop.errors is errors and folder_shop.models.components is components and operations.Kind is Kind
assert not hasattr(folder_shop, "ListItemsRequest") and errors.Error and components.Error
wire = Wire(json=[{"id": "1"}])
assert FolderShop(client=wire.client).item.list_items(request={"kind": "big"})[0] == components.Item(id="1")

page = Path("../docs/sdks/item/README.md").read_text("utf-8")
assert "(../../models/components/item.md)" in page and "errors.Error" in page
assert Path("../docs/operations/listitemsrequest.md").is_file() and Path("../docs/errors/error.md").is_file()
