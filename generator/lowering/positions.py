"""Where in the document the builder is: what decides the identity and, later, the name of an inline schema."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.ir import Namespace, Provenance, Role, SchemaId

DEEPEST_TYPE = 40  # containers within containers; Python's own parser gives up at about 200 brackets


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """`id` is the identity that a schema found here would get. Arrays and maps pass their role and label on to their
    items.
    """

    id: SchemaId
    role: Role
    namespace: Namespace
    label: str
    owner: SchemaId | None = None
    ref_owner: SchemaId | None = None
    operation: str | None = None
    location: str | None = None
    titled: bool = True  # whether the title of the schema may name it
    multipart: bool = False  # inside a multipart body: `format: binary` is a file with a name
    body_level: bool = False  # directly a body or a response: `format: binary` is raw bytes

    def provenance(self, title: str | None) -> Provenance:
        """The record for `names` of a schema that is found here."""
        return Provenance(
            role=self.role,
            namespace=self.namespace,
            label=self.label,
            title=title if self.titled else None,
            owner=self.owner,
            ref_owner=self.ref_owner,
            operation=self.operation,
            location=self.location,
        )

    def _below(self, step: str) -> SchemaId:
        separator = "/" if "::" in self.id else "::"
        # What is inside an error is shared with what is inside the same schema elsewhere (COMPATIBILITY 2.2).
        return SchemaId(f"{self.id.removeprefix('error|')}{separator}{step}")

    def items(self, step: str = "items") -> Place:
        """Items of an array, values of a map: named after what holds them; those of a component after the component."""
        role = Role.COMPONENT_ITEMS if self.role == Role.COMPONENT else self.role
        return replace(
            self, id=self._below(step), role=role, titled=self.titled and role != Role.COMPONENT_ITEMS, body_level=False
        )

    def property(self, name: str) -> Place:
        """A property of the schema at this position."""
        namespace = Namespace.SHARED if self.namespace == Namespace.ERRORS else self.namespace
        return replace(
            self,
            id=self._below(f"properties/{name}"),
            role=Role.PROPERTY,
            namespace=namespace,
            label=name,
            owner=self.id,
            titled=True,
            body_level=False,
        )

    def branch(self, keyword: str, number: int) -> Place:
        """Branch `number`, from 1, of a union at this position."""
        namespace = Namespace.SHARED if self.namespace == Namespace.ERRORS else self.namespace
        return replace(
            self,
            id=self._below(f"{keyword}/{number - 1}"),
            role=Role.BRANCH,
            namespace=namespace,
            label=str(number),
            owner=self.id,
            titled=True,
            body_level=False,
        )


def component(reference: str, label: str, *, error: bool = False) -> Place:
    """The place of everything that is reached by one `$ref`."""
    id_ = SchemaId(f"error|{reference}" if error else reference)
    return Place(
        id=id_,
        role=Role.COMPONENT,
        namespace=Namespace.ERRORS if error else Namespace.SHARED,
        label=label,
        ref_owner=id_,
        titled=False,
    )


def part_of(operation: str, step: str, role: Role, namespace: Namespace, label: str) -> Place:
    """The place of an inline schema in an operation or a webhook; `step` leads to it from there."""
    id_ = f"{operation}::{step}"
    return Place(
        id=SchemaId(f"error|{id_}" if namespace == Namespace.ERRORS else id_),
        role=role,
        namespace=namespace,
        label=label,
        operation=operation,
    )
