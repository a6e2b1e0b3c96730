"""The one Jinja environment: sandboxed, strict, with the documented filters only."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.render.filters import FILTERS
from generator.render.layers import BASE, Layer, LayeredLoader

TESTS = ("defined", "none", "sameas")


class LayeredEnvironment(ImmutableSandboxedEnvironment):
    """A template can neither import nor reach files nor change what it is given; `base/` leads one layer down."""

    loader: LayeredLoader

    def join_path(self, template: str, parent: str) -> str:
        if template.startswith(BASE):
            return self.loader.below(parent, template.removeprefix(BASE))
        return template


def environment(stack: tuple[Layer, ...]) -> LayeredEnvironment:
    """The environment over these layers. Compiled templates are kept for its life."""
    env = LayeredEnvironment(
        loader=LayeredLoader(stack),
        undefined=StrictUndefined,
        autoescape=False,  # Markdown and Python: views carry text that is ready for its place
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
    )
    env.globals.clear()  # no range, dict, lipsum, cycler, joiner, namespace
    env.filters.clear()
    filters: dict[str, Callable[..., str]] = FILTERS
    env.filters.update(filters)
    for name in env.tests.keys() - set(TESTS):
        del env.tests[name]
    return env
