import httpx

from ..._runtime.errors import body_text
from ...types import UNSET, NullableModel, OptionalNullable
from ..shared.errorvalidation import ErrorValidation
from .codatbankfeedserror import CodatBankFeedsError


class ErrorMessageData(NullableModel):
    can_be_retried: str | None = None
    """`True` when the same request may succeed later."""
    correlation_id: str | None = None
    """Names this failure in Codat's logs. Quote it to support."""
    detailed_error_code: int | None = None
    """A finer code than the status, for programs to act on."""
    error: str | None = None
    """What went wrong, in a few words."""
    service: str | None = None
    """The part of Codat that raised the error."""
    status_code: int | None = None
    """The HTTP status, repeated."""
    validation: OptionalNullable[ErrorValidation] = UNSET
    """What Codat objects to in the request."""


class ErrorMessage(CodatBankFeedsError):
    """What went wrong."""

    data: ErrorMessageData

    def __init__(self, data: ErrorMessageData, raw_response: httpx.Response, body: str | None = None) -> None:
        super().__init__(body_text(raw_response) if body is None else body, raw_response, body)
        self.data = data
