"""Which models share a module: those that the same parts of the SDK use.

Published SDKs put every schema of the document into a module of its own: hundreds of files of a few lines each, half of
which are imports. Here models that the same groups of operations use are together, so that whoever calls an
operation loads what that part of the SDK needs and nothing else. A model is used wherever one is that mentions it: so
modules import each other in a circle only where a schema is both an error and a part of something else.

The published paths of modules stay importable: they are names in the tables that `lazy_models` reads.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.ir import Api, Namespace, Operation, SchemaId, Webhook
from generator.ir.walk import children, mentioned, refs
from generator.names.model import Names, modules_beside

MOST = 40
"""Models that may share a module though not all of them serve the same operations."""

WEBHOOKS = "webhooks"
"""The module of their bodies, which no operation uses."""

Users = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Published:
    """A module as the published SDKs have it. What it holds stays together."""

    package: tuple[str, ...]  # as a path from the root of the SDK
    module: str


def homes(api: Api, names: Names) -> dict[Published, str]:
    """For each published module the one, in the same package, that really holds its models."""
    grouping = _Grouping(api, names)
    return {published: name for name, members in grouping.modules() for published in members}


class _Grouping:
    def __init__(self, api: Api, names: Names) -> None:
        self._api = api
        self._names = names
        self._published: dict[SchemaId, Published] = {}
        self._sizes: dict[Published, int] = {}
        self._uses: dict[Published, dict[Published, None]] = {}
        self._errors: set[Published] = set()
        for id_, schema in api.schemas.items():
            if id_ in names.merged:
                continue
            published = self.published(id_)
            self._sizes[published] = self._sizes.get(published, 0) + 1
            self._uses.setdefault(published, {}).update(dict.fromkeys(map(self.published, children(schema))))
            if names.schemas[id_].namespace is Namespace.ERRORS:
                self._errors.add(published)

    def published(self, id_: SchemaId) -> Published:
        if id_ not in self._published:
            name = self._names.schemas[self._names.merged.get(id_, id_)]
            self._published[id_] = Published(package=name.package, module=name.module)
        return self._published[id_]

    def modules(self) -> Iterator[tuple[str, Sequence[Published]]]:
        """Names of modules, and what is in each."""
        groups = self._users(lambda operation: self._names.accessors[operation.id], lambda _: (WEBHOOKS,))
        for users, members in _alike(self._uses, groups):
            if users and sum(self._sizes[published] for published in members) <= MOST:
                yield self._name(users, members), members
                continue
            for same, part in _alike(members, self._operations):
                if same:
                    yield self._main(part), part
                else:  # nothing says which of them belong together
                    yield from ((published.module, (published,)) for published in part)

    @functools.cached_property
    def _operations(self) -> dict[Published, Users]:
        return self._users(lambda operation: (operation.id,), lambda webhook: (webhook.key,))

    def _users(
        self, of_operation: Callable[[Operation], tuple[str, ...]], of_webhook: Callable[[Webhook], tuple[str, ...]]
    ) -> dict[Published, Users]:
        """Who needs each module, directly or through others."""
        starts: dict[tuple[str, ...], list[Published]] = {}
        for operation in self._api.operations:
            starts.setdefault(of_operation(operation), []).extend(map(self.published, mentioned(operation)))
        for webhook in self._api.webhooks:
            starts.setdefault(of_webhook(webhook), []).extend(map(self.published, _of_webhook(webhook)))
        found: dict[Published, set[tuple[str, ...]]] = {published: set() for published in self._uses}
        for user, stack in starts.items():
            while stack:
                published = stack.pop()
                if user not in found[published]:
                    found[published].add(user)
                    stack += self._uses[published]
        for published in self._errors:  # each stays by itself
            found[published].add((*published.package, published.module))
        return {published: frozenset(users) for published, users in found.items()}

    def _name(self, users: Users, members: Sequence[Published]) -> str:
        """That of the group of operations which alone uses them; that of the main model where several do."""
        user = next(iter(users)) if len(users) == 1 else None
        group = self._names.groups.get(user) if user is not None else None
        wanted = group.module if group is not None else WEBHOOKS if user == (WEBHOOKS,) else ""
        package = members[0].package
        published = Published(package=package, module=wanted)
        taken = modules_beside(package, self._names.packages)
        is_free = published in members or (published not in self._uses and wanted not in taken)
        return wanted if wanted and is_free else self._main(members)

    def _main(self, members: Sequence[Published]) -> str:
        """The first that none of the others needs."""
        needed = {used for published in members for used in self._uses[published] if used != published}
        return next((published for published in members if published not in needed), members[0]).module


def _alike(
    modules: Iterable[Published], users: Mapping[Published, Users]
) -> Iterable[tuple[Users, Sequence[Published]]]:
    """Modules of one package that have the same users."""
    found: dict[tuple[tuple[str, ...], Users], list[Published]] = {}
    for published in modules:
        found.setdefault((published.package, users[published]), []).append(published)
    return [(same, members) for (_, same), members in found.items()]


def _of_webhook(webhook: Webhook) -> Iterator[SchemaId]:
    for content in webhook.body.contents if webhook.body is not None else ():
        if content.type is not None:
            yield from refs(content.type)
