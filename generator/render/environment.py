"""The one Jinja environment: sandboxed, strict, with the documented filters only."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.caches import ContentCache
from generator.caches.compiled import CompiledTemplates
from generator.render import filters
from generator.render.layers import BASE, Layer, LayeredLoader

TESTS = ("defined", "none", "sameas")


class LayeredEnvironment(ImmutableSandboxedEnvironment):
    """A template can neither import nor reach files nor change what it is given; `base/` leads one layer down."""

    loader: LayeredLoader

    def getattr(self, obj: Any, attribute: str) -> Any:
        """As the sandbox has it, with a short way for the fields of views, which are nearly all that templates read."""
        kind: type = type(obj)
        if attribute in _fields(kind):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def join_path(self, template: str, parent: str) -> str:
        if template.startswith(BASE):
            return self.loader.below(parent, template.removeprefix(BASE))
        return template


@cache
def _fields(kind: type) -> frozenset[str]:
    """Names of the public fields of a dataclass; of anything else none."""
    items = fields(kind) if is_dataclass(kind) else ()
    return frozenset(item.name for item in items if not item.name.startswith("_"))


def environment(stack: tuple[Layer, ...], cache: ContentCache | None = None) -> LayeredEnvironment:
    """The environment over these layers. Compiled templates are kept for its life, and in `cache` beyond."""
    env = LayeredEnvironment(
        loader=LayeredLoader(stack),
        undefined=StrictUndefined,
        autoescape=False,  # Markdown and Python: views carry text that is ready for its place
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=CompiledTemplates(cache, __file__, filters.__file__) if cache else None,
    )
    env.globals.clear()  # no range, dict, lipsum, cycler, joiner, namespace
    env.filters.clear()
    env.filters.update(filters.FILTERS)
    for name in env.tests.keys() - set(TESTS):
        del env.tests[name]
    return env
