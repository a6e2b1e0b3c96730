"""How strictly a value is held against its type, and what is said when it does not fit."""

from __future__ import annotations

from dataclasses import dataclass, replace


class MisfitError(Exception):
    """A value that its type does not allow; `pointer` leads to it from the value's root."""

    def __init__(self, pointer: str, reason: str) -> None:
        self.pointer = pointer
        self.reason = reason
        super().__init__(f"{reason} (at {pointer})" if pointer else reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What is required of a value that is fitted.

    `complete`: required fields are there; otherwise absent required objects become empty ones and the rest stays out.
    `constraints`: lengths, ranges, patterns and formats hold. `known`: no keys that the type does not know (otherwise
    they are dropped). `coerce`: a number may be given for text and so on, as authors of YAML write them.
    """

    complete: bool = True
    constraints: bool = True
    known: bool = False
    coerce: bool = True

    @property
    def of_member(self) -> Rules:
        """For telling the members of a union apart: what the value is, not how well it is written."""
        return replace(self, complete=True, known=True, coerce=False)


CHECKED = Rules()
"""For examples of documents and everything that shall be valid."""

LENIENT = Rules(complete=False, constraints=False)
"""For the pinned examples of the `exact` dialect, which are shown as they are."""
