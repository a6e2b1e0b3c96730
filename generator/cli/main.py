"""The group of commands: loads a command when it is chosen, and turns whatever goes wrong into a diagnostic."""

from __future__ import annotations

import importlib
import traceback
from typing import Any

import click

from generator.cli.report import Reporter
from generator.diagnostics import Diagnostic, GenerationError, Severity
from generator.suggest import suggestion
from generator.visible import spelt_out

COMMANDS = {
    "generate": "Generate SDKs with their docs.",
    "validate": "Check a document and report every problem in it.",
    "diff": "Show what a change means for users of the SDK.",
    "release": "Set the version and record what was released.",
    "watch": "Generate again whenever an input changes.",
    "ir": "Show the model of an API that everything is made from.",
    "explain": "Explain a name, or what a diagnostic means.",
    "config": "Show each setting and where its value comes from.",
    "examples": "Work with pinned sample values.",
    "templates": "List, show and take over templates.",
    "site": "Build a searchable site from generated docs.",
    "init": "Set up a folder for an API.",
    "fetch": "Download the document that sdk.yaml names.",
    "version": "Show versions.",
}
"""Name and one line of help, here so that the list needs none of the commands."""

BUG_REPORT = "please report it with the document, if you may share it, and the output of the same command with --debug"


class LazyGroup(click.Group):
    """Imports `generator.cli.<name>` for the command `<name>`, only when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = importlib.import_module(f"generator.cli.{cmd_name}").command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            hint = suggestion(args[0], COMMANDS)
            ctx.fail(f"There is no command {args[0]!r}{f' — {hint}' if hint else ''}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except Exception as problem:  # the last line of defence: never a traceback
            reporter = ctx.obj if isinstance(ctx.obj, Reporter) else Reporter()
            report_failure(problem, reporter)
            reporter.finish()
            ctx.exit(1)


def report_failure(problem: Exception, reporter: Reporter) -> None:
    """Report whatever ended a command; with --debug, where it came from."""
    if isinstance(problem, GenerationError):
        reporter.diagnostics(problem.diagnostics)
    elif isinstance(problem, OSError) and problem.filename:
        message = f"{problem.filename}: {problem.strerror}"
        reporter.diagnostics([Diagnostic(severity=Severity.ERROR, rule="io", message=message)])
    elif isinstance(problem, RuntimeError) and "Symlink loop" in str(problem):  # of Path.resolve, until Python 3.13
        reporter.diagnostics([Diagnostic(severity=Severity.ERROR, rule="io", message=str(problem))])
    else:
        message = f"internal error: {type(problem).__name__}: {str(problem)[:500]}"
        rule = "internal"
        reporter.diagnostics([Diagnostic(severity=Severity.ERROR, rule=rule, message=message, hint=BUG_REPORT)])
    if reporter.debug:
        click.echo(spelt_out("".join(traceback.format_exception(problem))), err=True)


EPILOG = """\b
Exit codes:
  0  done
  1  problems were found, or output is stale (--check); nothing was written
  2  wrong use of the command line

\b
Shell completion (bash; zsh and fish likewise):
  eval "$(_SDKGEN_COMPLETE=bash_source sdkgen)"
"""


@click.group(cls=LazyGroup, epilog=EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="openapi-sdkgen", message="%(prog)s %(version)s")
def sdkgen() -> None:
    """Generate typed Python SDKs and their Markdown docs from OpenAPI documents."""
