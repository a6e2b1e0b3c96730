"""Lists of operations show the summary, or the first sentence; credentials that all operations need are told once."""

import re
from pathlib import Path

readme = Path("../README.md").read_text("utf-8")
items = Path("../docs/sdks/items/README.md").read_text("utf-8")

for page in (readme, items):
    assert re.search(r"\* \[get_a\]\(\S*#get_a\) - All the items\.$", page, re.M)
    assert re.search(r"\* \[get_b\]\(\S*#get_b\) - One item$", page, re.M)
assert "## Authentication" in readme and "Authentication" not in items
