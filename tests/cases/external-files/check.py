"""What stands in other files works like what stands here: on the wire, in errors, links, callbacks and webhooks."""

import datetime

import pytest
from external_case import ExternalCase
from external_case.models import errors, links, shared
from wire import Wire

wire = Wire(200, {"id": "i/1", "color": "red", "parent": {"id": "p"}})
sdk = ExternalCase(client=wire.client)

thing = sdk.get_thing(request={"id": "a b", "q": ["red", "green"]})
assert wire.request.url.path == "/things/a b" and wire.request.url.params["q"] == "red,green", wire.target
assert isinstance(thing, shared.Thing) and thing.color is shared.Color.RED, thing
assert thing.parent == shared.Thing(id="p")

sdk.get_thing(**links.get_thing_again.arguments(thing))
assert wire.target == "/things/i%2F1", wire.target

# An exact code goes before its range, a range before the default (OpenAPI 3.1, 4.8.16).
for status, body, expected in (
    (404, {"missing": "m"}, errors.NotFound),
    (409, {"client": "c"}, errors.ClientProblem),
    (500, {"other": "o"}, errors.OtherProblem),
    (302, {"other": "o"}, errors.OtherProblem),
):
    wire.respond(status, body)
    with pytest.raises(expected) as caught:
        sdk.ranges()
    assert type(caught.value) is expected and caught.value.status_code == status
wire.respond(200, {"a": "x"})
response = sdk.ranges()
assert response is not None and response.a == "x"

wire.respond(204)
sdk.subscribe(request={"url": "https://me.test"})
assert wire.body == b'{"url":"https://me.test"}'
assert shared.Event.model_validate_json('{"kind": "k"}').kind == "k"
moment = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)
assert shared.Ping.model_validate_json('{"at": "2024-01-01T00:00:00Z"}').at == moment
