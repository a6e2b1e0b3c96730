"""Plain data to typed values, with validators that are made once per type."""

from __future__ import annotations

import typing
from types import UnionType
from typing import Any, Callable, Dict, NoReturn, Tuple, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError, create_model

from .gcguard import pausing

Reader = Callable[[Any], Any]
_CONFIG = ConfigDict(populate_by_name=True, arbitrary_types_allowed=True)
_readers: Dict[Any, Reader] = {}


def reader(kind: Any) -> Reader:
    """A function that reads plain data as a `kind`.

    It raises pydantic.ValidationError titled "Unmarshaller", with places under `body`.
    """
    try:
        known = _readers.get(kind)
    except TypeError:  # an unhashable annotation
        return _make_reader(kind)
    if known is None:
        known = _readers[kind] = _make_reader(kind)
    return known


def _make_reader(kind: Any) -> Reader:
    inner, optional = without_none(kind)
    validate = _validator(inner)

    def read(value: Any) -> Any:
        if value is None and optional:
            return None
        try:
            return validate(value)
        except ValidationError:
            explain(value, kind)

    return read


def _validator(kind: Any) -> Reader:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        if not kind.__pydantic_complete__:
            kind.model_rebuild()
        return kind.__pydantic_validator__.validate_python
    return TypeAdapter(kind, config=_CONFIG).validate_python


def without_none(kind: Any) -> Tuple[Any, bool]:
    """`Optional[X]` as (X, True); any other type as (type, False)."""
    if get_origin(kind) in (Union, UnionType):
        others = tuple(item for item in get_args(kind) if item is not type(None))
        if len(others) == 1 and len(get_args(kind)) == 2:
            return others[0], True
    return kind, False


def explain(value: Any, kind: Any) -> NoReturn:
    """Raise the error that says what is wrong with `value`, in the published form."""
    wrapper = create_model("Unmarshaller", __config__=_CONFIG, body=(kind, ...))
    wrapper(body=value)
    raise AssertionError("valid by itself, but not as asked")  # pragma: no cover


def parse_json(content: bytes, kind: Any) -> Any:
    """JSON to a typed value. NaN and Infinity are allowed, the last of duplicate keys counts.

    :raises ValueError: no JSON
    :raises pydantic.ValidationError: JSON of another shape
    """
    from pydantic_core import from_json

    with pausing(len(content)):
        return reader(kind)(from_json(content))


def data_type(error: type[Exception]) -> Any:
    """The type of the `data` attribute of an error class."""
    return typing.get_type_hints(error).get("data", Any)


def holds_model(value: Any) -> bool:
    """Is it a model, or a container of one? Such requests are taken as they are."""
    if isinstance(value, BaseModel):
        return True
    if isinstance(value, (list, tuple)):
        return any(holds_model(item) for item in typing.cast("list[Any]", value))
    if isinstance(value, dict):
        return any(holds_model(item) for item in typing.cast("dict[Any, Any]", value).values())
    return False
