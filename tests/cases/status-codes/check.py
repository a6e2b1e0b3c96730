"""A documented redirect is a result, and a range stands for every status in it."""

from status_codes import StatusCodes
from status_codes.models import operations
from wire import Wire

wire = Wire(302, headers={"Location": "https://elsewhere.test"})
sdk = StatusCodes(client=wire.client)

raw = sdk.with_raw_response.codes()
assert raw.status_code == 302 and raw.headers["location"] == "https://elsewhere.test"
wire.respond(207, {"a": 1})
assert sdk.range_only() == operations.RangeOnlyResponseBody(a=1)
