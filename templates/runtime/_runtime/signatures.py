"""`Undeclared`: what published signatures left without an annotation. Type checkers read it as Any; at run time it
evaluates to what
`inspect` gives for a missing annotation, so that the signature is the published one."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    Undeclared = Any
else:
    Undeclared = inspect.Parameter.empty
