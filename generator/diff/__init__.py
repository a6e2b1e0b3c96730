"""What a change means for the users of a generated SDK: two surfaces of the public API, compared by rules."""

from generator.diff.compare import compare
from generator.diff.rules import Change, Impact
from generator.diff.surface import SURFACE_FILE, Surface, surface_of

__all__ = ["SURFACE_FILE", "Change", "Impact", "Surface", "compare", "surface_of"]
