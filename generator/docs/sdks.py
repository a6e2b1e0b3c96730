"""Pages of the namespaces and of the client: docs/sdks/<directory>/README.md (COMPATIBILITY 5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator import ir
from generator.docs import deprecation
from generator.docs.access import operation_security, operation_servers
from generator.docs.context import Context, fence
from generator.docs.models import CHECK, MINUS, NOT_AVAILABLE
from generator.docs.outcomes import error_table, response_type, streams
from generator.docs.views import ExampleView, OperationView, SdkPage
from generator.ir import Operation, Type
from generator.names.arguments import spread_model
from generator.names.model import GroupName
from generator.render.jobs import Job
from generator.snippets import SnippetKind

RETRY_CONFIG = "[Optional[utils.RetryConfig]](../../models/utils/retryconfig.md)"


def jobs(context: Context) -> Iterator[Job]:
    """One page per namespace, parents without operations of their own included, and one for the client."""
    tags = {tag.name: tag.description for tag in context.api.tags}
    for accessor, group in sorted(context.names.groups.items()):
        if not (context.edition.empty_pages or context.operations_of(accessor)):
            continue
        page = namespace_page(context, accessor, group, tags) if accessor else root_page(context, group)
        yield Job(
            path=f"docs/sdks/{group.directory}/README.md",
            subject=f"page of {'.'.join(accessor) or group.class_name}",
            template="docs/sdk.md.j2",
            view=page,
        )


def root_page(context: Context, group: GroupName) -> SdkPage:
    """The client: what the API is, and its own operations if it has any."""
    return SdkPage(
        name=group.class_name,
        title=f"{group.class_name} SDK",
        accessor="",
        is_root=True,
        is_deprecated=False,
        shows_accessor=False,
        overview=context.style.prose(overview(context.api.info)),
        has_list=context.style.exact or bool(_children(context, ()) or context.operations_of(())),
        children=_children(context, ()),
        operations=_operations(context, ()),
    )


def namespace_page(context: Context, accessor: tuple[str, ...], group: GroupName, tags: Mapping[str, str]) -> SdkPage:
    """A namespace; its overview is the description of the tag that is spelt as its group."""
    return SdkPage(
        name=group.class_name,
        title=title(context, accessor, group),
        accessor=".".join(accessor),
        is_root=False,
        is_deprecated=is_deprecated(context, accessor),
        shows_accessor=not context.edition.dotted_titles,
        overview=_prose(context, tags.get(group.raw, "")) if group.raw else "",
        has_list=context.style.exact or bool(_children(context, accessor) or context.operations_of(accessor)),
        children=_children(context, accessor),
        operations=_operations(context, accessor),
    )


def is_deprecated(context: Context, accessor: tuple[str, ...]) -> bool:
    """Whether nothing of a namespace stays (COMPATIBILITY R4.3)."""
    operations = context.operations_of(accessor)
    return context.edition.dotted_titles and bool(operations) and all(item.deprecated for item in operations)


def title(context: Context, accessor: tuple[str, ...], group: GroupName) -> str:
    """The heading of a namespace."""
    if not context.edition.dotted_titles:
        return group.class_name
    parents = (context.names.groups[accessor[:depth]].class_name for depth in range(1, len(accessor) + 1))
    whole = ".".join(parents)
    return f"~~{whole}~~" if is_deprecated(context, accessor) else whole


def overview(info: ir.Info) -> str:
    """`title: description`, or the description alone where the document has a summary as well."""
    if info.summary and info.description:
        return info.description
    return ": ".join(filter(None, (info.title, info.description or info.summary)))


def listing(context: Context, operation: Operation, page: str = "") -> str:
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


def _children(context: Context, accessor: tuple[str, ...]) -> tuple[str, ...]:
    """Links to the namespaces one level below. The exact dialect lists none."""
    if context.style.exact:
        return ()
    return tuple(
        f"[{'.'.join(inner)}](../{group.directory}/README.md)"
        for inner, group in sorted(context.names.groups.items())
        if inner and inner[:-1] == accessor
    )


def _operations(context: Context, accessor: tuple[str, ...]) -> tuple[OperationView, ...]:
    return tuple(operation_view(context, operation) for operation in context.operations_of(accessor))


def operation_view(context: Context, operation: Operation) -> OperationView:
    """Everything about one operation."""
    method = context.names.methods[operation.id]
    return OperationView(
        id=operation.id,
        name=method,
        accessor=".".join((*context.names.accessors[operation.id], method)),
        http=f"{operation.method} {operation.path}",
        listing=listing(context, operation),
        heading=f"~~{method}~~" if operation.deprecated else method,
        summary=context.style.line(operation.summary),
        description=_prose(context, operation.description or operation.summary),
        deprecation=deprecation.of_operation(context, operation),
        example=context.snippet(operation.id),
        examples=tuple(_examples(context, operation)),
        parameters=_parameters(context, operation),
        response=response_type(context, operation),
        errors=error_table(context, operation, context.style.table),
        headers=_headers(context, operation),
        note=_note(context, operation),
        pagination=_pagination(context, operation),
        security=operation_security(context, operation),
        servers=operation_servers(context, operation),
        callbacks=_callbacks(context, operation),
        links=_links(context, operation),
        extensions=operation.extensions,
    )


def _examples(context: Context, operation: Operation) -> Iterator[ExampleView]:
    named = [(name, code) for name, code in context.snippets.named(operation.id) if code]
    for name, code in named:
        heading = context.style.line(name) if len(named) > 1 else ""
        yield ExampleView(name=name, heading=heading, comment=_comment(context, operation, name), fence=fence(code))


def _comment(context: Context, operation: Operation, name: str) -> str:
    """What tools of the original find a snippet by (COMPATIBILITY R4.6)."""
    if not (context.edition.named_examples and context.style.exact):
        return ""
    facts = {"operationID": operation.id, "method": operation.method.lower(), "path": operation.path, "example": name}
    shown = " ".join(f'{key}="{value}"' for key, value in facts.items() if value)
    return f'<!-- UsageSnippet language="python" {shown} -->'


def _prose(context: Context, text: str) -> str:
    return context.style.prose(text if context.edition.carriage_returns else text.replace("\r", ""))


def _parameters(context: Context, operation: Operation) -> str:
    rows: list[tuple[str, str, str, str]] = []
    spread = spread_model(context.api, context.names, context.config, operation)
    request = _request_type(operation)
    if spread is not None:
        rows += _fields(context, spread)
    elif request is not None:
        rows.append(("`request`", context.notation.result(request), CHECK, context.text("page.request_parameter")))
    rows.append(("`retries`", RETRY_CONFIG, MINUS, context.text("page.retries_parameter")))
    if operation.servers:
        rows.append(("`server_url`", "*Optional[str]*", MINUS, context.text("page.server_parameter")))
    return context.style.table(("Parameter", "Type", "Required", "Description"), rows)


def _fields(context: Context, model: ir.Model) -> Iterator[tuple[str, str, str, str]]:
    """The fields of a request that is taken in pieces."""
    for field in context.rows(model):
        name = context.names.fields[model.id, field.name]
        type_ = context.notation.field(field.type, field.presence)
        mark = CHECK if field.presence.required else MINUS
        yield (f"`{name}`", type_, mark, context.style.inline(field.description) or NOT_AVAILABLE)


def _request_type(operation: Operation) -> Type | None:
    if operation.request is not None:
        return ir.Ref(id=operation.request)
    if operation.body is None:
        return None
    type_ = operation.body.content.type
    if type_ is None:
        return ir.File()
    return type_.inner if isinstance(type_, ir.Nullable) else type_


def _note(context: Context, operation: Operation) -> str:
    """On streams, and on the choice between media types."""
    found = streams(operation) if operation.is_stream else ()
    notes = [context.text("page.streaming", type=context.notation.field(type_)) for type_ in found]
    first, *others = operation.media_types or ("",)
    if others:
        shown = ", ".join(map(context.style.code, others))
        notes.append(context.text("page.media_types", first=context.style.code(first), others=shown))
    return "\n\n".join(notes)


def _headers(context: Context, operation: Operation) -> str:
    """The headers that responses may have."""
    if context.style.exact or not operation.headers:
        return ""
    rows = [
        (context.style.code(header.name), context.notation.field(header.type), context.style.inline(header.description))
        for header in operation.headers
    ]
    return "\n\n".join((context.text("page.headers"), context.style.table(("Header", "Type", "Description"), rows)))


def _pagination(context: Context, operation: Operation) -> str:
    if operation.pagination is None or context.style.exact:
        return ""
    snippet = context.snippet(operation.id, SnippetKind.PAGINATION)
    if not snippet:
        return ""
    text = context.text("page.pagination", method=f"{context.names.methods[operation.id]}_pages")
    return f"{text}\n\n{snippet}"


def _callbacks(context: Context, operation: Operation) -> str:
    lines = []
    for webhook in () if context.style.exact else context.callbacks.get(operation.id, ()):
        body = webhook.body.content.type if webhook.body else None
        line = f"* {context.style.code(f'{webhook.method.upper()} {webhook.expression or webhook.key}')}"
        line += f": {context.notation.field(body)}" if body is not None else ""
        line += f" - {context.style.line(webhook.summary)}" if webhook.summary else ""
        lines.append(line)
    return "\n".join([context.text("page.callbacks"), "", *lines]) if lines else ""


def _links(context: Context, operation: Operation) -> str:
    """The calls that a response leads to, each with the object that makes its request."""
    if context.style.exact or not operation.links:
        return ""
    rows = []
    for index, link in enumerate(operation.links):
        target = (*context.names.accessors[link.operation], context.names.methods[link.operation])
        name = f"`links.{context.names.links[operation.id, index]}`"
        rows.append((name, f"`{'.'.join(target)}`", context.style.inline(link.description)))
    return "\n\n".join((context.text("page.links"), context.style.table(("Link", "Leads to", "Description"), rows)))
