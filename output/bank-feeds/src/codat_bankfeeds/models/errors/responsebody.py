from ..._runtime.errors import APIError
from ...types import TypeAliasType
from ..shared.source_accounts import (
    SourceAccountBatchCreateResponse,
    SourceAccountBatchErrorResponse,
    SourceAccountV2BatchCreateResponse,
)

ResponseBodyData = TypeAliasType(
    "ResponseBodyData",
    SourceAccountV2BatchCreateResponse | SourceAccountBatchCreateResponse | SourceAccountBatchErrorResponse,
)


class ResponseBody(APIError):
    data: ResponseBodyData

    def __init__(self, data: ResponseBodyData) -> None:
        self.data = data
