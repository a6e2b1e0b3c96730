"""Names of schemas: referenced ones first, then what is inline (COMPATIBILITY 2.4 to 2.6)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.config.model import Imports
from generator.editions import DECEMBER_2024, Edition
from generator.ir import Alias, Api, Enum, Model, Namespace, Node, Provenance, Role, Schema, SchemaId, Union_
from generator.ir.pointers import is_inline
from generator.ir.walk import children, reachable, refs, request_types
from generator.names.candidates import REASONS, alternative, alternative_stem, candidates, component_name, owner_key
from generator.names.equality import same_structure
from generator.names.given import NO_NAMES, GivenNames, SchemaKey
from generator.names.model import NameRecord, SchemaName, model_packages, modules_beside
from generator.names.words import claim, class_name, file_name, file_stem, shorten

_FIXED_ROLES = (
    Role.REQUEST,
    Role.REQUEST_BODY,
    Role.RESPONSE_BODY,
    Role.RESPONSE_UNION,
    Role.WEBHOOK_BODY,
    Role.SECURITY,
)


@dataclass(slots=True)
class SchemaNames:
    """What this pass yields."""

    names: dict[SchemaId, SchemaName] = field(default_factory=dict)
    merged: dict[SchemaId, SchemaId] = field(default_factory=dict)
    records: list[NameRecord] = field(default_factory=list)


Packages = Mapping[Namespace, tuple[str, ...]]


def name_schemas(
    api: Api, edition: Edition = DECEMBER_2024, packages: Packages | None = None, given: GivenNames = NO_NAMES
) -> SchemaNames:
    """Name every schema of the API, all collisions resolved in one deterministic order. Names are unique in their
    package, which several namespaces may share."""
    naming = _Naming(api, edition, packages or model_packages(Imports()))
    naming.name_referenced()
    naming.name_inline()
    naming.give(given)
    return naming.finish()


@dataclass(frozen=True, slots=True)
class _Decision:
    name: str
    rule: str
    reason: str
    tried: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    stem: str = ""  # of the module, where it is not the class in lower case


class _Naming:
    def __init__(self, api: Api, edition: Edition, packages: Packages) -> None:
        self.api = api
        self.edition = edition
        self.packages = packages
        self.groups = {op.id: op.group for op in api.operations}
        self.decisions: dict[SchemaId, _Decision] = {}
        self.merged: dict[SchemaId, SchemaId] = {}
        self.taken: dict[tuple[str, ...], dict[str, SchemaId]] = defaultdict(dict)
        self.numbers: dict[tuple[Namespace, str], int] = defaultdict(int)  # up to which a name is taken

    # -- referenced ------------------------------------------------------------------------------------------------

    def name_referenced(self) -> None:
        """Types reached by `$ref` are named before anything inline."""
        clashes: dict[tuple[tuple[str, ...], str], list[SchemaId]] = defaultdict(list)
        for id_, schema in self.api.schemas.items():
            if schema.provenance.role == Role.COMPONENT:
                package = self.packages[schema.provenance.namespace]
                clashes[package, class_name(component_name(schema)).lower()].append(id_)
        # Plain names first, so that an alternative never takes a name that another schema holds without a clash.
        for ids in clashes.values():
            ids.sort(key=self._rank)
            first = self.api.schemas[ids[0]]
            rule = "name-override" if first.name_override else "component"
            self._claim(first.provenance.namespace, first.id, component_name(first), rule, REASONS[rule])
        for ids in clashes.values():
            if len(ids) > 1:
                self._settle(ids)

    def _rank(self, id_: SchemaId) -> tuple[bool, str]:
        """Who keeps the plain name: an exception before the data of the same schema, in a package that has both."""
        return self.api.schemas[id_].provenance.namespace is not Namespace.ERRORS, alternative(id_)

    def _settle(self, ids: Sequence[SchemaId]) -> None:
        """Several references that end alike: by alternative name; equal alternatives merge or are numbered."""
        every: dict[tuple[Namespace, str], list[SchemaId]] = defaultdict(list)
        for id_ in ids:
            namespace, other_name = self.api.schemas[id_].provenance.namespace, alternative(id_)
            holders = every[namespace, other_name]
            same = next((h for h in holders if same_structure(self.api.schemas, h, id_)), None)
            if same is not None:
                self.merged[id_] = same
                continue
            if id_ not in self.decisions:
                rivals = tuple(other for other in ids if other != id_)
                first = holders[0] if holders else None
                wanted = self.decisions[first].name if first else other_name
                reason = "another reference ends alike; distinguished by the segment before"
                stem = "" if first else alternative_stem(id_)
                self._claim_numbered(namespace, id_, wanted, "reference-clash", reason, rivals, stem=stem)
            holders.append(id_)

    # -- inline ----------------------------------------------------------------------------------------------------

    def name_inline(self) -> None:
        """Inline types: requests before responses, by owner, then in order of discovery."""
        self.merged = self._all_merged()
        fixed = [id_ for id_, s in self.api.schemas.items() if s.provenance.role in _FIXED_ROLES]
        for id_ in fixed:
            self._name_candidates(id_)
        requested = self._request_side()
        rest = [id_ for id_ in self._discovery() if id_ not in self.decisions and id_ not in self.merged]
        owners = {id_: owner_key(self.api.schemas[id_].provenance) for id_ in rest}
        position = {id_: n for n, id_ in enumerate(rest)}
        for id_ in sorted(rest, key=lambda i: (i not in requested, owners[i], position[i])):
            self._name_candidates(id_)

    def _request_side(self) -> dict[SchemaId, None]:
        roots: list[SchemaId] = []
        for op in self.api.operations:
            roots += [op.request] if op.request is not None else []
            roots += [id_ for type_ in request_types(op) for id_ in refs(type_)]
        for hook in self.api.webhooks:
            for content in hook.body.contents if hook.body is not None else ():
                roots += refs(content.type) if content.type is not None else []
        return reachable(self.api.schemas, roots)

    def _discovery(self) -> Iterable[SchemaId]:
        """Every schema that is not a component: below each owner with fields sorted, or in document order where it is
        maintained.
        """
        order: dict[SchemaId, None] = {}

        def visit(id_: SchemaId) -> None:
            stack = [id_]
            while stack:
                current = stack.pop()
                if current in order:
                    continue
                order[current] = None
                below = children(self.api.schemas[current], sort_fields=not self.api.maintain_order)
                stack.extend([child for child in below if is_inline(child)][::-1])

        for operation in self.api.operations:
            if operation.request is not None:
                visit(operation.request)
        for id_, schema in self.api.schemas.items():
            if schema.provenance.owner is None or not is_inline(id_):
                visit(id_)
        for id_ in self.api.schemas:
            visit(id_)
        return [id_ for id_ in order if self.api.schemas[id_].provenance.role != Role.COMPONENT]

    def _name_candidates(self, id_: SchemaId) -> None:
        schema = self.api.schemas[id_]
        provenance = schema.provenance
        wanted = [(schema.name_override, "name-override")] if schema.name_override else []
        wanted += candidates(id_, provenance, self.edition, self.groups.get(provenance.operation or "", ""))
        tried: list[str] = []
        rivals: list[str] = []
        name = ""
        for name, rule in wanted:
            name = class_name(name)
            holder = self._holder(provenance.namespace, name)
            if holder is None:
                self._take(provenance.namespace, id_, _Decision(name, rule, REASONS[rule], tuple(tried), tuple(rivals)))
                return
            tried.append(name)
            rivals.append(holder)
        first = class_name(wanted[0][0])
        self._claim_numbered(
            provenance.namespace, id_, first, "numbered", "every candidate was taken", tuple(rivals), tuple(tried)
        )

    # -- claiming --------------------------------------------------------------------------------------------------

    def _take(self, namespace: Namespace, id_: SchemaId, decision: _Decision) -> None:
        self.taken[self.packages[namespace]].update(dict.fromkeys(_classes(namespace, decision.name), id_))
        self.decisions[id_] = decision

    def _holder(self, namespace: Namespace, name: str) -> SchemaId | None:
        """What has the name already, if anything."""
        taken = self.taken[self.packages[namespace]]
        return next((taken[one] for one in _classes(namespace, name) if one in taken), None)

    def _claim(self, namespace: Namespace, id_: SchemaId, wanted: str, rule: str, reason: str) -> None:
        self._claim_numbered(namespace, id_, class_name(wanted), rule, reason, ())

    def _claim_numbered(
        self,
        namespace: Namespace,
        id_: SchemaId,
        wanted: str,
        rule: str,
        reason: str,
        rivals: tuple[str, ...],
        tried: tuple[str, ...] = (),
        stem: str = "",
    ) -> None:
        name = wanted
        while self._holder(namespace, name) is not None:
            self.numbers[namespace, wanted] += 1
            name = f"{shorten(wanted, 90)}{self.numbers[namespace, wanted]}"
        self._take(namespace, id_, _Decision(name, rule, reason, tried, rivals, stem if name == wanted else ""))

    def give(self, given: GivenNames) -> None:
        """Put names of the settings in place of those that were found."""
        for id_, decision in self.decisions.items():
            if name := given.of.get(SchemaKey(id_)):
                reason = f"`names:` in the settings, instead of {decision.name}"
                self.decisions[id_] = _Decision(name, "given", reason)

    # -- result ----------------------------------------------------------------------------------------------------

    def finish(self) -> SchemaNames:
        result = SchemaNames(merged=self.merged)
        modules = self._operation_modules()
        for id_, schema in self.api.schemas.items():
            decision = self.decisions[result.merged.get(id_, id_)]
            namespace = schema.provenance.namespace
            name = SchemaName(
                namespace=namespace,
                package=self.packages[namespace],
                class_name=decision.name,
                module=self._module(schema, modules),
                page=file_stem(decision.name),
            )
            result.names[id_] = name
            if id_ not in result.merged:
                result.records.append(_record(name, decision, schema))
        return result

    def _all_merged(self) -> dict[SchemaId, SchemaId]:
        """Merging a schema merges the inline types inside it too; chains end at the survivor."""
        merged = dict(self.merged)
        for id_ in self.api.schemas:
            owner = self.api.schemas[id_].provenance.ref_owner
            if id_ not in merged and is_inline(id_) and owner in self.merged:
                twin = SchemaId(str(self.merged[owner]) + id_[len(owner) :])
                if twin in self.api.schemas:
                    merged[id_] = twin
        return merged

    def _operation_modules(self) -> dict[str, str]:
        modules: dict[str, str] = {}
        used: set[str] = set()
        keys = [op.id for op in self.api.operations] + [hook.key for hook in self.api.webhooks]
        for key in keys:
            modules.setdefault(key, claim(file_name(key), used))
        return modules

    def _module_of_operation(self, p: Provenance, modules: dict[str, str]) -> str:
        """The module of what belongs to an operation or a webhook; beside shared models it ends in `op`."""
        name = modules.get(p.operation or "") or file_name(p.operation or "")
        return f"{name}op" if self.packages[p.namespace] == self.packages[Namespace.SHARED] else name

    def _module(self, schema: Schema, modules: dict[str, str]) -> str:
        """The module of the nearest referenced schema around; the operation's where there is none."""
        p = schema.provenance
        owner = p.ref_owner
        if (
            owner is not None
            and owner in self.api.schemas
            and self.api.schemas[owner].provenance.namespace == p.namespace
        ):
            return self._stem(self.merged.get(owner, owner))
        if p.operation is not None and p.namespace in (Namespace.OPERATIONS, Namespace.WEBHOOKS, Namespace.CALLBACKS):
            return self._module_of_operation(p, modules)
        return self._stem(self._top(schema.id))

    def _stem(self, id_: SchemaId) -> str:
        """The module of a class; it makes way for the packages inside its own."""
        stem = self.decisions[id_].stem or file_stem(self.decisions[id_].name)
        package = self.packages[self.api.schemas[id_].provenance.namespace]
        return f"{stem}_" if stem in modules_beside(package, self.packages) else stem

    def _top(self, id_: SchemaId) -> SchemaId:
        """The outermost schema around an inline one in the same package."""
        schema = self.api.schemas[id_]
        owner = schema.provenance.owner
        while (
            owner is not None
            and owner in self.api.schemas
            and self.api.schemas[owner].provenance.namespace == schema.provenance.namespace
        ):
            id_, owner = owner, self.api.schemas[owner].provenance.owner
        return self.merged.get(id_, id_)


def _classes(namespace: Namespace, name: str) -> tuple[str, ...]:
    """The classes that a schema of that name becomes: an error is an exception and the data in it."""
    return (name.lower(), f"{name}Data".lower()) if namespace is Namespace.ERRORS else (name.lower(),)


def _record(name: SchemaName, decision: _Decision, schema: Schema) -> NameRecord:
    return NameRecord(
        name=name.qualified,
        kind=_kind(schema),
        rule=decision.rule,
        reason=decision.reason,
        origin=schema.origin,
        tried=decision.tried,
        rivals=decision.rivals,
    )


def _kind(schema: Schema) -> str:
    kinds: dict[type[Node], str] = {Model: "model", Enum: "enum", Union_: "union", Alias: "alias"}
    return kinds[type(schema)]
