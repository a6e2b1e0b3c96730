"""Walking over types and schemas."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from generator._compat import assert_never
from generator.ir.operations import Operation
from generator.ir.schemas import Alias, Enum, Model, Schema, Union_
from generator.ir.types import Any, Array, File, Literal, Map, Nullable, OneOf, Primitive, Ref, SchemaId, Type


def refs(type_: Type) -> Iterator[SchemaId]:
    """Named schemas that a type mentions, in order, not looking inside them."""
    match type_:
        case Ref(id=id_):
            yield id_
        case Array(items=inner) | Map(values=inner) | Nullable(inner=inner):
            yield from refs(inner)
        case OneOf(members=members):
            for member in members:
                yield from refs(member)
        case Primitive() | Literal() | File() | Any():
            return
        case _:
            assert_never(type_)


def types_of(schema: Schema, *, sort_fields: bool = False) -> Iterator[Type]:
    """Types that a schema is made of, in document order or by field name."""
    match schema:
        case Model():
            fields = sorted(schema.fields, key=lambda f: f.name) if sort_fields else schema.fields
            yield from (f.type for f in fields)
            if schema.additional is not None:
                yield schema.additional
        case Union_():
            yield from schema.members
        case Alias():
            yield schema.type
        case Enum():
            return
        case _:
            assert_never(schema)


def children(schema: Schema, *, sort_fields: bool = False) -> Iterator[SchemaId]:
    """Named schemas that a schema mentions directly."""
    for type_ in types_of(schema, sort_fields=sort_fields):
        yield from refs(type_)


def reachable(schemas: Mapping[SchemaId, Schema], roots: Iterable[SchemaId]) -> dict[SchemaId, None]:
    """Everything that can be reached from `roots`, themselves included, in order of discovery (an ordered set)."""
    seen: dict[SchemaId, None] = {}
    stack = list(roots)[::-1]
    while stack:
        id_ = stack.pop()
        if id_ in seen:
            continue
        seen[id_] = None
        stack.extend(list(children(schemas[id_]))[::-1])
    return seen


def circling(schemas: Mapping[SchemaId, Schema]) -> frozenset[SchemaId]:
    """The schemas that lead back to themselves, or to such as do."""
    sorter = TopologicalSorter({id_: set(children(schema)) for id_, schema in schemas.items()})
    with contextlib.suppress(CycleError):  # as far as it goes, it sorts all the same
        sorter.prepare()
    free: set[SchemaId] = set()
    while ready := sorter.get_ready():
        free.update(ready)
        sorter.done(*ready)
    return frozenset(schemas.keys() - free)


def request_types(operation: Operation) -> Iterator[Type]:
    """Types that travel from the caller to the API."""
    yield from (param.type for param in operation.params)
    if operation.body is not None:
        yield from (content.type for content in operation.body.contents if content.type is not None)


def response_types(operation: Operation) -> Iterator[Type]:
    """Types that travel from the API to the caller."""
    for response in operation.responses:
        yield from (content.type for content in response.contents if content.type is not None)
        yield from (header.type for header in response.headers)
    yield from (result.type for result in operation.results)


def mentioned(operation: Operation) -> Iterator[SchemaId]:
    """Named schemas that an operation mentions directly, in what it sends and what it gets; some more than once."""
    for types in (request_types(operation), response_types(operation)):
        for type_ in types:
            yield from refs(type_)
    if operation.request is not None:
        yield operation.request
    if operation.own_security is not None:
        yield operation.own_security.model


def contains(type_: Type, predicate: Callable[[Type], bool]) -> bool:
    """Whether a type or anything it is directly made of (not what references lead to) satisfies `predicate`."""
    if predicate(type_):
        return True
    match type_:
        case Array(items=inner) | Map(values=inner) | Nullable(inner=inner):
            return contains(inner, predicate)
        case OneOf(members=members):
            return any(contains(member, predicate) for member in members)
        case Primitive() | Literal() | Ref() | File() | Any():
            return False
        case _:
            assert_never(type_)


_OF_EVENTS = frozenset({"data", "event", "id", "retry"})


def is_event(type_: Type, schemas: Mapping[SchemaId, Schema]) -> bool:
    """Whether the schema of an event stream describes whole events (OpenAPI 3.2, 4.14.4), and not what is in their
    data alone: objects of nothing but the fields of events, or of anything."""
    seen: set[SchemaId] = set()
    stack = [type_]
    while stack:
        match stack.pop():
            case Any() | Map():
                continue
            case Nullable(inner=inner):
                stack.append(inner)
            case OneOf(members=members):
                stack.extend(members)
            case Ref(id=id_):
                schema = schemas[id_]
                if isinstance(schema, Enum) or (isinstance(schema, Model) and not _has_event_fields(schema)):
                    return False
                if id_ not in seen and isinstance(schema, Union_ | Alias):
                    stack.extend(types_of(schema))
                seen.add(id_)
            case Primitive() | Literal() | Array() | File():
                return False
            case other:
                assert_never(other)
    return True


def _has_event_fields(model: Model) -> bool:
    return {field.name for field in model.fields} <= _OF_EVENTS
