"""Views of operations: the descriptor that the runtime works from, and the methods, synchronous and asynchronous."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator import ir
from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.editions import EDITIONS
from generator.ir import Location
from generator.names.model import Names
from generator.python import literals
from generator.python.annotations import Annotator, Form
from generator.python.bodies import Bodies
from generator.python.defaults import Defaults
from generator.python.fields import camel
from generator.python.requests import Requests, RequestView, body_field, request_model
from generator.python.results import ResultView, error_responses, error_schema, responses, result_view
from generator.python.scope import wrapped
from generator.python.settings import SettingWriter, sequence
from generator.snippets.rows import row_order

_RUNTIME = "_runtime.operation"
_HOMES = dict.fromkeys(("events", "json_lines"), "_runtime.streams")
_EXPLODED = (Location.QUERY, Location.COOKIE)
_STYLE = {Location.PATH: "simple", Location.HEADER: "simple", Location.QUERY: "form", Location.COOKIE: "form"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RaisesView:
    """An exception of a method and the statuses that lead to it."""

    name: str  # the class, with its package
    statuses: str  # comma separated


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderView:
    """A header of a response, ready for a docstring."""

    name: str
    type: str
    text: str  # of the document, on one line; "" for none


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """A descriptor and its methods. All attributes but the flags are code, or text that is ready for a docstring."""

    id: str  # string literal
    constant: str  # the name of the descriptor
    descriptor: str  # the class Operation with its parameter, and alone, as it is called in this module
    target: str  # what is called: the descriptor, with the credentials that the method takes where it takes some
    maker: str  # Operation, as it is called in this module
    endpoint: str  # string literal: method and path, with attributes of the request in braces
    params: str  # an argument of the descriptor; "" for none
    settings: tuple[str, ...]  # further arguments of the descriptor, such as `accept="application/pdf"`
    responses: str  # likewise: successes
    errors: str  # likewise: errors with a class of their own
    method: str  # name
    async_method: str  # name
    pages_method: str  # name of the iterator over pages
    async_pages_method: str  # name
    request: RequestView | None  # None where the method takes none
    result: ResultView  # annotations
    text: str  # of the document
    raises: tuple[RaisesView, ...]  # documented exceptions
    headers: tuple[HeaderView, ...]  # documented headers of responses
    default_error: str  # class of all other errors, with its package
    example: str  # "" where there is none
    deprecated: str  # why and what instead, ready for a docstring; "" where it stays
    warning: str  # the same as a string literal; "" where it stays
    is_paginated: bool  # whether there are methods for pages


class OperationWriter:
    """Writes the operations of one module."""

    def __init__(
        self,
        api: ir.Api,
        names: Names,
        config: Config,
        annotator: Annotator,
        hidden: Collection[str],
        diagnostics: Diagnostics,
    ) -> None:
        self._api = api
        self._names = names
        self._config = config
        self._annotator = annotator
        self._hidden = hidden  # names of methods, which hide others inside the class
        is_exact = config.docs.dialect == "exact"
        # a parameter that was not given is sent only where the published clients send it
        self._sends_empty_values = is_exact and EDITIONS[config.edition].empty_values
        defaults = Defaults(api, names, annotator, diagnostics)
        self._requests = Requests(api, names, config, annotator, defaults, hidden)
        self._settings = SettingWriter(api, names, config, self._call)
        self._bodies = Bodies(api, names, self._call, exact=is_exact)

    def view(self, op: ir.Operation, example: str) -> MethodView:
        """One operation; `example` is the code of the usage example."""
        method = self._names.methods[op.id]
        constant = f"_{method.upper()}"
        operation = self._annotator.package_name(_RUNTIME, "Operation")
        result = result_view(self._annotator, self._config, op, self._hidden)
        request = self._requests.view(op, self._default_constant(method))
        return MethodView(
            id=literals.text(op.id),
            constant=constant,
            target=self._target(op, constant),
            descriptor=f"{operation}[{self._any() if result.is_stream else result.parameter}]",
            maker=operation,
            endpoint=literals.text(f"{op.method} {self._path(op)}"),
            params=_tuple("params", self._params(op)),
            settings=(*self._request_arguments(op), *self._settings.of(op), *self._own_security(op)),
            responses=_tuple("responses", responses(self._api, self._annotator, self._config, op, self._call)),
            errors=_tuple("errors", error_responses(self._annotator, self._names, op, self._call)),
            method=method,
            async_method=f"{method}_async",
            pages_method=f"{method}_pages",
            async_pages_method=f"{method}_pages_async",
            request=request,
            result=result,
            text=literals.docstring_body(literals.docstring_text(_text_of(op), self._config)),
            raises=self._raises(op),
            headers=tuple(self._headers(op)),
            default_error=self._names.error(self._names.errors.default),
            example=literals.docstring_body(example) if self._config.docstrings == "full" else "",
            deprecated=literals.docstring_body(self._deprecated(op)),
            warning=literals.text(self._deprecated(op)) if op.deprecated else "",
            is_paginated=op.pagination is not None,
        )

    def _own_security(self, op: ir.Operation) -> Iterable[str]:
        """What the credentials are that the method takes."""
        own = op.own_security
        if own is not None:
            model = f"lambda: {self._annotator.schema(own.model, Form.MODEL)}"
            parts = (model, self._settings.requirements(op.security or (), own), sequence(self._settings.schemes(own)))
            yield f"own_security={self._call('OwnSecurity', parts)}"

    def _target(self, op: ir.Operation, constant: str) -> str:
        if op.own_security is None:
            return constant
        return f"{self._annotator.package_name('_runtime.own_security', 'with_security')}({constant}, security)"

    def _any(self) -> str:
        """Streams are of another class in asynchronous methods, so that their descriptor leaves it open."""
        return self._annotator.scope.name("typing", "Any")

    def _default_constant(self, method: str) -> str:
        name = f"_{method.upper()}_DEFAULT"
        while any(name == f"_{other.upper()}" for other in self._hidden):
            name += "_"
        return name

    def _call(self, name: str, arguments: Iterable[str]) -> str:
        """A call of one of the runtime's makers of descriptors."""
        return f"{self._annotator.package_name(_HOMES.get(name, _RUNTIME), name)}({', '.join(arguments)})"

    def _path(self, op: ir.Operation) -> str:
        """The path with attributes of the request in its braces; those of no parameter are doubled."""
        attributes = {param.name: name for param, name in self._attributes(op) if param.location is Location.PATH}

        def placed(match: re.Match[str]) -> str:
            attribute = attributes.get(match[1] or "")
            return f"{{{attribute}}}" if attribute else match[0].replace("{", "{{").replace("}", "}}")

        return re.sub(r"\{([^{}]*)\}|[{}]", placed, op.path)

    def _attributes(self, op: ir.Operation) -> Iterable[tuple[ir.Param, str]]:
        """Parameters and the attributes of the request that hold them, in the order of rows."""
        model = request_model(self._api, op)
        if model is None:
            return
        by_field = dict(zip((field.name for field in model.fields), op.params, strict=False))
        for field in row_order(model.fields, self._config.maintain_order):
            param = by_field.get(field.name)
            if param is not None:
                yield param, self._names.fields[model.id, field.name]

    def _params(self, op: ir.Operation) -> Iterable[str]:
        """Descriptors of parameters, but for those that the path alone says everything of."""
        return tuple(
            self._param(param, attribute)
            for param, attribute in self._attributes(op)
            if param.location is not Location.PATH or not _is_plain(param)
        )

    def _param(self, param: ir.Param, attribute: str) -> str:
        arguments = [literals.text(attribute)]
        if param.name != camel(attribute):
            arguments.append(literals.text(param.name))
        if param.style != _STYLE[param.location]:
            arguments.append(f"style={literals.text(param.style)}")
        if param.explode != (param.location in _EXPLODED):
            arguments.append(f"explode={param.explode}")
        if param.allow_reserved:
            arguments.append("reserved=True")
        if param.allow_empty and self._sends_empty_values:
            arguments.append("allow_empty=True")
        if param.content_type is not None:
            arguments.append(f"content={literals.text(param.content_type)}")
        return self._call(param.location.value, arguments)

    def _request_arguments(self, op: ir.Operation) -> Iterable[str]:
        """The type of `request=`, and where in it the body is."""
        body = op.body
        if op.request is not None:
            yield f"request=lambda: {self._annotator.schema(op.request, Form.MODEL)}"
        elif body is not None and body.content.type is not None:
            annotation = self._annotator.type(body.content.type, Form.MODEL)
            is_optional = not body.required or body.nullable
            yield f"request=lambda: {self._annotator.union((annotation, 'None')) if is_optional else annotation}"
        if body is not None and body.content.type is not None:
            field = body_field(self._api, op)
            attribute = (
                self._names.fields[op.request, field.name] if op.request is not None and field is not None else ""
            )
            yield f"body={self._bodies.of(body, attribute)}"

    def _raises(self, op: ir.Operation) -> tuple[RaisesView, ...]:
        rows: dict[str, list[str]] = {}
        for response in op.errors:
            id_ = error_schema(response.contents[0], self._names) if response.contents else None
            if id_ is not None:
                rows.setdefault(self._names.schemas[id_].qualified, []).append(response.status)
        return tuple(RaisesView(name=name, statuses=", ".join(statuses)) for name, statuses in rows.items())

    def _headers(self, op: ir.Operation) -> Iterable[HeaderView]:
        annotator = self._annotator.detached()
        for header in op.headers:
            yield HeaderView(
                name=literals.docstring_body(header.name),
                type=literals.docstring_body(annotator.type(header.type, Form.MODEL)),
                text=literals.docstring_body(
                    " ".join(literals.docstring_text(header.description, self._config).split())
                ),
            )

    def _deprecated(self, op: ir.Operation) -> str:
        if not op.deprecated:
            return ""
        replacement = self._names.methods.get(op.replacement, "")
        accessor = self._names.accessors.get(op.replacement, ())
        if accessor != self._names.accessors[op.id]:
            replacement = ".".join((*accessor, replacement))
        instead = f" Use `{replacement}` instead." if replacement else ""
        message = op.deprecation_message or "This will be removed in a future release."
        return " ".join(f"{message}{instead}".split())


def _is_plain(param: ir.Param) -> bool:
    """Is it written the default way of a path?"""
    return param.style == "simple" and not param.explode and not param.allow_reserved and param.content_type is None


def _tuple(name: str, items: Iterable[str]) -> str:
    """A tuple as an argument of the descriptor, `name=(…),`; "" for an empty one."""
    listed = tuple(items)
    return wrapped(f"{name}=", listed, ",", indent=4, comma=True) if listed else ""


def _text_of(op: ir.Operation) -> str:
    """Summary and description, as the original generator puts them together."""
    return "\n\n".join(part for part in (op.summary, op.description) if part.strip())
