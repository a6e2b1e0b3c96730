from ...types import BaseModel, NotRequired, TypedDict


class BankAccountDetailsTypedDict(TypedDict):
    """The account that purchases are paid from."""

    id: NotRequired[str]


class BankAccountDetails(BaseModel):
    """The account that purchases are paid from."""

    id: str | None = None
    """The bank account's id."""


class SupplierDetailsTypedDict(TypedDict):
    """The supplier for transactions that name none."""

    id: NotRequired[str]


class SupplierDetails(BaseModel):
    """The supplier for transactions that name none."""

    id: str | None = None
    """The supplier's id."""


class CustomerDetailsTypedDict(TypedDict):
    """The customer for transactions that need one."""

    id: NotRequired[str]


class CustomerDetails(BaseModel):
    """The customer for transactions that need one."""

    id: str | None = None
    """The customer's id."""


class CompanyConfigurationTypedDict(TypedDict):
    """The defaults with which a company's expenses are booked."""

    bank_account: BankAccountDetailsTypedDict
    customer: CustomerDetailsTypedDict
    supplier: SupplierDetailsTypedDict


class CompanyConfiguration(BaseModel):
    """The defaults with which a company's expenses are booked."""

    bank_account: BankAccountDetails
    """The account that purchases are paid from."""
    customer: CustomerDetails
    """The customer for transactions that need one."""
    supplier: SupplierDetails
    """The supplier for transactions that name none."""
