"""`version: auto`: the next version of a package from what changed since the last run, and its entry in RELEASES.md."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from generator.diff.compare import compare
from generator.diff.report import next_version, release_entry, with_entry
from generator.diff.rules import Change, Impact, highest
from generator.diff.surface import Surface

AUTO = "auto"
FIRST = "0.1.0"
RELEASES_FILE = "RELEASES.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class Previous:
    """What lies in the output directory: the API, a hash per generated file (as in the manifest), RELEASES.md."""

    surface: Surface | None = None
    hashes: Mapping[str, str] = field(default_factory=dict)
    releases: str | None = None


def current_version(configured: str, previous: Previous) -> str:
    """The version to begin with: the configured one, or with `auto` that of the last run."""
    if configured != AUTO:
        return configured
    return previous.surface.version if previous.surface else FIRST


def raised_version(files: Mapping[str, bytes], shared: Collection[str], surface: Surface, previous: Previous) -> str:
    """The version that `auto` gives to generated files; the same as before if nothing changed.

    Files that hold the work of a user (`shared`), and our own notes, do not count.
    """
    if previous.surface is None:
        return surface.version
    impact = highest(compare(previous.surface, surface))
    if impact is None and _differs(files, shared, previous.hashes):
        impact = Impact.PATCH
    return next_version(previous.surface.version, impact)


def releases(configured: str, surface: Surface, previous: Previous) -> str | None:
    """The text of RELEASES.md; None where the package has none: its version is not `auto`, and nobody put one there."""
    if previous.releases is None and configured != AUTO:
        return None
    text = previous.releases or ""
    before = previous.surface
    if text and (before is None or before.version == surface.version):
        return text
    changes = compare(before, surface) if before is not None else None
    return with_entry(text, _entry(surface.version, changes))


def _entry(version: str, changes: list[Change] | None) -> str:
    return release_entry(version, changes) if changes is not None else f"## {version}\n\nThe first release.\n"


def _differs(files: Mapping[str, bytes], shared: Collection[str], hashes: Mapping[str, str]) -> bool:
    ours = {path for path in files if not _is_left_out(path, shared)}
    theirs = {path for path in hashes if not _is_left_out(path, shared)}
    return ours != theirs or any(hashes[path] != f"sha256:{hashlib.sha256(files[path]).hexdigest()}" for path in ours)


def _is_left_out(path: str, shared: Collection[str]) -> bool:
    return path in shared or path.startswith(".sdkgen/") or path == RELEASES_FILE
