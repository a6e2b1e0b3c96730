"""Which operation represents the whole API, and what is in use altogether."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator import ir
from generator.diagnostics import Diagnostics
from generator.ir import ContentKind, JsonValue, Operation
from generator.names.model import Names
from generator.snippets.expressions import data
from generator.snippets.pins import PinnedExample, Pins
from generator.snippets.samples import Call


def usage_order(api: ir.Api, names: Names) -> Iterator[Operation]:
    """Operations by namespace, in order of first appearance, then by method or document order (COMPATIBILITY 8.1)."""
    groups: dict[tuple[str, ...], list[Operation]] = {}
    for operation in api.operations:
        groups.setdefault(names.accessors[operation.id], []).append(operation)
    for members in groups.values():
        if not api.maintain_order:
            members.sort(key=lambda operation: names.methods[operation.id])
        yield from members


def usage_examples(api: ir.Api, names: Names) -> list[Operation]:
    """The operations that the document chooses as examples, in their order."""
    chosen = (operation for operation in usage_order(api, names) if operation.usage_example)
    return sorted(chosen, key=lambda operation: operation.usage_example.position if operation.usage_example else 0)


def main_operation(api: ir.Api, names: Names) -> str | None:
    """The first example that the document chooses, or else the first operation of all."""
    return next((operation.id for operation in (*usage_examples(api, names), *usage_order(api, names))), None)


def upload_operation(api: ir.Api, names: Names) -> str | None:
    """The first operation that sends a file."""
    return next((operation.id for operation in usage_order(api, names) if sends_file(operation)), None)


def sends_file(operation: Operation) -> bool:
    """Whether the body is multipart or binary (COMPATIBILITY 9.6)."""
    if operation.body is None:
        return False
    content = operation.body.content
    if content.kind in (ContentKind.MULTIPART, ContentKind.BINARY):
        return True
    return content.type is None or content.empty_schema or isinstance(content.type, ir.File)


def pins_in_use(calls: Mapping[str, Call]) -> dict[str, JsonValue]:
    """Calls in the form of `examples:`. Files are left out: a pin cannot hold one."""
    result: dict[str, JsonValue] = {}
    for key, call in calls.items():
        example: dict[str, JsonValue] = {}
        parameters: dict[str, JsonValue] = {}
        for (location, name), sample in call.parameters.items():
            held = parameters.setdefault(location, {})
            if isinstance(held, dict):
                held[name] = _plain(data(sample.expression))
        if parameters:
            example["parameters"] = parameters
        if call.body is not None and not call.body.has_file:
            example["requestBody"] = {call.media_type: _plain(data(call.body.expression))}
        if example:
            result[key] = {call.name: example}
    return result


def _plain(value: JsonValue) -> JsonValue:
    """A value that any YAML writer takes: timestamps as ordinary texts."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return {key: _plain(item) for key, item in value.items()} if isinstance(value, dict) else value


def report_unused(api: ir.Api, pins: Pins, diagnostics: Diagnostics) -> None:
    """Note pins of operations, webhooks and parameters that the document does not have."""
    operations = {operation.id: operation for operation in api.operations}
    webhooks = {webhook.key for webhook in api.webhooks}
    for key, examples in pins.examples.items():
        if key in operations:
            _report_parameters(operations[key], examples[0], diagnostics)
        elif key not in webhooks:
            message = f"the pinned examples of {key!r} are not used: no operation or webhook has this name"
            diagnostics.note("pin-unused", message, examples[0].origin, hint="remove them")


def _report_parameters(operation: Operation, example: PinnedExample, diagnostics: Diagnostics) -> None:
    known = {(param.location.value, param.name) for param in operation.params}
    for (location, name), pin in example.parameters.items():
        if (location, name) not in known:
            message = f"the pinned {location} parameter {name!r} is not used: {operation.id!r} has no such parameter"
            diagnostics.note("pin-unused", message, pin.origin, hint="remove it")
