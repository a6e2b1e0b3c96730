"""Replacements for the fixed texts of the docs: flat mappings from the key of a text to the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from generator.config.decode import beside
from generator.config.reader import describe, read, text_of
from generator.diagnostics import Diagnostics, Origin
from generator.source.document import SpecNode


@dataclass(slots=True)
class WordingTexts:
    """Texts by key, each with its place; later files win."""

    texts: dict[str, str] = field(default_factory=dict)
    origins: dict[str, Origin] = field(default_factory=dict)

    def add_file(self, path: Path, diagnostics: Diagnostics) -> None:
        """Read one file of texts; problems are recorded with their place."""
        entry = read(path, diagnostics)
        if entry is not None:
            self.add(entry, diagnostics)

    def add(self, entry: SpecNode, diagnostics: Diagnostics) -> None:
        if not entry.is_map:
            diagnostics.error(
                "wording-type", f"must be a mapping from key to text, not {describe(entry)}", entry.origin
            )
        for key, value in entry.entries():
            text = text_of(value)
            if text is None:
                diagnostics.error("wording-type", f"the text {key} must be a text, not {describe(value)}", value.origin)
                continue
            self.texts[key] = text
            self.origins[key] = value.origin

    def update(self, other: WordingTexts) -> None:
        self.texts.update(other.texts)
        self.origins.update(other.origins)


def decode_wording(entry: SpecNode, diagnostics: Diagnostics) -> WordingTexts | None:
    """The value of `docs.wording`: texts, the name of a file, or a list of names; None after recording an error."""
    found = WordingTexts()
    before = len(diagnostics)
    if entry.is_map:
        found.add(entry, diagnostics)
    else:
        for name in _names(entry, diagnostics):
            found.add_file(Path(beside(name, entry.origin.file)), diagnostics)
    return found if len(diagnostics) == before else None


def _names(entry: SpecNode, diagnostics: Diagnostics) -> Iterable[str]:
    items = list(entry.elements()) if entry.is_list else [entry]
    for item in items:
        name = text_of(item)
        if name is None:
            wanted = "a file name, a list of them or a mapping"
            diagnostics.error("config-type", f"docs.wording must be {wanted}, not {describe(item)}", item.origin)
        else:
            yield name
