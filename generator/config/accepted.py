"""What people looked at and accepted: `accepted.yaml` beside sdk.yaml, written by `sdkgen validate API --accept`."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from generator.config.reader import read
from generator.diagnostics import Diagnostic, Diagnostics, Origin

ACCEPTED_FILE = "accepted.yaml"
_HEAD = """\
# Warnings that were looked at and accepted. `sdkgen validate API --accept` rewrites this file.
"""


class Accepted(NamedTuple):
    """One problem. `place`: the file, relative to the folder of the API, with a JSON Pointer as its fragment."""

    rule: str
    place: str
    message: str


def accepted_as(item: Diagnostic, folder: Path) -> Accepted:
    """A problem as written in the file: lines may move, the place in the document stays."""
    if item.origin is None:
        return Accepted(item.rule, "", item.message)
    file, pointer = item.origin.file, item.origin.pointer
    shown = file if "://" in file else Path(os.path.relpath(file, folder)).as_posix()
    return Accepted(item.rule, shown + (pointer if pointer != "#" else ""), item.message)


def read_accepted(folder: Path, diagnostics: Diagnostics) -> frozenset[Accepted]:
    """The problems in the file of a folder. Records an error where it has another form."""
    path = folder / ACCEPTED_FILE
    entry = read(path, diagnostics) if path.is_file() else None
    listed = entry.get("accepted") if entry is not None else None
    if entry is None or entry.value is None:
        return frozenset()
    if listed is None or not listed.is_list or not all(item.is_map for item in listed.elements()):
        hint = "`sdkgen validate API --accept` rewrites it"
        message = "it must have `accepted`, a list of mappings with rule, place and message"
        diagnostics.error("config-type", message, Origin(path.as_posix()), hint=hint)
        return frozenset()
    items = listed.elements()
    return frozenset(Accepted(item.text("rule"), item.text("place"), item.text("message")) for item in items)


def accepted_text(items: Iterable[Accepted]) -> bytes:
    """The file, sorted, with one list entry for each problem."""
    import yaml

    entries = [item._asdict() for item in sorted(set(items))]
    return (_HEAD + yaml.safe_dump({"accepted": entries}, sort_keys=False, allow_unicode=True, width=1000)).encode()
