from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict


class CompanyInformationTypedDict(TypedDict):
    """What the accounting software says about the company."""

    base_currency: NotRequired[str]
    company_name: NotRequired[str]
    currencies: NotRequired[Nullable[list[str]]]
    multicurrency_enabled: NotRequired[bool]
    plan_type: NotRequired[Nullable[str]]


class CompanyInformation(NullableModel):
    """What the accounting software says about the company."""

    base_currency: str | None = None
    """The currency that the books are kept in."""
    company_name: str | None = None
    """The company's name in its books."""
    currencies: OptionalNullable[list[str]] = UNSET
    """The currencies that the books can hold."""
    multicurrency_enabled: bool | None = None
    """Whether the books can hold amounts in further currencies."""
    plan_type: OptionalNullable[str] = UNSET
    """The company's plan with the accounting software, such as Trial or Standard."""
