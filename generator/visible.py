"""Characters that are not seen but act: on a terminal, on the runner of a workflow, on the order of the text around."""

from __future__ import annotations

import re

# Control characters, C0 and C1; marks of direction; separators of lines and paragraphs; halves of surrogate pairs.
_ACTING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")


def spelt_out(text: str) -> str:
    """Text in which characters that act are escapes, as Python writes them; line feeds and tabs stay."""
    return _ACTING.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


def page(text: str) -> str:
    """Markdown without characters that act: line ends of every kind are line feeds, the rest is spelt out."""
    return spelt_out(_LINE_END.sub("\n", text))
