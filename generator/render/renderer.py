"""Jobs in, file set out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from jinja2 import Template

from generator.caches import ContentCache
from generator.diagnostics import Diagnostic, Diagnostics, GenerationError, Origin
from generator.render.environment import environment
from generator.render.failures import diagnose, explain
from generator.render.jobs import Job, Received
from generator.render.layers import Layer
from generator.render.sandbox import counted
from generator.writing.fileset import FileSet


class Renderer:
    """Renders jobs with the templates of a stack of layers.

    `config` is given to every template beside its view, read-only. `cache` keeps compiled templates.
    """

    def __init__(self, stack: tuple[Layer, ...], config: object = None, cache: ContentCache | None = None) -> None:
        self.env = environment(stack, cache, config)
        self._config = config
        self._header: str | None = None
        self._templates: dict[str, Template] = {}

    def render(self, job: Job, received: Received) -> bytes:
        """The content of one file. Raises GenerationError, with one diagnostic, if the template fails."""
        if job.content is not None and not self._is_overridden(job):
            head = self._head() if job.path.endswith(".py") else ""
            return head.encode() + job.content
        template = job.override if job.content is not None else job.template
        if template is None:
            raise ValueError(f"the job for {job.path} has neither template nor content")
        try:
            text = counted(self._template(template).generate(**received))
            if job.cleaned is not None:
                text = job.cleaned(text)
            if job.finish is not None:
                text = job.finish(text)
        except GenerationError:
            raise
        except Exception as error:  # whatever a template sets off is the template's failure, never a traceback
            view = received["view"]
            found = diagnose(error, template, view, job.subject, self.env.loader.loaded)
            raise GenerationError([replace(found, origin=found.origin or job.asked_at)]) from error
        if job.path.endswith(".py"):
            text = f"{self._head()}{text}"
        # Half a surrogate pair, which JSON can spell but UTF-8 cannot, becomes an escape that reads the same in Python.
        return text.encode("utf-8", "backslashreplace")

    def render_all(self, jobs: Iterable[tuple[Job, Received]], diagnostics: Diagnostics) -> FileSet:
        """Every file. Raises GenerationError with all that went wrong; the same fault is reported once."""
        self._head()  # once, instead of once for each file
        files: dict[str, bytes] = {}
        merged, verbatim, once = set[str](), set[str](), set[str]()
        failures = _Failures()
        for job, received in jobs:
            try:
                content = self.render(job, received)
            except GenerationError as error:
                failures.add(error.diagnostics[0])
                continue
            if job.path in files:
                message = f"{job.path} would be written twice (again for {job.subject})"
                diagnostics.error("output-path-clash", message, job.asked_at)
            files.setdefault(job.path, content)
            if job.finish is not None:
                merged.add(job.path)
            if job.content is not None and not self._is_overridden(job):
                verbatim.add(job.path)
            if job.once:
                once.add(job.path)
        failures.report(diagnostics)
        done = FileSet.of(files, diagnostics, merged=merged, verbatim=verbatim, once=once)
        diagnostics.raise_errors()
        return done

    def _is_overridden(self, job: Job) -> bool:
        return bool(job.override) and self.env.loader.locate(job.override) is not None

    def _head(self) -> str:
        """The header of Python files (`header:`), as comments, followed by a blank line. Raises GenerationError."""
        if self._header is None:
            config: Any = self._config
            text: str = config.header if hasattr(config, "header") else ""  # tests have other settings
            try:
                text = counted(self.env.from_string(text).generate()) if text else ""
            except Exception as error:  # whatever an expression sets off is the text's failure
                _, message, place = explain(error, self.env.loader.loaded)
                origin = Origin(place.file, line=place.line, column=1) if place else config.places.get("header")
                hint = "it is a text or a template, which receives `config`; write {{ '{{' }} for braces"
                message = f"the setting `header` cannot be written: {message}"
                raise Diagnostics().fatal("header-failed", message, origin, hint=hint) from error
            lines = (line if line.startswith("#") else f"# {line}".rstrip() for line in text.strip().splitlines())
            self._header = "\n".join([*lines, "", ""]) if text.strip() else ""
        return self._header

    def _template(self, name: str) -> Template:
        found = self._templates.get(name)
        if found is None:
            found = self._templates[name] = self.env.get_template(name)
        return found


class _Failures:
    """One report per faulty place, however many files it spoils."""

    def __init__(self) -> None:
        self._first: dict[tuple[str, int, str], Diagnostic] = {}
        self._count: dict[tuple[str, int, str], int] = {}

    def add(self, item: Diagnostic) -> None:
        where = item.origin
        key = (where.file, where.line, item.rule) if where else (item.message, 0, item.rule)
        self._first.setdefault(key, item)
        self._count[key] = self._count.get(key, 0) + 1

    def report(self, diagnostics: Diagnostics) -> None:
        for key, item in self._first.items():
            more = self._count[key] - 1
            again = f" and for {more} more" if more else ""
            diagnostics.error(item.rule, item.message + again, item.origin, hint=item.hint)
