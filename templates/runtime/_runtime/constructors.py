"""What clients of some APIs take beside the usual: a server by name, a flat credential, parameters to remember,
an environment variable that switches logging on."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from typing import Any

from pydantic import BaseModel

from .operation import Operation
from .params import is_set


def named_server(numbers: Mapping[str, int], name: str | None, number: int | None) -> int | None:
    """The number of the server called `name`, else `number`.

    :raises ValueError: there is no such server
    """
    if name is None:
        return number
    if name not in numbers:
        raise ValueError(f"server: {name!r} is not one of {', '.join(numbers)}")
    return numbers[name]


def with_variables(url_params: Mapping[str, str] | None, given: Mapping[str, str | None]) -> dict[str, str] | None:
    """The values for variables of a server: those that are given by name, beside the others."""
    values = {**(url_params or {}), **{name: value for name, value in given.items() if value is not None}}
    return values or None


def flat_security(model: Callable[[], Callable[..., Any]], attribute: str, value: Any) -> Any:
    """A credential, or a function that gives it, as the object with all credentials, or a function that gives that."""
    if value is None:
        return None
    return (lambda: model()(**{attribute: value()})) if callable(value) else model()(**{attribute: value})


def logger_or_from_environment(given: Any, variable: str) -> Any:
    """The logger that was given; else, where the environment variable is set, that of the package, which then prints
    what it gets to standard error, unless the program has handlers of its own. None where there is neither."""
    if given is not None or os.environ.get(variable, "").lower() in ("", "0", "false"):
        return given
    logger = logging.getLogger(__name__.split(".")[0])
    logger.setLevel(logging.DEBUG)
    if not logger.hasHandlers():
        logger.addHandler(logging.StreamHandler())
    return logger


def with_global_parameters(operation: Operation[Any], request: Any, config: Any) -> Any:
    """The request with what the client remembers in the fields that the caller did not set."""
    if not operation.global_parameters or not isinstance(request, BaseModel):
        return request
    known: dict[str, Any] = config.__dict__.get("_global_parameters", {})
    given = request.model_fields_set
    changes = {
        attribute: known[name]
        for attribute, name in operation.global_parameters
        if name in known and not (attribute in given and is_set(getattr(request, attribute)))
    }
    return request.model_copy(update=changes) if changes else request
