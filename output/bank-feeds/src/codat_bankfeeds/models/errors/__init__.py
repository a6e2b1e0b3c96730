"""Errors that methods raise."""

from __future__ import annotations

TYPE_CHECKING: bool = False  # true for type checkers; importing typing takes longer than all of this
if TYPE_CHECKING:
    from .createbatchsourceaccountresponsebody import *
    from ..._runtime.errors import APIError as APIError
    from .codatbankfeedserror import CodatBankFeedsError as CodatBankFeedsError
    from .errormessage import ErrorMessage as ErrorMessage, ErrorMessageData as ErrorMessageData
    from .no_response_error import NoResponseError as NoResponseError
    from .responsebody import ResponseBody as ResponseBody, ResponseBodyData as ResponseBodyData
    from .responsevalidationerror import ResponseValidationError as ResponseValidationError
    from .sdkerror import SDKError as SDKError
else:
    from ..._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        {
            "..._runtime.errors": ["APIError"],
            "codatbankfeedserror": ["CodatBankFeedsError"],
            "createbatchsourceaccountresponsebody": [
                "CreateBatchSourceAccountResponseBody",
                "CreateBatchSourceAccountResponseBodyData",
            ],
            "errormessage": ["ErrorMessage", "ErrorMessageData"],
            "no_response_error": ["NoResponseError"],
            "responsebody": ["ResponseBody", "ResponseBodyData"],
            "responsevalidationerror": ["ResponseValidationError"],
            "sdkerror": ["SDKError"],
        },
    )
