"""One operation, on the page of its group (COMPATIBILITY 5)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator import ir
from generator.docs import access, deprecation
from generator.docs.context import DocsContext, fence
from generator.docs.outcomes import error_rows, response_type, streams
from generator.docs.parameters import argument_rows, body_view, parameter_rows
from generator.docs.views import (
    CallbackRow,
    ExampleView,
    HeaderRow,
    LinkRow,
    OperationTexts,
    OperationView,
    PaginationView,
    ResponseRow,
)
from generator.ir import Operation
from generator.snippets import SnippetKind
from generator.snippets.notation import union


def operation_view(context: DocsContext, operation: Operation) -> OperationView:
    """Everything about one operation."""
    method = context.names.methods[operation.id]
    accessor = context.names.accessors[operation.id]
    return OperationView(
        id=operation.id,
        method=operation.method,
        path=operation.path,
        name=method,
        group=".".join(accessor),
        accessor=".".join((*accessor, method)),
        page=f"{context.names.groups[accessor].page_path}#{method}",
        http=f"{operation.method} {operation.path}",
        listing=listing(context, operation),
        heading=f"~~{method}~~" if operation.deprecated else method,
        summary=context.style.line(operation.summary),
        description=prose(context, operation.description or operation.summary),
        deprecated=operation.deprecated,
        deprecation=deprecation.of_operation(context, operation),
        tags=operation.tags,
        example=context.snippet(operation.id),
        examples=tuple(_examples(context, operation)),
        parameters=parameter_rows(context, operation),
        arguments=tuple(argument_rows(context, operation)),
        body=body_view(context, operation),
        response=response_type(context, operation),
        responses=tuple(_response(context, response) for response in operation.responses),
        errors=error_rows(context, operation),
        headers=_header_rows(context, operation.headers),
        pagination=_pagination(context, operation),
        security=access.security_rows(context, operation),
        servers=access.server_rows(context, operation.servers or context.api.servers),
        callbacks=tuple(_callback(context, webhook) for webhook in context.callbacks.get(operation.id, ())),
        links=tuple(_link(context, operation, index) for index in range(len(operation.links))),
        texts=_texts(context, operation),
        extensions=operation.extensions,
    )


def _texts(context: DocsContext, operation: Operation) -> OperationTexts:
    """The sections that the page has. The exact dialect has none of those that only this generator writes."""

    def own(key: str, wanted: object, **placeholders: str) -> str:
        return context.text(key, **placeholders) if wanted and not context.style.exact else ""

    paged = operation.pagination is not None and context.snippet(operation.id, SnippetKind.PAGINATION)
    return OperationTexts(
        response=_note(context, operation),
        headers=own("page.headers", operation.headers),
        pagination=own("page.pagination", paged, method=f"{context.names.methods[operation.id]}_pages"),
        security=access.security_text(context, operation),
        optional_security=access.optional_security_text(context, operation),
        servers=own("page.servers", access.has_own_servers(context, operation)),
        callbacks=own("page.callbacks", context.callbacks.get(operation.id)),
        links=own("page.links", operation.links),
    )


def listing(context: DocsContext, operation: Operation, page: str = "") -> str:
    """The line of an operation in a list, without its bullet. `page`: the address of its page from there."""
    method = context.names.methods[operation.id]
    label = f"~~{method}~~" if operation.deprecated else method
    line = f"[{label}]({page}#{method})"
    text = operation.summary or ("" if context.style.exact else first_sentence(operation.description))
    if text:
        line += f" - {context.style.line(text)}"
    if operation.deprecated:
        line += f" {context.text('page.deprecated_operation_suffix')}{deprecation.successor(context, operation, page)}"
    return line


def first_sentence(text: str) -> str:
    """What a list has room for, of a description."""
    paragraph = " ".join(text.strip().partition("\n\n")[0].split())
    return re.split(r"(?<=[.!?]) (?=[A-Z])", paragraph, maxsplit=1)[0]


def _examples(context: DocsContext, operation: Operation) -> Iterator[ExampleView]:
    named = [(name, code) for name, code in context.snippets.named(operation.id) if code]
    for name, code in named:
        heading = context.style.line(name) if len(named) > 1 else ""
        yield ExampleView(name=name, heading=heading, comment=_comment(context, operation, name), fence=fence(code))


def _comment(context: DocsContext, operation: Operation, name: str) -> str:
    """What tools of the original find a snippet by (COMPATIBILITY R4.6)."""
    if not (context.edition.named_examples and context.style.exact):
        return ""
    facts = {"operationID": operation.id, "method": operation.method.lower(), "path": operation.path, "example": name}
    shown = " ".join(f'{key}="{value}"' for key, value in facts.items() if value)
    return f'<!-- UsageSnippet language="python" {shown} -->'


def prose(context: DocsContext, text: str) -> str:
    """Text of the document for the body of a page of this kind."""
    return context.style.prose(text if context.edition.carriage_returns else text.replace("\r", ""))


def _note(context: DocsContext, operation: Operation) -> str:
    """On streams, and on the choice between media types."""
    found = streams(operation) if operation.is_stream else ()
    notes = [context.text("page.streaming", type=context.notation.field(type_)) for type_ in found]
    first, *others = operation.media_types or ("",)
    if others:
        shown = ", ".join(map(context.style.code, others))
        notes.append(context.text("page.media_types", first=context.style.code(first), others=shown))
    return "\n\n".join(notes)


def _header_rows(context: DocsContext, headers: Iterable[ir.Header]) -> tuple[HeaderRow, ...]:
    return tuple(
        HeaderRow(
            name=header.name,
            label=context.style.code(header.name),
            type=context.notation.field(header.type),
            description=context.style.inline(header.description),
            required=header.required,
        )
        for header in headers
    )


def _response(context: DocsContext, response: ir.Response) -> ResponseRow:
    types = [content.type for content in response.contents if content.type is not None]
    return ResponseRow(
        status=response.status,
        description=context.style.inline(response.description),
        is_error=response.is_error,
        type=union(context.notation.field(type_) for type_ in types),
        annotation=union(context.notation.plain(type_) for type_ in types),
        media_types=tuple(content.media_type for content in response.contents),
        headers=_header_rows(context, response.headers),
    )


def _pagination(context: DocsContext, operation: Operation) -> PaginationView | None:
    if operation.pagination is None:
        return None
    return PaginationView(
        kind=operation.pagination.kind,
        method=f"{context.names.methods[operation.id]}_pages",
        example=context.snippet(operation.id, SnippetKind.PAGINATION),
        inputs=operation.pagination.inputs,
        outputs={**operation.pagination.outputs},
    )


def _callback(context: DocsContext, webhook: ir.Webhook) -> CallbackRow:
    body = webhook.body.content.type if webhook.body else None
    return CallbackRow(
        label=context.style.code(f"{webhook.method.upper()} {webhook.expression or webhook.key}"),
        type=context.notation.field(body) if body is not None else "",
        summary=context.style.line(webhook.summary) if webhook.summary else "",
    )


def _link(context: DocsContext, operation: Operation, index: int) -> LinkRow:
    """The object that makes the request of the call that a response leads to."""
    link = operation.links[index]
    target = (*context.names.accessors[link.operation], context.names.methods[link.operation])
    return LinkRow(
        label=f"`links.{context.names.links[operation.id, index]}`",
        target=f"`{'.'.join(target)}`",
        description=context.style.inline(link.description),
    )
