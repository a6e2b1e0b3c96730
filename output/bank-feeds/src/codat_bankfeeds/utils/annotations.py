"""Finding the member of a union that a value is."""

from __future__ import annotations

from enum import Enum
from typing import Any

from .._runtime.signatures import is_dict, is_list


def get_discriminator(model: Any, fieldname: str, key: str) -> str:
    """The value that tells which member of a union `model` is.

    :param model: plain data, a model, or a list of them (the first that has a discriminator counts)
    :param fieldname: name of the field in Python
    :param key: its name on the wire
    :raises ValueError: there is none
    """
    candidates: list[Any] = [*model, model] if is_list(model) else [model]
    for candidate in candidates:
        found = _discriminator(candidate, fieldname, key)
        if found is not None:
            return found
    raise ValueError(f"Could not find discriminator field {fieldname} in {model}")


def _discriminator(value: Any, fieldname: str, key: str) -> str | None:
    if is_dict(value):
        for name in (key, fieldname):
            if name in value:
                return _text(value[name])
    for name in (fieldname, fieldname.upper()):
        if hasattr(value, name):
            return _text(getattr(value, name))
    return None


def _text(value: Any) -> str:
    return str(value.value if isinstance(value, Enum) else value)


def get_open_discriminator(model: Any, fieldname: str, key: str, known: tuple[str, ...], other: str = "UNKNOWN") -> str:
    """The same where any value will do: `other` for one that is missing or not among the known ones."""
    try:
        found = get_discriminator(model, fieldname, key)
    except ValueError:
        return other
    return found if found in known else other
