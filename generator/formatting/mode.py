"""How generated code is laid out. Apart from black itself, which a run that finds everything cached does not import."""

from __future__ import annotations

from generator._installed import version_of

LINE_LENGTH = 120
TARGETS = ("PY310", "PY311", "PY312", "PY313")
_REVISION = 1  # raise when the way of formatting changes beside black's version and mode


def style_key() -> str:
    """Everything but the text that the result of formatting depends on."""
    return f"{_REVISION}/black {black_version()}/{LINE_LENGTH}/{','.join(TARGETS)}"


def black_version() -> str:
    """Version of the installed black, without importing it."""
    return version_of("black")
