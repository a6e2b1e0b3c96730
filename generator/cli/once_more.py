"""A command line that was run before, where little is left to do: click, which would read it the same, is left out."""

from __future__ import annotations

import json
import sys

from generator._disk import Disk
from generator.cli.again import leave_word, options_of, settled, spots
from generator.cli.report import Reporter

__all__ = ["run"]


def run(arguments: list[str], call: str) -> int | None:
    """Do what `call` says, which `leave_word` kept of this command line; the exit code.

    None where it is more than `settled` does, or not about one API: nothing was done and nothing said then.
    """
    names, given, verbosity = json.loads(call)
    given = {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
    reporter = Reporter("text", verbosity)
    options = options_of(given)
    disk = Disk()
    try:
        every = spots(tuple(names), options, disk)
        if len(every) != 1 or not settled(every[0], options, reporter, given, disk):
            return None
        leave_word(tuple(arguments), tuple(names), given, reporter, disk)
    except KeyboardInterrupt:
        sys.stderr.write("\nAborted!\n")  # as click says it
        return 1
    return 0
