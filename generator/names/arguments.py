"""Names of arguments, where the client or a method takes values one by one instead of as an object."""

from __future__ import annotations

from collections.abc import Mapping

from generator.config.model import Config
from generator.ir import Api, Model, Operation
from generator.names.model import Names

CLIENT_OPTIONS = frozenset(
    "self security server server_idx server_url url_params client async_client retry_config timeout_ms"
    " debug_logger".split()
)
METHOD_OPTIONS = frozenset({"self", "request", "retries", "server_url", "timeout_ms", "http_headers"})


def flattened_request(api: Api, names: Names, config: Config, operation: Operation) -> Model | None:
    """The request model, if the method takes its fields one by one: they are few enough (`max_method_params`), and
    none is called like an option of every method."""
    model = api.schemas[operation.request] if operation.request is not None else None
    if not isinstance(model, Model):
        return None
    attributes = {names.fields[model.id, field.name] for field in model.fields}
    few = len(attributes) <= config.max_method_params
    options = METHOD_OPTIONS if operation.own_security is None else METHOD_OPTIONS | {"security"}
    return model if few and not attributes & options else None


def flat_credential(api: Api, names: Names, config: Config) -> str:
    """The argument of the client that takes the only credential of the API (`flatten_security`); "" where `security`
    takes an object."""
    model = api.schemas[api.security_model] if api.security_model is not None else None
    if not config.flatten_security or not isinstance(model, Model) or len(model.fields) != 1:
        return ""
    attribute = names.fields[model.id, model.fields[0].name]
    return "" if attribute in CLIENT_OPTIONS else attribute


def global_arguments(api: Api, names: Names, config: Config) -> Mapping[tuple[str, str], str]:
    """Arguments of the client for parameters that it remembers (x-speakeasy-globals), by place and name: called as the
    request model of the first operation that has it calls its field."""
    taken = {*CLIENT_OPTIONS, flat_credential(api, names, config)}
    found: dict[tuple[str, str], str] = {}
    for param in api.globals:
        key = (param.location.value, param.name)
        argument = next(
            names.fields[operation.request, field]
            for operation in api.operations
            if operation.request is not None and (field := field_of(api, operation, key))
        )
        while argument in taken:
            argument += "_"
        taken.add(argument)
        found[key] = argument
    return found


def field_of(api: Api, operation: Operation, key: tuple[str, str]) -> str:
    """The key of a parameter among the fields of the request model; "" where the operation does not have it."""
    model = api.schemas[operation.request] if operation.request is not None else None
    fields = model.fields if isinstance(model, Model) else ()
    pairs = zip(operation.params, fields, strict=False)
    return next((field.name for param, field in pairs if (param.location.value, param.name) == key), "")
