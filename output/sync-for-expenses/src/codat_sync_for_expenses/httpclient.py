"""What an HTTP client must offer to be used by the SDK; `httpx.Client` and `httpx.AsyncClient` do."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable, Iterable, Mapping, Sequence
from http.cookiejar import CookieJar
from typing import IO, TYPE_CHECKING, Any, Optional, Protocol, Union, runtime_checkable

from ._http import httpx

if TYPE_CHECKING:
    URL = httpx.URL
    Auth = httpx.Auth
    Cookies = httpx.Cookies
    Headers = httpx.Headers
    QueryParams = httpx.QueryParams
    Request = httpx.Request
    Timeout = httpx.Timeout
    UseClientDefault = Any
else:
    UseClientDefault = type(httpx.USE_CLIENT_DEFAULT)

_Scalar = Optional[Union[str, int, float, bool]]
_FileContent = Union[IO[bytes], bytes, str]
_File = Union[
    _FileContent,
    tuple[str | None, _FileContent],
    tuple[str | None, _FileContent, str | None],
    tuple[str | None, _FileContent, str | None, Mapping[str, str]],
]
_URL = Union["URL", str]
_Content = Union[str, bytes, Iterable[bytes], AsyncIterable[bytes]]
_Files = Union[Mapping[str, _File], Sequence[tuple[str, _File]]]
_Query = Union[
    "QueryParams",
    Mapping[str, Union[_Scalar, Sequence[_Scalar]]],
    list[tuple[str, _Scalar]],
    tuple[tuple[str, _Scalar], ...],
    str,
    bytes,
]
_Headers = Union[
    "Headers", Mapping[str, str], Mapping[bytes, bytes], Sequence[tuple[str, str]], Sequence[tuple[bytes, bytes]]
]
_Cookies = Union["Cookies", CookieJar, dict[str, str], list[tuple[str, str]]]
_Timeout = Union[
    float, tuple[float | None, float | None, float | None, float | None], "Timeout", UseClientDefault, None
]
_Auth = Union[
    tuple[Union[str, bytes], Union[str, bytes]],
    Callable[["Request"], "Request"],
    "Auth",
    UseClientDefault,
    None,
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
        content: _Content | None = None,
        data: Mapping[str, Any] | None = None,
        files: _Files | None = None,
        json: Any | None = None,
        params: _Query | None = None,
        headers: _Headers | None = None,
        cookies: _Cookies | None = None,
        timeout: _Timeout = httpx.USE_CLIENT_DEFAULT,
        extensions: Mapping[str, Any] | None = None,
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
        content: _Content | None = None,
        data: Mapping[str, Any] | None = None,
        files: _Files | None = None,
        json: Any | None = None,
        params: _Query | None = None,
        headers: _Headers | None = None,
        cookies: _Cookies | None = None,
        timeout: _Timeout = httpx.USE_CLIENT_DEFAULT,
        extensions: Mapping[str, Any] | None = None,
    ) -> httpx.Request: ...

    async def aclose(self) -> None: ...


class ClientOwner(Protocol):
    """What holds a client of either kind."""

    client: HttpClient | None
    async_client: AsyncHttpClient | None


def close_clients(
    owner: ClientOwner,
    sync_client: HttpClient | None,
    sync_client_supplied: bool,
    async_client: AsyncHttpClient | None,
    async_client_supplied: bool,
) -> None:
    """Take the clients away from their owner, and close those that nobody supplied."""
    owner.client = owner.async_client = None
    if sync_client is not None and not sync_client_supplied:
        sync_client.close()
    if async_client is not None and not async_client_supplied:
        import asyncio  # programs that are not asynchronous can do without

        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            asyncio.run(_aclose(async_client))
        else:
            task = loop.create_task(_aclose(async_client))
            _closing.add(task)  # a task that nothing refers to may vanish
            task.add_done_callback(_closing.discard)


_closing: set[Any] = set()


async def _aclose(client: AsyncHttpClient) -> None:
    await client.aclose()
