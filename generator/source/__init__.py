"""Reading documents: YAML or JSON with positions, `$ref`s, overlays, and validation.

What it exports is imported when it is first used: the validator's process needs next to nothing of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.source.document import Document, SpecNode
    from generator.source.loading import check, load
    from generator.source.options import LoadOptions

__all__ = ["Document", "LoadOptions", "SpecNode", "check", "load"]
_HOMES = {
    "Document": "document",
    "SpecNode": "document",
    "LoadOptions": "options",
    "check": "loading",
    "load": "loading",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
