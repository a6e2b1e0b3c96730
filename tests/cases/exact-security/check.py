"""A method takes the credentials that only its operation asks for; the client has those of the document alone."""

import base64
import inspect

import pydantic
from own_security import OwnSecurity
from own_security.models import operations, shared
from own_security.session import Session
from wire import Wire

assert set(shared.Security.model_fields) == {"key"}
assert set(operations.RenewSecurity.model_fields) == {"refresh", "username", "password"}


def default(method: str) -> object:
    return inspect.signature(getattr(Session, method)).parameters["security"].default


assert default("login") is default("renew") is inspect.Parameter.empty
assert default("either") is default("maybe") is None  # the client's credentials are sufficient
assert "security" not in inspect.signature(Session.open).parameters
assert "hidden" not in repr(operations.LoginSecurity(username="u", password="hidden"))

wire = Wire(204)
sdk = OwnSecurity(key="K", client=wire.client)


def sent() -> dict[str, str]:
    headers = wire.request.headers
    return {name: headers[name] for name in ("x-key", "authorization") if name in headers}


def basic(text: str) -> dict[str, str]:
    return {"authorization": "Basic " + base64.b64encode(text.encode()).decode()}


sdk.pets.list_pets()
assert sent() == {"x-key": "K"}
sdk.session.login(security=operations.LoginSecurity(username="u", password="p"), request={"device": "d"})
assert sent() == basic("u:p"), sent()
sdk.session.login(security={"username": "v", "password": "q"})
assert sent() == basic("v:q"), sent()
sdk.session.login(security={"username": "u", "password": "p"})
assert sent() == basic("u:p"), sent()  # for one call only
sdk.session.with_raw_response.login(security={"username": "u", "password": "p"})
assert sent() == basic("u:p"), sent()
sdk.session.renew(security={"refresh": "R"})
assert sent() == {"authorization": "Bearer R"}
sdk.session.renew(security={"username": "u", "password": "p"})
assert sent() == basic("u:p"), sent()
sdk.session.both(security={"key": "O", "username": "u", "password": "p"})
assert sent() == {"x-key": "O", **basic("u:p")}, sent()
sdk.session.either()
assert sent() == {"x-key": "K"}
sdk.session.either(security={"username": "u", "password": "p"})
assert sent() == basic("u:p"), sent()
sdk.session.maybe()
assert sent() == {}
sdk.session.maybe(security={"username": "u", "password": "p"})
assert sent() == basic("u:p"), sent()
sdk.session.open()
assert sent() == {}

count = len(wire.requests)
for wrong in ({"username": "u"}, None, "text"):
    try:
        sdk.session.login(security=wrong)
    except pydantic.ValidationError as error:
        assert "LoginSecurity" in str(error)
    else:
        raise AssertionError(wrong)
assert len(wire.requests) == count

wire.token(access_token="T", token_type="Bearer", expires_in=3600)
for _ in range(2):
    sdk.session.token(security={"client_id": "id", "client_secret": "secret"})
    assert sent() == {"authorization": "Bearer T"}
assert len(wire.requests) == count + 3  # the token is kept

OwnSecurity(client=wire.client).session.login(security={"username": "u", "password": "p"})  # the client needs none
assert sent() == basic("u:p"), sent()

sources = []


class Hook:
    def before_request(self, context, request):
        sources.append(context.security_source)
        return request


sdk.sdk_configuration.get_hooks().register_before_request_hook(Hook())
sdk.session.login(security={"username": "u", "password": "p"})
assert isinstance(sources[0], operations.LoginSecurity)
