"""Keys of a request that its models do not know: refused where the document forbids them, else warned about."""

from __future__ import annotations

import inspect
import warnings
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from ..types.basemodel import FieldPlan, field_plans
from .signatures import is_dict, is_list, is_sequence

CLOSED = {"additionalProperties": False}
"""What the configuration of a model adds to its JSON schema where the document forbids further properties."""
_CONTAINERS: tuple[type, ...] = (dict, list, tuple)
_ALIKE = 0.8
"""From this likeness on (of 1) a key is a misspelt field rather than something that only the user knows."""


class Unknown(NamedTuple):
    """A key that the model does not know, and where it is."""

    place: tuple[int | str, ...]  # by Python's names
    key: str
    model: type[BaseModel]
    given: dict[Any, Any]  # the key, and what is beside it

    @property
    def text(self) -> str:
        """What is wrong, and what may be meant."""
        near = _nearest(self.model, self.key)
        hint = f"; did you mean {near.name!r}?" if near else ""
        return f"{self.model.__name__} has no field {self.key!r}{hint}"

    @property
    def is_misspelt(self) -> bool:
        """Is it much like a field that is not given?"""
        near = _nearest(self.model, self.key, _ALIKE)
        return near is not None and near.name not in self.given and near.wire not in self.given


@lru_cache(maxsize=1024)
def _spellings(model: type[BaseModel]) -> dict[str, FieldPlan]:
    return {spelling: plan for plan in field_plans(model) for spelling in (plan.name, plan.wire)}


@lru_cache(maxsize=1024)
def _nearest(model: type[BaseModel], key: str, likeness: float = 0.6) -> FieldPlan | None:
    fields = _spellings(model)
    return next((fields[near] for near in get_close_matches(key, fields, 1, likeness)), None)


def is_closed(model: type[BaseModel]) -> bool:
    """Does the document forbid further properties?"""
    return model.model_config.get("json_schema_extra") == CLOSED


def check_keys(given: Any, made: Any, warn: bool) -> None:
    """Compare what the user wrote with the model that was made of it, and warn of keys that are misspelt fields.

    :param warn: warn of all other keys that are left out of the request as well
    :raises pydantic.ValidationError: a key that the document forbids
    """
    found: list[Unknown] = []
    _look(given, made, (), found)
    if not found:
        return
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
    reported = {(unknown.model, unknown.key): unknown for unknown in reversed(found) if warn or unknown.is_misspelt}
    for unknown in reversed(reported.values()):  # once where every member of a list has it
        where = ".".join(map(str, unknown.place))
        text = f"{where}: {unknown.text}" if where else unknown.text
        warnings.warn(f"{text} (it is not sent)", UserWarning, stacklevel=_callers_level())


def _look(given: Any, made: Any, place: tuple[int | str, ...], found: list[Unknown]) -> None:
    """Add what is unknown."""
    if isinstance(made, BaseModel):
        if is_dict(given):
            _look_into(given, made, place, found)
    elif is_dict(made) and is_dict(given):
        for key, value in made.items():
            _look(given.get(key), value, (*place, key), found)
    elif is_list(made) and is_sequence(given):
        for number, (one, value) in enumerate(zip(given, made, strict=False)):
            if isinstance(one, _CONTAINERS):
                _look(one, value, (*place, number), found)


def _look_into(given: dict[Any, Any], made: BaseModel, place: tuple[int | str, ...], found: list[Unknown]) -> None:
    fields = _spellings(type(made))
    for key, value in given.items():
        plan = fields.get(key)
        if plan is None:
            if made.model_config.get("extra") != "allow":
                found.append(Unknown(place, str(key), type(made), given))
        elif isinstance(value, _CONTAINERS):
            _look(value, getattr(made, plan.name), (*place, plan.name), found)


def _callers_level() -> int:
    """How far above `check_keys` the line is that called the package."""
    package, level = __name__.partition(".")[0], 0
    frame = inspect.currentframe()
    while frame is not None and str(frame.f_globals.get("__name__")).partition(".")[0] == package:
        frame, level = frame.f_back, level + 1
    return level
