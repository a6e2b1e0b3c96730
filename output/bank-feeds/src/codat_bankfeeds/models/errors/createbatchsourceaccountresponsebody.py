from ..._runtime.errors import APIError
from ...types import TypeAliasType
from .responsebody import ResponseBodyData

CreateBatchSourceAccountResponseBodyData = TypeAliasType(
    "CreateBatchSourceAccountResponseBodyData", list[ResponseBodyData]
)
"""The source accounts are in the way of others, such as those with the same ids."""


class CreateBatchSourceAccountResponseBody(APIError):
    """The source accounts are in the way of others, such as those with the same ids."""

    data: CreateBatchSourceAccountResponseBodyData

    def __init__(self, data: CreateBatchSourceAccountResponseBodyData) -> None:
        self.data = data
