"""Every component can be imported and read."""

import parts
from parts.models import shared
from parts.utils import unmarshal_json

assert unmarshal_json('[{"id": 1, "size": "small"}]', shared.Parts) == [shared.Part(id=1, size=shared.Size.SMALL)]
assert unmarshal_json('[{"id": 1}]', shared.Same) == [shared.Part(id=1)]
assert unmarshal_json('{"a": {"b": {}}}', shared.Tree) == {"a": {"b": {}}}
assert unmarshal_json('"abc"', shared.Name) == "abc"
assert unmarshal_json("3", shared.Either) == 3 and unmarshal_json('{"id": 3}', shared.Either) == shared.Part(id=3)
with parts.Parts(server_url="https://nowhere.test"):
    pass
