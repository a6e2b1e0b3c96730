"""Node: the other half."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.lazy import late_imports
from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict

if TYPE_CHECKING:
    from .tree import Tree, TreeTypedDict


class NodeTypedDict(TypedDict):
    """A node."""

    label: str
    child: NotRequired[Nullable[TreeTypedDict]]


class Node(NullableModel):
    """A node."""

    label: str
    child: OptionalNullable[Tree] = UNSET


late_imports(__name__, ".tree", "Tree", "TreeTypedDict")
