"""ResponseValidationError."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .codatbankfeedserror import CodatBankFeedsError

if TYPE_CHECKING:
    import httpx


class ResponseValidationError(CodatBankFeedsError, ValueError):
    """A response whose body is not JSON, or is JSON that does not have the documented form."""

    def __init__(self, message: str, raw_response: httpx.Response, cause: Exception, body: str | None = None) -> None:
        super().__init__(f"{message}: {cause}", raw_response, body)
        self.__cause__ = cause

    @property
    def cause(self) -> BaseException | None:
        """What is wrong with the body: the error of the parser or of pydantic."""
        return self.__cause__
