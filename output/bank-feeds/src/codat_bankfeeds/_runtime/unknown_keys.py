"""Keys of a request that its models do not know: refused where the document forbids them, else reported on demand."""

from __future__ import annotations

import inspect
import warnings
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from ..types.basemodel import field_plans
from .signatures import is_dict, is_list, is_sequence
from .validate import models_of

CLOSED = {"additionalProperties": False}
"""What the configuration of a model adds to its JSON schema where the document forbids further properties."""


class Unknown(NamedTuple):
    """A key that the model does not know, and where it is."""

    place: tuple[int | str, ...]  # by Python's names
    key: str
    model: type[BaseModel]

    @property
    def text(self) -> str:
        """What is wrong, and what may be meant."""
        names = {spelling: plan.name for plan in field_plans(self.model) for spelling in (plan.name, plan.wire)}
        near = get_close_matches(self.key, names, 1)
        hint = f"; did you mean {names[near[0]]!r}?" if near else ""
        return f"{self.model.__name__} has no field {self.key!r}{hint}"


def any_closed(kind: Any) -> bool:
    """Does the type hold a model that the document adds nothing to?"""
    waiting, seen = models_of(kind), set[type[BaseModel]]()
    while waiting:
        model = waiting.pop()
        if model not in seen:
            if is_closed(model):
                return True
            seen.add(model)
            for plan in field_plans(model):
                waiting += models_of(plan.annotation)
    return False


def is_closed(model: type[BaseModel]) -> bool:
    """Does the document forbid further properties?"""
    return model.model_config.get("json_schema_extra") == CLOSED


def check_keys(given: Any, made: Any, warn: bool) -> None:
    """Compare what the user wrote with the model that was made of it.

    :param warn: warn of keys that are left out of the request
    :raises pydantic.ValidationError: a key that the document forbids
    """
    found = list(_unknown(given, made, ()))
    refused = [unknown for unknown in found if is_closed(unknown.model)]
    if refused:
        lines = [
            InitErrorDetails(
                type=PydanticCustomError("unknown_key", "{text}", {"text": unknown.text}),
                loc=(*unknown.place, unknown.key),
                input=None,
            )
            for unknown in refused
        ]
        raise ValidationError.from_exception_data(type(made).__name__, lines, hide_input=True)
    for unknown in found if warn else ():
        where = ".".join(map(str, unknown.place))
        text = f"{where}: {unknown.text}" if where else unknown.text
        warnings.warn(f"{text} (it is not sent)", UserWarning, stacklevel=_callers_level())


def _unknown(given: Any, made: Any, place: tuple[int | str, ...]) -> Iterator[Unknown]:
    if isinstance(made, BaseModel):
        if is_dict(given):
            yield from _unknown_in_model(given, made, place)
    elif is_dict(made) and is_dict(given):
        for key, value in made.items():
            yield from _unknown(given.get(key), value, (*place, key))
    elif is_list(made) and is_sequence(given):
        for number, (one, value) in enumerate(zip(given, made, strict=False)):
            yield from _unknown(one, value, (*place, number))


def _unknown_in_model(given: dict[Any, Any], made: BaseModel, place: tuple[int | str, ...]) -> Iterator[Unknown]:
    left = dict(given)
    for plan in field_plans(type(made)):
        for spelling in {plan.name, plan.wire}:
            if spelling in left:
                yield from _unknown(left.pop(spelling), getattr(made, plan.name), (*place, plan.name))
    if made.model_config.get("extra") != "allow":
        for key in left:
            yield Unknown(place, str(key), type(made))


def _callers_level() -> int:
    """How far above `check_keys` the line is that called the package."""
    package, level = __name__.partition(".")[0], 0
    frame = inspect.currentframe()
    while frame is not None and str(frame.f_globals.get("__name__")).partition(".")[0] == package:
        frame, level = frame.f_back, level + 1
    return level
