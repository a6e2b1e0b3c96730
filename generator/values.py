"""JSON values: what documents and settings hold, from reading to rendering."""

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
