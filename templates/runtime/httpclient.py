"""What an HTTP client must offer to be used by the SDK; `httpx.Client` and `httpx.AsyncClient` do."""

from __future__ import annotations

from http.cookiejar import CookieJar
from typing import (
    IO,
    TYPE_CHECKING,
    Any,
    AsyncIterable,
    Callable,
    Dict,
    Iterable,
    List,
    Mapping,
    Optional,
    Protocol,
    Sequence,
    Tuple,
    Union,
    runtime_checkable,
)

import httpx

if TYPE_CHECKING:
    from httpx import URL, Auth, Cookies, Headers, QueryParams, Request, Timeout

    UseClientDefault = Any
else:
    UseClientDefault = type(httpx.USE_CLIENT_DEFAULT)

_Scalar = Optional[Union[str, int, float, bool]]
_FileContent = Union[IO[bytes], bytes, str]
_File = Union[
    _FileContent,
    Tuple[Optional[str], _FileContent],
    Tuple[Optional[str], _FileContent, Optional[str]],
    Tuple[Optional[str], _FileContent, Optional[str], Mapping[str, str]],
]
_URL = Union["URL", str]
_Content = Union[str, bytes, Iterable[bytes], AsyncIterable[bytes]]
_Files = Union[Mapping[str, _File], Sequence[Tuple[str, _File]]]
_Query = Union[
    "QueryParams",
    Mapping[str, Union[_Scalar, Sequence[_Scalar]]],
    List[Tuple[str, _Scalar]],
    Tuple[Tuple[str, _Scalar], ...],
    str,
    bytes,
]
_Headers = Union[
    "Headers", Mapping[str, str], Mapping[bytes, bytes], Sequence[Tuple[str, str]], Sequence[Tuple[bytes, bytes]]
]
_Cookies = Union["Cookies", CookieJar, Dict[str, str], List[Tuple[str, str]]]
_Timeout = Union[
    float, Tuple[Optional[float], Optional[float], Optional[float], Optional[float]], "Timeout", UseClientDefault, None
]
_Auth = Union[
    Tuple[Union[str, bytes], Union[str, bytes]], Callable[["Request"], "Request"], "Auth", UseClientDefault, None
]


@runtime_checkable
class HttpClient(Protocol):
    """A synchronous client."""

    def send(
        self,
        request: httpx.Request,
        *,
        stream: bool = False,
        auth: _Auth = httpx.USE_CLIENT_DEFAULT,
        follow_redirects: Union[bool, UseClientDefault] = httpx.USE_CLIENT_DEFAULT,
    ) -> httpx.Response: ...

    def build_request(
        self,
        method: str,
        url: _URL,
        *,
        content: Optional[_Content] = None,
        data: Optional[Mapping[str, Any]] = None,
        files: Optional[_Files] = None,
        json: Optional[Any] = None,
        params: Optional[_Query] = None,
        headers: Optional[_Headers] = None,
        cookies: Optional[_Cookies] = None,
        timeout: _Timeout = httpx.USE_CLIENT_DEFAULT,
        extensions: Optional[Mapping[str, Any]] = None,
    ) -> httpx.Request: ...

    def close(self) -> None: ...


@runtime_checkable
class AsyncHttpClient(Protocol):
    """An asynchronous client."""

    async def send(
        self,
        request: httpx.Request,
        *,
        stream: bool = False,
        auth: _Auth = httpx.USE_CLIENT_DEFAULT,
        follow_redirects: Union[bool, UseClientDefault] = httpx.USE_CLIENT_DEFAULT,
    ) -> httpx.Response: ...

    def build_request(
        self,
        method: str,
        url: _URL,
        *,
        content: Optional[_Content] = None,
        data: Optional[Mapping[str, Any]] = None,
        files: Optional[_Files] = None,
        json: Optional[Any] = None,
        params: Optional[_Query] = None,
        headers: Optional[_Headers] = None,
        cookies: Optional[_Cookies] = None,
        timeout: _Timeout = httpx.USE_CLIENT_DEFAULT,
        extensions: Optional[Mapping[str, Any]] = None,
    ) -> httpx.Request: ...

    async def aclose(self) -> None: ...
