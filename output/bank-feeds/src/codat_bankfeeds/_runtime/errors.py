"""The common base of all errors that a call raises, except for mistakes in its own arguments."""

from __future__ import annotations

import contextlib
import functools
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .._http import httpx

_SHOWN = 1000
"""How many characters of a body `repr` and `str` show."""


class _UnlessSet:
    """A property that gives way to an attribute of the same name, where a class has such."""

    def __init__(self, function: Any) -> None:
        self._function = function

    def __get__(self, error: Any, owner: Any = None) -> Any:
        return self if error is None else self._function(error)


class APIError(Exception):
    """A call failed: the API responded with an error or with something that its document doesn't describe, or there was
    no response at all.

    `method` and `url` are those of the request (the URL without credentials; "" where nothing is known of a request),
    `status_code` is the HTTP status (-1 when there was no response), `body` the text of the response, `raw_response`
    the response itself, `headers` its headers (None when there was no response). Errors can be hashed and compared.
    """

    if TYPE_CHECKING:
        status_code: int
        body: str
        raw_response: httpx.Response | Any  # None without a response; Any, so that classes with one can say so
        headers: httpx.Headers | Any
    else:
        # kept under private names: an error shows only the attributes that its class declares
        @_UnlessSet
        def status_code(self):
            return -1 if self.raw_response is None else self.raw_response.status_code

        @_UnlessSet
        def body(self):
            if "_body" in self.__dict__:
                return self.__dict__["_body"]
            return "" if self.raw_response is None else body_text(self.raw_response)

        @_UnlessSet
        def raw_response(self):
            return self.__dict__.get("_response")

        @_UnlessSet
        def headers(self):
            return None if self.raw_response is None else self.raw_response.headers

    def __str__(self) -> str:
        return super().__str__() or _summary(self)

    def __repr__(self) -> str:
        shown = [repr(argument) for argument in self.args[:1]]
        if self.method:
            shown += [f"method={self.method!r}", f"url={self.url!r}"]
        if self.status_code != -1:
            shown += [f"status_code={self.status_code}", f"body={cut(self.body)!r}"]
        elif "data" in self.__dict__:
            shown.append(f"data={self.__dict__['data']!r}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def __eq__(self, other: object) -> bool:
        return self is other or (type(self) is type(other) and _told(self) == _told(other))

    def __hash__(self) -> int:
        return hash((type(self), self.status_code, self.method, self.url))

    def __reduce__(self) -> Any:
        """Copies and pickles keep everything, however the class is constructed."""
        return _restored, (type(self), self.args, self.__dict__)

    @property
    def method(self) -> str:
        """The HTTP method of the request."""
        request = _request_of(self)
        return "" if request is None else request.method

    @property
    def url(self) -> str:
        """The URL of the request, without credentials."""
        known: str | None = self.__dict__.get("_url")
        request = _request_of(self)
        if known is None and request is not None:  # made by somebody who knows nothing of the API: without the query
            return str(request.url.copy_with(username=None, password=None, query=None))
        return known or ""


class ResponseValidationError(APIError, ValueError):
    """A success whose body is not JSON, or is JSON that does not have the documented form.

    `cause` (also `__cause__`) is what the parser or pydantic says about it.
    """

    def __init__(self, message: str, raw_response: httpx.Response, cause: Exception, body: str | None = None) -> None:
        self.message = f"{message}: {cause}"
        super().__init__(self.message)
        self.__cause__ = cause
        attach(self, raw_response, body=body)

    def __str__(self) -> str:
        return describe_fully(self, self.message)

    @property
    def cause(self) -> BaseException | None:
        """What is wrong with the body."""
        return self.__cause__


def _told(error: Any) -> tuple[Any, ...]:
    return error.args, error.__dict__.get("data"), error.status_code, error.body, error.method, error.url


def _restored(kind: type[APIError], args: tuple[Any, ...], state: dict[str, Any]) -> APIError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error


def _request_of(error: APIError) -> httpx.Request | None:
    known = error.__dict__.get("_request")
    if known is None and error.raw_response is not None:
        known = error.raw_response.__dict__.get("_request")
    request: httpx.Request | None = known
    return request


def _summary(error: APIError) -> str:
    """What happened, on one line but for the body."""
    if error.raw_response is None:
        return ""
    asked = f"{error.method} {error.url}: " if error.method else ""
    phrase = f"{error.status_code} {error.raw_response.reason_phrase}".rstrip()
    return f"{asked}{phrase}" + (f"\n{cut(error.body)}" if error.body else "")


def cut(text: str) -> str:
    """The start of a text that may be long."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}... and {len(text) - _SHOWN} more characters"


def body_text(response: httpx.Response) -> str:
    """The body as text; UTF-8 where the charset that its headers name is unknown or does not fit; "" where the body
    has not been read."""
    if not hasattr(response, "_content"):
        return ""
    try:
        return response.text
    except Exception:  # codecs raise what they like
        response.encoding = "utf-8"
        return response.text


def describe(message: str, status_code: int, body: str) -> str:
    """The text of an error without a documented form."""
    return f"{message}: Status {status_code}" + (f"\n{body}" if body else "")


def describe_fully(error: APIError, message: str) -> str:
    """The same with the request."""
    return f"{message}\n{_summary(error)}".rstrip()


def attach(error: Exception, response: httpx.Response, *, url: str | None = None, body: str | None = None) -> None:
    """Let an error know the response that it was made from, the URL that may be shown, its body if that is known."""
    if isinstance(error, APIError):
        if error.raw_response is None:
            error.__dict__["_response"] = response
        error.__dict__ |= {key: value for key, value in (("_url", url), ("_body", body)) if value is not None}


def adopt(error: httpx.RequestError, url: str) -> None:
    """Make an error of httpx one of ours as well: it stays the same object and keeps its name."""
    if not isinstance(error, APIError):
        kind: Any = type(error)
        with contextlib.suppress(TypeError):  # a class of somebody's that is laid out otherwise
            error.__class__ = _both(kind)
            error.__dict__["_url"] = url


@functools.cache
def _both(kind: type[Exception]) -> Any:
    names = {"__module__": kind.__module__, "__qualname__": kind.__qualname__, "__doc__": kind.__doc__}
    return type(kind.__name__, (APIError, kind), {**names, "__reduce__": _reduce})


def _reduce(error: Exception) -> Any:
    """The class has the name of another, by which pickle would find that."""
    return _adopted, (type(error).__mro__[2], error.args, error.__dict__)


def _adopted(kind: Any, args: tuple[Any, ...], state: dict[str, Any]) -> APIError:
    return _restored(_both(kind), args, state)
