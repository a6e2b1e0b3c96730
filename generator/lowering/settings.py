"""Servers, retry policies, name overrides: small pieces, each from one node."""

from __future__ import annotations

from generator.ir import RetryPolicy, Server, ServerVariable
from generator.lowering.context import Context, integer, number
from generator.source import SpecNode


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
                description=entry.prose("description"),
                id=entry.text("x-speakeasy-server-id") or None,
                variables=_variables(entry),
            )
        )
    return tuple(found)


def _variables(entry: SpecNode) -> tuple[ServerVariable, ...]:
    node = entry.get("variables")
    found = []
    for name, variable in node.entries() if node is not None else ():
        values = variable.get("enum")
        default = variable.get("default")
        found.append(
            ServerVariable(
                name=name,
                default=str(default.value) if default is not None and default.value is not None else "",
                enum=tuple(str(v.value) for v in values.elements()) if values is not None else (),
                description=variable.prose("description"),
            )
        )
    return tuple(found)


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
        strategy=strategy,
        initial_interval=integer(backoff.get("initialInterval")) or 500,
        max_interval=integer(backoff.get("maxInterval")) or 60_000,
        max_elapsed_time=integer(backoff.get("maxElapsedTime")) or 3_600_000,
        exponent=float(number(backoff.get("exponent")) or 1.5),
        statuses=tuple(str(s.value).upper() for s in statuses.elements()) if statuses is not None else ("5XX",),
        retry_connection_errors=connection is not None and connection.value is True,
    )


class NameOverrides:
    """`x-speakeasy-name-override` of the document: regular expressions over operation ids; the last match wins."""

    def __init__(self, context: Context) -> None:
        node = context.root.get("x-speakeasy-name-override")
        self._rules = []
        for entry in node.elements() if node is not None else ():
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
