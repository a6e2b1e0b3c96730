"""Which edition an SDK follows where no setting says so: that of the set-up which is continued, else the first one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator import editions
from generator.config.layers import Settings
from generator.config.speakeasy import all_keys
from generator.diagnostics import Diagnostics, Origin
from generator.source.document import SpecNode

KEY = "edition"
LOCK = "gen.lock"
_HEAD = 64 * 1024  # bytes of a lock in which its `management` section is; the examples behind it may be megabytes
_VERSION = re.compile(r"^[ \t]+generationVersion:[ \t]*[\"']?([0-9A-Za-z.+-]+)", re.MULTILINE)


def choose_edition(
    settings: Settings, files: Iterable[Path], diagnostics: Diagnostics, *, folder: Path | None
) -> Path | None:
    """Complete `settings` by the edition, unless a layer gives it; the lock that decided, if one did.

    An existing set-up says it: `management.generationVersion` of the gen.lock among the examples or beside the
    gen.yaml, else the keys of the gen.yaml. `files` are the files of settings. Without a set-up it is the first
    edition, as before editions had names; a note says so for an API folder.
    """
    explicit = settings.get(KEY)
    lock = next(_versions(settings, files), None)
    if lock is not None:
        _from_lock(settings, *lock, explicit.is_given, diagnostics)
        return lock[0]
    if not explicit.is_given and settings.gen_yaml is not None:
        settings.suggest(KEY, _of_keys(settings.gen_yaml.keys).name, f"keys of {settings.gen_yaml.file}")
    elif not explicit.is_given and folder is not None:
        message = f"no edition is named, so it is {explicit.value}; the newest is {editions.NEWEST.name}"
        where = next((Origin(path.as_posix()) for path in files if path.parent == folder), Origin(folder.as_posix()))
        diagnostics.note("edition-default", message, where, hint=f'say so: `edition: "{explicit.value}"`')
    return None


def edition_of_setup(gen_yaml: SpecNode, lock: Path | None) -> str:
    """The edition of an existing set-up: that of its gen.lock, else that of the keys of its gen.yaml."""
    version = _version_of(lock) if lock is not None else ""
    found = editions.of_generator(version)
    return found[0].name if found is not None else _of_keys(frozenset(all_keys(gen_yaml))).name


def _of_keys(keys: frozenset[str]) -> editions.Edition:
    return [edition for edition in editions.EDITIONS.values() if not edition.keys or edition.keys & keys][-1]


def _from_lock(settings: Settings, path: Path, version: str, explicit: bool, diagnostics: Diagnostics) -> None:
    found = editions.of_generator(version)
    if found is None:
        return
    edition, is_certain = found
    where = Origin(path.as_posix())
    if explicit:
        wanted = settings.get(KEY)
        if wanted.value != edition.name:
            message = f"the lock is of edition {edition.name} ({version}); the setting is {wanted.value}, and it wins"
            diagnostics.note("edition-differs", message, where)
        return
    if not is_certain:
        message = f"generator {version} is between two known editions; {edition.name} is used"
        hint = f"choose one with `edition:`: {', '.join(editions.EDITIONS)}"
        diagnostics.warning("edition-between", message, where, hint=hint)
    settings.suggest(KEY, edition.name, f"generationVersion {version} of {path.as_posix()}")


def _versions(settings: Settings, files: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """The locks of the set-up and the release that each names; a lock that cannot be read is reported elsewhere."""
    examples = [Path(name) for name in reversed(settings.get("examples").value) if "://" not in name]
    beside = [folder / LOCK for path in files if settings.gen_yaml for folder in (path.parent,)]
    for path in (*examples, *beside):
        version = _version_of(path)
        if version:
            yield path, version


def _version_of(path: Path) -> str:
    """The release that a lock names; "" for one that names none or cannot be read."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD).decode("utf-8", "replace")
    except OSError:
        return ""
    version = _VERSION.search(head)
    return version[1] if version else ""
