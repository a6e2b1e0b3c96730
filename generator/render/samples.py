"""Sample views made from the contract, so that templates can be tried without any document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import make_dataclass
from functools import cache
from keyword import iskeyword

from generator._compat import assert_never
from generator.render.contract import (
    Anything,
    Choice,
    Contract,
    Many,
    Scalar,
    TemplateContract,
    View,
    ViewContract,
    ViewType,
    parse,
)

_DEEP = 6  # views may hold views of their own kind


def samples(template: TemplateContract, contract: Contract) -> Iterator[tuple[str, dict[str, object]]]:
    """(what it is, what the template is given): everything filled, everything empty, and each flag turned."""
    kinds = {name: parse(kind) for name, kind in template.receives.items()}
    full = {name: _Maker(contract, full=True).make(kind, name) for name, kind in kinds.items()}
    yield "everything filled", full
    empty = _Maker(contract, full=False, needs=template.needs)
    yield "everything empty", {name: empty.make(kind, name) for name, kind in kinds.items()}
    for name, kind in kinds.items():
        view = contract.view(kind.name) if isinstance(kind, View) and name != "config" else None
        for flag in _flags(view):
            turned = _Maker(contract, full=True, turned=flag).make(kind, name)
            yield f"{name}.{flag} false", {**full, name: turned}


def _flags(view: ViewContract | None) -> list[str]:
    fields = view.fields.items() if view else ()
    return [name for name, field in fields if field.kind == Scalar("bool") and field.fixed is None]


class _Maker:
    """Makes values of a type. `full`: flags true, lists of two, options there; `turned`: one flag of the view false;
    `needs`: options of the view that are there in any case."""

    def __init__(self, contract: Contract, *, full: bool, turned: str = "", needs: tuple[str, ...] = ()) -> None:
        self._contract = contract
        self._full = full
        self._turned = turned
        self._needs = needs

    def make(self, kind: ViewType, name: str, depth: int = 0) -> object:
        match kind:
            case Scalar():
                return self._scalar(kind, name, depth)
            case View(view_name):
                return self._view(view_name, depth)
            case Many(item):
                return self._many(item, name, depth)
            case Choice(options, optional):
                there = self._full or not optional or (depth == 1 and name in self._needs)
                return self.make(options[0], name, depth) if there else None
            case Anything():
                return {"x-sample": "sample"} if self._full else {}
        assert_never(kind)

    def _scalar(self, kind: Scalar, name: str, depth: int) -> object:
        match kind.name:
            case "bool":
                return self._full and not (depth == 1 and name == self._turned)
            case "int" | "float":
                return 1 if self._full else 0
            case _:
                return f"sample_{name}" if self._full else ""

    def _view(self, name: str, depth: int) -> object:
        view = self._contract.view(name)
        fields = view.fields.items() if view else ()
        values = {
            field: item.fixed if item.fixed is not None else self.make(item.kind, field, depth + 1)
            for field, item in fields
        }
        return _kind(name.rpartition(".")[2], tuple(values))(*values.values())

    def _many(self, item: ViewType, name: str, depth: int) -> tuple[object, ...]:
        if not self._full or depth > _DEEP:
            return ()
        kinds = item.options if isinstance(item, Choice) else (item, item)
        return tuple(self.make(kind, name, depth + 1) for kind in kinds)


@cache
def _kind(name: str, fields: tuple[str, ...]) -> type:
    """A class like that of the view, so that messages name it and its fields."""
    return make_dataclass(name, [f"{field}_" if iskeyword(field) else field for field in fields], frozen=True)
