"""What one run works on: an API folder (`specs/<api>/`), or a document named on the command line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.config.edition import choose_edition
from generator.config.imports import check_imports
from generator.config.layers import Settings
from generator.config.model import Config
from generator.config.paths import (
    DEFAULTS_FILE,
    PACKAGE,
    SETTINGS_FILE,
    SHARED_TEMPLATES,
    SPEC_NAMES,
    Options,
    api_folders,
    is_api,
    template_folder,
)
from generator.config.python_types import is_foreign
from generator.diagnostics import Diagnostics, Origin
from generator.source.options import is_url
from generator.suggest import suggestion

HTTPX2_PYTHON = "3.11"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One SDK to generate. `config` still lacks what the document gives (`derive.complete`)."""

    name: str
    settings: Settings
    config: Config
    spec: str
    documents: tuple[str, ...] = ()  # to be merged into that of `spec`
    out: Path
    folder: Path | None = None  # specs/<api>
    files: tuple[Path, ...] = field(default=())  # files of settings that were read
    lock: Path | None = None  # the gen.lock that says the edition; one of `files`

    def label(self, complete: Config) -> str:
        """What people know it by: its folder, or the package where a document was named on the command line."""
        return self.name if self.folder else complete.package_name

    @property
    def api_templates(self) -> Path | None:
        return self.folder / "templates" if self.folder else None

    @property
    def shared_templates(self) -> Path | None:
        return self.folder.parent / SHARED_TEMPLATES if self.folder else None


def targets(
    names: Sequence[str], options: Options, diagnostics: Diagnostics, *, need_spec: bool = True
) -> list[Target]:
    """The SDKs that the command line names: a document, API folders by name or path, or else all folders.

    Records located errors for what is not there, and for two SDKs that would be written to one directory.
    """
    if options.spec:
        found = [of_document(options, diagnostics)]
    else:
        folders = [_folder(name, options.specs, diagnostics) for name in names] if names else api_folders(options.specs)
        found = [of_folder(folder, options, diagnostics) for folder in folders if folder]
        if not folders:
            hint = "name a document with --spec, or make a folder with `sdkgen init`"
            diagnostics.error("no-api", f"there is not an API folder in {options.specs}", hint=hint)
        elif options.out and len(found) > 1:
            diagnostics.error("output-shared", "--out takes one API, not several", hint="name the API")
    for target in found:
        if need_spec and not target.spec:
            folder = target.folder or Path()
            hint = f"name it in {folder / SETTINGS_FILE}: `spec:`, or download it with `sdkgen fetch`"
            diagnostics.error("spec-missing", f"there is no document in {folder}", hint=hint)
        for url in _not_fetched(target) if need_spec else ():
            where = target.settings.get("documents").origin
            diagnostics.error("spec-missing", f"{url} was not downloaded", where, hint="run `sdkgen fetch`")
    for target in found:
        _check_templates(target, diagnostics)
        _check_types(target, diagnostics)
    _refuse_shared_output(found, diagnostics)
    _warn_of_shared_packages(found, diagnostics)
    return found


def of_folder(folder: Path, options: Options, diagnostics: Diagnostics) -> Target:
    """The SDK of an API folder: defaults of all, its own settings, then the command line."""
    settings = Settings()
    files = [path for path in (folder.parent / DEFAULTS_FILE, folder / SETTINGS_FILE) if path.is_file()]
    _put_found(settings, folder)
    for path in (Path(options.config),) if options.config else files:
        settings.add_file(path, diagnostics)
    if not options.config:
        _warn_of_gen_yaml(folder, diagnostics)
    return _target(folder.name, settings, options, diagnostics, folder=folder, files=files)


def of_document(options: Options, diagnostics: Diagnostics) -> Target:
    """The SDK of a document that the command line names."""
    settings = Settings()
    files = []
    if options.config:
        own = Path(options.config)
        defaults = own.resolve().parent.parent / DEFAULTS_FILE
        if own.name == SETTINGS_FILE and defaults.is_file():
            files.append(defaults)
        files.append(own)
    for path in files:
        settings.add_file(path, diagnostics)
    stem = Path(options.spec.partition("?")[0]).stem
    stem = stem if re.search(r"\w", stem) else "api"  # standard input, for one, has no name
    return _target(stem, settings, options, diagnostics, files=files)


def _target(
    name: str,
    settings: Settings,
    options: Options,
    diagnostics: Diagnostics,
    *,
    folder: Path | None = None,
    files: Sequence[Path] = (),
) -> Target:
    for key in ("spec", "examples", "overlays", "templates"):
        if value := getattr(options, key):
            settings.override(key, value)
    for path in options.wording:
        settings.add_wording(Path(path), diagnostics)
    for text in options.overrides:
        settings.add_override(text, diagnostics)
    lock = choose_edition(settings, files, diagnostics, folder=folder)
    _complete_python(settings, diagnostics)
    check_imports(settings, diagnostics)
    config = settings.config()
    spec, documents = _documents(config, folder)
    out = Path(options.out or config.output or f"output/{name}")
    return Target(
        name=name,
        settings=settings,
        config=config,
        spec=spec,
        documents=documents,
        out=out,
        folder=folder,
        files=(*files, lock) if lock else tuple(files),
        lock=lock,
    )


def _documents(config: Config, folder: Path | None) -> tuple[str, tuple[str, ...]]:
    """The main document, and those that are merged into it."""
    further = tuple(copy_of(url, folder) if folder and is_url(url) else url for url in config.documents)
    if not config.spec and not config.source:
        return further[0] if further else "", further[1:]
    return config.spec, tuple(document for document in further if document != config.spec)


def _not_fetched(target: Target) -> list[str]:
    folder = target.folder
    urls = filter(is_url, target.config.documents)
    return [url for url in urls if folder is not None and not Path(copy_of(url, folder)).is_file()]


def copy_of(url: str, folder: Path) -> str:
    """Where `sdkgen fetch` puts one of the `documents:` of an API folder."""
    return (folder / "documents" / re.sub(r"[^\w.-]+", "-", url.partition("://")[2]).strip("-.")).as_posix()


def _complete_python(settings: Settings, diagnostics: Diagnostics) -> None:
    """The lowest Python that the HTTP library runs on, unless a layer says another one."""
    backend, python = settings.get("http_backend"), settings.get("requires_python")
    if backend.value != "httpx2":
        return
    if not python.is_given:
        settings.suggest("requires_python", HTTPX2_PYTHON, "http_backend")
    elif int(python.value.partition(".")[2]) < int(HTTPX2_PYTHON.partition(".")[2]):
        message = f"httpx2 needs Python {HTTPX2_PYTHON}, and requires_python is {python.value}"
        hint = f'write `requires_python: "{HTTPX2_PYTHON}"`, or `http_backend: httpx`'
        diagnostics.error("http-backend-python", message, backend.origin or python.origin, hint=hint)


def _warn_of_gen_yaml(folder: Path, diagnostics: Diagnostics) -> None:
    """Say that an existing set-up in an API folder is not read by being there."""
    for path in (folder / "gen.yaml", folder / ".speakeasy" / "gen.yaml"):
        if path.is_file():
            hint = f"take it over with `sdkgen init NAME --from-speakeasy {path.parent}`, or name it with --config"
            message = f"{path.as_posix()} has no effect: settings of an API folder are in {SETTINGS_FILE}"
            diagnostics.warning("settings-unread", message, Origin(path.as_posix()), hint=hint)


def _put_found(settings: Settings, folder: Path) -> None:
    """Settings that follow from the files in an API folder."""
    spec = next((folder / name for name in SPEC_NAMES if (folder / name).is_file()), None)
    examples = folder / "examples.yaml"
    overlays = sorted(path for path in (folder / "overlays").glob("*") if path.suffix in (".yaml", ".yml", ".json"))
    found = {
        "spec": spec.as_posix() if spec else "",
        "examples": (examples.as_posix(),) if examples.is_file() else (),
        "overlays": tuple(path.as_posix() for path in overlays),
        "output": (folder.parent.parent / "output" / folder.name).as_posix(),
    }
    for key, value in found.items():
        if value:
            settings.suggest(key, value, f"found in {folder.as_posix()}")


def _folder(name: str, specs: Path, diagnostics: Diagnostics) -> Path | None:
    for folder in (specs / name, Path(name)):
        if folder.is_dir() and is_api(folder):
            return folder
    known = [path.name for path in api_folders(specs)]
    if is_url(name) or Path(name).is_file() or Path(name).suffix in (".yaml", ".yml", ".json"):
        hint = f"a document is named with --spec {name}"
        diagnostics.error("api-unknown", f"{name!r} is not an API folder", hint=hint)
        return None
    hint = suggestion(name, known) or (f"there are: {', '.join(known)}" if known else "make one with `sdkgen init`")
    diagnostics.error("api-unknown", f"there is not an API folder {name!r} in {specs.as_posix()}", hint=hint)
    return None


def _check_templates(target: Target, diagnostics: Diagnostics) -> None:
    for name in target.config.templates:
        folder = template_folder(name)
        is_package, package = name.startswith(PACKAGE), name.removeprefix(PACKAGE)
        if folder is not None and (not is_package or any(folder.rglob("*.j2"))):
            continue
        message, hint = f"there is no folder {name}", ""
        if is_package:
            message = f"the package {package} has no templates" if folder else f"there is no package {package}"
            hint = "install it where sdkgen is; its name is the one to import, such as package:acme_sdk_templates"
        where = target.settings.get("templates").origin or Origin(name)
        diagnostics.error("templates-missing", message, where, hint=hint)


def _check_types(target: Target, diagnostics: Diagnostics) -> None:
    """A type of another distribution needs that to be installed with the package."""
    for format_, dotted in target.config.types.items():
        if is_foreign(dotted) and not target.config.dependencies:
            message = f"types.{format_}: the package would not have {dotted}, for it depends on nothing but pydantic"
            where = target.config.places.get(f"types.{format_}")
            hint = "name the distribution that has it under `dependencies:`"
            diagnostics.error("types-dependency", message, where, hint=hint)


def _refuse_shared_output(found: Sequence[Target], diagnostics: Diagnostics) -> None:
    owners: dict[Path, str] = {}
    for target in found:
        rival = owners.setdefault(target.out.resolve(), target.name)
        if rival != target.name:
            message = f"{rival} and {target.name} would both be written to {target.out}"
            diagnostics.error(
                "output-shared", message, target.settings.get("output").origin, hint="give each its own `output:`"
            )


def _warn_of_shared_packages(found: Sequence[Target], diagnostics: Diagnostics) -> None:
    """Of two packages with one name (as the index compares them, PEP 503) only one can be installed."""
    owners: dict[str, str] = {}
    for target in found:
        package = target.config.package_name
        rival = owners.setdefault(re.sub(r"[-_.]+", "-", package).lower(), target.name) if package else target.name
        if rival != target.name:
            message = f"{rival} and {target.name} would both make the package {package}"
            where = target.settings.get("package_name").origin
            diagnostics.warning("package-shared", message, where, hint="give each its own `package_name:`")
