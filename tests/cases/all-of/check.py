"""What several members of allOf say of one thing holds at once."""

from __future__ import annotations

import json
from typing import Any

from all_of_case import AllOfCase
from pydantic import ValidationError
from wire import Wire

part = {"a": "x", "b": 1}
VALUES: list[dict[str, Any]] = [
    {"inner": {**part, "c": "2020-01-02"}},
    {"list": [part], "map": {"k": part}, "refined": part, "built": part},
    {"fixed": "y", "fewer": "x", "when": "2020-01-02T03:04:05Z", "null": None, "wrong": 1, "either": 5},
    {"same": {"inner": part, "fixed": "y", "wrong": 2}},
    *(
        {"both": value}
        for value in ({"a": "1", "x": "2"}, {"a": "1", "y": "2"}, {"b": "1", "x": "2"}, {"b": "1", "y": "2"})
    ),
    {"around": {"z": "0", "b": "1", "x": "2"}},
]
UNFIT: list[dict[str, Any]] = [
    {"inner": {"a": "x", "b": 1.5}}, {"inner": {}}, {"fewer": "z"}, {"null": "text"}, {"wrong": "text"},
    {"same": {}}, {"both": {"a": "1"}}, {"around": {"b": "1", "x": "2"}},
]  # fmt: skip

wire = Wire()
sdk = AllOfCase(client=wire.client)
for value in VALUES:
    data = {"inner": {"a": "x"}, "fixed": "x", **value}
    wire.respond(200, json=data)
    response = sdk.all(request=data)  # type: ignore[arg-type]
    assert json.loads(wire.body) == data, wire.body
    sdk.all(request=response)
    assert json.loads(wire.body) == data, response
for value in UNFIT:
    try:
        sdk.all(request={"inner": {"a": "x"}, **value})  # type: ignore[arg-type]
    except ValidationError:
        continue
    raise AssertionError(f"{value} was accepted")
