"""How generated code is laid out. Apart from black itself, which a run that finds everything cached does not import."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

LINE_LENGTH = 120
TARGETS = ("PY310", "PY311", "PY312", "PY313")
_REVISION = 1  # raise when the way of formatting changes beside black's version and mode


def style_key() -> str:
    """Everything but the text that the result of formatting depends on."""
    return f"{_REVISION}/black {black_version()}/{LINE_LENGTH}/{','.join(TARGETS)}"


def black_version() -> str:
    """Version of the installed black, without importing it; its version file is read far faster than its metadata."""
    spec = importlib.util.find_spec("black")
    for folder in spec.submodule_search_locations or () if spec else ():
        file = Path(folder).parent / "_black_version.py"
        if file.is_file() and (found := re.search(r'version = "([^"]+)"', file.read_text("utf-8"))):
            return found[1]
    from importlib.metadata import version

    return version("black")
