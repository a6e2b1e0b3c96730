"""`sdkgen fetch`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from generator.cli import options as shared
from generator.cli.loading import reported
from generator.cli.report import Reporter
from generator.config.lock import LOCK_FILE, Lock, digest, read_lock
from generator.config.paths import Options
from generator.config.project import Target, targets
from generator.diagnostics import Diagnostics, GenerationError, Origin
from generator.source.fetch import is_url
from generator.source.loading import download_document
from generator.source.options import LoadOptions
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
    """Download the documents that `source:` names, pinned by hash in openapi.lock.

    This is the only command that uses the network, unless a URL or --allow-remote-refs is given to another one.
    """
    diagnostics = Diagnostics()
    with reported(reporter, diagnostics):
        found = targets(api, Options(specs=Path(specs)), diagnostics, need_spec=False)
        diagnostics.raise_errors()
        with_source = [target for target in found if target.config.source]
        missing = [target.name for target in found if not target.config.source]
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


def _fetch(target: Target, update: bool, options: LoadOptions, diagnostics: Diagnostics) -> str:
    setting = target.settings.get("source")
    source = target.config.source
    if not is_url(source):
        raise diagnostics.fatal("source-url", f"{source!r} is not an http(s) URL", setting.origin)
    folder = target.folder or Path()
    path = Path(target.spec) if target.spec else folder / "openapi.yaml"
    lock = read_lock(folder / LOCK_FILE, diagnostics)
    content, _ = download_document(source, options, diagnostics, target.config.source_headers)
    fresh = Lock(source=source, sha256=digest(content))
    if lock is not None and lock != fresh and not update:
        what = "the document at" if lock.source == source else f"the lock is for {lock.source}, not for"
        message = f"{what} {source} {'is not the pinned one' if lock.source == source else ''}".rstrip()
        hint = "look at the change, then run `sdkgen fetch --update`; nothing was written"
        raise diagnostics.fatal("lock-mismatch", message, Origin((folder / LOCK_FILE).as_posix()), hint=hint)
    kept = path.read_bytes() if path.is_file() else None
    if lock is not None and kept is not None and digest(kept) != lock.sha256 and not update:
        hint = "put the edit into an overlay, or give it up with `sdkgen fetch --update`; nothing was written"
        message = "the document was edited by hand since it was fetched"
        raise diagnostics.fatal("document-edited", message, Origin(path.as_posix()), hint=hint)
    same = kept == content
    if not same:
        write_file(path, content, diagnostics)
    if lock != fresh:
        write_file(folder / LOCK_FILE, fresh.dump(), diagnostics)
    return "unchanged" if same and lock == fresh else f"wrote {path} ({len(content):,} bytes)"
