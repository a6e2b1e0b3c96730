"""The sections of the README on what goes wrong: retries, and the classes of errors (COMPATIBILITY R6.7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import ir
from generator.config.model import Config
from generator.docs import outcomes
from generator.docs.context import DocsContext
from generator.ir import RetryPolicy
from generator.snippets import SnippetKind

_STATUS = re.compile(r"[1-5](\d\d|XX)")
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


def retries(context: DocsContext, main: str | None) -> str:
    """How calls are repeated, on the main operation."""
    call = context.snippet(main, SnippetKind.RETRIES_CALL)
    client = context.snippet(main, SnippetKind.RETRIES_CLIENT)
    defaults = _retry_defaults(context)
    return context.text("readme.retries", call_snippet=call, client_snippet=client, defaults=defaults) if call else ""


def _retry_defaults(context: DocsContext) -> str:
    """How calls are repeated where nobody says otherwise."""
    policies = [operation.retries for operation in context.api.operations if operation.retries is not None]
    policy = context.api.retries or (policies[0] if policies else None)
    if policy is None:
        return "By default nothing is; with a `RetryConfig` it is after the statuses 429, 500, 502, 503 and 504."
    few = "" if context.api.retries is not None else " Only some operations ask for it."
    return f"{_in_words(policy)}{few}"


def _in_words(policy: RetryPolicy) -> str:
    codes = _codes(policy.statuses)
    reasons = [f"after the statuses {_listed(codes)}"] if codes else []
    reasons += ["after broken connections"] if policy.retry_connection_errors else []
    if not reasons:
        return "By default nothing is: the policy of the API names no status."
    first, longest, whole = map(_duration, (policy.initial_interval, policy.max_interval, policy.max_elapsed_time))
    return (
        f"By default that is {' and '.join(reasons)}: first after {first}, "
        f"then after pauses that grow by the factor {policy.exponent:g} (with up to a second at random) "
        f"to at most {longest}, for up to {whole}."
    )


def _codes(statuses: Iterable[str]) -> tuple[str, ...]:
    """What is a status or a range of them: the rest is text of the document that means nothing."""
    return tuple(status for status in statuses if _STATUS.fullmatch(status))


def _listed(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def _duration(milliseconds: float) -> str:
    """A time as people say it: `0.5 seconds`, `1 hour`."""
    for unit, size in (("hour", 3_600_000), ("minute", 60_000), ("second", 1000)):
        if milliseconds >= size and milliseconds % size == 0:
            number = milliseconds // size
            return f"{number:g} {unit}{'' if number == 1 else 's'}"
    return f"{milliseconds / 1000:g} seconds"


def errors(context: DocsContext, main: str | None, *, errors_table: str) -> str:
    """The classes of errors, on the main operation. `errors_table`: stands for the table of its own."""
    if main is None:
        return ""
    return context.text(
        "readme.errors",
        async_method=f"{context.names.methods[main]}_async",
        errors_table=errors_table,
        snippet=context.snippet(main, SnippetKind.ERRORS),
        error_class=outcomes.error_class(context),
        **_error_list(context),
        **http_library(context.config),
        error_tree=_error_tree(context),
        common_error=context.names.error(context.names.errors.base),
        response_error=context.names.error(context.names.errors.response),
    )


def _error_list(context: DocsContext) -> dict[str, str]:
    """The placeholders of `readme.errors` that tell of classes."""
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
