"""The manifest: what made an output directory, and which files in it are ours (`<out>/.sdkgen/manifest.json`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator._disk import Disk
from generator.diagnostics import Diagnostics, Origin
from generator.writing.fileset import path_problem
from generator.writing.inputs import DOCUMENT, Inputs

FOLDER = ".sdkgen"
MANIFEST = f"{FOLDER}/manifest.json"
_FORMAT = 1
_ABOUT = "Written by sdkgen, which replaces and removes only the files that are listed here. Commit it with them."


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """`inputs` and `files` map labels and paths to content hashes. `api`: to which API the directory belongs.
    `yours`: files that were written once and are the user's since."""

    api: str
    generator: str
    contract: int
    formatter: str
    inputs: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    yours: tuple[str, ...] = ()

    def dump(self) -> bytes:
        """The file: sorted, one entry a line, no date, so that it changes only when something did."""
        content = {
            "about": _ABOUT,
            "manifest": _FORMAT,
            "api": self.api,
            "generator": self.generator,
            "contract": self.contract,
            "formatter": self.formatter,
            "inputs": dict(sorted(self.inputs.items())),
            "files": dict(sorted(self.files.items())),
            "yours": sorted(self.yours),
        }
        return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode("utf-8", "surrogatepass")


def load(out: Path, diagnostics: Diagnostics) -> Manifest | None:
    """The manifest of an output directory, None where there is none.

    Raises GenerationError if there is one that cannot be read: without it nobody can tell our files from others'.
    """
    path = out / MANIFEST
    try:
        return parse(path.read_bytes())
    except FileNotFoundError:
        return None
    except NotADirectoryError:
        return None
    except (OSError, ValueError, RecursionError) as error:
        raise diagnostics.fatal(
            "manifest-unreadable",
            f"cannot read the manifest of the output directory: {error}",
            Origin(str(path)),
            hint="restore it from version control, or generate into an empty directory; nothing was written",
        ) from error


def last(out: Path, disk: Disk) -> Manifest | None:
    """The manifest that the last run left in an output directory; None where there is none that can be read."""
    content = disk.read(f"{out}/{MANIFEST}")
    try:
        return None if content is None else parse(content)
    except (ValueError, RecursionError):
        return None


def changes(out: Path, left: Manifest, expected: Manifest, inputs: Inputs, documents: Path) -> dict[str, str] | None:
    """The input that is not as the last run found it, if any, with its hash now; None where there are several, or
    anything else is not as it left it.

    Everything else: the generator, and every file that was written. `left`: the manifest of the last run. `inputs`: all
    but the documents that the main one refers to, which the manifest knows: they are looked up below the folder
    `documents`. `expected` gives api, versions and formatter of this run. Any doubt counts as a change.
    """
    disk = inputs.disk
    now = dict(inputs.hashes)
    for label in left.inputs:
        if label.startswith(DOCUMENT) and label not in now:
            now[label] = disk.hash(str(documents / label.removeprefix(DOCUMENT)))
    labels = left.inputs.keys() | now.keys()
    changed = {label: now.get(label, "") for label in labels if left.inputs.get(label) != now.get(label)}
    same = (
        len(changed) <= 1
        and _head(left) == _head(expected)
        and disk.stamp() < disk.written(f"{out}/{MANIFEST}")
        and all(disk.hash(f"{out}/{path}") == value for path, value in left.files.items())
        and all(disk.kind(f"{out}/{path}") for path in left.yours)
        and not disk.kind(f"{out}/{FOLDER}/journal.json")
    )
    return changed if same else None


def _head(manifest: Manifest) -> tuple[str, str, int, str]:
    return manifest.api, manifest.generator, manifest.contract, manifest.formatter


def parse(content: bytes) -> Manifest:
    """A manifest. Raises ValueError or RecursionError for anything else."""
    found = json.loads(content)
    if not isinstance(found, dict):
        raise ValueError("it is no JSON object")
    if found.get("manifest") != _FORMAT:
        raise ValueError(f"its format is {found.get('manifest')!r}, this generator reads {_FORMAT}")
    files = _texts(found, "files")
    yours = found.get("yours", [])
    if not isinstance(yours, list) or not all(isinstance(path, str) for path in yours):
        raise ValueError("`yours` is no list of texts")
    for path in (*files, *yours):
        if problem := path_problem(path):
            raise ValueError(f"it lists {path!r}: {problem}")
    contract = found.get("contract")
    if not isinstance(contract, int):
        raise ValueError("`contract` is no number")
    return Manifest(
        api=_text(found, "api"),
        generator=_text(found, "generator"),
        contract=contract,
        formatter=_text(found, "formatter"),
        inputs=_texts(found, "inputs"),
        files=files,
        yours=tuple(yours),
    )


def _text(found: dict[str, object], key: str) -> str:
    value = found.get(key)
    if not isinstance(value, str):
        raise ValueError(f"`{key}` is no text")
    return value


def _texts(found: dict[str, object], key: str) -> dict[str, str]:
    value = found.get(key)
    if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
        raise ValueError(f"`{key}` is no mapping of texts")
    return {str(name): item for name, item in value.items()}
