"""The client takes the one credential itself, methods their parameters one by one where they are few."""

import asyncio
import datetime
import warnings

from flat_arguments import FlatArguments
from flat_arguments.models import operations, shared
from wire import Wire

wire = Wire(200, {"name": "x"})
sdk = FlatArguments(auth_header="Basic x", client=wire.client, async_client=wire.async_client)

# What is deprecated says so when it is called, and where the call stands; with_raw_response as well.
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    sdk.put_thing(thing_id="a", thing={"name": "n"})
    asyncio.run(sdk.put_thing_async(thing_id="a", thing={"name": "n"}))
    assert sdk.with_raw_response.put_thing(thing_id="a", thing={"name": "n"}).parsed == shared.Thing(name="x")
said = "This will be removed in a future release. Use `list_things` instead."
assert [(str(w.message), w.category) for w in caught] == [(said, DeprecationWarning)] * 3
assert caught[0].filename == __file__
warnings.simplefilter("ignore", DeprecationWarning)

assert sdk.put_thing(thing_id="a/b", thing=shared.Thing(name="n")) == shared.Thing(name="x")
assert wire.target == "/things/a%2Fb?dryRun=false" and wire.body == b'{"name":"n"}'
assert wire.request.headers["authorization"] == "Basic x"
asyncio.run(sdk.put_thing_async(thing_id="a", thing={"name": "n"}, dry_run=True))
assert wire.target == "/things/a?dryRun=true" and wire.body == b'{"name":"n"}'

wire.respond(200, [])
assert sdk.list_things() == [] and wire.target == "/things"
assert sdk.list_things(page=2, since=datetime.date(2024, 5, 6)) == [] and wire.target == "/things?page=2&since=2024-05-06"
assert list(sdk.list_things_pages(page=4)) == [[]] and wire.target == "/things?page=4"

wire.respond(204)
sdk.many(request=operations.ManyRequest(a="1"))  # too many to be taken one by one
assert wire.target == "/many?a=1"
sdk.hidden(request={"retries": 3})  # one is called like an option of all methods
assert wire.target == "/hidden?retries=3"

tokens = iter(("one", "two"))
turning = FlatArguments(auth_header=lambda: next(tokens), client=wire.client)
for token in ("one", "two"):
    turning.many()
    assert wire.request.headers["authorization"] == token
assert "Basic x" not in repr(sdk.sdk_configuration)
