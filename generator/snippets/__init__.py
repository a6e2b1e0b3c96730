"""Usage examples: values and Python code for docs pages, README, USAGE and docstrings."""

from generator.snippets.builder import Snippets
from generator.snippets.kinds import SnippetKind
from generator.snippets.pins import Pin, PinnedExample, Pins

__all__ = ["Pin", "PinnedExample", "Pins", "SnippetKind", "Snippets"]
