"""Where the files lie that ship with the generator, and when it last changed."""

from __future__ import annotations

import os

TYPE_CHECKING = False  # `typing` and `pathlib` take as long to import as a run that finds nothing changed should take
if TYPE_CHECKING:
    from pathlib import Path

_PACKAGE = os.path.dirname(os.path.realpath(__file__))
_INSTALLED = os.path.join(_PACKAGE, "_templates")


def templates_root() -> Path:
    """The built-in templates: inside an installed distribution, or beside the package in a checkout."""
    from pathlib import Path

    return Path(_templates())


def code_stamp() -> int:
    """When the generator itself last changed, in ns since the epoch; 0 for a release, where its version says it all."""
    templates = _templates()
    return 0 if templates == _INSTALLED else max(_newest(_PACKAGE, ".py"), _newest(templates, ""))


def _templates() -> str:
    return _INSTALLED if os.path.isdir(_INSTALLED) else os.path.join(os.path.dirname(_PACKAGE), "templates")


def _newest(root: str, suffix: str) -> int:
    """When anything with such a name below a folder last changed; without a suffix folders count too."""
    times = [0]
    for folder, _, names in os.walk(root):
        if not folder.endswith("__pycache__"):
            paths = [f"{folder}/{name}" for name in names if name.endswith(suffix)]
            times += [os.stat(path).st_mtime_ns for path in (paths if suffix else [folder, *paths])]
    return max(times)
