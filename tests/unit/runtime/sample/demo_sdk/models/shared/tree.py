"""Tree: half of an import cycle."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional

from ..._runtime.lazy import late_imports
from ...types import BaseModel, NotRequired, TypedDict

if TYPE_CHECKING:
    from .node import Node, NodeTypedDict


class TreeTypedDict(TypedDict):
    """A tree."""

    nodes: NotRequired[List[NodeTypedDict]]


class Tree(BaseModel):
    """A tree."""

    nodes: Optional[List[Node]] = None


late_imports(__name__, ".node", "Node", "NodeTypedDict")
