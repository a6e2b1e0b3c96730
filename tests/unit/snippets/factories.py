"""A small API made by hand: two operations, an upload and a webhook."""

from __future__ import annotations

from collections.abc import Iterable

from generator import ir
from generator.config.model import Config
from generator.diagnostics import Origin
from generator.ir import MISSING, Field, MaybeValue, Namespace, Presence, SchemaId, Type
from generator.names.model import Names
from generator.names.resolution import resolve

HERE = Origin("spec.yaml", "#", 1, 1)
TEXT = ir.Primitive(kind=ir.PrimitiveKind.STRING)
DATE = ir.Primitive(kind=ir.PrimitiveKind.STRING, format="date")
MONEY = ir.Primitive(kind=ir.PrimitiveKind.NUMBER, format="decimal")
WHOLE = ir.Primitive(kind=ir.PrimitiveKind.INTEGER)


def snake(name: str) -> str:
    text = "".join(f"_{c.lower()}" if c.isupper() else c for c in name).strip("_")
    return f"{text}_" if text == "date" else text


def at(name: str) -> SchemaId:
    return SchemaId(f"#/components/schemas/{name}")


def ref(name: str) -> ir.Ref:
    return ir.Ref(id=at(name))


def provenance(name: str, namespace: Namespace = Namespace.SHARED) -> ir.Provenance:
    return ir.Provenance(role=ir.Role.COMPONENT, namespace=namespace, label=name)


def field(
    name: str, type_: Type = TEXT, *, required: bool = False, nullable: bool = False, example: MaybeValue = MISSING
) -> Field:
    presence = Presence.of(required=required, nullable=nullable)
    examples = () if example is MISSING else (example,)
    return Field(name=name, type=type_, presence=presence, origin=HERE, examples=examples)


def model(name: str, *fields: Field, namespace: Namespace = Namespace.SHARED, is_file: bool = False) -> ir.Model:
    return ir.Model(id=at(name), provenance=provenance(name, namespace), origin=HERE, fields=fields, is_file=is_file)


def enum(name: str, *values: str) -> ir.Enum:
    members = tuple(ir.EnumMember(value=value) for value in values)
    return ir.Enum(id=at(name), provenance=provenance(name), origin=HERE, kind=ir.PrimitiveKind.STRING, members=members)


def union(name: str, *members: Type, discriminator: ir.Discriminator | None = None) -> ir.Union_:
    return ir.Union_(
        id=at(name), provenance=provenance(name), origin=HERE, members=members, discriminator=discriminator
    )


def param(name: str, type_: Type = TEXT, *, where: str = "path", examples: Iterable[object] = ()) -> ir.Param:
    return ir.Param(
        name=name,
        location=ir.Location(where),
        type=type_,
        presence=Presence.of(required=where == "path", nullable=False),
        style="simple",
        explode=False,
        origin=HERE,
        examples=tuple(ir.Example(name="", value=value, origin=HERE) for value in examples),  # type: ignore[arg-type]
    )


def body(type_: Type | None, name: str, *, required: bool = True, **content: object) -> ir.Body:
    known = {"media_type": "application/json", "kind": ir.ContentKind.JSON, **content}
    return ir.Body(required=required, field=name, origin=HERE, contents=(ir.Content(type=type_, origin=HERE, **known),))  # type: ignore[arg-type]


def response(status: str, type_: Type | None) -> ir.Response:
    content = ir.Content(media_type="application/json", kind=ir.ContentKind.JSON, type=type_, origin=HERE)
    return ir.Response(status=status, contents=(content,), origin=HERE, is_error=status >= "4")


SCHEMAS: tuple[ir.Schema, ...] = (
    enum("Status", "Unknown", "Active"),
    model("Phone", field("number", required=True), field("type", ref("Status"), required=True)),
    model(
        "Customer",
        field("balance", MONEY, example=99.99),
        field("date", DATE, example="2022-12-31"),
        field("phones", ir.Array(items=ref("Phone"))),
        field("status", ref("Status"), required=True),
        field("supplier", ref("Supplier"), required=True),
        field("taxNumber"),
    ),
    model("Supplier", field("id", example="73593"), field("parent", ref("Supplier"))),
    model("Upload", field("file", ref("Part")), field("note")),
    model("Part", field("fileName", required=True), field("content", ir.File(), required=True), is_file=True),
    model("Broken", field("message"), namespace=Namespace.ERRORS),
    model("Event", field("id", required=True, example="evt-1"), field("customer", ref("Customer"))),
    model("Security", field("auth_header", required=True, example="Basic BASE_64")),
    model(
        "createCustomerRequest",
        field("companyId", required=True),
        field("page", WHOLE),
        field("Customer", ref("Customer"), required=True),
        namespace=Namespace.OPERATIONS,
    ),
    model(
        "uploadRequest",
        field("companyId", required=True),
        field("RequestBody", ref("Upload")),
        namespace=Namespace.OPERATIONS,
    ),
)
OPERATIONS = (
    ir.Operation(
        id="createCustomer",
        method="POST",
        path="/{companyId}/customers",
        group="Customers",
        name_override=None,
        origin=HERE,
        params=(param("companyId", examples=["c-1"]), param("page", WHOLE, where="query", examples=[1])),
        body=body(ref("Customer"), "Customer"),
        request=at("createCustomerRequest"),
        responses=(response("200", ref("Customer")), response("400", ref("Broken")), response("404", ref("Broken"))),
        results=(ir.Result(delivery=ir.Delivery.VALUE, type=ref("Customer")),),
    ),
    ir.Operation(
        id="upload",
        method="POST",
        path="/{companyId}/files",
        group="Files",
        name_override=None,
        origin=HERE,
        params=(param("companyId", examples=["c-1"]),),
        body=body(
            ref("Upload"),
            "RequestBody",
            required=False,
            media_type="multipart/form-data",
            kind=ir.ContentKind.MULTIPART,
        ),
        request=at("uploadRequest"),
    ),
)
SECURITY = ir.SecurityScheme(
    key="auth_header",
    kind=ir.SchemeKind.API_KEY,
    origin=HERE,
    parameter="Authorization",
    location=ir.Location.HEADER,
    fields=("auth_header",),
)


def make_api(schemas: Iterable[ir.Schema], operations: tuple[ir.Operation, ...] = (), **more: object) -> ir.Api:
    known: dict[str, object] = {
        "info": ir.Info(title="Demo", version="1", origin=HERE),
        "origin": HERE,
        "servers": (ir.Server(url="https://api.example.org"),),
        "tags": (),
        "webhooks": (),
        "security_schemes": (SECURITY,),
        "security": (ir.SecurityRequirement(schemes=(("auth_header", ()),)),),
        "security_model": at("Security"),
    }
    return ir.Api(operations=operations, schemas={s.id: s for s in schemas}, **{**known, **more})  # type: ignore[arg-type]


def make_names(api: ir.Api) -> Names:
    return resolve(api, Config(package_name="demo-sdk", sdk_class="DemoSDK"))


def webhook(key: str, *, deprecated: bool = False) -> ir.Webhook:
    return ir.Webhook(key=key, method="post", origin=HERE, deprecated=deprecated, body=body(ref("Event"), "Event"))
