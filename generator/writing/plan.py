"""What a run would do to the output directory: decided completely before the first byte is written."""

from __future__ import annotations

import enum
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator._disk import content_hash
from generator.diagnostics import Diagnostics, Origin
from generator.writing.fileset import FileSet
from generator.writing.manifest import FOLDER, MANIFEST, Manifest, load

ASIDE = f"{FOLDER}/new"  # new versions of files that somebody edited, under `--on-edit keep`
_HARMLESS = ("README", "LICENSE", "LICENCE", "CHANGELOG", "CODEOWNERS", "CONTRIBUTING")


class OnEdit(enum.Enum):
    """What becomes of a generated file that somebody edited by hand."""

    STOP = "stop"
    OVERWRITE = "overwrite"
    KEEP = "keep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where the files go. `manifest`: the one to write, its `files` still empty. `keep`: globs as in .gitignore."""

    out: Path
    manifest: Manifest
    keep: tuple[str, ...] = ()
    on_edit: OnEdit = OnEdit.STOP


@dataclass(slots=True)
class Plan:
    """All paths are relative to the output directory. `writes` holds added and changed files, and those put aside."""

    out: Path
    writes: dict[str, bytes] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)  # by hand since the last run
    aside: list[str] = field(default_factory=list)  # of those, the ones left alone
    manifest: Manifest | None = None
    manifest_stale: bool = False  # the one on disk says anything else about this output

    @property
    def stale(self) -> bool:
        """Whether the output is not what would be generated."""
        return bool(self.added or self.changed or self.removed or self.manifest_stale)


def plan(files: FileSet, target: Target, diagnostics: Diagnostics) -> Plan:
    """Compare what was generated with what lies in the directory, and with what we last wrote there.

    Raises GenerationError if the directory is not ours, belongs to another API, or holds edits under `OnEdit.STOP`.
    """
    old = load(target.out, diagnostics)
    _check_directory(files, target, old, diagnostics)
    planner = _Planner(target, old, files, diagnostics)
    for path in files:
        planner.file(path)
    for path, known in sorted(files.kept.items()):
        planner.untouched(path, known)
    for path in sorted((old.files if old else {}).keys() - files.files.keys() - files.kept.keys()):
        planner.obsolete(path)
    diagnostics.raise_errors()
    return planner.finish()


class _Planner:
    def __init__(self, target: Target, old: Manifest | None, files: FileSet, diagnostics: Diagnostics) -> None:
        self._target = target
        self._old = old
        self._ours = old.files if old else {}
        self._files = files
        self._diagnostics = diagnostics
        self._kept = _matcher(target.keep)
        self._root = target.out.resolve()
        self._plan = Plan(out=target.out)
        self._hashes: dict[str, str] = {}
        self._yours: list[str] = []
        self._folders: dict[str, frozenset[str]] = {}  # folder -> names in it
        self._safe: dict[str, bool] = {}  # folder -> whether it lies in the output directory

    def file(self, path: str) -> None:
        """Decide about a file that was generated."""
        if self._kept(path):
            return
        if not self._inside(path):
            return
        if path in self._files.once:
            self._yours.append(path)
            if not self._is_there(path):
                self._write(path, self._plan.added)
            return
        self._generated(path, self._files[path])

    def _generated(self, path: str, new: bytes) -> None:
        self._hashes[path] = content_hash(new)
        disk = self._on_disk(path)
        if disk is None:
            if self._blocked(path):
                self._error("output-foreign", path, "is a directory where a file is to be written", "move it away")
            self._write(path, self._plan.added)
        elif disk == new:
            return
        elif path in self._files.merged or self._ours.get(path) == content_hash(disk):
            self._write(path, self._plan.changed)
        elif path in self._ours:
            self._edited(path)
        elif self._target.on_edit is OnEdit.KEEP:
            self._put_aside(path)
        else:
            hint = "move it away, or list it under `keep:` in sdk.yaml"
            self._error(
                "output-foreign", path, "is not ours (the manifest does not list it), but would be replaced", hint
            )

    def untouched(self, path: str, known: str) -> None:
        """Take over what the last run noted about a file that stays as that left it."""
        if self._ours.get(path, "") != known:
            self._error("output-busy", path, "was written by another run just now", "run again")
        elif known:
            self._hashes[path] = known
        elif self._old and path in self._old.yours:
            self._yours.append(path)

    def obsolete(self, path: str) -> None:
        """Decide about a file that an earlier run wrote and this one does not."""
        if self._kept(path) or not self._inside(path):
            return
        disk = self._on_disk(path)
        if disk is None:
            return
        if content_hash(disk) != self._ours[path]:
            self._plan.edited.append(path)
            if self._target.on_edit is OnEdit.KEEP:
                self._plan.aside.append(path)
                return
            if self._target.on_edit is OnEdit.STOP:
                self._stop(path, "would be removed")
        self._plan.removed.append(path)

    def finish(self) -> Plan:
        plan = self._plan
        manifest = replace(self._target.manifest, files=self._hashes, yours=tuple(self._yours))
        plan.manifest = manifest
        plan.manifest_stale = self._old is None or self._comparable(self._old) != self._comparable(manifest)
        return plan

    def _comparable(self, manifest: Manifest) -> Manifest:
        """Without the hashes of merged files: the user may edit those as he likes."""
        rest = {path: value for path, value in manifest.files.items() if path not in self._files.merged}
        return replace(manifest, files=rest)

    def _is_there(self, path: str) -> bool:
        """Whether anything has this name; folders are listed once, since most runs look for hundreds of files."""
        folder, _, name = path.rpartition("/")
        if folder not in self._folders:
            self._folders[folder] = _names(self._target.out / folder)
        return name.casefold() in self._folders[folder]  # some file systems do not tell cases apart

    def _on_disk(self, path: str) -> bytes | None:
        return _read(f"{self._target.out}/{path}") if self._is_there(path) else None

    def _blocked(self, path: str) -> bool:
        """Whether a directory stands where a file is to be written, and will not go away with the files we remove."""
        if not self._is_there(path):
            return False
        folder = self._target.out / path
        inside = (found for found in folder.rglob("*") if not found.is_dir()) if folder.is_dir() else iter(())
        going = self._ours.keys() - self._files.files.keys() - self._files.kept.keys()
        return any(found.relative_to(self._target.out).as_posix() not in going for found in inside)

    def _write(self, path: str, kind: list[str]) -> None:
        kind.append(path)
        self._plan.writes[path] = self._files[path]

    def _edited(self, path: str) -> None:
        self._plan.edited.append(path)
        match self._target.on_edit:
            case OnEdit.OVERWRITE:
                self._write(path, self._plan.changed)
            case OnEdit.KEEP:
                self._put_aside(path)
            case OnEdit.STOP:
                self._stop(path, "would be replaced")

    def _put_aside(self, path: str) -> None:
        self._plan.aside.append(path)
        self._plan.writes[f"{ASIDE}/{path}"] = self._files[path]

    def _stop(self, path: str, fate: str) -> None:
        hint = (
            "undo the edit, make it in a template or an overlay instead, list the file under `keep:`, "
            "or choose --on-edit overwrite or --on-edit keep"
        )
        self._error("output-edited", path, f"was edited by hand since it was generated, and {fate}", hint)

    def _inside(self, path: str) -> bool:
        """Whether the folder of a file really lies in the output directory: no symbolic link may lead out of it."""
        folder = path.rpartition("/")[0]
        if folder not in self._safe:
            real = os.path.realpath(self._target.out / folder)
            self._safe[folder] = not folder or real.startswith(f"{self._root}{os.sep}")
        if self._safe[folder]:
            return True
        hint = "replace the link by a directory"
        self._error(
            "output-link", path, "would be written outside of the output directory through a symbolic link", hint
        )
        return False

    def _error(self, rule: str, path: str, message: str, hint: str) -> None:
        self._diagnostics.error(rule, f"{path} {message}", Origin(str(self._target.out / path)), hint=hint)


def _check_directory(files: FileSet, target: Target, old: Manifest | None, diagnostics: Diagnostics) -> None:
    out = target.out
    origin = Origin(str(out))
    if out.exists() and not out.is_dir():
        raise diagnostics.fatal("output-not-ours", f"{out} is a file", origin, hint="choose another --out")
    if old is not None and old.api != target.manifest.api:
        raise diagnostics.fatal(
            "output-other-api",
            f"{out} holds the output of another API, {old.api}; this run generates {target.manifest.api}",
            origin,
            hint="give each API a directory of its own; if the API was renamed, delete the old output first",
        )
    if old is None and out.is_dir():
        foreign = next(_foreign(files, target), None)
        if foreign:
            raise diagnostics.fatal(
                "output-not-ours",
                f"{out} has no manifest of ours, but holds other files ({foreign})",
                origin,
                hint="generate into an empty directory, or list the files that are to stay under `keep:` in sdk.yaml",
            )


def _foreign(files: FileSet, target: Target) -> Iterator[str]:
    """Files in a directory without manifest that show it to be somebody else's."""
    kept = _matcher(target.keep)
    for folder, folders, names in os.walk(target.out):
        here = Path(folder).relative_to(target.out).as_posix()
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = name if here == "." else f"{here}/{name}"
            harmless = here == "." and (name.startswith(".") or name.upper().split(".")[0] in _HARMLESS)
            if harmless or kept(path) or path in files.merged | files.once:
                continue
            if files.files.get(path) != _read(target.out / path):
                yield path


def _matcher(globs: tuple[str, ...]) -> Callable[[str], bool]:
    if not globs:
        return lambda _: False
    from pathspec import GitIgnoreSpec  # late: most runs keep nothing

    spec = GitIgnoreSpec.from_lines(globs)
    return lambda path: bool(spec.match_file(path))


def _names(folder: Path) -> frozenset[str]:
    try:
        return frozenset(map(str.casefold, os.listdir(folder)))
    except (FileNotFoundError, NotADirectoryError):
        return frozenset()


def _read(path: Path | str) -> bytes | None:
    try:
        with open(path, "rb", buffering=0) as stream:
            return stream.read()
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        return None


__all__ = ["ASIDE", "MANIFEST", "OnEdit", "Plan", "Target", "plan"]
