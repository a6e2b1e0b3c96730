"""Value: a union."""

from __future__ import annotations

from typing import Union

from ...types import TypeAliasType

ValueTypedDict = TypeAliasType("ValueTypedDict", Union[str, int])

Value = TypeAliasType("Value", Union[str, int])
