"""Links of responses (OpenAPI 3.1, 4.8.20), once all operations are known."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote

from generator.ir import MISSING, Link, LinkArgument, MaybeValue, Operation, Param, Response
from generator.lowering.bodies import status_of
from generator.lowering.context import Context, value_of
from generator.source.document import SpecNode
from generator.suggest import suggestion

# 4.8.20.4: `$request.` and `$response.` with a place, or one of the plain ones.
_EXPRESSION = re.compile(
    r"\$(url|method|statusCode|(request|response)\.(body(#(/[^{}]*)?)?|header\.[^{}]+)|request\.(query|path)\.[^{}]+)"
)
_URL_VARIABLE = re.compile(r"\{([^{}]*)\}")


@dataclasses.dataclass(frozen=True, slots=True)
class KnownOperations:
    """All operations: by id, their nodes by id, and their ids by reference (`#/paths/~1a/get`)."""

    by_id: Mapping[str, Operation]
    nodes: Mapping[str, SpecNode]
    references: Mapping[str, str]


def with_links(operations: Sequence[Operation], known: KnownOperations, context: Context) -> tuple[Operation, ...]:
    """The operations with the links of their responses. What a link cannot do is reported, and it does without."""
    return tuple(_with_links(operation, known, context) for operation in operations)


def _with_links(operation: Operation, known: KnownOperations, context: Context) -> Operation:
    responses = known.nodes[operation.id].get("responses")
    if responses is None or not operation.responses:
        return operation
    found: dict[str, tuple[Link, ...]] = {}
    for status, entry in responses.entries():
        node = context.resolve(entry)
        if node is not None and node.get("links") is not None:
            found[status_of(status)] = tuple(_links(node, known, context))
    if not any(found.values()):
        return operation
    return replace(operation, responses=tuple(_response(r, found) for r in operation.responses))


def _response(response: Response, found: Mapping[str, tuple[Link, ...]]) -> Response:
    links = found.get(response.status, ())
    return replace(response, links=links) if links else response


def _links(response: SpecNode, known: KnownOperations, context: Context) -> Iterator[Link]:
    for key, entry in response.entries_of("links"):
        node = context.resolve(entry)
        if node is None or key.startswith("x-"):
            continue
        if not node.is_map:
            context.diagnostics.warning("link-invalid", "a link is a mapping; this one is left out", entry.origin)
            continue
        target = _target(node, known, context)
        if target is not None:
            yield Link(
                key=key,
                operation=target.id,
                origin=node.origin,
                arguments=tuple(_arguments(node, target, context)),
                body=_body(node, target, context),
                description=node.text("description"),
                server_url=_server_url(node.get("server")),
            )


def _target(node: SpecNode, known: KnownOperations, context: Context) -> Operation | None:
    id_, reference = node.text("operationId").strip(), node.text("operationRef")
    if id_ in known.by_id:
        return known.by_id[id_]
    if reference:
        found = known.references.get(reference) or known.references.get(unquote(reference))
        if found is not None:
            return known.by_id[found]
    name = id_ or reference
    context.diagnostics.warning(
        "link-target",
        f"the link leads to {name[:80]!r}, which is not an operation of this SDK; it is left out"
        if name
        else "the link names no operation and is left out",
        node.origin,
        hint=suggestion(id_, known.by_id),
    )
    return None


def _arguments(node: SpecNode, target: Operation, context: Context) -> Iterator[LinkArgument]:
    for name, value in node.entries_of("parameters"):
        param = _param(name, target.params)
        if param is None:
            message = f"operation {target.id[:80]!r} has no parameter {name[:80]!r}; the link does not give it"
            context.diagnostics.warning("link-parameter", message, value.origin)
        else:
            _check(value, context)
            yield LinkArgument(name=param.name, location=param.location, value=value.value)


def _param(name: str, params: Sequence[Param]) -> Param | None:
    """The parameter of a name, which may have the place in front: `path.id`."""
    plain = next((p for p in params if p.name == name), None)
    return plain or next((p for p in params if f"{p.location.value}.{p.name}" == name), None)


def _body(node: SpecNode, target: Operation, context: Context) -> MaybeValue:
    given = node.get("requestBody")
    if given is not None and (target.body is None or target.body.content.type is None):
        message = f"operation {target.id[:80]!r} takes no body; the link does not give it"
        context.diagnostics.warning("link-parameter", message, given.origin)
        return MISSING
    if given is not None:
        _check(given, context)
    return value_of(given)


def _check(value: SpecNode, context: Context) -> None:
    text = value.value
    if isinstance(text, str) and text.startswith("$") and not _EXPRESSION.fullmatch(text):
        message = f"{text[:80]!r} is not a runtime expression; it is used literally"
        context.diagnostics.warning("link-expression", message, value.origin)


def _server_url(node: SpecNode | None) -> str:
    """The server of a link, with the defaults of its variables."""
    if node is None:
        return ""
    variables = node.get("variables")
    defaults = {name: v.get("default") for name, v in variables.entries()} if variables is not None else {}

    def filled(match: re.Match[str]) -> str:
        default = defaults.get(match[1])
        return str(default.value) if default is not None else match[0]

    return _URL_VARIABLE.sub(filled, node.text("url"))
