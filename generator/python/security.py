"""What the SDK class takes: credentials, servers by name, parameters that it remembers."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator import ir
from generator.config import Config
from generator.names.arguments import flat_credential, global_arguments
from generator.names.model import Names
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
    argument: str  # what stands for it in a call: "None" where the API knows no credentials
    server_names: str  # annotation of the name of a server; "" where no server has a name
    server_index: str  # code: the number of the server
    global_parameters: tuple[GlobalParameterView, ...]  # in the order of the document
    global_values: str  # code: a dict of them; "" where there are none
    dict: str  # dict
    http_client: str  # HttpClient
    async_http_client: str  # AsyncHttpClient
    logger: str  # Logger
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
    may_be_elsewhere = any(scheme.env for scheme in api.security_schemes)
    is_needed = bool(api.security) and all(r.schemes for r in api.security) and not may_be_elsewhere

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
    return ConstructorView(
        name=flat or "security",
        annotation=annotation if is_needed or not annotation else f"{annotation} | None",
        default="" if is_needed else "None",
        argument=argument if annotation else "None",
        server_names=annotator.type(ir.Literal(values=tuple(numbers)), Form.MODEL, hidden=hidden) if numbers else "",
        server_index=_server_index(annotator, hidden) if numbers else "server_idx",
        global_parameters=global_parameters,
        global_values=f"{{{pairs}}}" if pairs else "",
        dict=annotator.scope.name("builtins", "dict", alias="Dict", hidden=hidden),
        http_client=of("httpclient", "HttpClient"),
        async_http_client=of("httpclient", "AsyncHttpClient"),
        logger=of("utils", "Logger"),
        retry_config=of("utils", "RetryConfig"),
        configuration=of("sdkconfiguration", "SDKConfiguration", typing_only=False),
    )


def _server_index(annotator: Annotator, hidden: Collection[str]) -> str:
    function = annotator.package_name("_runtime.constructors", "named_server", hidden=hidden)
    return (
        f"{function}({annotator.package_name('sdkconfiguration', 'SERVER_NAMES', hidden=hidden)}, server, server_idx)"
    )


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
