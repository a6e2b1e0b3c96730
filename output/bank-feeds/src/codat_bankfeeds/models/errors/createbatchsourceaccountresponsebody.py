import httpx

from ..._runtime.errors import body_text
from ...types import TypeAliasType
from .codatbankfeedserror import CodatBankFeedsError
from .responsebody import ResponseBodyData

CreateBatchSourceAccountResponseBodyData = TypeAliasType(
    "CreateBatchSourceAccountResponseBodyData", list[ResponseBodyData]
)
"""The source accounts are in the way of others, such as those with the same ids."""


class CreateBatchSourceAccountResponseBody(CodatBankFeedsError):
    """The source accounts are in the way of others, such as those with the same ids."""

    data: CreateBatchSourceAccountResponseBodyData

    def __init__(
        self, data: CreateBatchSourceAccountResponseBodyData, raw_response: httpx.Response, body: str | None = None
    ) -> None:
        super().__init__(body_text(raw_response) if body is None else body, raw_response, body)
        self.data = data
