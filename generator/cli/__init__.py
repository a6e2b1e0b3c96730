"""The command line. Nothing but click is imported before a command is chosen: `sdkgen --help` answers at once; and not
even that where a run like the last one would find little changed (`direct`, `once_more`).
"""

from __future__ import annotations

import atexit
import gc
import os
import sys


def main() -> None:
    """The console script `sdkgen`: one command, and the process is over."""
    gc.disable()  # what is read and made lives to the end; `watch` and runs over several APIs collect by themselves
    from generator.cli.direct import answer, record_of

    record = record_of(sys.argv[1:])
    said = answer(record)
    if _say(said):
        _leave(0)
        return
    code = _once_more(sys.argv[1:], record) if said is None else None
    if code is not None:
        _leave(code)
        sys.exit(code)
    from generator.cli.main import sdkgen

    try:
        sdkgen(prog_name="sdkgen")
    except SystemExit as end:
        if end.code is None or isinstance(end.code, int):
            _leave(end.code or 0)
        raise


def _once_more(arguments: list[str], record: list[str]) -> int | None:
    """The exit code of a run without click; None where that has something to do."""
    from generator.cli.direct import call

    known = call(record)
    if known is None:
        return None
    from generator.cli.once_more import run

    try:
        return run(arguments, known)
    except Exception:  # whatever it is, the ordinary way has words for it
        return None


def _say(text: str | None) -> bool:
    """Print a text as it is; False where there is none, or nobody to read it."""
    if text:
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except (OSError, ValueError, AttributeError):  # click has words for that
            return False
    return text is not None


def _leave(code: int) -> None:
    """End the process at once where nothing is left to be done but to free memory, object by object.

    That takes longer than many a stage. Whatever was registered for the end of the process runs before, and what was
    printed is out. Where that cannot be known, this returns, and the interpreter ends in its own way.
    """
    threading = sys.modules.get("threading")  # where nobody imported it, there are no others
    others = set(threading.enumerate()) - {threading.current_thread()} if threading else ()
    if sys.flags.inspect or any(not thread.daemon for thread in others):
        return
    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):  # nobody reads it any more: the interpreter has words for that
        return
    os._exit(code & 0xFF)


__all__ = ["main"]
