"""`Undeclared`: what published signatures left without an annotation. Type checkers read it as Any; at run time it
evaluates to what
`inspect` gives for a missing annotation, so that the signature is the published one."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])

if TYPE_CHECKING:
    Undeclared = Any
else:
    Undeclared = inspect.Parameter.empty


def without_first(model: Callable[..., Any]) -> Callable[[F], F]:
    """Decorator: show the signature of `model` without its first parameter after self."""

    def decorate(function: F) -> F:
        shown = inspect.signature(model)
        own, _, *others = shown.parameters.values()
        function.__dict__["__signature__"] = shown.replace(parameters=[own, *others])
        return function

    return decorate
