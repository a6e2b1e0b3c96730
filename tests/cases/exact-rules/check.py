"""Names, rows, links and examples of the exact dialect."""

import re
from pathlib import Path

from exact_case import ExactCase
from exact_case.models import shared
from wire import Wire

page = Path("../docs/sdks/t/README.md").read_text("utf-8")
model = Path("../docs/models/shared/item.md").read_text("utf-8")
objects = "(https://docs.python.org/3/library/datetime.html#date"

assert "### Authentication" not in page and "### Servers" not in page
assert re.search(r'get_a\(id="[^"]+", n=3\)$', page, re.M), page
assert re.search(r"^\| `n` +\| \*int\* +\| \S+ +\| N/A +\|$", page, re.M), page
assert 'key=os.getenv("SHOP_KEY", ""),' in page and "import os\n" in page
assert re.search(r"`made` +\| \[date\]" + re.escape(f"{objects}-objects)"), model)
assert re.search(r"`day` +\| \[datetime\]" + re.escape(f"{objects}time-objects)"), model)
rows = re.findall(r"^\| `(\w+)`", model, re.M)
assert rows[:4] == ["kind", "made", "zone", "fixed"], rows
assert [member.name for member in shared.Width] == [
    "MINUS_ONE", "ZERO", "FOUR_HUNDRED_AND_EIGHTY", "ONE_THOUSAND", "TWENTY_THOUSAND_AND_FIFTEEN"
]  # fmt: skip
assert shared.AnyT("a") and shared.Kind.ITEM.value == "item"

wire = Wire(204)
ExactCase(key="k", client=wire.client).t.add_item()
assert wire.body == b"{}" and wire.request.headers["x-key"] == "k"
assert str(wire.request.url) == "https://prod.case.test/a", wire.request.url
ExactCase(key="k", client=wire.client, environment="staging", url_params={"port": "8443"}).t.add_item()
assert str(wire.request.url) == "https://staging.case.test:8443/a", wire.request.url
