"""Settings of the API and of single operations: security, servers, retries, pagination."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator import ir
from generator.config.model import Config
from generator.ir import SchemeKind
from generator.names.arguments import field_of, global_arguments
from generator.names.model import Names
from generator.python import literals
from generator.python.results import Call

_INPUTS = ("page", "offset", "limit", "cursor")


class SettingWriter:
    """Writes settings as arguments of descriptors; `call` spells a call of a maker of the runtime."""

    def __init__(self, api: ir.Api, names: Names, config: Config, call: Call) -> None:
        self._api = api
        self._names = names
        self._call = call
        self._arguments = global_arguments(api, names, config)

    def of(self, op: ir.Operation) -> Iterable[str]:
        """What an operation has of its own, differing from the API."""
        if accept := _accept(op):
            yield f"accept={literals.text(accept)}"
        if op.security is not None and op.security != self._api.security:
            known = {scheme.key for scheme in self._api.security_schemes}
            of_client = op.own_security is None
            demanded = [r for r in op.security if of_client or known.issuperset(dict(r.schemes))]
            yield f"security={self.requirements(demanded)}"
        if op.servers:
            yield f"servers={sequence(literals.text(server_url(server)) for server in op.servers)}"
        if op.retries is None and self._api.retries is not None:
            yield "no_retries=True"
        elif op.retries is not None and op.retries != self._api.retries:
            yield f"retries={self.retries(op.retries)}"
        if op.timeout_ms is not None:
            yield f"timeout_ms={op.timeout_ms}"
        if global_parameters := self._global_parameters(op):
            yield f"global_parameters={sequence(global_parameters)}"
        if op.pagination is not None:
            yield f"pagination={self._pagination(op, op.pagination)}"

    def _global_parameters(self, op: ir.Operation) -> list[str]:
        """Pairs of an attribute of the request and the argument of the client that replaces it."""
        if op.request is None:
            return []
        found = ((field_of(self._api, op, key), argument) for key, argument in self._arguments.items())
        fields = self._names.fields
        return [
            f"({literals.text(fields[op.request, field])}, {literals.text(argument)})"
            for field, argument in found
            if field
        ]

    def requirements(self, security: Iterable[ir.SecurityRequirement], own: ir.OwnSecurity | None = None) -> str:
        """An OR of ANDs of credentials of the client, or of a method, each by the name of its scheme's descriptor."""
        model, schemes = self._credentials(own)
        known = {scheme.key: self._attribute(model, scheme.fields[0]) for scheme in schemes if scheme.fields}
        rows = []
        for requirement in security:
            names = [literals.text(known[key]) for key, _ in requirement.schemes if key in known]
            if names or not requirement.schemes:
                rows.append(sequence(names))
        return sequence(rows)

    def _attribute(self, model: ir.SchemaId | None, field: str) -> str:
        return self._names.fields[model, field] if model is not None else ""

    def _credentials(self, own: ir.OwnSecurity | None) -> tuple[ir.SchemaId | None, tuple[ir.SecurityScheme, ...]]:
        return (self._api.security_model, self._api.security_schemes) if own is None else (own.model, own.schemes)

    def schemes(self, own: ir.OwnSecurity | None = None) -> tuple[str, ...]:
        """The descriptors of the schemes of the client, or of a method; the runtime does nothing about one without
        fields."""
        model, schemes = self._credentials(own)
        return tuple(self._scheme(scheme, model) for scheme in schemes if scheme.fields)

    def _scheme(self, scheme: ir.SecurityScheme, model: ir.SchemaId | None) -> str:
        names = [self._attribute(model, field) for field in scheme.fields]
        arguments = [literals.text(names[0])]
        flow = granting_flow(scheme)
        if scheme.kind is SchemeKind.API_KEY:
            place = scheme.location.value if scheme.location is not None else "header"
            arguments += [literals.text("apiKey"), literals.text(place), literals.text(scheme.parameter)]
        elif flow is not None:
            keys = ("client_id", "client_secret") if flow.kind == "clientCredentials" else ("username", "password")
            arguments += [literals.text(flow.kind), f"token_url={literals.text(flow.token_url)}"]
            if flow.refresh_url and flow.refresh_url != flow.token_url:
                arguments.append(f"refresh_url={literals.text(flow.refresh_url)}")
            if flow.scopes:
                arguments.append(f"scopes={sequence(map(literals.text, flow.scopes))}")
            arguments += [f"{key}={literals.text(name)}" for key, name in zip(keys, names, strict=True)]
        else:
            arguments.append(literals.text(scheme.kind.value))
            if scheme.kind is SchemeKind.BASIC and len(names) == 2:
                arguments.append(f"password={literals.text(names[1])}")
        if scheme.env:
            arguments.append(f"env={literals.text(' '.join(scheme.env))}")
        return self._call("Scheme", arguments)

    def retries(self, policy: ir.RetryPolicy) -> str:
        times = (
            policy.initial_interval,
            policy.max_interval,
            literals.number(policy.exponent),
            policy.max_elapsed_time,
        )
        statuses = sequence(map(literals.text, policy.statuses))
        arguments = [*map(str, times), statuses]
        return self._call("Retry", [*arguments, f"connection_errors={policy.retry_connection_errors}"])

    def _pagination(self, op: ir.Operation, pagination: ir.Pagination) -> str:
        inputs = [self._input(op, row) for row in pagination.inputs]
        outputs = {
            "results": "results",
            "nextCursor": "next_cursor",
            "nextUrl": "next_url",
            "numPages": "num_pages",
        }
        further = [
            f"{name}={literals.text(pagination.outputs[key])}"
            for key, name in outputs.items()
            if key in pagination.outputs
        ]
        return self._call("Pagination", [literals.text(pagination.kind), sequence(inputs), *further])

    def _input(self, op: ir.Operation, row: Mapping[str, ir.JsonValue]) -> str:
        name, place, kind = (str(row.get(key, "")) for key in ("name", "in", "type"))
        where = "requestBody" if place == "requestBody" else "parameters"
        body = op.body.content.type if op.body is not None and where == "requestBody" else None
        inner = body.inner if isinstance(body, ir.Nullable) else body
        model = inner.id if isinstance(inner, ir.Ref) else op.request if inner is None else None
        owner = self._names.merged.get(model, model) if model is not None else None
        attribute = self._names.fields.get((owner, name), name) if owner is not None else name
        return self._call("Input", map(literals.text, (attribute, kind if kind in _INPUTS else "page", where)))


def granting_flow(scheme: ir.SecurityScheme) -> ir.OAuthFlow | None:
    """The flow of OAuth 2 by which the runtime gets tokens without anybody's help; None where there is none."""
    if scheme.kind is not SchemeKind.OAUTH2 or len(scheme.fields) != 2:
        return None
    return next((flow for flow in scheme.flows if flow.kind in ("clientCredentials", "password")), None)


def sequence(items: Iterable[str]) -> str:
    """A tuple."""
    listed = list(items)
    return f"({', '.join(listed)}{',' if len(listed) == 1 else ''})"


def server_numbers(api: ir.Api) -> dict[str, int]:
    """The servers that have a name (x-speakeasy-server-id), by it; of two with one name the first counts."""
    numbers: dict[str, int] = {}
    for number, server in enumerate(api.servers):
        if server.id:
            numbers.setdefault(server.id, number)
    return numbers


def server_url(server: ir.Server) -> str:
    """The URL with its variables at their defaults."""
    url = server.url
    for variable in server.variables:
        if variable.default is not None:
            url = url.replace(f"{{{variable.name}}}", variable.default)
    return url


def _accept(op: ir.Operation) -> str:
    """The Accept header, where it is not the one for JSON: the media types of the successes, the preferred one first,
    those behind it with ever less weight (RFC 9110, 12.4.2); or anything where no response has a body."""
    first, *others = op.media_types or ("" if any(r.contents for r in op.errors) else "*/*",)
    weighed = (f"{media};q=0.{max(10 - place, 1)}" for place, media in enumerate(others, start=1))
    accept = ", ".join((first, *weighed))
    return "" if accept == "application/json" else accept
