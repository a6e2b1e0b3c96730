"""The command line. Nothing but click is imported before a command is chosen: `sdkgen --help` answers at once."""

from __future__ import annotations


def main() -> None:
    """The console script `sdkgen`."""
    from generator.cli.main import sdkgen

    sdkgen(prog_name="sdkgen")


__all__ = ["main"]
