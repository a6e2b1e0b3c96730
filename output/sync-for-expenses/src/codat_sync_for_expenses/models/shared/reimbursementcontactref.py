from ...types import BaseModel, TypedDict


class ReimbursementContactRefTypedDict(TypedDict):
    """Points to the supplier that stands for the employee."""

    id: str


class ReimbursementContactRef(BaseModel):
    """Points to the supplier that stands for the employee."""

    id: str
    """The id of the contact."""
