"""Types as the pages write them (COMPATIBILITY 4.2, 4.4, 5)."""

from __future__ import annotations

from dataclasses import dataclass

from generator import ir
from generator._compat import assert_never
from generator.docs import safety
from generator.ir import Presence, PrimitiveKind, SchemaId, Type
from generator.names.model import Names
from generator.snippets.notation import WRAPPERS, plain, union, wrapped

MODELS = "../../models"
"""From a page two folders below docs/."""
_PYTHON_DOCS = "https://docs.python.org/3/library/datetime.html"
_DATETIME = f"[datetime]({_PYTHON_DOCS}#datetime-objects)"
_DATE = f"[date]({_PYTHON_DOCS}#date-objects)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notation:
    """Writes types with the names of one SDK.
    With `exact`, a `date` is called datetime, as the original does.
    """

    names: Names
    exact: bool
    nullable_items: bool = False  # null among the items of containers is shown
    depth: int = 2  # folders between docs/ and the page that is written

    def field(self, type_: Type, presence: Presence = Presence.REQUIRED) -> str:
        """The type of a field for a table: scalars in italics, classes linked; containers hide their presence."""
        return self._linked(type_, WRAPPERS[presence])

    def plain(self, type_: Type) -> str:
        """The type as code, without links: `List[shared.Customer]`."""
        return plain(self.names, type_)

    def result(self, type_: Type) -> str:
        """The type of a response or of a whole request: one link around all of it.

        What has no page of its own links to `../../models/.md` in the exact dialect; in the other its parts are linked.
        """
        if isinstance(type_, ir.Ref) or not self.exact:
            return self.field(type_)
        return f"[{self.as_text(type_)}]({MODELS}/.md)"

    def qualified(self, id_: SchemaId) -> str:
        """`shared.Customer`."""
        return self.names.schemas[self.survivor(id_)].qualified

    def page(self, id_: SchemaId) -> str:
        """The address of a schema's page, from the page that is written."""
        return "../" * self.depth + self.names.schemas[self.survivor(id_)].page_path.removeprefix("docs/")

    def link(self, id_: SchemaId, wrapper: str = "") -> str:
        """A link to a schema's page."""
        return f"[{wrapped(self.qualified(id_), wrapper)}]({self.page(id_)})"

    def survivor(self, id_: SchemaId) -> SchemaId:
        """The schema whose name this one bears: itself unless it was merged into another (COMPATIBILITY 2.5)."""
        return self.names.merged.get(id_, id_)

    def _linked(self, type_: Type, wrapper: str) -> str:
        match type_:
            case ir.Primitive(kind=PrimitiveKind.STRING, python_type="", format="date" | "date-time" as format_):
                # The original has the two swapped (COMPATIBILITY R1.5).
                return _DATE if (format_ == "date") is not self.exact else _DATETIME
            case ir.Literal(values=(None,)) if self.exact:
                nullable = wrapper if wrapper.endswith("Nullable") else f"{wrapper}Nullable"
                return f"*{wrapped(self.plain(type_), nullable)}*"
            case ir.Primitive() | ir.Literal() | ir.File() | ir.Any():
                return f"*{self._text(wrapped(self.plain(type_), wrapper))}*"
            case ir.Array(items=items):
                return f"List[{self._linked(items, self._item(items))}]"
            case ir.Map(values=values):
                return f"Dict[str, {self._linked(values, self._item(values))}]"
            case ir.Ref(id=id_):
                return self.link(id_, wrapper)
            case ir.OneOf(members=members) if all(isinstance(member, ir.Primitive | ir.Literal) for member in members):
                return f"*{self._text(wrapped(self.plain(type_), wrapper))}*"
            case ir.OneOf(members=members):
                return union(self._linked(member, "") for member in members)
            case ir.Nullable(inner=inner):
                return self._linked(inner, wrapper)
            case _:
                assert_never(type_)

    def _item(self, type_: Type) -> str:
        return "Nullable" if self.nullable_items and isinstance(type_, ir.Nullable) else ""

    def as_text(self, type_: Type) -> str:
        """The type as text of a page, without links."""
        return self._text(self.plain(type_))

    def _text(self, notation: str) -> str:
        """A notation as text of a page: the fixed values in it are the document's."""
        return notation if self.exact or "Literal[" not in notation else safety.inline(notation)
