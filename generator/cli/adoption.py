"""Taking over an SDK in its own directory: what the old generator wrote there, by its own record, for one run."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Iterator
from pathlib import Path

from generator.config.reader import read_text
from generator.diagnostics import Diagnostics, Origin
from generator.source.document import SpecNode
from generator.writing.fileset import unsafe_path
from generator.writing.guarded import LinkError, OutputFolder
from generator.writing.manifest import MANIFEST, Manifest, Written, content_hash

_LOCKS = (".speakeasy/gen.lock", "gen.lock")
_EDITED = "edited since"  # no hash of ours
_LISTS = ("files.gen", ".speakeasy/files.gen")


def adopted(out: Path, api: str, diagnostics: Diagnostics, *, writes: bool) -> Written:
    """The files that an old generator wrote into a directory, as a manifest of ours would list them.

    Its gen.lock or files.gen is believed about files only that git can bring back, and where it notes checksums, only
    about those that were not edited since. Raises `GenerationError` for a directory that is ours already, that has no
    such record, or (`writes`) holds anything that is not committed.
    """
    folder = OutputFolder(out)
    if folder.kind(MANIFEST):
        hint = "generate it without --adopt"
        raise diagnostics.fatal("adopt-again", f"{out} was already taken over", Origin(out.as_posix()), hint=hint)
    listed = _listed(folder, diagnostics)
    in_git = _in_git(out, diagnostics, clean=writes)
    hashes = {}
    for path, known in listed.items():
        content = _content(folder, path) if path in in_git and not unsafe_path(path) else None
        if content is not None:
            is_theirs = not known or not known.isdisjoint(_sums(content))
            hashes[path] = content_hash(content) if is_theirs else _EDITED
    return Written.by(Manifest(api=api, generator="", contract=0, formatter="", files=hashes))


def _sums(content: bytes) -> Iterator[str]:
    """What a gen.lock may note of a content: its hash, before or after it was formatted, or that of git's object."""
    for text in (content, b"blob %d\0" % len(content) + content):
        yield hashlib.sha1(text, usedforsecurity=False).hexdigest()


def _content(folder: OutputFolder, path: str) -> bytes | None:
    try:
        return folder.read(path)
    except LinkError:
        return None  # the plan reports it


def _listed(folder: OutputFolder, diagnostics: Diagnostics) -> dict[str, frozenset[str]]:
    """The paths in the record with what it notes of their contents; nothing where it lists the paths alone."""
    for path in (*_LOCKS, *_LISTS):
        content = _content(folder, path)
        if content is None:
            continue
        text = content.decode("utf-8", "replace")
        if path in _LISTS:
            return {line.strip(): frozenset() for line in text.splitlines() if line.strip()}
        entry = read_text(text, (folder.out / path).as_posix(), diagnostics)
        diagnostics.raise_errors()
        return _of_lock(entry) if entry is not None else {}
    hint = f"it must hold {', '.join((*_LOCKS, *_LISTS))}; generate into an empty directory instead"
    message = f"nothing in {folder.out} says what an old generator wrote there"
    raise diagnostics.fatal("adopt-record", message, Origin(folder.out.as_posix()), hint=hint)


def _of_lock(entry: SpecNode) -> dict[str, frozenset[str]]:
    tracked = entry.get("trackedFiles")
    if tracked is not None and tracked.is_map:
        return {path: frozenset(_noted(item)) for path, item in tracked.entries()}
    listed = entry.get("generatedFiles")
    return {str(item.value): frozenset() for item in listed.elements()} if listed is not None else {}


def _noted(item: SpecNode) -> Iterator[str]:
    for key in ("last_write_checksum", "pristine_git_object"):
        if found := item.text(key).removeprefix("sha1:"):
            yield found


def _in_git(out: Path, diagnostics: Diagnostics, *, clean: bool) -> frozenset[str]:
    """The committed files of a directory. Raises `GenerationError` where git cannot bring back what is there."""
    where = Origin(out.as_posix())
    listed = _git(out, "ls-files", "-z", "--", ".")
    if listed is None:
        hint = "commit it to a git repository first, so that nothing can be lost"
        raise diagnostics.fatal("adopt-git", f"{out} is not in a git repository", where, hint=hint)
    changed = _git(out, "status", "--porcelain=v1", "-z", "--untracked-files=all", "--", ".") or []
    if clean and changed:
        shown = ", ".join(line[3:] for line in changed[:3])
        hint = "commit or stash it first; --check shows without that what would change"
        message = f"{out} has uncommitted changes: {shown}{' …' if len(changed) > 3 else ''}"
        raise diagnostics.fatal("adopt-git", message, where, hint=hint)
    return frozenset(listed)


def _git(out: Path, *arguments: str) -> list[str] | None:
    """What git prints, in pieces; None where it fails or is not installed."""
    command = ["git", "-c", "core.fsmonitor=false", "-C", str(out), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        return None
    pieces = done.stdout.decode("utf-8", "surrogateescape").split("\0")
    return None if done.returncode else [piece for piece in pieces if piece]
