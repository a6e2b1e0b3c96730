"""Texts of a document on their way into docstrings."""

from __future__ import annotations

from generator.config import Config


def shown(text: str, config: Config) -> str:
    """The text as it is, or (dialect `exact`) with the backslash that the published docstrings have before double quotes."""
    return text.replace('"', '\\"') if config.docs.dialect == "exact" else text
