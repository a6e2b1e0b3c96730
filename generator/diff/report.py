"""Changes as text, as Markdown, and as what they ask of the next version."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.diff.rules import Change, Impact, highest

_TITLES = {Impact.MAJOR: "Breaking changes", Impact.MINOR: "New", Impact.PATCH: "Other changes"}
_VERSION = re.compile(r"(?P<prefix>v?)(?P<major>\d+)(?:\.(?P<minor>\d+))?(?:\.(?P<patch>\d+))?.*")


def as_text(changes: Sequence[Change]) -> Iterator[str]:
    """One line per change, with the rule and the reason."""
    for change in changes:
        yield f"{change.impact.label:<8} [{change.rule}] {change} — {change.reason}"


def as_markdown(changes: Sequence[Change], *, level: int = 2) -> Iterator[str]:
    """A list under a heading for each impact; for release notes and pull requests."""
    if not changes:
        yield "Nothing changes for users of the Python API."
    for impact in sorted(Impact, reverse=True):
        listed = [change for change in changes if change.impact is impact]
        if listed:
            yield f"{'#' * level} {_TITLES[impact]}"
            yield ""
            yield from (f"- `{change.name}`: {_escaped(change)}" for change in listed)
            yield ""


def summary(changes: Sequence[Change]) -> str:
    """The numbers in one line."""
    counts = {impact: sum(change.impact is impact for change in changes) for impact in sorted(Impact, reverse=True)}
    shown = ", ".join(f"{count} {impact.label}" for impact, count in counts.items())
    return (
        f"{len(changes)} change{'' if len(changes) == 1 else 's'} for users of the Python API ({shown})"
        if changes
        else "no change for users of the Python API"
    )


def next_version(version: str, impact: Impact | None) -> str:
    """The version after `version` by Semantic Versioning; before 1.0.0 a break asks for a new minor version.

    None leaves it as it is. Raises `ValueError` for a version that does not begin with a number.
    """
    found = _VERSION.fullmatch(version)
    if found is None:
        raise ValueError(f"{version!r} is not a version that can be raised")
    if impact is None:
        return version
    major, minor, patch = (int(found[name] or 0) for name in ("major", "minor", "patch"))
    step = impact
    if major == 0 and impact is not Impact.PATCH:
        step = Impact.MINOR if impact is Impact.MAJOR else Impact.PATCH
    match step:
        case Impact.MAJOR:
            numbers = (major + 1, 0, 0)
        case Impact.MINOR:
            numbers = (major, minor + 1, 0)
        case _:
            numbers = (major, minor, patch + 1)
    return found["prefix"] + ".".join(map(str, numbers))


def release_entry(version: str, changes: Sequence[Change]) -> str:
    """The section of RELEASES.md about a version."""
    body = as_markdown(changes, level=3) if changes else iter(["Documentation and internals only.", ""])
    return "\n".join([f"## {version}", "", *body])


def with_entry(existing: str, entry: str) -> str:
    """RELEASES.md with an entry on top; one for the same version is replaced."""
    title = entry.partition("\n")[0]
    head, sections = _sections(existing or "# Releases\n")
    kept = [section for section in sections if section.partition("\n")[0].rstrip() != title]
    parts = [head.rstrip(), entry.rstrip(), *(section.rstrip() for section in kept)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _sections(text: str) -> tuple[str, list[str]]:
    head, *rest = re.split(r"(?m)^(?=## )", text)
    return head, rest


def _escaped(change: Change) -> str:
    if not change.detail:
        what = change.text
    elif change.rule.endswith("-renamed"):
        what = f"renamed to `{change.detail.removeprefix('now ')}`"
    else:
        what = f"{change.text.removesuffix(f' ({change.detail})')} (`{change.detail}`)"
    return f"{what}. {change.reason[0].upper()}{change.reason[1:]}."


__all__ = ["as_markdown", "as_text", "highest", "next_version", "release_entry", "summary", "with_entry"]
