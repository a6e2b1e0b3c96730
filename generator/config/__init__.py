"""Frozen configuration, loaded in layers with the provenance of every value.

Command line > `specs/<api>/sdk.yaml` > `specs/_defaults.yaml` > built in. See `model.Config` for the settings.
"""

from generator.config.model import Config, Docs, ExtraFile, Imports

__all__ = ["Config", "Docs", "ExtraFile", "Imports"]
