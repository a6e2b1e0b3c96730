"""Versions of installed packages, without importing them."""

from __future__ import annotations

import os
import sys

__all__ = ["version_of"]


def version_of(distribution: str) -> str:
    """The version of a distribution that has a module of its name; "" if it is not installed.

    Read off the name of the folder with its metadata where that lies beside the module, as it does wherever pip put it;
    `importlib.metadata` takes as long to import as a run that finds nothing changed should take.
    """
    name = distribution.replace("-", "_")
    # As `importlib.util.find_spec` does it, which takes longer to import than to be asked.
    specs = (finder.find_spec(name, None) for finder in sys.meta_path if hasattr(finder, "find_spec"))
    spec = next(filter(None, specs), None)
    if spec is None or spec.origin is None:
        return ""
    beside = os.path.dirname(os.path.dirname(spec.origin)) if spec.submodule_search_locations else ""
    if beside:
        prefix, suffix = f"{name}-", ".dist-info"
        found = [entry for entry in os.listdir(beside) if entry.startswith(prefix) and entry.endswith(suffix)]
        if len(found) == 1:
            return found[0][len(prefix) : -len(suffix)]
    from importlib import metadata

    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""
