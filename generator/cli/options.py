"""Options that commands share, so that they are called and explained alike everywhere."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.cli.report import Format, Reporter
from generator.config.paths import Options, api_folders
from generator.source.options import LIMITS

Function = TypeVar("Function", bound=Callable[..., Any])
FILE = click.Path(dir_okay=False)
FOLDER = click.Path(file_okay=False)


def reporting(function: Callable[..., int | None]) -> Callable[..., None]:
    """Add --format, -q, -v and --debug; the command gets a `reporter` and returns its exit code (None: 0)."""
    return reporting_as("text", "json", "github")(function)


def reporting_as(*formats: Format) -> Callable[[Callable[..., int | None]], Callable[..., None]]:
    """`reporting` with a choice of formats of its own."""

    def decorate(function: Callable[..., int | None]) -> Callable[..., None]:
        def wrapper(*, format_: Any, quiet: int, verbose: int, debug: bool, **given: Any) -> None:
            ctx = click.get_current_context()
            reporter = Reporter(format_, verbose - quiet, debug=debug)
            ctx.find_root().obj = reporter
            code = function(reporter=reporter, **given)
            reporter.finish()
            ctx.exit(code or 0)

        functools.update_wrapper(wrapper, function)
        kinds = click.Choice(list(formats))
        return _apply(
            wrapper,
            [
                _option("--format", "How to report.", "format_", type=kinds, default="text", show_default=True),
                _option("-q", "Errors only.", "--quiet", count=True),
                _option("-v", "Show notes and details too.", "--verbose", count=True),
                _option("--debug", "Show the traceback of an internal error.", is_flag=True, envvar="SDKGEN_DEBUG"),
            ],
        )

    return decorate


def complete_api(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
    """Names of API folders, for the shell."""
    specs = Path(ctx.params.get("specs") or "specs")
    return [folder.name for folder in api_folders(specs) if folder.name.startswith(incomplete)]


def _option(flag: str, text: str, *names: str, **settings: Any) -> Callable[[Any], Any]:
    return click.option(flag, *names, help=text, **settings)


def _many(flag: str, text: str, *names: str, **settings: Any) -> Callable[[Any], Any]:
    return _option(flag, f"{text} Repeatable.", *names, multiple=True, **settings)


def once(flag: str, text: str, default: str = "", **settings: Any) -> Callable[[Any], Any]:
    """An option of one value that is not taken twice: click would forget the first one without a word."""

    def only(_ctx: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> str:
        if len(set(values)) > 1:
            raise click.BadParameter(f"given {len(values)} times, and takes one value: {', '.join(values)}.")
        return values[0] if values else default

    given = {"default": [default]} if default else {}
    return _option(flag, text, multiple=True, callback=only, **given, **settings)


def _limits(_ctx: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> dict[str, int]:
    found = {}
    for value in values:
        name, _, number = value.partition("=")
        if name not in LIMITS or not number.isdecimal() or not number.isascii():
            raise click.BadParameter(f"{value!r} is not NAME=NUMBER with one of the names {', '.join(LIMITS)}.")
        found[LIMITS[name]] = int(number)
    return found


def limits(function: Function) -> Function:
    """How much of a document is read, and for how long it is looked at."""
    text = f"Raise a limit for documents ({', '.join(LIMITS)})."
    return _apply(function, [_many("--limit", text, "limits", metavar="NAME=NUMBER", callback=_limits)])


def _apply(function: Function, options: list[Callable[[Any], Any]]) -> Function:
    for option in reversed(options):
        function = option(function)
    return function


def apis(function: Function) -> Function:
    """API folders as arguments, by name or path; none means all."""
    return _apply(function, [click.argument("api", nargs=-1, shell_complete=complete_api)])


def one_api(function: Function) -> Function:
    """One API folder, by name or path; may be left out where --spec is given or there is only one."""
    return _apply(function, [click.argument("api", required=False, shell_complete=complete_api)])


def inputs(function: Function) -> Function:
    """Where document and settings come from."""
    return _apply(
        function,
        [
            once("--specs", "Folder that holds the API folders.", "specs", type=FOLDER, show_default=True),
            once("--spec", "A document instead of an API folder; - is standard input.", metavar="FILE|URL"),
            once("--config", "Settings: an sdk.yaml, or an existing gen.yaml.", type=FILE),
            _many("--examples", "Pinned sample values: an examples.yaml or gen.lock; later ones win.", type=FILE),
            _many("--wording", "Replacements for fixed texts of the docs; later ones win.", type=FILE),
            _many("--overlay", "OpenAPI Overlay to apply, in order.", "overlays", metavar="FILE|URL"),
            _many("--set", "One setting; it wins over all files.", "overrides", metavar="KEY=VALUE"),
            _option("--allow-remote-refs", "Allow a $ref to open a connection.", is_flag=True),
            once("--root", "Folder that relative $refs may read; default: that of the document.", type=FOLDER),
            limits,
        ],
    )


def templates(function: Function) -> Function:
    """Layers of templates."""
    return _apply(function, [_many("--templates", "Templates to look in first: folder or package:NAME.", type=FOLDER)])


def strict(function: Function) -> Function:
    """Whether warnings count as errors."""
    return _apply(function, [_option("--strict", "Warnings are errors.", is_flag=True)])


def options_of(given: Mapping[str, Any]) -> Options:
    """The options of `inputs` and `templates` as the configuration wants them."""
    names = ("spec", "config", "out", "examples", "wording", "overlays", "templates", "overrides")
    found = {name: given[name] for name in names if given.get(name)}
    return Options(specs=Path(given.get("specs") or "specs"), **found)


def check_usage(names: tuple[str, ...], options: Options) -> None:
    """Refuse combinations that make no sense (exit 2)."""
    if names and options.spec:
        raise click.UsageError("Name API folders or a document with --spec, not both.")
