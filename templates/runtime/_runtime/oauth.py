"""OAuth 2 tokens for the client-credentials and password grants: fetched on first use, kept until shortly before
they expire."""

from __future__ import annotations

import threading
from collections.abc import Generator
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from pydantic import BaseModel

from . import steps
from .operation import Scheme
from .params import is_set
from .retry import clock
from .security import Credentials, bearer

if TYPE_CHECKING:
    from ..sdkconfiguration import SDKConfiguration
    from .steps import Step

MARGIN = 60.0
"""Seconds before its end at which a token is no longer used."""

_Key = tuple[str, ...]


class Token:
    """An access token, the end of its life on the clock, and what renews it."""

    __slots__ = ("value", "expires", "refresh")

    def __init__(self, value: str, expires: float | None, refresh: str | None) -> None:
        self.value = value
        self.expires = expires
        self.refresh = refresh

    def usable(self) -> bool:
        return self.expires is None or clock.monotonic() < self.expires


class TokenCache:
    """The tokens of one SDK object, by scheme and credentials; safe to use from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tokens: dict[_Key, Token] = {}

    def get(self, key: _Key) -> Token | None:
        with self._lock:
            return self._tokens.get(key)

    def put(self, key: _Key, token: Token) -> None:
        with self._lock:
            self._tokens[key] = token

    def forget(self, key: _Key) -> None:
        with self._lock:
            self._tokens.pop(key, None)


def _part(value: Any, name: str) -> str:
    item = getattr(value, name, None) if isinstance(value, BaseModel) else None
    return str(item) if is_set(item) else ""


def cache_key(scheme: Scheme, value: Any) -> _Key:
    """What a token is kept under: the scheme and the credentials it was got with."""
    names = (scheme.client_id, scheme.client_secret, scheme.username, scheme.password)
    return (scheme.attr, scheme.token_url, *scheme.scopes, *(_part(value, name) for name in names))


def authorize(config: SDKConfiguration, found: Credentials, base_url: str, renew: bool) -> Generator[Step, Any, None]:
    """Put the token of each grant into the headers; yields requests for those that are missing.

    :param renew: the tokens in use were refused: get others
    :raises httpx.HTTPStatusError: the token endpoint refused
    """
    cache = token_cache(config)
    for scheme, value in found.grants:
        key = cache_key(scheme, value)
        if renew:
            cache.forget(key)
        token = cache.get(key)
        if token is None or not token.usable():
            token = yield from _fetch(scheme, value, base_url, token)
            cache.put(key, token)
        found.headers["Authorization"] = bearer(token.value)


def token_cache(config: SDKConfiguration) -> TokenCache:
    """The tokens of an SDK object."""
    cache: TokenCache = config.__dict__.setdefault("_tokens", TokenCache())
    return cache


def _fetch(scheme: Scheme, value: Any, base_url: str, old: Token | None) -> Generator[Step, Any, Token]:
    import httpx

    form = {"client_id": _part(value, scheme.client_id), "client_secret": _part(value, scheme.client_secret)}
    renewing = old is not None and old.refresh is not None
    if old is not None and old.refresh is not None:
        form |= {"grant_type": "refresh_token", "refresh_token": old.refresh}
    elif scheme.kind == "password":
        form |= {
            "grant_type": "password",
            "username": _part(value, scheme.username),
            "password": _part(value, scheme.password),
        }
    else:
        form |= {"grant_type": "client_credentials"}
    if scheme.scopes:
        form["scope"] = " ".join(scheme.scopes)
    url = _part(value, "token_url") or scheme.token_url
    if renewing and scheme.refresh_url:
        url = scheme.refresh_url
    request = httpx.Request(
        "POST",
        urljoin(base_url.rstrip("/") + "/", url),
        data={name: item for name, item in form.items() if item},
        headers={"accept": "application/json"},
        extensions={"timeout": httpx.Timeout(60).as_dict()},
    )
    response: httpx.Response = yield steps.send(request, stream=False)
    if response.is_error and renewing:
        return (yield from _fetch(scheme, value, base_url, None))
    response.raise_for_status()
    answer: dict[str, Any] = response.json()
    lifetime = answer.get("expires_in")
    expires = None if lifetime is None else clock.monotonic() + max(float(lifetime) - MARGIN, float(lifetime) / 2)
    again = answer.get("refresh_token") or (old.refresh if old is not None else None)  # RFC 6749, 6: else it stays
    return Token(str(answer["access_token"]), expires, again)
