"""Models that operations share."""

from __future__ import annotations

TYPE_CHECKING = False  # true for type checkers; importing it from typing would cost more than this package

if TYPE_CHECKING:
    from .accountingaddress import *
    from .accountmappinginfo import *
    from .accountprototype import *
    from .adjustmenttransactionline import *
    from .adjustmenttransactionrequest import *
    from .adjustmenttransactionresponse import *
    from .attachmentupload import *
    from .bankaccount import *
    from .bankaccountdetails import *
    from .clientratelimitreachedwebhook import *
    from .clientratelimitreachedwebhookdata import *
    from .clientratelimitresetwebhook import *
    from .clientratelimitresetwebhookdata import *
    from .clientratelimitwebhook import *
    from .clientratelimitwebhookpayload import *
    from .companyconfiguration import *
    from .companyinformation import *
    from .companyreference import *
    from .companyrequestbody import *
    from .companysyncstatus import *
    from .connection import *
    from .createaccountresponse import *
    from .createaccountresponsemetadata import *
    from .createbankaccountresponse import *
    from .createcustomerresponse import *
    from .createexpenseresponse import *
    from .createreimbursableexpenseresponse import *
    from .createsupplierresponse import *
    from .customerdetails import *
    from .dataconnectionerror import *
    from .errorvalidation import *
    from .errorvalidationitem import *
    from .expensecontactref import *
    from .expensessyncwebhook import *
    from .expensessyncwebhookpayload import *
    from .expensetransaction import *
    from .expensetransactionline import *
    from .invoiceto import *
    from .phonenumberitems import *
    from .pushfieldvalidation import *
    from .pushoperationchange import *
    from .pushoperationref import *
    from .pushoptionchoice import *
    from .pushoptionproperty import *
    from .pushvalidationinfo import *
    from .reimbursableexpensetransaction import *
    from .reimbursableexpensetransactionline import *
    from .reimbursementcontactref import *
    from .schematransaction import *
    from .supplementaldata import *
    from .supplierdetails import *
    from .synccompletewebhook import *
    from .synccompletewebhookdata import *
    from .syncfailedwebhook import *
    from .syncfailedwebhookdata import *
    from .taxratemappinginfo import *
    from .trackingcategorymappinginfo import *
    from .trackingref import *
    from .trackingrefadjustmenttransaction import *
    from .transfertransactionrequest import *
    from .transfertransactionresponse import *
    from .updatecustomerresponse import *
    from .updateexpenserequest import *
    from .updateexpenseresponse import *
    from .updatereimbursableexpensetransactionrequest import *
    from .updatesupplierresponse import *
    from .accountingaddresstype import AccountingAddressType as AccountingAddressType
    from .accountstatus import AccountStatus as AccountStatus
    from .accounttype import AccountType as AccountType
    from .apaccountref import ApAccountRef as ApAccountRef, ApAccountRefTypedDict as ApAccountRefTypedDict
    from .attachment import Attachment as Attachment, AttachmentTypedDict as AttachmentTypedDict
    from .bankaccountstatus import BankAccountStatus as BankAccountStatus
    from .codatfile import CodatFile as CodatFile, CodatFileTypedDict as CodatFileTypedDict
    from .companies import Companies as Companies, CompaniesTypedDict as CompaniesTypedDict
    from .company import Company as Company, CompanyTypedDict as CompanyTypedDict
    from .connections import Connections as Connections, ConnectionsTypedDict as ConnectionsTypedDict
    from .contact import Contact as Contact, ContactTypedDict as ContactTypedDict
    from .customer import Customer as Customer, CustomerTypedDict as CustomerTypedDict
    from .customers import Customers as Customers, CustomersTypedDict as CustomersTypedDict
    from .customerstatus import CustomerStatus as CustomerStatus
    from .dataconnectionstatus import DataConnectionStatus as DataConnectionStatus
    from .datasetstatus import DatasetStatus as DatasetStatus
    from .datastatus import DataStatus as DataStatus, DataStatusTypedDict as DataStatusTypedDict
    from .datatype import DataType as DataType
    from .datatypes import DataTypes as DataTypes
    from .expensetransactiontype import ExpenseTransactionType as ExpenseTransactionType
    from .halref import HalRef as HalRef, HalRefTypedDict as HalRefTypedDict
    from .integrationtype import IntegrationType as IntegrationType
    from .itemref import ItemRef as ItemRef, ItemRefTypedDict as ItemRefTypedDict
    from .items import Items as Items, ItemsTypedDict as ItemsTypedDict
    from .links import Links as Links, LinksTypedDict as LinksTypedDict
    from .mappingoptions import MappingOptions as MappingOptions, MappingOptionsTypedDict as MappingOptionsTypedDict
    from .metadata import Metadata as Metadata, MetadataTypedDict as MetadataTypedDict
    from .phone import Phone as Phone, PhoneTypedDict as PhoneTypedDict
    from .phonenumbertype import PhoneNumberType as PhoneNumberType
    from .pulloperation import PullOperation as PullOperation, PullOperationTypedDict as PullOperationTypedDict
    from .pulloperations import PullOperations as PullOperations, PullOperationsTypedDict as PullOperationsTypedDict
    from .pushchangetype import PushChangeType as PushChangeType
    from .pushoperation import PushOperation as PushOperation, PushOperationTypedDict as PushOperationTypedDict
    from .pushoperations import PushOperations as PushOperations, PushOperationsTypedDict as PushOperationsTypedDict
    from .pushoperationstatus import PushOperationStatus as PushOperationStatus
    from .pushoption import PushOption as PushOption, PushOptionTypedDict as PushOptionTypedDict
    from .pushoptiontype import PushOptionType as PushOptionType
    from .recordref import RecordRef as RecordRef, RecordRefTypedDict as RecordRefTypedDict
    from .schemadatatype import SchemaDataType as SchemaDataType
    from .security import Security as Security, SecurityTypedDict as SecurityTypedDict
    from .status import Status as Status
    from .supplier import Supplier as Supplier, SupplierTypedDict as SupplierTypedDict
    from .suppliers import Suppliers as Suppliers, SuppliersTypedDict as SuppliersTypedDict
    from .supplierstatus import SupplierStatus as SupplierStatus
    from .transaction import Transaction as Transaction, TransactionTypedDict as TransactionTypedDict
    from .transactiondefinitionsstatus import TransactionDefinitionsStatus as TransactionDefinitionsStatus
    from .transactions import Transactions as Transactions, TransactionsTypedDict as TransactionsTypedDict
    from .transactionstatus import TransactionStatus as TransactionStatus
    from .updateexpenserequesttype import UpdateExpenseRequestType as UpdateExpenseRequestType
    from .validation import Validation as Validation, ValidationTypedDict as ValidationTypedDict
    from .validationitem import ValidationItem as ValidationItem, ValidationItemTypedDict as ValidationItemTypedDict
    from .validfor import ValidFor as ValidFor
    from .validtransactiontypes import ValidTransactionTypes as ValidTransactionTypes
else:
    from ..._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        """
accountmappinginfo AccountMappingInfo AccountMappingInfoAccountType AccountMappingInfoTypedDict
accountprototype AccountPrototype AccountPrototypeTypedDict ValidDataTypeLinks ValidDataTypeLinksTypedDict
bankaccount BankAccount BankAccountType BankAccountTypedDict
companyinformation CompanyInformation CompanyInformationType CompanyInformationTypedDict Weblink WeblinkTypedDict
companyreference CompanyReference CompanyReferenceLinks CompanyReferenceLinksTypedDict CompanyReferenceTypedDict
connection Connection ConnectionTypedDict SourceType
createaccountresponse AccountingAccount AccountingAccountTypedDict CreateAccountResponse CreateAccountResponseTypedDict CreateAccountResponseValidDataTypeLinks CreateAccountResponseValidDataTypeLinksTypedDict
createbankaccountresponse AccountingBankAccount AccountingBankAccountTypedDict CreateBankAccountResponse CreateBankAccountResponseBankAccountType CreateBankAccountResponseTypedDict
createcustomerresponse AccountingCustomer AccountingCustomerTypedDict CreateCustomerResponse CreateCustomerResponseTypedDict
createsupplierresponse AccountingSupplier AccountingSupplierTypedDict CreateSupplierResponse CreateSupplierResponseTypedDict
dataconnectionerror DataConnectionError DataConnectionErrorTypedDict ErrorStatus
expensecontactref ExpenseContactRef ExpenseContactRefTypedDict Type
expensetransaction BankAccountReference BankAccountReferenceTypedDict ExpenseTransaction ExpenseTransactionTypedDict
invoiceto InvoiceTo InvoiceToType InvoiceToTypedDict
trackingref TrackingRef TrackingRefDataType TrackingRefTypedDict
trackingrefadjustmenttransaction TrackingRefAdjustmentTransaction TrackingRefAdjustmentTransactionDataType TrackingRefAdjustmentTransactionTypedDict
transfertransactionrequest AccountReference AccountReferenceTypedDict From FromTypedDict To ToTypedDict TransferTransactionRequest TransferTransactionRequestAccountReference TransferTransactionRequestAccountReferenceTypedDict TransferTransactionRequestTypedDict
updatecustomerresponse UpdateCustomerResponse UpdateCustomerResponseAccountingCustomer UpdateCustomerResponseAccountingCustomerTypedDict UpdateCustomerResponseTypedDict
updateexpenserequest UpdateExpenseRequest UpdateExpenseRequestBankAccountReference UpdateExpenseRequestBankAccountReferenceTypedDict UpdateExpenseRequestTypedDict
updatesupplierresponse UpdateSupplierResponse UpdateSupplierResponseAccountingSupplier UpdateSupplierResponseAccountingSupplierTypedDict UpdateSupplierResponseTypedDict
+ AccountingAddress* AccountingAddressType AccountStatus AccountType AdjustmentTransactionLine*
+ AdjustmentTransactionRequest* AdjustmentTransactionResponse* ApAccountRef* Attachment* AttachmentUpload*
+ BankAccountDetails* BankAccountStatus ClientRateLimitReachedWebhook* ClientRateLimitReachedWebhookData*
+ ClientRateLimitResetWebhook* ClientRateLimitResetWebhookData* ClientRateLimitWebhook* ClientRateLimitWebhookPayload*
+ CodatFile* Companies* Company* CompanyConfiguration* CompanyRequestBody* CompanySyncStatus* Connections* Contact*
+ CreateAccountResponseMetadata* CreateExpenseResponse* CreateReimbursableExpenseResponse* Customer* CustomerDetails*
+ Customers* CustomerStatus DataConnectionStatus DatasetStatus DataStatus* DataType DataTypes ErrorValidation*
+ ErrorValidationItem* ExpensesSyncWebhook* ExpensesSyncWebhookPayload* ExpenseTransactionLine* ExpenseTransactionType
+ HalRef* IntegrationType ItemRef* Items* Links* MappingOptions* Metadata* Phone* PhoneNumberItems* PhoneNumberType
+ PullOperation* PullOperations* PushChangeType PushFieldValidation* PushOperation* PushOperationChange*
+ PushOperationRef* PushOperations* PushOperationStatus PushOption* PushOptionChoice* PushOptionProperty* PushOptionType
+ PushValidationInfo* RecordRef* ReimbursableExpenseTransaction* ReimbursableExpenseTransactionLine*
+ ReimbursementContactRef* SchemaDataType SchemaTransaction* Security* Status SupplementalData* Supplier*
+ SupplierDetails* Suppliers* SupplierStatus SyncCompleteWebhook* SyncCompleteWebhookData* SyncFailedWebhook*
+ SyncFailedWebhookData* TaxRateMappingInfo* TrackingCategoryMappingInfo* Transaction* TransactionDefinitionsStatus
+ Transactions* TransactionStatus TransferTransactionResponse* UpdateExpenseRequestType UpdateExpenseResponse*
+ UpdateReimbursableExpenseTransactionRequest* Validation* ValidationItem* ValidFor ValidTransactionTypes
""",
    )
