"""What the commands have in common between parsing their options and reporting: targets, loading, strictness."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from generator.caches import Caches
from generator.cli.options import check_usage, options_of
from generator.cli.report import Reporter
from generator.config.paths import Options
from generator.config.project import Target, targets
from generator.diagnostics import Diagnostic, Diagnostics, GenerationError, Severity
from generator.pipeline import Clock, Inputs, read
from generator.source.options import LoadOptions


def load_options(given: Mapping[str, Any], target: Target) -> LoadOptions:
    """What reading the documents of a target may do."""
    root = given.get("root")
    if root and not Path(root).is_dir():
        raise click.UsageError(f"--root: there is no folder {root}.")
    return LoadOptions(
        root=Path(root) if root else None,
        allow_remote_refs=bool(given.get("allow_remote_refs")),
        documents=target.documents,
        overlays=target.config.overlays,
        limits_option=True,
        **given.get("limits", {}),
        caches=Caches(off=bool(given.get("no_cache"))),
    )


def one_target(name: str | None, options: Options, diagnostics: Diagnostics) -> Target:
    """The one SDK that a command is about. Raises `GenerationError` where it is not clear or its settings are wrong."""
    check_usage((name,) if name else (), options)
    found = targets((name,) if name else (), options, diagnostics)
    diagnostics.raise_errors()
    if len(found) != 1:
        names = ", ".join(target.name for target in found)
        raise diagnostics.fatal("api-ambiguous", f"there are several APIs: {names}", hint="name one of them")
    return found[0]


def read_one(name: str | None, given: Mapping[str, Any], diagnostics: Diagnostics) -> Inputs:
    """Everything that the one SDK of a command is made from."""
    target = one_target(name, options_of(given), diagnostics)
    inputs = read(target, load_options(given, target), diagnostics, Clock())
    inputs.validation.cancel()  # the command shows what there is, valid or not
    return inputs


Verdicts = Callable[[Iterable[Diagnostic]], list[Diagnostic]]
"""How problems are judged (`judgement.Judge`); `list` leaves them as they are."""


def settle(diagnostics: Diagnostics, judge: Verdicts) -> list[Diagnostic]:
    """All problems as they are judged. Raises `GenerationError` where any is an error then."""
    items = judge(diagnostics)
    if any(item.severity == Severity.ERROR for item in items):
        raise GenerationError(items)
    return items


@contextmanager
def reported(reporter: Reporter, diagnostics: Diagnostics, judge: Verdicts = list) -> Iterator[None]:
    """Report all problems of what runs inside as they are judged, also when it fails."""
    try:
        yield
    except GenerationError as problem:
        known = [*diagnostics, *judge(diagnostics)]
        for item in problem.diagnostics:  # of other collections, too
            if item not in known:
                diagnostics.add(item)
        reporter.diagnostics(judge(diagnostics))
        raise
    reporter.diagnostics(judge(diagnostics))


class Progress(Clock):
    """Names the stage at work on a terminal, on one line that goes away."""

    def __init__(self, name: str, reporter: Reporter) -> None:
        super().__init__()
        self._name = name
        self._reporter = reporter

    def entered(self, name: str) -> None:
        self._reporter.progress(f"{self._name}: {name} …")

    def done(self) -> None:
        """Take the line away."""
        self._reporter.progress("")
