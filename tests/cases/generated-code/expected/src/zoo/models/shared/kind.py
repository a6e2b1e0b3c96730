from enum import Enum


class Kind(str, Enum):
    """How it behaves."""

    WILD = "wild"
    TAME = "tame"
    IN_BETWEEN = "in-between"
