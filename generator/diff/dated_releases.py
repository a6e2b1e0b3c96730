"""RELEASES.md of an SDK that was taken over: its list of dated releases, the newest at the end, goes on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timezone

from generator import __version__
from generator.diff.rules import Change
from generator.diff.surface import Surface

_SECTION = re.compile(r"(?m)^(?=## \d{4}-\d\d-\d\d \d\d:\d\d:\d\d[ \t]*$)")
_PLACE = re.compile(r"(?m)^- \[python v[^\]\n]*\] (.*)$")


def is_dated(releases: str) -> bool:
    """Whether the sections of a RELEASES.md are named by date and time, not by version."""
    return _SECTION.search(releases) is not None


def with_dated_entry(releases: str, surface: Surface, changes: Sequence[Change] | None) -> str:
    """The file with a section for this version at its end; one for the same version is replaced."""
    head, *sections = _SECTION.split(releases)
    places = _PLACE.findall(releases)
    kept = [section for section in sections if f"[python v{surface.version}]" not in section]
    entry = "\n".join(_entry(surface, changes or (), places[-1].strip() if places else "."))
    return head + "\n\n".join([*(section.rstrip() for section in kept), entry]) + "\n"


def _entry(surface: Surface, changes: Sequence[Change], place: str) -> Iterator[str]:
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
