"""What the view builders hand to the renderer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One output file: a template with its view, or ready content.

    `path` is relative to the output directory, with `/`. `subject` says in error messages what is being rendered
    ("operation create-customer", "model shared.Customer").
    """

    path: str
    subject: str
    template: str | None = None
    view: object | None = None
    content: bytes | None = None  # verbatim, instead of a template (vendored runtime modules)
