"""Credentials that the method of an operation takes, where the client has none for it."""

from __future__ import annotations

import copy
from typing import Any, TypeVar

from .operation import Operation

T = TypeVar("T")


def with_security(operation: Operation[T], security: Any) -> Operation[T]:
    """An operation with the credentials that its method was given; without any it takes those of the client.

    :param security: the model, or a mapping with the same keys
    :raises pydantic.ValidationError: it is neither, or incomplete
    """
    from .prepare import plan_of

    own = operation.own_security
    if own is None or (security is None and operation.security):
        return operation
    plan_of(operation)  # made once, for all calls
    found = copy.copy(operation)
    found.own_security = own._replace(given=own.model().model_validate(security))
    return found
