"""The member of a union that a value is, in requests and in responses, and that nothing of it is lost."""

from __future__ import annotations

import json
from typing import Any

from tags_case import TagsCase
from tags_case.models import errors
from wire import Wire

VALUES: dict[str, list[tuple[str, Any]]] = {
    "several": [("Ruminant", {"kind": tag, "legs": 4}) for tag in ("cow", "ox")]
    + [("Reptile", {"kind": tag, "legs": 0}) for tag in ("snake", "lizard")],
    "bare": [("Circle", {"shape": "round", "size": 1}), ("Square", {"shape": "angular", "size": 1})],
    "undeclared": [("Left", {"side": "l", "n": 1}), ("Right", {"side": "r", "n": 1})],
    "default": [
        ("Known", {"kind": "known", "n": 1}),
        ("Other", {"kind": "new", "n": 1, "more": "x"}),
        ("Other", {"n": 1}),
    ],
    "nested": [("Ruminant", {"kind": "ox", "legs": 4}), ("Plant", {"kind": "tree", "legs": 0})],
    "inherited": [
        ("Card", {"kind": "card", "amount": 1, "number": "4"}),
        ("Cash", {"kind": "cash", "amount": 1, "till": "5"}),
    ],
    "shared": [("Up", {"way": "up", "n": 1}), ("Down", {"way": "down", "n": 1})],
    "inline": [("One", {"kind": "a", "x": "1"}), ("Two", {"kind": "b", "y": "1"})],
    "numbers": [("V1", {"version": 1, "x": "1"}), ("V2", {"version": 2, "x": "1"})],
}
PETS = [
    ("Cat", {"petType": "Cat", "lives": 9}),
    ("Lion", {"petType": "Lion", "lives": 9, "mane": True}),
    ("Dog", {"petType": "dog", "tricks": ["sit"], "friend": {"petType": "Cat", "lives": 1}}),
    ("Pet", {"petType": "unheard of"}),
    ("Pet", {"petType": "Pet"}),
]

wire = Wire()
sdk = TagsCase(client=wire.client)
for name, values in VALUES.items():
    for wanted, value in values:
        wire.respond(200, json={name: value})
        response = sdk.all(request={name: value})  # type: ignore[arg-type]
        assert json.loads(wire.body) == {name: value}, (name, wire.body)
        found = getattr(response, name)
        assert type(found).__name__.endswith(wanted), (name, value, found)
        sdk.all(request=response)
        assert json.loads(wire.body) == {name: value}, (name, wire.body)

for wanted, value in PETS:
    data = {"pets": [value], "byName": {"a": value}}
    wire.respond(200, json=data)
    response = sdk.all(request=data)  # type: ignore[arg-type]
    assert json.loads(wire.body) == data
    assert type(response.pets[0]).__name__ == type(response.by_name["a"]).__name__ == wanted, response
    sdk.all(request=response)
    assert json.loads(wire.body) == data
    wire.respond(409, json=value)
    try:
        sdk.all(request=data)  # type: ignore[arg-type]
    except errors.Pet as error:
        assert type(error.data).__name__ == wanted, error
        assert error.data.model_dump(mode="json", by_alias=True, exclude_unset=True) == value, error
    else:
        raise AssertionError("a 409 is an error")
