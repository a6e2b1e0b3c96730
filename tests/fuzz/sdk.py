"""From a document in memory to a package, without command line, validator and formatter: fast enough for fuzzing."""

from __future__ import annotations

import importlib
import json
import shutil
import sys
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

from generator.caches import Caches
from generator.config.derive import complete
from generator.config.model import Config
from generator.diagnostics import Diagnostic, Diagnostics, GenerationError, Severity
from generator.docs.pages import jobs as docs_jobs
from generator.docs.wording import Wording
from generator.lowering import build
from generator.names.resolution import resolve
from generator.python.views import jobs as package_jobs
from generator.render.jobs import with_views
from generator.render.layers import layers
from generator.render.renderer import Renderer
from generator.snippets import Pins, Snippets
from generator.source.loading import load
from generator.source.options import LoadOptions

LAYERS = layers((), None, None)
NAME = "fuzzed"
_VENDORED: set[bytes] = set()  # copied files, compiled once


def generate(file: Path, import_name: str = "", diagnostics: Diagnostics | None = None) -> Mapping[str, bytes]:
    """All files of the SDK of the document in `file`, unformatted. Raises GenerationError, as the command reports it."""
    diagnostics = Diagnostics() if diagnostics is None else diagnostics
    document = load(str(file), LoadOptions(), diagnostics)
    config = complete(Config(import_name=import_name), document.root)
    api = build(document, config, diagnostics)
    names = resolve(api, config)
    snippets = Snippets(api, names, config, Pins(), diagnostics)
    wording = Wording.of(config.docs, diagnostics)
    jobs = [
        *package_jobs(api, names, config, snippets, diagnostics),
        *docs_jobs(api, names, config, snippets, wording, None, diagnostics),
    ]
    diagnostics.raise_errors()
    files = Renderer(LAYERS, config, Caches().of("templates")).render_all(with_views(jobs), diagnostics)
    diagnostics.raise_errors()
    return files.files


def write(folder: Path, document: object) -> Path:
    """The document as a file; lone surrogates and all."""
    file = folder / "openapi.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    return file


def package_or_problems(file: Path) -> Mapping[str, bytes] | tuple[Diagnostic, ...]:
    """Generate, and check what holds for every document: valid Python, or errors that say where they are."""
    try:
        files = generate(file)
    except GenerationError as error:
        errors = [item for item in error.diagnostics if item.severity is Severity.ERROR]
        assert errors, "it failed without saying why"
        for item in errors:
            assert item.origin is not None and item.origin.file, f"an error without a place: {item}"
            assert item.rule and item.message
        return error.diagnostics
    check_python(files)
    return files


def check_python(files: Mapping[str, bytes]) -> None:
    """Every module compiles without a warning; every path is a plain relative one."""
    for path, content in files.items():
        assert not path.startswith("/") and ".." not in path.split("/") and "\\" not in path and "\0" not in path
        assert all(len(part.encode()) <= 255 for part in path.split("/")), path
        if path.endswith(".py") and content not in _VENDORED:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                compile(content, path, "exec", dont_inherit=True)
            if "/_runtime/" in path or "/utils/" in path:
                _VENDORED.add(content)


@contextmanager
def imported(files: Mapping[str, bytes], folder: Path) -> Iterator[Callable[[str], ModuleType]]:
    """The package, called `fuzzed`, in `folder`: imports a module of it for as long as the block runs."""
    shutil.rmtree(folder / "src", ignore_errors=True)
    for path, content in files.items():
        if path.startswith("src/"):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
    sys.path.insert(0, str(folder / "src"))
    written, sys.dont_write_bytecode = (
        sys.dont_write_bytecode,
        True,
    )  # the next package has other text in the same files
    try:
        importlib.invalidate_caches()
        yield lambda module: importlib.import_module(f"{NAME}.{module}")
    finally:
        sys.dont_write_bytecode = written
        sys.path.remove(str(folder / "src"))
        for module in [m for m in sys.modules if m.split(".")[0] == NAME]:
            del sys.modules[module]
