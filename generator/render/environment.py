"""The one Jinja environment: sandboxed and strict."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from jinja2 import StrictUndefined
from jinja2.environment import TemplateModule
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace, missing

from generator.caches import ContentCache
from generator.caches.compiled import CompiledTemplates
from generator.render import filters, sandbox
from generator.render.layers import BASE, Layer, LayeredLoader, plain_name
from generator.suggest import nearest


class Unknown(StrictUndefined):
    """Says what there is instead of what a template asks for."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        owner, name = self._undefined_obj, self._undefined_name
        if self._undefined_hint or not isinstance(name, str):
            return str(super()._undefined_message)
        if owner is missing:
            return f"{name!r} is undefined{alternatives(name, {*NAMES} - {name})}"
        if isinstance(owner, TemplateModule):
            macros = [key for key in vars(owner) if not key.startswith("_")]
            return f"{plain_name(str(owner.__name__))} has no macro {name!r}{alternatives(name, macros)}"
        kind: type = type(owner)
        known = [*owner] if isinstance(owner, Mapping) else _fields(kind)
        what = kind.__name__
        return (
            f"{what} has no {'key' if isinstance(owner, Mapping) else 'attribute'} {name!r}{alternatives(name, known)}"
        )


class LayeredEnvironment(ImmutableSandboxedEnvironment):
    """A template can neither import nor reach files nor change what it is given; `base/` leads one layer down."""

    loader: LayeredLoader
    code_generator_class = sandbox.BoundedCode
    intercepted_binops = frozenset({"*", "**", "%", "+"})
    joined = staticmethod(sandbox.joined)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        sandbox.check_operands(operator, left, right)
        return super().call_binop(context, operator, left, right)

    def is_safe_callable(self, obj: Any) -> bool:
        """Macros, and methods of plain values that read them."""
        owner = getattr(obj, "__self__", None)
        if isinstance(owner, str | dict | list | tuple):
            return sandbox.is_known_method(owner, getattr(obj, "__name__", ""))
        return super().is_safe_callable(obj)

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


def all_filters() -> dict[str, Callable[..., Any]]:
    """The filters of Jinja, and those of the contract over them."""
    return {**sandbox.standard_filters(), **filters.FILTERS}


NAMES = ("view", "config", "api", "path", "page", "url_to")
"""What templates may be given."""


def alternatives(name: str, known: Iterable[str]) -> str:
    """What was probably meant, after a dash; otherwise all that there is, where that is not much."""
    names = sorted(known)
    close = nearest(name, names)
    if close:
        return f" — did you mean {close!r}?"
    return f"; there are: {', '.join(names)}" if 0 < len(names) <= 60 else ""


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
        undefined=Unknown,
        finalize=sandbox.written,
        autoescape=False,  # Markdown and Python: views carry text that is ready for its place
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=CompiledTemplates(cache, __file__, filters.__file__, sandbox.__file__) if cache else None,
    )
    env.globals.clear()  # no range, dict, lipsum, cycler, joiner
    env.globals.update(config=config, namespace=Namespace)
    env.filters.clear()
    env.filters.update(all_filters())
    return env
