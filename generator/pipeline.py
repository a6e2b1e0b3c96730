"""The table of contents: load → build → names → views → render → format → write. Read this first.

`read` touches the disk to fetch what a run needs; `generate` is a pure function from that to files in memory. Writing
them is the business of `generator.writing`, talking to people that of `generator.cli`.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from generator._deep import deep_if_needed
from generator.caches import Caches
from generator.config.derive import complete
from generator.config.model import Config
from generator.config.paths import template_folders
from generator.config.project import Target
from generator.diagnostics import Diagnostics, Origin, Severity
from generator.diff.surface import SURFACE_FILE, Surface, load_surface, surface_of
from generator.diff.versions import (
    AUTO,
    RELEASED_FILE,
    RELEASES_FILE,
    Previous,
    Released,
    current_version,
    raised_version,
)
from generator.docs.context import DocsContext
from generator.docs.extra import overview as overview_of
from generator.docs.pages import jobs as docs_jobs
from generator.docs.readme_views import ApiOverview
from generator.docs.wording import Wording
from generator.ir import Api
from generator.layout import format_all
from generator.lowering import build
from generator.names.model import Names
from generator.names.resolution import resolve_given
from generator.python.fakes import fake_jobs
from generator.python.tests import test_jobs
from generator.python.views import jobs as package_jobs
from generator.render.extra import contracts
from generator.render.jobs import Job, with_views
from generator.render.layers import OURS, Layer, layers, mention
from generator.render.overrides import Templates
from generator.render.renderer import Renderer
from generator.snippets import Pins, Snippets
from generator.source.document import Document
from generator.source.loading import load
from generator.source.options import LoadOptions
from generator.source.validation import Validation
from generator.writing.fileset import FileSet
from generator.writing.guarded import existing


class Clock:
    """Wall-clock seconds per stage, in the order of the stages; `entered` is called when one begins."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Time what runs inside; the same name again adds up."""
        self.entered(name)
        begin = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begin

    def entered(self, name: str) -> None:
        """Called when a stage begins; progress displays override it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """Everything that one SDK is made from."""

    config: Config
    pins: Pins
    layers: tuple[Layer, ...]
    caches: Caches
    readme: bytes | None = None  # the README that is there already; text outside the managed sections is kept
    document: Document
    validation: Validation  # runs beside the other stages; its findings are added at the end
    previous: Previous  # the last release, and what the last run left


@dataclass(frozen=True, slots=True, kw_only=True)
class GeneratedSdk:
    """One generated SDK, in memory."""

    files: FileSet
    api: Api
    names: Names
    config: Config
    surface: Surface
    clock: Clock = field(compare=False)


def read(target: Target, options: LoadOptions, diagnostics: Diagnostics, clock: Clock) -> Inputs:
    """Fetch document, overlays, pinned examples, templates and README of a target.

    Raises `GenerationError` for a document that nothing can be generated from, and when any setting is wrong.
    """
    diagnostics.raise_errors()
    if options.caches.problem:
        message = f"no cache is used: {options.caches.problem}"
        hint = "set SDKGEN_CACHE_DIR to a folder that only you can write to"
        diagnostics.note("caches-off", message, hint=hint)
    with clock.stage("load"):
        document = load(target.spec, options, diagnostics)
        validation = Validation(document)
    with clock.stage("examples"):
        pins = Pins.read(target.config.examples, diagnostics)
    given = template_folders(target.config.templates)
    return Inputs(
        document=document,
        validation=validation,
        config=complete(target.config, document.root),
        pins=pins,
        layers=layers(given, target.api_templates, target.shared_templates, target.config.edition),
        caches=options.caches,
        previous=_previous(target, diagnostics),
        readme=existing(target.out, "README.md", diagnostics),
    )


def _previous(target: Target, diagnostics: Diagnostics) -> Previous:
    """What `version: auto` compares with. Raises `GenerationError` for a note of the release that cannot be read."""
    notes = existing(target.out, RELEASES_FILE, diagnostics)
    releases = notes.decode("utf-8", "replace") if notes is not None else None
    place = target.folder / RELEASED_FILE if target.folder else None
    if place is not None and place.is_file():
        try:
            return Previous(released=Released.load(place.read_bytes()), releases=releases)
        except (OSError, ValueError, RecursionError) as problem:
            hint = "restore it from version control"
            raise diagnostics.fatal(
                "released-unreadable", str(problem), Origin(place.as_posix()), hint=hint
            ) from problem
    if target.config.version != AUTO:
        return Previous(releases=releases)
    content = existing(target.out, SURFACE_FILE, diagnostics)
    try:
        return Previous(version=load_surface(content).version if content is not None else "", releases=releases)
    except (ValueError, RecursionError) as problem:
        hint = "restore it from version control, or versions start again"
        where = Origin((target.out / SURFACE_FILE).as_posix())
        diagnostics.warning(
            "surface-unreadable", f"the version of the output is not known: {problem}", where, hint=hint
        )
        return Previous(releases=releases)


def understand(inputs: Inputs, diagnostics: Diagnostics, clock: Clock) -> tuple[Api, Names]:
    """The first half: what the API is, and what everything in it is called.

    Raises `GenerationError` if that is not known; does not wait for the validation.
    """
    with clock.stage("build"):
        api = build(inputs.document, inputs.config, diagnostics)
    with clock.stage("names"):
        names = resolve_given(api, inputs.config, diagnostics)
    return api, names


def generate(inputs: Inputs, diagnostics: Diagnostics, clock: Clock) -> GeneratedSdk:
    """The whole way, without touching the disk (but for caches of what it makes).

    Raises `GenerationError` with all problems if any of them is an error.
    """
    configured = inputs.config.version
    version = current_version(configured, inputs.previous)
    with validated(inputs, diagnostics, clock):
        api, names = understand(inputs, diagnostics, clock)
        result = _generate(inputs, api, names, version, diagnostics, clock)
        if configured == AUTO:
            files = result.files
            raised = raised_version(
                files.files, files.merged | files.once, result.surface, inputs.previous, inputs.config.rules
            )
            if raised != version:
                result = _generate(inputs, api, names, raised, diagnostics, clock)
    diagnostics.raise_errors()
    return result


def overview(inputs: Inputs, diagnostics: Diagnostics, clock: Clock) -> ApiOverview:
    """The whole API as templates receive it. Raises `GenerationError` if it cannot be made."""
    api, names = understand(inputs, diagnostics, clock)
    diagnostics.raise_errors()
    config = inputs.config.replace(version=current_version(inputs.config.version, inputs.previous))
    wording = Wording.of(config.docs, diagnostics, inputs.caches.of("templates"), config.edition)
    snippets = Snippets(api, names, config, inputs.pins, diagnostics)
    return deep_if_needed(lambda: overview_of(DocsContext.of(api, names, config, snippets, wording)))


@contextmanager
def validated(inputs: Inputs, diagnostics: Diagnostics, clock: Clock) -> Iterator[None]:
    """Add what the validator finds, also when what runs inside fails: one run shows all problems."""
    try:
        yield
    finally:
        with clock.stage("validate"):
            inputs.validation.report(diagnostics)


def check(inputs: Inputs, diagnostics: Diagnostics, clock: Clock) -> None:
    """Report all that `generate` would find, but make nothing. What our own templates write is not formatted.

    Raises `GenerationError` where a stage cannot be entered.
    """
    with validated(inputs, diagnostics, clock):
        api, names = understand(inputs, diagnostics, clock)
        config = inputs.config.replace(version=current_version(inputs.config.version, inputs.previous))
        rendered = _render(inputs, config, api, names, surface_of(api, names, config), diagnostics, clock)
        if any(layer.name not in OURS for layer in inputs.layers):
            format_all(rendered, diagnostics, caches=inputs.caches)


def _generate(
    inputs: Inputs, api: Api, names: Names, version: str, diagnostics: Diagnostics, clock: Clock
) -> GeneratedSdk:
    config = inputs.config.replace(version=version)
    surface = surface_of(api, names, config)
    rendered = _render(inputs, config, api, names, surface, diagnostics, clock)
    diagnostics.raise_errors()
    with clock.stage("format"):
        ours = all(layer.name in OURS for layer in inputs.layers)
        files = format_all(rendered, diagnostics, only_long=ours, caches=inputs.caches)
    return GeneratedSdk(files=files, api=api, names=names, config=config, surface=surface, clock=clock)


def _render(
    inputs: Inputs,
    config: Config,
    api: Api,
    names: Names,
    surface: Surface,
    diagnostics: Diagnostics,
    clock: Clock,
) -> FileSet:
    def views_and_templates() -> FileSet:
        _read_overrides(inputs.layers, config, diagnostics)
        snippets = Snippets(api, names, config, inputs.pins, diagnostics)
        files = [*_jobs(inputs, config, api, names, snippets, diagnostics), *_history(inputs, surface)]
        renderer = Renderer(inputs.layers, config, inputs.caches.of("templates"))
        rendered = renderer.render_all(with_views(files), diagnostics)
        snippets.report_unused_pins()
        return rendered

    with clock.stage("render"):
        return deep_if_needed(views_and_templates)


def _read_overrides(layers: tuple[Layer, ...], config: Config, diagnostics: Diagnostics) -> None:
    """Report what rendering does not show: blocks and templates that are never used, and names on ways not taken.

    Raises GenerationError: what is wrong for every API is not rendered.
    """
    if all(layer.name in OURS for layer in layers):
        return
    found = [*Templates(layers).read(contracts(config.files, config.header))]
    for item in found:
        diagnostics.add(item)
    if any(item.severity == Severity.ERROR for item in found):
        diagnostics.raise_errors()


def _jobs(
    inputs: Inputs, config: Config, api: Api, names: Names, snippets: Snippets, diagnostics: Diagnostics
) -> Iterator[Job]:
    """Every file that shows the API, before any view is made or any template runs."""
    wording = Wording.of(config.docs, diagnostics, inputs.caches.of("templates"), config.edition)
    whole = any(file.per == "package" for file in config.files) and mention(inputs.layers, "api")
    yield from package_jobs(api, names, config, snippets, diagnostics)
    yield from fake_jobs(api, names, config)
    if config.generate_tests:
        yield from test_jobs(api, names, config, snippets)
    yield from docs_jobs(api, names, config, snippets, wording, inputs.readme, diagnostics, whole=whole)


def _history(inputs: Inputs, surface: Surface) -> Iterator[Job]:
    """The description of the API, for `sdkgen diff`, and the list of releases."""
    yield Job(path=SURFACE_FILE, subject="description of the API", content=surface.dump())
    text = inputs.previous.releases
    if text is not None:  # written by `sdkgen release`, and by people: `finish` marks it as merged with what is there
        yield Job(path=RELEASES_FILE, subject="releases", content=text.encode("utf-8"), finish=str)
