"""Servers and credentials, of the client and of single operations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.docs.context import Context
from generator.docs.outcomes import TableMaker
from generator.ir import Operation, SchemeKind, SecurityRequirement, SecurityScheme, Server

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


def schemes_table(context: Context) -> str:
    """The credentials that the client takes: name in `security`, type and scheme (COMPATIBILITY 9.9)."""
    schemes = context.api.security_schemes
    header = ["Name", "Type", "Scheme"]
    rows = [list(_scheme_row(context, scheme)) for scheme in schemes]
    if any(scheme.env for scheme in schemes):
        header.append("Environment variable")
        for row, scheme in zip(rows, schemes, strict=True):
            row.append(", ".join(f"`{name}`" for name in scheme.env))
    return context.style.readme_table(header, rows)


def operation_security(context: Context, operation: Operation) -> str:
    """What an operation accepts, where that is not what the client sends anyway."""
    own = operation.security
    if context.style.exact or own is None or own == context.api.security:
        return ""
    if not context.api.security and all(
        other.security == own for other in context.api.operations
    ):  # the client's, written under each of them
        return ""
    demands = [requirement for requirement in own if requirement.schemes]
    if not demands:
        return context.text("page.anonymous")
    rows = [_demand_row(context, requirement) for requirement in demands]
    if any(scopes for _, scopes in rows):
        table = context.style.table(("Credentials", "Scopes"), rows)
    else:
        table = context.style.table(("Credentials",), [row[:1] for row in rows])
    parts = [context.text("page.security"), table]
    if len(demands) < len(own):
        parts.append(context.text("page.optional_security"))
    return "\n\n".join(parts)


def operation_servers(context: Context, operation: Operation) -> str:
    """The servers of an operation that has its own."""
    if context.style.exact or not operation.servers or operation.servers == context.api.servers:
        return ""
    return f"{context.text('page.servers')}\n\n{servers_table(context, operation.servers, context.style.table)}"


def servers_table(context: Context, servers: Sequence[Server], table: TableMaker) -> str:
    """Servers by their number, and their name where they have one."""
    described = [(context.style.code(server.url), context.style.inline(server.description)) for server in servers]
    if not any(server.id for server in servers):
        return table(("#", "Server", "Description"), [(str(number), *row) for number, row in enumerate(described)])
    names = [context.style.code(server.id) if server.id else "" for server in servers]
    rows = [(str(number), name, *row) for number, (name, row) in enumerate(zip(names, described, strict=True))]
    return table(("#", "Name", "Server", "Description"), rows)


def variables_table(context: Context, servers: Iterable[Server]) -> str:
    """The variables of server addresses, each once; "" where there are none."""
    rows = {
        variable.name: (
            context.style.code(variable.name),
            ", ".join(context.style.code(value) for value in variable.enum) or "*str*",
            context.style.code(variable.default) if variable.default is not None else "",
            context.style.inline(variable.description),
        )
        for server in servers
        for variable in server.variables
    }
    if not rows:
        return ""
    return context.style.readme_table(("Variable", "Values", "Default", "Description"), list(rows.values()))


def _scheme_row(context: Context, scheme: SecurityScheme) -> tuple[str, ...]:
    kind, label = _SCHEMES[scheme.kind]
    return (_credentials(context, scheme), kind, label)


def _demand_row(context: Context, requirement: SecurityRequirement) -> tuple[str, str]:
    known = {scheme.key: scheme for scheme in context.api.security_schemes}
    names = [_credentials(context, known[key]) for key, _ in requirement.schemes if key in known]
    scopes = [context.style.code(scope) for _, wanted in requirement.schemes for scope in wanted]
    return (" + ".join(names), ", ".join(scopes))


def _credentials(context: Context, scheme: SecurityScheme) -> str:
    """The fields of `Security` that hold the credentials of a scheme; its key where there are none."""
    model = context.api.security_model
    if model is None or not scheme.fields:
        return context.style.code(scheme.key)
    return ", ".join(f"`{context.names.fields[model, field]}`" for field in scheme.fields)
