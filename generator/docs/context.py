"""What every page is made from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from generator.config.model import Config, Docs
from generator.docs import safety
from generator.docs.notation import Notation
from generator.docs.values import cell_text
from generator.docs.wording import Wording
from generator.editions import EDITIONS, Edition
from generator.ir import Api, Field, JsonValue, MaybeValue, Model, Operation, Schema, SchemaId, Webhook
from generator.names.model import Names, links_package
from generator.snippets import SnippetKind
from generator.snippets.rows import row_order


class SnippetSource(Protocol):
    """The part of `generator.snippets.Snippets` that pages use. Texts are bodies of fences and end with a newline."""

    @property
    def main_operation(self) -> str | None: ...

    @property
    def upload_operation(self) -> str | None: ...

    @property
    def security_argument(self) -> str: ...

    @property
    def security_import(self) -> str: ...

    def operation(self, operation_id: str) -> str: ...

    def named(self, operation_id: str) -> tuple[tuple[str, str], ...]: ...

    def resource_management(self) -> str: ...

    def variant(self, operation_id: str, kind: SnippetKind) -> str: ...

    def webhook(self, key: str, kind: SnippetKind) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The two dialects, as functions over text. `exact`: as the original, faults and all; otherwise every link resolves
    and no text can break a page. Everything in which they differ asks here; tests/unit/docs lists the differences."""

    exact: bool

    @classmethod
    def of(cls, docs: Docs) -> Style:
        return cls(exact=docs.dialect == "exact")

    def prose(self, text: str) -> str:
        """Text of the document for the body of a page."""
        return text if self.exact else safety.prose(text)

    def inline(self, text: str) -> str:
        """Text of the document for a table cell; the table makes it fit."""
        return text if self.exact else safety.inline(text)

    def line(self, text: str) -> str:
        """Text of the document for a list item or heading, which ends at the first line end."""
        return text if self.exact else safety.one_line(safety.inline(text))

    def code(self, text: str) -> str:
        """Text of the document as code within a line."""
        return f"`{text}`" if self.exact else safety.code_span(text)

    def example(self, value: MaybeValue) -> str:
        """An example for a table cell, "" where there is none."""
        return self.inline(cell_text(value, as_written=not self.exact) or "")

    def examples(self, values: Sequence[JsonValue], *, every: bool) -> str:
        """The examples of a field for a table cell: the first, or every one with its number."""
        if not every or len(values) < 2:
            return self._listed(values[0]) if values else ""
        shown = (self._listed(value) for value in values)
        return "<br/>".join(f"**Example {number}:** {text}" for number, text in enumerate(shown, 1))

    def _listed(self, value: JsonValue) -> str:
        """One of the examples; the original prints null as Go does."""
        return "<nil>" if value is None and self.exact else self.example(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocsContext:
    """The inputs of all pages, read-only."""

    api: Api
    names: Names
    config: Config
    snippets: SnippetSource
    wording: Wording
    style: Style
    edition: Edition
    notation: Notation
    groups: Mapping[tuple[str, ...], tuple[Operation, ...]]  # by accessor, as their pages list them
    callbacks: Mapping[str, tuple[Webhook, ...]]  # by operation

    @classmethod
    def of(cls, api: Api, names: Names, config: Config, snippets: SnippetSource, wording: Wording) -> DocsContext:
        """Gather what pages need."""
        style = Style.of(config.docs)
        edition = EDITIONS[config.edition]
        groups: dict[tuple[str, ...], list[Operation]] = {}
        for operation in api.operations:
            groups.setdefault(names.accessors.get(operation.id, ()), []).append(operation)
        if not api.maintain_order:
            for operations in groups.values():
                operations.sort(key=lambda operation: names.methods[operation.id])
        callbacks: dict[str, list[Webhook]] = {}
        for webhook in api.webhooks:
            if webhook.operation is not None:
                callbacks.setdefault(webhook.operation, []).append(webhook)
        return cls(
            api=api,
            names=names,
            config=config,
            snippets=snippets,
            wording=wording,
            style=style,
            edition=edition,
            notation=Notation(names=names, exact=style.exact, nullable_items=edition.nullable_items),
            groups={accessor: tuple(operations) for accessor, operations in groups.items()},
            callbacks={id_: tuple(webhooks) for id_, webhooks in callbacks.items()},
        )

    @property
    def errors_folder(self) -> str:
        """The folder of the exceptions, from the root of the output."""
        return "/".join((".", "src", self.names.package.import_name, *self.names.error_package))

    def below(self, depth: int) -> DocsContext:
        """The same for a page that many folders below docs/, where links begin otherwise."""
        return replace(self, notation=replace(self.notation, depth=depth))

    def schema(self, id_: SchemaId) -> Schema:
        """A schema, or the one that it was merged into."""
        return self.api.schemas[self.notation.survivor(id_)]

    def operations_of(self, accessor: tuple[str, ...]) -> tuple[Operation, ...]:
        """The operations of a namespace as its page lists them: by method name, or in document order."""
        return self.groups.get(accessor, ())

    def rows(self, model: Model) -> tuple[Field, ...]:
        """The fields of a model in the order in which tables list them."""
        return row_order(model.fields, self.api.maintain_order, required_first=self.edition.required_first)

    def text(self, key: str, **placeholders: str) -> str:
        """A fixed text, which may mention the names of the package."""
        package = self.names.package
        return self.wording.text(
            key,
            package_name=package.distribution,
            import_name=package.import_name,
            sdk_class=package.sdk_class,
            variable=package.variable,
            errors_module=".".join((package.import_name, *self.names.error_package)),
            errors_folder=self.errors_folder,
            links_module=".".join((package.import_name, *links_package(self.names.packages), "links")),
            **placeholders,
        )

    def snippet(self, operation_id: str | None, kind: SnippetKind | None = None) -> str:
        """A snippet as a fence, "" where there is none."""
        if operation_id is None:
            return ""
        return fence(
            self.snippets.operation(operation_id) if kind is None else self.snippets.variant(operation_id, kind)
        )


def fence(code: str) -> str:
    """Python code as a block of Markdown; "" for none."""
    if not code:
        return ""
    ticks = "```"
    while ticks in code:
        ticks += "`"
    return f"{ticks}python\n{code}{ticks}"
