"""The public Python API of a generated SDK as data: each method, class, field and member under its name in Python."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from generator import ir
from generator._compat import assert_never
from generator.config.model import Config
from generator.ir import (
    Alias,
    Api,
    Array,
    Delivery,
    Enum,
    Field,
    File,
    Literal,
    Map,
    Model,
    Namespace,
    Nullable,
    OneOf,
    Operation,
    Primitive,
    PrimitiveKind,
    Ref,
    Result,
    Schema,
    SchemaId,
    Type,
    Union_,
)
from generator.ir.walk import reachable, refs, request_types, response_types
from generator.names.model import Names
from generator.values import MISSING, MaybeValue

SURFACE_FILE = ".sdkgen/api.json"
_FORMAT = 1
_KINDS = {
    PrimitiveKind.STRING: "str",
    PrimitiveKind.INTEGER: "int",
    PrimitiveKind.NUMBER: "float",
    PrimitiveKind.BOOLEAN: "bool",
    PrimitiveKind.NULL: "None",
}
_FORMATS = {"date": "date", "date-time": "datetime", "decimal": "Decimal"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One name of the public API.

    `kind`: method, link, model, enum, union, alias, error, field or member. `source`: what it is made from in the
    document, so that a new name is not taken for a new thing. `sent` and `received`: which way the data of a class
    travels. `type` of a method is what it returns, `request` what it takes, `security` the credentials that it must be
    given; `type` of a link is the method that it
    leads to, `request` the endpoint of that.
    """

    kind: str
    source: str = ""
    type: str = ""
    request: str = ""
    security: str = ""
    required: bool = False
    nullable: bool = False
    default: str = ""  # as JSON; empty where there is none
    deprecated: bool = False
    sent: bool = False
    received: bool = False
    parts: tuple[str, ...] = ()  # members of a union, errors of a method


@dataclass(frozen=True, slots=True, kw_only=True)
class Surface:
    """The API of one package. `items` are by dotted name: `companies.create`, `shared.Customer.id`."""

    distribution: str
    import_name: str
    sdk_class: str
    version: str
    servers: tuple[str, ...] = ()
    items: Mapping[str, Item] = field(default_factory=dict)

    def dump(self, more: Mapping[str, str] = MappingProxyType({})) -> bytes:
        """As a file: JSON with one line per name, so that its own diff can be read. `more`: further keys."""
        head = {
            "format": _FORMAT,
            "distribution": self.distribution,
            "import_name": self.import_name,
            "sdk_class": self.sdk_class,
            "version": self.version,
            "servers": list(self.servers),
            **more,
        }
        lines = [f" {json.dumps(key)}: {json.dumps(_compact(item))}" for key, item in sorted(self.items.items())]
        start = json.dumps(head, indent=1)[:-2]
        return f'{start},\n "items": {{\n{_joined(lines)} }}\n}}\n'.encode()


def load_surface(content: bytes) -> Surface:
    """A surface from its file. Raises `ValueError` for anything else."""
    found = json.loads(content)
    if not isinstance(found, dict) or found.get("format") != _FORMAT or not isinstance(found.get("items"), dict):
        raise ValueError("it is not a description of an API that this version can read")
    try:
        items = {str(key): _item(value) for key, value in found["items"].items()}
        names = {name: str(found[name]) for name in ("distribution", "import_name", "sdk_class", "version")}
        return Surface(**names, servers=tuple(map(str, found["servers"])), items=items)
    except (KeyError, TypeError) as problem:
        raise ValueError(f"it is damaged: {problem}") from problem


def surface_of(api: Api, names: Names, config: Config) -> Surface:
    """The surface of the SDK that is generated from a model."""
    return Surface(
        distribution=names.package.distribution,
        import_name=names.package.import_name,
        sdk_class=names.package.sdk_class,
        version=config.version,
        servers=tuple(server.url for server in api.servers),
        items=dict(_Items(api, names)),
    )


class _Items:
    """Yields every name of an API with what is to be known about it."""

    def __init__(self, api: Api, names: Names) -> None:
        self._api = api
        self._names = names
        self._operations = {op.id: op for op in api.operations}
        self._requests = {op.request: f"request of {op.method} {op.path}" for op in api.operations if op.request}
        sent = [id_ for op in api.operations for id_ in self._roots(request_types(op), op.request)]
        received = [id_ for op in api.operations for id_ in self._roots(response_types(op), None)]
        hooks = [content.type for hook in api.webhooks if hook.body for content in hook.body.contents if content.type]
        sent += [op.own_security.model for op in api.operations if op.own_security is not None]
        if api.security_model is not None:
            sent.append(api.security_model)
        self._sent = reachable(api.schemas, sent)
        self._received = reachable(api.schemas, [*received, *self._roots(hooks, None)])

    def __iter__(self) -> Iterator[tuple[str, Item]]:
        for operation in self._api.operations:
            yield self._method(operation)
            yield from self._links(operation)
        for id_, schema in self._api.schemas.items():
            if id_ not in self._names.merged:
                yield from self._schema(id_, schema)

    @staticmethod
    def _roots(types: Iterable[Type], request: SchemaId | None) -> list[SchemaId]:
        found = [id_ for type_ in types for id_ in refs(type_)]
        return found if request is None else [*found, request]

    def _spell(self, type_: Type) -> str:
        return _spelled(type_, self._names)

    def _links(self, operation: Operation) -> Iterator[tuple[str, Item]]:
        for index, link in enumerate(operation.links):
            source = f"link {link.key} of {operation.method} {operation.path}"
            target = self._operations[link.operation]
            leads = ".".join((*self._names.accessors[target.id], self._names.methods[target.id]))
            item = Item(kind="link", source=source, type=leads, request=f"{target.method} {target.path}")
            yield f"links.{self._names.links[operation.id, index]}", item

    def _method(self, operation: Operation) -> tuple[str, Item]:
        name = ".".join((*self._names.accessors[operation.id], self._names.methods[operation.id]))
        body, own = operation.body, operation.own_security
        request, required = "", False
        if operation.request is not None:
            request = self._spell(Ref(id=operation.request))
            model = self._api.schemas[operation.request]
            required = isinstance(model, Model) and any(f.presence.required for f in model.fields)
        elif body is not None and body.content.type is not None:
            request, required = self._spell(body.content.type), body.required
        errors = {name for response in operation.errors for name in self._error_names(response.contents)}
        return name, Item(
            kind="method",
            source=f"{operation.method} {operation.path}",
            type=self._result(operation),
            request=request,
            security=self._spell(Ref(id=own.model)) if own is not None and own.needed else "",
            required=required,
            deprecated=operation.deprecated,
            parts=tuple(sorted(errors)),
        )

    def _result(self, operation: Operation) -> str:
        return " | ".join(dict.fromkeys(map(self._spell_result, operation.results))) or "None"

    def _spell_result(self, result: Result) -> str:
        spelled = self._spell(result.type)
        return f"EventStream[{spelled}]" if result.delivery is Delivery.STREAM else spelled

    def _error_names(self, contents: Iterable[Any]) -> Iterator[str]:
        for content in contents:
            for id_ in refs(content.type) if content.type is not None else ():
                yield self._names.schemas[self._names.merged.get(id_, id_)].qualified

    def _schema(self, id_: SchemaId, schema: Schema) -> Iterator[tuple[str, Item]]:
        name = self._names.schemas[id_].qualified
        ways: dict[str, Any] = {"sent": id_ in self._sent, "received": id_ in self._received}
        about: dict[str, Any] = {"source": self._requests.get(id_, str(id_)), "deprecated": schema.deprecated, **ways}
        match schema:
            case Model():
                error = self._names.schemas[id_].namespace is Namespace.ERRORS
                extra = self._spell(schema.additional) if schema.additional is not None else ""
                yield name, Item(kind="error" if error else "model", type=extra, **about)
                for one in schema.fields:
                    yield f"{name}.{self._names.fields[id_, one.name]}", self._field(one, ways)
            case Enum():
                yield name, Item(kind="enum", **about)
                for index, member in enumerate(schema.members):
                    if (id_, index) in self._names.members:
                        value = json.dumps(member.value)
                        yield (
                            f"{name}.{self._names.members[id_, index]}",
                            Item(kind="member", source=value, type=value, **ways),
                        )
            case Union_():
                yield name, Item(kind="union", parts=tuple(map(self._spell, schema.members)), **about)
            case Alias():
                yield name, Item(kind="alias", type=self._spell(schema.type), **about)
            case _:
                assert_never(schema)

    def _field(self, one: Field, ways: Mapping[str, Any]) -> Item:
        return Item(
            kind="field",
            source=one.name,
            type=self._spell(one.type),
            required=one.presence.required,
            nullable=one.presence.nullable,
            default=_default(one.default),
            deprecated=one.deprecated,
            **ways,
        )


def _spelled(type_: Type, names: Names) -> str:
    """`List[shared.Customer]`, `Optional[date]`, …"""
    match type_:
        case Primitive(kind=kind, format=format_, python_type=dotted):
            plain = kind in (PrimitiveKind.STRING, PrimitiveKind.NUMBER)
            return dotted or (_FORMATS.get(format_ or "", _KINDS[kind]) if plain else _KINDS[kind])
        case Literal(values=values):
            return f"Literal[{', '.join(map(repr, values))}]"
        case Array(items=items):
            return f"List[{_spelled(items, names)}]"
        case Map(values=values_):
            return f"Dict[str, {_spelled(values_, names)}]"
        case Ref(id=id_):
            return names.schemas[names.merged.get(id_, id_)].qualified
        case OneOf(members=members):
            return f"Union[{', '.join(_spelled(member, names) for member in members)}]"
        case Nullable(inner=inner):
            return f"Optional[{_spelled(inner, names)}]"
        case File():
            return "bytes"
        case ir.Any():
            return "Any"
        case _:
            assert_never(type_)


def _default(value: MaybeValue) -> str:
    return "" if value is MISSING else json.dumps(value, sort_keys=True, default=str)


def _compact(item: Item) -> dict[str, Any]:
    found = {entry.name: getattr(item, entry.name) for entry in dataclasses.fields(item)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in found.items() if value}


def _item(value: Any) -> Item:
    if not isinstance(value, dict):
        raise ValueError("an item is not an object")
    return Item(**{**value, "parts": tuple(value.get("parts", ()))})


def _joined(lines: list[str]) -> str:
    return "".join(f" {line}{',' if index < len(lines) else ''}\n" for index, line in enumerate(lines, start=1))
