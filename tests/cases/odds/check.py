"""Odd documents give a client that works all the same."""

import datetime

from odds_case import OddsCase
from odds_case.models import operations, shared
from wire import Wire

wire = Wire(204)
sdk = OddsCase(client=wire.client)


def url() -> str:
    return str(wire.request.url)


sdk.get_no_id_x(request=operations.GetNoIDXRequest(x=1))
assert url() == "https://item.test/no/id/1", url()
sdk.own()
assert url() == "https://here.operation.test/x/own", url()
sdk.twice_2()
sdk.a_tag_with_7_7.twice()
assert {r.url.path for r in wire.requests[-2:]} == {"/v1/twice", "/v1/again"}
assert url().startswith("https://eu.case.test/v1/"), url()
sdk.undeclared(request=operations.UndeclaredRequest(who="me"))
assert wire.request.url.path == "/v1/undeclared/me"
OddsCase(client=wire.client, url_params={"region": "us", "version": "v2"}, server_url="https://{region}.case.test/{version}").own()
OddsCase(client=wire.client, server_url="https://mine.test/").twice_2()
assert url() in ("https://mine.test/twice", "https://mine.test/again"), url()

# A variable names no other host, and does not leave its place; one that is the whole host is the caller's choice.
SERVER = "https://{region}.case.test/{version}"
for region in ("evil.test/#", "evil.test?", "user@evil.test", "evil.test:80", "a\\b", "a b", "a\r\nHost: x"):
    with wire.refused():
        OddsCase(client=wire.client, server_url=SERVER, url_params={"region": region, "version": "v1"}).twice_2()
    with wire.refused():
        OddsCase(client=wire.client, url_params={"region": region}).twice_2()
for version in ("../../admin", "..", "%2e%2E", "a/./b", "a?b", "a#b", "a\\..", "a\r\nb"):
    with wire.refused():
        OddsCase(client=wire.client, server_url=SERVER, url_params={"region": "eu", "version": version}).twice_2()
for given, wanted in (
    ({"region": "{version}", "version": "v1"}, None),
    ({"region": "eu-1.a", "version": "v1/beta"}, "https://eu-1.a.case.test/v1/beta/"),
):
    with wire.refused_or_quoted():
        OddsCase(client=wire.client, server_url=SERVER, url_params=given).twice_2()
        assert wanted is None or url().startswith(wanted), url()
for template, given in (("https://{host}/v1", {"host": "a.test:8080"}), ("{base}/v1", {"base": "http://a.test:8080"})):
    OddsCase(client=wire.client, server_url=template, url_params=given).twice_2()
    assert wire.request.url.host == "a.test" and wire.request.url.port == 8080, url()
for server in ("javascript:alert(1)", "file:///etc/passwd", "https://", "https://a.test\r\nX: y"):
    with wire.refused():
        OddsCase(client=wire.client, server_url=server).twice_2()

fields = {name if field.alias is None else field.alias for name, field in operations.ImportRequest.model_fields.items()}
wanted = {"class", "self", "a b", "a_b", "", "__init__", "日本", "😀", "1st", "model_config", "copy"}
assert fields == wanted, fields
sdk.none.import_(request=operations.ImportRequest.model_validate({name: "v" for name in wanted}))
assert set(wire.request.url.params) == wanted, wire.request.url.params

sdk.subscribe(request={"url": "https://me.test"})
assert shared.Event(at="2024-01-01T00:00:00Z").at == datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)

# What the document calls global is given once, or by call.
keeper = OddsCase(client=wire.client, account_id="mine", lang="en")
keeper.things()
assert wire.target == "/v1/accounts/mine/things?lang=en", wire.target
keeper.things(request=operations.ThingsRequest(account_id="other"))
assert wire.target == "/v1/accounts/other/things?lang=en", wire.target
with wire.refused():
    OddsCase(client=wire.client).things()
