"""Models that operations share."""

from __future__ import annotations

TYPE_CHECKING = False  # true for type checkers; importing it from typing would cost more than this package

if TYPE_CHECKING:
    from .accounts import *
    from .adjustments import *
    from .attachments import *
    from .bank_accounts import *
    from .companies import *
    from .company_info import *
    from .companyreference import *
    from .configuration import *
    from .connection import *
    from .customers import *
    from .errorvalidation import *
    from .expenses import *
    from .itemref import *
    from .links import *
    from .manage_data import *
    from .mapping_options import *
    from .push_operations import *
    from .pushoperationchange import *
    from .pushoption import *
    from .recordref import *
    from .reimbursements import *
    from .supplementaldata import *
    from .suppliers import *
    from .transaction_status import *
    from .transfers import *
    from .webhooks import *
    from .accountingaddresstype import AccountingAddressType as AccountingAddressType
    from .connections import Connections as Connections, ConnectionsTypedDict as ConnectionsTypedDict
    from .items import Items as Items, ItemsTypedDict as ItemsTypedDict
    from .metadata import Metadata as Metadata, MetadataTypedDict as MetadataTypedDict
    from .phonenumbertype import PhoneNumberType as PhoneNumberType
    from .security import Security as Security, SecurityTypedDict as SecurityTypedDict
    from .sync import CompanySyncStatus as CompanySyncStatus, CompanySyncStatusTypedDict as CompanySyncStatusTypedDict
else:
    from ..._runtime.lazy import lazy_models

    __getattr__, __dir__, __all__ = lazy_models(
        __name__,
        """
accountingaddresstype: AccountingAddressType
accounts: AccountPrototype* +ValidDataTypeLinks* AccountStatus AccountType CreateAccountResponse* +AccountingAccount*
+CreateAccountResponseValidDataTypeLinks* CreateAccountResponseMetadata*
adjustments: AdjustmentTransactionLine* AdjustmentTransactionRequest* AdjustmentTransactionResponse*
TrackingRefAdjustmentTransaction* +TrackingRefAdjustmentTransactionDataType
attachments: Attachment* AttachmentUpload* CodatFile*
bank_accounts: BankAccount* +BankAccountType BankAccountStatus CreateBankAccountResponse* +AccountingBankAccount*
+CreateBankAccountResponseBankAccountType
companies: Companies* Company* CompanyRequestBody*
company_info: AccountingAddress* CompanyInformation* +CompanyInformationType +Weblink* Phone*
companyreference: CompanyReference* +CompanyReferenceLinks*
configuration: BankAccountDetails* CompanyConfiguration* CustomerDetails* SupplierDetails*
connection: Connection* +SourceType DataConnectionError* +ErrorStatus DataConnectionStatus
connections: Connections*
customers: Contact* CreateCustomerResponse* +AccountingCustomer* Customer* Customers* CustomerStatus PhoneNumberItems*
UpdateCustomerResponse* +UpdateCustomerResponseAccountingCustomer*
errorvalidation: ErrorValidation* ErrorValidationItem*
expenses: CreateExpenseResponse* ExpenseContactRef* +Type ExpenseTransaction* +BankAccountReference*
ExpenseTransactionLine* ExpenseTransactionType UpdateExpenseRequest* +UpdateExpenseRequestBankAccountReference*
UpdateExpenseRequestType UpdateExpenseResponse*
itemref: ItemRef* TrackingRef* +TrackingRefDataType
items: Items*
links: HalRef* Links*
manage_data: DatasetStatus DataStatus* DataTypes PullOperation* PullOperations* SchemaDataType Status
mapping_options: AccountMappingInfo* +AccountMappingInfoAccountType MappingOptions* TaxRateMappingInfo*
TrackingCategoryMappingInfo* ValidFor ValidTransactionTypes
metadata: Metadata*
phonenumbertype: PhoneNumberType
push_operations: PushOperation* PushOperations*
pushoperationchange: DataType PushChangeType PushOperationChange* PushOperationRef* PushOperationStatus Validation*
ValidationItem*
pushoption: PushFieldValidation* PushOption* PushOptionChoice* PushOptionProperty* PushOptionType PushValidationInfo*
recordref: InvoiceTo* +InvoiceToType RecordRef*
reimbursements: ApAccountRef* CreateReimbursableExpenseResponse* ReimbursableExpenseTransaction*
ReimbursableExpenseTransactionLine* ReimbursementContactRef* UpdateReimbursableExpenseTransactionRequest*
security: Security*
supplementaldata: SupplementalData*
suppliers: CreateSupplierResponse* +AccountingSupplier* Supplier* Suppliers* SupplierStatus UpdateSupplierResponse*
+UpdateSupplierResponseAccountingSupplier*
sync: CompanySyncStatus*
transaction_status: IntegrationType SchemaTransaction* Transactions* TransactionStatus
transfers: TransferTransactionRequest* +AccountReference* +From* +To* +TransferTransactionRequestAccountReference*
TransferTransactionResponse*
webhooks: ClientRateLimitReachedWebhook* ClientRateLimitReachedWebhookData* ClientRateLimitResetWebhook*
ClientRateLimitResetWebhookData* ClientRateLimitWebhook* ClientRateLimitWebhookPayload* ExpensesSyncWebhook*
ExpensesSyncWebhookPayload* SyncCompleteWebhook* SyncCompleteWebhookData* SyncFailedWebhook* SyncFailedWebhookData*
Transaction* TransactionDefinitionsStatus
""",
    )
