"""From an exception inside Jinja to a problem report that names template, line, block, view and subject."""

from __future__ import annotations

import re
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.exceptions import SecurityError
from jinja2.tests import TESTS

from generator.diagnostics import Diagnostic, Origin, Severity
from generator.render.environment import all_filters, alternatives
from generator.render.layers import OURS, Located, plain_name


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a template fails, and the view that it had there."""

    file: str
    line: int
    block: str = ""
    view: object = None


def diagnose(error: Exception, template: str, view: object, subject: str, loaded: Mapping[str, Located]) -> Diagnostic:
    """What to tell the author of the template. `subject`: what was rendered, with `view`. `loaded`: the files that the
    environment has read; one that is included may have a view of its own."""
    rule, message, place = explain(error, loaded)
    where = f', block "{place.block}"' if place and place.block else ""
    given = view if place is None or place.view is None else place.view
    kind = type(given).__name__ if given is not None else "none"
    name = loaded[place.file].path if place and place.file in loaded else plain_name(template)
    context = f"template {name}{where}, view {kind}"
    return Diagnostic(
        severity=Severity.ERROR,
        rule=rule,
        message=f"{context}: {message} (while rendering {subject})",
        origin=Origin(place.file, line=place.line, column=1 if place.line else 0) if place else None,
        hint=_HINTS.get(rule, ""),
    )


_UNKNOWN = re.compile(r"No (filter|test) named '(.*)'")
_NO_MACRO = re.compile(r"the template '(.*)' \(imported on .*\) does not export the requested name '(.*)'")
_MACRO = re.compile(r"\{%[-+]?\s*macro\s+(\w+)")
_HINTS = {
    "template-undefined": "`sdkgen templates show` lists what the view has",
    "template-missing": "`sdkgen templates list` shows every template and its layer",
    "template-recursion": "the same template of the layer below is base/…",
    "template-forbidden": "templates run in a sandbox: no files, no private attributes, no endless output",
}


def explain(error: Exception, files: Mapping[str, Located]) -> tuple[str, str, _Place | None]:
    """Rule, message and place of what went wrong in a template; `files` as for `diagnose`."""
    match error:
        case TemplateError() if found := _UNKNOWN.search(str(error.message)):
            known = all_filters() if found[1] == "filter" else TESTS
            message = f"unknown {found[1]} {found[2]!r}{alternatives(found[2], known)}"
            return "template-filter", message, _line(error, files)
        case TemplateError() if found := _NO_MACRO.search(str(error.message)):
            return "template-undefined", *_no_macro(plain_name(found[1]), found[2], _frame(error, files), files)
        case TemplateSyntaxError():
            return "template-syntax", str(error.message), _line(error, files)
        case TemplateNotFound():
            return "template-missing", _missing(error), _frame(error, files)
        case SecurityError():
            return "template-forbidden", str(error.message), _frame(error, files)
        case TemplateError():
            return "template-undefined", str(error.message), _frame(error, files)
        case RecursionError():
            return "template-recursion", "a template includes, extends or calls itself endlessly", _frame(error, files)
        case _:
            return "template-failed", f"{type(error).__name__}: {error}", _frame(error, files)


def _line(error: TemplateError, files: Mapping[str, Located]) -> _Place | None:
    """Where a template that was not compiled has its fault, and one that was."""
    if isinstance(error, TemplateSyntaxError):
        return _Place(error.filename, error.lineno) if error.filename and error.filename in files else None
    return _frame(error, files)


def _no_macro(path: str, name: str, place: _Place | None, files: Mapping[str, Located]) -> tuple[str, _Place | None]:
    """Where a template of ours imports the macro, the one that took the place of ours is at fault."""
    found = next((file for file, located in files.items() if located.path == path), "")
    known = _MACRO.findall(Path(found).read_text("utf-8")) if found else []
    if found and files[found].layer not in OURS and (place is None or files[place.file].layer in OURS):
        place = _Place(found, 1)
    return f"{path} has no macro {name!r}{alternatives(name, known)}", place


def _missing(error: TemplateNotFound) -> str:
    message = str(error.message or "")
    return message if " " in message else f"no layer has the template {plain_name(str(error.name or message))}"


def _frame(error: Exception, files: Mapping[str, Located]) -> _Place | None:
    """The innermost place in a template of the user's, which gave ours what it fails with; else the innermost in ours.
    Jinja rewrites tracebacks so that frames carry file and line of the template, and its variables."""
    found: _Place | None = None
    for frame, line in traceback.walk_tb(error.__traceback__):
        file, called = frame.f_code.co_filename, frame.f_code.co_name
        if file in files and (found is None or files[file].layer not in OURS or files[found.file].layer in OURS):
            block = called.removeprefix("block ").strip("'\"") if called.startswith("block ") else ""
            found = _Place(file, line or 0, block, frame.f_locals.get("view"))
    return found
