"""The handlers of errors in the program of the README."""

from __future__ import annotations

from generator import ir
from generator.ir import Operation, Schema
from generator.names.model import Names
from generator.snippets.notation import WRAPPERS, plain, wrapped
from generator.snippets.typed_values import Fitter

_SHOWN_FIELDS = 5
_FACTS = ("message", "status_code", "body", "headers", "raw_response")


def documented_errors(api: ir.Api, names: Names, operation: Operation) -> dict[str, Schema]:
    """The classes of errors that the document describes for an operation, each once, by qualified name."""
    found: dict[str, Schema] = {}
    for response in operation.errors:
        for content in response.contents:
            if isinstance(content.type, ir.Ref):
                name = names.schemas[names.merged.get(content.type.id, content.type.id)]
                if name.namespace is ir.Namespace.ERRORS:
                    found.setdefault(name.qualified, api.schemas[content.type.id])
    return found


def facts_of_errors(names: Names, fitter: Fitter, classes: dict[str, Schema]) -> list[str]:
    """What a handler of the base class can print: facts of all errors, then fields of each class (R6.7)."""
    lines = ["# The base class for HTTP error responses", *(f"print(e.{name})" for name in _FACTS)]
    models = {name: schema for name, schema in classes.items() if isinstance(schema, ir.Model)}
    if models:
        lines += ["", "# Depending on the method different errors may be thrown"]
    for name, model in models.items():
        lines.append(f"if isinstance(e, {name}):")
        for field in fitter.rows(model)[:_SHOWN_FIELDS]:
            lines.append(f"    print(e.data.{fitter.attribute(model.id, field.name)})  # {_type(names, field)}")
    return lines


def _type(names: Names, field: ir.Field) -> str:
    return wrapped(plain(names, field.type), WRAPPERS[field.presence])
