"""Which files can show a text."""

from __future__ import annotations

from collections.abc import Iterable

from generator.ir import Api, Prose, SchemaId
from generator.ir.walk import children, mentioned
from generator.names.model import Names
from generator.render.jobs import Selection


class Showing(Selection):
    """The files that show something of certain operations or schemas, or of what refers to those.

    Files show texts only of what they are about and of what that leads to, by `$ref` or inline: what is not led to the
    owner of a text cannot have it.
    """

    def __init__(
        self, api: Api, names: Names, operations: Iterable[str], schemas: Iterable[SchemaId], text: str
    ) -> None:
        self._text = text  # its pointer
        self._schemas = _leading_to(api, names, schemas)
        self._operations = {*operations, *self._users(api)}

    def shows(self, *, operations: Iterable[str] = (), schemas: Iterable[str] = (), texts: Iterable[str] = ()) -> bool:
        by_owner = not self._operations.isdisjoint(operations) or not self._schemas.isdisjoint(schemas)
        return by_owner or any(isinstance(text, Prose) and text.pointer == self._text for text in texts)

    def shows_nothing(self) -> bool:
        return False

    def _users(self, api: Api) -> Iterable[str]:
        """The operations that lead to one of the schemas."""
        if not self._schemas:
            return
        for operation in api.operations:
            if not self._schemas.isdisjoint(mentioned(operation)):
                yield operation.id


def _leading_to(api: Api, names: Names, wanted: Iterable[SchemaId]) -> set[SchemaId]:
    """Schemas from which one of `wanted` can be reached, those themselves among them."""
    users: dict[SchemaId, list[SchemaId]] = {}
    roots = list(wanted)
    if not roots:
        return set()
    for id_, schema in api.schemas.items():
        for used in children(schema):
            users.setdefault(used, []).append(id_)
    for lost, survivor in names.merged.items():  # one stands for the other
        users.setdefault(lost, []).append(survivor)
        users.setdefault(survivor, []).append(lost)
    found: set[SchemaId] = set()
    while roots:
        id_ = roots.pop()
        if id_ not in found:
            found.add(id_)
            roots += users.get(id_, ())
    return found
