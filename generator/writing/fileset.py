"""The files of one run, in memory. A data contract: rooms before `writing` hand their files over in it."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.diagnostics import Diagnostics

_SEGMENT_BYTES = 255  # what common file systems allow for one name
_PATH_BYTES = 1024
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f]")
_WINDOWS_FORBIDDEN = frozenset('<>:"|?*')
_WINDOWS_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{name}{n}" for name in ("com", "lpt") for n in range(10)))
)


@dataclass(frozen=True, slots=True)
class FileSet:
    """Path → content of every file to write. Paths are relative to the output directory, with `/`, sorted.

    `merged`: files whose content was made from the one on disk (a README with sections of its user's), which may be
    replaced although somebody edited them. `verbatim`: files that are written as they are, not formatted.
    `once`: files that are written only where they are missing; then they are the user's.
    """

    files: Mapping[str, bytes]
    merged: frozenset[str] = frozenset()
    verbatim: frozenset[str] = frozenset()
    once: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        files: Mapping[str, bytes],
        diagnostics: Diagnostics,
        *,
        merged: Collection[str] = (),
        verbatim: Collection[str] = (),
        once: Collection[str] = (),
    ) -> FileSet:
        """Check the paths and build the set.

        A path that cannot or must not be written (absolute, `..`, control characters, too long, two that differ in case
        only) is an error in `diagnostics` and is left out; one that only Windows refuses is a warning.
        """
        seen: dict[str, str] = {}
        kept: dict[str, bytes] = {}
        for path in sorted(files):
            problem = path_problem(path)
            if problem:
                diagnostics.error("output-path", f"cannot write a file named {path!r}: {problem}")
                continue
            rival = seen.setdefault(path.casefold(), path)
            if rival != path:
                hint = "rename one of them (x-speakeasy-name-override, or `title` of the schema)"
                message = f"{path} and {rival} differ in upper and lower case only"
                diagnostics.error("output-path-clash", message, hint=hint)
                continue
            if windows := windows_problem(path):
                diagnostics.warning("output-path-windows", f"{path} cannot be checked out on Windows: {windows}")
            kept[path] = files[path]
        _check_folders(kept, diagnostics)
        flags = [frozenset(kept.keys() & set(paths)) for paths in (merged, verbatim, once)]
        return cls(kept, merged=flags[0], verbatim=flags[1], once=flags[2])

    def with_files(self, changed: Mapping[str, bytes]) -> FileSet:
        """The same set with some contents replaced; adds no path."""
        unknown = changed.keys() - self.files.keys()
        if unknown:
            raise ValueError(f"not in the file set: {sorted(unknown)}")
        return replace(self, files={**self.files, **changed})

    def lines(self) -> dict[str, int]:
        """How many line feeds each file has."""
        return {path: content.count(b"\n") for path, content in self.files.items()}

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)

    def __getitem__(self, path: str) -> bytes:
        return self.files[path]


def path_problem(path: str) -> str:
    """Why no system should write this path below an output directory; empty when all is well."""
    if problem := unsafe_path(path):
        return problem
    segments = path.split("/")
    if segments[0].casefold() == ".sdkgen" and path != ".sdkgen/api.json":  # description of the API, see generator.diff
        return "`.sdkgen` is kept for the manifest"
    if any(len(segment.encode("utf-8", "surrogatepass")) > _SEGMENT_BYTES for segment in segments):
        return f"a name in it is longer than {_SEGMENT_BYTES} bytes"
    if len(path.encode("utf-8", "surrogatepass")) > _PATH_BYTES:
        return f"it is longer than {_PATH_BYTES} bytes"
    return ""


def unsafe_path(path: str) -> str:
    """Why a path does not lead to a file below an output directory, or leads into `.git`; empty when it is safe."""
    if not path:
        return "it is empty"
    if path.startswith("/") or re.match(r"^[A-Za-z]:", path):
        return "it is absolute"
    if "\\" in path:
        return "it has a backslash"
    if _FORBIDDEN.search(path):
        return "it has a control character"
    segments = path.split("/")
    if any(segment in ("", ".", "..") for segment in segments):
        return "it has an empty, `.` or `..` segment"
    if any(is_git(segment) for segment in segments):
        return "`.git` belongs to git"
    return ""


@functools.lru_cache(maxsize=10_000)  # the same folders are on the way to file after file
def is_git(name: str) -> bool:
    """Whether any file system takes a name for `.git`: some ignore case, endings, or characters that are not seen."""
    seen = "".join(char for char in name if char == " " or char.isprintable())
    return seen.partition(":")[0].rstrip(". ").casefold() in (".git", "git~1")


def windows_problem(path: str) -> str:
    """Why Windows would refuse the path; empty when it would not."""
    for segment in path.split("/"):
        if segment.partition(".")[0].lower() in _WINDOWS_RESERVED:
            return f"{segment} is the name of a device there"
        if segment.endswith((".", " ")) or not _WINDOWS_FORBIDDEN.isdisjoint(segment):
            return f"{segment!r} is not a valid file name there"
    return ""


def _check_folders(files: Mapping[str, bytes], diagnostics: Diagnostics) -> None:
    """No path may be a file and a folder at once."""
    folded = {path.casefold(): path for path in files}
    for path in files:
        parts = path.split("/")
        for end in range(1, len(parts)):
            rival = folded.get("/".join(parts[:end]).casefold())
            if rival:
                diagnostics.error("output-path-clash", f"{rival} would be a file and the folder of {path}")
