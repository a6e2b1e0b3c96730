"""The small API of factories.py as fixtures."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping

import pytest

from generator import ir
from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.snippets import Pins, Snippets
from tests.unit.snippets.factories import OPERATIONS, SCHEMAS, make_api, make_names, webhook


@pytest.fixture
def api() -> ir.Api:
    webhooks = (webhook("customerMade"), webhook("aOld", deprecated=True))
    return make_api(SCHEMAS, OPERATIONS, webhooks=webhooks)


@pytest.fixture
def diagnostics() -> Diagnostics:
    return Diagnostics()


MakeSnippets = Callable[..., Snippets]


@pytest.fixture
def make(api: ir.Api, diagnostics: Diagnostics) -> MakeSnippets:
    """Snippets of the small API, `clean` unless asked otherwise."""

    def make_snippets(
        dialect: str = "clean",
        pins: Pins | None = None,
        config: Mapping[str, object] | None = None,
        **change: object,
    ) -> Snippets:
        changed = dataclasses.replace(api, **change)  # type: ignore[arg-type]
        settings = Config(**(config or {}))  # type: ignore[arg-type]
        settings = settings.replace(docs=dataclasses.replace(settings.docs, dialect=dialect))
        return Snippets(changed, make_names(changed), settings, pins or Pins(), diagnostics)

    return make_snippets
