"""Usage examples: values and Python code for docs pages, README, USAGE and docstrings."""

from generator.snippets.builder import Snippets
from generator.snippets.pins import Pin, PinnedExample, Pins
from generator.snippets.program import SnippetKind

__all__ = ["Pin", "PinnedExample", "Pins", "SnippetKind", "Snippets"]
