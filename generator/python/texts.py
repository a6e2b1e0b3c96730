"""Texts of a document on their way into docstrings."""

from __future__ import annotations

from generator.config.model import Config


def docstring_text(text: str, config: Config) -> str:
    """A text of the document for a docstring; in the dialect `exact` with the backslash that published docstrings have
    before double quotes."""
    return text.replace('"', '\\"') if config.docs.dialect == "exact" else text
