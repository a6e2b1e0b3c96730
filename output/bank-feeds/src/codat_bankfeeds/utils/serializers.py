"""Reading and writing values."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_args

from .._runtime.compat.published_signatures import unannotated
from .._runtime.serialize import to_json
from .._runtime.validate import explain, holds_model, parse_json, reader
from ..types.basemodel import Nullable, OptionalNullable, Unset

if TYPE_CHECKING:
    from .._http import httpx


def _passes(value: object) -> bool:
    return value is None or isinstance(value, Unset)


def _writer(kind: type, message: str, number: Callable[[Any], Any], as_str: bool) -> Callable[[Any], Any]:
    def serialize(value: Any) -> Any:
        if _passes(value):
            return value
        if not isinstance(value, kind):
            raise ValueError(message)
        return str(value) if as_str else number(value)

    return serialize


def _read(value: Any, kind: type, accepted: tuple[type, ...], message: str, make: Callable[[Any], Any]) -> Any:
    if _passes(value) or isinstance(value, kind):
        return value
    if not isinstance(value, accepted):
        raise ValueError(message)
    return make(value)


@unannotated("return")
def serialize_decimal(as_str: bool) -> Any:
    """A function that writes a Decimal as text or as a number."""
    return _writer(Decimal, "Expected Decimal object", float, as_str)


@unannotated("return")
def serialize_float(as_str: bool) -> Any:
    """A function that writes a float as text or as a number."""
    return _writer(float, "Expected float", float, as_str)


@unannotated("return")
def serialize_int(as_str: bool) -> Any:
    """A function that writes an int as text or as a number."""
    return _writer(int, "Expected int", int, as_str)


@unannotated("d", "return")
def validate_decimal(d: Any) -> Any:
    """A Decimal from text or a number; None and UNSET stay."""
    return _read(d, Decimal, (str, int, float), "Expected string, int or float", lambda one: Decimal(str(one)))


@unannotated("f", "return")
def validate_float(f: Any) -> Any:
    """A float from text; None and UNSET stay."""
    return _read(f, float, (str,), "Expected string", float)


@unannotated("b", "return")
def validate_int(b: Any) -> Any:
    """An int from text; None and UNSET stay."""
    return _read(b, int, (str,), "Expected string", int)


@unannotated("return")
def validate_open_enum(is_int: bool) -> Any:
    """A function that lets any value of the enum's base type pass."""
    kind, name = (int, "int") if is_int else (str, "string")

    def validate(e: Any) -> Any:
        return _read(e, kind, (), f"Expected {name}", kind)

    return validate


@unannotated("v", "return")
def validate_const(v: Any) -> Any:
    """A function that lets only this value (or None) pass."""

    def validate(c: Any) -> Any:
        if c is not None and v != c:
            raise ValueError(f"Expected {v}")
        return c

    return validate


@unannotated("raw")
def unmarshal_json(raw: Any, typ: Any) -> Any:
    """JSON text to a value of the type."""
    return parse_json(raw.encode() if isinstance(raw, str) else raw, typ)


@unannotated("val")
def unmarshal(val: Any, typ: Any) -> Any:
    """Plain data to a value of the type."""
    return reader(typ)(val)


@unannotated("val", "typ", "return")
def marshal_json(val: Any, typ: Any) -> Any:
    """A value as compact JSON with sorted keys, absent fields left out; "" for None where the type isn't nullable."""
    if val is None:
        if not is_nullable(typ) and type(None) not in get_args(typ):
            explain(val, typ)
        return "null" if is_nullable(typ) else ""
    if not holds_model(val):
        val = unmarshal(val, typ)
    return to_json(val)


@unannotated("field", "return")
def is_nullable(field: Any) -> Any:
    """Is the annotation Nullable or OptionalNullable, or an Optional of one?"""
    return any(getattr(one, "__origin__", None) in (Nullable, OptionalNullable) for one in (field, *get_args(field)))


def stream_to_text(stream: httpx.Response) -> str:
    """The whole body as text."""
    return "".join(stream.iter_text())


async def stream_to_text_async(stream: httpx.Response) -> str:
    """The whole body as text."""
    return "".join([chunk async for chunk in stream.aiter_text()])


def stream_to_bytes(stream: httpx.Response) -> bytes:
    """The whole body."""
    return stream.read()


async def stream_to_bytes_async(stream: httpx.Response) -> bytes:
    """The whole body."""
    return await stream.aread()


def get_pydantic_model(data: Any, typ: Any) -> Any:
    """Plain data to a value of the type; what is or holds a model already stays as it is."""
    return data if holds_model(data) else unmarshal(data, typ)
