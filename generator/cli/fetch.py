"""`sdkgen fetch`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from generator.cli import options as shared
from generator.cli.loading import reported
from generator.cli.report import Reporter
from generator.config.lock import LOCK_FILE, Lock, digest, read_lock
from generator.config.paths import SPEC_NAMES, Options
from generator.config.project import Target, copy_of, targets
from generator.diagnostics import Diagnostics, GenerationError, Origin
from generator.source.loading import download_document
from generator.source.options import LoadOptions, is_url
from generator.writing.atomic_write import write_file

EPILOG = """\b
Examples:
  sdkgen fetch                     every API whose sdk.yaml names a `source:`
  sdkgen fetch banking --update

\b
Exit codes: 0 the document is the one that the lock pins (or was updated); 1 it is another one, or cannot be fetched.
"""


@click.command(epilog=EPILOG)
@shared.apis
@click.option(
    "--specs", type=shared.FOLDER, default="specs", show_default=True, help="Folder that holds the API folders."
)
@click.option("--update", is_flag=True, help="Take what is there now, and pin that.")
@shared.limits
@shared.reporting
def command(reporter: Reporter, api: tuple[str, ...], specs: str, update: bool, limits: dict[str, Any]) -> int:
    """Download the documents that `source:` and `documents:` name, pinned by hash in openapi.lock.

    This is the only command that uses the network, unless a URL or --allow-remote-refs is given to another one.
    """
    diagnostics = Diagnostics()
    with reported(reporter, diagnostics):
        found = targets(api, Options(specs=Path(specs)), diagnostics, need_spec=False)
        diagnostics.raise_errors()
        with_source = [target for target in found if _is_fetched(target)]
        missing = [target.name for target in found if not _is_fetched(target)]
        if api and missing:
            message = f"{', '.join(missing)}: nothing says where the document comes from"
            diagnostics.warning("source-missing", message, hint="write `source: https://…` into sdk.yaml")
        if not with_source:
            reporter.say("no API names where its document comes from (`source:` in sdk.yaml)")
    code = 0
    for target in with_source:
        problems = Diagnostics()
        try:
            with reported(reporter, problems):
                outcome = _fetch(target, update, LoadOptions(limits_option=True, **limits), problems)
        except GenerationError:
            reporter.say(f"{target.name}: nothing was written")
            code = 1
            continue
        reporter.data({"fetched": [{"name": target.name, "outcome": outcome}]})
        reporter.say(f"{target.name}: {outcome}")
    return code


def _is_fetched(target: Target) -> bool:
    return bool(target.config.source) or any(map(is_url, target.config.documents))


def _fetch(target: Target, update: bool, options: LoadOptions, diagnostics: Diagnostics) -> str:
    """Download all documents of one SDK, and write those that changed."""
    lock_file = (target.folder or Path()) / LOCK_FILE
    lock = read_lock(lock_file, diagnostics)
    files = dict(_places(target, diagnostics))
    contents = {url: download_document(url, options, diagnostics, target.config.source_headers)[0] for url in files}
    fresh = Lock(pins={url: digest(content) for url, content in contents.items()})
    if lock is not None and not update:
        _compare(lock, fresh, files, lock_file, diagnostics)
    changed = [url for url, path in files.items() if not path.is_file() or path.read_bytes() != contents[url]]
    for url in changed:
        files[url].parent.mkdir(parents=True, exist_ok=True)
        write_file(files[url], contents[url], diagnostics)
    if lock != fresh:
        write_file(lock_file, fresh.dump(), diagnostics)
    written = [f"{files[url]} ({len(contents[url]):,} bytes)" for url in changed]
    return f"wrote {', '.join(written or [lock_file.as_posix()])}" if changed or lock != fresh else "unchanged"


def _places(target: Target, diagnostics: Diagnostics) -> Iterator[tuple[str, Path]]:
    """The documents of an SDK that come from the network, and their files."""
    folder = target.folder or Path()
    source = target.config.source
    if source and not is_url(source):
        where = target.settings.get("source").origin
        raise diagnostics.fatal("source-url", f"{source!r} is not an http(s) URL", where)
    if source:
        yield source, Path(target.spec) if target.spec else folder / SPEC_NAMES[0]
    yield from ((url, Path(copy_of(url, folder))) for url in target.config.documents if is_url(url))


def _compare(lock: Lock, fresh: Lock, files: Mapping[str, Path], lock_file: Path, diagnostics: Diagnostics) -> None:
    """Raises `GenerationError` where a document is not what the lock pins, there or here. A further document is."""
    gone = [url for url in lock.pins if url not in fresh.pins]
    for url, pin in fresh.pins.items():
        kept = lock.pins.get(url)
        if kept not in (pin, None) or (kept is None and gone):
            moved = f"the lock is for {', '.join(gone)}, not for {url}"
            message = f"the document at {url} is not the pinned one" if kept else moved
            hint = "look at the change, then run `sdkgen fetch --update`; nothing was written"
            raise diagnostics.fatal("lock-mismatch", message, Origin(lock_file.as_posix()), hint=hint)
        if kept is not None and files[url].is_file() and digest(files[url].read_bytes()) != kept:
            hint = "put the edit into an overlay, or give it up with `sdkgen fetch --update`; nothing was written"
            message = "the document was edited by hand since it was fetched"
            raise diagnostics.fatal("document-edited", message, Origin(files[url].as_posix()), hint=hint)
