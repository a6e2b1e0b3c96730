"""A name that the document gives is used in Python; on the wire its own name stays."""

from name_overrides import NameOverrides
from name_overrides.models import shared
from wire import Wire

wire = Wire(200, {"wire_name": "x", "other": {"part": {"a": "y"}, "wire_name": "w"}})
item = NameOverrides(client=wire.client).get_b(request={"project_id": "7"})
assert wire.request.url.path == "/b/7"
assert isinstance(item, shared.Article) and isinstance(item.other, shared.Child) and isinstance(item.other.piece, shared.Piece)
assert (item.given, item.other.piece.a, item.other.given) == ("x", "y", "w")
