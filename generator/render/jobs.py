"""What the view builders hand to the renderer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One output file: a template with its view, or ready content.

    `path` is relative to the output directory, with `/`. `subject` says in error messages what is being rendered
    ("operation create-customer", "model shared.Customer"). `finish` turns the rendered text into that of the file,
    where that takes more than a template has (a README is merged into the one that its user edits); it can be pickled.
    `cleaned` is applied to the rendered text before that.
    """

    path: str
    subject: str
    template: str | None = None
    view: object | None = None
    content: bytes | None = None  # verbatim, instead of a template (vendored runtime modules)
    cleaned: Callable[[str], str] | None = None
    finish: Callable[[str], str] | None = None
    once: bool = False
    override: str = ""  # a template that makes the file from `view` instead of `content`, where a layer has it
    given: Mapping[str, object] = field(default_factory=dict)  # what the template receives beside its view
