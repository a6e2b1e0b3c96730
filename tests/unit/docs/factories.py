"""A small API made by hand, and a function that renders its pages."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any

from generator.config.model import Config, Docs
from generator.diagnostics import Diagnostics, Origin
from generator.docs.pages import jobs as docs_jobs
from generator.docs.wording import Wording
from generator.ir import (
    Api,
    Array,
    Body,
    Content,
    ContentKind,
    Delivery,
    Discriminator,
    Enum,
    EnumMember,
    Field,
    Info,
    Location,
    Model,
    Namespace,
    Operation,
    Presence,
    Primitive,
    PrimitiveKind,
    Provenance,
    Ref,
    Response,
    Result,
    Role,
    Schema,
    SchemaId,
    SchemeKind,
    SecurityRequirement,
    SecurityScheme,
    Server,
    Tag,
    Timestamp,
    Type,
    Union_,
)
from generator.names.model import Names
from generator.names.resolution import resolve
from generator.render.jobs import with_views
from generator.render.layers import layers
from generator.render.renderer import Renderer
from generator.snippets import SnippetKind

ORIGIN = Origin("spec.yaml", "#", 1, 1)
STRING = Primitive(kind=PrimitiveKind.STRING)
INTEGER = Primitive(kind=PrimitiveKind.INTEGER)


class FakeSnippets:
    """Snippets that only say what they are of."""

    main_operation: str | None = "create-pet"
    upload_operation: str | None = None
    security_argument: str = 'security=shared.Security(key="x"), '
    security_import: str = "from pet_store.models import shared\n"

    def operation(self, operation_id: str) -> str:
        return f"# {operation_id}\n\n"

    def named(self, operation_id: str) -> tuple[tuple[str, str], ...]:
        return (("", self.operation(operation_id)),)

    def resource_management(self) -> str:
        return "# one client for all\n"

    def variant(self, operation_id: str, kind: SnippetKind) -> str:
        return f"# {operation_id}: {kind.value}\n"

    def webhook(self, key: str, kind: SnippetKind) -> str:
        return f"# {key}: {kind.value}\n"


def prim(kind: str, format_: str | None = None) -> Primitive:
    return Primitive(kind=PrimitiveKind(kind), format=format_)


def field(name: str, type_: Type, presence: Presence = Presence.OPTIONAL, **rest: Any) -> Field:
    return Field(name=name, type=type_, presence=presence, origin=ORIGIN, **rest)


def node(id_: str, namespace: Namespace = Namespace.SHARED, role: Role = Role.COMPONENT) -> dict[str, Any]:
    provenance = Provenance(role=role, namespace=namespace, label=id_)
    return {"id": SchemaId(id_), "provenance": provenance, "origin": ORIGIN}


def content(type_: Type | None, kind: ContentKind = ContentKind.JSON, media: str = "application/json") -> Content:
    return Content(media_type=media, kind=kind, type=type_, origin=ORIGIN)


def response(status: str, *contents: Content, is_error: bool = False) -> Response:
    return Response(status=status, contents=contents, origin=ORIGIN, is_error=is_error)


def ref(id_: str) -> Ref:
    return Ref(id=SchemaId(id_))


def schemas() -> list[Schema]:
    return [
        Model(
            **node("Pet"),
            description="An animal.",
            fields=(
                field("zName", STRING, Presence.REQUIRED, description="What it is called.", examples=("Rex",)),
                field("born", STRING, description="Day | night\nof birth", examples=(Timestamp("2022-10-23"),)),
                field("tags", Array(items=STRING), Presence.OPTIONAL_NULLABLE),
                field("kind", ref("Kind"), Presence.OPTIONAL_NULLABLE),
                field("age", INTEGER, deprecated=True, description="In years."),
                field("weight", INTEGER, default=1),
            ),
        ),
        Enum(
            **node("Kind"),
            kind=PrimitiveKind.STRING,
            members=(EnumMember(value="cat|dog"), EnumMember(value="fish")),
        ),
        Model(**node("Nothing"), fields=(), deprecated=True),
        Union_(
            **node("Either"),
            members=(ref("Pet"), Array(items=ref("Nothing")), prim("number", "decimal")),
            discriminator=Discriminator(property="kind", mapping={"pet": SchemaId("Pet")}),
        ),
        Model(**node("Problem", Namespace.ERRORS), fields=(field("text", STRING),)),
        Model(**node("Security", role=Role.SECURITY), fields=(field("key", STRING, Presence.REQUIRED),)),
    ]


def operations() -> list[Operation]:
    fails = tuple(response(code, content(ref("Problem")), is_error=True) for code in ("404", "400", "4XX"))
    return [
        Operation(
            id="list-pets",
            method="GET",
            path="/pets",
            group="Pets",
            name_override="list",
            origin=ORIGIN,
            summary="List pets",
            deprecated=True,
            replacement="create-pet",
            deprecation_message="Too slow.",
            responses=(response("200", content(Array(items=ref("Pet")))), *fails),
            results=(Result(delivery=Delivery.VALUE, type=Array(items=ref("Pet"))),),
        ),
        Operation(
            id="create-pet",
            method="POST",
            path="/pets",
            group="Pets",
            name_override="create",
            origin=ORIGIN,
            summary="Create a pet",
            description="Makes a new one.\n",
            body=Body(required=True, contents=(content(ref("Pet")),), field="Pet", origin=ORIGIN),
            responses=(response("200", content(ref("Pet"))),),
            results=(Result(delivery=Delivery.VALUE, type=ref("Pet")),),
        ),
        Operation(
            id="ping",
            method="GET",
            path="/ping",
            group="admin.tools",
            name_override=None,
            origin=ORIGIN,
            servers=(Server(url="https://admin.example"),),
            security=(SecurityRequirement(schemes=()),),
        ),
    ]


def make_api(**changes: Any) -> Api:
    api = Api(
        info=Info(title="Pets", version="1", origin=ORIGIN, description="All about pets."),
        origin=ORIGIN,
        servers=(Server(url="https://pets.example"),),
        tags=(Tag(name="Pets", origin=ORIGIN, description="Work with pets."),),
        operations=tuple(operations()),
        webhooks=(),
        schemas={schema.id: schema for schema in schemas()},
        security_schemes=(
            SecurityScheme(
                key="key",
                kind=SchemeKind.API_KEY,
                origin=ORIGIN,
                parameter="X-Key",
                location=Location.HEADER,
                fields=("key",),
            ),
        ),
        security=(SecurityRequirement(schemes=(("key", ()),)),),
        security_model=SchemaId("Security"),
    )
    return dataclasses.replace(api, **changes)


def make_names(api: Api, merged: Mapping[SchemaId, SchemaId] | None = None) -> Names:
    """The names of an API, with some schemas merged away."""
    names = resolve(api, Config(package_name="pet-store", sdk_class="PetStore"))
    return dataclasses.replace(names, merged=merged or {})


def render(
    api: Api | None = None,
    *,
    names: Names | None = None,
    dialect: str = "exact",
    table_style: str = "compact",
    wording: Mapping[str, str] | None = None,
    readme: bytes | None = None,
    snippets: FakeSnippets | None = None,
    diagnostics: Diagnostics | None = None,
) -> dict[str, str]:
    """All pages of an API: path to text."""
    api = api or make_api()
    settings = Docs(dialect=dialect, table_style=table_style, wording=wording or {})  # type: ignore[arg-type]
    config = Config(package_name="pet-store", docs=settings)
    found = diagnostics if diagnostics is not None else Diagnostics()
    words = Wording.of(settings, found)
    jobs = docs_jobs(api, names or make_names(api), config, snippets or FakeSnippets(), words, readme, found)
    renderer = Renderer(layers(), config)
    return {job.path: renderer.render(job, received).decode() for job, received in with_views(jobs)}


def with_schemas(*schemas: Schema) -> Api:
    """The API with some schemas replaced or added."""
    api = make_api()
    return dataclasses.replace(api, schemas={**api.schemas, **{schema.id: schema for schema in schemas}})
