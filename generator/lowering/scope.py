"""`include:` and `exclude:` of the settings: which operations and webhooks of the document are in the SDK."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

from generator.config.model import Selection
from generator.lowering.context import Context
from generator.source.document import SpecNode
from generator.suggest import suggestion


class OperationFilter:
    """Asked about everything there is, it knows at the end which globs matched nothing."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._include = context.config.include
        self._exclude = context.config.exclude
        self._met: set[tuple[str, str]] = set()
        self._seen: dict[str, set[str]] = {"tags": set(), "paths": set(), "operations": set()}
        self._is_anything_left = False

    def has(self, path: str, node: SpecNode) -> bool:
        """Whether an operation is wanted; `path`: its path, or the name of a webhook."""
        names = {"tags": tuple(_tags(node)), "paths": (path,), "operations": (node.text("operationId"),)}
        for kind, found in names.items():
            self._seen[kind].update(found)
        included = self._meets(self._include, names, "include") or not self._include
        excluded = self._meets(self._exclude, names, "exclude")
        is_wanted = included and not excluded
        self._is_anything_left = self._is_anything_left or is_wanted
        return is_wanted

    def report(self) -> None:
        """Report which globs matched nothing; an error where nothing is left."""
        diagnostics, places = self._context.diagnostics, self._context.config.places
        for name, selection in (("include", self._include), ("exclude", self._exclude)):
            for kind in self._seen:
                setting = f"{name}.{kind}"
                for index, glob in enumerate(getattr(selection, kind)):
                    if (setting, glob) not in self._met:
                        hint = suggestion(glob, sorted(self._seen[kind]))
                        where = places.get(f"{setting}.{index}", places.get(setting))
                        diagnostics.warning("scope-unused", f"{setting}: {glob} matches nothing", where, hint=hint)
        if (self._include or self._exclude) and any(self._seen.values()) and not self._is_anything_left:
            hint = "widen `include:`, or take something out of `exclude:`"
            where = next((origin for key, origin in places.items() if key.startswith(("include.", "exclude."))), None)
            diagnostics.error("scope-empty", "the settings leave no operation of the document", where, hint=hint)

    def _meets(self, selection: Selection, names: dict[str, tuple[str, ...]], setting: str) -> bool:
        met = {
            (f"{setting}.{kind}", glob)
            for kind, found in names.items()
            for glob in getattr(selection, kind)
            if any(fnmatchcase(name, glob) for name in found)
        }
        self._met |= met
        return bool(met)


def _tags(node: SpecNode) -> Iterator[str]:
    for tag in node.elements_of("tags"):
        if isinstance(tag.value, str):
            yield tag.value
