"""What a run may read, and how much of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadOptions:
    """Limits and permissions for loading documents; every limit that is hit ends in a located error.

    `root`: the only directory below which relative `$ref`s may read (default: the directory of the document).
    `allow_remote_refs`: whether a `$ref` may make an http(s) request; a URL that the user names needs no permission.
    `overlays`: OpenAPI Overlay documents (paths or URLs that the user names), applied in order.
    `max_bytes`: of one file. `max_depth`: nesting of one document. `max_nodes`: values in one document, with aliases
    counted as often as they are used; `max_alias_nodes`: of those, how many may come from aliases.
    `timeout`: seconds for one request, and `cache`: where bodies of URLs and verdicts of the validator are kept
    (default: the user's cache directory).
    """

    root: Path | None = None
    allow_remote_refs: bool = False
    overlays: tuple[str, ...] = ()
    max_bytes: int = 64 * 1024 * 1024
    max_depth: int = 1_000
    max_nodes: int = 5_000_000
    max_alias_nodes: int = 200_000
    max_files: int = 1_000
    timeout: float = 20.0
    cache: Path | None = None
