"""Runs that need not be whole ones: nothing changed since the last one, or only a description did."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator._disk import Disk, content_hash
from generator.cli.report import Reporter
from generator.config.paths import Options
from generator.diagnostics import Diagnostic, Diagnostics, GenerationError, Severity
from generator.writing.inputs import DOCUMENT

if TYPE_CHECKING:
    from generator.caches import Caches
    from generator.config.project import Target
    from generator.incremental.memory import Memory, Model
    from generator.incremental.texts import Edit
    from generator.pipeline import Inputs, Materials, Result
    from generator.writing.fileset import FileSet
    from generator.writing.inputs import Inputs as Hashes
    from generator.writing.manifest import Manifest
    from generator.writing.plan import Plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """An API and its output, as far as the command line tells. `name` is empty for a document that it names; `given` is
    how the command line names the API, or would.
    """

    name: str
    given: str
    folder: Path | None
    out: Path


def options_of(given: Mapping[str, Any]) -> Options:
    """What the command line says, from the values that click made of it."""
    names = ("spec", "config", "out", "examples", "wording", "overlays", "templates", "overrides")
    return Options(specs=Path(given["specs"]), **{name: given[name] for name in names})


def spots(names: tuple[str, ...], options: Options, disk: Disk) -> list[Spot]:
    """What the command line is about, without any file read; settings may still say otherwise."""
    from generator.config.paths import api_folders

    if options.spec:
        return [Spot(name="", given="", folder=None, out=Path(options.out or f"output/{Path(options.spec).stem}"))]
    named = {name: options.specs / name for name in names or [path.name for path in api_folders(options.specs, disk)]}
    default = options.specs.parent / "output"
    return [
        Spot(
            name=folder.name,
            given=name,
            folder=folder,
            out=Path(options.out) if options.out else default / folder.name,
        )
        for name, folder in named.items()
    ]


def settled(spot: Spot, options: Options, reporter: Reporter, given: Mapping[str, Any], disk: Disk) -> bool:
    """Whether the output is what it should be, as the last run left it or after making some files anew; says so.

    Reads no YAML and builds nothing unless it is needed for that. Any doubt is a no, and then nothing was done.
    """
    begin = time.perf_counter()
    found = _changes(spot, options, disk)
    if found is None:
        return False
    if found.changed:
        from generator.cli.memory import no_collector

        with no_collector():
            return _Update(spot, reporter, given, disk).run(found)
    reporter.say(_unchanged(spot, disk))
    reporter.data({"generated": [{"name": spot.name, "out": spot.out.as_posix(), "unchanged": True}]})
    if given["timings"]:
        from generator.cli.report import timing

        reporter.say(timing("compare", time.perf_counter() - begin))
    return True


def leave_word(
    arguments: tuple[str, ...], names: tuple[str, ...], given: Mapping[str, Any], reporter: Reporter, disk: Disk
) -> None:
    """Let a run with the same command line know at once that nothing is left to do, if that is so (`direct`)."""
    import json

    from generator.cli.direct import keep

    if reporter.format != "text" or reporter.verbosity > 0:
        return
    options = options_of(given)
    every = spots(names, options, disk)
    found = [_changes(spot, options, disk) for spot in every]
    if every and all(one is not None and not one.changed for one in found):
        said = "".join(f"{_unchanged(spot, disk)}\n" for spot in every) if reporter.verbosity == 0 else ""
        keep(arguments, said, json.dumps([names, given, reporter.verbosity]), disk)


def _unchanged(spot: Spot, disk: Disk) -> str:
    from generator.caches import Caches
    from generator.cli.told import told
    from generator.writing.manifest import MANIFEST

    warnings = told(spot.out, disk.hash(f"{spot.out}/{MANIFEST}"), Caches())
    return f"{spot.name or spot.out}: nothing changed{warnings}"


@dataclass(frozen=True, slots=True)
class _Changes:
    """The manifest of the last run, and which one of the inputs changed since, if any, with its hash."""

    last: Manifest
    changed: Mapping[str, str]


def _changes(spot: Spot, options: Options, disk: Disk) -> _Changes | None:
    """What changed since the last run, where that is no more than one of the inputs."""
    from generator.cli.fingerprint import base_folder, known_inputs, manifest
    from generator.writing.manifest import changes, last

    found = last(spot.out, disk)
    if found is None or (spot.folder is not None and disk.kind(str(spot.folder)) != "folder"):
        return None
    hashes = known_inputs(spot.folder, options, disk)
    expected = manifest(spot.name or found.api, hashes)  # a document that the command line names has no name of its own
    changed = changes(spot.out, found, expected, hashes, base_folder(spot.folder, options))
    return None if changed is None else _Changes(found, changed)


# -- after an edit of a description ----------------------------------------------------------------------------------


class _Update:
    """Makes what an edit of a description changes, by what the last run left in the cache."""

    def __init__(self, spot: Spot, reporter: Reporter, given: Mapping[str, Any], disk: Disk) -> None:
        from generator.caches import Caches
        from generator.pipeline import Clock

        self._out = spot.out
        self._reporter = reporter
        self._given = given
        self._disk = disk
        self._caches = Caches()
        self._clock = Clock()

    def run(self, since: _Changes) -> bool:
        """False, with nothing done, where anything else was changed or it cannot be told."""
        from generator.incremental.memory import recall, recall_model
        from generator.writing.manifest import MANIFEST

        with self._clock.stage("recall"):
            memory = recall(self._out, self._disk.hash(f"{self._out}/{MANIFEST}"), self._caches)
            if memory is None:
                return False
            found = self._edit(memory, since.changed)
            model = recall_model(memory, found[0], self._caches) if found else None
        if found is None or model is None:
            return False
        try:
            self._make(memory, *found, model, since.last)
        except GenerationError:  # a whole run says what is wrong
            return False
        return True

    def _edit(self, memory: Memory, changed: Mapping[str, str]) -> tuple[Edit, str] | None:
        """What was edited since the last run, and the document as it is now."""
        if memory.folder != os.getcwd():
            return None
        try:
            content = Path(memory.document).read_bytes()
            now = content.decode()
        except (OSError, ValueError):
            return None
        if changed != {memory.label: content_hash(content)}:  # another input, or another file under the same label
            return None
        edit = memory.texts.edit(now)
        return None if edit is None else (edit, now)

    def _make(self, memory: Memory, edit: Edit, now: str, model: Model, last: Manifest) -> None:
        from generator.cli.summary import Outcome, summarise
        from generator.incremental.memory import keep
        from generator.pipeline import update

        made = update(model, self._materials(memory), self._clock)
        lines = made.lines()
        kept = {path: last.files.get(path, "") for path in memory.lines if path not in lines}
        files = replace(made, kept=kept)
        with self._clock.stage("write"):
            plan = self._write(files, memory, now, last)
            self._forget(plan)
            manifest = _manifest_hash(self._out)
            following = memory.after(edit, now, manifest, lines)
            keep(following, self._out, self._caches)
            _keep_count(self._out, manifest, following.diagnostics, self._caches)
        self._reporter.diagnostics(sorted(following.diagnostics, key=lambda item: item.sort_key))
        self._reporter.detail(
            f"{memory.name}: only a description changed; files made anew: {len(lines)} of {len(files)}"
        )
        outcome = Outcome(
            name=memory.name,
            out=self._out,
            files=len(files),
            lines=sum(following.lines.values()),
            api=model.api,
            seconds=self._clock.seconds,
        )
        summarise(self._reporter, outcome, plan, timings=self._given["timings"])

    def _forget(self, plan: Plan) -> None:
        """What the disk said about files that were written."""
        from generator.writing.manifest import MANIFEST

        for path in (MANIFEST, *plan.writes, *plan.removed):
            self._disk.forget(f"{self._out}/{path}")

    def _materials(self, memory: Memory) -> Materials:
        from generator.pipeline import Materials
        from generator.render.layers import Layer
        from generator.writing.previous_run import existing

        return Materials(
            config=memory.config,
            pins=memory.pins,
            layers=tuple(Layer(name, Path(root)) for name, root in memory.layers),
            caches=self._caches,
            readme=existing(self._out, "README.md", Diagnostics()),
        )

    def _write(self, files: FileSet, memory: Memory, now: str, last: Manifest) -> Plan:
        from generator.writing import write
        from generator.writing.plan import Target as Output

        inputs = {**last.inputs, memory.label: content_hash(now.encode())}
        manifest = replace(last, inputs=inputs, files={}, yours=())
        return write(files, Output(out=self._out, manifest=manifest, keep=memory.config.keep), Diagnostics())


def remember(
    target: Target,
    options: Options,
    inputs: Inputs,
    result: Result,
    hashes: Hashes,
    diagnostics: Sequence[Diagnostic],
) -> None:
    """Keep what a run that wrote its output knows, where an edit of its document could be told from others."""
    from generator.incremental.memory import Memory, keep, keep_model
    from generator.incremental.texts import Texts

    manifest = _manifest_hash(target.out)
    _keep_count(target.out, manifest, diagnostics, inputs.caches)
    document = inputs.document
    label = _label(target, options, document.location)
    several = len(document.workspace.documents) > 1 or inputs.config.overlays or inputs.config.version == "auto"
    if several or not document.text or hashes.hashes.get(label) != content_hash(document.text.encode()):
        return
    if any(item.rule == "duplicate-key" for item in diagnostics):  # its message has the number of a line
        return
    try:
        model, pointers = keep_model(result.api, result.names, inputs.caches)
    except RecursionError:  # schemas nested too deep to be kept
        return
    texts = Texts.of(document, pointers)
    if texts is None or not model:
        return
    memory = Memory(
        manifest=manifest,
        folder=os.getcwd(),
        document=document.file,
        label=label,
        name=target.shown(result.config),
        config=result.config,
        pins=inputs.pins,
        layers=tuple((layer.name, str(layer.root)) for layer in inputs.layers),
        diagnostics=tuple(diagnostics),
        lines=result.files.lines(),
        texts=texts,
        edits={},
        model=model,
    )
    keep(memory, target.out, inputs.caches)


def _keep_count(out: Path, manifest: str, diagnostics: Sequence[Diagnostic], caches: Caches) -> None:
    from generator.cli.told import keep

    keep(out, manifest, sum(item.severity is Severity.WARNING for item in diagnostics), caches)


def _label(target: Target, options: Options, location: str) -> str:
    """The label that a document has among the inputs of the manifest; "" for one that is no file."""
    from generator.cli.fingerprint import base_folder, is_local

    if options.spec:
        return "spec" if is_local(options.spec) else ""
    if not location or "://" in location:
        return ""
    relative = os.path.relpath(location, base_folder(target.folder, options).resolve()).replace(os.sep, "/")
    return f"{DOCUMENT}{relative}" if relative.startswith("../") else f"api/{relative}"


def _manifest_hash(out: Path) -> str:
    from generator.writing.manifest import MANIFEST

    return content_hash((out / MANIFEST).read_bytes())
