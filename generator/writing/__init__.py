"""The only room that writes: file set, manifest, plan, commit, check."""

from __future__ import annotations

from dataclasses import replace

from generator.diagnostics import Diagnostics, Origin
from generator.writing.commit import commit as _commit, locked, recover
from generator.writing.fileset import FileSet
from generator.writing.guarded import OutputFolder
from generator.writing.plan import OnEdit, OutputTarget, Plan, plan as _plan


def write(files: FileSet, target: OutputTarget, diagnostics: Diagnostics) -> Plan:
    """Make the output directory hold these files; what was done.

    Raises GenerationError with nothing changed, or, where the system refuses halfway, with files of which each is the
    old or the new one; the next run finishes then.
    """
    folder = OutputFolder(target.out)
    with locked(target.out, diagnostics):
        planned = _planned(files, target, folder, diagnostics)
        recover(folder, diagnostics)  # not before it is known that the directory is ours
        _commit(planned, diagnostics)
    return planned


def check(files: FileSet, target: OutputTarget, diagnostics: Diagnostics) -> Plan:
    """What `write` would do, without writing anything. Edits by hand count as changes."""
    return _planned(files, replace(target, on_edit=OnEdit.OVERWRITE), OutputFolder(target.out), diagnostics)


def _planned(files: FileSet, target: OutputTarget, folder: OutputFolder, diagnostics: Diagnostics) -> Plan:
    try:
        return _plan(files, target, folder, diagnostics)
    except OSError as error:
        where = Origin(str(error.filename or target.out))
        raise diagnostics.fatal("output-io", f"cannot read the output: {error.strerror or error}", where) from error


__all__ = ["check", "write"]
