"""What names a schema may get, and by which rule (COMPATIBILITY 2.4 to 2.6)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.editions import Edition
from generator.ir import Provenance, Role, Schema, SchemaId
from generator.ir.pointers import segments
from generator.names.words import class_case, class_name, file_name

REASONS = {
    "name-override": "x-speakeasy-name-override of the schema",
    "component": "last segment of the reference",
    "operation-request": "the request object of an operation that has parameters",
    "request-body": "an inline request body: operation and title",
    "response-body": "an inline response body: operation and title",
    "response-body-items": "the items of an inline response body that is a list: title",
    "response-body-group": "an inline response body whose plain name is taken: operation and group",
    "response-union": "an operation with several successful bodies of different types",
    "webhook-body": "an inline webhook body: key and title",
    "security": "the security schemes of the document",
    "operation-security": "the credentials that the method of an operation takes",
    "parameter": "an inline schema of a parameter",
    "parameter-location": "the parameter's plain name is taken: its location in front",
    "parameter-operation": "the parameter's name with its location is taken: the operation in front",
    "title": "the title of an inline schema",
    "property": "the property that holds an inline schema",
    "owner-prefix": "the plain name is taken: the referenced schema around it in front",
    "operation-prefix": "the plain name is taken: the operation in front",
}


def candidates(id_: SchemaId, p: Provenance, edition: Edition, group: str) -> Iterator[tuple[str, str]]:
    """Names that an inline schema may get, the best first, each with its rule. `group`: of its operation."""
    op = class_case(p.operation or "")
    base = _base(p)
    suffix = class_case((p.title if _titled(p) else None) or p.label) or base  # digits stay digits behind another word
    match p.role:
        case Role.REQUEST:
            yield f"{op}Request", "operation-request"
        case Role.REQUEST_BODY:
            yield op + (class_case(p.title or "") or "RequestBody"), "request-body"
        case Role.RESPONSE_BODY:
            yield from _response_bodies(id_, p, edition, group)
        case Role.RESPONSE_UNION:
            yield f"{op}Response", "response-union"
        case Role.WEBHOOK_BODY:
            yield op + (class_case(p.title or "") or "RequestBody"), "webhook-body"
        case Role.SECURITY:
            yield op + base, "operation-security" if op else "security"
        case Role.PARAMETER:
            where = f"{class_case(p.location or '')}Param"
            yield base, "parameter"
            yield where + suffix, "parameter-location"
            yield op + where + suffix, "parameter-operation"
        case _ if p.ref_owner is not None:
            yield base, "title" if _titled(p) else "property"
            prefix = ""
            for segment in segments(p.ref_owner):
                prefix += class_name(segment)
                yield prefix + suffix, "owner-prefix"
        case _:
            yield base, "title" if _titled(p) else "property"
            yield op + suffix, "operation-prefix"


def _response_bodies(id_: SchemaId, p: Provenance, edition: Edition, group: str) -> Iterator[tuple[str, str]]:
    operation, body = class_case(p.operation or ""), class_case(p.title or "") or "ResponseBody"
    if id_.endswith("/items") and not edition.operation_in_item_names:
        yield body, "response-body-items"
    yield operation + body, "response-body"
    yield f"{operation}{class_case(group.rsplit('.', 1)[-1])}ResponseBody", "response-body-group"


def _titled(p: Provenance) -> bool:
    return bool(p.title) and p.role not in (Role.COMPONENT, Role.COMPONENT_ITEMS) and bool(class_case(p.title or ""))


def component_name(schema: Schema) -> str:
    """The name of a schema that a `$ref` leads to, where no other has it."""
    return schema.name_override or _base(schema.provenance)


def _base(p: Provenance) -> str:
    return class_name((p.title if _titled(p) else None) or p.label)


def alternative(id_: SchemaId) -> str:
    """The name of such a schema where another reference ends alike: with the segment before in front."""
    parts = segments(id_)
    parent = parts[1].removesuffix("s") if len(parts) > 1 else ""
    return class_case(parent) + class_name(parts[0] if parts else "")


def alternative_stem(id_: SchemaId) -> str:
    """Module of a class under its alternative name: the two parts joined by `_`."""
    parts = segments(id_)
    parent = class_case(parts[1].removesuffix("s")) if len(parts) > 1 else ""
    return file_name(f"{parent}-{class_name(parts[0] if parts else '')}")


def owner_key(p: Provenance) -> tuple[str, str]:
    """Owners are sorted by the component, then by the last part of the pointer (COMPATIBILITY 2.6, R2.1)."""
    if p.ref_owner is not None:
        parts = segments(p.ref_owner) or ("",)
        component = parts[-3] if len(parts) > 2 and parts[-1] == "components" else parts[-1]
        return class_name(component), class_name(parts[0])
    return class_case(p.operation or ""), ""
