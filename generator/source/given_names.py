"""Names that settings give to parts of a document (`names:`), put into it as `x-speakeasy-name-override`."""

from __future__ import annotations

from generator.diagnostics import Diagnostics
from generator.ir.values import JsonValue
from generator.source import pointers
from generator.source.document import Document
from generator.suggest import suggestion

OVERRIDE = "x-speakeasy-name-override"


def give_names(document: Document, names: dict[str, str], diagnostics: Diagnostics) -> None:
    """Name what the pointers lead to: schemas, properties, parameters and operations.

    A pointer that leads to nothing, or to no object, is an error that says what there is on the way.
    """
    document.positions.freeze()
    document.positions.unshare(document.root)
    for pointer, name in names.items():
        target = _found(document.root, pointer, diagnostics)
        if target is not None:
            placed = document.positions.own(target).entries
            target[OVERRIDE] = name
            if isinstance(placed, dict):
                placed[OVERRIDE] = document.positions.start(target)
    document.forget_places()


def _found(root: JsonValue, pointer: str, diagnostics: Diagnostics) -> dict[str, JsonValue] | None:
    value: JsonValue = root
    for token in pointers.split(pointer):
        known = _keys(value)
        if token not in known:
            hint = suggestion(token, known) or "`sdkgen explain` shows the pointer of every name"
            message = f"`names:` gives a name to {pointer}, and there is no {token!r}"
            diagnostics.error("names-no-match", message, hint=hint)
            return None
        if isinstance(value, dict):
            value = value[token]
        elif isinstance(value, list):
            value = value[int(token)]
    if not pointer.startswith("#/") or not isinstance(value, dict):
        hint = "a pointer such as #/components/schemas/Loan, to a schema, property, parameter or operation"
        diagnostics.error("names-no-match", f"`names:` gives a name to {pointer}, which is not an object", hint=hint)
        return None
    return value


def _keys(value: JsonValue) -> list[str]:
    match value:
        case dict():
            return list(value)
        case list():
            return [str(index) for index in range(len(value))]
        case _:
            return []
