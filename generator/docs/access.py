"""Servers and credentials, of the client and of single operations."""

from __future__ import annotations

from collections.abc import Iterable

from generator.docs.context import DocsContext
from generator.docs.readme_views import SchemeRow, VariableRow
from generator.docs.views import SecurityRow, ServerRow
from generator.ir import Operation, OwnSecurity, SchemaId, SchemeKind, SecurityRequirement, SecurityScheme, Server

_SCHEMES = {
    SchemeKind.API_KEY: ("apiKey", "API key"),
    SchemeKind.BASIC: ("http", "HTTP Basic"),
    SchemeKind.BEARER: ("http", "HTTP Bearer"),
    SchemeKind.DIGEST: ("http", "HTTP Digest"),
    SchemeKind.OAUTH2: ("oauth2", "OAuth2 token"),
    SchemeKind.OPENID: ("openIdConnect", "OpenID Connect Discovery"),
    SchemeKind.MUTUAL_TLS: ("mutualTLS", "Mutual TLS"),
    SchemeKind.CUSTOM: ("custom", "Custom"),
}


def scheme_rows(context: DocsContext) -> tuple[SchemeRow, ...]:
    """The credentials that the client takes: name in `security`, type and scheme (COMPATIBILITY 9.9)."""
    return tuple(_scheme_row(context, scheme) for scheme in context.api.security_schemes)


def security_rows(context: DocsContext, operation: Operation) -> tuple[SecurityRow, ...]:
    """What an operation accepts: any of these; none where it needs no credentials."""
    demands = context.api.security if operation.security is None else operation.security
    return tuple(_demand_row(context, demand, operation.own_security) for demand in demands if demand.schemes)


def security_text(context: DocsContext, operation: Operation) -> str:
    """The sentence before what an operation accepts, where that is not what the client sends anyway."""
    own = operation.security
    if context.style.exact or own is None or own == context.api.security:
        return ""
    if not context.api.security and all(
        other.security == own for other in context.api.operations
    ):  # the client's, written under each of them
        return ""
    return context.text("page.security" if any(demand.schemes for demand in own) else "page.anonymous")


def optional_security_text(context: DocsContext, operation: Operation) -> str:
    """That a call also works without credentials, where some are shown."""
    own = operation.security or ()
    is_optional = any(demand.schemes for demand in own) and not all(demand.schemes for demand in own)
    return context.text("page.optional_security") if is_optional and security_text(context, operation) else ""


def has_own_servers(context: DocsContext, operation: Operation) -> bool:
    """Whether an operation is found elsewhere than the rest of the API."""
    return bool(operation.servers) and operation.servers != context.api.servers


def server_rows(context: DocsContext, servers: Iterable[Server]) -> tuple[ServerRow, ...]:
    """Servers by their number, and their name where they have one."""
    return tuple(
        ServerRow(
            number=str(number),
            name=context.style.code(server.id) if server.id else "",
            url=server.url,
            label=context.style.code(server.url),
            description=context.style.inline(server.description),
        )
        for number, server in enumerate(servers)
    )


def variable_rows(context: DocsContext, servers: Iterable[Server]) -> tuple[VariableRow, ...]:
    """The variables of server addresses, each once."""
    rows = {
        variable.name: VariableRow(
            name=context.style.code(variable.name),
            values=", ".join(context.style.code(value) for value in variable.enum) or "*str*",
            default=context.style.code(variable.default) if variable.default is not None else "",
            description=context.style.inline(variable.description),
        )
        for server in servers
        for variable in server.variables
    }
    return tuple(rows.values())


def _scheme_row(context: DocsContext, scheme: SecurityScheme) -> SchemeRow:
    kind, label = _SCHEMES[scheme.kind]
    variables, name = ", ".join(f"`{name}`" for name in scheme.env), _credentials(context, scheme)
    if context.style.exact:  # COMPATIBILITY 9.9
        variables, name = variables.replace(", ", "<br/>"), name.replace(", ", "<br/>")
        if scheme.kind is SchemeKind.OAUTH2 and "clientCredentials" in {flow.kind for flow in scheme.flows}:
            label = "OAuth2 Client Credentials Flow"
    return SchemeRow(key=scheme.key, name=name, type=kind, scheme=label, environment=variables)


def _demand_row(context: DocsContext, requirement: SecurityRequirement, own: OwnSecurity | None) -> SecurityRow:
    known = {scheme.key: _credentials(context, scheme) for scheme in context.api.security_schemes}
    if own is not None:
        known |= {scheme.key: _credentials(context, scheme, own.model) for scheme in own.schemes}
    names = [known[key] for key, _ in requirement.schemes if key in known]
    scopes = [context.style.code(scope) for _, wanted in requirement.schemes for scope in wanted]
    return SecurityRow(
        credentials=" + ".join(names),
        scopes=", ".join(scopes),
        schemes=tuple(key for key, _ in requirement.schemes),
    )


def _credentials(context: DocsContext, scheme: SecurityScheme, model: SchemaId | None = None) -> str:
    """The fields of `Security`, or of another model, that hold the credentials of a scheme; its key where there are
    none."""
    model = model or context.api.security_model
    if model is None or not scheme.fields:
        return context.style.code(scheme.key)
    return ", ".join(f"`{context.names.fields[model, field]}`" for field in scheme.fields)
