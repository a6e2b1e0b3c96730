"""Layers of templates: where a template comes from and what is below it."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from jinja2 import BaseLoader, Environment, TemplateNotFound

from generator._resources import EDITIONS, edition_root, templates_root
from generator.suggest import suggestion

BASE = "base/"
BUILTIN = "builtin"
EDITION = "edition"
OURS = frozenset({BUILTIN, EDITION})  # the layers that come with the generator
API = "api"  # the layer of one API alone
SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Layer:
    """One directory of templates. `name` is also a prefix (`shared/docs/operation.md.j2`)."""

    name: str
    root: Path

    def find(self, path: str) -> Path | None:
        """The file of a template, if the layer has it. Symbolic links must not lead out of the layer."""
        if not _is_clean(path):
            return None
        found = self.root / path
        if not found.is_file() or not os.path.realpath(found).startswith(os.path.join(os.path.realpath(self.root), "")):
            return None
        return found

    def paths(self) -> Iterator[str]:
        """Every template in the layer, sorted."""
        return self._paths("*.j2")

    def others(self) -> Iterator[str]:
        """Every file that is none, for want of `.j2` at its end."""
        return (path for path in self._paths("*") if not path.endswith(".j2"))

    def _paths(self, glob: str) -> Iterator[str]:
        for found in sorted(self.root.rglob(glob)):
            path = found.relative_to(self.root).as_posix()
            # `.base` keeps what ejected files were made from; those of an edition are a layer of their own
            if self.find(path) and not path.startswith((".", f"{EDITIONS}/")):
                yield path


def layers(
    given: Iterable[Path] = (), api: Path | None = None, shared: Path | None = None, edition: str = ""
) -> tuple[Layer, ...]:
    """The layers of a run, first hit wins: `--templates` directories, the API's, the shared ones, those of the edition,
    the built-in ones.

    Directories of the API, of the edition and the shared one count only if they exist.
    """
    found = [Layer(f"given{number or ''}", root) for number, root in enumerate(given)]
    for name, root in ((API, api), (SHARED, shared), (EDITION, edition_root(edition) if edition else None)):
        if root is not None and root.is_dir():
            found.append(Layer(name, root))
    return (*found, Layer(BUILTIN, templates_root()))


def mention(stack: Iterable[Layer], name: str) -> bool:
    """Whether any template of the layers of others has a name in it."""
    word = re.compile(rf"\b{name}\b".encode())
    files = (layer.root / path for layer in stack if layer.name not in OURS for path in layer.paths())
    return any(word.search(file.read_bytes()) for file in files)


class Located(NamedTuple):
    """Where a file of templates belongs."""

    layer: str
    path: str


class LayeredLoader(BaseLoader):
    """Finds `docs/x.j2` in the first layer that has it, `<layer>/docs/x.j2` in that layer or below it.

    Inside a template `base/docs/x.j2` means: the first hit *below* the layer of that template. Jinja asks
    `LayeredEnvironment.join_path` first, which turns it into `<level>:docs/x.j2`.
    """

    def __init__(self, stack: tuple[Layer, ...]) -> None:
        self.stack = stack
        self.loaded: dict[str, Located] = {}  # every file so far

    def locate(self, name: str) -> tuple[int, Path] | None:
        """Level (0 is the top) and file of a template name in any of the three forms."""
        start, path = self._start(name)
        for level in range(start, len(self.stack)):
            if found := self.stack[level].find(path):
                return level, found
        return None

    def _start(self, name: str) -> tuple[int, str]:
        head, colon, rest = name.partition(":")
        if colon and head.isdigit():
            return int(head), rest
        for level, layer in enumerate(self.stack):
            if name.startswith(layer.name + "/"):
                return level, name.removeprefix(layer.name + "/")
        return 0, name

    def below(self, parent: str, path: str) -> str:
        """The name under which `path` is found below the layer that holds the template `parent`."""
        located = self.locate(parent)
        return f"{located[0] + 1 if located else 0}:{path}"

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002 (Jinja's signature)
        template: str,
    ) -> tuple[str, str, Callable[[], bool]]:
        located = self.locate(template)
        if located is None:
            path = plain_name(template)
            hint = suggestion(path, self.list_templates())
            raise TemplateNotFound(template, f"no layer has the template {path}{hint and f' — {hint}'}")
        level, found = located
        try:
            source = found.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise TemplateNotFound(template, f"cannot read the template {found}: {error}") from error
        layer = self.stack[level]
        self.loaded[str(found)] = Located(layer.name, found.relative_to(layer.root).as_posix())
        return source, str(found), lambda: True

    def list_templates(self) -> list[str]:
        return sorted({path for layer in self.stack for path in layer.paths()})


def plain_name(name: str) -> str:
    """A template's name without the level that `base/` was turned into."""
    head, colon, rest = name.partition(":")
    return rest if colon and head.isdigit() else name


def digest(text: str) -> str:
    """Short content hash of a template, as it is stamped into ejected files."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def _is_clean(path: str) -> bool:
    return bool(path) and "\\" not in path and all(part not in ("", ".", "..") for part in path.split("/"))
