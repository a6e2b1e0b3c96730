"""Named examples of parameters and media types."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ir import Example
from generator.lowering.context import Context
from generator.source.document import SpecNode


def named_examples(node: SpecNode, context: Context) -> tuple[Example, ...]:
    """`examples` by name, then `example` (OpenAPI 3.1, 4.8.19)."""
    return tuple(_named(node, context))


def _named(node: SpecNode, context: Context) -> Iterator[Example]:
    examples = node.get("examples")
    for name, entry in examples.entries() if examples is not None else ():
        target = context.resolve(entry)
        if target is None:
            continue
        value = target.get("value")
        value = target.get("dataValue") if value is None else value  # OpenAPI 3.2, 4.19
        if value is not None:
            yield Example(name=name, value=value.value, origin=value.origin)
        elif target.get("externalValue") is not None or target.get("serializedValue") is not None:
            message = f"example {name[:80]!r} is not shown: only a value in the document is read"
            context.diagnostics.note("example-elsewhere", message, target.origin, hint="give it as `value`")
    single = node.get("example")
    if single is not None:
        yield Example(name="", value=single.value, origin=single.origin)
