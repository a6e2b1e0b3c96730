"""Plain data to typed values, with validators that are made once per type."""

from __future__ import annotations

import typing
from collections.abc import Callable
from difflib import get_close_matches
from types import UnionType
from typing import Any, NoReturn, TypeGuard, Union, get_args, get_origin

from pydantic import VERSION, BaseModel, ConfigDict, TypeAdapter, ValidationError, create_model
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError, SchemaError, from_json
from pydantic_core.core_schema import ErrorType

from ..types.basemodel import UNSET_EXPECTED, field_plans, in_parts
from .serialize import parts_of
from .signatures import is_dict, is_sequence

Reader = Callable[[Any], Any]
_CONFIG = ConfigDict(populate_by_name=True, arbitrary_types_allowed=True)
_readers: dict[Any, TypeReader] = {}
_KINDS = frozenset(get_args(ErrorType))
_AT_ONCE = tuple(int(part) for part in VERSION.split(".")[:2]) >= (2, 11)
"""Does pydantic read JSON and check it in one go faster than in two steps? Measured: a fifth faster since 2.11, a
half slower before."""


class TypeReader:
    """Reads plain data, or JSON, as a type."""

    __slots__ = ("_kind", "_optional", "_validator")

    def __init__(self, kind: Any) -> None:
        inner, self._optional = without_none(kind)
        self._kind = kind
        self._validator = _validator(inner)

    def python(self, value: Any) -> Any:
        """
        :raises pydantic.ValidationError: titled "Unmarshaller", with places under `body`
        """
        if value is None and self._optional:
            return None
        try:
            return self._validator.validate_python(value)
        except ValidationError:
            explain(value, self._kind)

    def request(self, value: Any) -> Any:
        """The same for what a user wrote.

        :raises pydantic.ValidationError: with places as they are called in Python
        """
        if value is None and self._optional:
            return None
        try:
            return self._validator.validate_python(value)
        except ValidationError as error:
            raise in_python_names(error, self._kind) from None

    def json(self, content: bytes) -> Any:
        """
        :raises ValueError: it is not JSON
        :raises pydantic.ValidationError: JSON of another shape
        """
        if _AT_ONCE and content != b"null":
            try:
                return self._validator.validate_json(content)
            except ValidationError:
                pass  # the two steps below tell what is wrong in the published words
        return self.python(from_json(content))


def type_reader(kind: Any) -> TypeReader:
    """The reader of a type; made once."""
    try:
        known = _readers.get(kind)
    except TypeError:  # an unhashable annotation
        return TypeReader(kind)
    if known is None:
        known = _readers[kind] = TypeReader(kind)
    return known


def reader(kind: Any) -> Reader:
    """A function that reads plain data as a `kind`."""
    return type_reader(kind).python


def request_reader(kind: Any) -> Reader:
    """The same for requests."""
    return type_reader(kind).request


def _validator(kind: Any) -> Any:
    if is_model_class(kind):
        if not kind.__pydantic_complete__:
            kind.model_rebuild()
        return kind.__pydantic_validator__
    try:
        return TypeAdapter(kind, config=_CONFIG).validator
    except (RecursionError, SchemaError):  # a hundred models inside one another, or more
        with in_parts:
            return TypeAdapter(kind, config=_CONFIG).validator


def is_model_class(kind: object) -> TypeGuard[type[BaseModel]]:
    """Is it a class of models (rather than a union, a list …)?"""
    return isinstance(kind, type(BaseModel))  # not issubclass: list[int] counts as a class on Python 3.10


def without_none(kind: Any) -> tuple[Any, bool]:
    """`Optional[X]` as (X, True); any other type as (type, False)."""
    if get_origin(kind) in (Union, UnionType):
        others = tuple(item for item in get_args(kind) if item is not type(None))
        if len(others) == 1 and len(get_args(kind)) == 2:
            return others[0], True
    return kind, False


def explain(value: Any, kind: Any) -> NoReturn:
    """Raise the error that says what is wrong with `value`, in the published form."""
    wrapper = create_model("Unmarshaller", __config__=_CONFIG, body=(kind, ...))
    try:
        wrapper(body=value)
    except ValidationError as error:
        raise _retold(error, error.title, lambda line: (_type_of(line), line["loc"])) from None
    raise AssertionError("valid by itself, but not as asked")  # pragma: no cover


def in_python_names(error: ValidationError, kind: Any) -> ValidationError:
    """The error with the attributes that a user writes in place of the names on the wire, and for a field that is
    missing the key that may be meant to be it."""
    inner = without_none(kind)[0]
    title = inner.__name__ if is_model_class(inner) else "request"
    hides = is_model_class(inner) and inner.model_config.get("hide_input_in_errors", False)
    return _retold(error, title, lambda line: _in_python(line, kind), hides)


def _in_python(line: ErrorDetails, kind: Any) -> tuple[str | PydanticCustomError, tuple[int | str, ...]]:
    found: list[int | str] = []
    holders = models = models_of(kind)
    for item in line["loc"]:
        field = next((plan for model in models for plan in field_plans(model) if item in (plan.wire, plan.name)), None)
        if field is not None:
            holders, models = models, models_of(field.annotation)
        elif isinstance(item, str) and item.startswith(("nullable[", "function-")):
            continue  # how pydantic calls a part of an annotation
        found.append(item if field is None else field.name)
    near = _misspelt(found, line["input"], holders) if line["type"] == "missing" else None
    hint = PydanticCustomError("missing", "Field required; did you mean it by {key}?", {"key": repr(near)})
    return hint if near else _type_of(line), tuple(found)


def _misspelt(place: list[int | str], given: Any, holders: list[type[BaseModel]]) -> str | None:
    """Of the keys that are no fields the one most like the field that is missing."""
    known = {spelling for model in holders for plan in field_plans(model) for spelling in (plan.name, plan.wire)}
    others = [key for key in given if isinstance(key, str) and key not in known] if is_dict(given) else []
    return next(iter(get_close_matches(str(place[-1]), others[:100], 1)), None) if place else None


def models_of(kind: Any) -> list[type[BaseModel]]:
    """The models in an annotation, not those inside them."""
    return [part for part in parts_of(kind) if is_model_class(part)]


def _retold(
    error: ValidationError,
    title: str,
    told: Callable[[ErrorDetails], tuple[str | PydanticCustomError, tuple[int | str, ...]]],
    hide_input: bool = False,
) -> ValidationError:
    """The error under another title, with other types and places, without a word on UNSET beside what is wrong with the
    value."""
    lines = [line for line in error.errors(include_url=False) if line["type"] != UNSET_EXPECTED]
    return ValidationError.from_exception_data(
        title,
        [
            InitErrorDetails(type=kind, loc=place, input=line["input"], ctx=line.get("ctx", {}))
            for line in lines or error.errors(include_url=False)
            for kind, place in (told(line),)
        ],
        hide_input=hide_input,
    )


def _type_of(line: ErrorDetails) -> str | PydanticCustomError:
    """The kind of an error: pydantic's own by name, another with its text."""
    if line["type"] in _KINDS:
        return line["type"]
    kind: Any = line["type"]
    text: Any = line["msg"].replace("{", "{{")
    return PydanticCustomError(kind, text)


def parse_json(content: bytes, kind: Any) -> Any:
    """JSON to a typed value. NaN and Infinity are allowed, the last of duplicate keys counts.

    :raises ValueError: it is not JSON
    :raises pydantic.ValidationError: JSON of another shape
    """
    return type_reader(kind).json(content)


def data_type(error: type[Exception]) -> Any:
    """The type of the `data` attribute of an error class."""
    return typing.get_type_hints(error).get("data", Any)


def holds_model(value: Any) -> bool:
    """Is it a model, or a container of one? Such requests are taken as they are."""
    if isinstance(value, BaseModel):
        return True
    if is_dict(value):
        return any(holds_model(item) for item in value.values())
    return is_sequence(value) and any(holds_model(item) for item in value)
