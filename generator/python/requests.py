"""The `request` argument of methods."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator import ir
from generator.config import Config
from generator.python.annotations import Annotator, Form
from generator.python.fields import presence_of
from generator.python.models import request_model
from generator.python.scope import LINE


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestView:
    """The argument `request` of a method."""

    annotation: str  # model or TypedDict, with None where it may be left out
    default: str  # code; "" where there is none
    value: str = ""  # what the constant in `default` holds; "" where that is no constant


def request_view(
    api: ir.Api, config: Config, annotator: Annotator, op: ir.Operation, hidden: Collection[str], constant: str
) -> RequestView | None:
    """The argument of an operation; None where it takes none. `constant` is to hold a default that is an object."""
    model = request_model(api, op)
    if model is not None:
        both = (annotator.schema(model.id, form, hidden=hidden) for form in Form)
        may_infer = config.method_arguments == "infer-optional-args"
        all_optional = may_infer and not any(presence_of(f).required for f in model.fields)
        value = f"{annotator.schema(model.id, Form.MODEL)}()" if all_optional else ""
        default = constant if value else ""
        return RequestView(annotation=_fitted(annotator.union(both, hidden), default), default=default, value=value)
    body = op.body
    if body is None or body.content.type is None:
        return None
    annotation = annotator.union((annotator.type(body.content.type, form, hidden=hidden) for form in Form), hidden)
    if not body.required:
        return RequestView(annotation=_fitted(annotator.union((annotation, "None"), hidden), "None"), default="None")
    return RequestView(annotation=_fitted(f"{annotation} | None" if body.nullable else annotation, ""), default="")


def _fitted(annotation: str, default: str) -> str:
    """In parentheses on a line of its own where it is too long for the line of the argument."""
    line = f"        request: {annotation}{' = ' if default else ''}{default},"
    return annotation if len(line) <= LINE else f"(\n            {annotation}\n        )"
