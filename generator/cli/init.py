"""`sdkgen init`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click

from generator.cli import options as shared
from generator.cli.report import Reporter
from generator.config.paths import SETTINGS_FILE
from generator.diagnostics import Diagnostics, Origin

EPILOG = """\b
Examples:
  sdkgen init banking --spec https://example.com/Banking.yaml
  sdkgen init banking --spec openapi.json --package codat-banking
  sdkgen init expenses --from-speakeasy ../old-sdk --spec openapi.yaml
"""


@click.command(epilog=EPILOG)
@click.argument("name")
@click.option("--spec", default="", metavar="FILE|URL", help="The OpenAPI document; a URL is kept for sdkgen fetch.")
@click.option(
    "--from-speakeasy", "old", default=None, type=shared.FOLDER, help="Take over the gen.yaml and gen.lock there."
)
@click.option("--package", default="", help="Name of the distribution; default: made from the title of the document.")
@click.option("--specs", type=shared.FOLDER, default="specs", show_default=True, help="Folder of the API folders.")
@shared.reporting
def command(reporter: Reporter, name: str, spec: str, old: str | None, package: str, specs: str) -> None:
    """Set up specs/NAME: the document, sdk.yaml and, from an existing set-up, examples.yaml. Replaces nothing."""
    from generator.cli.loading import reported
    from generator.writing.atomic_write import write_file

    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", name):
        raise click.UsageError(f"{name!r} cannot be the name of a folder: use letters, digits, dots and dashes.")
    folder = Path(specs) / name
    diagnostics = Diagnostics()
    with reported(reporter, diagnostics):
        if folder.exists() and any(folder.iterdir()):
            hint = "edit what is there, or choose another name"
            raise diagnostics.fatal("file-exists", f"{folder} is there already", Origin(folder.as_posix()), hint=hint)
        files = _files(folder, spec, Path(old) if old else None, package, diagnostics)
        for path, content in files.items():
            write_file(folder / path, content, diagnostics, replace=False)
    reporter.data({"folder": folder.as_posix(), "files": [(folder / path).as_posix() for path in files]})
    for path in files:
        reporter.say(f"wrote {folder / path}")
    reporter.say(f"next: sdkgen generate {name}")


def _files(folder: Path, spec: str, old: Path | None, package: str, diagnostics: Diagnostics) -> dict[str, bytes]:
    from generator.config import scaffold

    values: dict[str, Any] = {}
    files: dict[str, bytes] = {}
    if old is not None:
        values |= _taken_over(old, files, diagnostics)
        spec = spec or scaffold.speakeasy_document(old, diagnostics)
    if not spec:
        hint = "name it with --spec"
        raise diagnostics.fatal("spec-missing", "there is no document to begin with", hint=hint)
    document = _document(spec, diagnostics)
    suffix = ".json" if document.lstrip()[:1] == b"{" else ".yaml"
    files = {f"openapi{suffix}": document, **files}
    if package:
        values["package_name"] = package
    if "://" in spec:
        values["source"] = spec
    values = {**_derived(spec, document, values, diagnostics), **values}
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


def _document(spec: str, diagnostics: Diagnostics) -> bytes:
    from generator.source.fetch import is_url

    if is_url(spec):
        from generator.source import LoadOptions
        from generator.source.web import download

        return download(spec, LoadOptions(), diagnostics)
    try:
        return Path(spec).read_bytes()
    except OSError as problem:
        message = f"cannot read {spec}: {problem.strerror}"
        raise diagnostics.fatal("not-readable", message, Origin(spec)) from problem


def _derived(spec: str, document: bytes, values: dict[str, Any], diagnostics: Diagnostics) -> dict[str, Any]:
    """Package name and class as they would be derived, written down so that they stay when the title changes."""
    from generator.config.derive import complete
    from generator.config.model import Config
    from generator.config.reader import read_text
    from generator.source.fetch import decode

    known = {key: values[key] for key in ("package_name", "sdk_class") if key in values}
    entry = read_text(decode(document, spec, diagnostics), spec, diagnostics)
    diagnostics.raise_errors()
    config = complete(Config(**known), entry.value if entry else None)
    return {"package_name": config.package_name, "sdk_class": config.sdk_class}
