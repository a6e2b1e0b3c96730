from ...types import BaseModel, TypedDict
from .bankaccountdetails import BankAccountDetails, BankAccountDetailsTypedDict
from .customerdetails import CustomerDetails, CustomerDetailsTypedDict
from .supplierdetails import SupplierDetails, SupplierDetailsTypedDict


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
