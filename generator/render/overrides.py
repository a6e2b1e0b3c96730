"""What `sdkgen templates` does: list, show, eject, diff and check the templates of a stack of layers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from generator.diagnostics import Diagnostic, Diagnostics, Origin, Severity
from generator.render.contract import Contract, TemplateContract, contract
from generator.render.ejected import Stamp, block_text, own, stamps_of, underneath, without_stamp
from generator.render.environment import LayeredEnvironment, environment
from generator.render.extra import runtime_files
from generator.render.failures import diagnose
from generator.render.layers import API, BASE, OURS, Layer, digest
from generator.render.lint import (
    block_names,
    extended,
    filter_findings,
    lint,
    made_names,
    outside_blocks,
    referred,
    top_blocks,
)
from generator.render.samples import samples
from generator.render.sandbox import counted
from generator.suggest import suggestion

_BRACES = re.compile(r"\{[{%#]")
_RAW = re.compile(r"\{% (end)?raw %\}\n?")
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
    """How an ejected file compares with what is below it now. `lines`: the three-way diff."""

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

    def eject(self, path: str, block: str, target: Path, diagnostics: Diagnostics) -> dict[str, str]:
        """A copy of a template (or an override of one block) for a layer, stamped: the files to write there.

        The text it was made from is kept below `.base/` in the layer, for `diff` after an upgrade. Raises
        GenerationError if there is no such template or block, or if the layer has the file already.
        """
        module = _module(path)
        if module is not None and block:
            hint = "leave out --block, or write `{{ view.text }}` and what shall follow"
            raise diagnostics.fatal("template-block", f"{path} is a module of the runtime and has no blocks", hint=hint)
        source = module if module is not None else without_stamp(self.source(path, diagnostics))
        file = target / path
        if file.exists() and block:
            return self._eject_further(path, block, target, diagnostics)
        if file.exists():
            hint = "edit that one, or move it away"
            raise diagnostics.fatal("template-exists", f"{file} already exists", Origin(str(file)), hint=hint)
        base, text = source, source
        if block:
            base = self._block(source, path, block, diagnostics)
            text = f'{{% extends "{BASE}{path}" %}}\n{base}\n'
        stamp = Stamp(path=path, block=block, contract=self.contract.version, base=digest(base))
        return {f"{BASES}/{path}": base, path: f"{stamp}{text if module is None else _raw(text)}"}

    def _eject_further(self, path: str, block: str, target: Path, diagnostics: Diagnostics) -> dict[str, str]:
        """Add a block to an override that is there already."""
        file = target / path
        mine = file.read_text("utf-8")
        origin = Origin(str(file))
        level = next((level for level, layer in enumerate(self.stack) if layer.root == target), -1)
        base = extended(mine, self.env)
        if base is None or _plain(base, self.stack) != path:
            message = f"{file} is a whole template of its own"
            raise diagnostics.fatal("template-exists", message, origin, hint="edit the block there, or move it away")
        if block in top_blocks(mine, self.env):
            message = f"{file} already has the block {block}"
            raise diagnostics.fatal("template-exists", message, origin, hint="edit that one")
        below = self._base_of(level, base) if level >= 0 else self.env.loader.locate(path)
        source = below[1].read_text("utf-8") if below else ""
        text = self._block(source, path, block, diagnostics)
        stamp = Stamp(path=path, block=block, contract=self.contract.version, base=digest(text))
        kept = _read(target / BASES / path)
        base_text = f"{kept}\n{text}" if kept else text
        return {f"{BASES}/{path}": base_text, path: f"{mine.rstrip()}\n{stamp}{text}\n"}

    def _block(self, source: str, path: str, block: str, diagnostics: Diagnostics) -> str:
        found = block_text(source, block)
        if found is None:
            known = block_names(source, self.env)
            hint = suggestion(block, known) or (f"it has: {', '.join(known)}" if known else "it has no blocks")
            raise diagnostics.fatal("template-block", f"{path} has no block {block!r}", hint=hint)
        return found

    def differences(self) -> Iterator[Difference]:
        """Every ejected file with what happened underneath it since."""
        for level, layer in enumerate(self.stack[:-1]):
            for path in layer.paths():
                file = layer.root / path
                source = file.read_text("utf-8")
                for stamp in stamps_of(source):
                    yield self._difference(level, file, path, source, stamp)

    def _difference(self, level: int, file: Path, path: str, source: str, stamp: Stamp) -> Difference:
        below = self.env.loader.locate(f"{level + 1}:{stamp.path}")
        now: str | None = without_stamp(below[1].read_text("utf-8")) if below else None
        mine: str | None = without_stamp(source)
        if (module := _module(stamp.path)) is not None:
            now, mine = now or module, _RAW.sub("", mine or "")
        if stamp.block:
            now = block_text(now, stamp.block) if now is not None else None
            mine = block_text(source, stamp.block)
        if now is None:
            return Difference(path=path, file=file, stamp=stamp, state="gone")
        if digest(now) == stamp.base:
            return Difference(path=path, file=file, stamp=stamp, state="current")
        base = _read(self.stack[level].root / BASES / path)
        if base is not None and stamp.block:
            base = block_text(base, stamp.block)
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
        for item in self.read(added or {}):
            found.add(item)
        faulty = {item.origin.file for item in found if item.origin}
        for level, path, file in self._own():
            rules = self._rules(path, file, added or {}) if str(file) not in faulty else None
            for item in self._try(level, path, rules) if rules is not None else ():
                if item.origin is None or item.origin.file not in faulty:
                    found.add(item)
        return found.sorted()

    def read(self, added: Mapping[str, TemplateContract]) -> Iterator[Diagnostic]:
        """What can be said of own templates without rendering them: syntax, blocks, names, and files without use."""
        used = self._used(added)
        for level, path, file in self._own():
            try:
                source = file.read_text("utf-8")
                extended(source, self.env)
            except TemplateSyntaxError as error:
                yield _problem(Severity.ERROR, "template-syntax", file, error.lineno, error.message or "syntax error")
            except (OSError, UnicodeDecodeError) as error:
                yield _problem(Severity.ERROR, "template-syntax", file, 1, f"it cannot be read: {error}")
            else:
                yield from self._findings(level, path, file, source, added)
                if used is not None and path not in used:
                    yield from self._unused(level, path, file, added)
        for layer in self.stack:
            for path in layer.others() if layer.name not in OURS else ():
                yield from self._without_ending(layer, path, added)

    def _without_ending(self, layer: Layer, path: str, added: Mapping[str, TemplateContract]) -> Iterator[Diagnostic]:
        """A file that would be a template if its name ended in `.j2`."""
        known = {*self.contract.templates, *added}
        meant = known & {f"{path}.j2", f"{path.rpartition('.')[0]}.j2"}
        for name in sorted(meant):
            message = f"{path} is no template: the names of templates end in .j2"
            yield _problem(_severity(layer), "template-unused", layer.root / path, 1, message, f"did you mean {name}?")

    def _own(self) -> Iterator[tuple[int, str, Path]]:
        """Every template of the layers over the built-in one: level, path and file."""
        for level, layer in enumerate(self.stack):
            if layer.name not in OURS:
                for path in layer.paths():
                    yield level, path, layer.root / path

    def _rules(self, path: str, file: Path, added: Mapping[str, TemplateContract]) -> TemplateContract | None:
        """What a template receives; None for one that others include, where it is not known."""
        base = extended(file.read_text("utf-8"), self.env)
        plain = _plain(base, self.stack) if base else path
        return self.contract.templates.get(path) or self.contract.templates.get(plain) or added.get(path)

    def _findings(
        self, level: int, path: str, file: Path, source: str, added: Mapping[str, TemplateContract]
    ) -> Iterator[Diagnostic]:
        base = extended(source, self.env)
        if base:
            yield from self._unknown_blocks(level, file, base, top_blocks(source, self.env))
            for line in outside_blocks(source, self.env):
                message = f"what is outside of the blocks of a template that extends {base} is never written"
                yield _problem(Severity.ERROR, "template-block", file, line, message, "put it into a block")
        rules = self._rules(path, file, added)
        if rules is None:
            findings = [*filter_findings(source, self.env)]
        else:
            inherited = self._below(level, base, made_names) if base else set()
            findings = lint(source, rules, self.contract, self.env, inherited=inherited, plain=False)
        for finding in findings:
            yield _problem(Severity.ERROR, finding.rule, file, finding.line, finding.message)

    def _unknown_blocks(self, level: int, file: Path, base: str, blocks: dict[str, int]) -> Iterator[Diagnostic]:
        known = self._below(level, base, block_names)
        plain = _plain(base, self.stack)
        for name, line in blocks.items() if self._base_of(level, base) else ():
            if name not in known:
                message = f"{plain} has no block {name!r}, so this one would never be used"
                hint = suggestion(name, known) or f"it has: {', '.join(sorted(known))}"
                yield _problem(Severity.ERROR, "template-block", file, line, message, hint)

    def _base_of(self, level: int, base: str) -> tuple[int, Path] | None:
        """Where a template of a level finds what it extends."""
        name = f"{level + 1}:{base.removeprefix(BASE)}" if base.startswith(BASE) else base
        return self.env.loader.locate(name)

    def _below(self, level: int, base: str, found_in: Callable[[str, Environment], Iterable[str]]) -> set[str]:
        """What the templates that a template of a level extends define, one after the other."""
        names: set[str] = set()
        seen: set[Path] = set()
        current: str | None = base
        while current and (located := self._base_of(level, current)) and located[1] not in seen:
            level, file = located
            seen.add(file)
            try:
                source = file.read_text("utf-8")
                names |= {*found_in(source, self.env)}
                current = extended(source, self.env)
            except (OSError, UnicodeDecodeError, TemplateSyntaxError):  # reported where that file is read itself
                break
        return names

    def _used(self, added: Mapping[str, TemplateContract]) -> set[str] | None:
        """Templates that are rendered, or that others refer to; None where names are computed."""
        used = {*self.contract.templates, *added}
        for layer in self.stack:
            for path in layer.paths():
                try:
                    names, computed = referred((layer.root / path).read_text("utf-8"), self.env)
                except (OSError, UnicodeDecodeError, TemplateSyntaxError):
                    continue
                if computed:
                    return None
                used |= {_plain(name, self.stack) for name in names} - {path}  # it may extend the one below
        return used

    def _unused(self, level: int, path: str, file: Path, added: Mapping[str, TemplateContract]) -> Iterator[Diagnostic]:
        """A file that nothing renders: a mistake where its name is nearly that of a template, else worth a warning; of
        a layer that several APIs share, another one may use it."""
        message = f"nothing renders the template {path}"
        layer = self.stack[level]
        close = suggestion(path, [*self.contract.templates, *added], cutoff=0.92)
        if close:
            yield _problem(_severity(layer), "template-unused", file, 1, message, close)
        elif layer.name == API:
            hint = "name it under `files:` in sdk.yaml, or include it"
            yield _problem(Severity.WARNING, "template-unused", file, 1, message, hint)

    def _try(self, level: int, path: str, rules: TemplateContract) -> Iterator[Diagnostic]:
        """Render a template with samples; that it does not fit all of them is no error, as an API may well have what
        it needs, but for what the sandbox refuses."""
        for what, given in samples(rules, self.contract):
            if "url_to" in given:
                given["url_to"] = lambda _other: "sample.md"
            try:
                counted(self.env.get_template(f"{level}:{path}").generate(given))
            except Exception as error:  # whatever a template sets off is the template's failure
                found = diagnose(error, path, given.get("view"), f"a sample, {what}", self.env.loader.loaded)
                serious = found.rule in ("template-forbidden", "template-syntax", "template-missing")
                yield found if serious else replace(found, severity=Severity.WARNING)
                return

    def _near(self, name: str) -> str:
        return suggestion(name, self.env.loader.list_templates()) or "`sdkgen templates list` shows all"


def _plain(name: str, stack: tuple[Layer, ...]) -> str:
    """A template's name without `base/` or the name of a layer before it."""
    for prefix in (BASE, *(f"{layer.name}/" for layer in stack)):
        if name.startswith(prefix):
            return name.removeprefix(prefix)
    return name


def _severity(layer: Layer) -> Severity:
    """Of a file that is probably misspelt: another of the APIs that share a layer may use it as it is."""
    return Severity.ERROR if layer.name == API else Severity.WARNING


def _problem(severity: Severity, rule: str, file: Path, line: int, message: str, hint: str = "") -> Diagnostic:
    origin = Origin(str(file), line=line, column=1)
    return Diagnostic(severity=severity, rule=rule, message=message, origin=origin, hint=hint)


def _module(path: str) -> str | None:
    """The text of the runtime's module that a template replaces; None for other templates."""
    file = runtime_files().get(path.removesuffix(".j2")) if path.startswith("runtime/") else None
    return file.read_text("utf-8") if file else None


def _raw(text: str) -> str:
    """Python as a template that yields it: braces in it are not tags."""
    return f"{{% raw %}}\n{text}{{% endraw %}}\n" if _BRACES.search(text) else text


def _read(path: Path) -> str | None:
    try:
        return path.read_text("utf-8")
    except OSError:
        return None
