"""The only room that writes: file set, manifest, plan, atomic commit, check.

What writing takes is imported when something is written: most of it is about the rare cases.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.diagnostics import Diagnostics, Origin

if TYPE_CHECKING:
    from generator.writing.fileset import FileSet
    from generator.writing.plan import Plan, Target


def write(files: FileSet, target: Target, diagnostics: Diagnostics) -> Plan:
    """Make the output directory hold these files; what was done.

    All or nothing: raises GenerationError with the old output as it was.
    """
    from generator.writing.commit import commit, locked, recover

    with locked(target.out):
        recover(target.out, diagnostics)
        planned = _planned(files, target, diagnostics)
        commit(planned, diagnostics)
    return planned


def check(files: FileSet, target: Target, diagnostics: Diagnostics) -> Plan:
    """What `write` would do, without writing anything. Edits by hand count as changes."""
    from generator.writing.plan import OnEdit

    return _planned(files, replace(target, on_edit=OnEdit.OVERWRITE), diagnostics)


def _planned(files: FileSet, target: Target, diagnostics: Diagnostics) -> Plan:
    from generator.writing.plan import plan

    try:
        return plan(files, target, diagnostics)
    except OSError as error:
        where = Origin(str(error.filename or target.out))
        raise diagnostics.fatal("output-io", f"cannot read the output: {error.strerror or error}", where) from error


__all__ = ["check", "write"]
