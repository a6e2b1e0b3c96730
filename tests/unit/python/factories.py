"""Small hand-made APIs and names, so that these tests need no document and no name resolution."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from typing import Any

from generator import ir
from generator.config.model import Config, Imports
from generator.diagnostics import Origin
from generator.names.model import Names
from generator.names.resolution import resolve

CONFIG = Config(package_name="acme-things", import_name="acme_things", sdk_class="Acme")
WHERE = Origin("spec.yaml", "#/x", 3, 7)
STR = ir.Primitive(kind=ir.PrimitiveKind.STRING)
INT = ir.Primitive(kind=ir.PrimitiveKind.INTEGER)
FLOAT = ir.Primitive(kind=ir.PrimitiveKind.NUMBER)
BOOL = ir.Primitive(kind=ir.PrimitiveKind.BOOLEAN)
DECIMAL = ir.Primitive(kind=ir.PrimitiveKind.NUMBER, format="decimal")
DATE = ir.Primitive(kind=ir.PrimitiveKind.STRING, format="date")
DATE_TIME = ir.Primitive(kind=ir.PrimitiveKind.STRING, format="date-time")


def ref(key: str) -> ir.Ref:
    return ir.Ref(id=ir.SchemaId(key))


def provenance(
    key: str, role: ir.Role = ir.Role.COMPONENT, namespace: ir.Namespace = ir.Namespace.SHARED, **more: Any
) -> ir.Provenance:
    return ir.Provenance(role=role, namespace=namespace, label=key, **more)


def field(name: str, type_: ir.Type = STR, *, required: bool = False, nullable: bool = False, **more: Any) -> ir.Field:
    presence = ir.Presence.of(required=required, nullable=nullable)
    return ir.Field(name=name, type=type_, presence=presence, origin=WHERE, **more)


def model(key: str, *fields: ir.Field, namespace: ir.Namespace = ir.Namespace.SHARED, **more: Any) -> ir.Model:
    more.setdefault("provenance", provenance(key, namespace=namespace))
    return ir.Model(id=ir.SchemaId(key), origin=WHERE, fields=fields, **more)


def enum(key: str, *values: ir.JsonValue, namespace: ir.Namespace = ir.Namespace.SHARED, **more: Any) -> ir.Enum:
    kind = ir.PrimitiveKind.INTEGER if values and isinstance(values[0], int) else ir.PrimitiveKind.STRING
    members = tuple(ir.EnumMember(value=v) for v in values)
    where = provenance(key, namespace=namespace)
    return ir.Enum(id=ir.SchemaId(key), provenance=where, origin=WHERE, kind=kind, members=members, **more)


def union(key: str, *members: ir.Type, namespace: ir.Namespace = ir.Namespace.SHARED, **more: Any) -> ir.Union_:
    where = provenance(key, namespace=namespace)
    return ir.Union_(id=ir.SchemaId(key), provenance=where, origin=WHERE, members=members, **more)


def alias(key: str, type_: ir.Type) -> ir.Alias:
    return ir.Alias(id=ir.SchemaId(key), provenance=provenance(key), origin=WHERE, type=type_)


def operation(id_: str, *, group: str = "things", **more: Any) -> ir.Operation:
    more.setdefault("method", "GET")
    more.setdefault("path", "/things")
    return ir.Operation(id=id_, group=group, name_override=None, origin=WHERE, **more)


def param(name: str, location: ir.Location = ir.Location.QUERY, type_: ir.Type = STR, **more: Any) -> ir.Param:
    required = more.pop("required", location is ir.Location.PATH)
    style = {ir.Location.QUERY: "form", ir.Location.COOKIE: "form"}.get(location, "simple")
    more.setdefault("style", style)
    more.setdefault("explode", more["style"] == "form")
    presence = ir.Presence.of(required=required, nullable=False)
    return ir.Param(name=name, location=location, type=type_, presence=presence, origin=WHERE, **more)


def content(media_type: str = "application/json", type_: ir.Type | None = STR, **more: Any) -> ir.Content:
    more.setdefault("kind", ir.ContentKind.JSON)
    return ir.Content(media_type=media_type, type=type_, origin=WHERE, **more)


def value(type_: ir.Type) -> tuple[ir.Result, ...]:
    """The results of an operation that gives one value."""
    return (ir.Result(delivery=ir.Delivery.VALUE, type=type_),)


def response(status: str, *contents: ir.Content, **more: Any) -> ir.Response:
    more.setdefault("is_error", status[0] in "45")
    return ir.Response(status=status, contents=contents, origin=WHERE, **more)


def api(*schemas: ir.Schema, operations: Iterable[ir.Operation] = (), **more: Any) -> ir.Api:
    ops = tuple(operations)
    settings: dict[str, Any] = {
        "servers": (ir.Server(url="https://api.example.com"),),
        "tags": (),
        "webhooks": (),
        "security_schemes": (),
        "security": (),
        "security_model": None,
    }
    return ir.Api(
        info=ir.Info(title="Things", version="1.0.0", origin=WHERE),
        origin=WHERE,
        operations=ops,
        schemas={schema.id: schema for schema in schemas},
        **{**settings, **more},
    )


def names(of: ir.Api, *, modules: Mapping[str, str] | None = None, imports: Imports | None = None) -> Names:
    """The names of an API; `modules`: by schema, where it is not the one of its class."""
    found = resolve(of, CONFIG.replace(imports=imports or Imports()))
    moved = {ir.SchemaId(id_): module for id_, module in (modules or {}).items()}
    schemas = {
        id_: dataclasses.replace(name, module=moved.get(id_, name.module)) for id_, name in found.schemas.items()
    }
    return dataclasses.replace(found, schemas=schemas)
