"""Managed sections of a README: what is between the markers is ours, the rest is the user's (COMPATIBILITY 9.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostics, Origin

_MARKER = re.compile(r"^<!-- (Start|End) (.+?) \[([\w-]+)\] -->[ \t]*\r?$")
_CONFLICT = re.compile(
    r"^<{7} [^\n]*\n(.*?)(?:^\|{7} [^\n]*\n.*?)?^={7}\r?\n(.*?)^>{7} [^\n]*(?:\n|\Z)", re.MULTILINE | re.DOTALL
)
_DEPTH = re.compile(r"<!-- \$toc-max-depth=(\d) -->")
_UNLISTED = frozenset({"Summary", "Table of Contents"})
TOC = "toc"
FILE = "README.md"
_HEADING = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_NOT_IN_ANCHOR = re.compile(r"[^\w\- ]")
_REPOSITORY = frozenset("repository source sourcecode code github gitlab".split())
_HOSTED = re.compile(
    r"(?P<repository>https://(?P<host>github\.com|gitlab\.com)/[^/\s]+/[^/\s?#]+)(?:/(?:-/)?tree/(?P<folder>[^\s?#]+))?"
)
_RELATIVE = re.compile(r"(?<=\]\()(?:\./)?(?=(?:docs|src)/|USAGE\.md|RELEASES\.md)")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a README: the text of a section (`id` set), or what is around it, markers included."""

    id: str
    text: str


def decode(content: bytes, diagnostics: Diagnostics) -> str | None:
    """The text of a README; None, with an error recorded, if it is not UTF-8."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        origin = Origin(FILE, "#", content.count(b"\n", 0, error.start) + 1, 1)
        hint = "save it as UTF-8, or move it away to have it written again"
        diagnostics.error("readme-encoding", f"{FILE} is not UTF-8 and is left alone", origin, hint=hint)
        return None


def without_conflicts(text: str, diagnostics: Diagnostics) -> str | None:
    """A README in which git left both sides of a merge, with the first one; sections are renewed anyway.

    None, with an error recorded, where the sides differ in the user's own text, which only he can decide about.
    """
    found = _CONFLICT.search(text)
    if not found:
        return text
    first, second = _CONFLICT.sub(r"\1", text), _CONFLICT.sub(r"\2", text)
    if _own_text(first) != _own_text(second):
        line = text.count("\n", 0, found.start()) + 1
        hint = "resolve it by hand outside of the managed sections; these are renewed by the next run"
        diagnostics.error("readme-conflict", f"{FILE} holds a merge conflict", Origin(FILE, "#", line, 1), hint=hint)
        return None
    return first


def _own_text(text: str) -> list[str]:
    return [part.text for part in parts(text) if not part.id]


def check(text: str, diagnostics: Diagnostics) -> bool:
    """Whether all markers pair up; every one that does not is recorded as an error at its line."""
    before = len(diagnostics)
    open_: tuple[str, int] | None = None
    seen: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        found = _MARKER.match(line)
        if not found:
            continue
        kind, _, id_ = found.groups()
        if kind == "Start":
            if open_:
                _broken(diagnostics, f"section [{open_[0]}] has no end before the next one starts", open_[1])
            if id_ in seen:
                _broken(diagnostics, f"section [{id_}] starts a second time; the first is in line {seen[id_]}", number)
            seen.setdefault(id_, number)
            open_ = (id_, number)
        elif open_ is None or open_[0] != id_:
            _broken(diagnostics, f"section [{id_}] ends here without a start", number)
        else:
            open_ = None
    if open_:
        _broken(diagnostics, f"section [{open_[0]}] has no end", open_[1])
    return len(diagnostics) == before


def _broken(diagnostics: Diagnostics, message: str, line: int) -> None:
    hint = "write `<!-- Start NAME [id] -->` and `<!-- End NAME [id] -->` with the same id, each on its line"
    diagnostics.error("readme-markers", f"{message}; {FILE} is left alone", Origin(FILE, "#", line, 1), hint=hint)


def parts(text: str) -> list[Part]:
    """A README whose markers pair up, cut into sections and what is around them; joined they give it back."""
    found: list[Part] = []
    lines: list[str] = []
    for line in _lines(text):
        marker = _MARKER.match(line.removesuffix("\n"))
        if marker and marker[1] == "End":
            found.append(Part(marker[3], "".join(lines)))
            lines = [line]
        else:
            lines.append(line)
            if marker:
                found.append(Part("", "".join(lines)))
                lines = []
    return [*found, Part("", "".join(lines))]


def _lines(text: str) -> list[str]:
    *full, last = text.split("\n")
    return [*(f"{line}\n" for line in full), last]


def finish(rendered: str, *, repository: str, existing: str | None, managed: frozenset[str], numbered: bool) -> str:
    """The text of README.md: the rendered one, or the existing one with its managed sections renewed.

    A package index shows it without the files beside it: where the `repository` is known, links lead there.
    A section of `managed` that the rendered text lacks is emptied: the API has no use for it. One that the user took
    out stays out, unknown ones stay. Line ends follow the existing file. `numbered`: see
    `contents`.
    """
    rendered = _RELATIVE.sub(lambda _: repository, rendered) if repository else rendered
    ours = dict.fromkeys(managed, "") | {part.id: part.text for part in parts(rendered) if part.id}
    if existing is None:
        return _with_contents(parts(rendered), numbered)
    merged = [Part(part.id, _renewed(part, ours, existing)) for part in parts(existing)]
    return _with_contents(merged, numbered)


def _renewed(part: Part, ours: Mapping[str, str], existing: str) -> str:
    if part.id not in ours:
        return part.text
    return _as_in(ours[part.id], existing)


def _as_in(text: str, existing: str) -> str:
    """The text with the line ends that the existing file has in its first line."""
    first, feed, _ = existing.partition("\n")
    return re.sub(r"\r?\n", "\r\n", text) if feed and first.endswith("\r") else text


def _with_contents(found: list[Part], numbered: bool) -> str:
    whole = "".join(part.text for part in found)
    return "".join(_filled(part.text, whole, numbered) if part.id == TOC else part.text for part in found)


def _filled(section: str, whole: str, numbered: bool) -> str:
    """The section with the entries below its depth comment."""
    depth = _DEPTH.search(section)
    if depth is None:
        return section
    end = "\r\n" if "\r\n" in section else "\n"
    lines = contents(whole, int(depth[1]), _UNLISTED, numbered)
    return section[: depth.end()] + end + "".join(f"{line}{end}" for line in lines) + end


def headings(text: str, depth: int, *, behind_marks: bool = True) -> Iterator[tuple[int, str]]:
    """Level and text of each heading outside fenced code, down to a level.

    A byte order mark before one is skipped with `behind_marks`; to the original it begins a paragraph (R1.6).
    """
    fence = ""
    for line in text.split("\n"):
        line = line.rstrip("\r").lstrip("\ufeff" if behind_marks else "")
        found = _FENCE.match(line)
        if fence:
            if found and found[1].startswith(fence) and not found[2].strip():
                fence = ""
        elif found:
            fence = found[1]
        else:
            heading = _HEADING.match(line)
            if heading and len(heading[1]) <= depth and heading[2]:
                yield len(heading[1]), heading[2]


def anchor(text: str) -> str:
    """The fragment by which GitHub reaches a heading: lower case, no punctuation, `-` for a space."""
    return _NOT_IN_ANCHOR.sub("", _LINK.sub(r"\1", text).lower()).replace(" ", "-")


def contents(text: str, depth: int, left_out: frozenset[str], numbered: bool) -> list[str]:
    """The lines of a table of contents. With `numbered`, a repeated anchor gets `-1`, `-2`, … as on GitHub."""
    lines: list[str] = []
    seen: dict[str, int] = {}
    for level, title in headings(text, depth, behind_marks=numbered):
        name = anchor(title)
        count = seen.get(name, 0)
        seen[name] = count + 1
        if title not in left_out:
            address = f"{name}-{count}" if numbered and count else name
            shown = _LINK.sub(r"\1", title)
            lines.append(f"{'  ' * (level - 1)}* [{shown}](#{address})")
    return lines


def repository_of(urls: Mapping[str, str]) -> str:
    """Where the files of the newest version are looked at, with a slash at the end; "" where that is not known. The URL
    may be that of a folder, as the host shows it (`…/tree/main/sdks/one`)."""
    for label, url in urls.items():
        found = _HOSTED.match(url)
        if found and re.sub(r"[^a-z]", "", label.lower()) in _REPOSITORY:
            middle = "blob" if found["host"] == "github.com" else "-/blob"
            folder = (found["folder"] or "HEAD").rstrip("/")
            return f"{found['repository'].removesuffix('.git')}/{middle}/{folder}/"
    return ""
