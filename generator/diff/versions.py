"""`version: auto`: the version of a package from what changed since it was last released (`sdkgen release`).

What was released is in `released.json` beside the settings. Only `sdkgen release` writes it, so that generating any
number of times, undoing an edit or keeping files by hand asks for no further version.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone

from generator import __version__
from generator.diff.compare import compare
from generator.diff.report import next_version, release_entry, with_entry
from generator.diff.rules import Change, Impact, highest
from generator.diff.surface import Surface, load_surface

AUTO = "auto"
FIRST = "0.1.0"
RELEASES_FILE = "RELEASES.md"  # in the output
RELEASED_FILE = "released.json"  # in the folder of the API
_FILES = "files"
_SECTION = re.compile(r"(?m)^(?=## \d{4}-\d\d-\d\d \d\d:\d\d:\d\d[ \t]*$)")
_PLACE = re.compile(r"(?m)^- \[python v[^\]\n]*\] (.*)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """The API of the last release, and one hash of all its generated files."""

    surface: Surface
    files: str

    def dump(self) -> bytes:
        """The content of `released.json`."""
        return self.surface.dump({_FILES: self.files})

    @classmethod
    def load(cls, content: bytes) -> Released:
        """Raises `ValueError` for anything else than such a file."""
        surface = load_surface(content)
        files = json.loads(content).get(_FILES)
        if not isinstance(files, str):
            raise ValueError(f"it has no `{_FILES}`")
        return cls(surface=surface, files=files)


@dataclass(frozen=True, slots=True, kw_only=True)
class Previous:
    """What came before: the last release, and of the output its version and the text of RELEASES.md."""

    released: Released | None = None
    version: str = ""
    releases: str | None = None


def current_version(configured: str, previous: Previous) -> str:
    """The version to begin with: the configured one, or with `auto` the released one.

    Where nothing was released, the output keeps the version that it has.
    """
    if configured != AUTO:
        return configured
    return previous.released.surface.version if previous.released else previous.version or FIRST


def raised_version(
    files: Mapping[str, bytes],
    shared: Collection[str],
    surface: Surface,
    previous: Previous,
    rules: Mapping[str, str],
) -> str:
    """The version that `auto` gives to generated files, whose own is the released one; the same if nothing changed.

    Files that hold the work of a user (`shared`) do not count.
    """
    if previous.released is None:
        return surface.version
    impact = highest(compare(previous.released.surface, surface, rules))
    if impact is None and files_hash(files, shared) != previous.released.files:
        impact = Impact.PATCH
    return next_version(previous.released.surface.version, impact)


def release_notes(surface: Surface, previous: Previous, rules: Mapping[str, str]) -> str:
    """RELEASES.md with a section for this version: on top, or at the end of a list of dated ones."""
    released = previous.released
    changes = compare(released.surface, surface, rules) if released else None
    if is_dated(previous.releases or ""):
        return with_dated_entry(previous.releases or "", surface, changes)
    return with_entry(previous.releases or "", _entry(surface.version, changes))


def files_hash(files: Mapping[str, bytes], shared: Collection[str]) -> str:
    """One hash of all generated files but those that hold the work of a user, and our own notes."""
    found = hashlib.sha256()
    for path in sorted(files):
        if path not in shared and path != RELEASES_FILE and not path.startswith(".sdkgen/"):
            found.update(f"{path}\0{hashlib.sha256(files[path]).hexdigest()}\0".encode())
    return f"sha256:{found.hexdigest()}"


def _entry(version: str, changes: list[Change] | None) -> str:
    return release_entry(version, changes) if changes is not None else f"## {version}\n\nThe first release.\n"


def is_dated(releases: str) -> bool:
    """Whether the sections of a RELEASES.md are named by date and time, not by version."""
    return _SECTION.search(releases) is not None


def with_dated_entry(releases: str, surface: Surface, changes: Sequence[Change] | None) -> str:
    """The file with a section for this version at its end; one for the same version is replaced."""
    head, *sections = _SECTION.split(releases)
    places = _PLACE.findall(releases)
    kept = [section for section in sections if f"[python v{surface.version}]" not in section]
    entry = "\n".join(_dated_entry(surface, changes or (), places[-1].strip() if places else "."))
    return head + "\n\n".join([*(section.rstrip() for section in kept), entry]) + "\n"


def _dated_entry(surface: Surface, changes: Sequence[Change], place: str) -> Iterator[str]:
    version = surface.version
    yield f"## {datetime.now(timezone.utc):%Y-%m-%d %H:%M:%S}"
    yield "### Changes"
    yield "Based on:"
    yield f"- sdkgen {__version__}"
    yield from (f"- {change.impact.label}: `{change.name}`: {change.text}" for change in changes)
    yield "### Generated"
    yield f"- [python v{version}] {place}"
    yield "### Releases"
    yield f"- [PyPI v{version}] https://pypi.org/project/{surface.distribution}/{version} - {place}"
