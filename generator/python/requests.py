"""What methods take: one `request`, or the fields of it one by one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from generator import LINE_LENGTH, ir
from generator.config.model import Config
from generator.ir import Presence
from generator.names.arguments import flattened_request
from generator.names.model import Names
from generator.python import literals
from generator.python.annotations import Annotator, Form
from generator.python.defaults import Defaults
from generator.snippets.rows import row_order


@dataclass(frozen=True, slots=True, kw_only=True)
class ArgumentView:
    """A keyword argument of a method."""

    name: str  # the argument
    annotation: str  # model or TypedDict, with None where it may be left out
    default: str  # code; "" where there is none
    text: str  # what the field list says of it


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestView:
    """What a method takes beside the options."""

    arguments: tuple[ArgumentView, ...]  # one `request`, or one for each of its fields
    expression: str  # what is handed to the runtime
    constant: str = ""  # holds the default of `request` where that is an object
    value: str = ""  # that object, as code


class Requests:
    """Writes the arguments of the methods of one module."""

    def __init__(
        self,
        api: ir.Api,
        names: Names,
        config: Config,
        annotator: Annotator,
        defaults: Defaults,
        hidden: Collection[str],
    ) -> None:
        self._api = api
        self._names = names
        self._config = config
        self._annotator = annotator
        self._defaults = defaults
        self._hidden = hidden

    def view(self, op: ir.Operation, constant: str) -> RequestView | None:
        """The arguments of an operation; None for none. `constant` is to hold a default that is an object."""
        request = self._request(op, constant)
        if op.own_security is None:
            return request
        request = request or RequestView(arguments=(), expression="None")
        return replace(request, arguments=(self._security(op.own_security), *request.arguments))

    def _security(self, own: ir.OwnSecurity) -> ArgumentView:
        annotation = self._both(ir.Ref(id=own.model))
        default = "" if own.needed else "None"
        if default:
            annotation = self._annotator.union((annotation, "None"), self._hidden)
        text = "credentials of this call" + (", if not those of the client" if default else "")
        return ArgumentView(
            name="security", annotation=_fitted("security", annotation, default), default=default, text=text
        )

    def _request(self, op: ir.Operation, constant: str) -> RequestView | None:
        model = request_model(self._api, op)
        if model is not None:
            flattened = flattened_request(self._api, self._names, self._config, op)
            return self._flat(flattened) if flattened is not None else self._whole(model, constant)
        body = op.body
        if body is None or body.content.type is None:
            return None
        annotation = self._both(body.content.type)
        if isinstance(body.content.type, ir.Ref) and body.required and not body.nullable:
            schema = self._api.schemas[self._names.merged.get(body.content.type.id, body.content.type.id)]
            if isinstance(schema, ir.Model) and schema.fields:
                return self._whole(schema, constant)
        if body.nullable and not body.required:  # None is a body, nothing is none
            kind = self._annotator.package_name("types", "OptionalNullable", hidden=self._hidden)
            return self._single(f"{kind}[{annotation}]", self._annotator.package_name("types", "UNSET"))
        if not body.required or body.nullable:
            annotation = self._annotator.union((annotation, "None"), self._hidden)
        return self._single(annotation, "" if body.required else "None")

    def _whole(self, model: ir.Model, constant: str) -> RequestView:
        may_infer = self._config.method_arguments == "infer-optional-args"
        all_optional = may_infer and not any(f.presence.required for f in model.fields)
        value = f"{self._annotator.schema(model.id, Form.MODEL)}()" if all_optional else ""
        return self._single(self._both(ir.Ref(id=model.id)), constant if value else "", constant, value)

    def _both(self, type_: ir.Type) -> str:
        """The model or its TypedDict twin."""
        forms = (self._annotator.type(type_, form, hidden=self._hidden) for form in Form)
        return self._annotator.union(forms, self._hidden)

    def _single(self, annotation: str, default: str, constant: str = "", value: str = "") -> RequestView:
        argument = ArgumentView(
            name="request",
            annotation=_fitted("request", annotation, default),
            default=default,
            text="what to send: the model, or a dict with the same keys",
        )
        return RequestView(arguments=(argument,), expression="request", constant=constant if value else "", value=value)

    def _flat(self, model: ir.Model) -> RequestView:
        rows = row_order(model.fields, self._config.maintain_order)
        arguments = tuple(self._argument(model, field) for field in rows)
        pairs = ", ".join(f"{literals.text(argument.name)}: {argument.name}" for argument in arguments)
        made = f"{self._annotator.schema(model.id, Form.MODEL)}.model_validate({{{pairs}}})"
        return RequestView(arguments=arguments, expression=made)

    def _argument(self, model: ir.Model, field: ir.Field) -> ArgumentView:
        name = self._names.fields[model.id, field.name]
        presence = field.presence
        annotation, default = self._both(field.type), ""
        if presence is Presence.OPTIONAL_NULLABLE:
            kind = self._annotator.package_name("types", "OptionalNullable", hidden=self._hidden)
            annotation, default = f"{kind}[{annotation}]", self._annotator.package_name("types", "UNSET")
        elif presence is not Presence.REQUIRED:
            annotation = self._annotator.union((annotation, "None"), self._hidden)
            default = "None" if presence is Presence.OPTIONAL else ""
        made = self._defaults.of(field.type, field.default, field.origin)
        if made is not None and not made.mutable:
            default = made.code
        text = literals.docstring_body(field.description).split("\n")[0] or "as the API has it"
        return ArgumentView(name=name, annotation=_fitted(name, annotation, default), default=default, text=text)


def _fitted(name: str, annotation: str, default: str) -> str:
    """In parentheses where it is too long for the line of the argument, as black would have it."""
    if len(f"        {name}: {annotation}{' = ' if default else ''}{default},") <= LINE_LENGTH:
        return annotation
    if len(f"            {annotation}") > LINE_LENGTH and "[" not in annotation:
        annotation = annotation.replace(" | ", "\n            | ")
    return f"(\n            {annotation}\n        )"


def request_model(api: ir.Api, op: ir.Operation) -> ir.Model | None:
    """The model of an operation's request, if it has one."""
    model = api.schemas[op.request] if op.request is not None else None
    return model if isinstance(model, ir.Model) else None


def body_field(api: ir.Api, op: ir.Operation) -> ir.Field | None:
    """The field of the request model that holds the body: the one after those of the parameters."""
    model = request_model(api, op)
    return model.fields[-1] if model is not None and len(model.fields) > len(op.params) else None
