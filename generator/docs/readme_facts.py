"""What the README of the clean dialect says beyond the published one: retries in words, classes of errors, links that
work on a package index too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.docs import readme_merge
from generator.docs.context import DocsContext
from generator.docs.error_list import raised_errors
from generator.ir import RetryPolicy

_REPOSITORY = frozenset("repository source sourcecode code github gitlab".split())
_HOSTED = re.compile(
    r"(?P<repository>https://(?P<host>github\.com|gitlab\.com)/[^/\s]+/[^/\s?#]+)(?:/(?:-/)?tree/(?P<folder>[^\s?#]+))?"
)
_STATUS = re.compile(r"[1-5](\d\d|XX)")
_RELATIVE = re.compile(r"(?<=\]\()(?:\./)?(?=(?:docs|src)/|USAGE\.md|RELEASES\.md)")


def retry_defaults(context: DocsContext) -> str:
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


def error_tree(context: DocsContext) -> str:
    """The classes of errors below their base, as a block."""
    names, library = context.names.errors, context.config.http_backend
    documented = [error.class_name for error in raised_errors(context)]
    below = [names.default, *dict.fromkeys(documented), f"{names.response} (a ValueError too)"]
    below += [f"{library}.RequestError, such as ConnectError and TimeoutException"]
    rows = [context.names.error(names.base), *(f"├── {name}" for name in below[:-1]), f"└── {below[-1]}"]
    return "\n".join(("```", *rows, "```"))


def finish(rendered: str, *, repository: str, existing: str | None, managed: frozenset[str], numbered: bool) -> str:
    """The text of README.md, as `readme_merge.finish`. A package index shows it without the files beside it: where the
    repository is known, links lead there."""
    text = _RELATIVE.sub(lambda _: repository, rendered) if repository else rendered
    return readme_merge.finish(text, existing=existing, managed=managed, numbered=numbered)


def repository_of(urls: Mapping[str, str]) -> str:
    """Where the files of the newest version are looked at, with a slash at the end; "" where that is not known. The URL
    may be that of a folder, as the host shows it (`…/tree/main/sdks/one`)."""
    for label, url in urls.items():
        found = _HOSTED.match(url)
        if found and re.sub(r"[^a-z]", "", label.lower()) in _REPOSITORY:
            middle = "blob" if found["host"] == "github.com" else "-/blob"
            folder = (found["folder"] or "HEAD").rstrip("/")
            return f"{found['repository'].removesuffix('.git')}/{middle}/{folder}/"
    return ""
