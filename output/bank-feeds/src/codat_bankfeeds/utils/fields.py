"""From the metadata of a model's fields to descriptions of parameters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel

from .._runtime.operation import Param
from ..types.basemodel import FieldPlan, field_plans
from .metadata import FieldMetadata, FormMetadata, MultipartFormMetadata, ParamMetadata

M = TypeVar("M")


def annotated(model: Any, kind: type[M]) -> Iterator[tuple[FieldPlan, M]]:
    """The fields that carry metadata of this kind."""
    if not isinstance(model, BaseModel):
        return
    for plan in field_plans(type(model)):
        found = _find(plan, kind)
        if found is not None:
            yield plan, found


def _find(plan: FieldPlan, kind: type[M]) -> M | None:
    for item in plan.metadata:
        if isinstance(item, FieldMetadata):
            return next((one for one in vars(item).values() if isinstance(one, kind)), None)
    return None


def values(model: Any, gbls: Any, kind: type[M]) -> Iterator[tuple[FieldPlan, M, Any]]:
    """Annotated fields with their values; a field of the globals fills in where the model has no value."""
    if gbls is not None and not isinstance(gbls, BaseModel):
        raise TypeError("globals must be a pydantic model")
    shared = {plan.name: (plan, found) for plan, found in annotated(gbls, kind)}
    for plan, found in annotated(model, kind):
        value = getattr(model, plan.name)
        own = shared.pop(plan.name, None)
        yield plan, found, getattr(gbls, plan.name) if value is None and own is not None else value
    for plan, found in shared.values():
        yield plan, found, getattr(gbls, plan.name)


def param(plan: FieldPlan, found: ParamMetadata) -> Param:
    """A parameter as the metadata describes it."""
    content = "application/json" if found.serialization == "json" else None
    return Param(plan.name, plan.wire, found.style, found.explode, content=content)


def parts(model: Any) -> tuple[Param, ...]:
    """The fields of a form as the metadata describes them."""
    form = [
        Param(plan.name, plan.wire, found.style, found.explode, content="application/json" if found.json else None)
        for plan, found in annotated(model, FormMetadata)
    ]
    multipart = [
        Param(plan.name, plan.wire, "form", True, content="application/json" if found.json else None, file=found.file)
        for plan, found in annotated(model, MultipartFormMetadata)
        if found.json or found.file
    ]
    return (*form, *multipart)
