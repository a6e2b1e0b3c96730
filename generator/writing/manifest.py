"""The manifest: what made an output directory, and which files in it are ours (`<out>/.sdkgen/manifest.json`)."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.diagnostics import Diagnostics, Origin
from generator.writing.fileset import path_problem
from generator.writing.guarded import OutputFolder, is_temporary

FOLDER = ".sdkgen"
MANIFEST = f"{FOLDER}/manifest.json"
NEXT = f"{FOLDER}/manifest.next.json"  # there while files are put in place; it then becomes the manifest
ABSENT = "absent"
DOCUMENT = "document "  # labels of documents that the main one refers to: their paths relative to its folder
_EARLIER = (f"{FOLDER}/staging/", f"{FOLDER}/new/")  # where earlier versions kept files for a while
_FORMAT = 1
_ABOUT = "Written by sdkgen, which replaces and removes only the files that are listed here. Commit it with them."


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """`inputs` and `files` map labels and paths to content hashes. `api`: to which API the directory belongs.
    `edition`: the one that was followed. `yours`: files that were written once and are the user's since."""

    api: str
    generator: str
    contract: int
    formatter: str
    edition: str = ""
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
            "edition": self.edition,
            "inputs": dict(sorted(self.inputs.items())),
            "files": dict(sorted(self.files.items())),
            "yours": sorted(self.yours),
        }
        return (json.dumps(content, indent=1, ensure_ascii=False) + "\n").encode("utf-8", "surrogatepass")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What earlier runs wrote, by their manifests: to which APIs the directory may belong, and by path every hash that
    a file of ours may have. There are several after a merge, or where a run was killed while it put files in place.

    `manifest`: the one on disk, None where it is missing or a merge left it in two minds.
    """

    apis: frozenset[str]
    hashes: Mapping[str, frozenset[str]]
    yours: frozenset[str] = frozenset()
    manifest: Manifest | None = None

    @classmethod
    def by(cls, manifest: Manifest) -> Written:
        """What one manifest says."""
        return cls(
            apis=frozenset({manifest.api}),
            hashes={path: frozenset({value}) for path, value in manifest.files.items()},
            yours=frozenset(manifest.yours),
            manifest=manifest,
        )

    def joined(self, other: Written) -> Written:
        """What either says; the manifest is that of the first."""
        paths = self.hashes.keys() | other.hashes.keys()
        none: frozenset[str] = frozenset()
        return Written(
            apis=self.apis | other.apis,
            hashes={path: self.hashes.get(path, none) | other.hashes.get(path, none) for path in paths},
            yours=self.yours | other.yours,
            manifest=self.manifest,
        )


def is_tidy(folder: OutputFolder, left: Manifest) -> bool:
    """Whether all files are regular ones, and nothing is left of a killed run."""
    found = dict(folder.walk())
    if NEXT in found or any(map(is_leftover, found)):
        return False
    return all(found.get(path) == "file" for path in left.files)


def content_hash(content: bytes) -> str:
    """The hash of a file in the manifest."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def file_hash(path: Path) -> str:
    """Content hash of an input, "absent" where there is none that can be read: its appearing is a change too.

    Line ends count alike, since git gives a clone those of its system.
    """
    try:
        return content_hash(path.read_bytes().replace(b"\r\n", b"\n"))
    except (OSError, ValueError):  # ValueError: no path can be like that
        return ABSENT


def load(folder: OutputFolder, diagnostics: Diagnostics) -> Written | None:
    """What the manifest of an output directory says, and that of a run that was killed; None where there is none.

    Raises GenerationError if there is one that cannot be read: without it our files cannot be told from others.
    """
    try:
        content = folder.read(MANIFEST)
        found = None if content is None else parse_any(content)
    except (OSError, ValueError, RecursionError) as error:
        raise diagnostics.fatal(
            "manifest-unreadable",
            f"cannot read the manifest of the output directory: {getattr(error, 'strerror', None) or error}",
            Origin(str(folder.out / MANIFEST)),
            hint="restore it from version control, or generate into an empty directory; nothing was written",
        ) from error
    begun = _begun(folder)
    if begun is None or (found and not begun.apis & found.apis):
        return found
    return found.joined(begun) if found else replace(begun, manifest=None)


def _begun(folder: OutputFolder) -> Written | None:
    """What a run that was killed was about to write; damaged, it was not ours."""
    try:
        content = folder.read(NEXT)
        return None if content is None else Written.by(parse(content))
    except (OSError, ValueError, RecursionError):
        return None


def is_leftover(path: str) -> bool:
    """Whether a killed run left a file, perhaps one of an earlier version. No one else uses such names."""
    return is_temporary(path) or path == f"{FOLDER}/journal.json" or path.startswith(_EARLIER)


def parse_any(content: bytes) -> Written:
    """What a manifest says, also one in which a merge left both sides. Raises ValueError or RecursionError."""
    try:
        return Written.by(parse(content))
    except ValueError:
        merged = _both_sides(content)
        if merged is None:
            raise
        return merged


_HEAD = re.compile(r'^ "api": (".*"),?$')
_SECTION = re.compile(r'^ "(inputs|files|yours)": [\[{]$')
_ENTRY = re.compile(r'^  (".+"): "(sha256:[0-9a-f]{64})",?$')
_NAME = re.compile(r'^  (".+"),?$')


def _both_sides(content: bytes) -> Written | None:
    """The entries of a manifest with conflict markers, or with keys twice; there is one entry a line. None: no such."""
    lines = content.decode("utf-8", "replace").replace("\r\n", "\n").rstrip("\n").split("\n")
    if lines[0] != "{" or lines[-1] != "}":
        return None
    apis: set[str] = set()
    hashes: dict[str, set[str]] = {}
    yours: set[str] = set()
    section = ""
    for line in lines:
        if found := _HEAD.match(line):
            apis.add(str(json.loads(found[1])))
        elif found := _SECTION.match(line):
            section = found[1]
        elif section == "files" and (found := _ENTRY.match(line)):
            hashes.setdefault(str(json.loads(found[1])), set()).add(found[2])
        elif section == "yours" and (found := _NAME.match(line)):
            yours.add(str(json.loads(found[1])))
    _check_paths([*hashes, *yours])
    if not apis or not section:
        return None
    every = {path: frozenset(values) for path, values in hashes.items()}
    return Written(apis=frozenset(apis), hashes=every, yours=frozenset(yours))


def _check_paths(paths: Iterable[str]) -> None:
    for path in paths:
        if problem := path_problem(path):
            raise ValueError(f"it lists {path!r}: {problem}")


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object; git, where it keeps both sides of a merge, leaves keys that are there twice."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("it has a key twice")
    return found


def parse(content: bytes) -> Manifest:
    """A manifest. Raises ValueError or RecursionError for anything else."""
    found = json.loads(content, object_pairs_hook=_once)
    if not isinstance(found, dict):
        raise ValueError("it is not a JSON object")
    if found.get("manifest") != _FORMAT:
        raise ValueError(f"its format is {found.get('manifest')!r}, this generator reads {_FORMAT}")
    files = _texts(found, "files")
    yours = found.get("yours", [])
    if not isinstance(yours, list) or not all(isinstance(path, str) for path in yours):
        raise ValueError("`yours` is not a list of strings")
    _check_paths([*files, *yours])
    contract = found.get("contract")
    if not isinstance(contract, int):
        raise ValueError("`contract` is not a number")
    return Manifest(
        api=_text(found, "api"),
        generator=_text(found, "generator"),
        contract=contract,
        formatter=_text(found, "formatter"),
        edition=_text({"edition": "", **found}, "edition"),  # manifests of earlier versions do not have it
        inputs=_texts(found, "inputs"),
        files=files,
        yours=tuple(yours),
    )


def _text(found: dict[str, object], key: str) -> str:
    value = found.get(key)
    if not isinstance(value, str):
        raise ValueError(f"`{key}` is not a string")
    return value


def _texts(found: dict[str, object], key: str) -> dict[str, str]:
    value = found.get(key)
    if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
        raise ValueError(f"`{key}` is not a mapping of strings")
    return {str(name): item for name, item in value.items()}
