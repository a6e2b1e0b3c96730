"""The files of a new API folder: settings for a person to go on with, and what an existing set-up brings along."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.config.decode import INVALID, decode
from generator.config.edition import edition_of_setup
from generator.config.reader import read
from generator.config.schema import MODELINE, SHIPPED
from generator.config.settings import all_settings
from generator.config.speakeasy import CONTINUED, is_gen_yaml, translate
from generator.diagnostics import Diagnostics, Origin

_EXAMPLES = re.compile(r"^examples:[ \t]*\r?\n(?:[ \t#-].*(?:\r?\n|\Z)|\r?\n)*", re.MULTILINE)
_NOTE = """\
# Settings of this SDK, over those of ../_defaults.yaml. `sdkgen config --list` explains all of them,
# `sdkgen config` shows where each value comes from.
"""


def settings_text(values: Mapping[str, Any], folder: Path) -> str:
    """An sdk.yaml with these settings, by key, and a line from which editors know where the schema is."""
    import yaml

    tree: dict[str, Any] = {}
    for key, value in values.items():
        *parents, last = key.split(".")
        branch = tree
        for parent in parents:
            branch = branch.setdefault(parent, {})
        branch[last] = list(value) if isinstance(value, tuple) else dict(value) if isinstance(value, Mapping) else value
    body = yaml.safe_dump(tree, sort_keys=False, allow_unicode=True, width=110) if tree else ""
    return f"{_modeline(folder)}{_NOTE}{body}"


def from_gen_yaml(path: Path, lock: Path | None, diagnostics: Diagnostics) -> dict[str, Any]:
    """The settings in a gen.yaml, by key of ours; the docs keep the dialect and the edition of the original."""
    entry = read(path, diagnostics)
    diagnostics.raise_errors()
    if entry is None or not is_gen_yaml(entry):
        hint = "--from-speakeasy takes the folder that holds .speakeasy/gen.yaml"
        raise diagnostics.fatal("config-type", "is not a gen.yaml", Origin(path.as_posix()), hint=hint)
    found: dict[str, Any] = {}
    for key, value in translate(entry, diagnostics):
        setting = all_settings()[key]
        decoded = decode(value, setting, diagnostics)
        if decoded is not INVALID and decoded != setting.default:
            found[key] = decoded
    diagnostics.raise_errors()
    return {"edition": edition_of_setup(entry, lock), **found, **CONTINUED}


def pinned_text(path: Path) -> str:
    """The `examples:` section of a gen.lock, letter by letter; empty where it has none."""
    found = _EXAMPLES.search(path.read_text("utf-8-sig"))
    return found[0] if found else ""


def _modeline(folder: Path) -> str:
    """Where editors find the schema; left out where it is not in the same project."""
    project = folder.resolve().parent.parent
    if not SHIPPED.is_relative_to(project):
        return ""
    return f"{MODELINE}{Path(os.path.relpath(SHIPPED, folder.resolve())).as_posix()}\n"
