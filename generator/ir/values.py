"""JSON values as the IR holds them."""

from __future__ import annotations

import enum
from typing import Final, TypeAlias, Union

JsonValue: TypeAlias = Union[None, bool, int, float, str, "list[JsonValue]", "dict[str, JsonValue]"]


class Missing(enum.Enum):
    """The absence of a value, where `None` is a value of its own (JSON null)."""

    MISSING = "missing"

    def __bool__(self) -> bool:
        return False


MISSING: Final = Missing.MISSING
MaybeValue: TypeAlias = Union[JsonValue, Missing]


class Timestamp(str):
    """A plain YAML timestamp, kept as its author wrote it; a quoted one is an ordinary `str`.

    It behaves as the text everywhere; docs print it in other forms (Go's `time.String()` in table cells, RFC 3339 in
    JSON), which `generator.docs.values` derives.
    """

    __slots__ = ()


class Prose(str):
    """A description or summary: a text that nothing follows from but what people read.

    `pointer` is where it stands, as a normalised reference. It behaves as the text everywhere; who knows the pointer
    can put another text in its place without building anything anew (`generator.incremental`).
    """

    __slots__ = ("pointer",)
    pointer: str

    def __new__(cls, text: str, pointer: str) -> Prose:
        made = super().__new__(cls, text)
        made.pointer = pointer
        return made

    def __reduce__(self) -> tuple[type[Prose], tuple[str, str]]:
        return Prose, (str(self), self.pointer)
