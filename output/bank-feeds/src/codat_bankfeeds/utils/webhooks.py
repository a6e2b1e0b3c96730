"""Webhooks: checking that a request comes from the API, and reading what it says.

The signature is that of the Svix scheme: HMAC-SHA256 over `id.timestamp.body`, sent in the headers `svix-id`,
`svix-timestamp` and
`svix-signature` (or the same names with `webhook-`).
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import time
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

T = TypeVar("T")


class WebhookVerificationError(Exception):
    """The request doesn't come from the API, or it is too old."""


def parse(
    body: bytes | str,
    headers: Mapping[str, str],
    *,
    secret: str | Sequence[str],
    model: type[T],
    tolerance: float = 300,
) -> T:
    """Verify a webhook request, then read its body.

    :param body: the raw body, exactly as received
    :param headers: the headers of the request (names in any case)
    :param secret: the signing secret ("whsec_…"), or several while one replaces another
    :param model: the type of the payload
    :param tolerance: how many seconds the clocks may differ
    :raises WebhookVerificationError: the signature is missing or wrong, or the request too old
    :raises ValueError: a secret is empty or not base64; the body is not JSON, or not of this type
    """
    from .._runtime.validate import parse_json

    verify(body, headers, secret=secret, tolerance=tolerance)
    value: T = parse_json(_bytes(body), model)
    return value


def verify(
    body: bytes | str,
    headers: Mapping[str, str],
    *,
    secret: str | Sequence[str],
    tolerance: float = 300,
    now: float | None = None,
) -> None:
    """Verify a webhook request.

    :param now: the time to compare with, in seconds since 1970; default: the present
    :raises WebhookVerificationError: the signature is missing or wrong, or the request too old
    :raises ValueError: a secret is empty or not base64
    """
    lower = {name.lower(): value for name, value in headers.items()}
    identity, timestamp, signatures = (_header(lower, name) for name in ("id", "timestamp", "signature"))
    _check_age(timestamp, time.time() if now is None else now, tolerance)
    content = f"{identity}.{timestamp}.".encode() + _bytes(body)
    secrets = [secret] if isinstance(secret, str) else list(secret)
    if not secrets:
        raise ValueError("no signing secret is given")
    expected = [hmac.new(_key(one), content, hashlib.sha256).digest() for one in secrets]
    given = [_decoded(entry.partition(",")[2]) for entry in signatures.split(" ") if entry.startswith("v1,")]
    # all pairs are compared, each in constant time, so that timing tells nothing
    matching = [hmac.compare_digest(one, other) for one in expected for other in given]
    if True not in matching:
        raise WebhookVerificationError("no matching signature")


def sign(body: bytes | str, *, secret: str, identity: str, timestamp: int) -> str:
    """The signature header of a webhook request: for tests of your own receiver."""
    content = f"{identity}.{timestamp}.".encode() + _bytes(body)
    return "v1," + base64.b64encode(hmac.new(_key(secret), content, hashlib.sha256).digest()).decode("ascii")


def _bytes(body: bytes | str) -> bytes:
    return body.encode() if isinstance(body, str) else body


def _header(headers: Mapping[str, str], name: str) -> str:
    value = headers.get(f"svix-{name}") or headers.get(f"webhook-{name}")
    if not value:
        raise WebhookVerificationError(f"header webhook-{name} is missing")
    return value


def _check_age(timestamp: str, now: float, tolerance: float) -> None:
    if not (timestamp.isascii() and timestamp.isdigit() and len(timestamp) < 20):
        raise WebhookVerificationError("header webhook-timestamp is not a number of seconds")
    age = now - int(timestamp)
    if age > tolerance:
        raise WebhookVerificationError("the request is too old")
    if age < -tolerance:
        raise WebhookVerificationError("the request comes from the future")


def _key(secret: str) -> bytes:
    """The key that a secret represents. An empty one, as of an environment variable that is not set, is refused:
    anybody could sign with it."""
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("the signing secret must be base64, after an optional 'whsec_'") from None
    if not key:
        raise ValueError("the signing secret is empty")
    return key


def _decoded(signature: Any) -> bytes:
    try:
        return base64.b64decode(signature)
    except ValueError:
        return b""
