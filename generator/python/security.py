"""What the SDK class takes: credentials, servers by name, parameters that it remembers."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from generator import ir
from generator.config.model import Config
from generator.names.arguments import CLIENT_OPTIONS, flat_credential, global_arguments
from generator.names.model import Names
from generator.names.words import field_name
from generator.python import literals
from generator.python.annotations import Annotator, Form
from generator.python.settings import server_numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class GlobalParameterView:
    """An argument of the client for a parameter that it remembers (x-speakeasy-globals)."""

    name: str  # the argument
    annotation: str  # without None
    text: str  # one line, ready for a docstring


@dataclass(frozen=True, slots=True, kw_only=True)
class ConstructorView:
    """The arguments of the constructor that depend on the API, and names that its signature mentions."""

    name: str  # of the argument for credentials
    annotation: str  # of that; "" where the API knows no credentials
    default: str  # code; "" where there is none
    argument: str  # what a call passes for it: "None" where the API knows no credentials
    server_names: str  # annotation of the name of a server; "" where no server has a name
    server_index: str  # code: the number of the server
    global_parameters: tuple[GlobalParameterView, ...]  # in the order of the document
    global_values: str  # code: a dict of them; "" where there are none
    server_variables: tuple[GlobalParameterView, ...]  # arguments for variables of servers; in the exact dialect only
    url_params: str  # code: the values for places in braces
    dict: str  # dict
    http_client: str  # HttpClient
    async_http_client: str  # AsyncHttpClient
    logger: str  # Logger
    given_logger: str  # code: the logger to use
    retry_config: str  # RetryConfig
    configuration: str  # SDKConfiguration


def security_annotation(api: ir.Api, annotator: Annotator, hidden: Collection[str], *, callable_: str = "") -> str:
    """The model, or a function that makes one for every call; "" where the API knows no credentials.

    `callable_`: what `Callable` is called, where the template imports it.
    """
    if api.security_model is None:
        return ""
    model = annotator.schema(api.security_model, Form.MODEL, hidden=hidden)
    function = callable_ or annotator.scope.name("collections.abc", "Callable", hidden=hidden)
    return f"{model} | {function}[[], {model}]"


def constructor_view(
    api: ir.Api, names: Names, config: Config, annotator: Annotator, hidden: Collection[str]
) -> ConstructorView:
    """What the constructor of the SDK class is written from."""
    may_be_left_out = any(scheme.env for scheme in api.security_schemes)
    may_be_left_out |= any(operation.own_security is not None for operation in api.operations)
    if config.docs.dialect != "exact":  # the published SDKs want credentials for calls that take none, too
        may_be_left_out |= any(map(_may_be_anonymous, api.operations))
    is_needed = bool(api.security) and all(r.schemes for r in api.security) and not may_be_left_out

    def of(module: str, name: str, *, typing_only: bool = True) -> str:
        return annotator.package_name(module, name, hidden=hidden, typing_only=typing_only)

    flat = flat_credential(api, names, config)
    annotation, argument = security_annotation(api, annotator, hidden), "security"
    if flat and api.security_model is not None:
        text = annotator.scope.name("builtins", "str", hidden=hidden)
        function = annotator.scope.name("collections.abc", "Callable", hidden=hidden)
        annotation = f"{text} | {function}[[], {text}]"
        model = annotator.schema(api.security_model, Form.MODEL, hidden=hidden)
        wrap = of("_runtime.constructors", "flat_security", typing_only=False)
        argument = f"{wrap}(lambda: {model}, {literals.text(flat)}, {flat})"
    numbers = server_numbers(api)
    global_parameters = _global_parameters(api, names, config, annotator, hidden)
    pairs = ", ".join(f"{literals.text(row.name)}: {row.name}" for row in global_parameters)
    variables = _server_variables(api, config, annotator, hidden, {flat, *(row.name for row in global_parameters)})
    given = ", ".join(f"{literals.text(name)}: {row.name}" for name, row in variables.items())
    return ConstructorView(
        name=flat or "security",
        annotation=annotation if is_needed or not annotation else f"{annotation} | None",
        default="" if is_needed else "None",
        argument=argument if annotation else "None",
        server_names=annotator.type(ir.Literal(values=tuple(numbers)), Form.MODEL, hidden=hidden) if numbers else "",
        server_index=_server_index(annotator, hidden) if numbers else "server_idx",
        global_parameters=global_parameters,
        global_values=f"{{{pairs}}}" if pairs else "",
        server_variables=tuple(variables.values()),
        url_params=f"{of('_runtime.constructors', 'with_variables', typing_only=False)}(url_params, {{{given}}})"
        if variables
        else "url_params",
        dict=annotator.scope.name("builtins", "dict", alias="Dict", hidden=hidden),
        http_client=of("httpclient", "HttpClient"),
        async_http_client=of("httpclient", "AsyncHttpClient"),
        logger=of("utils", "Logger"),
        given_logger=_given_logger(config, of),
        retry_config=of("utils", "RetryConfig"),
        configuration=of("sdkconfiguration", "SDKConfiguration", typing_only=False),
    )


def _given_logger(config: Config, of: Callable[..., str]) -> str:
    if not config.debug_variable:
        return "debug_logger"
    function = of("_runtime.constructors", "logger_or_from_environment", typing_only=False)
    return f"{function}(debug_logger, {literals.text(config.debug_variable)})"


def _server_index(annotator: Annotator, hidden: Collection[str]) -> str:
    function = annotator.package_name("_runtime.constructors", "named_server", hidden=hidden)
    return (
        f"{function}({annotator.package_name('sdkconfiguration', 'SERVER_NAMES', hidden=hidden)}, server, server_idx)"
    )


def _server_variables(
    api: ir.Api, config: Config, annotator: Annotator, hidden: Collection[str], taken: Collection[str]
) -> dict[str, GlobalParameterView]:
    """Arguments for variables of servers, by the names of these. The other dialect has `url_params` alone for them."""
    found: dict[str, GlobalParameterView] = {}
    for variable in (variable for server in api.servers for variable in server.variables):
        argument = field_name(variable.name)
        if config.docs.dialect != "exact" or variable.name in found or argument in {*CLIENT_OPTIONS, *taken}:
            continue
        values = ir.Literal(values=variable.enum) if variable.enum else ir.Primitive(kind=ir.PrimitiveKind.STRING)
        text = literals.docstring_body(variable.description).split("\n")[0].rstrip(".")
        found[variable.name] = GlobalParameterView(
            name=argument,
            annotation=annotator.type(values, Form.MODEL, hidden=hidden),
            text=text or literals.docstring_body(f"the variable {variable.name} of the server").split("\n")[0],
        )
    return found


def _global_parameters(
    api: ir.Api, names: Names, config: Config, annotator: Annotator, hidden: Collection[str]
) -> tuple[GlobalParameterView, ...]:
    arguments = global_arguments(api, names, config)
    return tuple(
        GlobalParameterView(
            name=arguments[param.location.value, param.name],
            annotation=annotator.type(param.type, Form.MODEL, hidden=hidden),
            text=literals.docstring_body(param.description).split("\n")[0].rstrip(".")
            or literals.docstring_body(f"the {param.location.value} parameter {param.name}").split("\n")[0],
        )
        for param in api.globals
    )


def _may_be_anonymous(operation: ir.Operation) -> bool:
    own = operation.security
    return own is not None and not (own and all(requirement.schemes for requirement in own))
