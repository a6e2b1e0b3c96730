"""Namespaces, their classes, and methods (COMPATIBILITY 2.7)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import count

from generator.ir import Api, Operation
from generator.names.given import NO_NAMES, GivenNames, MethodKey
from generator.names.model import GroupName, PackageName
from generator.names.words import claim, class_case, class_name, file_stem, method_name, module_name

_SUPPORT_MODULES = frozenset("models utils types httpclient sdk sdkconfiguration basesdk".split())
_SUPPORT_CLASSES = frozenset(
    "BaseSDK HttpClient AsyncHttpClient SDKConfiguration SDKHooks Logger RetryConfig UNSET OptionalNullable".split()
)


@dataclass(frozen=True, slots=True)
class GroupNames:
    groups: dict[tuple[str, ...], GroupName]
    accessors: dict[str, tuple[str, ...]]
    methods: dict[str, str]


def name_groups(
    api: Api,
    package: PackageName,
    given: GivenNames = NO_NAMES,
    *,
    modules: Collection[str] = (),
    classes: Collection[str] = (),
) -> GroupNames:
    """Name all namespaces and the methods in them.

    `modules` and `classes`: names of packages and models beside them, which they make way for.
    """
    accessors = {op.id: given.accessor(accessor_of(op.group)) for op in api.operations}
    raws: dict[tuple[str, ...], str] = {}
    for op in api.operations:
        accessor = accessors[op.id]
        if accessor:
            raws.setdefault(accessor, op.group)
        for depth in range(1, len(accessor)):
            raws.setdefault(accessor[:depth], "")
    # A parent that is mentioned before a group of its own keeps no text: the first direct group gives it.
    for op in api.operations:
        if accessors[op.id] and not raws[accessors[op.id]]:
            raws[accessors[op.id]] = op.group
    chosen = _classes(api, package, accessors, raws, {name.lower() for name in classes})
    groups: dict[tuple[str, ...], GroupName] = {(): _group((), package.sdk_class, "sdk", "")}
    taken = {*_SUPPORT_MODULES, *modules}
    for accessor in sorted(raws):
        class_, stem = chosen[accessor]
        groups[accessor] = _group(accessor, class_, claim(stem, taken), raws[accessor])
    methods = _methods(api, accessors, raws)
    return GroupNames(groups, accessors, {id_: given.of.get(MethodKey(id_), name) for id_, name in methods.items()})


def accessor_of(group: str) -> tuple[str, ...]:
    """`sales.credit-notes` -> `("sales", "credit_notes")`; no group is the SDK itself."""
    return tuple(method_name(part, "group") for part in group.split(".") if part.strip())


def _group(accessor: tuple[str, ...], class_: str, module: str, raw: str) -> GroupName:
    return GroupName(accessor=accessor, class_name=class_, module=module, directory=file_stem(class_), raw=raw)


def _words_of(accessor: tuple[str, ...], raw: str) -> list[str]:
    """Texts that the parts of an accessor are made from: the document's where it is a group of its own, but for those
    that settings name."""
    texts = [part for part in raw.split(".") if part.strip()]
    if len(texts) != len(accessor):
        return list(accessor)
    parts = zip(accessor_of(raw), texts, accessor, strict=True)
    return [text if part == plain else part for plain, text, part in parts]


def _classes(
    api: Api,
    package: PackageName,
    accessors: dict[str, tuple[str, ...]],
    raws: dict[tuple[str, ...], str],
    models: Collection[str],
) -> dict[tuple[str, ...], tuple[str, str]]:
    """One class, and the stem of its module, per namespace, alphabetically.

    Beside a model of that name it ends in `SDK`. On a clash the SDK's name and then the parents go in front, and a
    top-level namespace always gets its plain name, pushing the holder to its next candidate.
    """
    spelled = _spellings(api, accessors, raws)
    prefixed = set(_late_parents(api, accessors))
    holders: dict[str, tuple[str, ...]] = {package.sdk_class.lower(): ()}
    holders.update({name.lower(): () for name in _SUPPORT_CLASSES})
    chosen: dict[tuple[str, ...], tuple[str, str]] = {}

    def place(accessor: tuple[str, ...], names: Iterator[tuple[str, str]]) -> None:
        for plain, module in names:
            is_model = plain.lower() in models
            name, stem = (f"{plain}SDK", f"{module}_sdk") if is_model else (plain, module)
            holder = holders.get(name.lower())
            if holder is None:
                holders[name.lower()], chosen[accessor] = accessor, (name, stem)
                return
            top_level = (
                len(accessor) == 1
                and accessor not in prefixed
                and len(holder) > 1
                and plain == class_name(spelled[accessor][-1])
            )
            if top_level:
                holders[name.lower()], chosen[accessor] = accessor, (name, stem)
                rest = _candidates(package, spelled[holder], holder in prefixed)
                place(holder, (n for n in rest if n[0].lower() != plain.lower()))
                return

    for accessor in sorted(spelled):
        place(accessor, _candidates(package, spelled[accessor], accessor in prefixed))
    return chosen


def _candidates(package: PackageName, parts: list[str], prefixed: bool) -> Iterator[tuple[str, str]]:
    plain = class_name(parts[-1], "Group")
    if not prefixed:
        yield plain, module_name(plain)
    root, last = package.sdk_class.lower(), module_name(parts[-1])
    yield f"{package.sdk_class}{plain}", f"{root}_{last}"
    parents = [module_name(part) for part in parts[:-1]]
    yield f"{package.sdk_class}{''.join(class_case(p) for p in parts[:-1])}{plain}", "_".join((root, *parents, last))
    for number in count(1):
        yield f"{plain}{number}", f"{module_name(plain)}_{number}"


def _spellings(
    api: Api, accessors: dict[str, tuple[str, ...]], raws: dict[tuple[str, ...], str]
) -> dict[tuple[str, ...], list[str]]:
    """The text of each part as first seen in the document."""
    first: dict[tuple[str, ...], str] = {}
    for op in api.operations:
        for depth, text in enumerate(_words_of(accessors[op.id], op.group), start=1):
            first.setdefault(accessors[op.id][:depth], text)
    return {accessor: [first[accessor[:depth]] for depth in range(1, len(accessor) + 1)] for accessor in raws}


def _late_parents(api: Api, accessors: dict[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Top-level namespaces first mentioned as the parent of a sub-group and later, spelled otherwise, as a group."""
    as_parent: dict[tuple[str, ...], str] = {}
    seen: set[tuple[str, ...]] = set()
    for op in api.operations:
        accessor = accessors[op.id]
        if not accessor:
            continue
        top, text = accessor[:1], _words_of(accessor, op.group)[0]
        if len(accessor) > 1 and top not in seen:
            as_parent[top] = text
        elif len(accessor) == 1 and top in as_parent and as_parent[top] != text:
            yield top
        seen.add(top)


def _methods(api: Api, accessors: dict[str, tuple[str, ...]], raws: dict[tuple[str, ...], str]) -> dict[str, str]:
    """Method names, unique within a namespace together with its sub-namespaces and the `_async` twins."""
    taken: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for accessor in raws:
        taken[accessor[:-1]].add(accessor[-1])
    methods: dict[str, str] = {}
    for op in api.operations:
        scope = taken[accessors[op.id]]
        name = next(n for n in _method_candidates(op) if n not in scope and f"{n}_async" not in scope)
        scope.update((name, f"{name}_async"))
        methods[op.id] = name
    return methods


def _method_candidates(op: Operation) -> Iterator[str]:
    if op.name_override:
        yield method_name(op.name_override)
    plain = method_name(op.id)
    yield plain
    for number in count(1):
        yield f"{plain}_{number}"
