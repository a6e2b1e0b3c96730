"""What an operation takes: its parameters and body, and the arguments of its method."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator import ir
from generator.docs.context import DocsContext
from generator.docs.models import CHECK, MINUS, NOT_AVAILABLE
from generator.docs.views import BodyView, ParameterRow
from generator.ir import Field, JsonValue, Operation, Param, Type
from generator.names.arguments import flattened_request
from generator.snippets.notation import WRAPPERS, wrapped

RETRY_CONFIG = "[Optional[utils.RetryConfig]](../../models/utils/retryconfig.md)"


def parameter_rows(context: DocsContext, operation: Operation) -> tuple[ParameterRow, ...]:
    """The parameters of the document."""
    model = context.api.schemas.get(operation.request) if operation.request is not None else None
    fields = model.fields if isinstance(model, ir.Model) else ()
    return tuple(
        _row(context, field, context.names.fields[model.id, field.name], param)
        for param, field in zip(operation.params, fields, strict=False)
        if isinstance(model, ir.Model)
    )


def argument_rows(context: DocsContext, operation: Operation) -> Iterator[ParameterRow]:
    """What the method takes: one request or its fields, then the options of every method."""
    flattened = flattened_request(context.api, context.names, context.config, operation)
    request = _request_type(operation)
    security = _security_rows(context, operation)
    if flattened is not None:
        yield from security
        params = {field.name: param for field, param in zip(flattened.fields, operation.params, strict=False)}
        for field in context.rows(flattened):
            yield _row(context, field, context.names.fields[flattened.id, field.name], params.get(field.name))
    elif request is not None:
        type_ = context.notation.result(request)
        yield _argument("request", type_, context.notation.plain(request), True, context.text("page.request_parameter"))
    if flattened is None:
        yield from security
    retries = context.text("page.retries_parameter")
    yield _argument("retries", RETRY_CONFIG, "Optional[utils.RetryConfig]", False, retries)
    if operation.servers:
        text = context.text("page.server_parameter")
        yield _argument("server_url", "*Optional[str]*", "Optional[str]", False, text)


def _security_rows(context: DocsContext, operation: Operation) -> tuple[ParameterRow, ...]:
    """The credentials that the method takes: before the parameters, and behind a request."""
    if operation.own_security is None:
        return ()
    model, needed = ir.Ref(id=operation.own_security.model), operation.own_security.needed
    presence = ir.Presence.REQUIRED if needed else ir.Presence.OPTIONAL
    annotation = wrapped(context.notation.plain(model), WRAPPERS[presence])
    text = context.text("page.security_parameter")
    return (_argument("security", context.notation.field(model, presence), annotation, needed, text),)


def body_view(context: DocsContext, operation: Operation) -> BodyView | None:
    """The body that the operation sends."""
    body = operation.body
    if body is None:
        return None
    type_ = body.content.type
    name = context.names.fields.get((operation.request, body.field)) if operation.request is not None else None
    return BodyView(
        python_name=name or "request",
        type=context.notation.field(type_) if type_ is not None else "",
        annotation=context.notation.plain(type_) if type_ is not None else "",
        required=body.required,
        description=context.style.inline(body.description),
        media_types=tuple(content.media_type for content in body.contents),
    )


def _row(context: DocsContext, field: Field, python_name: str, param: Param | None) -> ParameterRow:
    """A field of the request: a parameter, or the body."""
    extensions: Mapping[str, JsonValue] = param.extensions if param else field.extensions
    return ParameterRow(
        name=param.name if param else field.name,
        python_name=python_name,
        in_=param.location.value if param else "body",
        label=f"`{python_name}`",
        type=context.notation.field(field.type, field.presence),
        annotation=wrapped(context.notation.plain(field.type), WRAPPERS[field.presence]),
        required=field.presence.required,
        mark=CHECK if field.presence.required else MINUS,
        description=context.style.inline(field.description) or NOT_AVAILABLE,
        example=context.style.examples(field.examples, every=context.edition.every_example),
        default=context.style.example(field.default),
        deprecated=field.deprecated,
        extensions=extensions,
    )


def _argument(name: str, type_: str, annotation: str, required: bool, description: str) -> ParameterRow:
    return ParameterRow(
        name=name,
        python_name=name,
        in_="",
        label=f"`{name}`",
        type=type_,
        annotation=annotation,
        required=required,
        mark=CHECK if required else MINUS,
        description=description,
        example="",
        default="",
        deprecated=False,
    )


def _request_type(operation: Operation) -> Type | None:
    if operation.request is not None:
        return ir.Ref(id=operation.request)
    if operation.body is None:
        return None
    type_ = operation.body.content.type
    if type_ is None:
        return ir.File()
    return type_.inner if isinstance(type_, ir.Nullable) else type_
