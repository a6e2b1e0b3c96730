"""Reads templates without running them: only what the contract names, and in the built-in ones no logic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from jinja2 import Environment, TemplateSyntaxError, nodes

from generator.render.contract import Anything, Choice, Contract, Many, Scalar, TemplateContract, View, ViewType, parse
from generator.render.environment import alternatives

_LOOP = frozenset({"first", "last", "index", "length"})
_SELF_MADE = frozenset({"super", "caller", "self", "loop", "varargs", "kwargs", "namespace", "true", "false", "none"})
_LOGIC: tuple[type[nodes.Node], ...] = (
    nodes.BinExpr,
    nodes.UnaryExpr,
    nodes.Concat,
    nodes.Slice,
    nodes.List,
    nodes.Dict,
    nodes.Tuple,
    nodes.Assign,
    nodes.AssignBlock,
    nodes.NSRef,
)
_BOOLEAN = (nodes.And, nodes.Or, nodes.Not)


@dataclass(frozen=True, slots=True)
class LintFinding:
    """Something that a template must not do. `rule` is an id; `line` counts from 1."""

    line: int
    rule: str
    message: str


def lint(
    source: str,
    template: TemplateContract,
    contract: Contract,
    env: Environment,
    *,
    inherited: Iterable[str] = (),
    plain: bool = True,
) -> list[LintFinding]:
    """All findings in one template, by line. `env` gives the syntax and the known filters and tests.

    `inherited`: names that templates below it make (`made_names`). `plain`: whether it must hold no logic, and only use
    the filters of the contract, as the built-in ones do; others may do all that Jinja can.
    """
    try:
        tree = env.parse(source)
    except TemplateSyntaxError as error:
        return [LintFinding(error.lineno, "template-syntax", error.message or "syntax error")]
    filters = contract.filters if plain else env.filters
    linter = _Linter(template, contract, inherited, filters, plain=plain)
    linter.run(tree)
    found = (item for item in linter.findings if plain or item.rule != "template-logic")
    return sorted({*found, *_unknown_tests(tree, env)}, key=lambda item: (item.line, item.message))


def _unknown_tests(tree: nodes.Template, env: Environment) -> Iterator[LintFinding]:
    for node in tree.find_all(nodes.Test):
        if node.name not in env.tests:
            message = f"unknown test {node.name!r}{alternatives(node.name, env.tests)}"
            yield LintFinding(node.lineno, "template-filter", message)


def filter_findings(source: str, env: Environment) -> Iterator[LintFinding]:
    """Unknown filters and tests in a template of which nothing else is known."""
    tree = env.parse(source)
    for node in tree.find_all(nodes.Filter):
        if node.name not in env.filters:
            message = f"unknown filter {node.name!r}{alternatives(node.name, env.filters)}"
            yield LintFinding(node.lineno, "template-filter", message)
    yield from _unknown_tests(tree, env)


def referred(source: str, env: Environment) -> tuple[set[str], bool]:
    """Templates that a template extends, includes or imports, and whether it makes up the names of more."""
    names: set[str] = set()
    computed = False
    for node in env.parse(source).find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
        target: nodes.Expr = getattr(node, "template")  # noqa: B009 - every one of them has it
        parts = target.items if isinstance(target, nodes.List | nodes.Tuple) else [target]
        for part in parts:
            if isinstance(part, nodes.Const):
                names |= {*part.value} if isinstance(part.value, list | tuple) else {str(part.value)}
            else:
                computed = True
    return names, computed


def block_names(source: str, env: Environment) -> dict[str, int]:
    """Blocks that a template defines, with their lines."""
    return {block.name: block.lineno for block in env.parse(source).find_all(nodes.Block)}


def top_blocks(source: str, env: Environment) -> dict[str, int]:
    """The blocks that are not inside another one: in a template that extends, those that override something."""
    return {node.name: node.lineno for node in env.parse(source).body if isinstance(node, nodes.Block)}


def outside_blocks(source: str, env: Environment) -> Iterator[int]:
    """Lines with text outside of the blocks, in a template that extends another: Jinja drops it."""
    extending = False
    for node in env.parse(source).body:
        extending = extending or isinstance(node, nodes.Extends)
        for part in _written(node) if extending else ():
            if not isinstance(part, nodes.TemplateData):
                yield part.lineno
            elif text := part.data.lstrip():
                yield part.lineno + part.data[: -len(text)].count("\n")


def _written(node: nodes.Node) -> Iterator[nodes.Expr]:
    """What a statement writes by itself: not the macros, blocks and values in it."""
    match node:
        case nodes.Output():
            yield from node.nodes
        case nodes.For() | nodes.If() | nodes.With() | nodes.CallBlock() | nodes.FilterBlock():
            for inner in node.iter_child_nodes():
                yield from _written(inner)


def made_names(source: str, env: Environment) -> set[str]:
    """Macros that a template has or imports: blocks that override its own can call them too."""
    return _made(env.parse(source))


def _made(tree: nodes.Template) -> set[str]:
    found = {macro.name for macro in tree.find_all(nodes.Macro)}
    found |= {imported.target for imported in tree.find_all(nodes.Import)}
    return found | {name for imported in tree.find_all(nodes.FromImport) for name in _imported(imported)}


def extended(source: str, env: Environment) -> str | None:
    """The template that this one extends, where its name is written out."""
    found = env.parse(source).find(nodes.Extends)
    if found is None or not isinstance(found.template, nodes.Const):
        return None
    return str(found.template.value)


Scope = Mapping[str, ViewType]


class _Linter:
    def __init__(
        self,
        template: TemplateContract,
        contract: Contract,
        inherited: Iterable[str],
        filters: Iterable[str],
        *,
        plain: bool,
    ) -> None:
        self._contract = contract
        self._template = template
        self._macros: set[str] = {*inherited}
        self._filters = {*filters}
        self._plain = plain
        self._block = ""
        self.findings: list[LintFinding] = []

    def run(self, tree: nodes.Template) -> None:
        self._macros |= _made(tree)
        if not self._plain:
            self._macros |= {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}
        self._visit(tree, {name: parse(kind) for name, kind in self._template.receives.items()})

    def _report(self, node: nodes.Node, rule: str, message: str, hint: str = "") -> None:
        where = f', block "{self._block}"' if self._block else ""
        self.findings.append(LintFinding(node.lineno, rule, f"{message}{where}{hint}"))

    def _visit(self, node: nodes.Node, scope: Scope) -> None:
        match node:
            case nodes.For():
                self._for(node, scope)
            case nodes.With():
                kinds = [self._type(value, scope) for value in node.values]
                inner = {**scope, **dict(_bound(zip(node.targets, kinds, strict=True)))}
                self._all(node.body, inner)
            case nodes.Block():
                outside, self._block = self._block, node.name
                self._all(node.body, scope)
                self._block = outside
            case nodes.Macro():
                arguments = {argument.name: Anything() for argument in node.args}
                self._all([*node.defaults], scope)
                self._all(node.body, {**scope, **arguments})
            case nodes.Expr():
                self._type(node, scope)
            case _:
                if isinstance(node, _LOGIC):
                    self._logic(node)
                self._all(node.iter_child_nodes(), scope)

    def _all(self, found: Iterable[nodes.Node], scope: Scope) -> None:
        for node in found:
            self._visit(node, scope)

    def _for(self, node: nodes.For, scope: Scope) -> None:
        kind = self._type(node.iter, scope)
        match kind:
            case Many(item):
                inside = item
            case Anything():
                inside = Anything()
            case _:
                self._report(node, "template-logic", "`for` goes over a list of the view, nothing else")
                inside = Anything()
        inner = {**scope, **dict(_bound([(node.target, inside)]))}
        if node.test is not None:
            self._report(node, "template-logic", "`for … if …`: the view has the list ready, or put an `if` inside")
            self._type(node.test, inner)
        self._all(node.body, inner)
        self._all(node.else_, scope)

    def _type(self, node: nodes.Node, scope: Scope) -> ViewType:
        """The type of an expression; reports what the contract does not name on the way."""
        match node:
            case nodes.Name():
                return self._name(node, scope)
            case nodes.Getattr():
                return self._attribute(node, scope)
            case nodes.Getitem():
                return self._item(node, scope)
            case nodes.Filter():
                return self._filter(node, scope)
            case nodes.Call():
                return self._call(node, scope)
            case nodes.CondExpr():
                self._all([part for part in (node.test, node.expr2) if part], scope)
                return self._type(node.expr1, scope)
            case nodes.Compare():
                self._compare(node, scope)
            case nodes.Const() | nodes.TemplateData():
                pass
            case _:
                if isinstance(node, _LOGIC) and not isinstance(node, _BOOLEAN):
                    self._logic(node)
                self._all(node.iter_child_nodes(), scope)
        return Scalar("str")

    def _logic(self, node: nodes.Node) -> None:
        if isinstance(node, nodes.List | nodes.Dict) and _is_constant(node):
            return  # the columns of a table
        kind = type(node).__name__.lower()
        self._report(node, "template-logic", f"no {kind} in a template: the view carries the finished value")

    def _name(self, node: nodes.Name, scope: Scope) -> ViewType:
        if node.name in scope:
            return scope[node.name]
        if node.name not in self._macros | _SELF_MADE:
            hint = alternatives(node.name, {*scope, *self._macros})
            self._report(node, "template-undefined", f"unknown name {node.name!r}", hint)
        return Anything()

    def _attribute(self, node: nodes.Getattr, scope: Scope) -> ViewType:
        if isinstance(node.node, nodes.Name) and node.node.name == "loop" and "loop" not in scope:
            if node.attr not in _LOOP:
                self._report(node, "template-logic", f"`loop.{node.attr}`: use first, last, index or length")
            return Scalar("bool")
        return self._field(node, self._type(node.node, scope))

    def _field(self, node: nodes.Getattr, owner: ViewType) -> ViewType:
        match owner:
            case View(name):
                view = self._contract.view(name)
                field = view.fields.get(node.attr) if view else None
                if view and field is None:
                    hint = alternatives(node.attr, view.fields)
                    self._report(node, "template-undefined", f"{name} has no field {node.attr!r}", hint)
                return field.kind if field else Anything()
            case Choice(options):
                if not self._plain:
                    options = tuple(kind for kind in options if self._has(kind, node.attr)) or options
                kinds = [self._field(node, option) for option in options]  # every one of them must have it
                return kinds[0]
            case Anything():
                return owner
            case _:
                self._report(node, "template-logic", f"`.{node.attr}` of a plain value: strings are used as they are")
                return Anything()

    def _has(self, kind: ViewType, attribute: str) -> bool:
        view = self._contract.view(kind.name) if isinstance(kind, View) else None
        return view is not None and attribute in view.fields

    def _item(self, node: nodes.Getitem, scope: Scope) -> ViewType:
        owner = self._type(node.node, scope)
        if not isinstance(owner, Anything) or not isinstance(node.arg, nodes.Const):
            self._report(node, "template-logic", "`[…]` only with a fixed key, on `extensions` and other raw data")
        return Anything()

    def _filter(self, node: nodes.Filter, scope: Scope) -> ViewType:
        if node.name not in self._filters:
            hint = alternatives(node.name, self._filters)
            self._report(node, "template-filter", f"unknown filter {node.name!r}", hint)
        self._all(node.iter_child_nodes(), scope)
        return Anything()

    def _call(self, node: nodes.Call, scope: Scope) -> ViewType:
        target = node.node
        called = target.name if isinstance(target, nodes.Name) else None
        through_import = (
            isinstance(target, nodes.Getattr)
            and isinstance(target.node, nodes.Name)
            and (target.node.name in self._macros or target.node.name == "self")
        )
        if called not in self._macros | {"super", "caller"} and not through_import:
            self._report(node, "template-logic", "only macros, super() and caller() can be called")
        if not self._plain:
            self._type(target, scope)
        self._all([*node.args, *node.kwargs], scope)
        return Scalar("str")

    def _compare(self, node: nodes.Compare, scope: Scope) -> None:
        if any(operand.op not in ("in", "notin") for operand in node.ops):
            self._report(node, "template-logic", "no comparison in a template: the view carries a ready boolean")
        self._all(node.iter_child_nodes(), scope)


def _bound(pairs: Iterable[tuple[nodes.Node, ViewType]]) -> Iterator[tuple[str, ViewType]]:
    """Names that targets bind; several at once (`for a, b in …`) are not looked into."""
    for target, kind in pairs:
        if isinstance(target, nodes.Name):
            yield target.name, kind
        else:
            for name in target.find_all(nodes.Name):
                yield name.name, Anything()


def _is_constant(node: nodes.Node) -> bool:
    return all(isinstance(inner, nodes.Const | nodes.Pair) for inner in node.iter_child_nodes())


def _imported(node: nodes.FromImport) -> Iterator[str]:
    for name in node.names:
        yield name[1] if isinstance(name, tuple) else name
