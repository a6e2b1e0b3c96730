"""readOnly and writeOnly (OpenAPI 3.1, 4.8.24.6): a field that never travels in one direction is not required in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.ir import Field, Model, Operation, Presence, Schema, SchemaId, Webhook
from generator.ir.walk import reachable, refs, request_types, response_types


def relax_directions(
    schemas: Mapping[SchemaId, Schema], operations: Iterable[Operation], webhooks: Iterable[Webhook]
) -> dict[SchemaId, Schema]:
    """One class serves both directions, so a required field that is readOnly becomes optional where the class is sent,
    and
    one that is writeOnly where it is received."""
    operations = tuple(operations)
    sent = reachable(schemas, [i for op in operations for t in request_types(op) for i in refs(t)])
    received = reachable(schemas, [i for op in operations for t in response_types(op) for i in refs(t)])
    hooks = [c.type for hook in webhooks if hook.body is not None for c in hook.body.contents if c.type is not None]
    received.update(reachable(schemas, [i for t in hooks for i in refs(t)]))
    return {id_: _relaxed(schema, id_ in sent, id_ in received) for id_, schema in schemas.items()}


def _relaxed(schema: Schema, sent: bool, received: bool) -> Schema:
    if not isinstance(schema, Model) or not any(f.read_only or f.write_only for f in schema.fields):
        return schema
    return replace(schema, fields=tuple(_field(f, sent, received) for f in schema.fields))


def _field(field: Field, sent: bool, received: bool) -> Field:
    missing = (field.read_only and sent) or (field.write_only and received)
    if not missing or not field.presence.required:
        return field
    return replace(field, presence=Presence.of(required=False, nullable=field.presence.nullable))
