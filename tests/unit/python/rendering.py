"""Rendering hand-made APIs to text, and to an importable package."""

from __future__ import annotations

import contextlib
import importlib
import itertools
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from generator import ir
from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.names.model import Names
from generator.python.views import jobs
from generator.render.jobs import with_views
from generator.render.layers import layers
from generator.render.renderer import Renderer
from tests.unit.python.factories import CONFIG, names as names_of

_numbers = itertools.count()


class NoExamples:
    """Stands for the snippets."""

    def operation(self, operation_id: str) -> str:
        return f"things.call({operation_id!r})\n"


def render(
    api: ir.Api, *, names: Names | None = None, config: Config | None = None, diagnostics: Diagnostics | None = None
) -> dict[str, str]:
    """Every generated text file, by its path below the package or the output directory."""
    config = config or CONFIG
    diagnostics = diagnostics if diagnostics is not None else Diagnostics()
    made = list(jobs(api, names or names_of(api), config, NoExamples(), diagnostics))
    files = Renderer(layers(), config).render_all(with_views(made), diagnostics)
    return {path.removeprefix("src/acme_things/"): files[path].decode() for path in files}


@contextlib.contextmanager
def imported(files: dict[str, str], tmp_path: Path) -> Iterator[ModuleType]:
    """The package, imported under a name that no other test uses."""
    name = f"acme_things_{next(_numbers)}"
    root = tmp_path / name
    for path, text in files.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    sys.path.insert(0, str(tmp_path))
    importlib.invalidate_caches()
    try:
        yield importlib.import_module(name)
    finally:
        sys.path.remove(str(tmp_path))
        for module in [m for m in sys.modules if m == name or m.startswith(f"{name}.")]:
            del sys.modules[module]
