"""Credentials: which of the given ones a call needs, and where they are in the request."""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ConfigDict

from .operation import Api, Operation, Requirements, Scheme
from .params import checked_header, is_set

if TYPE_CHECKING:
    from ..sdkconfiguration import SDKConfiguration

_WITHOUT_VALUE = frozenset(("digest", "mutualTLS", "custom"))
_CLIENT = "clientCredentials"
_TOKEN = frozenset((_CLIENT, "password"))


class Credentials:
    """What authenticates one request; `grants` are schemes whose token must be fetched first."""

    __slots__ = ("headers", "query", "cookies", "grants")

    def __init__(self) -> None:
        self.headers: dict[str, str] = {}
        self.query: list[tuple[str, str]] = []
        self.cookies: list[tuple[str, str]] = []
        self.grants: list[tuple[Scheme, Any]] = []


def credentials_of_call(
    api: Api, config: SDKConfiguration, operation: Operation[Any]
) -> tuple[Any, Credentials | None]:
    """Where the credentials of a call come from (its method, or else the client), and those that it needs of them; none
    where it goes to a host that is not the API's."""
    if operation.elsewhere:
        return None, None
    own = operation.own_security
    if own is None or own.given is None:
        return config.security, credentials(api, operation, config.security)
    return own.given, _of(own.schemes, own.security, own.given)


def credentials(api: Api, operation: Operation[Any] | None, source: Any) -> Credentials | None:
    """The credentials that a client has for a call: those of the first alternative, in the order of the document, that
    is given in full (OpenAPI 3.1, 4.8.30). If none is: none where that is an alternative, else what is given of the
    first that is given in part. A credential that the operation does not ask for is never sent: it may be meant
    for another host.

    :param operation: None for a request that is built by hand, which gets what the API asks for, or else all there is
    :param source: an instance of the Security model, a callable that gives one (asked once per call), or None
    :raises TypeError: it is something else
    """
    security = source() if callable(source) else source
    if security is None and not any(scheme.env for scheme in api.schemes):
        return None
    if security is not None and not isinstance(security, BaseModel):
        given = type(security).__name__
        raise TypeError(f"security must be a pydantic model (Security) or a function that gives one, not {given}")
    required = api.security if operation is None or operation.security is None else operation.security
    if operation is not None and operation.security == ():
        return None
    return _of(api.schemes, required, security, all_there_is=operation is None)


def _of(
    schemes: tuple[Scheme, ...], required: Requirements, security: BaseModel | None, *, all_there_is: bool = False
) -> Credentials:
    """What is chosen of the credentials in a model; all of them where that is nothing, and it is asked for."""
    values = {scheme.attr: value for scheme in schemes if (value := _value(scheme, security)) is not None}
    chosen = _chosen(required, values)
    if chosen is None:
        chosen = tuple(values) if all_there_is else ()
    found = Credentials()
    for scheme in schemes:
        if scheme.attr in chosen and scheme.attr in values:
            _apply(found, scheme, values[scheme.attr])
    return found


def _chosen(required: Requirements, values: Mapping[str, Any]) -> tuple[str, ...] | None:
    """The alternative to use; None where nothing is given of any."""
    for alternative in required:
        if alternative and all(attr in values for attr in alternative):
            return alternative
    if () in required:
        return ()
    return next((alternative for alternative in required if any(attr in values for attr in alternative)), None)


def _value(scheme: Scheme, security: BaseModel | None) -> Any:
    """The credential that was given for a scheme: a text, or the model that holds its parts; None if there is none, or
    not all of it."""
    if security is not None:
        holder = getattr(security, scheme.nested, None) if scheme.nested else security
        value = getattr(holder, scheme.attr, None)
        if is_set(value):
            if scheme.kind in ("basic", *_TOKEN) and not isinstance(value, BaseModel):
                value = holder  # the parts are in Security itself
            return value if _is_whole(scheme, value) else None
    value = _from_environment(scheme)
    return value if _is_whole(scheme, value) else None


def _is_whole(scheme: Scheme, value: Any) -> bool:
    """Does a credential have what its scheme sends? An API key may be empty: some servers give such a one a meaning."""
    if scheme.kind in _TOKEN:
        first, second = (
            (scheme.client_id, scheme.client_secret) if scheme.kind == _CLIENT else (scheme.username, scheme.password)
        )
        return bool(part(value, first) and part(value, second))
    if scheme.kind == "basic":
        if isinstance(value, str):
            return value.strip() not in ("", ":")
        return bool(part(value, scheme.username) or part(value, scheme.password))
    if scheme.kind == "apiKey":
        return value is not None
    return value is not None and _text(value).strip().lower() not in ("", "bearer")


def part(value: Any, name: str) -> str:
    """A part of a credential as text; "" if it is missing."""
    item = getattr(value, name, None) if isinstance(value, BaseModel) else None
    return str(item) if is_set(item) else ""


class _Found(BaseModel):
    """The parts of a credential that are in several environment variables."""

    model_config = ConfigDict(extra="allow")


def _from_environment(scheme: Scheme) -> Any:
    """A text, the parts of a credential of several, or None. An empty variable counts as none."""
    values = [os.environ.get(name) or "" for name in scheme.env.split()]
    if len(values) < 2 or not any(values):
        return next(filter(None, values), None)
    pair = (scheme.client_id, scheme.client_secret) if scheme.kind == _CLIENT else (scheme.username, scheme.password)
    return _Found(**dict(zip(pair, values, strict=False)))


def _apply(found: Credentials, scheme: Scheme, value: Any) -> None:
    if scheme.kind in _WITHOUT_VALUE:
        return
    if scheme.kind in _TOKEN:
        found.grants.append((scheme, value))
        return
    if scheme.kind == "basic":
        found.headers["Authorization"] = _basic(scheme, value)
        return
    text = _text(value)
    if scheme.kind != "apiKey":
        found.headers["Authorization"] = bearer(text)
    elif scheme.location == "query":
        found.query.append((scheme.name, text))
    elif scheme.location == "cookie":
        found.cookies.append((scheme.name, text))
    else:
        found.headers[scheme.name] = checked_header(scheme.name, text)


def _text(value: Any) -> str:
    """The text of a credential, which may be wrapped in a model of one field."""
    if isinstance(value, BaseModel):
        value = next((item for item in value.__dict__.values() if is_set(item)), "")
    return str(value)


def _basic(scheme: Scheme, value: Any) -> str:
    # from the environment it is "user:password"
    joined = value if isinstance(value, str) else f"{part(value, scheme.username)}:{part(value, scheme.password)}"
    return "Basic " + base64.b64encode(joined.encode()).decode("ascii")


def bearer(token: str) -> str:
    """A token as the value of Authorization; one that says "Bearer" already stays as it is."""
    return checked_header("Authorization", token if token.lower().startswith("bearer ") else f"Bearer {token}")
