"""The rules: which change breaks programs that use the SDK, and why."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass


class Impact(enum.IntEnum):
    """What a change asks of the version (Semantic Versioning 2.0.0, 6 to 8)."""

    PATCH = 1  # nothing that a program can see in the API
    MINOR = 2  # something new
    MAJOR = 3  # programs may break

    @property
    def label(self) -> str:
        return {Impact.PATCH: "patch", Impact.MINOR: "minor", Impact.MAJOR: "breaking"}[self]


BREAKING = Impact.MAJOR
IMPACTS = {impact.name.lower(): impact for impact in Impact}
"""What `rules:` of the settings calls them."""
RULES: dict[str, tuple[Impact, str]] = {
    "package-renamed": (Impact.MAJOR, "programs import the old name"),
    "server-changed": (Impact.PATCH, "requests go somewhere else"),
    "method-removed": (Impact.MAJOR, "calls to it fail"),
    "method-renamed": (Impact.MAJOR, "calls to the old name fail"),
    "method-added": (Impact.MINOR, "nothing that exists changes"),
    "method-deprecated": (Impact.MINOR, "it still works"),
    "method-endpoint": (Impact.PATCH, "it is called as before"),
    "link-removed": (Impact.MAJOR, "programs use it"),
    "link-renamed": (Impact.MAJOR, "programs use the old name"),
    "link-added": (Impact.MINOR, "nothing that exists changes"),
    "link-target": (Impact.MAJOR, "it makes the request of another method"),
    "request-type": (Impact.MAJOR, "what callers pass no longer fits"),
    "request-added": (Impact.MINOR, "it may be left out"),
    "request-added-required": (Impact.MAJOR, "calls without it fail"),
    "request-removed": (Impact.MAJOR, "callers pass something that is no longer taken"),
    "request-required": (Impact.MAJOR, "calls without it fail"),
    "request-optional": (Impact.MINOR, "calls with it still work"),
    "security-added": (Impact.MAJOR, "calls without it fail"),
    "security-removed": (Impact.MAJOR, "callers pass something that is no longer taken"),
    "result-type": (Impact.MAJOR, "callers get something else"),
    "error-added": (Impact.MINOR, "handlers of the common base class still catch it"),
    "error-removed": (Impact.MAJOR, "handlers of that class no longer run"),
    "model-removed": (Impact.MAJOR, "programs import it"),
    "model-renamed": (Impact.MAJOR, "programs import the old name"),
    "model-added": (Impact.MINOR, "nothing that exists changes"),
    "model-kind": (Impact.MAJOR, "it is used in another way"),
    "model-deprecated": (Impact.MINOR, "it still works"),
    "alias-type": (Impact.MAJOR, "it holds something else"),
    "field-removed": (Impact.MAJOR, "programs set or read it"),
    "field-renamed": (Impact.MAJOR, "programs set or read the old name"),
    "field-added": (Impact.MINOR, "it may be left out"),
    "field-added-required": (Impact.MAJOR, "programs that make the object do not give it"),
    "field-type": (Impact.MAJOR, "values of the old type no longer fit"),
    "field-type-wider": (Impact.MINOR, "values of the old type still fit"),
    "field-required": (Impact.MAJOR, "programs that make the object may leave it out"),
    "field-always-there": (Impact.MINOR, "programs that read it need no check for None"),
    "field-optional": (Impact.MAJOR, "programs that read it do not expect None"),
    "field-may-be-left-out": (Impact.MINOR, "programs that give it still work"),
    "field-nullable": (Impact.MAJOR, "programs that read it do not expect None"),
    "field-takes-null": (Impact.MINOR, "programs that give a value still work"),
    "field-not-null": (Impact.MAJOR, "programs may give None"),
    "field-never-null": (Impact.MINOR, "programs that read it need no check for None"),
    "field-default": (Impact.MAJOR, "calls that leave it out send something else"),
    "field-default-received": (Impact.PATCH, "the API gives the value itself"),
    "field-deprecated": (Impact.MINOR, "it still works"),
    "enum-value-removed": (Impact.MAJOR, "programs use it"),
    "enum-value-renamed": (Impact.MAJOR, "programs use the old name"),
    "enum-value-added": (Impact.MINOR, "nothing that exists changes"),
    "enum-value-changed": (Impact.MAJOR, "another value is sent, or expected"),
    "union-member-removed": (Impact.MAJOR, "values of that type no longer fit"),
    "union-member-added": (Impact.MINOR, "values of the old types still fit"),
    "union-member-received": (Impact.MAJOR, "programs that read it meet a type that they do not know"),
    # moving to another edition
    "results-always-there": (Impact.MINOR, "programs need no check for None; null is a response that does not parse"),
    "results-may-be-none": (Impact.MAJOR, "programs that use results do not expect None"),
    "errors-of-responses": (
        Impact.MAJOR,
        "their constructors and texts differ, and those that do not parse are others",
    ),
    "errors-of-parts": (Impact.MAJOR, "their constructors and texts differ, and classes are gone"),
    "dumps-leave-out-none": (Impact.MAJOR, "programs that look for the keys do not find them"),
    "dumps-hold-none": (Impact.MAJOR, "programs that take a key for a value find None"),
    "body-order": (Impact.PATCH, "JSON objects have no order"),
    "redirects-followed": (Impact.MINOR, "they were an unexpected response"),
    "redirects-not-followed": (Impact.MAJOR, "they are an unexpected response"),
    "network-errors-retried": (Impact.MINOR, "they were raised at once"),
    "network-errors-not-retried": (Impact.MINOR, "they are raised at once"),
    "empty-values-sent": (Impact.MAJOR, "parameters that are not given are sent without a value"),
    "empty-values-not-sent": (Impact.MAJOR, "parameters that are not given are no longer sent"),
    "hooks-in-threads": (Impact.MAJOR, "hooks of asynchronous calls that use the running event loop do not find it"),
    "hooks-in-loop": (Impact.MAJOR, "hooks of asynchronous calls that block hold up the event loop"),
    "constructor-order": (Impact.MAJOR, "positional arguments mean something else; those by name do not"),
    "hook-context": (Impact.MAJOR, "hooks that look for an empty list of scopes, and programs that make one"),
    "configuration-fields": (Impact.MAJOR, "programs that make one; those that read it do not notice"),
    "open-values": (Impact.PATCH, "they are texts and numbers as before"),
    "helper-arguments": (Impact.MINOR, "they may be left out"),
    "export-added": (Impact.MINOR, "nothing that exists changes"),
    "export-removed": (Impact.MAJOR, "programs import it"),
    "items-nullable": (Impact.MAJOR, "programs that read it do not expect None"),
    "items-take-null": (Impact.MINOR, "programs that give values still work"),
    "items-not-null": (Impact.MAJOR, "programs may give None"),
}
"""Each rule with its impact and the reason for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference. `name` is the name in the Python API; `detail` says old and new where there is more to say."""

    rule: str
    name: str
    detail: str = ""
    configured: Impact | None = None  # by `rules:` of the settings

    @property
    def impact(self) -> Impact:
        return RULES[self.rule][0] if self.configured is None else self.configured

    @property
    def breaking(self) -> bool:
        return self.impact is BREAKING

    @property
    def reason(self) -> str:
        return RULES[self.rule][1]

    @property
    def sort_key(self) -> tuple[int, str, str, str]:
        return (-self.impact, self.name, self.rule, self.detail)

    def __str__(self) -> str:
        return f"{self.name}: {self.text}"

    @property
    def text(self) -> str:
        """What happened, in words."""
        what = _WORDS.get(self.rule) or self.rule.replace("-", " ")
        return f"{what}{f' ({self.detail})' if self.detail else ''}"


def highest(changes: Iterable[Change]) -> Impact | None:
    """The strongest impact; None where nothing changed."""
    return max((change.impact for change in changes), default=None)


_WORDS = {
    "request-added-required": "takes a request now, which must be given",
    "request-added": "takes a request now",
    "request-removed": "takes no request any more",
    "request-required": "the request must be given now",
    "request-optional": "the request may be left out now",
    "request-type": "takes another request",
    "security-added": "must be given credentials of its own now",
    "security-removed": "takes no credentials any more",
    "result-type": "returns another type",
    "error-added": "raises another error",
    "error-removed": "does not raise an error any more",
    "method-endpoint": "calls another endpoint",
    "link-target": "leads to another method",
    "model-kind": "is another kind of class",
    "alias-type": "is another type",
    "field-added-required": "field added, which must be given",
    "field-type": "type changed",
    "field-type-wider": "takes more types",
    "field-required": "must be given now",
    "field-always-there": "is always there now",
    "field-optional": "may be missing now",
    "field-may-be-left-out": "may be left out now",
    "field-nullable": "may be None now",
    "field-takes-null": "takes None now",
    "field-not-null": "does not take None any more",
    "field-never-null": "is never None now",
    "field-default": "default changed",
    "field-default-received": "default changed",
    "enum-value-changed": "value changed",
    "union-member-removed": "a type of the union is gone",
    "union-member-added": "the union takes another type",
    "union-member-received": "the union may hold another type",
    "results-always-there": "results are never None where every success has a body",
    "results-may-be-none": "results may be None",
    "errors-of-responses": "errors are made from responses and have a base class per SDK",
    "errors-of-parts": "errors are made from parts of a response, without a base class per SDK",
    "dumps-leave-out-none": "model_dump leaves out optional fields that are None, in every model",
    "dumps-hold-none": "model_dump holds optional fields that are None",
    "body-order": "keys of JSON bodies come in another order",
    "redirects-followed": "redirects are followed",
    "redirects-not-followed": "redirects are not followed any more",
    "network-errors-retried": "reads and writes that fail are retried where connections are",
    "network-errors-not-retried": "only failures to connect are retried",
    "empty-values-sent": "query parameters that allow an empty value are sent without one where they have none",
    "empty-values-not-sent": "query parameters that allow an empty value are not sent where they have none",
    "hooks-in-threads": "hooks of asynchronous calls run in a thread",
    "hooks-in-loop": "hooks of asynchronous calls run in the event loop",
    "constructor-order": "url_params and server_url change places in the constructor",
    "hook-context": "HookContext takes other arguments, and scopes are None without OAuth 2",
    "configuration-fields": "SDKConfiguration has other fields, in another order",
    "open-values": "values that an open enumeration does not know are of another class",
    "helper-arguments": "helpers of utils take further arguments",
    "items-nullable": "items may be None now",
    "items-take-null": "items may be None now",
    "items-not-null": "items may not be None any more",
}
