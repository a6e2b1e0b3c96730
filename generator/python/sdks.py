"""Views of the SDK class and of the classes of its namespaces."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Protocol

from generator import ir
from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.names.model import GroupName, Names
from generator.python import literals
from generator.python.annotations import Annotator
from generator.python.modules import ModuleLayout, ModulePath
from generator.python.operations import MethodView, OperationWriter
from generator.python.scope import BUILTINS, ImportLines, Scope
from generator.python.security import ConstructorView, constructor_view


class Examples(Protocol):
    """Where usage examples come from: `generator.snippets.Snippets`."""

    def operation(self, operation_id: str) -> str:
        """The code of the example, as the docs show it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpellingView:
    """Names that signatures mention, as they are called in this module."""

    text: str  # str
    integer: str  # int
    mapping: str  # Mapping
    unset: str  # UNSET
    optional_nullable: str  # OptionalNullable
    utils: str  # the module utils
    iterator: str  # Iterator
    async_iterator: str  # AsyncIterator
    pages: str  # the function that gives pages one after another
    pages_async: str  # the same, asynchronously
    base: str  # BaseSDK
    cached_property: str  # the decorator; "" where it is not used
    raw_methods: str  # RawMethods
    api_response: str  # ApiResponse
    deprecated: str  # the decorator deprecated; "" where nothing is


@dataclass(frozen=True, slots=True, kw_only=True)
class SubSdkView:
    """An attribute that leads to another class of operations."""

    attribute: str  # name
    class_name: str  # as it is called in this module
    import_line: str  # code: the import of the class, when it is first used
    docstring: str  # docstring, quotes included; "" where there is none


@dataclass(frozen=True, slots=True, kw_only=True)
class SdkView:
    """A module with one class of operations; the SDK class itself is the one at the root."""

    docstring: str  # of the module, quotes included
    imports: ImportLines  # for run time and for type checkers
    class_name: str  # the class
    class_docstring: str  # docstring, quotes included; "" where there is none
    raw_class: str  # the class behind with_raw_response
    spell: SpellingView  # names that signatures mention
    namespaces: tuple[SubSdkView, ...]  # in the order of the document
    operations: tuple[MethodView, ...]  # in the order of the document
    security: ConstructorView | None  # of the constructor; None in namespaces
    is_client: bool  # whether it is the class of the client itself
    is_empty: bool  # whether the class needs `pass`


class Sdks:
    """Builds the views of the modules at the root of the package."""

    def __init__(
        self,
        api: ir.Api,
        names: Names,
        config: Config,
        layout: ModuleLayout,
        examples: Examples,
        diagnostics: Diagnostics,
    ) -> None:
        self._api = api
        self._names = names
        self._config = config
        self._layout = layout
        self._examples = examples
        self._diagnostics = diagnostics

    def view(self, group: GroupName) -> SdkView:
        """The module of a namespace, or (accessor `()`) of the SDK class."""
        operations = self._members.get(group.accessor, [])
        children = self._children.get(group.accessor, [])
        raw_class = f"{group.class_name}Raw"
        scope = Scope((group.class_name, raw_class, *(f"_{self._names.methods[op.id].upper()}" for op in operations)))
        annotator = Annotator(self._api, self._names, self._layout, scope, ModulePath(module=group.module))
        hidden = self._hidden(operations, children)
        views = self._operations(annotator, operations, hidden)
        text = self._text(group)
        security = (
            constructor_view(self._api, self._names, self._config, annotator, hidden) if not group.accessor else None
        )
        namespaces = tuple(self._namespace(annotator, child, hidden) for child in children)
        with_signatures = bool(views) or security is not None
        spell = _spelling(annotator, views, hidden, has_namespaces=bool(namespaces), with_signatures=with_signatures)
        if scope.imports().typing_only:
            scope.name("typing", "TYPE_CHECKING")
        return SdkView(
            docstring=literals.docstring(text.split("\n")[0] or f"{group.class_name}."),
            imports=scope.imports(),
            class_name=group.class_name,
            is_client=not group.accessor,
            class_docstring=literals.docstring(literals.docstring_text(text, self._config)),
            raw_class=raw_class,
            spell=spell,
            namespaces=namespaces,
            operations=views,
            security=security,
            is_empty=not (text or namespaces or views or security),
        )

    def members(self, accessor: tuple[str, ...]) -> list[str]:
        """The ids of the operations of a namespace."""
        return [operation.id for operation in self._members.get(accessor, ())]

    @functools.cached_property
    def _members(self) -> dict[tuple[str, ...], list[ir.Operation]]:
        """The operations of each namespace."""
        found: dict[tuple[str, ...], list[ir.Operation]] = {}
        for op in self._api.operations:
            found.setdefault(self._names.accessors[op.id], []).append(op)
        return found

    @functools.cached_property
    def _children(self) -> dict[tuple[str, ...], list[GroupName]]:
        """The namespaces in each namespace, in the order in which operations first mention them."""
        order = dict.fromkeys(accessor[:depth] for accessor in self._members for depth in range(1, len(accessor) + 1))
        found: dict[tuple[str, ...], list[GroupName]] = {}
        for accessor in order:
            found.setdefault(accessor[:-1], []).append(self._names.groups[accessor])
        return found

    def _hidden(self, operations: list[ir.Operation], children: list[GroupName]) -> frozenset[str]:
        methods = {self._names.methods[op.id] for op in operations}
        return frozenset({*methods, *(f"{m}_async" for m in methods), *(child.accessor[-1] for child in children)})

    def _operations(
        self, annotator: Annotator, operations: list[ir.Operation], hidden: frozenset[str]
    ) -> tuple[MethodView, ...]:
        writer = OperationWriter(self._api, self._names, self._config, annotator, hidden, self._diagnostics)
        return tuple(writer.view(op, self._examples.operation(op.id)) for op in operations)

    def _text(self, group: GroupName) -> str:
        """The document's words on a namespace, or on the whole API."""
        if group.accessor:
            return next((tag.description for tag in self._api.tags if tag.name == group.raw), "")
        return self._api.info.text

    def _namespace(self, annotator: Annotator, group: GroupName, hidden: frozenset[str]) -> SubSdkView:
        class_name = annotator.package_name(group.module, group.class_name, hidden=hidden, typing_only=True)
        imported = group.class_name if class_name == group.class_name else f"{group.class_name} as {class_name}"
        return SubSdkView(
            attribute=group.accessor[-1],
            class_name=class_name,
            import_line=f"from {annotator.place.relative(group.module)} import {imported}",
            docstring=literals.docstring(literals.docstring_text(self._text(group), self._config)),
        )


def _spelling(
    annotator: Annotator,
    views: tuple[MethodView, ...],
    hidden: frozenset[str],
    *,
    has_namespaces: bool,
    with_signatures: bool,
) -> SpellingView:
    """Asks only for what the module mentions: every name asked for is imported."""
    scope = annotator.scope
    paginated = any(view.is_paginated for view in views)

    def of(module: str, name: str, *, wanted: bool = True) -> str:
        return annotator.package_name(module, name, hidden=hidden) if wanted else ""

    return SpellingView(
        text=scope.name(BUILTINS, "str", hidden=hidden),
        integer=scope.name(BUILTINS, "int", hidden=hidden),
        mapping=scope.name("collections.abc", "Mapping", hidden=hidden) if views else "",
        unset=of("types", "UNSET", wanted=with_signatures),
        optional_nullable=of("types", "OptionalNullable", wanted=with_signatures),
        utils=scope.name(".", "utils", hidden=hidden) if views else "",
        iterator=scope.name("collections.abc", "Iterator", hidden=hidden) if paginated else "",
        async_iterator=scope.name("collections.abc", "AsyncIterator", hidden=hidden) if paginated else "",
        pages=of("_runtime.pages", "pages", wanted=paginated),
        pages_async=of("_runtime.pages", "pages_async", wanted=paginated),
        base=of("basesdk", "BaseSDK"),
        cached_property=scope.name("functools", "cached_property", hidden=hidden) if views or has_namespaces else "",
        raw_methods=of("_runtime.raw_response", "RawMethods", wanted=bool(views)),
        api_response=of("_runtime.raw_response", "ApiResponse", wanted=bool(views)),
        deprecated=scope.name("typing_extensions", "deprecated", hidden=hidden)
        if any(v.warning for v in views)
        else "",
    )
