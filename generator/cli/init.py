"""`sdkgen init`."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator._resources import templates_root
from generator.cli import options as shared
from generator.cli.report import Reporter
from generator.config.paths import SETTINGS_FILE, SPEC_NAMES
from generator.diagnostics import Diagnostics, Origin

if TYPE_CHECKING:
    from generator.source import Document, LoadOptions

EPILOG = """\b
Examples:
  sdkgen init banking --spec https://example.com/Banking.yaml
  sdkgen init banking --spec openapi.json --package codat-banking
  sdkgen init expenses --from-speakeasy ../old-sdk --spec openapi.yaml
  sdkgen init --ci github              workflows that check, regenerate and publish
"""


@click.command(epilog=EPILOG)
@click.argument("name", required=False)
@shared.once("--spec", "The OpenAPI document; a URL is kept for sdkgen fetch.", metavar="FILE|URL")
@click.option(
    "--from-speakeasy", "old", default=None, type=shared.FOLDER, help="Take over the gen.yaml and gen.lock there."
)
@click.option("--package", default="", help="Name of the distribution; default: made from the title of the document.")
@click.option("--specs", type=shared.FOLDER, default="specs", show_default=True, help="Folder of the API folders.")
@click.option("--ci", type=click.Choice(["github"]), help="Write workflows for CI; NAME may be left out then.")
@shared.limits
@shared.reporting
def command(reporter: Reporter, name: str | None, ci: str | None, **given: Any) -> None:
    """Set up specs/NAME: the document, sdk.yaml and, from an existing set-up, examples.yaml. Replaces nothing."""
    if not name and not ci:
        raise click.UsageError("Missing argument 'NAME'.")
    if name:
        _set_up(reporter, name, **given)
    if ci:
        _write_workflows(reporter, ci)


def _set_up(
    reporter: Reporter, name: str, spec: str, old: str | None, package: str, specs: str, limits: dict[str, Any]
) -> None:
    from generator.cli.loading import reported
    from generator.source import LoadOptions
    from generator.writing.atomic_write import write_file

    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", name):
        raise click.UsageError(f"{name!r} cannot be the name of a folder: use letters, digits, dots and dashes.")
    folder = Path(specs) / name
    diagnostics = Diagnostics()
    with reported(reporter, diagnostics):
        if folder.exists() and any(folder.iterdir()):
            hint = "edit what is there, or choose another name"
            raise diagnostics.fatal("file-exists", f"{folder} is there already", Origin(folder.as_posix()), hint=hint)
        options = LoadOptions(limits_option=True, **limits)
        files = _files(folder, spec, Path(old) if old else None, package, options, diagnostics)
        for path, content in files.items():
            write_file(folder / path, content, diagnostics, replace=False)
    reporter.data({"folder": folder.as_posix(), "files": [(folder / path).as_posix() for path in files]})
    for path in files:
        reporter.say(f"wrote {folder / path}")
    where = "" if Path(specs) == Path("specs") else f" --specs {shlex.quote(specs)}"
    reporter.say(f"next: sdkgen generate {name}{where}")


def _write_workflows(reporter: Reporter, ci: str) -> None:
    """Write the workflow files that are not there yet; one that is there stays as it is."""
    from generator.cli.loading import reported
    from generator.writing.atomic_write import write_file

    diagnostics = Diagnostics()
    written = []
    with reported(reporter, diagnostics):
        for source in sorted((templates_root() / "ci" / ci).iterdir()):
            path = Path(".github/workflows") / source.name
            if path.exists():
                hint = "remove it first to get the one that comes with this version"
                diagnostics.note(
                    "file-exists", "is there already and stays as it is", Origin(path.as_posix()), hint=hint
                )
                reporter.say(f"left {path}, which is there already")
                continue
            write_file(path, source.read_bytes(), diagnostics, replace=False)
            written.append(path.as_posix())
    reporter.data({"workflows": written})
    for name in written:
        reporter.say(f"wrote {name}")


def _files(
    folder: Path, spec: str, old: Path | None, package: str, options: LoadOptions, diagnostics: Diagnostics
) -> dict[str, bytes]:
    from generator.config import scaffold

    values: dict[str, Any] = {}
    files: dict[str, bytes] = {}
    if old is not None:
        values |= _taken_over(old, files, diagnostics)
        spec = spec or scaffold.speakeasy_document(old, diagnostics)
    if not spec:
        hint = "name it with --spec"
        raise diagnostics.fatal("spec-missing", "there is no document to begin with", hint=hint)
    document, parts = _document(spec, options, diagnostics)
    suffix = ".json" if document.text.lstrip()[:1] == "{" else ".yaml"
    main = Path(spec).name if parts else f"openapi{suffix}"  # parts may refer back to it by its name
    files = {main: document.text.encode("utf-8"), **files}
    for path, content in parts.items():
        if path in {*files, SETTINGS_FILE}:
            hint = "give it another name, and generate with --spec until then"
            message = f"the document has a part named {path}, as a file of the folder is"
            raise diagnostics.fatal("file-exists", message, Origin(spec), hint=hint)
        files[path] = content
    if main not in SPEC_NAMES:
        values["spec"] = main
    if package:
        values["package_name"] = package
    if "://" in spec:
        values["source"] = spec
    values = {**_derived(document, values), **values}
    return {**files, SETTINGS_FILE: scaffold.settings_text(values, folder).encode("utf-8")}


def _taken_over(old: Path, files: dict[str, bytes], diagnostics: Diagnostics) -> dict[str, Any]:
    from generator.cli.examples import HEADER
    from generator.config import scaffold

    settings = scaffold.speakeasy_file(old, "gen.yaml")
    if settings is None:
        hint = "it must hold gen.yaml, or .speakeasy/gen.yaml"
        raise diagnostics.fatal("config-missing", f"there is no gen.yaml in {old}", Origin(old.as_posix()), hint=hint)
    lock = scaffold.speakeasy_file(old, "gen.lock")
    pinned = scaffold.pinned_text(lock) if lock else ""
    if pinned:
        files["examples.yaml"] = (HEADER + pinned).encode("utf-8")
    return scaffold.from_gen_yaml(settings, diagnostics)


def _document(spec: str, options: LoadOptions, diagnostics: Diagnostics) -> tuple[Document, dict[str, bytes]]:
    """The document, and the files that it refers to by their paths beside it.

    Raises `GenerationError` where it is none to generate from, or refers to files that could not come along.
    """
    from generator.source import check
    from generator.source.references import check_references
    from generator.source.workspace import Workspace

    workspace = Workspace(options)
    document = workspace.open_main(spec, diagnostics)
    check(document, diagnostics)
    references = Diagnostics()
    check_references(document, references)
    for item in references:
        if item.rule == "ref-forbidden":  # of the others `generate` tells
            diagnostics.add(item)
    diagnostics.raise_errors()
    parts = (part for part in workspace.documents if part is not document)
    return document, {part.prefix: Path(part.location).read_bytes() for part in parts}


def _derived(document: Document, values: dict[str, Any]) -> dict[str, Any]:
    """Package name and class as they would be derived, written down so that they stay when the title changes."""
    from generator.config.derive import complete
    from generator.config.model import Config

    known = {key: values[key] for key in ("package_name", "sdk_class") if key in values}
    config = complete(Config(**known), document.root)
    return {"package_name": config.package_name, "sdk_class": config.sdk_class}
