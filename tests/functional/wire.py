"""What the checks of whole-pipeline cases (tests/cases/*/check.py) talk to instead of a network."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx


class Wire:
    """Gives every request the same response and remembers it. Give `client` to a generated SDK."""

    def __init__(
        self, status: int = 200, json: Any = None, *, content: bytes = b"", headers: dict[str, str] | None = None
    ) -> None:
        self.requests: list[httpx.Request] = []
        self._token: dict[str, Any] = {}
        self.client = httpx.Client(transport=httpx.MockTransport(self._handle))
        self.async_client = httpx.AsyncClient(transport=httpx.MockTransport(self._handle))
        self.respond(status, json, content=content, headers=headers)

    def respond(
        self, status: int = 200, json: Any = None, *, content: bytes = b"", headers: dict[str, str] | None = None
    ) -> None:
        """What the next requests get."""
        self._response: dict[str, Any] = {"status_code": status, "headers": headers or {}}
        self._response |= {"json": json} if json is not None else {"content": content}

    def token(self, **fields: Any) -> None:
        """How a token endpoint, whose path ends in /token, responds."""
        self._token = fields

    def _handle(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        if self._token and request.url.path.endswith("/token"):
            return httpx.Response(200, json=self._token)
        return httpx.Response(**self._response)

    @property
    def request(self) -> httpx.Request:
        """The last request."""
        return self.requests[-1]

    @property
    def target(self) -> str:
        """Path and query of the last request as they were sent."""
        return self.request.url.raw_path.decode("ascii")

    @property
    def body(self) -> bytes:
        """The body of the last request."""
        return self.request.content

    @contextmanager
    def refused(self) -> Iterator[None]:
        """What runs inside must raise, and must not send anything."""
        sent = len(self.requests)
        try:
            yield
        except Exception:  # whatever it is, nothing may have been sent
            assert len(self.requests) == sent, "something was sent"
            return
        raise AssertionError(f"not refused: {self.target}")

    @contextmanager
    def refused_or_quoted(self) -> Iterator[None]:
        """What runs inside either checks what was sent or ends before anything is."""
        sent = len(self.requests)
        try:
            yield
        except AssertionError:
            raise
        except Exception:
            assert len(self.requests) == sent, "something was sent"
