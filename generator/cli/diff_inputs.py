"""The two sides of `sdkgen diff`: a document, an API folder, a generated directory, or one of these in git."""

from __future__ import annotations

import io
import re
import subprocess
import tarfile
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from generator.cli.judgement import Judges
from generator.cli.loading import load_options
from generator.config.paths import DEFAULTS_FILE, SETTINGS_FILE, SPEC_NAMES, Options, is_api
from generator.config.project import Target, of_document, of_folder
from generator.diagnostics import Diagnostics, Origin
from generator.diff.surface import SURFACE_FILE, Surface, load_surface, surface_of
from generator.pipeline import Clock, read, understand
from generator.writing.guarded import OutputFolder


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a comparison. `places`: where each name comes from, in a document or in the generated directory.
    `rules`: the impact of changes as its settings have it.
    """

    surface: Surface
    places: Mapping[str, Origin]
    rules: Mapping[str, str]
    exact: bool = True  # whether the dialect is
    may_send_nothing: tuple[str, ...] = ()  # methods with a parameter that allows an empty value; of a document alone

    def place(self, name: str) -> Origin | None:
        """Where a name comes from; that of what it belongs to where it is none of this side's."""
        while name and name not in self.places:
            name = name.rpartition(".")[0]
        return self.places.get(name)


def located(side: str) -> str:
    """The folder of an API that is given by its name; any other side as it is."""
    folder = Options().specs / side
    return folder.as_posix() if not Path(side).exists() and is_api(folder) else side


def side(locator: str, given: Mapping[str, Any], diagnostics: Diagnostics, *, edition: str = "") -> Side:
    """What a side of the comparison is. Raises `GenerationError` where that is nothing.

    `git:REV:path` is what lay at that path in that revision of the repository around the working directory. `edition`:
    the one to follow, whatever the settings say.
    """
    if edition:
        given = {**given, "overrides": (*(given.get("overrides") or ()), f"edition={edition}")}
    if locator.startswith("git:"):
        return _of_git(locator, given, diagnostics)
    path = Path(locator)
    if edition and (path / SURFACE_FILE).is_file():
        hint = "name the document or the API folder that it was made from"
        raise diagnostics.fatal("side-unknown", f"{locator} is generated, in one edition", Origin(locator), hint=hint)
    if (path / SURFACE_FILE).is_file():
        target = of_document(_options(given, locator), diagnostics)  # its settings are not available
        rules = _rules(target, diagnostics)
        return Side(surface=read_surface(path, diagnostics), places=_lines_of(path), rules=rules)
    if path.is_dir() and not is_api(path):
        hint = "name a document, an API folder, or a directory that sdkgen generated"
        raise diagnostics.fatal("side-unknown", f"{locator} is not a generated directory", Origin(locator), hint=hint)
    return _of_document(path if path.is_dir() else None, locator, given, diagnostics)


def file_of(locator: str) -> str:
    """The file that represents a side, as annotations name it: where git takes it from, relative to the folder."""
    path = Path(locator.split(":", 2)[2] if locator.startswith("git:") else locator)
    if not path.is_dir():
        return path.as_posix() if "://" not in locator else locator
    named = [path / name for name in (*SPEC_NAMES, SURFACE_FILE, SETTINGS_FILE)]
    return next((found.as_posix() for found in named if found.is_file()), path.as_posix())


def read_surface(out: Path, diagnostics: Diagnostics) -> Surface:
    """The surface that was written into a generated directory."""
    path = out / SURFACE_FILE
    try:
        return load_surface(OutputFolder(out).read(SURFACE_FILE) or b"")
    except (OSError, ValueError, RecursionError) as problem:
        hint = "generate the directory again"
        raise diagnostics.fatal("surface-unreadable", f"{problem}", Origin(path.as_posix()), hint=hint) from problem


def _lines_of(out: Path) -> dict[str, Origin]:
    """The line of each name in the description of a generated directory, which has one for each."""
    content = OutputFolder(out).read(SURFACE_FILE) or b""
    found = {}
    for number, line in enumerate(content.decode().split("\n"), start=1):
        if match := re.match(r'  "([^"]+)": {', line):
            found[match[1]] = Origin((out / SURFACE_FILE).as_posix(), "", number, 1)
    return found


def _options(given: Mapping[str, Any], spec: str) -> Options:
    return Options(spec=spec, config=given.get("config") or "", overrides=tuple(given.get("overrides") or ()))


def _rules(target: Target, diagnostics: Diagnostics) -> Mapping[str, str]:
    Judges().of(target, diagnostics)
    diagnostics.raise_errors()
    return target.config.rules


def _of_document(folder: Path | None, locator: str, given: Mapping[str, Any], diagnostics: Diagnostics) -> Side:
    quiet = Diagnostics()  # warnings about either document are the business of `validate`
    options = _options(given, locator)
    around = Path(locator).parent
    settings = (around / SETTINGS_FILE, around.parent / DEFAULTS_FILE)
    if folder is None and not options.config and "://" not in locator and any(path.is_file() for path in settings):
        folder = around
    if folder is not None:
        target = of_folder(folder, _options(given, "" if folder == Path(locator) else locator), quiet)
    else:
        target = of_document(options, quiet)
    inputs = read(target, load_options(given, target), quiet, Clock())
    inputs.validation.cancel()
    api, names = understand(inputs, quiet, Clock())
    quiet.raise_errors()
    places = {record.name: record.origin for record in names.records if record.origin.line}
    rules = _rules(target, diagnostics)
    empty = [operation.id for operation in api.operations if any(param.allow_empty for param in operation.params)]
    return Side(
        surface=surface_of(api, names, inputs.config),
        places=places,
        rules=rules,
        exact=inputs.config.docs.dialect == "exact",
        may_send_nothing=tuple(".".join((*names.accessors[id_], names.methods[id_])) for id_ in empty),
    )


def _of_git(locator: str, given: Mapping[str, Any], diagnostics: Diagnostics) -> Side:
    _, _, rest = locator.partition(":")
    revision, colon, path = rest.partition(":")
    if not revision or not colon or not path or revision.startswith("-"):
        hint = "write git:REV:path, such as git:HEAD~1:specs/banking"
        raise diagnostics.fatal("side-git", f"{locator!r} is not of the form git:REV:path", hint=hint)
    clean = PurePosixPath(path).as_posix().strip("/")
    kind = _git(["cat-file", "-t", f"{revision}:./{clean}"], locator, diagnostics).decode().strip()
    wanted = clean if kind == "tree" else str(PurePosixPath(clean).parent)
    with tempfile.TemporaryDirectory(prefix="sdkgen-") as scratch:
        root = Path(scratch)
        _extract(_git(["archive", "--format=tar", revision, "--", wanted], locator, diagnostics), root)
        defaults = str(PurePosixPath(wanted).parent / DEFAULTS_FILE)
        if _exists(revision, defaults):
            _extract(_git(["archive", "--format=tar", revision, "--", defaults], locator, diagnostics), root)
        return side(str(root / clean), given, diagnostics)


def _extract(archive: bytes, root: Path) -> None:
    """Regular files only, and none outside `root`: a repository is trusted no more than a document."""
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            target = (root / member.name).resolve()
            content = tar.extractfile(member) if member.isfile() else None
            if content is not None and target.is_relative_to(root.resolve()):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(content.read())


def _exists(revision: str, path: str) -> bool:
    done = subprocess.run(["git", "cat-file", "-e", f"{revision}:./{path}"], capture_output=True, check=False)
    return done.returncode == 0


def _git(arguments: list[str], locator: str, diagnostics: Diagnostics) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except OSError as problem:
        raise diagnostics.fatal("side-git", f"git cannot be run: {problem.strerror}") from problem
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise diagnostics.fatal("side-git", f"{locator}: {reason}", hint="is the revision there, and the path in it?")
    return done.stdout
