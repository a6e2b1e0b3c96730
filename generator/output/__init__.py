"""The only room that writes: file set, manifest, plan, atomic commit, check."""

from __future__ import annotations

import dataclasses

from generator.diagnostics import Diagnostics, Origin
from generator.output.commit import commit, locked, recover
from generator.output.fileset import FileSet
from generator.output.plan import OnEdit, Plan, Target, plan


def write(files: FileSet, target: Target, diagnostics: Diagnostics) -> Plan:
    """Make the output directory hold these files; what was done.

    All or nothing: raises GenerationError with the old output as it was.
    """
    with locked(target.out):
        recover(target.out, diagnostics)
        planned = _planned(files, target, diagnostics)
        commit(planned, diagnostics)
    return planned


def check(files: FileSet, target: Target, diagnostics: Diagnostics) -> Plan:
    """What `write` would do, without writing anything. Edits by hand count as changes."""
    return _planned(files, dataclasses.replace(target, on_edit=OnEdit.OVERWRITE), diagnostics)


def _planned(files: FileSet, target: Target, diagnostics: Diagnostics) -> Plan:
    try:
        return plan(files, target, diagnostics)
    except OSError as error:
        where = Origin(str(error.filename or target.out))
        raise diagnostics.fatal("output-io", f"cannot read the output: {error.strerror or error}", where) from error


__all__ = ["FileSet", "OnEdit", "Plan", "Target", "check", "commit", "locked", "plan", "recover", "write"]
