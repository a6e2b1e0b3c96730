"""How calls are repeated, for the README and the page of `utils.RetryConfig`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.docs.context import DocsContext
from generator.docs.readme_views import RetryConfigPage, RetryPolicyView, RetrySettingRow, RetryView
from generator.ir import RetryPolicy
from generator.snippets import SnippetKind

_STATUS = re.compile(r"[1-5](\d\d|XX)")

_CONFIG = (
    ("strategy", "`*str*`", "`backoff`"),
    ("backoff", "[BackoffStrategy](#backoffstrategy)", ""),
    ("retry_connection_errors", "`*bool*`", "`true`"),
)
_LIMITS = (  # which the published page does not have
    ("max_retries", "`*int*`", "`3`"),
    ("idempotent_only", "`*bool*`", "`true`"),
)
_BACKOFF = (
    ("initial_interval", "`*int*`", "`500`"),
    ("max_interval", "`*int*`", "`60000`"),
    ("exponent", "`*float*`", "`1.5`"),
    ("max_elapsed_time", "`*int*`", "`300000`"),
)


def config_page(context: DocsContext) -> RetryConfigPage:
    """The page of the class."""
    return RetryConfigPage(
        text=context.text("page.retry_config"),
        introduction=context.text("page.retry_introduction"),
        fields=_rows(context, _CONFIG if context.style.exact else (*_CONFIG, *_LIMITS)),
        backoff_text=context.text("page.backoff_strategy"),
        backoff=_rows(context, _BACKOFF),
    )


def _rows(context: DocsContext, fields: tuple[tuple[str, str, str], ...]) -> tuple[RetrySettingRow, ...]:
    return tuple(
        RetrySettingRow(
            name=name, label=f"`{name}`", type=kind, description=context.text(f"page.retry.{name}"), example=example
        )
        for name, kind, example in fields
    )


def retry_view(context: DocsContext, main: str | None) -> RetryView:
    """What the README says of them, on the main operation."""
    policies = (operation.retries for operation in context.api.operations if operation.retries is not None)
    whole = context.api.retries
    policy = whole or next(policies, None)
    return RetryView(
        policy=None if policy is None else _facts(policy, holds_for_all=whole is not None),
        defaults=_defaults(policy, holds_for_all=whole is not None),
        call_snippet=context.snippet(main, SnippetKind.RETRIES_CALL),
        client_snippet=context.snippet(main, SnippetKind.RETRIES_CLIENT),
    )


def _facts(policy: RetryPolicy, *, holds_for_all: bool) -> RetryPolicyView:
    return RetryPolicyView(
        statuses=policy.statuses,
        connection_errors=policy.retry_connection_errors,
        initial_interval=policy.initial_interval,
        max_interval=policy.max_interval,
        exponent=policy.exponent,
        max_elapsed_time=policy.max_elapsed_time,
        holds_for_all=holds_for_all,
    )


def retries(context: DocsContext, retry: RetryView) -> str:
    """The section of the README."""
    if not retry.call_snippet:
        return ""
    snippets = {"call_snippet": retry.call_snippet, "client_snippet": retry.client_snippet}
    return context.text("readme.retries", **snippets, defaults=retry.defaults)


def _defaults(policy: RetryPolicy | None, *, holds_for_all: bool) -> str:
    """How calls are repeated by default."""
    if policy is None:
        return "By default nothing is; with a `RetryConfig` it is after the statuses 429, 500, 502, 503 and 504."
    few = "" if holds_for_all else " Only some operations ask for it."
    return f"{_in_words(policy)}{few}"


def _in_words(policy: RetryPolicy) -> str:
    codes = [status for status in policy.statuses if _STATUS.fullmatch(status)]  # the rest means nothing
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
