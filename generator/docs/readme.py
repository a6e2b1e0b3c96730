"""README.md and USAGE.md (COMPATIBILITY 8, 9)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from generator import ir
from generator.diagnostics import Diagnostics
from generator.docs import access, outcomes, readme_failures as failures, readme_merge, safety
from generator.docs.context import DocsContext, fence
from generator.docs.operations import listing
from generator.docs.readme_views import (
    GlobalRow,
    InfoView,
    ListedOperation,
    NamespaceView,
    ReadmePage,
    ReadmeRows,
    TableSection,
    UsagePage,
    UsageRow,
    WebhookRow,
)
from generator.docs.retries import retries, retry_view
from generator.docs.sdks import title
from generator.ir import Operation, Webhook
from generator.names.arguments import flat_credential, global_arguments
from generator.names.model import testing_names
from generator.render.jobs import Job
from generator.snippets import SnippetKind
from generator.snippets.expressions import import_lines
from generator.snippets.typed_values import import_of
from generator.snippets.usage import usage_examples

MANAGED = frozenset(
    "summary toc installation idesupport usage security operations global-parameters file-upload pagination eventstream"
    " unknown-values webhooks retries errors testing timeouts server http-client resource-management debug"
    " versioning".split()
)

_TABLE, _VARIABLES = "\0table\0", "\0variables\0"
"""Placeholders in texts, in whose place templates put the tables."""


def jobs(context: DocsContext, existing: bytes | None, diagnostics: Diagnostics) -> Iterator[Job]:
    """README.md, unless the one that is there cannot be merged (then with an error), and USAGE.md."""
    yield Job(path="USAGE.md", subject="USAGE", template="docs/usage.md.j2", view=partial(usage_page, context))
    text = readme_merge.decode(existing, diagnostics) if existing and existing.strip() else ""
    text = readme_merge.without_conflicts(text, diagnostics) if text else text
    if text is not None and readme_merge.check(text, diagnostics):
        yield Job(
            path="README.md",
            subject="README",
            template="docs/readme.md.j2",
            view=partial(readme_page, context),
            finish=partial(
                readme_merge.finish,
                repository="" if context.style.exact else readme_merge.repository_of(context.config.project_urls),
                existing=text or None,
                managed=MANAGED,
                numbered=not context.style.exact,
            ),
        )


def usage_page(context: DocsContext) -> UsagePage:
    """The main operation, or those that the document chooses, both ways."""
    examples = _usage_rows(context)
    return UsagePage(
        examples=examples,
        sync_snippet=examples[0].sync_snippet if examples else "",
        async_snippet=examples[0].async_snippet if examples else "",
        line_break="</br>" if context.style.exact else "<br/>",
        async_introduction=context.text("usage.async_introduction"),
        is_spaced=context.edition.prints_result,
    )


def readme_page(context: DocsContext) -> ReadmePage:
    """All managed sections."""
    main = context.snippets.main_operation
    credentials = {
        "security_argument": context.snippets.security_argument,
        "security_import": context.snippets.security_import,
    }
    failing = failures.shown_operation(context, main)
    rows = _rows(context, failing)
    servers, mark, variables = _server(context, main, rows).partition(_VARIABLES)
    retry = retry_view(context, main)
    return ReadmePage(
        rows=rows,
        info=_info(context),
        package_name=context.names.package.distribution,
        import_name=context.names.package.import_name,
        sdk_class=context.names.package.sdk_class,
        title=context.style.line(context.api.info.title),
        summary=safety.protect_markers(context.style.prose(context.api.info.text)),
        namespaces=tuple(_namespaces(context)),
        installation=context.text("readme.installation"),
        ide_support=context.text("readme.ide_support"),
        usage=_usage(context),
        security=_section(_security(context, main)),
        globals=_section(context.text("readme.globals", globals_table=_TABLE) if rows.globals else ""),
        file_upload=_with_snippet(context, "readme.file_upload", context.snippets.upload_operation, None),
        pagination=_with_snippet(context, "readme.pagination", _first(context, _is_paged), SnippetKind.PAGINATION),
        streaming=_with_snippet(context, "readme.streaming", _first_stream(context), SnippetKind.STREAM),
        unknown_values=_unknown_values(context),
        webhooks=_section(_webhooks(context)),
        retries=retries(context, retry),
        retry=retry,
        errors=_section(failures.errors(context, failing, errors_table=_TABLE)),
        testing=_testing(context, main),
        timeouts=_beyond(context, "readme.timeouts"),
        versioning=_beyond(context, "readme.versioning"),
        server=_section(servers),
        variables=_section(mark + variables, _VARIABLES),
        http_client=context.text("readme.http_client", **credentials, **failures.http_library(context.config)),
        debugging=context.text("readme.debugging", debug_variable=context.config.debug_variable, **credentials),
        resource_management=_resource_management(context),
    )


def _section(text: str, mark: str = _TABLE) -> TableSection:
    before, found, after = text.partition(mark)
    return TableSection(is_shown=bool(text), before=before, has_table=bool(found), after=after)


def _info(context: DocsContext) -> InfoView:
    info = context.api.info
    return InfoView(
        title=context.style.line(info.title),
        version=context.style.line(info.version),
        summary=context.style.line(info.summary),
        description=context.style.prose(info.description),
    )


def _rows(context: DocsContext, failing: Operation | None) -> ReadmeRows:
    webhooks = (webhook for webhook in context.api.webhooks if webhook.operation is None)
    return ReadmeRows(
        security=access.scheme_rows(context),
        globals=_global_rows(context),
        servers=access.server_rows(context, context.api.servers),
        variables=access.variable_rows(context, context.api.servers),
        webhooks=tuple(_webhook_row(context, webhook) for webhook in webhooks),
        errors=outcomes.error_rows(context, failing) if failing is not None else (),
    )


def _namespaces(context: DocsContext) -> Iterator[NamespaceView]:
    """The namespaces with their operations (COMPATIBILITY 9.5, R6.3)."""
    yield from _titled_namespaces(context) if context.edition.dotted_titles else _namespaces_by_accessor(context)


def _titled_namespaces(context: DocsContext) -> Iterator[NamespaceView]:
    """Those with operations, by the text of their group; a level deeper below each parent that has operations."""
    groups = {accessor: group for accessor, group in context.names.groups.items() if context.operations_of(accessor)}
    for accessor, group in sorted(groups.items(), key=lambda item: item[1].raw.lower()):
        page = group.page_path
        parents = sum(accessor[:depth] in groups for depth in range(1, len(accessor)))
        shown = title(context, accessor, group) if accessor else f"{group.class_name} SDK"
        yield NamespaceView(
            accessor=".".join(accessor) or context.names.package.variable,
            page=page,
            heading=f"{'#' * (3 + parents)} [{shown}]({page})",
            operations=_listed(context, accessor, page),
        )


def _namespaces_by_accessor(context: DocsContext) -> Iterator[NamespaceView]:
    """All by accessor; the client is among them by the name of its variable."""
    variable = context.names.package.variable
    for dotted, accessor in sorted((".".join(accessor) or variable, accessor) for accessor in context.names.groups):
        group = context.names.groups[accessor]
        page = group.page_path
        operations = _listed(context, accessor, page)
        marks = "#" * (2 + max(1, len(accessor)))
        yield NamespaceView(
            accessor=dotted,
            page=page,
            heading=f"{marks} [{dotted if accessor else group.class_name}]({page})" if accessor or operations else "",
            operations=operations,
        )


def _listed(context: DocsContext, accessor: tuple[str, ...], page: str) -> tuple[ListedOperation, ...]:
    return tuple(
        ListedOperation(
            id=operation.id,
            name=context.names.methods[operation.id],
            method=operation.method,
            path=operation.path,
            page=f"{page}#{context.names.methods[operation.id]}",
            summary=context.style.line(operation.summary),
            deprecated=operation.deprecated,
            listing=listing(context, operation, page),
        )
        for operation in context.operations_of(accessor)
    )


def _usage(context: DocsContext) -> str:
    """What USAGE.md shows; in the exact dialect a webhook, called like a method, unless the document chooses."""
    webhook = _first_webhook(context) if context.style.exact and context.edition.webhook_usage else None
    examples = _usage_rows(context)
    if webhook is not None and not usage_examples(context.api, context.names):
        sync, twin = (
            fence(context.snippets.webhook(webhook.key, kind))
            for kind in (SnippetKind.SYNC_USAGE, SnippetKind.ASYNC_USAGE)
        )
        examples = (UsageRow(title="", description="", sync_snippet=sync, async_snippet=twin),)
    return "\n".join(
        context.text(
            "readme.usage" if index == 0 else "readme.further_usage",
            title=example.title or "Example",
            description=example.description,
            sync_snippet=example.sync_snippet,
            async_snippet=example.async_snippet,
        )
        for index, example in enumerate(examples)
        if example.sync_snippet
    )


def _usage_rows(context: DocsContext) -> tuple[UsageRow, ...]:
    chosen = {operation.id: operation.usage_example for operation in usage_examples(context.api, context.names)}
    main = context.snippets.main_operation
    return tuple(
        UsageRow(
            title=safety.protect_markers(context.style.line(example.title)) if example else "",
            description=safety.protect_markers(context.style.prose(example.description)) if example else "",
            sync_snippet=context.snippet(id_, SnippetKind.SYNC_USAGE),
            async_snippet=context.snippet(id_, SnippetKind.ASYNC_USAGE),
        )
        for id_, example in (chosen or dict.fromkeys((main,) if main is not None else ())).items()
    )


def _first_webhook(context: DocsContext) -> Webhook | None:
    webhooks = [webhook for webhook in context.api.webhooks if not webhook.deprecated and webhook.operation is None]
    if not context.api.maintain_order:
        webhooks.sort(key=lambda webhook: webhook.key)
    return webhooks[0] if webhooks else None


def _with_snippet(context: DocsContext, key: str, operation_id: str | None, kind: SnippetKind | None) -> str:
    snippet = context.snippet(operation_id, kind)
    return context.text(key, snippet=snippet) if snippet else ""


def _beyond(context: DocsContext, key: str) -> str:
    """A section that the published READMEs do not have."""
    return "" if context.style.exact else context.text(key)


def _testing(context: DocsContext, main: str | None) -> str:
    """How programs are tested, on the main operation or else the first one that gives a value; not in the exact
    dialect, whose pages are as they were published."""
    if context.style.exact or not context.config.testing:
        return ""
    for id_ in (main, *(operation.id for operation in context.api.operations)):
        snippet = context.snippet(id_, SnippetKind.TESTING)
        if snippet:
            called = testing_names(context.names)
            members = {"when": called.when, "example": called.example, "calls": called.calls}
            has_pages = "yes" if any(map(_is_paged, context.api.operations)) else ""
            members |= {"module": called.module, "has_pages": has_pages, **failures.http_library(context.config)}
            return context.text("readme.testing", snippet=snippet, **members)
    return ""


def _resource_management(context: DocsContext) -> str:
    if not context.edition.resource_management:
        return ""
    return context.text("readme.resource_management", snippet=fence(context.snippets.resource_management()))


def _server(context: DocsContext, main: str | None, rows: ReadmeRows) -> str:
    snippet = context.snippet(main, SnippetKind.SERVER)
    servers = context.api.servers
    if not snippet:
        return ""
    if len(servers) < 2 and not any(server.variables for server in servers):
        return context.text("readme.server", snippet=snippet)
    return context.text(
        "readme.servers",
        snippet=snippet,
        servers_table=_TABLE,
        variables_table=_VARIABLES if rows.variables else "",
        index_snippet=context.snippet(main, SnippetKind.SERVER_INDEX),
        server_name=next((server.id for server in servers if server.id), ""),
    )


def _security(context: DocsContext, main: str | None) -> str:
    schemes = context.api.security_schemes
    if main is not None and _operation(context, main).own_security is not None:
        main = _first(context, lambda operation: operation.security is None) or main
    snippet = context.snippet(main, SnippetKind.SECURITY)
    if not schemes or not snippet:
        return ""
    own = _first(context, _takes_credentials)
    key = "readme.security" if len(schemes) == 1 else "readme.security_schemes"
    text = context.text(
        key,
        schemes_table=_TABLE,
        snippet=snippet,
        argument=flat_credential(context.api, context.names, context.config) or "security",
        has_variables="yes" if any(scheme.env for scheme in schemes) else "",
    )
    more = context.text("readme.operation_security", snippet=context.snippet(own, SnippetKind.SECURITY)) if own else ""
    return f"{text.rstrip()}\n\n{more}" if more else text


def _global_rows(context: DocsContext) -> tuple[GlobalRow, ...]:
    """The parameters that the client remembers."""
    arguments = global_arguments(context.api, context.names, context.config)
    return tuple(
        GlobalRow(
            name=param.name,
            label=f"`{arguments[param.location.value, param.name]}`",
            type=context.notation.as_text(param.type),
            description=context.style.inline(param.description),
            example=context.style.examples(param.cell_examples, every=context.edition.every_example),
        )
        for param in context.api.globals
    )


def _unknown_values(context: DocsContext) -> str:
    """How to recognise unknown values, where an enumeration or a union lets them through."""
    kept = [context.api.schemas[id_] for id_ in context.names.schemas if id_ in context.api.schemas]
    enum = next((s for s in kept if isinstance(s, ir.Enum) and s.open), None)
    union = any(isinstance(s, ir.Union_) and s.open for s in kept)
    if enum is None and not union:
        return ""
    imports: list[str] = []
    code: list[str] = []
    if enum is not None:
        name = context.names.schemas[enum.id]
        imports += import_lines((import_of(context.names, name.package),))
        what = name.class_name
        code += ["", "", f"def is_known(value: object) -> bool:  # of an enumeration, here {what}"]
        code += [f"    return isinstance(value, {name.qualified})"]
    if union:
        imports.append(f"from {context.names.package.import_name}.types import UnknownValue")
        code += [
            "",
            "",
            "def unknown_data(value: object) -> object:  # of a union: the data as it came, if it is unknown",
        ]
        code += ["    return value.value if isinstance(value, UnknownValue) else None"]
    return context.text("readme.unknown_values", snippet=fence("\n".join([*imports, *code, ""])))


def _webhooks(context: DocsContext) -> str:
    webhook = _first_webhook(context)
    snippet = fence(context.snippets.webhook(webhook.key, SnippetKind.WEBHOOK_PARSE)) if webhook else ""
    return context.text("readme.webhooks", webhooks_table=_TABLE, snippet=snippet) if snippet else ""


def _webhook_row(context: DocsContext, webhook: Webhook) -> WebhookRow:
    body = webhook.body.content.type if webhook.body else None
    return WebhookRow(
        name=webhook.key,
        label=f"~~{context.style.code(webhook.key)}~~" if webhook.deprecated else context.style.code(webhook.key),
        body=context.notation.as_text(body) if body is not None else "",
        description=context.style.line(webhook.summary),
    )


def _first(context: DocsContext, wanted: Callable[[Operation], bool]) -> str | None:
    return next((operation.id for operation in context.api.operations if wanted(operation)), None)


def _operation(context: DocsContext, id_: str) -> Operation:
    return next(operation for operation in context.api.operations if operation.id == id_)


def _first_stream(context: DocsContext) -> str | None:
    """The operation that streams, or else one that may; in the exact dialect the former only."""
    found = _first(context, lambda operation: operation.is_stream)
    if found is None and not context.style.exact:
        found = _first(context, lambda operation: operation.stream is not None)
    return found


def _takes_credentials(operation: Operation) -> bool:
    return operation.own_security is not None and operation.own_security.needed


def _is_paged(operation: Operation) -> bool:
    return operation.pagination is not None
