"""A parameter with `content` is one text of that media type, in each location."""

from parameter_content import ParameterContent
from parameter_content.models import operations
from wire import Wire

wire = Wire(204)
sdk = ParameterContent(client=wire.client)

sdk.content(request=operations.ContentRequest(p=[1, 2], q="a b", x_json={"a": 1}, c=["x", "y z"]))
assert wire.target in ("/content/%5B1%2C2%5D?q=a+b", "/content/%5B1,2%5D?q=a+b"), wire.target
assert wire.request.headers["X-Json"] == '{"a":1}'
assert wire.request.headers["Cookie"] == "c=%5B%22x%22%2C%22y%20z%22%5D", wire.request.headers["Cookie"]
