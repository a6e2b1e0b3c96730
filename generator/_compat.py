"""What newer Python versions have in their standard library."""

from __future__ import annotations

from typing import NoReturn


def assert_never(value: NoReturn) -> NoReturn:
    """Fail loudly where a `match` over a closed sum missed a case (`typing.assert_never` needs Python 3.11)."""
    raise AssertionError(f"unhandled case: {value!r}")
