"""What was sent and received is what the document says, construct by construct."""

import datetime
import decimal
import json

from pydantic import ValidationError
from schemas_case import SchemasCase
from schemas_case.models import shared
from wire import Wire

wire = Wire()
sdk = SchemasCase(client=wire.client)


def there_and_back(value: object) -> shared.Everything:
    """Receive a value, send what was made of it, and compare both on the wire."""
    wire.respond(200, value)
    found = sdk.everything(request={})
    assert isinstance(found, shared.Everything)
    sdk.everything(request=found)
    assert json.loads(wire.body) == value, wire.body
    return found


cat = there_and_back({"animal": {"kind": "cat", "lives": 7}}).animal
assert isinstance(cat, shared.Cat) and cat.lives == 7
dog = there_and_back({"animal": {"kind": "dog", "breed": "x"}}).animal
assert isinstance(dog, shared.Dog)
assert isinstance(there_and_back({"implicit": {"shape": "Circle", "radius": 1.5}}).implicit, shared.Circle)

assert there_and_back({"loose": "2024-02-29"}).loose == datetime.date(2024, 2, 29)
assert there_and_back({"loose": 3}).loose == 3
assert there_and_back({"loose": ["a"]}).loose == ["a"]
assert there_and_back({"loose": {"a": 1}}).loose.a == 1
assert there_and_back({"loose": None}).loose is None

child = there_and_back({"child": {"id": "i", "note": 3, "level": 1, "own": True}}).child
assert (child.id, child.note, child.level, child.own) == ("i", 3, 1, True)

fixed = there_and_back({"const": {"text": "fixed", "number": 3, "flag": True, "object": {"a": 1}}}).const
assert fixed.text == "fixed"
assert shared.Consts().text == "fixed"
try:
    shared.Consts(text="other")
except ValidationError:
    pass
else:
    raise AssertionError("a constant took another value")

for value in ("a", 1, None):
    assert there_and_back({"multi": value}).multi == value
assert there_and_back({"pair": ["a", 1]}).pair == ["a", 1]
assert there_and_back({"patterned": {"x-a": 1}}).patterned == {"x-a": 1}
there_and_back({"free": {}})
there_and_back({"free": {"a": [1, {"b": None}]}})
opened = there_and_back({"open": {"known": "k", "more": 4}}).open
assert opened.known == "k" and opened.model_extra == {"more": 4}
there_and_back({"node": {"next": {"next": {}}, "children": [{}, {"children": []}]}})
there_and_back({"nested": [[], [[]]]})
there_and_back({"json": {"a": ["b", {"c": []}]}})
for name in ("values", "oldValues"):  # a union that leads back to itself and names null
    there_and_back({name: [None, "a", True, [None, [None]], {"b": None, "c": [None, {"d": None}]}]})
there_and_back({"names": {"a": 1}})
there_and_back({"anything": [1, {"a": None}], "not": 4})
there_and_back({"file": {"back": {"id": "1"}, "sibling": {"x": 1}}})
there_and_back({"defs": {"inner": {"deep": "leaf"}}})
there_and_back({"old": {"gone": "x"}})
there_and_back({"directions": {"id": "1", "secret": "s", "plain": "p"}})
wire.respond(200, {"directions": {"id": "1", "plain": "p"}})  # what is written only is not read
assert sdk.everything(request={"directions": {"secret": "s", "plain": "p"}}).directions.id == "1"

for value in ("a", "A", "", "1st", "class", "None", "é", "a b", "a-b", "+1", "-1"):
    assert there_and_back({"enums": {"text": value}}).enums.text == value
there_and_back({"enums": {"nullable": None, "numbers": -1, "floats": 1.5, "flags": True, "mixed": "1", "objects": {"a": 1}}})
assert there_and_back({"enums": {"named": 1}}).enums.named is shared.Named.YES

found = there_and_back(
    {
        "formats": {
            "date": "2024-02-29",
            "moment": "2024-02-29T01:02:03Z",
            "time": "10:11:12",
            "duration": "P1D",
            "decimal": "1.10",
            "number": 2.5,
            "int64": 2**63 - 1,
            "uuid": "123e4567-e89b-12d3-a456-426614174000",
            "uri": "https://x.test/é",
            "byte": "aGk=",
            "lookahead": "barä",
            "broken": "x",
            "bounded": 2,
            "list": ["a"],
            "content": "{}",
            "encoded": "aGk=",
            "unknown": "x",
        }
    }
).formats
assert found.date_ == datetime.date(2024, 2, 29) and found.int64 == 2**63 - 1
assert found.moment == datetime.datetime(2024, 2, 29, 1, 2, 3, tzinfo=datetime.timezone.utc)
assert found.decimal == decimal.Decimal("1.10")

defaults = shared.Defaults()
assert (defaults.text, defaults.wrong, defaults.list, defaults.none) == ('it\'s "quoted"\n', None, [1, 2], None)
assert defaults.enum is shared.EnumT.B and defaults.model == shared.Base(id="x")
defaults.list.append(3)
assert shared.Defaults().list == [1, 2]  # every object has its own

wire.respond(200, {"children": [{"children": []}]})
assert sdk.dynamic() is not None
