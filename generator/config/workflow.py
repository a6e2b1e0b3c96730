"""Reading a workflow.yaml: which SDKs an existing set-up makes, where they are, and from which documents."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.config.reader import read
from generator.diagnostics import Diagnostics
from generator.source.document import SpecNode
from generator.source.options import is_url

FOLDER = ".speakeasy"


@dataclass(frozen=True, slots=True, kw_only=True)
class OldSdk:
    """One Python target. `name`: its key, empty where the set-up has no workflow; `folder`: where the SDK is.

    `document` and `overlays` are URLs, or paths from the working directory; the document is empty where none is named.
    """

    name: str
    folder: Path
    document: str = ""
    overlays: tuple[str, ...] = ()


def old_file(folder: Path, name: str) -> Path | None:
    """A file of an existing set-up, in the folder or in its `.speakeasy`."""
    return next((path for path in (folder / FOLDER / name, folder / name) if path.is_file()), None)


def old_sdks(folder: Path, diagnostics: Diagnostics) -> list[OldSdk]:
    """The Python SDKs of an existing set-up: the folder itself where its workflow.yaml names no targets."""
    path = old_file(folder, "workflow.yaml")
    entry = read(path, diagnostics) if path else None
    if entry is None:
        return [OldSdk(name="", folder=folder)]
    sources = _mapping(entry, "sources")
    targets = _mapping(entry, "targets")
    if not targets:
        return [_sdk("", folder, next(iter(sources.values()), None), folder, diagnostics)]
    return [
        _sdk(name, folder / (target.text("output") or "."), sources.get(target.text("source")), folder, diagnostics)
        for name, target in targets.items()
        if _is_python(name, target, diagnostics)
    ]


def _sdk(name: str, out: Path, source: SpecNode | None, folder: Path, diagnostics: Diagnostics) -> OldSdk:
    first, *others = [*_locations(source, "inputs"), None] if source is not None else [None]
    if others and others[0] is not None and source is not None:
        message = f"the source has several inputs, of which the first is taken: {first}"
        diagnostics.warning("config-unsupported", message, source.origin, hint="merge the documents first")
    overlays = _locations(source, "overlays") if source is not None else ()
    document = _from(folder, first) if first else ""
    return OldSdk(
        name=name, folder=out, document=document, overlays=tuple(_from(folder, location) for location in overlays)
    )


def _is_python(name: str, target: SpecNode, diagnostics: Diagnostics) -> bool:
    kind = target.text("target")
    if kind == "python":
        return True
    message = f"the target {name} is left out: it makes {kind or 'something'}, not Python"
    diagnostics.warning("config-unsupported", message, target.origin)
    return False


def _locations(source: SpecNode, key: str) -> Iterator[str]:
    entry = source.get(key)
    for item in entry.elements() if entry is not None else ():
        if location := item.text("location"):
            yield location


def _from(folder: Path, location: str) -> str:
    return location if is_url(location) else (folder / location).as_posix()


def _mapping(entry: SpecNode, key: str) -> dict[str, SpecNode]:
    found = entry.get(key)
    entries = found.entries() if found is not None and found.is_map else ()
    return {name: value for name, value in entries if value.is_map}
