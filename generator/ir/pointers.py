"""Reading schema ids: what is last in a pointer, and before it."""

from __future__ import annotations

import functools
from urllib.parse import unquote

from generator.ir.types import SchemaId


@functools.lru_cache(maxsize=10_000)
def segments(id_: SchemaId) -> tuple[str, ...]:
    """Decoded segments of the pointer part of a schema reached by `$ref`, last first; a file's stem where there is no
    pointer.
    """
    reference = id_.removeprefix("error|").split("::", 1)[0]
    file, _, pointer = reference.partition("#")
    parts = [unquote(part).replace("~1", "/").replace("~0", "~") for part in pointer.split("/") if part]
    if not parts and file:
        parts = [file.rsplit("/", 1)[-1].split(".", 1)[0]]
    return tuple(parts[::-1])


def last_segment(reference: str) -> str:
    """The last segment of a reference, decoded."""
    parts = segments(SchemaId(reference))
    return parts[0] if parts else reference


def is_inline(id_: SchemaId) -> bool:
    """Whether a schema is known by its place and not by a `$ref`."""
    return "::" in id_
