"""Whether an output is what a run would write: the hashes of its inputs and its files are those of the manifest.

Reads no settings and no document. Any doubt means a whole run.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from generator import CONTRACT_VERSION, __version__
from generator._resources import code_stamp
from generator.caches import Caches
from generator.cli.fingerprint import LAYER, base_folder, known_inputs, layer_hash
from generator.config.paths import Options, api_folders
from generator.diagnostics import Diagnostic, Origin, Severity
from generator.writing.guarded import OutputFolder
from generator.writing.manifest import DOCUMENT, MANIFEST, Manifest, content_hash, file_hash, is_tidy, parse


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiOutput:
    """An API and its output, as far as the command line says; `api` is how it names the API, or would."""

    api: str
    folder: Path | None  # None for a document that the command line names
    out: Path


def places(names: tuple[str, ...], options: Options) -> list[ApiOutput]:
    """What the command line is about; settings may still say otherwise."""
    if options.spec:
        return [ApiOutput(api="", folder=None, out=Path(options.out or f"output/{Path(options.spec).stem}"))]
    output = options.specs.parent / "output"
    folders = {name: options.specs / name for name in names or [path.name for path in api_folders(options.specs)]}
    return [
        ApiOutput(api=name, folder=folder, out=Path(options.out) if options.out else output / folder.name)
        for name, folder in folders.items()
    ]


def is_unchanged(place: ApiOutput, options: Options) -> bool:
    """Whether all inputs, every file of the output and the generator are what they were when the output was written.

    The version of the generator implies that of black, which it pins: asking for it would take a third of the time.
    """
    last = _last(place.out)
    if last is None or (place.folder is not None and not place.folder.is_dir()):
        return False
    now = known_inputs(place.folder, options)
    base = base_folder(place.folder, options)
    further = [label for label in last.inputs if label.startswith(DOCUMENT) and label not in now]
    now |= {label: file_hash(base / label.removeprefix(DOCUMENT)) for label in further}
    layers = [label for label in last.inputs if label.startswith(LAYER)]
    now |= {label: layer_hash(label.removeprefix(LAYER), base) for label in layers}
    api = place.folder.name if place.folder else last.api
    output = OutputFolder(place.out)
    return (
        (last.api, last.generator, last.contract, last.inputs) == (api, __version__, CONTRACT_VERSION, now)
        and code_stamp() < (place.out / MANIFEST).stat().st_mtime_ns
        and all(_hash(output, path) == value for path, value in last.files.items())
        and all(output.kind(path) == "file" for path in last.yours)
        and is_tidy(output, last)
    )


def _last(out: Path) -> Manifest | None:
    """The manifest of the last run; None where there is none that can be read."""
    try:
        content = OutputFolder(out).read(MANIFEST)
        return None if content is None else parse(content)
    except (OSError, ValueError, RecursionError):
        return None


def _hash(output: OutputFolder, path: str) -> str:
    """The hash of a file of the output; "" where there is none, or where it may not be looked at."""
    try:
        content = output.read(path)
    except (OSError, ValueError):
        return ""
    return "" if content is None else content_hash(content)


def keep_diagnostics(
    out: Path, folder: Path | None, options: Options, found: Iterable[Diagnostic], caches: Caches
) -> None:
    """Keep what a run reported about the output that it left, for runs that find nothing changed."""
    content = json.dumps([asdict(item) for item in found])
    caches.of("verdicts").put(_key(out, folder, options), content.encode("utf-8", "surrogatepass"))


def kept_diagnostics(place: ApiOutput, options: Options, caches: Caches) -> list[Diagnostic] | None:
    """What the run reported that left the output as it is now; None where that is not known."""
    content = caches.of("verdicts").get(_key(place.out, place.folder, options))
    try:
        return None if content is None else [_diagnostic(**item) for item in json.loads(content)]
    except (ValueError, TypeError):
        return None


def _diagnostic(severity: int, origin: dict[str, object] | None, **rest: str) -> Diagnostic:
    where = Origin(**origin) if origin else None  # type: ignore[arg-type]
    return Diagnostic(severity=Severity(severity), origin=where, **rest)


def _key(out: Path, folder: Path | None, options: Options) -> str:
    """Messages name files as the command line does, from where it was given."""
    parts = ("diagnostics", os.getcwd(), out.resolve(), folder, options, file_hash(out / MANIFEST))
    return content_hash(repr(parts).encode("utf-8", "surrogatepass")).removeprefix("sha256:")
