"""Named examples of parameters and media types."""

from __future__ import annotations

from collections.abc import Iterator

from generator.build.context import Context
from generator.ir import Example
from generator.source import SpecNode


def named_examples(node: SpecNode, context: Context) -> tuple[Example, ...]:
    """`examples` by name, then `example` (OpenAPI 3.1, 4.8.19)."""
    return tuple(_named(node, context))


def _named(node: SpecNode, context: Context) -> Iterator[Example]:
    examples = node.get("examples")
    for name, entry in examples.entries() if examples is not None else ():
        target = context.resolve(entry)
        value = target.get("value") if target is not None else None
        if value is not None:
            yield Example(name=name, value=value.value, origin=value.origin)
    single = node.get("example")
    if single is not None:
        yield Example(name="", value=single.value, origin=single.origin)
