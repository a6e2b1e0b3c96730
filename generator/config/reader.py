"""Configuration files as trees of located values, by the reader for documents."""

from __future__ import annotations

from pathlib import Path

from generator.diagnostics import Diagnostics, GenerationError
from generator.source.document import Document, SpecNode
from generator.source.options import LoadOptions
from generator.source.parse import parse_text
from generator.source.positions import Marks, Positions
from generator.source.schema_errors import kind_of
from generator.source.workspace import Workspace

_LIMITS = LoadOptions(max_bytes=32 * 1024 * 1024, max_depth=200)


def read(path: Path, diagnostics: Diagnostics) -> SpecNode | None:
    """The content of a YAML or JSON file; None, with an error recorded, when it cannot be read."""
    try:
        return Workspace(_LIMITS).open_main(str(path), diagnostics).node
    except GenerationError as problem:
        for item in problem.diagnostics:
            diagnostics.add(item)
        return None


def read_text(text: str, origin: str, diagnostics: Diagnostics) -> SpecNode | None:
    """As `read`, for text that is in no file; `origin` is what messages call the place that it came from."""
    try:
        root, _ = parse_text(text, origin, _LIMITS, diagnostics)
    except GenerationError as problem:
        for item in problem.diagnostics:
            diagnostics.add(item)
        return None
    nowhere = Positions(lambda: Marks(origin))
    workspace = Workspace(_LIMITS)
    return Document(file=origin, location="", prefix="", root=root, positions=nowhere, workspace=workspace).node


def text_of(node: SpecNode) -> str | None:
    """A scalar that can be taken as text: a text, or a whole number as it reads. Others need quotes: `1.10` is 1.1."""
    value = node.value
    if isinstance(value, str):
        return str(value)
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def describe(node: SpecNode) -> str:
    """What a value is, in words."""
    return kind_of(node.value)
