"""Frozen configuration, loaded in layers with the provenance of every value.

Command line > `specs/<api>/sdk.yaml` > `specs/_defaults.yaml` > built in. See `model.Config` for the settings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator._lazy import exports

if TYPE_CHECKING:
    from generator.config.model import Config, Docs, ExtraFile, Imports

__all__ = ["Config", "Docs", "ExtraFile", "Imports"]
__getattr__ = exports(__name__, dict.fromkeys(__all__, "model"))
