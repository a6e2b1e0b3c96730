"""Models to plain data for JSON, by the rules of request bodies: names on the wire, absent fields left out,
decimals as numbers.

Walking the objects ourselves is several times faster than pydantic's serializers here, because models with
nullable fields need a
Python function in theirs; models that a user gave own serializers still go through pydantic.
"""

from __future__ import annotations

import functools
import json
import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from enum import Enum
from functools import partial
from math import isfinite
from operator import attrgetter, itemgetter
from typing import Any, get_args, get_origin

import pydantic_core
from pydantic import VERSION, BaseModel, TypeAdapter, ValidationError
from pydantic.functional_serializers import PlainSerializer
from pydantic_core import InitErrorDetails, to_jsonable_python
from typing_extensions import TypeAliasType

from ..types.basemodel import (
    UNSET_SENTINEL,
    BaseModel as OwnModel,
    NullableModel,
    Number,
    UnknownValue,
    Unset,
    field_plans,
)
from ..types.timestamps import DateTime, write_time
from .signatures import is_dict, is_sequence

Writer = Callable[[Any], Any]
_Entry = tuple[
    str, str, bool, bool, Writer | None
]  # attribute, wire name, None kept always, None kept if given, special writer

_encode = json.JSONEncoder(separators=(",", ":"), allow_nan=False).encode
_ESCAPES = tuple(int(part) for part in VERSION.split(".")[:2]) >= (2, 12)
_encode_fast = partial(pydantic_core.to_json, ensure_ascii=True) if _ESCAPES else pydantic_core.to_json
_KNOWN = (get_args(Number)[2], get_args(DateTime)[2])
"""Serializers whose work the writers below do."""
_met = threading.local()


def to_plain(value: Any) -> Any:
    """The value as dicts, lists and scalars; the keys of dicts are sorted where the API asks for that."""
    kind = value.__class__
    writer = _writers.get(kind)
    if writer is None:
        writer = _writer_for(kind)
    return writer(value)


def to_json(value: Any) -> str:
    """Compact JSON, ASCII only."""
    return json_bytes(value).decode("ascii")


def json_bytes(value: Any, plainly: Writer = to_plain) -> bytes:
    """The same as bytes. pydantic's encoder takes a third of the time of the standard one, which writes what the other
    cannot (what is too deep, or has no UTF-8 form) or writes otherwise: very small and very large floats.

    :raises pydantic.ValidationError: it has a NaN or an infinity, of which JSON has none (RFC 8259, 6)
    """
    _met.odd_float = False
    plain = plainly(value)
    try:
        content = b"" if _met.odd_float else _encode_fast(plain)
    except ValueError:
        content = b""
    try:
        return content if content and content.isascii() else _encode(plain).encode("ascii")
    except ValueError:
        lines = [InitErrorDetails(type="finite_number", loc=at, input=item) for at, item in _not_finite(value, ())]
        if not lines:
            raise
        title = type(value).__name__ if isinstance(value, BaseModel) else "request"
        raise ValidationError.from_exception_data(title, lines) from None


def _not_finite(value: Any, place: tuple[int | str, ...]) -> Iterator[tuple[tuple[int | str, ...], Any]]:
    """The numbers that JSON cannot write, with their places as they are called in Python."""
    if isinstance(value, BaseModel):
        value = {**value.__dict__, **(value.__pydantic_extra__ or {})}
    if is_dict(value):
        for key, item in value.items():
            yield from _not_finite(item, (*place, key))
    elif is_sequence(value):
        for index, item in enumerate(value):
            yield from _not_finite(item, (*place, index))
    elif isinstance(value, (float, Decimal)) and not isfinite(value):
        yield place, value


def untyped(value: Any) -> Any:
    """The same for a value whose type is Any: its decimals are text there, as pydantic writes them."""
    return _untyped_writers.get(value.__class__, to_plain)(value)


def _same(value: Any) -> Any:
    return value


def _float(value: float | Decimal) -> float:
    plain = float(value)
    if plain and not 1e-4 <= abs(plain) < 1e16:  # beyond these, Python writes an exponent
        _met.odd_float = True
    return plain


def _left_out(_value: Any) -> Any:
    return UNSET_SENTINEL  # only where no model or dict holds it


def _dict(value: dict[Any, Any], writer: Writer = to_plain) -> dict[str, Any]:
    plain = {_key(key): writer(item) for key, item in value.items() if not isinstance(item, Unset)}
    return _in_order(plain) if len(plain) > 1 else plain


@functools.cache
def _sorts() -> bool:
    from .._api import API  # which may import this module by way of tokens

    return bool(API.sorted_json)


def _in_order(plain: dict[str, Any]) -> dict[str, Any]:
    return dict(sorted(plain.items(), key=itemgetter(0))) if _sorts() else plain


def _key(key: Any) -> str:
    return key if type(key) is str else str(to_jsonable_python(key))


def _list(value: Any, writer: Writer = to_plain) -> list[Any]:
    return [writer(item) for item in value]


def _enum(value: Enum) -> Any:
    return value.value


def _unknown(value: UnknownValue) -> Any:
    return to_plain(value.value)


_writers: dict[type, Writer] = {
    str: _same,
    int: _same,
    bool: _same,
    float: _float,
    type(None): _same,
    Decimal: _float,
    datetime: write_time,
    dict: _dict,
    list: _list,
    tuple: _list,
    set: _list,
    frozenset: _list,
    UnknownValue: _unknown,
    Unset: _left_out,
}
_untyped_writers: dict[type, Writer] = {
    Decimal: str,
    dict: partial(_dict, writer=untyped),
    **dict.fromkeys((list, tuple, set, frozenset), partial(_list, writer=untyped)),
}


def _writer_for(kind: type[Any]) -> Writer:
    writer: Writer
    if issubclass(kind, Enum):
        writer = _enum
    elif issubclass(kind, BaseModel):
        writer = _model_writer(kind) if _is_ours(kind) else _by_pydantic
    elif hasattr(kind, "__get_pydantic_core_schema__"):
        writer = partial(_by_adapter, TypeAdapter(kind))
    else:
        writer = _foreign
    _writers[kind] = writer
    return writer


def _by_adapter(adapter: TypeAdapter[Any], value: Any) -> Any:
    return to_plain(adapter.dump_python(value, mode="json"))


def _by_pydantic(value: BaseModel) -> Any:
    return to_plain(value.model_dump(mode="json", by_alias=True, exclude_none=True))


def _foreign(value: Any) -> Any:
    return to_plain(to_jsonable_python(value))


def _is_ours(kind: type[BaseModel]) -> bool:
    """Can the walker replace pydantic: a model of this package without serializers of the user's own?"""
    if not issubclass(kind, OwnModel):
        return False
    own = kind.__pydantic_decorators__
    inherited = NullableModel.__pydantic_decorators__.model_serializers if issubclass(kind, NullableModel) else {}
    return not own.field_serializers and not own.computed_fields and own.model_serializers.keys() == inherited.keys()


def _model_writer(kind: type[BaseModel]) -> Writer:
    plans = field_plans(kind)
    entries: tuple[_Entry, ...] = tuple(
        (
            plan.name,
            plan.wire,
            plan.nullable and (plan.required or plan.null_default),
            plan.nullable,
            _special(plan.annotation, plan.metadata),
        )
        for plan in (sorted(plans, key=attrgetter("wire")) if _sorts() else plans)
    )

    writers = _writers

    def write(model: BaseModel) -> dict[str, Any]:
        values = model.__dict__
        plain: dict[str, Any] = {}
        for name, wire, always, if_given, special in entries:
            value = values.get(name)
            if value is None:
                if always or (if_given and name in model.model_fields_set):
                    plain[wire] = None
                continue
            of = value.__class__
            if of is Unset:
                continue
            writer = special or writers.get(of) or _writer_for(of)
            plain[wire] = value if writer is _same else writer(value)
        extra = model.__pydantic_extra__
        if extra:
            return _in_order(plain | _dict(extra))
        return plain

    return write


def _special(annotation: Any, metadata: list[Any]) -> Writer | None:
    """A writer for fields that are Any, or have a serializer in their annotation other than those that the
    walker knows."""
    parts = list(parts_of(annotation))
    if not any(map(_is_serializer, (*parts, *metadata))):
        return untyped if Any in parts and Decimal not in parts else None
    full: Any = annotation
    for item in metadata:
        full = _annotated(full, item)
    adapter: TypeAdapter[Any] = TypeAdapter(full)
    return lambda value: to_plain(adapter.dump_python(value, mode="json", by_alias=True, exclude_none=True))


def _annotated(annotation: Any, item: Any) -> Any:
    from typing import Annotated

    return Annotated[annotation, item]


def _is_serializer(item: Any) -> bool:
    return isinstance(item, PlainSerializer) and item not in _KNOWN


def parts_of(annotation: Any, aliases: tuple[Any, ...] = ()) -> Iterator[Any]:
    """All that an annotation is made of, looking into aliases."""
    yield annotation
    named = get_origin(annotation) or annotation
    if isinstance(named, TypeAliasType) and named not in aliases:
        yield from parts_of(named.__value__, (*aliases, named))
    for item in get_args(annotation):
        yield from parts_of(item, aliases)
