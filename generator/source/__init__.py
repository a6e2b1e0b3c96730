"""Reading documents: YAML or JSON with positions, `$ref`s, overlays, and validation.

What it exports is imported when it is first used: the validator's process needs next to nothing of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator._lazy import exports

if TYPE_CHECKING:
    from generator.source.document import Document, SpecNode
    from generator.source.loading import check, load
    from generator.source.options import LoadOptions

__all__ = ["Document", "LoadOptions", "SpecNode", "check", "load"]
__getattr__ = exports(
    __name__,
    {
        "Document": "document",
        "SpecNode": "document",
        "LoadOptions": "options",
        "check": "loading",
        "load": "loading",
    },
)
