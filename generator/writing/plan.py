"""What a run would do to the output directory: decided completely before the first byte is written."""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.diagnostics import Diagnostics, Origin
from generator.writing.fileset import FileSet
from generator.writing.guarded import LinkError, OutputFolder
from generator.writing.manifest import MANIFEST, Manifest, Written, content_hash, is_leftover, load

_CONFLICT = re.compile(rb"^<{7} ", re.MULTILINE)
_HARMLESS = ("README", "LICENSE", "LICENCE", "CHANGELOG", "CODEOWNERS", "CONTRIBUTING")


class OnEdit(enum.Enum):
    """What becomes of a generated file that was edited by hand."""

    STOP = "stop"
    OVERWRITE = "overwrite"
    KEEP = "keep"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputTarget:
    """Where the files go. `manifest`: the one to write, its `files` still empty. `keep`: globs as in .gitignore.

    `adopted`: what another generator wrote, where the directory is taken over from it. `prune`: whether files go that
    are not made any more.
    """

    out: Path
    manifest: Manifest
    keep: tuple[str, ...] = ()
    on_edit: OnEdit = OnEdit.STOP
    adopted: Written | None = None
    prune: bool = True


@dataclass(slots=True)
class Plan:
    """All paths are relative to the output directory. `writes` holds added and changed files."""

    folder: OutputFolder
    writes: dict[str, bytes] = field(default_factory=dict)
    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)  # by hand since the last run
    left_alone: list[str] = field(default_factory=list)  # of those and of others' files, under `OnEdit.KEEP`
    obsolete: list[str] = field(default_factory=list)  # not made any more, and not removed
    manifest: Manifest | None = None
    manifest_stale: bool = False  # the one on disk says anything else about this output

    @property
    def out(self) -> Path:
        """The output directory."""
        return self.folder.out

    @property
    def stale(self) -> bool:
        """Whether the output is not what would be generated."""
        return bool(self.added or self.changed or self.removed or self.manifest_stale)


def plan(files: FileSet, target: OutputTarget, folder: OutputFolder, diagnostics: Diagnostics) -> Plan:
    """Compare what was generated with what is in the directory, and with what we last wrote there.

    Raises GenerationError if the directory is not ours, belongs to another API, or holds edits under `OnEdit.STOP`.
    """
    old = load(folder, diagnostics) or target.adopted
    _check_directory(files, target, folder, old, diagnostics)
    planner = _Planner(target, folder, old, files, diagnostics)
    for path in files:
        planner.file(path)
    for path in sorted((old.hashes if old else {}).keys() - files.files.keys()):
        planner.obsolete(path)
    diagnostics.raise_errors()
    return planner.finish()


class _Planner:
    def __init__(
        self, target: OutputTarget, folder: OutputFolder, old: Written | None, files: FileSet, diagnostics: Diagnostics
    ) -> None:
        self._target = target
        self._folder = folder
        self._old = old
        self._ours = old.hashes if old else {}
        self._files = files
        self._diagnostics = diagnostics
        self._kept = _matcher(target.keep)
        self._plan = Plan(folder=folder)
        self._hashes: dict[str, str] = {}
        self._folder_kind = functools.cache(folder.kind)
        self._yours: list[str] = []

    def file(self, path: str) -> None:
        """Decide about a file that was generated."""
        if self._kept(path):
            return
        try:
            if path in self._files.once:
                self._yours.append(path)
                if not self._folder.kind(path):
                    self._write(path, self._plan.added)
            else:
                self._generated(path, self._files[path])
        except LinkError as error:
            self._link(path, error)

    def _generated(self, path: str, new: bytes) -> None:
        self._hashes[path] = content_hash(new)
        disk = self._folder.read(path)
        if disk is None:
            self._look_around(path)
            self._write(path, self._plan.added)
        elif disk == new:
            return
        elif path in self._files.merged or self._is_ours(path, disk):
            self._write(path, self._plan.changed)
        elif path in self._ours:
            self._edited(path, disk)
        elif self._target.on_edit is OnEdit.KEEP:
            del self._hashes[path]
            self._plan.left_alone.append(path)
        else:
            hint = "move it away, or list it under `keep:` in sdk.yaml"
            self._error(
                "output-foreign", path, "is not ours (the manifest does not list it), but would be replaced", hint
            )

    def _is_ours(self, path: str, content: bytes) -> bool:
        return content_hash(content) in self._ours.get(path, ())

    def obsolete(self, path: str) -> None:
        """Decide about a file that an earlier run wrote and this one does not."""
        if self._kept(path):
            return
        try:
            disk = self._folder.read(path)
        except LinkError as error:
            self._link(path, error)
            return
        if disk is None:
            return
        if not self._target.prune:
            self._plan.obsolete.append(path)
            return
        if not self._is_ours(path, disk):
            self._plan.edited.append(path)
            if self._target.on_edit is OnEdit.KEEP:
                self._plan.left_alone.append(path)
                return
            if self._target.on_edit is OnEdit.STOP:
                self._stop(path, "would be removed", disk)
        self._plan.removed.append(path)

    def finish(self) -> Plan:
        plan = self._plan
        manifest = replace(self._target.manifest, files=self._hashes, yours=tuple(self._yours))
        plan.manifest = manifest
        left = self._old.manifest if self._old else None
        plan.manifest_stale = left is None or self._comparable(left) != self._comparable(manifest)
        return plan

    def _comparable(self, manifest: Manifest) -> Manifest:
        """Without the hashes of merged files: the user may edit those as he likes."""
        rest = {path: value for path, value in manifest.files.items() if path not in self._files.merged}
        return replace(manifest, files=rest)

    def _look_around(self, path: str) -> None:
        """Report what is in the way of a file that is added and will not go away with the files we remove."""
        going = self._ours.keys() - self._files.files.keys() if self._target.prune else ()
        in_it = (found for found, _ in self._folder.walk(path) if found not in going and not is_leftover(found))
        if self._folder.kind(path) == "folder" and any(in_it):
            self._error("output-foreign", path, "is a directory where a file is to be written", "move it away")
        folder = path
        while folder := folder.rpartition("/")[0]:
            if self._folder_kind(folder) not in ("", "folder") and folder not in going:
                self._error("output-foreign", path, f"cannot be written: {folder} is not a folder", "move it away")

    def _write(self, path: str, kind: list[str]) -> None:
        kind.append(path)
        self._plan.writes[path] = self._files[path]

    def _edited(self, path: str, disk: bytes) -> None:
        self._plan.edited.append(path)
        match self._target.on_edit:
            case OnEdit.OVERWRITE:
                self._write(path, self._plan.changed)
            case OnEdit.KEEP:
                self._plan.left_alone.append(path)
            case OnEdit.STOP:
                self._stop(path, "would be replaced", disk)

    def _stop(self, path: str, fate: str, disk: bytes) -> None:
        if _CONFLICT.search(disk) or (self._old and self._old.manifest is None):
            hint = "after a merge, `sdkgen generate --on-edit overwrite` writes all generated files again"
            self._error("output-merge", path, f"is the result of merging two generated files, and {fate}", hint)
            return
        hint = (
            "undo the edit, make it in a template or an overlay instead, list the file under `keep:`, "
            "or choose --on-edit overwrite or --on-edit keep"
        )
        self._error("output-edited", path, f"was edited by hand since it was generated, and {fate}", hint)

    def _link(self, path: str, error: LinkError) -> None:
        link = error.filename
        what = "is a symbolic link" if link == path else f"leads through a symbolic link ({link})"
        self._error(
            "output-link", path, f"{what}, which is never followed", "remove the link, or list it under `keep:`"
        )

    def _error(self, rule: str, path: str, message: str, hint: str) -> None:
        self._diagnostics.error(rule, f"{path} {message}", Origin(str(self._target.out / path)), hint=hint)


def _check_directory(
    files: FileSet, target: OutputTarget, folder: OutputFolder, old: Written | None, diagnostics: Diagnostics
) -> None:
    out = target.out
    origin = Origin(str(out))
    if out.exists() and not out.is_dir():
        raise diagnostics.fatal("output-not-ours", f"{out} is a file", origin, hint="choose another --out")
    if folder.is_in_git:
        raise diagnostics.fatal("output-not-ours", f"{out} belongs to git", origin, hint="choose another --out")
    if old is not None and target.manifest.api not in old.apis:
        other = ", ".join(sorted(old.apis))
        raise diagnostics.fatal(
            "output-other-api",
            f"{out} holds the output of another API, {other}; this run generates {target.manifest.api}",
            origin,
            hint="give each API a directory of its own; if the API was renamed, delete the old output first",
        )
    if old is None and out.is_dir():
        foreign = next(_foreign(files, target, folder), None)
        if foreign:
            raise diagnostics.fatal(
                "output-not-ours",
                f"{out} has no manifest of ours, but holds other files ({foreign})",
                origin,
                hint="generate into an empty directory, list the files that are to stay under `keep:` in sdk.yaml, "
                "or take over what another generator made with --adopt",
            )


def _foreign(files: FileSet, target: OutputTarget, folder: OutputFolder) -> Iterator[str]:
    """Files in a directory without manifest that show it to be somebody else's."""
    kept = _matcher(target.keep)
    for path, kind in folder.walk():
        name = path.rpartition("/")[2]
        harmless = path == name and name.upper().split(".")[0] in _HARMLESS
        hidden = any(part.startswith(".") for part in path.split("/"))
        if harmless or hidden or kept(path) or path in files.merged | files.once:
            continue
        if kind != "file" or files.files.get(path) != folder.read(path):
            yield path


def _matcher(globs: tuple[str, ...]) -> Callable[[str], bool]:
    if not globs:
        return lambda _: False
    from pathspec import GitIgnoreSpec  # late: most runs keep nothing

    spec = GitIgnoreSpec.from_lines(globs)
    return lambda path: bool(spec.match_file(path))


__all__ = ["MANIFEST", "OnEdit", "OutputTarget", "Plan", "plan"]
