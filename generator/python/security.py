"""The credentials that the SDK class takes."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator import ir
from generator.python.annotations import Annotator, Form


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityView:
    """The first argument of the constructor, and names that its signature mentions."""

    annotation: str  # "" where the API knows no credentials
    default: str  # code; "" where there is none
    argument: str  # what stands for it in a call: "None" where the API knows no credentials
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


def security_view(api: ir.Api, annotator: Annotator, hidden: Collection[str]) -> SecurityView:
    """What the constructor of the SDK class is written from."""
    annotation = security_annotation(api, annotator, hidden)
    is_needed = bool(api.security) and all(requirement.schemes for requirement in api.security)

    def of(module: str, name: str, *, typing_only: bool = True) -> str:
        return annotator.package_name(module, name, hidden=hidden, typing_only=typing_only)

    return SecurityView(
        annotation=annotation if is_needed or not annotation else f"{annotation} | None",
        default="" if is_needed else "None",
        argument="security" if annotation else "None",
        dict=annotator.scope.name("builtins", "dict", alias="Dict", hidden=hidden),
        http_client=of("httpclient", "HttpClient"),
        async_http_client=of("httpclient", "AsyncHttpClient"),
        logger=of("utils", "Logger"),
        retry_config=of("utils", "RetryConfig"),
        configuration=of("sdkconfiguration", "SDKConfiguration", typing_only=False),
    )
