"""Webhooks and callbacks: what the API sends."""

from __future__ import annotations

from collections.abc import Iterator

from generator.ir import Namespace, Role, Webhook
from generator.lowering.bodies import ContentBuilder
from generator.lowering.context import Context
from generator.lowering.positions import part_of
from generator.lowering.schemas import SchemaBuilder
from generator.lowering.scope import OperationFilter
from generator.source.document import METHODS, SpecNode


class WebhookBuilder:
    """Builds everything under `webhooks`, and the callbacks of operations."""

    def __init__(
        self, context: Context, schemas: SchemaBuilder, contents: ContentBuilder, scope: OperationFilter
    ) -> None:
        self._context = context
        self._schemas = schemas
        self._contents = contents
        self._scope = scope
        self._callbacks: list[Webhook] = []
        self._keys: set[str] = set()

    def webhooks(self) -> tuple[Webhook, ...]:
        """All webhooks by key, then the callbacks of operations."""
        root = self._context.root
        listed = root.get("webhooks") or root.get("x-webhooks")
        entries = list(listed.entries()) if listed is not None else []
        if not self._context.config.maintain_order:
            entries.sort(key=lambda entry: entry[0])
        found = [hook for key, entry in entries for hook in self._hooks(key, entry, Namespace.WEBHOOKS)]
        return (*found, *self._callbacks)

    def _hooks(
        self, key: str, entry: SpecNode, namespace: Namespace, operation: str | None = None, expression: str = ""
    ) -> Iterator[Webhook]:
        item = self._context.resolve(entry)
        methods = [m for m in METHODS if item is not None and item.get(m) is not None]
        for method in methods:
            node = self._context.resolve(item.get(method)) if item is not None else None
            if node is None or not node.is_map or node.flag("x-speakeasy-ignore"):
                continue
            if namespace is Namespace.WEBHOOKS and not self._scope.has(key, node):
                continue
            name = self._key(key if len(methods) == 1 else f"{key}-{method}")
            body = self._contents.body(
                node.get("requestBody"),
                part_of(name, f"{namespace.value}/requestBody", Role.WEBHOOK_BODY, namespace, "RequestBody"),
            )
            self._schemas.build_pending()
            _report_unmodelled(item, node, self._context)
            yield Webhook(
                key=name,
                method=method.upper(),
                origin=node.origin,
                summary=node.text("summary"),
                deprecated=node.flag("deprecated"),
                body=body,
                operation=operation,
                expression=expression,
            )

    def _key(self, key: str) -> str:
        name, number = key, 1
        while name in self._keys:
            number += 1
            name = f"{key}_{number}"
        self._keys.add(name)
        return name

    def add_callbacks(self, id_: str, node: SpecNode) -> None:
        """The callbacks of one operation."""
        for name, entry in node.entries_of("callbacks"):
            callback = self._context.resolve(entry)
            for expression, item in callback.entries() if callback is not None else ():
                if not expression.startswith("x-"):
                    self._callbacks += self._hooks(f"{id_}-{name}", item, Namespace.CALLBACKS, id_, expression)


def _report_unmodelled(item: SpecNode | None, node: SpecNode, context: Context) -> None:
    """Report what has no model of what the API sends: of a webhook or a callback only the body has one."""
    params = [found for level in (item, node) if level is not None and (found := level.get("parameters")) is not None]
    for found in params:
        if list(found.elements()):
            message = "parameters of what the API sends are not modelled; the request that arrives has them"
            context.diagnostics.warning("webhook-parameters", message, found.origin)
    for _, entry in node.entries_of("responses"):
        response = context.resolve(entry)
        if response is not None and (response.get("content") is not None or response.get("headers") is not None):
            message = "the response to a webhook or a callback is not modelled"
            context.diagnostics.warning("webhook-response", message, response.origin)
    callbacks = node.get("callbacks")
    if callbacks is not None and list(callbacks.entries()):
        message = "callbacks of what the API sends are left out"
        context.diagnostics.warning("webhook-callbacks", message, callbacks.origin)
