"""What the view builders hand to the renderer: the list of all files, then their views one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.diagnostics import Origin

Received = Mapping[str, object]
"""What a template receives beside `config`, by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One output file: a template and what makes its view, or ready content.

    `path` is relative to the output directory, with `/`. `subject` says in error messages what is being rendered
    ("operation create-customer", "model shared.Customer"). `view` makes the view, `given` what the template receives
    beside it. `finish` turns the rendered text into that of the file, where that takes more than a template has (a
    README is merged into the one that its user edits). `cleaned` is applied to the rendered text before that.
    """

    path: str
    subject: str
    template: str | None = None
    view: Callable[[], object] = lambda: None
    given: Callable[[], Received] = dict
    content: bytes | None = None  # verbatim, instead of a template (vendored runtime modules)
    cleaned: Callable[[str], str] | None = None
    finish: Callable[[str], str] | None = None
    once: bool = False
    asked_at: Origin | None = None  # where settings ask for it
    override: str = ""  # a template that makes the file from `view` instead of `content`, where a layer has it


def with_views(jobs: Iterable[Job]) -> Iterator[tuple[Job, Received]]:
    """Each job with what its template receives. That is made here and given up with the next one: the views of a large
    document would fill the memory many times over.
    """
    for job in jobs:
        yield job, {"view": job.view(), **job.given()}
