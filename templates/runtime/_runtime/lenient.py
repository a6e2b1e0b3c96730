"""Responses that do not fit their type, kept as far as they go (the setting `response_validation: lenient`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError
from typing_extensions import TypeAliasType

from ..types.basemodel import field_plans
from .signatures import is_dict, is_list
from .validate import is_model_class, reader


def read_loosely(value: Any, kind: Any) -> Any:
    """`value` as a `kind`: what fits is read as usual; of what doesn't, the parts that fit, and the rest as it came.
    What is required and missing is None."""
    try:
        return reader(kind)(value)
    except (ValidationError, ArithmeticError):
        pass
    for one in _members(kind):
        arguments = get_args(one)
        if is_dict(value) and is_model_class(one):
            return _model(value, one)
        if is_list(value) and get_origin(one) is list:
            return [read_loosely(item, arguments[0]) for item in value]
        if is_dict(value) and get_origin(one) is dict:
            return {key: read_loosely(item, arguments[1]) for key, item in value.items()}
    return value


def _model(value: dict[Any, Any], kind: type[BaseModel]) -> BaseModel:
    plans = {plan.wire: plan for plan in field_plans(kind)}
    found: dict[str, Any] = {plan.name: None for plan in plans.values() if plan.required}
    found |= {plans[key].name: read_loosely(item, plans[key].full) for key, item in value.items() if key in plans}
    if kind.model_config.get("extra") == "allow":
        found |= {key: item for key, item in value.items() if key not in plans}
    return kind.model_construct(_fields_set={plans[key].name for key in value if key in plans}, **found)


def _members(kind: Any) -> Iterator[Any]:
    """The types of a union, aliases resolved; the type itself where it is none."""
    named = get_origin(kind) or kind
    if isinstance(named, TypeAliasType):
        arguments = get_args(kind)
        yield from _members(named.__value__[arguments] if arguments else named.__value__)
    elif is_model_class(kind) or get_origin(kind) in (list, dict):
        yield kind
    else:
        for item in get_args(kind):
            yield from _members(item)
