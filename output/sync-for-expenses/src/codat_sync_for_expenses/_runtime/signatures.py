"""What several parts of the runtime share: tests of kinds, and what published signatures are made of."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeGuard, TypeVar

F = TypeVar("F", bound=Callable[..., Any])

if TYPE_CHECKING:
    Undeclared = Any
else:
    Undeclared = inspect.Parameter.empty
"""What published signatures left without an annotation: Any for type checkers; at run time what `inspect` gives for a
missing annotation, so that the signature is the published one."""


def without_first(model: Callable[..., Any]) -> Callable[[F], F]:
    """Decorator: show the signature of `model` without its first parameter after self."""

    def decorate(function: F) -> F:
        shown = inspect.signature(model)
        own, _, *others = shown.parameters.values()
        function.__dict__["__signature__"] = shown.replace(parameters=[own, *others])
        return function

    return decorate


def is_dict(value: object) -> TypeGuard[dict[Any, Any]]:
    return isinstance(value, dict)


def is_sequence(value: object) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, (list, tuple))


def is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def class_of(value: object) -> type:
    return type(value)
