"""Dependencies in settings: version specifiers of Python, or the ranges of Poetry, which are translated.

A value is what follows the name in a requirement (PEP 508): extras, specifier, marker.
"""

from __future__ import annotations

import re
import types
from collections.abc import Iterator, Mapping
from typing import Final

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import Specifier
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

LOWEST: Final[Mapping[str, str]] = types.MappingProxyType(
    {"httpx": "0.28.1", "httpx2": "2.16.2", "pydantic": "2.10.3", "typing-extensions": "4.12.2"}
)
"""The lowest versions of the packages that generated code imports."""

_OPERATORS = re.compile(r"\s*(===|~=|==|!=|<=|>=|<|>|\^|~|=)?\s*([^\s,<>=!~^|]+)\s*,?")
_WILDCARD = re.compile(r"(\d+(?:\.\d+)*)\.[*xX]")
_STEPS = 30  # so many `!=` at most, to spell a gap between two ranges
Release = tuple[int, ...]


def specifier(text: str) -> str:
    """A specifier of PEP 440 for one of Python or a range of Poetry (`^1.2`, `~1.2`, `1.*`, `*`, `^1 || ^3`).

    Raises `ValueError` for anything else, and for what cannot be said in one specifier.
    """
    alternatives = [part.strip() for part in re.split(r"\|\|?", text)]
    if len(alternatives) == 1:
        return ",".join(_pieces(text))
    return _union([list(_pieces(part)) for part in alternatives])


def distribution(name: str) -> str:
    """The name of a distribution as indexes compare it, without extras."""
    return canonicalize_name(name.partition("[")[0].strip())


def requirement(name: str, text: str) -> str:
    """What follows a name in its requirement. Raises `ValueError` if that is none, or leaves out what is needed."""
    found = _requirement(name, text)
    lowest = LOWEST.get(distribution(name))
    if lowest is not None and any(
        _ends_below(one, Version(lowest)) for one in Requirement(f"{name} {found}").specifier
    ):
        raise ValueError(f"the package needs {lowest} or later")
    return found


def _ends_below(specifier_: Specifier, lowest: Version) -> bool:
    """Whether nothing from a version on is allowed."""
    if specifier_.operator == "~=" or specifier_.version.endswith(".*"):
        release = Version(specifier_.version.removesuffix(".*")).release
        place = len(release) - (2 if specifier_.operator == "~=" else 1)
        return specifier_.operator != "!=" and Version(_dotted(_raised(release, place))) <= lowest
    if specifier_.operator == "<":
        return Version(specifier_.version) <= lowest
    return specifier_.operator in ("<=", "==") and Version(specifier_.version) < lowest


def _requirement(name: str, text: str) -> str:
    try:
        if Requirement(f"{name} {text}").url:
            raise ValueError("a package on an index cannot depend on an address")
        return text
    except InvalidRequirement:  # perhaps a range of Poetry
        pass
    extras = re.match(r"\s*(\[[^\]]*\])?(.*?)(;.*)?\Z", text, re.DOTALL)
    if extras is None:
        raise ValueError("it is not a version")
    found = f"{extras[1] or ''}{specifier(extras[2])}{extras[3] or ''}"
    try:
        Requirement(f"{name} {found}")
    except InvalidRequirement as error:
        raise ValueError(str(error).splitlines()[0]) from error
    return found


def python_marker(text: str) -> str:
    """The marker for a range of Pythons: `^3.8` → `python_version >= "3.8" and python_version < "4.0"`."""
    found = (re.fullmatch(r"(\D+)(.+)", piece) for piece in specifier(text).split(",") if piece)
    return " and ".join(f'python_version {piece[1]} "{piece[2]}"' for piece in found if piece)


def _pieces(text: str) -> Iterator[str]:
    position, text = 0, text.strip()
    if text in ("", "*"):
        return
    while position < len(text):
        found = _OPERATORS.match(text, position)
        if found is None:
            raise ValueError(f"{text!r} is not a version")
        yield from _piece(found[1] or "", found[2])
        position = found.end()


def _piece(operator: str, version: str) -> Iterator[str]:
    if version in ("*", "x", "X") and operator in ("", "=", "==", ">="):
        return
    if wildcard := _WILDCARD.fullmatch(version):
        if operator not in ("", "=", "==", "!=", "^", "~"):
            raise ValueError(f"{operator}{version} is not a range")
        yield f"{'!=' if operator == '!=' else '=='}{wildcard[1]}.*"
        return
    try:
        parsed = Version(version)
    except InvalidVersion:
        raise ValueError(f"{version!r} is not a version") from None
    if operator in ("^", "~"):
        yield from (f">={parsed}", f"<{_dotted(_caret(parsed) if operator == '^' else _tilde(parsed))}")
    else:
        yield f"{'==' if operator in ('', '=') else operator}{parsed}"


def _caret(version: Version) -> Release:
    """The first release that `^` leaves out: the leftmost number that is not 0 goes up."""
    release = version.release
    place = next((number for number, value in enumerate(release) if value), len(release) - 1)
    return _raised(release, place)


def _tilde(version: Version) -> Release:
    return _raised(version.release, min(1, len(version.release) - 1))


def _raised(release: Release, place: int) -> Release:
    raised = (*release[:place], release[place] + 1)
    return raised if len(raised) > 1 else (*raised, 0)


def _dotted(release: Release) -> str:
    return ".".join(map(str, release))


def _union(alternatives: list[list[str]]) -> str:
    """One range from the lowest to the highest, without the gaps between."""
    ranges = sorted(_bounds(pieces) for pieces in alternatives)
    low, high = ranges[0]
    gaps: list[str] = []
    for start, end in ranges[1:]:
        if high is not None and _even(start, high)[0] > _even(start, high)[1]:
            gaps += _gap(high, start)
        if high is not None and (end is None or _even(end, high)[0] > _even(end, high)[1]):
            high = end
    bounds = ([f">={_dotted(low)}"] if any(low) else []) + ([f"<{_dotted(high)}"] if high is not None else [])
    return ",".join([*bounds, *gaps])


def _bounds(pieces: list[str]) -> tuple[Release, Release | None]:
    low: Release = (0,)
    high: Release | None = None
    for piece in pieces:
        found = re.fullmatch(r"(>=|<|==)(\d+(?:\.\d+)*)(\.\*)?", piece)
        if found is None or (found[1] == "==") != bool(found[3]):
            raise ValueError("a range with || cannot be written as one specifier")
        release = tuple(map(int, found[2].split(".")))
        if found[1] in (">=", "=="):
            low = release
        if found[1] == "<":
            high = release
        elif found[1] == "==":
            high = _raised(release, len(release) - 1)
    return low, high


def _even(one: Release, other: Release) -> tuple[Release, Release]:
    length = max(len(one), len(other))
    return one + (0,) * (length - len(one)), other + (0,) * (length - len(other))


def _gap(start: Release, end: Release) -> list[str]:
    """`!=` for every release from `start` up to `end`, which is not among them: 2.0 to 3.1 is `!=2.*`, `!=3.0.*`."""
    start, end = _even(start, end)
    found: list[str] = []
    while start < end:
        for length in range(1, len(start) + 1):
            after = _even((*start[: length - 1], start[length - 1] + 1), end)[0]
            if not any(start[length:]) and after <= end:
                break
        else:
            raise ValueError("a range with || cannot be written as one specifier")
        found.append(f"!={_dotted(start[:length])}.*")
        start = after
        if len(found) > _STEPS:
            raise ValueError("a range with || cannot be written as one specifier")
    return found
