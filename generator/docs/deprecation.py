"""The notes that something goes away."""

from __future__ import annotations

from generator.docs.context import DocsContext
from generator.ir import Field, Node, Operation


def of_schema(context: DocsContext, schema: Node) -> str:
    """The note on the page of a class; "" while it stays."""
    return _note(context, schema.deprecation_message) if schema.deprecated else ""


def of_operation(context: DocsContext, operation: Operation) -> str:
    """The note below the description of an operation, with a link to what replaces it."""
    if not operation.deprecated:
        return ""
    if context.edition.dotted_titles and context.style.exact:
        return _published_note(context, operation)
    note = _note(context, operation.deprecation_message)
    replacement = _link(context, operation.replacement)
    if not replacement:
        return note
    return f"{note}\n{context.text('page.deprecated_replaced', replacement=replacement)}"


def _published_note(context: DocsContext, operation: Operation) -> str:
    """The message of the document letter by letter (COMPATIBILITY R4.4)."""
    message = operation.deprecation_message
    note = f"> :warning: **DEPRECATED**: {message}" if message else context.text("page.deprecated")
    method = context.names.methods.get(operation.replacement)
    return f"{note}. Use `{method}` instead." if method else note


def successor(context: DocsContext, operation: Operation, page: str) -> str:
    """What replaces an operation, after its line in a list; `page` is the address of its own page from there."""
    method = context.names.methods.get(operation.replacement)
    if not (context.edition.dotted_titles and method):
        return ""
    directory = context.names.groups[context.names.accessors[operation.replacement]].directory
    folder = "docs/sdks" if page or context.style.exact else ".."  # the original has one address for both places
    return f" Use [{method}]({folder}/{directory}/README.md#{method}) instead."


def of_field(context: DocsContext, field: Field) -> str:
    """The text before the description of a field; "" while it stays."""
    if not field.deprecated:
        return ""
    if field.deprecation_message:
        message = context.style.inline(_message(context, field.deprecation_message))
        return context.text("page.deprecated_field_because", message=message)
    return context.text("page.deprecated_field")


def _note(context: DocsContext, message: str) -> str:
    if message:
        return context.text("page.deprecated_because", message=context.style.line(_message(context, message)))
    return context.text("page.deprecated")


def _message(context: DocsContext, text: str) -> str:
    """The original ended each with a full stop (COMPATIBILITY 5)."""
    is_exact = context.style.exact and not context.edition.dotted_titles
    return f"{text}." if is_exact and not text.rstrip().endswith(".") else text


def _link(context: DocsContext, operation_id: str) -> str:
    names = context.names
    if operation_id not in names.methods:
        return ""
    accessor, method = names.accessors[operation_id], names.methods[operation_id]
    directory = names.groups[accessor].directory
    return f"[`{'.'.join((*accessor, method))}`](../../sdks/{directory}/README.md#{method})"
