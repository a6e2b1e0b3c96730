"""What a run may read, and how much of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from generator.caches import Caches
from generator.diagnostics import Diagnostics, Origin

_CHUNK = 1 << 16

LIMITS = {
    "bytes": "max_bytes",
    "values": "max_nodes",
    "aliases": "max_alias_nodes",
    "files": "max_files",
    "seconds": "max_seconds",
}
"""The limits that `--limit NAME=NUMBER` raises, and the options that hold them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadOptions:
    """Limits and permissions for loading documents; every limit that is hit ends in a located error.

    `root`: the only directory below which relative `$ref`s may read (default: the directory of the document).
    `allow_remote_refs`: whether a `$ref` may make an http(s) request; a URL that the user names needs no permission.
    `limits_option`: whether the command has `--limit` (`LIMITS`), which errors about limits then name.
    `documents`: further OpenAPI documents (paths or URLs that the user names), merged into the first in this order.
    `overlays`: OpenAPI Overlay documents (paths or URLs that the user names), applied in order.
    `max_bytes`: of one file. `max_depth`: nesting of one document. `max_nodes`: values in one document, with aliases
    counted as often as they are used; `max_alias_nodes`: of those, how many may come from aliases.
    `max_seconds`: of processor time for validating a document, and for finding what an overlay changes.
    `timeout`: seconds that a server may be silent, and `patience`: seconds for one request as a whole.
    `caches`: where verdicts of the validator and what later stages make are kept (default: the user's).
    """

    root: Path | None = None
    allow_remote_refs: bool = False
    documents: tuple[str, ...] = ()
    overlays: tuple[str, ...] = ()
    limits_option: bool = False
    max_bytes: int = 64 * 1024 * 1024
    max_depth: int = 1_000
    max_nodes: int = 5_000_000
    max_alias_nodes: int = 200_000
    max_files: int = 5_000
    max_seconds: float = 20.0
    timeout: float = 20.0
    patience: float = 120.0
    caches: Caches = field(default_factory=Caches)

    def hint(self, limit: str) -> str:
        """How to raise a limit, by its name in `LIMITS`; empty where the command has no option for that."""
        value = int(2 * getattr(self, LIMITS[limit]))
        return f"if you trust the document, raise the limit: --limit {limit}={value}" if self.limits_option else ""


def is_url(locator: str) -> bool:
    """Whether a locator names something to fetch over http(s)."""
    return locator.lower().startswith(("http://", "https://"))


def limited(stream: IO[bytes], locator: str, options: LoadOptions, diagnostics: Diagnostics) -> bytes:
    """What a stream gives, up to the limit of bytes. Raises `GenerationError` where there is more."""
    chunks: list[bytes] = []
    size = 0
    while chunk := stream.read(_CHUNK):
        chunks.append(chunk)
        size += len(chunk)
        if size > options.max_bytes:
            message = f"the document has more than {options.max_bytes:,} bytes"
            raise diagnostics.fatal("too-big", message, Origin(locator), hint=options.hint("bytes"))
    return b"".join(chunks)
