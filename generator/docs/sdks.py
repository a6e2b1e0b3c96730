"""Pages of the namespaces and of the client: docs/sdks/<directory>/README.md (COMPATIBILITY 5)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.docs.context import DocsContext
from generator.docs.operations import operation_view, prose
from generator.docs.views import OperationView, SdkPage
from generator.names.model import GroupName
from generator.render.jobs import Job


def jobs(context: DocsContext) -> Iterator[Job]:
    """One page per namespace, parents without operations of their own included, and one for the client."""
    for accessor, group in groups_with_pages(context):
        yield Job(
            path=group.page_path,
            subject=f"page of {'.'.join(accessor) or group.class_name}",
            template="docs/sdk.md.j2",
            view=partial(group_page, context, accessor, group),
        )


def groups_with_pages(context: DocsContext) -> Iterator[tuple[tuple[str, ...], GroupName]]:
    """Accessor and names of each; that of the client is empty."""
    for accessor, group in sorted(context.names.groups.items()):
        if context.edition.empty_pages or context.operations_of(accessor):
            yield accessor, group


def group_page(context: DocsContext, accessor: tuple[str, ...], group: GroupName) -> SdkPage:
    """The page of a namespace, or of the client."""
    if not accessor:
        return root_page(context, group)
    return namespace_page(context, accessor, group, {tag.name: tag.description for tag in context.api.tags})


def root_page(context: DocsContext, group: GroupName) -> SdkPage:
    """The client: what the API is, and its own operations if it has any.

    Of a document with summary and description it is the latter, without the title (COMPATIBILITY 5).
    """
    info = context.api.info
    return SdkPage(
        name=group.class_name,
        title=f"{group.class_name} SDK",
        accessor="",
        page=group.page_path,
        module=f"{context.names.package.import_name}.{group.module}",
        is_root=True,
        is_deprecated=False,
        shows_accessor=False,
        overview=context.style.prose(info.description if info.summary and info.description else info.text),
        has_list=context.style.exact or bool(_children(context, ()) or context.operations_of(())),
        children=_children(context, ()),
        operations=_operations(context, ()),
    )


def namespace_page(
    context: DocsContext, accessor: tuple[str, ...], group: GroupName, tags: Mapping[str, str]
) -> SdkPage:
    """A namespace; its overview is the description of the tag that is spelt as its group."""
    return SdkPage(
        name=group.class_name,
        title=title(context, accessor, group),
        accessor=".".join(accessor),
        page=group.page_path,
        module=f"{context.names.package.import_name}.{group.module}",
        is_root=False,
        is_deprecated=is_deprecated(context, accessor),
        shows_accessor=not context.edition.dotted_titles,
        overview=prose(context, tags.get(group.raw, "")) if group.raw else "",
        has_list=context.style.exact or bool(_children(context, accessor) or context.operations_of(accessor)),
        children=_children(context, accessor),
        operations=_operations(context, accessor),
    )


def is_deprecated(context: DocsContext, accessor: tuple[str, ...]) -> bool:
    """Whether nothing of a namespace stays (COMPATIBILITY R4.3)."""
    operations = context.operations_of(accessor)
    return context.edition.dotted_titles and bool(operations) and all(item.deprecated for item in operations)


def title(context: DocsContext, accessor: tuple[str, ...], group: GroupName) -> str:
    """The heading of a namespace."""
    if not context.edition.dotted_titles:
        return group.class_name
    parents = (context.names.groups[accessor[:depth]].class_name for depth in range(1, len(accessor) + 1))
    whole = ".".join(parents)
    return f"~~{whole}~~" if is_deprecated(context, accessor) else whole


def _children(context: DocsContext, accessor: tuple[str, ...]) -> tuple[str, ...]:
    """Links to the namespaces one level below. The exact dialect lists none."""
    if context.style.exact:
        return ()
    return tuple(
        f"[{'.'.join(inner)}](../{group.directory}/README.md)"
        for inner, group in sorted(context.names.groups.items())
        if inner and inner[:-1] == accessor
    )


def _operations(context: DocsContext, accessor: tuple[str, ...]) -> tuple[OperationView, ...]:
    return tuple(operation_view(context, operation) for operation in context.operations_of(accessor))
