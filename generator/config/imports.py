"""Folders of models that cannot be used, or not together."""

from __future__ import annotations

import keyword
from dataclasses import asdict

from generator.config.layers import Settings
from generator.config.model import folder_of
from generator.diagnostics import Diagnostics

_OURS = frozenset(
    "_api _hooks _http _runtime _version basesdk httpclient sdk sdkconfiguration testing types utils".split()
)


def check_imports(settings: Settings, diagnostics: Diagnostics) -> None:
    """Record an error for each setting of `imports` that no package could follow."""
    named: dict[str, tuple[str, ...]] = {}
    for name, path in asdict(settings.config().imports).items():
        folder = folder_of(path)
        problem = _problem(folder)
        if not problem and named.setdefault(folder[-1], folder) != folder:
            problem = f"ends like {'/'.join(named[folder[-1]])}, and programs know a package by that name"
        if problem:
            message = f"imports.{name}: {'/'.join(folder)} {problem}"
            hint = "take another folder, or one folder for several kinds of models"
            diagnostics.error("config-value", message, settings.get(f"imports.{name}").origin, hint=hint)


def _problem(folder: tuple[str, ...]) -> str:
    if folder[0] in _OURS:
        return "would replace a module that every package has"
    word = next(filter(keyword.iskeyword, folder), "")
    return f"cannot be imported: {word} is a keyword of Python" if word else ""
