"""What every page is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from generator.config import Config
from generator.docs.notation import Notation
from generator.docs.style import Style
from generator.docs.wording import Wording
from generator.ir import Api, Operation, Schema, SchemaId
from generator.names.model import Names
from generator.snippets import SnippetKind


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

    def variant(self, operation_id: str, kind: SnippetKind) -> str: ...

    def webhook(self, key: str, kind: SnippetKind) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The inputs of all pages, read-only."""

    api: Api
    names: Names
    config: Config
    snippets: SnippetSource
    wording: Wording
    style: Style
    notation: Notation

    def schema(self, id_: SchemaId) -> Schema:
        """A schema, or the one that it was merged into."""
        return self.api.schemas[self.notation.survivor(id_)]

    def operations_of(self, accessor: tuple[str, ...]) -> list[Operation]:
        """The operations of a namespace as its page lists them: by method name, or in document order."""
        found = [op for op in self.api.operations if self.names.accessors.get(op.id, ()) == accessor]
        if self.api.maintain_order:
            return found
        return sorted(found, key=lambda op: self.names.methods[op.id])

    def text(self, key: str, **placeholders: str) -> str:
        """A fixed text, with the names of the package at hand for it."""
        package = self.names.package
        return self.wording.text(
            key,
            package_name=package.distribution,
            import_name=package.import_name,
            sdk_class=package.sdk_class,
            variable=package.variable,
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
