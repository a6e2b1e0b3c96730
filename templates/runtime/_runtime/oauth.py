"""OAuth 2 tokens for the client-credentials and password grants: fetched on first use, kept until shortly before
they expire."""

from __future__ import annotations

import json
import math
import os
import re
import threading
from collections.abc import Generator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, quote_plus, urljoin

from .._http import httpx
from . import steps
from .decode import unexpected
from .errors import body_text
from .operation import Api, Scheme
from .retry import clock
from .security import Credentials, bearer, part
from .signatures import is_dict

if TYPE_CHECKING:
    from ..sdkconfiguration import SDKConfiguration
    from .steps import Step

MARGIN = 60.0
"""Seconds before its end at which a token is no longer used."""
TIMEOUT = 60.0
"""Seconds; for requests of calls that have no time limit of their own."""

_Key = tuple[str, ...]
_TOKENS = re.compile(r'("(?:access|refresh|id)_token"\s*:\s*)"(?:[^"\\]|\\.)*"?')
"""Tokens in a JSON text, also where it breaks off."""


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
    """The tokens of one SDK object, by token endpoint and credentials, and for each a lock that whoever fetches one
    holds: so others that need it wait instead of asking too."""

    def __init__(self) -> None:
        self.process = os.getpid()
        self.tokens: dict[_Key, Token] = {}
        self._locks: dict[_Key, threading.Lock] = {}

    def lock(self, key: _Key) -> threading.Lock:
        return self._locks.setdefault(key, threading.Lock())


def token_cache(config: SDKConfiguration) -> TokenCache:
    """The tokens of an SDK object. After a fork the child has a cache of its own, whose locks nobody holds."""
    state: dict[str, Any] = config.__dict__
    cache: TokenCache = state.setdefault("_tokens", TokenCache())
    if cache.process != os.getpid():
        cache = state["_tokens"] = TokenCache()
    return cache


def authorize(
    api: Api,
    config: SDKConfiguration,
    found: Credentials,
    base_url: str,
    timeout_ms: int | None,
    *,
    renew: bool = False,
) -> Generator[Step, Any, None]:
    """Put the token of each grant into the headers; yields requests for those that are missing.

    :param base_url: what the URL of a token endpoint is relative to
    :param timeout_ms: time limit in milliseconds of each request for a token
    :param renew: the tokens in use were refused: get others
    :raises APIError: the token endpoint refused, or its response holds no token
    """
    cache = token_cache(config)
    for scheme, value in found.grants:
        refused = found.headers.get("Authorization") if renew else None
        grant = Grant(api, scheme, value, base_url, TIMEOUT if timeout_ms is None else timeout_ms / 1000)
        token = _kept(cache, grant.key, refused)
        if token is None:
            token = yield from _fetched(cache, grant, refused)
        found.headers["Authorization"] = bearer(token.value)


def _kept(cache: TokenCache, key: _Key, refused: str | None) -> Token | None:
    """The token in the cache, if it can be used."""
    token = cache.tokens.get(key)
    return token if token is not None and token.usable() and bearer(token.value) != refused else None


def _fetched(cache: TokenCache, grant: Grant, refused: str | None) -> Generator[Step, Any, Token]:
    """A new token, unless another call gets one meanwhile."""
    lock = cache.lock(grant.key)
    locked: bool = yield steps.acquire(lock, grant.seconds)  # if not, the other call takes too long: ask as well
    try:
        token = _kept(cache, grant.key, refused)
        if token is None:
            old = cache.tokens.pop(grant.key, None)
            renewing = old.refresh if old is not None and bearer(old.value) != refused else None
            token = cache.tokens[grant.key] = yield from grant.token(renewing)
        return token
    finally:
        if locked:
            lock.release()


class Grant:
    """What a token is asked for with, and kept under."""

    def __init__(self, api: Api, scheme: Scheme, value: Any, base_url: str, seconds: float) -> None:
        self.seconds = seconds
        self._api = api
        self._scheme = scheme
        self._base_url = base_url.rstrip("/") + "/"
        given = part(value, "token_url") if scheme.kind == "clientCredentials" else ""  # no other has a field for it
        self._url = urljoin(self._base_url, given or scheme.token_url)
        self._client = {"client_id": part(value, scheme.client_id), "client_secret": part(value, scheme.client_secret)}
        self._user = {"username": part(value, scheme.username), "password": part(value, scheme.password)}
        if scheme.kind != "password":
            self._user = {}
        self.key: _Key = (scheme.attr, self._url, *scheme.scopes, *self._client.values(), *self._user.values())

    def token(self, refresh: str | None) -> Generator[Step, Any, Token]:
        """Ask for a token.

        :param refresh: the refresh token of the last one; if that is refused, the credentials are sent
        """
        if refresh is not None:
            form = {"grant_type": "refresh_token", "refresh_token": refresh}
            url = urljoin(self._base_url, self._scheme.refresh_url) if self._scheme.refresh_url else self._url
            renewed: httpx.Response = yield self._send(url, self._client | form)
            if renewed.is_success:
                return self._read(renewed, refresh)
        kind = "password" if self._scheme.kind == "password" else "client_credentials"
        response: httpx.Response = yield self._send(self._url, self._client | {"grant_type": kind} | self._user)
        return self._read(response, None)

    def _read(self, response: httpx.Response, refresh: str | None) -> Token:
        if not response.is_success:
            raise unexpected(self._api, "The token endpoint refused", self._shown(response))
        return _token(self._api, response, refresh)

    def _shown(self, response: httpx.Response) -> httpx.Response:
        """The response as an error may have it: some servers repeat what they were sent."""
        from .._http import httpx

        text = _TOKENS.sub(r'\1"[redacted]"', body_text(response))
        for secret in (self._client["client_secret"], self._user.get("password", "")):
            for written in {secret, json.dumps(secret)[1:-1], quote(secret, safe=""), quote_plus(secret)} - {""}:
                text = text.replace(written, "[redacted]")
        headers = [
            (name, value)
            for name, value in response.headers.multi_items()
            if not name.startswith("content-") and name not in ("set-cookie", "transfer-encoding")
        ]
        return httpx.Response(response.status_code, headers=headers, text=text, request=response.request)

    def _send(self, url: str, form: dict[str, str]) -> Step:
        from .._http import httpx

        scope = {"scope": " ".join(self._scheme.scopes)}
        request = httpx.Request(
            "POST",
            url,
            data={name: text for name, text in (form | scope).items() if text},
            headers={"accept": "application/json"},
            extensions={"timeout": httpx.Timeout(self.seconds).as_dict()},
        )
        return steps.send(request, stream=False, follow=False)  # the form is for no other host


def _token(api: Api, response: httpx.Response, refresh: str | None) -> Token:
    """The token of a response (RFC 6749, 5.1).

    :param refresh: what renews it unless the response says otherwise (RFC 6749, 6)
    :raises APIError: there is none
    """
    try:
        data: object = response.json()
    except (ValueError, RecursionError):
        data = None
    fields = data if is_dict(data) else {}
    value = fields.get("access_token")
    if not isinstance(value, str) or not value.isascii() or not value.isprintable() or not value.strip():
        # the response may hold other secrets, so it is not shown
        bare = httpx.Response(response.status_code, request=response.request)
        raise unexpected(api, "The token endpoint gave no access token", bare)
    lifetime = _seconds(fields.get("expires_in"))
    expires = None if lifetime is None else clock.monotonic() + max(lifetime - MARGIN, lifetime / 2)
    again = fields.get("refresh_token")
    return Token(value, expires, again if isinstance(again, str) and again else refresh)


def _seconds(value: object) -> float | None:
    """A lifetime, which some servers give as text; None where there is none that makes sense."""
    try:
        seconds = float(value) if isinstance(value, (int, float, str)) and not isinstance(value, bool) else math.nan
    except (ValueError, OverflowError):
        return None
    return max(seconds, 0.0) if math.isfinite(seconds) else None
