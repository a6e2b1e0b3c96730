"""What a style does with a type that the table in OpenAPI 3.1, 4.8.12.6 has no example of."""

from other_styles import OtherStyles
from wire import Wire

wire = Wire(204)
sdk = OtherStyles(client=wire.client)

for given, wanted in (
    ({"space": ["a", "b"]}, "space=a&space=b"),
    ({"pipe": ["a", "b"]}, "pipe=a&pipe=b"),
    ({"space_map": {"k": "v", "l": "w"}}, "spaceMap=k+v+l+w"),
    ({"pipe_map": {"k": "v"}}, "pipeMap=k%7Cv"),
    ({"deep_list": {"tags": ["a", "b"]}}, "deepList%5Btags%5D=a&deepList%5Btags%5D=b"),
    ({"deep_list": {"in_": {"a": "x"}}}, "deepList%5Bin%5D%5Ba%5D=x"),
    ({"reserved_list": ["a/b", "c"]}, "reservedList=a/b,c"),
    ({"union": 3}, "union=3"),
    ({"union": "x"}, "union=x"),
    ({"maybe": None}, ""),
    ({"enum_list": ["a", "b"]}, "enumList=a&enumList=b"),
    ({"empty": ""}, "empty="),
    ({"dec": "1.10"}, "dec=1.10"),
    ({"wrong": "w"}, "wrong=w"),
    ({"num": 10.0}, "num=10"),
    ({"num": 0.5}, "num=0.5"),
):
    sdk.styles(request=given)
    assert wire.target.removeprefix("/styles").removeprefix("?") == wanted, wire.target
sdk.styles(request={"cook": {"a": "1", "b": "2"}})
assert wire.request.headers["Cookie"] == "a=1; b=2"
