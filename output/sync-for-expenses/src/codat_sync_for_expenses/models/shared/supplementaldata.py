from typing import Any

from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict


class SupplementalDataTypedDict(TypedDict):
    """Fields that are particular to one accounting software, by name.

    You [choose which](https://docs.codat.io/using-the-api/supplemental-data/overview) are fetched.
    """

    content: NotRequired[Nullable[dict[str, dict[str, Any]]]]


class SupplementalData(NullableModel):
    """Fields that are particular to one accounting software, by name.

    You [choose which](https://docs.codat.io/using-the-api/supplemental-data/overview) are fetched.
    """

    content: OptionalNullable[dict[str, dict[str, Any]]] = UNSET
    """The fields, grouped as you configured them."""
