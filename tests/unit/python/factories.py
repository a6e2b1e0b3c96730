"""Small hand-made APIs and names, so that these tests need no document and no name resolution."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from generator import ir
from generator.config.model import Imports
from generator.diagnostics import Origin
from generator.names.model import GroupName, Names, PackageName, SchemaName, model_packages

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
    groups: dict[str, list[str]] = {}
    for op in ops:
        groups.setdefault(op.group, []).append(op.id)
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
        groups=tuple(ir.Group(raw=raw, operations=tuple(ids)) for raw, ids in groups.items()),
        operations=ops,
        schemas={schema.id: schema for schema in schemas},
        **{**settings, **more},
    )


def names(
    of: ir.Api,
    *,
    fields: Mapping[tuple[str, str], str] | None = None,
    modules: Mapping[str, str] | None = None,
    imports: Imports | None = None,
) -> Names:
    """Keys are class names, in a module of their own unless `modules` says otherwise."""
    schemas = {}
    packages = model_packages(imports or Imports())
    for id_, schema in of.schemas.items():
        class_name = id_.split("|")[-1]
        module = (modules or {}).get(id_, class_name.lower())
        schemas[id_] = SchemaName(
            namespace=schema.provenance.namespace,
            package=packages[schema.provenance.namespace],
            class_name=class_name,
            module=module,
            page=class_name.lower(),
        )
    given = {(ir.SchemaId(m), f): name for (m, f), name in (fields or {}).items()}
    models = [s for s in of.schemas.values() if isinstance(s, ir.Model)]
    enums = [s for s in of.schemas.values() if isinstance(s, ir.Enum)]
    return Names(
        package=PackageName(
            distribution="acme-things",
            import_name="acme_things",
            sdk_class="Acme",
            variable="things",
            directory="things",
        ),
        schemas=schemas,
        merged={},
        fields={(m.id, f.name): given.get((m.id, f.name), _snake(f.name)) for m in models for f in m.fields},
        members={(e.id, i): str(m.value).upper() for e in enums for i, m in enumerate(e.members)},
        groups=_groups(of),
        accessors={op.id: tuple(op.group.split(".")) if op.group else () for op in of.operations},
        methods={op.id: _snake(op.id) for op in of.operations},
        webhooks={},
        records=(),
        packages=packages,
    )


def _groups(of: ir.Api) -> dict[tuple[str, ...], GroupName]:
    groups = {(): GroupName(accessor=(), class_name="Acme", module="sdk", directory="things", raw="")}
    for group in of.groups:
        path = tuple(group.raw.split(".")) if group.raw else ()
        for depth in range(1, len(path) + 1):
            part = path[:depth]
            class_name = "".join(p.capitalize() for p in part)
            groups[part] = GroupName(
                accessor=part,
                class_name=class_name,
                module="_".join(part),
                directory=class_name.lower(),
                raw=group.raw if depth == len(path) else "",
            )
    return groups


def _snake(text: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in text).replace("-", "_").lstrip("_")
