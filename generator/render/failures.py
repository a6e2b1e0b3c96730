"""From an exception inside Jinja to a problem report that names template, line, block, view and subject."""

from __future__ import annotations

import re
import traceback
from dataclasses import dataclass

from jinja2 import TemplateAssertionError, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.tests import TESTS

from generator.diagnostics import Diagnostic, Origin, Severity
from generator.render.environment import all_filters, suggestion
from generator.render.layers import plain_name


@dataclass(frozen=True, slots=True)
class _Place:
    file: str
    line: int
    block: str


def diagnose(error: Exception, template: str, view: object, subject: str, template_files: frozenset[str]) -> Diagnostic:
    """What to tell the author of the template. `subject`: what was rendered. `template_files`: what the environment has
    loaded."""
    rule, message, place = _explain(error, template_files)
    where = f', block "{place.block}"' if place and place.block else ""
    kind = type(view).__name__ if view is not None else "none"
    context = f"template {plain_name(template)}{where}, view {kind}"
    return Diagnostic(
        severity=Severity.ERROR,
        rule=rule,
        message=f"{context}: {message} (while rendering {subject})",
        origin=Origin(place.file, line=place.line, column=1 if place.line else 0) if place else None,
        hint=_HINTS.get(rule, ""),
    )


_UNKNOWN = re.compile(r"No (filter|test) named '(.*)'")
_HINTS = {
    "template-undefined": "`sdkgen templates show` lists what the view has",
    "template-missing": "`sdkgen templates list` shows every template and its layer",
    "template-forbidden": "templates run in a sandbox: no files, no private attributes, no endless output",
}


def _explain(error: Exception, files: frozenset[str]) -> tuple[str, str, _Place | None]:
    match error:
        case TemplateAssertionError() if found := _UNKNOWN.search(str(error.message)):
            known = all_filters() if found[1] == "filter" else TESTS
            message = f"unknown {found[1]} {found[2]!r}{suggestion(found[2], known)}"
            return "template-filter", message, _Place(error.filename or "", error.lineno, "")
        case TemplateSyntaxError():
            return "template-syntax", str(error.message), _Place(error.filename or "", error.lineno, "")
        case TemplateNotFound():
            return "template-missing", _missing(error), _frame(error, files)
        case SecurityError():
            return "template-forbidden", str(error.message), _frame(error, files)
        case TemplateError():
            return "template-undefined", str(error.message), _frame(error, files)
        case RecursionError():
            return "template-recursion", "a template includes or calls itself endlessly", _frame(error, files)
        case _:
            return "template-failed", f"{type(error).__name__}: {error}", _frame(error, files)


def _missing(error: TemplateNotFound) -> str:
    message = str(error.message or "")
    return message if " " in message else f"no layer has the template {plain_name(str(error.name or message))}"


def _frame(error: Exception, files: frozenset[str]) -> _Place | None:
    """The innermost place in a template; Jinja rewrites tracebacks so that frames carry its file and line."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if frame.filename in files:
            block = frame.name.removeprefix("block ").strip("'\"") if frame.name.startswith("block ") else ""
            return _Place(frame.filename, frame.lineno or 0, block)
    return None
