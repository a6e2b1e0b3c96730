"""What the view builders hand to the renderer: the list of all files, then their views one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One output file: a template and what makes its view, or ready content.

    `path` is relative to the output directory, with `/`. `subject` says in error messages what is being rendered
    ("operation create-customer", "model shared.Customer"). `finish` turns the rendered text into that of the file,
    where that takes more than a template has (a README is merged into the one that its user edits).
    `cleaned` is applied to the rendered text before that.
    """

    path: str
    subject: str
    template: str | None = None
    build_view: Callable[[], object] | None = None
    build_given: Callable[[], Mapping[str, object]] | None = None  # what the template receives beside its view
    content: bytes | None = None  # verbatim, instead of a template (vendored runtime modules)
    cleaned: Callable[[str], str] | None = None
    finish: Callable[[str], str] | None = None
    once: bool = False
    override: str = ""  # a template that makes the file from `view` instead of `content`, where a layer has it
    view: object | None = None
    given: Mapping[str, object] = field(default_factory=dict)


def with_views(jobs: Iterable[Job]) -> Iterator[Job]:
    """Each job with its view, which is made here and given up with the next one: all those of a large document would
    fill the memory many times over.
    """
    for job in jobs:
        view = job.build_view() if job.build_view is not None else job.view
        given = job.build_given() if job.build_given is not None else job.given
        yield replace(job, view=view, given=given, build_view=None, build_given=None)
