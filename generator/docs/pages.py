"""All pages of the docs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator import visible
from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.docs import extra, models, readme, sdks
from generator.docs.context import DocsContext, SnippetSource
from generator.docs.retries import config_page
from generator.docs.wording import Wording
from generator.ir import Api
from generator.names.model import Names
from generator.render.jobs import Job


def jobs(
    api: Api,
    names: Names,
    config: Config,
    snippets: SnippetSource,
    wording: Wording,
    existing_readme: bytes | None,
    diagnostics: Diagnostics,
    *,
    whole: bool = False,
) -> Iterator[Job]:
    """One job per page: README.md, USAGE.md, docs/sdks/**, docs/models/**, and the files that layers add.

    `existing_readme` is the README that is in the output: its managed sections are renewed, the rest of it is kept.
    If its markers do not pair up, that is recorded as an error and there is no job for it. `whole`: see `extra.jobs`.
    """
    context = DocsContext.of(api, names, config, snippets, wording)
    for job in _pages(context, existing_readme, diagnostics):
        yield job if context.style.exact else replace(job, cleaned=visible.page)
    yield from extra.jobs(context, diagnostics, whole=whole)


def _pages(context: DocsContext, existing_readme: bytes | None, diagnostics: Diagnostics) -> Iterator[Job]:
    yield from readme.jobs(context, existing_readme, diagnostics)
    yield from sdks.jobs(context)
    yield from models.jobs(context)
    yield Job(
        path="docs/models/utils/retryconfig.md",
        subject="page of utils.RetryConfig",
        template="docs/retryconfig.md.j2",
        view=lambda: config_page(context),
    )
