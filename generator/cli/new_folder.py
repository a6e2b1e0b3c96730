"""The files of a new API folder: the document with its parts and its lock, settings, and pinned samples."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.cli.examples import HEADER
from generator.config import scaffold
from generator.config.catalogue import read_catalogue
from generator.config.derive import complete
from generator.config.lock import LOCK_FILE, Lock, digest
from generator.config.model import Config
from generator.config.paths import SETTINGS_FILE, SPEC_NAMES
from generator.config.workflow import OldSdk, old_file
from generator.diagnostics import Diagnostics, GenerationError, Origin
from generator.editions import NEWEST
from generator.source.document import Document, check_references
from generator.source.loading import check, download_document
from generator.source.options import LoadOptions, is_url
from generator.source.parse import looks_like_json
from generator.source.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What `sdkgen init` was given. `old`: an existing set-up; `adopt`: whether the output goes there."""

    folder: Path
    spec: str
    old: OldSdk | None
    adopt: bool
    package: str
    catalogue: Path


def new_files(wanted: Wanted, options: LoadOptions, diagnostics: Diagnostics) -> dict[str, bytes]:
    """All files by their paths in the folder.

    Raises `GenerationError` where there is no document to generate from. One of the catalogue may come later: where the
    network does not give it, a warning says so.
    """
    values: dict[str, Any] = {}
    files: dict[str, bytes] = {}
    if wanted.old is not None:
        values |= _taken_over(wanted.old, files, diagnostics)
    if wanted.old is not None and wanted.adopt:
        values["output"] = Path(os.path.relpath(wanted.old.folder, wanted.folder)).as_posix()
    if wanted.package:
        values["package_name"] = wanted.package
    theirs = wanted.old.document if wanted.old is not None else ""
    spec = wanted.spec or theirs
    if not spec:
        catalogue = read_catalogue(wanted.catalogue, diagnostics)
        known = catalogue.settings_of(wanted.folder.name, diagnostics)
        values = {**known, **values}
        document = _now_or_later(known["source"], options, diagnostics)
    elif is_url(spec):
        values["source"] = spec
        get = _downloaded if wanted.spec else _now_or_later
        document = get(spec, options, diagnostics)
    else:
        document = _copied(spec, options, diagnostics)
    for path in document.files.keys() & {*files, SETTINGS_FILE, LOCK_FILE}:
        if path != LOCK_FILE or not is_url(values.get("source", "")):
            hint = "give it another name, and generate with --spec until then"
            message = f"the document refers to a file named {path}, and the folder has a file of that name"
            raise diagnostics.fatal("file-exists", message, Origin(spec), hint=hint)
    if document.main not in SPEC_NAMES:
        values["spec"] = document.main
    values = {"edition": NEWEST.name, **_derived(document.root, values), **values}
    settings = scaffold.settings_text(values, wanted.folder).encode("utf-8")
    return {**document.files, **files, SETTINGS_FILE: settings}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    """A document as files of a folder, the main one and its parts; `root` is its tree."""

    main: str
    files: dict[str, bytes]
    root: Any


def _now_or_later(source: str, options: LoadOptions, diagnostics: Diagnostics) -> _Copy:
    """A document that a catalogue or a workflow names; no files where it cannot be fetched now."""
    problems = Diagnostics()
    try:
        return _downloaded(source, options, problems)
    except GenerationError:
        lost = [item for item in problems if item.rule == "not-readable"]
        if not lost:
            raise
        hint = "the rest is set up; run `sdkgen fetch` when there is a network"
        diagnostics.warning("fetch-later", lost[0].message, lost[0].origin, hint=hint)
        return _Copy(main=SPEC_NAMES[0], files={}, root=None)


def _downloaded(source: str, options: LoadOptions, diagnostics: Diagnostics) -> _Copy:
    """A document from the network, pinned by its hash."""
    content, document = download_document(source, options, diagnostics)
    _check_parts(document, diagnostics)
    main = _usual_name(document)
    lock = Lock(pins={source: digest(content)})
    return _Copy(main=main, files={main: content, LOCK_FILE: lock.dump()}, root=document.root)


def _copied(spec: str, options: LoadOptions, diagnostics: Diagnostics) -> _Copy:
    """A document of this machine, and the files that it refers to by their paths beside it."""
    workspace = Workspace(options)
    document = workspace.open_main(spec, diagnostics)
    check(document, diagnostics)
    _check_parts(document, diagnostics)
    parts = {part.prefix: Path(part.location).read_bytes() for part in workspace.documents if part is not document}
    main = Path(spec).name if parts else _usual_name(document)  # parts may refer back to it by its name
    return _Copy(main=main, files={main: document.text.encode("utf-8"), **parts}, root=document.root)


def _usual_name(document: Document) -> str:
    return "openapi.json" if looks_like_json(document.text) else "openapi.yaml"


def _check_parts(document: Document, diagnostics: Diagnostics) -> None:
    """Raises `GenerationError` where a document refers to files that cannot come along, or are not there."""
    references = Diagnostics()
    check_references(document, references)
    for item in references:
        if item.rule in ("ref-forbidden", "ref-unreadable", "too-big"):  # `generate` reports the others
            diagnostics.add(item)
    diagnostics.raise_errors()


def _taken_over(old: OldSdk, files: dict[str, bytes], diagnostics: Diagnostics) -> dict[str, Any]:
    """The settings of an existing set-up; its pinned samples and overlays go to `files`."""
    settings = old_file(old.folder, "gen.yaml")
    if settings is None:
        hint = "it must hold gen.yaml, or .speakeasy/gen.yaml"
        where = Origin(old.folder.as_posix())
        raise diagnostics.fatal("config-missing", f"there is no gen.yaml in {old.folder}", where, hint=hint)
    lock = old_file(old.folder, "gen.lock")
    pinned = scaffold.pinned_text(lock) if lock else ""
    if pinned:
        files["examples.yaml"] = (HEADER + pinned).encode("utf-8")
    for number, overlay in enumerate(old.overlays, start=1):
        if is_url(overlay) or not Path(overlay).is_file():
            hint = "put a copy into the folder overlays/ of the API"
            diagnostics.warning("overlay-missing", f"the overlay {overlay} was not copied", hint=hint)
        else:
            files[f"overlays/{number:02}-{Path(overlay).name}"] = Path(overlay).read_bytes()
    return scaffold.from_gen_yaml(settings, lock, diagnostics)


def _derived(root: Any, values: dict[str, Any]) -> dict[str, Any]:
    """Package name and class as they would be derived, written down so that they stay when the title changes."""
    known = {key: values[key] for key in ("package_name", "sdk_class") if key in values}
    config = complete(Config(**known), root)
    return {"package_name": config.package_name, "sdk_class": config.sdk_class}
