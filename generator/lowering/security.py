"""Security schemes and requirements (OpenAPI 3.1, 4.8.27, 4.8.30)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import replace
from itertools import chain

from generator.diagnostics import Origin
from generator.ir import (
    Field,
    Location,
    Missing,
    Model,
    Namespace,
    OAuthFlow,
    Operation,
    OwnSecurity,
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


class Schemes:
    """The security schemes that a document uses, each read once, in its order."""

    def __init__(self, context: Context, root: tuple[SecurityRequirement, ...], operations: tuple[Operation, ...]):
        self._context = context
        self._root = root
        used = [*root, *(requirement for operation in operations for requirement in operation.security or ())]
        wanted = _keys(used)
        declared = context.root.child("components", "securitySchemes")
        nodes = declared.entries() if declared is not None else ()
        read = [(key, _scheme(key, node, context)) for key, node in nodes if key in wanted]
        self._read = {key: scheme for key, scheme in read if scheme is not None}

    def of_client(self, operations: Iterable[Operation]) -> tuple[SecurityScheme, ...]:
        """Those of the document, and of operations whose methods take no credentials themselves."""
        own = (operation.security or () for operation in operations if operation.own_security is None)
        return self._with_fields(_keys([*self._root, *chain.from_iterable(own)]))

    def of_operations(self, operations: tuple[Operation, ...]) -> tuple[tuple[Operation, ...], dict[SchemaId, Model]]:
        """The operations, with models of what those take whose schemes are not in the `security` of the document.

        Without a `security` of the document all schemes are the client's.
        """
        shared = _keys(self._root)
        found: list[Operation] = []
        models: dict[SchemaId, Model] = {}
        for operation in operations:
            demanded = operation.security or ()
            keys = _keys(demanded)
            model, schemes = None, self._with_fields(keys)
            if shared and any(scheme.fields and scheme.key not in shared for scheme in schemes):
                model = security_model(schemes, demanded, operation.origin, operation.id)
            if model is None:
                found.append(operation)
                continue
            models[model.id] = model
            needed = not any(_keys([alternative]) <= shared for alternative in demanded)
            found.append(replace(operation, own_security=OwnSecurity(model=model.id, schemes=schemes, needed=needed)))
        return tuple(found), models

    def _with_fields(self, keys: Set[str]) -> tuple[SecurityScheme, ...]:
        """The schemes with names of the fields that hold their credentials; plain ones for the first of a kind."""
        prefix = self._context.config.env_prefix
        taken: set[str] = set()
        named = []
        for scheme in (scheme for key, scheme in self._read.items() if key in keys):
            fields = tuple(f if f not in taken else f"{scheme.key}_{f}" for f in _field_names(scheme))
            taken.update(fields)
            env = tuple(_variable(prefix, field) for field in fields) if prefix else ()
            named.append(replace(scheme, fields=fields, env=env))
        return tuple(named)


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
    schemes: tuple[SecurityScheme, ...],
    demanded: tuple[SecurityRequirement, ...],
    origin: Origin,
    operation: str | None = None,
) -> Model | None:
    """The class of the credentials of the client, or of an operation: a field for each of them, which is required where
    there is no choice. None where there is nothing to give."""
    always = _keys(demanded) if len(demanded) == 1 else set()
    text = Primitive(kind=PrimitiveKind.STRING)
    fields = []
    for scheme in schemes:
        for name in scheme.fields:
            presence = Presence.REQUIRED if scheme.key in always else Presence.OPTIONAL
            examples = () if isinstance(scheme.example, Missing) else (scheme.example,)
            fields.append(Field(name=name, type=text, presence=presence, origin=scheme.origin, examples=examples))
    if not fields:
        return None
    granting = [(scheme, flow) for scheme in schemes for flow in scheme.flows if flow.kind == "clientCredentials"]
    if len(granting) == 1 and "tokenURL" not in (field.name for field in fields):
        scheme, flow = granting[0]  # tokens of a test system, say, come from elsewhere
        optional = Presence.OPTIONAL
        fields.append(
            Field(name="tokenURL", type=text, presence=optional, default=flow.token_url, origin=scheme.origin)
        )
    namespace = Namespace.SHARED if operation is None else Namespace.OPERATIONS
    return Model(
        id=SECURITY_ID if operation is None else SchemaId(f"{operation}::security"),
        provenance=Provenance(role=Role.SECURITY, namespace=namespace, label="Security", operation=operation),
        origin=origin,
        fields=tuple(fields),
    )


def _keys(requirements: Iterable[SecurityRequirement]) -> set[str]:
    return {key for requirement in requirements for key, _ in requirement.schemes}
