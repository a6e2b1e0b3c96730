"""`sdkgen init`."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import click

from generator._resources import templates_root
from generator.cli import options as shared
from generator.cli.loading import reported
from generator.cli.new_folder import Wanted, new_files
from generator.cli.report import Reporter
from generator.config.catalogue import read_catalogue
from generator.config.paths import CATALOGUE, SETTINGS_FILE
from generator.config.workflow import OldSdk, old_sdks
from generator.diagnostics import Diagnostics, Origin
from generator.source.options import LoadOptions
from generator.writing.atomic_write import write_file

EPILOG = """\b
Examples:
  sdkgen init lending              an API of the catalogue: sdkgen init --list
  sdkgen init banking --spec https://example.com/Banking.yaml
  sdkgen init banking --spec openapi.json --package codat-banking
  sdkgen init expenses --from-speakeasy ../old-sdk --spec openapi.yaml
  sdkgen init expenses --adopt ../client-sdk/expenses --spec openapi.yaml
  sdkgen init --adopt ../client-sdk          a folder for each target of its workflow.yaml
  sdkgen init --ci github              workflows that check, regenerate and publish
"""


def _list(ctx: click.Context, _parameter: click.Parameter, wanted: bool) -> None:
    if not wanted or ctx.resilient_parsing:
        return

    catalogue = read_catalogue(Path(ctx.params.get("catalogue") or CATALOGUE), Diagnostics())
    for name, values in catalogue.apis.items():
        click.echo(f"{name:<22} {values['source']}")
    ctx.exit()


@click.command(epilog=EPILOG)
@click.argument("name", required=False)
@shared.once("--spec", "The OpenAPI document; a URL is kept for sdkgen fetch.", metavar="FILE|URL")
@click.option(
    "--from-speakeasy", "old", default=None, type=shared.FOLDER, help="Take over the gen.yaml and gen.lock there."
)
@click.option("--adopt", default=None, type=shared.FOLDER, help="Take over the SDK there, settings and place.")
@click.option("--package", default="", help="Name of the distribution; default: made from the title of the document.")
@shared.once("--catalogue", "APIs by name, instead of Codat's.", type=shared.FILE, is_eager=True)
@click.option("--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="Show the catalogue.")
@click.option(
    "--specs", type=shared.FOLDER, default="specs", show_default=True, help="Folder that holds the API folders."
)
@click.option("--ci", type=click.Choice(["github"]), help="Write workflows for CI; NAME may be left out then.")
@shared.limits
@shared.reporting
def command(reporter: Reporter, name: str | None, ci: str | None, **given: Any) -> None:
    """Set up specs/NAME: the document, sdk.yaml and, from an existing set-up, examples.yaml. Replaces nothing.

    An API of the catalogue needs no --spec. Its document is downloaded and pinned by hash in openapi.lock; without a
    network the rest is set up, and `sdkgen fetch` downloads it later.

    --adopt sets up an SDK of another generator in its own folder; `sdkgen generate NAME --adopt` then takes the
    files over. NAME may be left out: every Python target of its workflow.yaml gets a folder.
    """
    if not (name or ci or given["adopt"]):
        raise click.UsageError("Missing argument 'NAME'.")
    if given["old"] and given["adopt"]:
        raise click.UsageError("--adopt takes over the settings too: leave out --from-speakeasy.")
    if name or given["adopt"]:
        _set_up(reporter, name or "", **given)
    if ci:
        _write_workflows(reporter, ci)


def _set_up(
    reporter: Reporter,
    name: str,
    spec: str,
    old: str | None,
    adopt: str | None,
    package: str,
    catalogue: str,
    specs: str,
    limits: dict[str, Any],
) -> None:
    diagnostics = Diagnostics()
    with reported(reporter, diagnostics):
        known = Path(catalogue) if catalogue else CATALOGUE
        new = {}
        for title, sdk in _old_sdks(name, adopt or old, diagnostics).items():
            wanted = Wanted(
                folder=_new(Path(specs), title, diagnostics),
                spec=spec,
                old=sdk,
                adopt=bool(adopt),
                package=package,
                catalogue=known,
            )
            new[wanted.folder] = new_files(wanted, LoadOptions(limits_option=True, **limits), diagnostics)
        for folder, files in new.items():
            for path, content in files.items():
                write_file(folder / path, content, diagnostics, replace=False)
    for folder, files in new.items():
        _tell(reporter, folder, files, "" if Path(specs) == Path("specs") else f" --specs {shlex.quote(specs)}", adopt)


def _old_sdks(name: str, old: str | None, diagnostics: Diagnostics) -> dict[str, OldSdk | None]:
    """What to set up, by name: one API, or all SDKs of an existing set-up. Raises `GenerationError` for a wrong one."""
    if old is None:
        return {name: None}
    found = old_sdks(Path(old), diagnostics)
    diagnostics.raise_errors()
    if not name:
        return {sdk.name or sdk.folder.resolve().name: sdk for sdk in found}
    one = [sdk for sdk in found if sdk.name == name] or found
    if len(one) != 1:
        listed = ", ".join(sdk.name for sdk in found) or "none in Python"
        message = f"the workflow has other targets than {name}: {listed}"
        raise diagnostics.fatal("api-ambiguous", message, hint="name one of them, or none to set up all (with --adopt)")
    return {name: one[0]}


def _new(specs: Path, name: str, diagnostics: Diagnostics) -> Path:
    """The folder for an API. Raises `GenerationError` where there is one."""
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", name):
        raise click.UsageError(f"{name!r} cannot be the name of a folder: use letters, digits, dots and dashes.")
    folder = specs / name
    if folder.exists() and any(folder.iterdir()):
        hint = "edit what is there, or choose another name"
        raise diagnostics.fatal("file-exists", f"{folder} already exists", Origin(folder.as_posix()), hint=hint)
    return folder


def _tell(reporter: Reporter, folder: Path, files: dict[str, bytes], where: str, adopt: str | None) -> None:
    reporter.data({"folder": folder.as_posix(), "files": [(folder / path).as_posix() for path in files]})
    for path in files:
        reporter.say(f"wrote {folder / path}")
    if files.keys() <= {SETTINGS_FILE, "examples.yaml"}:
        reporter.say(f"next: sdkgen fetch {folder.name}{where}")
    how = " --adopt --check, and without --check to write" if adopt else ""
    reporter.say(f"next: sdkgen generate {folder.name}{where}{how}")


def _write_workflows(reporter: Reporter, ci: str) -> None:
    """Write the workflow files that are not there yet; one that is there stays as it is."""
    diagnostics = Diagnostics()
    written = []
    with reported(reporter, diagnostics):
        for source in sorted((templates_root() / "ci" / ci).iterdir()):
            path = Path(".github/workflows") / source.name
            if path.exists():
                hint = "remove it first to get the one that comes with this version"
                diagnostics.note(
                    "file-exists", "already exists and is left unchanged", Origin(path.as_posix()), hint=hint
                )
                reporter.say(f"left {path}, which already exists")
                continue
            write_file(path, source.read_bytes(), diagnostics, replace=False)
            written.append(path.as_posix())
    reporter.data({"workflows": written})
    for name in written:
        reporter.say(f"wrote {name}")
