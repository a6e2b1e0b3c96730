"""`sdkgen site`."""

from __future__ import annotations

import functools
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import click

from generator.cli import options as shared
from generator.cli.loading import reported
from generator.cli.report import Reporter
from generator.config.model import SiteBrand
from generator.config.paths import Options
from generator.config.project import targets
from generator.diagnostics import Diagnostics
from generator.site.build import build

EPILOG = """\b
Examples:
  sdkgen site banking --serve          build it, and show its address
  sdkgen site                          a site of each API in build-site/
  sdkgen site --from my-sdk --to public
"""


@click.command(epilog=EPILOG)
@shared.apis
@shared.once("--specs", "Folder that holds the API folders.", "specs", type=shared.FOLDER, show_default=True)
@click.option("--from", "source", type=click.Path(exists=True, file_okay=False, path_type=Path),
              help="A generated package, instead of those of the APIs.")  # fmt: skip
@click.option("--to", "to", type=click.Path(file_okay=False, path_type=Path), default=Path("build-site"),
              show_default=True, help="Folder to write the sites to, one folder each.")  # fmt: skip
@click.option("--strict/--lenient", default=True, show_default=True, help="Fail if a link leads nowhere.")
@click.option("--serve", is_flag=True, help="Serve the site on 127.0.0.1 until it is stopped.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port to serve on; 0: any free port."
)
@shared.reporting
def command(
    reporter: Reporter, api: tuple[str, ...], source: Path | None, to: Path, strict: bool, serve: bool, **given: Any
) -> None:
    """Build a searchable site from the docs of generated packages: of each API, or of all of them.

    It can be read from a disk, without a server. Name, logo and colour come from `site:` in sdk.yaml.
    """
    diagnostics = Diagnostics()
    with reported(reporter, diagnostics):
        if source is not None:
            packages = [(source.resolve().name, source, SiteBrand())]
        else:
            found = targets(api, Options(specs=Path(given["specs"])), diagnostics, need_spec=False)
            diagnostics.raise_errors()
            packages = [(target.name, target.out, target.config.site) for target in found]
        for name, package, brand in packages:
            build(package, to / name, name, brand, diagnostics, strict=strict)
            reporter.data({"sites": [{"name": name, "index": (to / name / "index.html").as_posix()}]})
            reporter.say(f"{name}: {(to / name / 'index.html').resolve().as_uri()}")
    if serve:
        _serve(reporter, to / packages[0][0] if len(packages) == 1 else to, given["port"])


def _serve(reporter: Reporter, folder: Path, port: int) -> None:
    class Handler(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as the base class has it
            reporter.detail(format % args)

    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), functools.partial(Handler, directory=str(folder)))
    except OSError as problem:
        raise click.ClickException(f"port {port}: {problem.strerror}; choose another one with --port") from problem
    with server:
        reporter.say(f"http://127.0.0.1:{server.server_address[1]}/ (Ctrl-C stops it)")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            reporter.say("stopped")
