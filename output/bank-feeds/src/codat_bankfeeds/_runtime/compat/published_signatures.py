"""What `inspect.signature` shows of functions that the published SDKs leave partly without annotations.

Type checkers, editors and `__annotations__` have those of the source: `Any` and `None`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from types import FunctionType
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])


def unannotated(*names: str) -> Callable[[F], F]:
    """Decorator: show these parameters, and the result for "return", without an annotation."""

    def decorate(function: F) -> F:
        shown = inspect.signature(function)
        parameters = [
            parameter.replace(annotation=inspect.Parameter.empty) if parameter.name in names else parameter
            for parameter in shown.parameters.values()
        ]
        result = inspect.Signature.empty if "return" in names else shown.return_annotation
        function.__dict__["__signature__"] = shown.replace(parameters=parameters, return_annotation=result)
        return function

    return decorate


def signature_without_first(model: Callable[..., Any]) -> Callable[[F], F]:
    """Decorator: show the signature of `model` without its first parameter after self."""

    def decorate(function: F) -> F:
        shown = inspect.signature(model)
        own, _, *others = shown.parameters.values()
        function.__dict__["__signature__"] = shown.replace(parameters=[own, *others])
        return function

    return decorate


def hide_missing_results(kind: type) -> None:
    """Show the public methods of a class that give nothing back without an annotation of their result."""
    for name, method in vars(kind).items():
        is_method = isinstance(method, FunctionType) and not name.startswith("_")
        if is_method and method.__annotations__.get("return") == "None":
            unannotated("return")(method)
