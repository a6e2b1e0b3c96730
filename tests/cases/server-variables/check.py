"""A variable names no other host and does not leave its place; one that is the whole host is the caller's choice."""

from server_variables import ServerVariables
from wire import Wire

SERVER = "https://{region}.case.test/{version}"
wire = Wire(204)


def sent(**options: object) -> str:
    ServerVariables(client=wire.client, **options).things()
    return str(wire.request.url)


assert sent() == "https://eu.case.test/v1/things"
assert sent(server_url=SERVER, url_params={"region": "us", "version": "v2"}) == "https://us.case.test/v2/things"
assert sent(server_url=SERVER, url_params={"region": "eu-1.a", "version": "v1/beta"}) == (
    "https://eu-1.a.case.test/v1/beta/things"
)
for region in ("evil.test/#", "evil.test?", "user@evil.test", "evil.test:80", "a\\b", "a b", "a\r\nHost: x"):
    with wire.refused():
        sent(server_url=SERVER, url_params={"region": region, "version": "v1"})
    with wire.refused():
        sent(url_params={"region": region})
for version in ("../../admin", "..", "%2e%2E", "a/./b", "a?b", "a#b", "a\\..", "a\r\nb"):
    with wire.refused():
        sent(server_url=SERVER, url_params={"region": "eu", "version": version})
with wire.refused_or_quoted():  # a value is not filled in itself
    sent(server_url=SERVER, url_params={"region": "{version}", "version": "v1"})
for template, given in (("https://{host}/v1", {"host": "a.test:8080"}), ("{base}/v1", {"base": "http://a.test:8080"})):
    sent(server_url=template, url_params=given)
    assert (wire.request.url.host, wire.request.url.port) == ("a.test", 8080), wire.request.url
for server in ("javascript:alert(1)", "file:///etc/passwd", "https://", "https://a.test\r\nX: y"):
    with wire.refused():
        sent(server_url=server)
