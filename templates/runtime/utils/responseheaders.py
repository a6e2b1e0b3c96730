"""Headers of a response as values; `response.headers` has them as text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, get_args, get_origin

from pydantic import BaseModel, TypeAdapter

if TYPE_CHECKING:
    from .._http import httpx

T = TypeVar("T")

__all__ = ["response_header"]


class HasHeaders(Protocol):
    """What `with_raw_response` gives, an error of the API, or an HTTP response."""

    @property
    def headers(self) -> httpx.Headers | None: ...


def response_header(response: HasHeaders, name: str, kind: type[T]) -> T | None:
    """A header, such as `response_header(response, "X-Rate-Limit", int)`; None where it did not come.

    Lists and objects are read in the style simple, exploded or not (OpenAPI 3.1, 4.8.21), or as JSON.

    :param response: a response of `with_raw_response`, or an error of the API
    :param name: the header, in capitals or small letters
    :param kind: its type, as the docstring of the method names it
    :raises pydantic.ValidationError: the header does not have that type
    """
    text = response.headers.get(name) if response.headers is not None else None
    if text is None:
        return None
    value: T = _value(text.strip(), kind)
    return value


def _value(text: str, kind: Any) -> Any:
    main = get_origin(kind) or kind
    if main is list:
        if text.startswith("["):
            return _adapter(kind).validate_json(text)
        (inner,) = get_args(kind) or (Any,)
        return [_value(piece.strip(), inner) for piece in text.split(",")] if text else []
    if isinstance(main, type) and issubclass(main, (dict, BaseModel)):
        adapter = _adapter(kind)
        return adapter.validate_json(text) if text.startswith("{") else adapter.validate_python(_pairs(text))
    return text if kind is Any else _adapter(kind).validate_strings(text)


def _pairs(text: str) -> Mapping[str, str]:
    """`a=1,b=2`, or `a,1,b,2`."""
    pieces = [piece.strip() for piece in text.split(",")] if text else []
    if all("=" in piece for piece in pieces):
        return dict(piece.split("=", 1) for piece in pieces)
    return dict(zip(pieces[::2], pieces[1::2], strict=False))


@lru_cache(maxsize=256)
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
