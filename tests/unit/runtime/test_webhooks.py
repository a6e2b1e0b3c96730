"""Webhooks of the Svix scheme."""

from __future__ import annotations

import base64
import hashlib
import hmac
from typing import Any

import pytest
from demo_sdk.models import shared
from demo_sdk.utils import webhooks
from hypothesis import given, strategies as st

SECRET = "whsec_" + base64.b64encode(b"0123456789abcdef01234567").decode()
OTHER = "whsec_" + base64.b64encode(b"another").decode()
BODY = b'{"status": "Active"}'
NOW = 1_614_265_330


def headers(signature: str, timestamp: Any = NOW, prefix: str = "svix") -> dict[str, str]:
    return {
        f"{prefix}-id": "msg_1",
        f"{prefix.title()}-Timestamp": str(timestamp),
        f"{prefix}-signature": signature,
    }


def signed(body: bytes | str = BODY, timestamp: int = NOW, secret: str = SECRET) -> str:
    return webhooks.sign(body, secret=secret, identity="msg_1", timestamp=timestamp)


def test_a_signature_known_from_the_scheme() -> None:
    secret, body = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", '{"test": 2432232314}'
    known = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    assert webhooks.sign(body, secret=secret, identity="msg_p5jXN8AQM9LWM0D4loKWxJek", timestamp=NOW) == known


def test_verification() -> None:
    for prefix in ("svix", "webhook"):
        webhooks.verify(BODY, headers(signed(), prefix=prefix), secret=SECRET, now=NOW)
    webhooks.verify(BODY.decode(), headers(f"v1,AAAA v2,x {signed()}"), secret=[OTHER, SECRET], now=NOW + 300)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"svix-signature": "v1,AAAA"}, "no matching signature"),
        ({"svix-signature": "v1,\u00e9"}, "no matching signature"),
        ({"svix-signature": "v2,AAAA"}, "no matching signature"),
        ({"svix-signature": ""}, "header webhook-signature is missing"),
        ({"svix-id": "other"}, "no matching signature"),
        ({"Svix-Timestamp": str(NOW - 301)}, "too old"),
        ({"Svix-Timestamp": str(NOW + 301)}, "from the future"),
        ({"Svix-Timestamp": "yesterday"}, "not a number"),
    ],
)
def test_rejections(changes: dict[str, str], message: str) -> None:
    with pytest.raises(webhooks.WebhookVerificationError, match=message):
        webhooks.verify(BODY, {**headers(signed()), **changes}, secret=SECRET, now=NOW)


def test_wrong_secrets() -> None:
    with pytest.raises(webhooks.WebhookVerificationError):
        webhooks.verify(BODY, headers(signed(secret=OTHER)), secret=SECRET, now=NOW)
    with pytest.raises(ValueError, match="base64"):
        webhooks.verify(BODY, headers(signed()), secret="whsec_!", now=NOW)


@pytest.mark.parametrize("secret", ["", "whsec_", [], [SECRET, ""], ["whsec_", SECRET]])
def test_an_empty_secret_verifies_nothing(secret: Any) -> None:
    content = b"msg_1." + str(NOW).encode() + b"." + BODY
    forged = "v1," + base64.b64encode(hmac.new(b"", content, hashlib.sha256).digest()).decode()
    with pytest.raises(ValueError, match="signing secret"):
        webhooks.verify(BODY, headers(forged), secret=secret, now=NOW)
    with pytest.raises(ValueError, match="empty"):
        webhooks.sign(BODY, secret="whsec_", identity="msg_1", timestamp=NOW)


def test_parsing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhooks.time, "time", lambda: NOW)
    customer = webhooks.parse(BODY, headers(signed()), secret=SECRET, model=shared.Customer)
    assert customer.status is shared.CustomerStatus.ACTIVE
    with pytest.raises(webhooks.WebhookVerificationError):
        webhooks.parse(b"{}", headers(signed()), secret=SECRET, model=shared.Customer)
    with pytest.raises(ValueError, match="Unmarshaller"):
        webhooks.parse("[]", headers(signed("[]")), secret=SECRET, model=shared.Customer)


@given(st.binary(), st.integers(0, 2**40), st.binary(min_size=1))
def test_every_change_of_the_body_is_noticed(body: bytes, timestamp: int, extra: bytes) -> None:
    given_headers = headers(signed(body, timestamp), timestamp)
    webhooks.verify(body, given_headers, secret=SECRET, now=timestamp)
    with pytest.raises(webhooks.WebhookVerificationError):
        webhooks.verify(body + extra, given_headers, secret=SECRET, now=timestamp)
