import httpx

from ..._runtime.errors import body_text
from ...types import TypeAliasType
from ..shared.source_accounts import (
    SourceAccountBatchCreateResponse,
    SourceAccountBatchErrorResponse,
    SourceAccountV2BatchCreateResponse,
)
from .codatbankfeedserror import CodatBankFeedsError

ResponseBodyData = TypeAliasType(
    "ResponseBodyData",
    SourceAccountV2BatchCreateResponse | SourceAccountBatchCreateResponse | SourceAccountBatchErrorResponse,
)


class ResponseBody(CodatBankFeedsError):
    data: ResponseBodyData

    def __init__(self, data: ResponseBodyData, raw_response: httpx.Response, body: str | None = None) -> None:
        super().__init__(body_text(raw_response) if body is None else body, raw_response, body)
        self.data = data
