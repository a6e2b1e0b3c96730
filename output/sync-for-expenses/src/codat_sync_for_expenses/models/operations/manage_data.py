from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict
from ..shared.manage_data import DataStatus, DataStatusTypedDict, SchemaDataType


class RefreshAllDataTypesRequestTypedDict(TypedDict):
    company_id: str


class RefreshAllDataTypesRequest(BaseModel):
    company_id: str
    """Identifies the company."""


class ListPullOperationsRequestTypedDict(TypedDict):
    company_id: str
    order_by: NotRequired[str]
    page: NotRequired[int]
    page_size: NotRequired[int]
    query: NotRequired[str]


class ListPullOperationsRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    order_by: str | None = None
    """The field to sort by; a leading minus sorts downwards. See [ordering results](https://docs.codat.io/using-the-api/ordering-results)."""
    page: int | None = 1
    """Which page to return; the first one is 1. See [paging](https://docs.codat.io/using-the-api/paging)."""
    page_size: int | None = 100
    """How many records a page holds at most. See [paging](https://docs.codat.io/using-the-api/paging)."""
    query: str | None = None
    """Returns only the records that match this expression. See [querying](https://docs.codat.io/using-the-api/querying)."""


class GetPullOperationRequestTypedDict(TypedDict):
    company_id: str
    dataset_id: str


class GetPullOperationRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    dataset_id: str
    """Identifies the pull operation, and so the dataset that it fetched."""


class RefreshDataTypeRequestTypedDict(TypedDict):
    company_id: str
    data_type: SchemaDataType
    connection_id: NotRequired[str]


class RefreshDataTypeRequest(BaseModel):
    company_id: str
    """Identifies the company."""
    data_type: SchemaDataType
    """The kind of data that is meant."""
    connection_id: str | None = None
    """Limits the refresh to this connection."""


class GetDataStatusRequestTypedDict(TypedDict):
    company_id: str


class GetDataStatusRequest(BaseModel):
    company_id: str
    """Identifies the company."""


class GetDataStatusDataStatusesTypedDict(TypedDict):
    """One status for each type of data."""

    account_transactions: NotRequired[DataStatusTypedDict]
    balance_sheet: NotRequired[DataStatusTypedDict]
    bank_accounts: NotRequired[DataStatusTypedDict]
    bank_transactions: NotRequired[DataStatusTypedDict]
    banking_account_balances: NotRequired[DataStatusTypedDict]
    banking_accounts: NotRequired[DataStatusTypedDict]
    banking_transaction_categories: NotRequired[DataStatusTypedDict]
    banking_transactions: NotRequired[DataStatusTypedDict]
    bill_credit_notes: NotRequired[DataStatusTypedDict]
    bill_payments: NotRequired[DataStatusTypedDict]
    bills: NotRequired[DataStatusTypedDict]
    cash_flow_statement: NotRequired[DataStatusTypedDict]
    chart_of_accounts: NotRequired[DataStatusTypedDict]
    commerce_company_info: NotRequired[DataStatusTypedDict]
    commerce_customers: NotRequired[DataStatusTypedDict]
    commerce_disputes: NotRequired[DataStatusTypedDict]
    commerce_locations: NotRequired[DataStatusTypedDict]
    commerce_orders: NotRequired[DataStatusTypedDict]
    commerce_payment_methods: NotRequired[DataStatusTypedDict]
    commerce_payments: NotRequired[DataStatusTypedDict]
    commerce_product_categories: NotRequired[DataStatusTypedDict]
    commerce_products: NotRequired[DataStatusTypedDict]
    commerce_tax_components: NotRequired[DataStatusTypedDict]
    commerce_transactions: NotRequired[DataStatusTypedDict]
    company: NotRequired[DataStatusTypedDict]
    credit_notes: NotRequired[DataStatusTypedDict]
    customers: NotRequired[DataStatusTypedDict]
    direct_costs: NotRequired[DataStatusTypedDict]
    direct_incomes: NotRequired[DataStatusTypedDict]
    invoices: NotRequired[DataStatusTypedDict]
    item_receipts: NotRequired[DataStatusTypedDict]
    items: NotRequired[DataStatusTypedDict]
    journal_entries: NotRequired[DataStatusTypedDict]
    journals: NotRequired[DataStatusTypedDict]
    payment_methods: NotRequired[DataStatusTypedDict]
    payments: NotRequired[DataStatusTypedDict]
    profit_and_loss: NotRequired[DataStatusTypedDict]
    purchase_orders: NotRequired[DataStatusTypedDict]
    sales_orders: NotRequired[DataStatusTypedDict]
    suppliers: NotRequired[DataStatusTypedDict]
    tax_rates: NotRequired[DataStatusTypedDict]
    tracking_categories: NotRequired[DataStatusTypedDict]
    transfers: NotRequired[DataStatusTypedDict]


class GetDataStatusDataStatuses(BaseModel):
    """One status for each type of data."""

    account_transactions: DataStatus | None = None
    """How fresh one type of a company's data is."""
    balance_sheet: DataStatus | None = None
    """How fresh one type of a company's data is."""
    bank_accounts: DataStatus | None = None
    """How fresh one type of a company's data is."""
    bank_transactions: DataStatus | None = None
    """How fresh one type of a company's data is."""
    banking_account_balances: Annotated[DataStatus | None, Alias("banking-accountBalances")] = None
    """How fresh one type of a company's data is."""
    banking_accounts: Annotated[DataStatus | None, Alias("banking-accounts")] = None
    """How fresh one type of a company's data is."""
    banking_transaction_categories: Annotated[DataStatus | None, Alias("banking-transactionCategories")] = None
    """How fresh one type of a company's data is."""
    banking_transactions: Annotated[DataStatus | None, Alias("banking-transactions")] = None
    """How fresh one type of a company's data is."""
    bill_credit_notes: DataStatus | None = None
    """How fresh one type of a company's data is."""
    bill_payments: DataStatus | None = None
    """How fresh one type of a company's data is."""
    bills: DataStatus | None = None
    """How fresh one type of a company's data is."""
    cash_flow_statement: DataStatus | None = None
    """How fresh one type of a company's data is."""
    chart_of_accounts: DataStatus | None = None
    """How fresh one type of a company's data is."""
    commerce_company_info: Annotated[DataStatus | None, Alias("commerce-companyInfo")] = None
    """How fresh one type of a company's data is."""
    commerce_customers: Annotated[DataStatus | None, Alias("commerce-customers")] = None
    """How fresh one type of a company's data is."""
    commerce_disputes: Annotated[DataStatus | None, Alias("commerce-disputes")] = None
    """How fresh one type of a company's data is."""
    commerce_locations: Annotated[DataStatus | None, Alias("commerce-locations")] = None
    """How fresh one type of a company's data is."""
    commerce_orders: Annotated[DataStatus | None, Alias("commerce-orders")] = None
    """How fresh one type of a company's data is."""
    commerce_payment_methods: Annotated[DataStatus | None, Alias("commerce-paymentMethods")] = None
    """How fresh one type of a company's data is."""
    commerce_payments: Annotated[DataStatus | None, Alias("commerce-payments")] = None
    """How fresh one type of a company's data is."""
    commerce_product_categories: Annotated[DataStatus | None, Alias("commerce-productCategories")] = None
    """How fresh one type of a company's data is."""
    commerce_products: Annotated[DataStatus | None, Alias("commerce-products")] = None
    """How fresh one type of a company's data is."""
    commerce_tax_components: Annotated[DataStatus | None, Alias("commerce-taxComponents")] = None
    """How fresh one type of a company's data is."""
    commerce_transactions: Annotated[DataStatus | None, Alias("commerce-transactions")] = None
    """How fresh one type of a company's data is."""
    company: DataStatus | None = None
    """How fresh one type of a company's data is."""
    credit_notes: DataStatus | None = None
    """How fresh one type of a company's data is."""
    customers: DataStatus | None = None
    """How fresh one type of a company's data is."""
    direct_costs: DataStatus | None = None
    """How fresh one type of a company's data is."""
    direct_incomes: DataStatus | None = None
    """How fresh one type of a company's data is."""
    invoices: DataStatus | None = None
    """How fresh one type of a company's data is."""
    item_receipts: DataStatus | None = None
    """How fresh one type of a company's data is."""
    items: DataStatus | None = None
    """How fresh one type of a company's data is."""
    journal_entries: DataStatus | None = None
    """How fresh one type of a company's data is."""
    journals: DataStatus | None = None
    """How fresh one type of a company's data is."""
    payment_methods: DataStatus | None = None
    """How fresh one type of a company's data is."""
    payments: DataStatus | None = None
    """How fresh one type of a company's data is."""
    profit_and_loss: DataStatus | None = None
    """How fresh one type of a company's data is."""
    purchase_orders: DataStatus | None = None
    """How fresh one type of a company's data is."""
    sales_orders: DataStatus | None = None
    """How fresh one type of a company's data is."""
    suppliers: DataStatus | None = None
    """How fresh one type of a company's data is."""
    tax_rates: DataStatus | None = None
    """How fresh one type of a company's data is."""
    tracking_categories: DataStatus | None = None
    """How fresh one type of a company's data is."""
    transfers: DataStatus | None = None
    """How fresh one type of a company's data is."""
