"""What pages say of credentials, links, streams and operations; given names and time limits."""

import re
from pathlib import Path

from texts_case import TextsCase
from texts_case.models import shared
from wire import Wire

readme = Path("../README.md").read_text("utf-8")
items = Path("../docs/sdks/items/README.md").read_text("utf-8")
model = Path("../docs/models/shared/article.md").read_text("utf-8")

assert "Authentication" not in items  # the same for all, which the README tells
assert "https://case.test/all" in readme
assert "[More (here)](https://case.test/tag)" in items and "https://case.test/a)" in items
assert "[More on items](https://case.test/item)" in model
assert "javascript" not in "".join(page.read_text("utf-8") for page in Path("../docs").rglob("*.md"))
for page in (readme, items):
    assert re.search(r"\* \[get_a\]\(\S*#get_a\) - All the items\.$", page, re.M)
assert "isinstance(res, EventStream)" in readme and '"text/event-stream"' in readme
assert "Select a Server" not in readme and "`region`" in readme

wire = Wire(200, {"wire_name": "x", "other": {"part": {"a": "y"}, "wire_name": "w"}})
sdk = TextsCase(client=wire.client)
item = sdk.items.get_b(request={"project_id": "7"})
assert wire.request.url.path == "/b/7" and wire.request.extensions["timeout"]["read"] == 1
assert isinstance(item, shared.Article) and isinstance(item.other, shared.Child) and isinstance(item.other.piece, shared.Piece)
assert (item.given, item.other.piece.a, item.other.given) == ("x", "y", "w")
sdk.items.get_a()
assert wire.request.extensions["timeout"]["read"] == 600
sdk.items.get_a(timeout_ms=2000)
assert wire.request.extensions["timeout"]["read"] == 2

wire.respond(204)
for size in (10, 10.0):
    sdk.other.optional(request={"size": size})
    assert wire.target == "/optional?size=10", wire.target
sdk.other.optional(request={"size": 0.5})
assert wire.target == "/optional?size=0.5"
sdk.other.nullable()
assert wire.body == b""
