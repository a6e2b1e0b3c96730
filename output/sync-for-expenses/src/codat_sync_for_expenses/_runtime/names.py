"""The rule that derives the name on the wire from the name in Python."""

from __future__ import annotations


def camel(name: str) -> str:
    """`default_currency` → `defaultCurrency`, `type_` → `type`."""
    first, *rest = name.split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)
