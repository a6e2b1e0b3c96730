"""Servers, retry policies, name overrides: small pieces, each from one node."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.ir import RetryPolicy, Server, ServerVariable
from generator.lowering.context import Context, integer, number
from generator.source.document import SpecNode

_VARIABLE = re.compile(r"\{([^{}/?#]+)\}")


def servers(node: SpecNode | None, context: Context) -> tuple[Server, ...]:
    """A `servers` keyword (OpenAPI 3.1, 4.8.5)."""
    found = []
    for entry in node.elements() if node is not None else ():
        url = entry.text("url")
        if not entry.is_map or not url:
            context.diagnostics.warning("server-url", "a server without url is left out", entry.origin)
            continue
        found.append(
            Server(
                url=url,
                description=entry.text("description"),
                id=entry.text("x-speakeasy-server-id") or None,
                variables=_variables(entry, dict.fromkeys(_VARIABLE.findall(url)), context),
            )
        )
    return tuple(found)


def _variables(entry: SpecNode, wanted: Iterable[str], context: Context) -> tuple[ServerVariable, ...]:
    """The variables of a server's URL, those that the document describes first."""
    node = entry.get("variables")
    found = {
        name: _variable(name, variable, context) for name, variable in (node.entries() if node is not None else ())
    }
    for name in found:
        if name not in wanted and node is not None:
            message = f"the server's URL has no {{{name[:80]}}}; this variable has no effect"
            context.diagnostics.warning("server-variable-unused", message, (node.get(name) or node).origin)
    for name in wanted:
        if name not in found:
            found[name] = ServerVariable(name=name)
            message = (
                f"the server's URL has {{{name[:80]}}}, which its variables do not describe; calls fail without it"
            )
            context.diagnostics.warning(
                "server-variable-undeclared", message, entry.origin,
                hint=f"describe it under variables; callers can give url_params={{{name[:80]!r}: …}}",
            )  # fmt: skip
    return tuple(found.values())


def _variable(name: str, node: SpecNode, context: Context) -> ServerVariable:
    """One variable; where its default is missing, the first value of its enum is used (OpenAPI 3.1, 4.8.6)."""
    listed, given = node.get("enum"), node.get("default")
    values = tuple(_text(value.value) for value in listed.elements()) if listed is not None else ()
    default = _text(given.value) if given is not None and given.value is not None else None
    if default is None:
        default = values[0] if values else None
        instead = f"{default!r}, the first of its values, is used" if values else "calls fail without a value"
        message = f"server variable {name[:80]!r} has no default; {instead}"
        context.diagnostics.warning("server-variable-default", message, node.origin)
    elif values and default not in values:
        message = (
            f"the default {default[:80]!r} of server variable {name[:80]!r} is not one of its values; it is used anyway"
        )
        context.diagnostics.warning("server-variable-default", message, node.origin)
    return ServerVariable(name=name, default=default, enum=values, description=node.text("description"))


def _text(value: object) -> str:
    """A value as written in the address; YAML does not read `true` and `8443` as text."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def retry_policy(node: SpecNode | None, context: Context) -> RetryPolicy | None:
    """`x-speakeasy-retries`; times in milliseconds. None where it is absent or its strategy is `none`."""
    if node is None or not node.is_map:
        return None
    strategy = node.text("strategy")
    if strategy == "none":
        return None
    if strategy != "backoff":
        context.diagnostics.warning(
            "retries-strategy", f"retry strategy {strategy!r} is not known; there is only 'backoff'", node.origin
        )
        return None
    backoff, statuses, connection = (
        node.get("backoff") or node,
        node.get("statusCodes"),
        node.get("retryConnectionErrors"),
    )
    return RetryPolicy(
        initial_interval=integer(backoff.get("initialInterval")) or 500,
        max_interval=integer(backoff.get("maxInterval")) or 60_000,
        max_elapsed_time=integer(backoff.get("maxElapsedTime")) or 3_600_000,
        exponent=float(number(backoff.get("exponent")) or 1.5),
        statuses=tuple(str(s.value).upper() for s in statuses.elements()) if statuses is not None else ("5XX",),
        retry_connection_errors=connection is not None and connection.value is True,
    )


def timeout(operation: SpecNode, context: Context) -> int | None:
    """`x-speakeasy-timeout` of an operation, or else of the document: milliseconds."""
    node = operation.get("x-speakeasy-timeout") or context.root.get("x-speakeasy-timeout")
    if node is None:
        return None
    found = integer(node)
    if found is None or found <= 0:
        context.diagnostics.warning(
            "timeout-invalid",
            "a time limit is a whole number of milliseconds above 0; this one is left out",
            node.origin,
        )
        return None
    return found


class NameOverrides:
    """`x-speakeasy-name-override` of the document: regular expressions over operation ids; the last match wins."""

    def __init__(self, context: Context) -> None:
        self._rules = []
        for entry in context.root.elements_of("x-speakeasy-name-override"):
            expression, name = entry.get("operationId"), entry.text("methodNameOverride")
            pattern = context.pattern(expression) if expression is not None else None
            if pattern is not None and name:
                self._rules.append((pattern, name))

    def method(self, operation: SpecNode, operation_id: str) -> str | None:
        """The method name that the document gives, the operation's own first."""
        own = operation.text("x-speakeasy-name-override")
        if own:
            return own
        return next((name for pattern, name in reversed(self._rules) if pattern.search(operation_id[:200])), None)
