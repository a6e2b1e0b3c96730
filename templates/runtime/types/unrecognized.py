"""Values that an open enumeration does not know."""

from __future__ import annotations

from typing import NewType

UnrecognizedInt = NewType("UnrecognizedInt", int)
"""A value that an open enum doesn't know."""
UnrecognizedStr = NewType("UnrecognizedStr", str)
"""A value that an open enum doesn't know."""
