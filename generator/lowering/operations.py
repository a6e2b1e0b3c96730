"""Operations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.ir import (
    MISSING,
    Body,
    Content,
    ContentKind,
    Delivery,
    Field,
    Model,
    Namespace,
    Operation,
    Param,
    Presence,
    Primitive,
    Response,
    Result,
    Role,
    SchemaId,
    Type,
    Union_,
    UsageExample,
)
from generator.lowering.bodies import ContentBuilder, status_of
from generator.lowering.context import Context, extensions, with_link
from generator.lowering.links import KnownOperations, with_links
from generator.lowering.media_types import result_of
from generator.lowering.pagination import Paged, pagination
from generator.lowering.params import ParamBuilder
from generator.lowering.positions import part_of
from generator.lowering.schemas import SchemaBuilder
from generator.lowering.scope import OperationFilter
from generator.lowering.security import requirements
from generator.lowering.settings import NameOverrides, retry_policy, servers, timeout
from generator.lowering.webhooks import WebhookBuilder
from generator.source.document import METHODS, SpecNode
from generator.source.pointers import join
from generator.suggest import suggestion

_OF_PATH_ITEM = {"parameters", "servers", "summary", "description", "additionalOperations", "$ref"}
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,40}")  # RFC 9110, 5.6.2
_WORD = re.compile(r"[^A-Za-z0-9]+")


class OperationBuilder:
    """Builds everything under `paths`."""

    def __init__(self, context: Context, schemas: SchemaBuilder) -> None:
        self.context = context
        self.schemas = schemas
        self.params = ParamBuilder(context, schemas)
        self.contents = ContentBuilder(context, schemas)
        self.overrides = NameOverrides(context)
        self.scope = OperationFilter(context)
        self._ids: set[str] = set()
        self.hooks = WebhookBuilder(context, schemas, self.contents, self.scope)

    # -- operations ------------------------------------------------------------------------------------------------

    def operations(self) -> tuple[Operation, ...]:
        """All operations that are kept, in generation order (COMPATIBILITY 1.3, 1.4)."""
        listed = list(self._listed())
        if not self.context.config.maintain_order:
            listed.sort(key=lambda entry: (entry[0], entry[1]))
        built = tuple(self._operation(path, method, item, node) for path, method, item, node in listed)
        ids = [operation.id for operation in built]
        known = KnownOperations(
            by_id=dict(zip(ids, built, strict=True)),
            nodes={id_: entry[3] for id_, entry in zip(ids, listed, strict=True)},
            references={join("#", "paths", e[0], e[1]): id_ for id_, e in zip(ids, listed, strict=True)},
        )
        return with_links(built, known, self.context)

    def _listed(self) -> Iterator[tuple[str, str, SpecNode, SpecNode]]:
        for path, entry in self.context.root.entries_of("paths"):
            item = self.context.resolve(entry)
            if path.startswith("x-") or item is None:
                continue
            if not path.startswith("/"):
                self.context.diagnostics.warning(
                    "path-slash", f"path {path[:60]!r} does not begin with a slash", entry.origin
                )
            if "#" in path:
                self.context.diagnostics.warning(
                    "path-fragment",
                    f"path {path[:60]!r} has a fragment, which HTTP does not send; it is left out",
                    entry.origin,
                )
            if not item.is_map:
                self.context.diagnostics.warning(
                    "path-item", "a path item is a mapping; this one is left out", entry.origin
                )
                continue
            for method, entry in self._methods(item):
                node = self.context.resolve(entry)
                if node is not None and self._is_kept(item, node) and self.scope.has(path, node):
                    yield path, method, item, node

    def _methods(self, item: SpecNode) -> Iterator[tuple[str, SpecNode]]:
        """The operations of a path item by method, or in document order (COMPATIBILITY R1.1); those of further methods
        (OpenAPI 3.2, 4.9.1) after the others.
        """
        present = [key for key, _ in item.entries() if key in METHODS]
        in_order = present if self.context.config.maintain_order else sorted(present, key=METHODS.index)
        for method in in_order:
            found = item.get(method)
            if found is not None:
                yield method, found
        for key, found in item.entries():
            if found.is_map and key not in METHODS and key not in _OF_PATH_ITEM and not key.startswith("x-"):
                self.context.diagnostics.warning(
                    "operation-method", f"{key[:40]!r} is not an HTTP method; this operation is left out", found.origin,
                    hint=suggestion(key, list(METHODS)),
                )  # fmt: skip
        for method, found in item.entries_of("additionalOperations"):
            if _TOKEN.fullmatch(method) and method.lower() not in METHODS:
                yield method, found
            else:
                self.context.diagnostics.warning(
                    "operation-method",
                    f"{method[:40]!r} is not an additional HTTP method; it is left out",
                    found.origin,
                )

    def _is_kept(self, item: SpecNode, node: SpecNode) -> bool:
        if not node.is_map:
            self.context.diagnostics.warning(
                "operation-invalid", "an operation is a mapping; this one is left out", node.origin
            )
            return False
        if node.flag("x-speakeasy-ignore") or item.flag("x-speakeasy-ignore"):
            self.context.diagnostics.note("operation-ignored", "left out, as x-speakeasy-ignore says", node.origin)
            return False
        if self.context.config.docs.dialect == "exact" and self.params.has_union_in_path(item, node):
            self.context.diagnostics.warning(
                "operation-path-union", "left out, as the published SDKs do: a path parameter is a union", node.origin,
                hint="docs.dialect: clean generates it",
            )  # fmt: skip
            return False
        return True

    def _operation(self, path: str, method: str, item: SpecNode, node: SpecNode) -> Operation:
        id_ = self._id(path, method, node)
        path = self.params.template(item, node, path)
        params = self.params.build(item, node, id_, path)
        body = self.contents.body(
            node.get("requestBody"), part_of(id_, "requestBody", Role.REQUEST_BODY, Namespace.OPERATIONS, "RequestBody")
        )
        request = self._request(id_, node, params, body) if params else None
        responses = tuple(self._responses(id_, item, node, is_head=method == "head"))
        results = self._results(id_, node, responses)
        self.hooks.add_callbacks(id_, node)
        self.schemas.build_pending()
        tags = tuple(str(t.value) for t in (node.get("tags") or node).elements() if isinstance(t.value, str))
        return Operation(
            id=id_,
            method=method.upper() if method in METHODS else method,
            path=path,
            group=self._group(node, tags),
            name_override=self.overrides.method(node, id_),
            origin=node.origin,
            summary=node.text("summary"),
            description=with_link(node.text("description"), node, self.context),
            deprecated=node.flag("deprecated"),
            deprecation_message=node.text("x-speakeasy-deprecation-message"),
            replacement=node.text("x-speakeasy-deprecation-replacement"),
            tags=tags,
            params=params,
            body=body,
            request=request,
            responses=responses,
            results=results,
            security=requirements(node.get("security"), self.context),
            servers=servers(node.get("servers") or item.get("servers"), self.context),
            retries=retry_policy(
                node.get("x-speakeasy-retries") or self.context.root.get("x-speakeasy-retries"), self.context
            ),
            timeout_ms=timeout(node, self.context),
            pagination=pagination(
                node, Paged(params=params, body=body, result=_value(results), find=self.schemas.built), self.context
            ),
            usage_example=_usage_example(node.get("x-speakeasy-usage-example")),
            extensions=extensions(node),
        )

    def _id(self, path: str, method: str, node: SpecNode) -> str:
        given = node.text("operationId").strip()
        if not given:
            given = "-".join(word for word in _WORD.split(f"{method} {path}") if word) or method
            self.context.diagnostics.note("operation-id-missing", f"no operationId; {given!r} is used", node.origin)
        id_, number = given, 1
        while id_ in self._ids:
            number += 1
            id_ = f"{given}_{number}"
        if id_ != given:
            self.context.diagnostics.warning(
                "operation-id-duplicate",
                f"operationId {given[:80]!r} is already used; {id_[:80]!r} is used here",
                node.origin,
                hint="give every operation an id of its own",
            )  # fmt: skip
        self._ids.add(id_)
        return id_

    def _group(self, node: SpecNode, tags: Sequence[str]) -> str:
        group = node.get("x-speakeasy-group")
        if group is not None and isinstance(group.value, str):
            return group.value
        return tags[0] if tags else ""

    def _request(self, id_: str, node: SpecNode, params: tuple[Param, ...], body: Body | None) -> SchemaId:
        """The `<Operation>Request` model: all parameters and the body as fields."""
        place = part_of(id_, "request", Role.REQUEST, Namespace.OPERATIONS, "Request")
        fields = [_param_field(p) for p in params]
        names = {f.name for f in fields}
        _disambiguate(fields)
        if body is not None and body.content.type is not None:
            name = body.field if body.field not in names else f"{body.field}Body"
            fields.append(_body_field(name, body, body.content.type))
        model = Model(id=place.id, provenance=place.provenance(None), origin=node.origin, fields=tuple(fields))
        self.schemas.register(place, lambda: model)
        return place.id

    def _responses(self, id_: str, item: SpecNode, node: SpecNode, *, is_head: bool) -> Iterator[Response]:
        listed = node.get("responses")
        entries = (
            [(key, entry) for key, entry in listed.entries() if not key.startswith("x-")] if listed is not None else []
        )
        has_success = any(key.startswith("2") for key, _ in entries)
        extra = self._error_statuses(item, node)
        for status, entry in sorted(entries, key=lambda e: _is_error(e[0], has_success, extra)):
            is_error = _is_error(status, has_success, extra)
            namespace = Namespace.ERRORS if is_error else Namespace.OPERATIONS
            place = part_of(id_, f"responses/{status}", Role.RESPONSE_BODY, namespace, "ResponseBody")
            response = self.contents.response(entry, status_of(status), place, is_error=is_error, is_head=is_head)
            if response is not None:
                yield response
        if not has_success and all(key != "default" for key, _ in entries):
            yield from self._undocumented_success(id_, node)

    def _undocumented_success(self, id_: str, node: SpecNode) -> Iterator[Response]:
        """A response for a success that the document does not describe: its body, as it is. In the published SDKs every
        success of such an operation is an error."""
        is_exact = self.context.config.docs.dialect == "exact"
        became = "raises, as in the published SDKs" if is_exact else "gives its body as bytes"
        self.context.diagnostics.warning(
            "operation-without-success", f"{id_[:80]!r} describes no success; a response of 200 {became}", node.origin,
            hint="describe the response 200 under responses",
        )  # fmt: skip
        if not is_exact:
            body = Content(media_type="*/*", kind=ContentKind.BINARY, type=None, origin=node.origin, empty_schema=True)
            yield Response(status="2XX", contents=(body,), origin=node.origin, is_error=False)

    def _error_statuses(self, item: SpecNode, node: SpecNode) -> set[str]:
        """`x-speakeasy-errors`: further statuses that raise."""
        found: set[str] = set()
        for level in (self.context.root.get("paths"), item, node):
            settings = level.get("x-speakeasy-errors") if level is not None else None
            statuses = settings.get("statusCodes") if settings is not None else None
            if settings is not None and settings.flag("override"):
                found = set()
            found.update(str(s.value) for s in statuses.elements()) if statuses is not None else None
        return found

    def _results(self, id_: str, node: SpecNode, responses: Sequence[Response]) -> tuple[Result, ...]:
        """What a call may return: what each media type of each success gives, values that differ as one union
        (COMPATIBILITY 2.4)."""
        contents = [content for response in responses if not response.is_error for content in response.contents]
        results = tuple(dict.fromkeys(filter(None, map(result_of, contents))))
        values: dict[Type, Type] = {}
        for result in results:
            if result.delivery is Delivery.VALUE:
                values.setdefault(_loose(result.type), result.type)
        if not values:
            return results
        type_ = next(iter(values.values()))
        if len(values) > 1:
            type_ = self._union(id_, node, tuple(values.values()))
        value = Result(delivery=Delivery.VALUE, type=type_)
        return tuple(dict.fromkeys(value if result.delivery is Delivery.VALUE else result for result in results))

    def _union(self, id_: str, node: SpecNode, members: tuple[Type, ...]) -> Type:
        place = part_of(id_, "responses", Role.RESPONSE_UNION, Namespace.OPERATIONS, "Response")
        return self.schemas.register(
            place,
            lambda: Union_(id=place.id, provenance=place.provenance(None), origin=node.origin, members=members),
        )


def _loose(type_: Type) -> Type:
    """A type without what does not show in its annotation."""
    if not isinstance(type_, Primitive):
        return type_
    is_kept = type_.python_type or type_.format in ("date", "date-time", "decimal")
    return Primitive(kind=type_.kind, format=type_.format if is_kept else None, python_type=type_.python_type)


def _value(results: Sequence[Result]) -> Type | None:
    """The type of what is parsed as a whole."""
    return next((result.type for result in results if result.delivery is Delivery.VALUE), None)


def _is_error(status: str, has_success: bool, extra: set[str]) -> bool:
    if status == "default":
        return has_success
    return status[:1] in ("4", "5") or status.upper() in extra


def _param_field(param: Param) -> Field:
    """The field of the request; one with a default may be left out, also where the parameter is part of the path."""
    return Field(
        name=param.name,
        type=param.type,
        presence=Presence.of(
            required=param.presence.required and param.default is MISSING, nullable=param.presence.nullable
        ),
        origin=param.origin,
        name_override=param.name_override,
        default=param.default,
        description=param.description,
        deprecated=param.deprecated,
        deprecation_message=param.deprecation_message,
        examples=param.cell_examples,
        extensions=param.extensions,
    )


def _disambiguate(fields: list[Field]) -> None:
    """Parameters of one name in different locations: each but the first gets a number."""
    taken = {field.name for field in fields}
    seen: set[str] = set()
    for index, field in enumerate(fields):
        name, number = field.name, 1
        while name in seen or (number > 1 and name in taken):
            number += 1
            name = f"{field.name}_{number}"
        seen.add(name)
        fields[index] = field if number == 1 else replace(field, name=name)


def _body_field(name: str, body: Body, type_: Type) -> Field:
    return Field(
        name=name,
        type=type_,
        presence=Presence.of(required=body.required, nullable=body.nullable),
        origin=body.origin,
        description=body.description,
        examples=body.cell_examples,
    )


def _usage_example(node: SpecNode | None) -> UsageExample | None:
    """`true`, or how the example is presented."""
    if node is None or not (node.value is True or isinstance(node.value, dict)):
        return None
    position = node.get("position")
    number = position.value if position is not None and isinstance(position.value, (int, float)) else 0
    return UsageExample(title=node.text("title"), description=node.text("description"), position=number)
