"""Security schemes and requirements (OpenAPI 3.1, 4.8.27, 4.8.30)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.ir import (
    Field,
    Location,
    Missing,
    Model,
    Namespace,
    OAuthFlow,
    Presence,
    Primitive,
    PrimitiveKind,
    Provenance,
    Role,
    SchemaId,
    SchemeKind,
    SecurityRequirement,
    SecurityScheme,
)
from generator.lowering.context import Context, value_of
from generator.source.document import SpecNode

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
SECURITY_ID = SchemaId("#/security::Security")


def requirements(node: SpecNode | None, context: Context) -> tuple[SecurityRequirement, ...] | None:
    """A `security` keyword: an OR of ANDs. None where it is absent."""
    if node is None:
        return None
    found = []
    for entry in node.elements():
        if not entry.is_map:
            context.diagnostics.warning(
                "security-invalid", "a security requirement is a mapping; this one is left out", entry.origin
            )
            continue
        _report_unknown(entry, context)
        schemes = tuple((key, tuple(str(s.value) for s in scopes.elements())) for key, scopes in entry.entries())
        found.append(SecurityRequirement(schemes=schemes))
    return tuple(found)


def _report_unknown(requirement: SpecNode, context: Context) -> None:
    declared = context.root.child("components", "securitySchemes")
    for key, scopes in requirement.entries():
        if declared is None or declared.get(key) is None:
            context.diagnostics.warning(
                "security-unknown", f"security scheme {key[:80]!r} is not defined and is left out", scopes.origin,
                hint="define it under components/securitySchemes",
            )  # fmt: skip


def schemes_in_use(used: Iterable[SecurityRequirement], context: Context) -> tuple[SecurityScheme, ...]:
    """The schemes that some requirement names, in the order of the document."""
    wanted = {key: None for requirement in used for key, _ in requirement.schemes}
    declared = context.root.child("components", "securitySchemes")
    nodes = dict(declared.entries()) if declared is not None else {}
    built = [(key, _scheme(key, node, context)) for key, node in nodes.items() if key in wanted]
    return _with_fields([scheme for _, scheme in built if scheme is not None], context.config.env_prefix)


def _scheme(key: str, entry: SpecNode, context: Context) -> SecurityScheme | None:
    node = context.resolve(entry)
    if node is None:
        return None
    kind, location = _kind(node, context), None
    if kind == SchemeKind.API_KEY:
        try:
            location = Location(node.text("in"))
        except ValueError:
            context.diagnostics.warning(
                "security-location", f"an API key cannot be in {node.text('in')!r}; it is sent as a header", node.origin
            )
            location = Location.HEADER
    return SecurityScheme(
        key=key,
        kind=kind,
        origin=node.origin,
        parameter=node.text("name"),
        location=location,
        flows=_flows(node, kind, context),
        openid_url=node.text("openIdConnectUrl"),
        description=node.text("description"),
        example=value_of(node.get("x-speakeasy-example")),
    )


def _kind(node: SpecNode, context: Context) -> SchemeKind:
    type_, scheme = node.text("type"), node.text("scheme").lower()
    match type_, scheme:
        case "apiKey", _:
            return SchemeKind.API_KEY
        case "http", "basic":
            return SchemeKind.BASIC
        case "http", "bearer":
            return SchemeKind.BEARER
        case "http", "digest":
            context.diagnostics.warning(
                "security-digest",
                "HTTP digest is not supported; give the client an httpx client with auth",
                node.origin,
            )
            return SchemeKind.DIGEST
        case "oauth2", _:
            return SchemeKind.OAUTH2
        case "openIdConnect", _:
            return SchemeKind.OPENID
        case "mutualTLS", _:
            context.diagnostics.note(
                "security-mutual-tls", "give the client an httpx client with the certificate", node.origin
            )
            return SchemeKind.MUTUAL_TLS
        case _:
            context.diagnostics.warning(
                "security-scheme", f"security scheme of type {type_ or 'none'} {scheme} is not supported", node.origin
            )
            return SchemeKind.CUSTOM


def _flows(node: SpecNode, scheme: SchemeKind, context: Context) -> tuple[OAuthFlow, ...]:
    flows = node.get("flows")
    found = []
    if flows is not None and scheme == SchemeKind.OAUTH2:
        _report_flows(flows, context)
    for kind, flow in flows.entries() if flows is not None else ():
        scopes = flow.get("scopes")
        found.append(
            OAuthFlow(
                kind=kind,
                token_url=flow.text("tokenUrl"),
                authorization_url=flow.text("authorizationUrl"),
                refresh_url=flow.text("refreshUrl"),
                scopes=tuple(name for name, _ in scopes.entries()) if scopes is not None else (),
            )
        )
    return tuple(found)


def _report_flows(flows: SpecNode, context: Context) -> None:
    """Say it where the client fetches tokens by one flow, which leaves no place for those of another."""
    kinds = [kind for kind, _ in flows.entries() if not kind.startswith("x-")]
    used = next((kind for kind in ("clientCredentials", "password") if kind in kinds), None)
    others = ", ".join(kind for kind in kinds if kind != used)
    if used is not None and others:
        message = f"tokens are fetched with the flow {used}; not supported by the client: {others}"
        hint = "give the client an httpx client that sends a token of your own"
        context.diagnostics.warning("security-flow", message, flows.origin, hint=hint)


def _with_fields(schemes: list[SecurityScheme], env_prefix: str) -> tuple[SecurityScheme, ...]:
    """Name the fields that hold each scheme's credentials; plain ones for the first of a kind."""

    taken: set[str] = set()
    named = []
    for scheme in schemes:
        fields = tuple(f if f not in taken else f"{scheme.key}_{f}" for f in _field_names(scheme))
        taken.update(fields)
        env = tuple(_variable(env_prefix, field) for field in fields) if env_prefix else ()
        named.append(replace(scheme, fields=fields, env=env))
    return tuple(named)


def _variable(prefix: str, field: str) -> str:
    """`ACME`, `clientID` → `ACME_CLIENT_ID`."""
    return "_".join((prefix, *_WORD.findall(field))).upper()


def _field_names(scheme: SecurityScheme) -> tuple[str, ...]:
    match scheme.kind:
        case SchemeKind.BASIC:
            return ("username", "password")
        case SchemeKind.OAUTH2 if any(flow.kind == "clientCredentials" for flow in scheme.flows):
            return ("clientID", "clientSecret")
        case SchemeKind.OAUTH2 if any(flow.kind == "password" for flow in scheme.flows):
            return ("username", "password")
        case SchemeKind.MUTUAL_TLS | SchemeKind.CUSTOM | SchemeKind.DIGEST:
            return ()
        case _:
            return (scheme.key,)


def security_model(
    schemes: tuple[SecurityScheme, ...], root: tuple[SecurityRequirement, ...], context: Context, order: int
) -> Model | None:
    """The `Security` class: a field for every credential; required where there is no choice."""
    always = set(_keys(root[0])) if len(root) == 1 else set()
    fields = []
    for scheme in schemes:
        for name in scheme.fields:
            presence = Presence.REQUIRED if scheme.key in always else Presence.OPTIONAL
            text = Primitive(kind=PrimitiveKind.STRING)
            examples = () if isinstance(scheme.example, Missing) else (scheme.example,)
            fields.append(Field(name=name, type=text, presence=presence, origin=scheme.origin, examples=examples))
    if not fields:
        return None
    return Model(
        id=SECURITY_ID,
        provenance=Provenance(role=Role.SECURITY, namespace=Namespace.SHARED, label="Security", order=order),
        origin=context.root.origin,
        fields=tuple(fields),
    )


def _keys(requirement: SecurityRequirement) -> Iterable[str]:
    return (key for key, _ in requirement.schemes)
