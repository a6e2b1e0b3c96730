"""Errors that methods raise."""

from __future__ import annotations

TYPE_CHECKING: bool = False  # true for type checkers; importing typing takes longer than all of this
if TYPE_CHECKING:
    from ..._runtime.errors import APIError as APIError, ResponseValidationError as ResponseValidationError
    from .problem import Problem as Problem, ProblemData as ProblemData
    from .sdkerror import SDKError as SDKError
else:
    from ..._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        {
            "..._runtime.errors": ["APIError", "ResponseValidationError"],
            "problem": ["Problem", "ProblemData"],
            "sdkerror": ["SDKError"],
        },
    )
