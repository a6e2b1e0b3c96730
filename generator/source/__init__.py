"""Reading documents: YAML or JSON with positions, `$ref`s, overlays, and validation."""

from generator.source.document import Document, SpecNode
from generator.source.load import check, load
from generator.source.options import LoadOptions

__all__ = ["Document", "LoadOptions", "SpecNode", "check", "load"]
