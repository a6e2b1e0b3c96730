"""Views of the files around the package: project metadata, licence, attributes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator import ir
from generator.config.model import Config
from generator.config.requirements import LOWEST, distribution
from generator.names.model import Names
from generator.python import literals
from generator.render.jobs import Job

_DEPENDENCIES = ("pydantic", "typing-extensions")


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView:
    """A key and its value, as TOML."""

    key: str  # quotes included
    value: str  # quotes included


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectView:
    """`pyproject.toml`. All values are TOML, quotes included."""

    name: str  # of the distribution
    version: str  # of the package
    description: str  # one line
    license: str  # SPDX expression; "" where there is none
    authors: tuple[str, ...]  # one string each
    urls: tuple[EntryView, ...]  # label and link
    requires_python: str  # such as ">=3.10"
    python_version: str  # such as "3.10"
    ruff_version: str  # such as "py310"
    dependencies: tuple[str, ...]  # requirements
    dev_dependencies: tuple[str, ...]  # requirements
    import_name: str  # plain text
    package_glob: str  # folder of the package
    has_tests: bool  # the package has a folder `tests`


@dataclass(frozen=True, slots=True, kw_only=True)
class LicenseView:
    """`LICENSE`."""

    holder: str  # one line
    is_mit: bool  # whether the text of the MIT licence is wanted
    identifier: str  # SPDX identifier, one line


def project_jobs(api: ir.Api, names: Names, config: Config) -> Iterator[Job]:
    """The files around the package, but README and docs."""
    yield Job(
        path="pyproject.toml",
        subject="project",
        template="project/pyproject.toml.j2",
        view=partial(project_view, names, config),
    )
    license_ = partial(license_view, api, config)
    yield Job(path="LICENSE", subject="licence", template="project/LICENSE.j2", view=license_)
    yield Job(path=".gitattributes", subject="attributes", template="project/gitattributes.j2", view=license_)
    ignored = "project/gitignore.j2"
    yield Job(path=".gitignore", subject="what git ignores", template=ignored, view=license_, once=True)


def license_view(api: ir.Api, config: Config) -> LicenseView:
    """`LICENSE`, and what is around it."""
    holder = literals.comment(", ".join(authors(config)) or api.info.title)
    return LicenseView(holder=holder, is_mit=config.license == "MIT", identifier=literals.comment(config.license))


def authors(config: Config) -> tuple[str, ...]:
    """Everybody named, the first author first."""
    return tuple(dict.fromkeys(name for name in (config.author, *config.authors) if name.strip()))


def project_view(names: Names, config: Config) -> ProjectView:
    """What `pyproject.toml` is made of."""
    ours = {name: f">={LOWEST[name]}" for name in (config.http_backend, *_DEPENDENCIES)}
    dependencies = _merged(ours, config.dependencies)
    dev_dependencies = _merged({"pytest": ">=8"} if config.generate_tests else {}, config.dev_dependencies)
    return ProjectView(
        name=toml(names.package.distribution),
        version=toml(config.version),
        description=toml(" ".join(config.description.split())),
        license=toml(config.license) if config.license else "",
        authors=tuple(toml(name) for name in authors(config)),
        urls=tuple(EntryView(key=toml(key), value=toml(url)) for key, url in config.project_urls.items()),
        requires_python=toml(f">={config.requires_python}"),
        python_version=toml(config.requires_python),
        ruff_version=toml(f"py{config.requires_python.replace('.', '')}"),
        dependencies=tuple(toml(f"{name}{wanted}") for name, wanted in dependencies.items()),
        dev_dependencies=tuple(toml(f"{name}{wanted}") for name, wanted in dev_dependencies.items()),
        import_name=names.package.import_name,
        package_glob=toml(f"src/{names.package.import_name}"),
        has_tests=config.generate_tests,
    )


def _merged(ours: Mapping[str, str], theirs: Mapping[str, str]) -> dict[str, str]:
    """Both, each distribution once, however its name is spelled; theirs win."""
    named = set(map(distribution, theirs))
    return {name: wanted for name, wanted in ours.items() if distribution(name) not in named} | dict(theirs)


def toml(text: str) -> str:
    """A basic string of TOML 1.0: whatever is not plain is escaped."""
    return '"' + "".join(map(_toml_character, text)) + '"'


def _toml_character(char: str) -> str:
    code = ord(char)
    if char in '"\\':
        return f"\\{char}"
    if 0xD800 <= code <= 0xDFFF:
        return "\\uFFFD"  # TOML has no half of a surrogate pair
    if char.isprintable():
        return char
    return f"\\u{code:04X}" if code <= 0xFFFF else f"\\U{code:08X}"
