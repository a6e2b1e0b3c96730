"""The section of the README on the classes of errors (COMPATIBILITY R6.7)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import ir
from generator.config.model import Config
from generator.docs import outcomes
from generator.docs.context import DocsContext
from generator.snippets import SnippetKind

_BASES = 5  # RequestError, ConnectError, TimeoutException, ResponseValidationError, and one more as the original counts
HTTP_LIBRARIES = {"httpx": "https://www.python-httpx.org/", "httpx2": "https://github.com/pydantic/httpx2"}


@dataclass(frozen=True, slots=True, kw_only=True)
class RaisedError:
    """A class of errors and the operations that raise it."""

    class_name: str
    module: str
    description: str
    statuses: tuple[str, ...]
    operations: int


def http_library(config: Config) -> dict[str, str]:
    """The HTTP library of the package, and where it is described."""
    return {"http_library": config.http_backend, "http_library_url": HTTP_LIBRARIES[config.http_backend]}


def shown_operation(context: DocsContext, main: str | None) -> ir.Operation | None:
    """The main operation, or the first one whose errors the document describes where those of the main one are not."""
    operations = sorted(context.api.operations, key=lambda operation: operation.id != main)
    described = (operation for operation in operations if len(outcomes.error_rows(context, operation)) > 1)
    return None if main is None else next(described, operations[0])


def errors(context: DocsContext, shown: ir.Operation | None, *, errors_table: str) -> str:
    """The classes of errors, on the operation that is shown. `errors_table`: the placeholder of the table."""
    if shown is None:
        return ""
    return context.text(
        "readme.errors",
        async_method=f"{context.names.methods[shown.id]}_async",
        errors_table=errors_table,
        snippet=context.snippet(shown.id, SnippetKind.ERRORS),
        error_class=outcomes.error_class(context),
        **_error_list(context),
        **http_library(context.config),
        error_tree=_error_tree(context),
        common_error=context.names.error(context.names.errors.base),
        response_error=context.names.error(context.names.errors.response),
    )


def _error_list(context: DocsContext) -> dict[str, str]:
    """The placeholders of `readme.errors` about classes."""
    errors = tuple(_raised_errors(context))
    total = len(context.api.operations)
    folder = context.errors_folder
    everywhere = [error for error in errors if error.operations == total]
    others = sorted((e for e in errors if e.operations < total), key=lambda e: (-e.operations, e.statuses))
    base = context.names.errors.own
    primary = "\n".join(f"  * {_link(folder, error)}: {_sentence(error.description)}" for error in everywhere)
    inherited = "\n".join(
        f"* {_link(folder, error)}: {_sentence(error.description)} Status code `{error.statuses[0]}`. "
        f"Applicable to {error.operations} of {total} methods.*"
        for error in others
    )
    return {
        "base_error": base,
        "base_error_module": base.lower(),
        "primary_errors": primary,
        "other_errors": inherited,
        "less_common": str(_BASES + len(others)),
    }


def _raised_errors(context: DocsContext) -> Iterator[RaisedError]:
    """The documented ones, in the order in which operations first name them."""
    found: dict[str, list[ir.Response]] = {}
    users: dict[str, set[str]] = {}
    for operation in context.api.operations:
        for response in operation.errors:
            for content in response.contents:
                name = outcomes.documented_error(context, content)
                if name:
                    found.setdefault(name, []).append(response)
                    users.setdefault(name, set()).add(operation.id)
    for name, responses in found.items():
        class_name = name.rpartition(".")[2]
        yield RaisedError(
            class_name=class_name,
            module=class_name.lower(),
            description=context.style.line(next((one.description for one in responses if one.description), "")),
            statuses=tuple(sorted({response.status for response in responses})),
            operations=len(users[name]),
        )


def _error_tree(context: DocsContext) -> str:
    """The classes of errors below their base, as a block."""
    names, library = context.names.errors, context.config.http_backend
    documented = [error.class_name for error in _raised_errors(context)]
    below = [names.default, *dict.fromkeys(documented), f"{names.response} (a ValueError too)"]
    below += [f"{library}.RequestError, such as ConnectError and TimeoutException"]
    rows = [context.names.error(names.base), *(f"├── {name}" for name in below[:-1]), f"└── {below[-1]}"]
    return "\n".join(("```", *rows, "```"))


def _link(folder: str, error: RaisedError) -> str:
    return f"[`{error.class_name}`]({folder}/{error.module}.py)"


def _sentence(text: str) -> str:
    text = " ".join(text.split())
    return text if not text or text.endswith(".") else f"{text}."
