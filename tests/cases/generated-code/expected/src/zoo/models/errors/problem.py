from ..._runtime.errors import APIError
from ...types import BaseModel
from ...utils import marshal_json


class ProblemData(BaseModel):
    detail: str | None = None


class Problem(APIError):
    """Something is wrong"""

    data: ProblemData

    def __init__(self, data: ProblemData) -> None:
        self.data = data

    def __str__(self) -> str:
        return str(marshal_json(self.data, ProblemData))
