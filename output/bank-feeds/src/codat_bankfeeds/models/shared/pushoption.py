from __future__ import annotations

from enum import Enum

from ...types import UNSET, NotRequired, Nullable, NullableModel, OptionalNullable, TypedDict


class PushOptionType(str, Enum):
    """What kind of value is expected."""

    ARRAY = "Array"
    OBJECT = "Object"
    STRING = "String"
    NUMBER = "Number"
    BOOLEAN = "Boolean"
    DATE_TIME = "DateTime"
    FILE = "File"
    MULTI_PART = "MultiPart"


class PushOptionChoiceTypedDict(TypedDict):
    """Describes a value to choose."""

    description: NotRequired[str]
    display_name: NotRequired[str]
    required: NotRequired[bool]
    type: NotRequired[PushOptionType]
    value: NotRequired[str]


class PushOptionChoice(NullableModel):
    """Describes a value to choose."""

    description: str | None = None
    """What it means."""
    display_name: str | None = None
    """The label to show to people."""
    required: bool | None = None
    """Whether it has to be given."""
    type: PushOptionType | None = None
    """What kind of value is expected."""
    value: str | None = None
    """The value to send."""


class PushFieldValidationTypedDict(TypedDict):
    """A rule for one field."""

    details: str
    field: NotRequired[str]
    ref: NotRequired[Nullable[str]]


class PushFieldValidation(NullableModel, json_schema_extra={"additionalProperties": False}):
    """A rule for one field."""

    details: str
    """The rule in words."""
    field: str | None = None
    """The field's name."""
    ref: OptionalNullable[str] = UNSET
    """Where the rule is explained."""


class PushValidationInfoTypedDict(TypedDict):
    """The rules that values have to keep."""

    information: NotRequired[Nullable[list[PushFieldValidationTypedDict]]]
    warnings: NotRequired[Nullable[list[PushFieldValidationTypedDict]]]


class PushValidationInfo(NullableModel, json_schema_extra={"additionalProperties": False}):
    """The rules that values have to keep."""

    information: OptionalNullable[list[PushFieldValidation]] = UNSET
    """What is good to know about the values."""
    warnings: OptionalNullable[list[PushFieldValidation]] = UNSET
    """What may go wrong with the values."""


class PushOptionPropertyTypedDict(TypedDict):
    """Describes a field."""

    description: str
    display_name: str
    required: bool
    type: PushOptionType
    options: NotRequired[Nullable[list[PushOptionChoiceTypedDict]]]
    properties: NotRequired[Nullable[dict[str, PushOptionPropertyTypedDict]]]
    validation: NotRequired[PushValidationInfoTypedDict]


class PushOptionProperty(NullableModel):
    """Describes a field."""

    description: str
    """What it means."""
    display_name: str
    """The label to show to people."""
    required: bool
    """Whether it has to be given."""
    type: PushOptionType
    """What kind of value is expected."""
    options: OptionalNullable[list[PushOptionChoice]] = UNSET
    """The values to choose from."""
    properties: OptionalNullable[dict[str, PushOptionProperty]] = UNSET
    """The fields of an object, by name."""
    validation: PushValidationInfo | None = None
    """The rules that values have to keep."""


class PushOptionTypedDict(TypedDict):
    """Describes a record, and through its properties everything in it."""

    display_name: str
    required: bool
    type: PushOptionType
    description: NotRequired[str]
    options: NotRequired[Nullable[list[PushOptionChoiceTypedDict]]]
    properties: NotRequired[Nullable[dict[str, PushOptionPropertyTypedDict]]]
    validation: NotRequired[PushValidationInfoTypedDict]


class PushOption(NullableModel):
    """Describes a record, and through its properties everything in it."""

    display_name: str
    """The label to show to people."""
    required: bool
    """Whether it has to be given."""
    type: PushOptionType
    """What kind of value is expected."""
    description: str | None = None
    """What it means."""
    options: OptionalNullable[list[PushOptionChoice]] = UNSET
    """The values to choose from."""
    properties: OptionalNullable[dict[str, PushOptionProperty]] = UNSET
    """The fields of an object, by name."""
    validation: PushValidationInfo | None = None
    """The rules that values have to keep."""


class PushChangeType(str, Enum):
    """What was done to the record."""

    UNKNOWN = "Unknown"
    CREATED = "Created"
    MODIFIED = "Modified"
    DELETED = "Deleted"
    ATTACHMENT_UPLOADED = "AttachmentUploaded"


class DataType(str, Enum):
    """The kinds of data that Codat fetches."""

    ACCOUNT_TRANSACTIONS = "accountTransactions"
    BALANCE_SHEET = "balanceSheet"
    BANK_ACCOUNTS = "bankAccounts"
    BANK_TRANSACTIONS = "bankTransactions"
    BILL_CREDIT_NOTES = "billCreditNotes"
    BILL_PAYMENTS = "billPayments"
    BILLS = "bills"
    CASH_FLOW_STATEMENT = "cashFlowStatement"
    CHART_OF_ACCOUNTS = "chartOfAccounts"
    COMPANY = "company"
    CREDIT_NOTES = "creditNotes"
    CUSTOMERS = "customers"
    DIRECT_COSTS = "directCosts"
    DIRECT_INCOMES = "directIncomes"
    INVOICES = "invoices"
    ITEM_RECEIPTS = "itemReceipts"
    ITEMS = "items"
    JOURNAL_ENTRIES = "journalEntries"
    JOURNALS = "journals"
    PAYMENT_METHODS = "paymentMethods"
    PAYMENTS = "payments"
    PROFIT_AND_LOSS = "profitAndLoss"
    PURCHASE_ORDERS = "purchaseOrders"
    SALES_ORDERS = "salesOrders"
    SUPPLIERS = "suppliers"
    TAX_RATES = "taxRates"
    TRACKING_CATEGORIES = "trackingCategories"
    TRANSFERS = "transfers"
    BANKING_ACCOUNT_BALANCES = "banking-accountBalances"
    BANKING_ACCOUNTS = "banking-accounts"
    BANKING_TRANSACTION_CATEGORIES = "banking-transactionCategories"
    BANKING_TRANSACTIONS = "banking-transactions"
    COMMERCE_COMPANY_INFO = "commerce-companyInfo"
    COMMERCE_CUSTOMERS = "commerce-customers"
    COMMERCE_DISPUTES = "commerce-disputes"
    COMMERCE_LOCATIONS = "commerce-locations"
    COMMERCE_ORDERS = "commerce-orders"
    COMMERCE_PAYMENT_METHODS = "commerce-paymentMethods"
    COMMERCE_PAYMENTS = "commerce-payments"
    COMMERCE_PRODUCT_CATEGORIES = "commerce-productCategories"
    COMMERCE_PRODUCTS = "commerce-products"
    COMMERCE_TAX_COMPONENTS = "commerce-taxComponents"
    COMMERCE_TRANSACTIONS = "commerce-transactions"


class PushOperationRefTypedDict(TypedDict):
    """Points to the record that was written."""

    data_type: NotRequired[DataType]
    id: NotRequired[str]


class PushOperationRef(NullableModel, json_schema_extra={"additionalProperties": False}):
    """Points to the record that was written."""

    data_type: DataType | None = None
    """The kinds of data that Codat fetches."""
    id: str | None = None
    """The record's id."""


class PushOperationChangeTypedDict(TypedDict):
    """A record that was written."""

    attachment_id: NotRequired[Nullable[str]]
    record_ref: NotRequired[PushOperationRefTypedDict]
    type: NotRequired[PushChangeType]


class PushOperationChange(NullableModel):
    """A record that was written."""

    attachment_id: OptionalNullable[str] = UNSET
    """The id of the new attachment, if this is one."""
    record_ref: PushOperationRef | None = None
    """Points to the record that was written."""
    type: PushChangeType | None = None
    """What was done to the record."""


class PushOperationStatus(str, Enum):
    """How far the write has got."""

    PENDING = "Pending"
    FAILED = "Failed"
    SUCCESS = "Success"
    TIMED_OUT = "TimedOut"


class ValidationItemTypedDict(TypedDict):
    """One objection."""

    item_id: NotRequired[Nullable[str]]
    message: NotRequired[Nullable[str]]
    validator_name: NotRequired[Nullable[str]]


class ValidationItem(NullableModel, json_schema_extra={"additionalProperties": False}):
    """One objection."""

    item_id: OptionalNullable[str] = UNSET
    """The part of the data that is meant."""
    message: OptionalNullable[str] = UNSET
    """What is wrong with it."""
    validator_name: OptionalNullable[str] = UNSET
    """The check that found it."""


class ValidationTypedDict(TypedDict):
    """What Codat objects to in the data that was to be written."""

    errors: NotRequired[Nullable[list[ValidationItemTypedDict]]]
    warnings: NotRequired[Nullable[list[ValidationItemTypedDict]]]


class Validation(NullableModel):
    """What Codat objects to in the data that was to be written."""

    errors: OptionalNullable[list[ValidationItem]] = UNSET
    """What made the write fail."""
    warnings: OptionalNullable[list[ValidationItem]] = UNSET
    """What is doubtful but was let through."""
