"""Every name of the generated SDK, decided in one place: gather, propose, resolve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator._lazy import exports

if TYPE_CHECKING:
    from generator.names.model import GroupName, NameRecord, Names, PackageName, SchemaName
    from generator.names.resolution import resolve

__all__ = ["GroupName", "NameRecord", "Names", "PackageName", "SchemaName", "resolve"]
__getattr__ = exports(__name__, {**dict.fromkeys(__all__, "model"), "resolve": "resolution"})
