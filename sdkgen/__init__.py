"""The generator from Python: `sdkgen.generate("openapi.yaml", "my-sdk")`.

What is named here is public and keeps to Semantic Versioning; everything below `generator` is internal.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal


def _load_ours() -> None:
    """Import the package `generator` that lies beside this one, whatever other one the working directory, PYTHONPATH or
    a program has: what is below it is found through it from then on."""
    home = str(Path(__file__).resolve().parent.parent)
    sys.path.insert(0, home)
    try:
        found = importlib.import_module("generator").__file__
    finally:
        sys.path.remove(home)
    if found is None or Path(found).resolve().parent.parent != Path(home):
        raise ImportError(f"another package named generator is in use already: {found}")


_load_ours()

from generator import __version__  # noqa: E402 - only now it is ours
from generator.diagnostics import (  # noqa: E402
    Diagnostic,
    Diagnostics,
    GenerationError,
    Origin,
    Severity,
)

__all__ = ["Diagnostic", "GenerationError", "Origin", "Result", "Severity", "__version__", "generate"]

StrPath = str | os.PathLike[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What `generate` did, or with `check` would do. Paths are relative to `out`, with slashes."""

    out: Path
    package: str  # name of the distribution
    version: str  # of the package
    files: tuple[str, ...]  # all that were generated
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]  # warnings and notes; errors are raised

    @property
    def is_stale(self) -> bool:
        """Whether files were, or would be, added, changed or removed."""
        return bool(self.added or self.changed or self.removed)


def generate(
    spec: StrPath,
    out: StrPath,
    *,
    config: StrPath = "",
    examples: Sequence[StrPath] = (),
    overlays: Sequence[StrPath] = (),
    templates: Sequence[StrPath] = (),
    check: bool = False,
    strict: bool = False,
    on_edit: Literal["stop", "overwrite", "keep"] = "stop",
    **settings: Any,
) -> Result:
    """Generate the SDK of a document into a directory, as `sdkgen generate --spec SPEC --out OUT` does.

    `config` is an sdk.yaml or gen.yaml, `settings` are keys of an sdk.yaml over it; a mapping sets a group:
    `docs={"dialect": "clean"}`. With `check` nothing is written. `strict` makes warnings errors.

    Raises `GenerationError` with every problem if one of them is an error; nothing is written then.
    """
    from generator.cli.generation import input_hashes, write_output
    from generator.cli.judgement import Judges
    from generator.cli.loading import load_options, settle
    from generator.config.paths import Options
    from generator.config.project import targets
    from generator.pipeline import Clock, generate as made, read

    options = Options(
        spec=os.fspath(spec),
        out=os.fspath(out),
        config=os.fspath(config),
        examples=tuple(os.fspath(path) for path in examples),
        overlays=tuple(os.fspath(path) for path in overlays),
        templates=tuple(os.fspath(path) for path in templates),
        overrides=tuple(_overrides(settings)),
    )
    diagnostics = Diagnostics()
    judges = Judges(strict=strict)
    (target,) = targets((), options, diagnostics)
    judge = judges.of(target, diagnostics)
    settle(diagnostics, judge)
    inputs = read(target, load_options({}, target), diagnostics, Clock())
    result = made(inputs, diagnostics, Clock())
    settle(diagnostics, judge)
    hashes = input_hashes(target, options, [document.location for document in inputs.document.workspace.documents])
    plan = write_output(result, target, hashes, {"check": check, "on_edit": on_edit}, diagnostics)
    return Result(
        out=plan.out,
        package=result.config.package_name,
        version=result.config.version,
        files=tuple(sorted(result.files)),
        added=tuple(plan.added),
        changed=tuple(plan.changed),
        removed=tuple(plan.removed),
        diagnostics=tuple(judge(diagnostics)),
    )


def _overrides(settings: Mapping[str, Any]) -> Iterator[str]:
    """Settings as `--set` takes them, a line for each; those of a group have its name in front."""
    from generator.config.settings import sections

    for name, value in settings.items():
        inner = value if name in sections() and isinstance(value, Mapping) else {}
        yield from (f"{name}.{key}={json.dumps(entry)}" for key, entry in inner.items())
        if not inner:
            yield f"{name}={json.dumps(value)}"
