from ..._runtime.errors import APIError
from ...types import BaseModel


class ProblemData(BaseModel):
    detail: str | None = None


class Problem(APIError):
    """Something is wrong"""

    data: ProblemData

    def __init__(self, data: ProblemData) -> None:
        self.data = data
