"""The command line."""

from __future__ import annotations

import gc

from generator.cli.main import sdkgen

__all__ = ["main"]


def main() -> None:
    """The console script `sdkgen`."""
    gc.set_threshold(100_000, 20, 20)  # what a run builds lives to its end: to look for cycles in it so often costs 7 %
    sdkgen(prog_name="sdkgen")
