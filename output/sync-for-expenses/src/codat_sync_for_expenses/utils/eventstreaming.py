"""Streams of events that methods return."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Generator, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from .._runtime.events import EventDecoder

if TYPE_CHECKING:
    from .._http import httpx

T = TypeVar("T")

MESSAGE_BOUNDARIES = [b"\r\n\r\n", b"\n\n", b"\r\r"]
"""What ends an event."""


class ServerEvent:
    """An event as it came: id, name, data and the delay before reconnecting that the server asks for."""

    id: str | None = None
    event: str | None = None
    data: str | None = None
    retry: int | None = None


class EventStream(Generic[T]):
    """The events of a response, decoded one by one; a context manager that releases the connection."""

    response: httpx.Response
    generator: Generator[T, None, None]

    def __init__(self, response: httpx.Response, decoder: Callable[[str], T], sentinel: str | None = None) -> None:
        self.response = response
        self.generator = stream_events(response, decoder, sentinel)

    def __iter__(self) -> Iterator[T]:
        return self

    def __next__(self) -> T:
        return next(self.generator)

    def __enter__(self) -> EventStream[T]:
        return self

    def __exit__(self, *_error: object) -> None:
        self.response.close()


class EventStreamAsync(Generic[T]):
    """The same for an asynchronous method."""

    response: httpx.Response
    generator: AsyncGenerator[T, None]

    def __init__(self, response: httpx.Response, decoder: Callable[[str], T], sentinel: str | None = None) -> None:
        self.response = response
        self.generator = stream_events_async(response, decoder, sentinel)

    def __aiter__(self) -> AsyncIterator[T]:
        return self

    async def __anext__(self) -> T:
        return await self.generator.__anext__()

    async def __aenter__(self) -> EventStreamAsync[T]:
        return self

    async def __aexit__(self, *_error: object) -> None:
        await self.response.aclose()


def stream_events(
    response: httpx.Response, decoder: Callable[[str], T], sentinel: str | None = None
) -> Generator[T, None, None]:
    """The events of a response.

    :param decoder: gets each event as JSON text (`id`, `event`, `data`, `retry`, as far as given)
    :param sentinel: data that ends the stream
    """
    events = EventDecoder(decoder, sentinel)
    for chunk in response.iter_bytes():
        yield from events.feed(chunk)
    yield from events.end()


async def stream_events_async(
    response: httpx.Response, decoder: Callable[[str], T], sentinel: str | None = None
) -> AsyncGenerator[T, None]:
    """The events of a response of an asynchronous client."""
    events = EventDecoder(decoder, sentinel)
    async for chunk in response.aiter_bytes():
        for event in events.feed(chunk):
            yield event
    for event in events.end():
        yield event
