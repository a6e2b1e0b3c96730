"""The one Jinja environment: sandboxed, strict, with the documented filters only."""

from __future__ import annotations

from collections.abc import Mapping
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
        field = _fields(kind).get(attribute)
        return super().getattr(obj, attribute) if field is None else getattr(obj, field)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Fields of views by name as well: filters such as `map(attribute=…)` ask for them so."""
        kind: type = type(obj)
        field = _fields(kind).get(argument) if isinstance(argument, str) else None
        return super().getitem(obj, argument) if field is None else getattr(obj, field)

    def join_path(self, template: str, parent: str) -> str:
        if template.startswith(BASE):
            return self.loader.below(parent, template.removeprefix(BASE))
        return template


@cache
def _fields(kind: type) -> Mapping[str, str]:
    """The public fields of a dataclass by their names in templates (`in` for `in_`); of anything else none."""
    items = fields(kind) if is_dataclass(kind) else ()
    return {item.name.rstrip("_"): item.name for item in items if not item.name.startswith("_")}


def environment(
    stack: tuple[Layer, ...], cache: ContentCache | None = None, config: object = None
) -> LayeredEnvironment:
    """The environment over these layers. Compiled templates are kept for its life, and in `cache` beyond.

    `config` is in reach of every template, also of one that is imported.
    """
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
    env.globals["config"] = config
    env.filters.clear()
    env.filters.update(filters.FILTERS)
    for name in env.tests.keys() - set(TESTS):
        del env.tests[name]
    return env
