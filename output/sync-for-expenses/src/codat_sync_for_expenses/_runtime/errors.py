"""The common base of the errors that an SDK raises for answers of the API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import httpx


class APIError(Exception):
    """The API answered with an error, or with something that its document doesn't describe.

    `status_code` is the HTTP status (-1 when there was no answer), `body` the text of the answer, `raw_response`
    the answer itself,
    `headers` its headers (None when there was no answer). Errors can be hashed and compared.
    """

    if TYPE_CHECKING:
        status_code: int
        body: str
        raw_response: httpx.Response | None
    else:
        # kept under one private name: an error shows only the attributes that its class declares
        @property
        def status_code(self):
            return -1 if self.raw_response is None else self.raw_response.status_code

        @property
        def body(self):
            return "" if self.raw_response is None else self.raw_response.text

        @property
        def raw_response(self):
            return self.__dict__.get("_response")

    def __reduce__(self) -> Any:
        """Copies and pickles keep everything, however the class is constructed."""
        return _restored, (type(self), self.args, self.__dict__)

    @property
    def headers(self) -> httpx.Headers | None:
        """The headers of the answer."""
        return None if self.raw_response is None else self.raw_response.headers


def _restored(kind: type[APIError], args: tuple[Any, ...], state: dict[str, Any]) -> APIError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(state)
    return error


def describe(message: str, status_code: int, body: str) -> str:
    """The text of an error without a documented form."""
    return f"{message}: Status {status_code}" + (f"\n{body}" if body else "")


def attach_response(error: Exception, response: httpx.Response) -> None:
    """Let a documented error know the answer that it was made from."""
    if isinstance(error, APIError):
        error.__dict__["_response"] = response
