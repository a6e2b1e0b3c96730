"""What `sdkgen templates` does: list, show, eject, diff and check the templates of a stack of layers."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from generator.diagnostics import Diagnostic, Diagnostics, Origin, Severity
from generator.render.blocks import Stamp, block_text, stamp_of, without_stamp
from generator.render.contract import Contract, TemplateContract, contract
from generator.render.environment import LayeredEnvironment, environment
from generator.render.failures import diagnose
from generator.render.jobs import Job
from generator.render.layers import BASE, OURS, Layer, digest
from generator.render.lint import block_names, extended, lint, made_names, top_blocks
from generator.render.merge import own, underneath
from generator.render.samples import samples

BASES = ".base"  # beside the ejected files of a layer: the texts they were made from


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One template and the layers that have it, the winner first."""

    path: str
    layers: tuple[str, ...]
    about: str
    blocks: tuple[str, ...]
    is_known: bool  # the contract names it; others are additions of a layer


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How an ejected file stands to what lies below it now. `lines`: the three-way diff."""

    path: str
    file: Path
    stamp: Stamp
    state: str  # current | changed | gone
    lines: tuple[str, ...] = ()


class Templates:
    """The templates of one stack of layers, under the contract."""

    def __init__(self, stack: tuple[Layer, ...], rules: Contract | None = None) -> None:
        self.stack = stack
        self.contract = rules or contract()
        self.env: LayeredEnvironment = environment(stack)

    def listed(self) -> list[Listed]:
        """Every template, sorted by path."""
        return [self._entry(path) for path in self.env.loader.list_templates()]

    def _entry(self, path: str) -> Listed:
        known = self.contract.templates.get(path)
        return Listed(
            path=path,
            layers=tuple(layer.name for layer in self.stack if layer.find(path)),
            about=known.about if known else "",
            blocks=tuple(known.blocks) if known else (),
            is_known=known is not None,
        )

    def source(self, name: str, diagnostics: Diagnostics) -> str:
        """The text of a template, in the layer that wins or in the one its name begins with."""
        located = self.env.loader.locate(name)
        if located is None:
            raise diagnostics.fatal("template-missing", f"there is no template {name}", hint=self._near(name))
        return located[1].read_text("utf-8")

    def eject(self, path: str, block: str, target: Path, diagnostics: Diagnostics) -> Path:
        """Write a copy of a template (or an override of one block) into a layer, stamped; the file.

        The text it was made from is kept below `.base/` in the layer, for `diff` after an upgrade. Raises
        GenerationError if there is no such template or block, or if the layer has the file already.
        """
        source = without_stamp(self.source(path, diagnostics))
        file = target / path
        if file.exists():
            hint = "edit that one, or move it away"
            raise diagnostics.fatal("template-exists", f"{file} is there already", Origin(str(file)), hint=hint)
        base, text = source, source
        if block:
            base = self._block(source, path, block, diagnostics)
            text = f'{{% extends "{BASE}{path}" %}}\n{base}\n'
        stamp = Stamp(path=path, block=block, contract=self.contract.version, base=digest(base))
        for place, content in ((target / BASES / path, base), (file, f"{stamp}{text}")):
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(content, "utf-8")
        return file

    def _block(self, source: str, path: str, block: str, diagnostics: Diagnostics) -> str:
        found = block_text(source, block)
        if found is None:
            known = block_names(source, self.env)
            hint = _close(block, known) or (f"it has: {', '.join(known)}" if known else "it has no blocks")
            raise diagnostics.fatal("template-block", f"{path} has no block {block!r}", hint=hint)
        return found

    def differences(self) -> Iterator[Difference]:
        """Every ejected file with what happened underneath it since."""
        for level, layer in enumerate(self.stack[:-1]):
            for path in layer.paths():
                file = layer.root / path
                source = file.read_text("utf-8")
                if stamp := stamp_of(source):
                    yield self._difference(level, file, path, source, stamp)

    def _difference(self, level: int, file: Path, path: str, source: str, stamp: Stamp) -> Difference:
        below = self.env.loader.locate(f"{level + 1}:{stamp.path}")
        now: str | None = without_stamp(below[1].read_text("utf-8")) if below else None
        mine: str | None = without_stamp(source)
        if stamp.block:
            now = block_text(now, stamp.block) if now is not None else None
            mine = block_text(source, stamp.block)
        if now is None:
            return Difference(path=path, file=file, stamp=stamp, state="gone")
        if digest(now) == stamp.base:
            return Difference(path=path, file=file, stamp=stamp, state="current")
        base = _read(self.stack[level].root / BASES / path)
        name = f"{stamp.path}, block {stamp.block}" if stamp.block else stamp.path
        lines = (
            underneath(base, now, mine or "", name)
            if base is not None and digest(base) == stamp.base
            else own(now, mine or "", name)
        )
        return Difference(path=path, file=file, stamp=stamp, state="changed", lines=tuple(lines))

    def check(self, added: Mapping[str, TemplateContract] | None = None) -> list[Diagnostic]:
        """Everything wrong with the templates of all layers but the built-in one, without a document.

        `added`: templates that layers add, with what they receive (`extra.contracts`).
        """
        found = Diagnostics()
        for level, layer in enumerate(self.stack):
            if layer.name in OURS:
                continue
            for path in layer.paths():
                for item in self.check_one(level, layer, path, added or {}):
                    found.add(item)
        return found.sorted()

    def check_one(
        self, level: int, layer: Layer, path: str, added: Mapping[str, TemplateContract]
    ) -> Iterator[Diagnostic]:
        """Syntax, blocks, names and logic of one template, then its rendering with sample views."""
        file = layer.root / path
        source = file.read_text("utf-8")
        try:
            base = extended(source, self.env)
            blocks = top_blocks(source, self.env)
        except TemplateSyntaxError as error:
            yield _problem(Severity.ERROR, "template-syntax", file, error.lineno, error.message or "syntax error")
            return
        plain = _plain(base, self.stack) if base else path
        rules = self.contract.templates.get(path) or self.contract.templates.get(plain) or added.get(path)
        if rules is None:
            return  # only included by others, so nobody knows what it receives
        if base:
            yield from self._unknown_blocks(file, plain, blocks)
        inherited = self._below(plain, made_names) if base else set()
        findings = lint(source, rules, self.contract, self.env, inherited)
        for finding in findings:
            severity = Severity.WARNING if finding.rule == "template-logic" else Severity.ERROR
            yield _problem(severity, finding.rule, file, finding.line, finding.message)
        if not any(finding.rule != "template-logic" for finding in findings):
            yield from self._try(level, path, rules)

    def _unknown_blocks(self, file: Path, plain: str, blocks: dict[str, int]) -> Iterator[Diagnostic]:
        rules = self.contract.templates.get(plain)
        known = {*(rules.blocks if rules else ()), *self._below(plain, block_names)}
        for name, line in blocks.items():
            if name not in known:
                message = f"{plain} has no block {name!r}, so this one would never be used"
                yield _problem(Severity.ERROR, "template-block", file, line, message, _close(name, known))

    def _below(self, path: str, found_in: Callable[[str, Environment], Iterable[str]]) -> set[str]:
        """What built-in templates below a template define, following what they extend."""
        names: set[str] = set()
        current: str | None = path
        while current and (found := self.stack[-1].find(current)):
            source = found.read_text("utf-8")
            names |= {*found_in(source, self.env)}
            current = extended(source, self.env)
        return names

    def _try(self, level: int, path: str, rules: TemplateContract) -> Iterator[Diagnostic]:
        for what, given in samples(rules, self.contract):
            job = Job(path=path, subject=f"a sample, {what}", template=path, view=given.get("view"))
            try:
                self.env.get_template(f"{level}:{path}").render(given)
            except Exception as error:  # whatever a template sets off is the template's failure
                yield diagnose(error, job, self.env.loader.known_files())
                return

    def _near(self, name: str) -> str:
        return _close(name, self.env.loader.list_templates()) or "`sdkgen templates list` shows all"


def _plain(name: str, stack: tuple[Layer, ...]) -> str:
    """A template's name without `base/` or the name of a layer before it."""
    for prefix in (BASE, *(f"{layer.name}/" for layer in stack)):
        if name.startswith(prefix):
            return name.removeprefix(prefix)
    return name


def _problem(severity: Severity, rule: str, file: Path, line: int, message: str, hint: str = "") -> Diagnostic:
    origin = Origin(str(file), line=line, column=1)
    return Diagnostic(severity=severity, rule=rule, message=message, origin=origin, hint=hint)


def _close(name: str, known: object) -> str:
    names = [str(item) for item in known] if isinstance(known, (list, tuple, set, dict)) else []
    close = difflib.get_close_matches(name, names, n=1)
    return f"did you mean {close[0]}?" if close else ""


def _read(path: Path) -> str | None:
    try:
        return path.read_text("utf-8")
    except OSError:
        return None
