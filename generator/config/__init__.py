"""Frozen configuration, loaded in layers with the provenance of every value.

Command line > `specs/<api>/sdk.yaml` > `specs/_defaults.yaml` > built in. See `model.Config` for the settings.
"""
