"""Models that operations share."""

from __future__ import annotations

TYPE_CHECKING: bool = False  # true for type checkers; importing typing takes longer than all of this
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
        {
            "accountingaddresstype": {
                "accountingaddresstype": ["AccountingAddressType"],
            },
            "accounts": {
                "accountprototype": [
                    "AccountPrototype",
                    "AccountPrototypeTypedDict",
                    "ValidDataTypeLinks",
                    "ValidDataTypeLinksTypedDict",
                ],
                "accountstatus": ["AccountStatus"],
                "accounttype": ["AccountType"],
                "createaccountresponse": [
                    "AccountingAccount",
                    "AccountingAccountTypedDict",
                    "CreateAccountResponse",
                    "CreateAccountResponseTypedDict",
                    "CreateAccountResponseValidDataTypeLinks",
                    "CreateAccountResponseValidDataTypeLinksTypedDict",
                ],
                "createaccountresponsemetadata": [
                    "CreateAccountResponseMetadata",
                    "CreateAccountResponseMetadataTypedDict",
                ],
            },
            "adjustments": {
                "adjustmenttransactionline": ["AdjustmentTransactionLine", "AdjustmentTransactionLineTypedDict"],
                "adjustmenttransactionrequest": [
                    "AdjustmentTransactionRequest",
                    "AdjustmentTransactionRequestTypedDict",
                ],
                "adjustmenttransactionresponse": [
                    "AdjustmentTransactionResponse",
                    "AdjustmentTransactionResponseTypedDict",
                ],
                "trackingrefadjustmenttransaction": [
                    "TrackingRefAdjustmentTransaction",
                    "TrackingRefAdjustmentTransactionDataType",
                    "TrackingRefAdjustmentTransactionTypedDict",
                ],
            },
            "attachments": {
                "attachment": ["Attachment", "AttachmentTypedDict"],
                "attachmentupload": ["AttachmentUpload", "AttachmentUploadTypedDict"],
                "codatfile": ["CodatFile", "CodatFileTypedDict"],
            },
            "bank_accounts": {
                "bankaccount": ["BankAccount", "BankAccountType", "BankAccountTypedDict"],
                "bankaccountstatus": ["BankAccountStatus"],
                "createbankaccountresponse": [
                    "AccountingBankAccount",
                    "AccountingBankAccountTypedDict",
                    "CreateBankAccountResponse",
                    "CreateBankAccountResponseBankAccountType",
                    "CreateBankAccountResponseTypedDict",
                ],
            },
            "companies": {
                "companies": ["Companies", "CompaniesTypedDict"],
                "company": ["Company", "CompanyTypedDict"],
                "companyrequestbody": ["CompanyRequestBody", "CompanyRequestBodyTypedDict"],
            },
            "company_info": {
                "accountingaddress": ["AccountingAddress", "AccountingAddressTypedDict"],
                "companyinformation": [
                    "CompanyInformation",
                    "CompanyInformationType",
                    "CompanyInformationTypedDict",
                    "Weblink",
                    "WeblinkTypedDict",
                ],
                "phone": ["Phone", "PhoneTypedDict"],
            },
            "companyreference": {
                "companyreference": [
                    "CompanyReference",
                    "CompanyReferenceLinks",
                    "CompanyReferenceLinksTypedDict",
                    "CompanyReferenceTypedDict",
                ],
            },
            "configuration": {
                "bankaccountdetails": ["BankAccountDetails", "BankAccountDetailsTypedDict"],
                "companyconfiguration": ["CompanyConfiguration", "CompanyConfigurationTypedDict"],
                "customerdetails": ["CustomerDetails", "CustomerDetailsTypedDict"],
                "supplierdetails": ["SupplierDetails", "SupplierDetailsTypedDict"],
            },
            "connection": {
                "connection": ["Connection", "ConnectionTypedDict", "SourceType"],
                "dataconnectionerror": ["DataConnectionError", "DataConnectionErrorTypedDict", "ErrorStatus"],
                "dataconnectionstatus": ["DataConnectionStatus"],
            },
            "connections": {
                "connections": ["Connections", "ConnectionsTypedDict"],
            },
            "customers": {
                "contact": ["Contact", "ContactTypedDict"],
                "createcustomerresponse": [
                    "AccountingCustomer",
                    "AccountingCustomerTypedDict",
                    "CreateCustomerResponse",
                    "CreateCustomerResponseTypedDict",
                ],
                "customer": ["Customer", "CustomerTypedDict"],
                "customers": ["Customers", "CustomersTypedDict"],
                "customerstatus": ["CustomerStatus"],
                "phonenumberitems": ["PhoneNumberItems", "PhoneNumberItemsTypedDict"],
                "updatecustomerresponse": [
                    "UpdateCustomerResponse",
                    "UpdateCustomerResponseAccountingCustomer",
                    "UpdateCustomerResponseAccountingCustomerTypedDict",
                    "UpdateCustomerResponseTypedDict",
                ],
            },
            "errorvalidation": {
                "errorvalidation": ["ErrorValidation", "ErrorValidationTypedDict"],
                "errorvalidationitem": ["ErrorValidationItem", "ErrorValidationItemTypedDict"],
            },
            "expenses": {
                "createexpenseresponse": ["CreateExpenseResponse", "CreateExpenseResponseTypedDict"],
                "expensecontactref": ["ExpenseContactRef", "ExpenseContactRefTypedDict", "Type"],
                "expensetransaction": [
                    "BankAccountReference",
                    "BankAccountReferenceTypedDict",
                    "ExpenseTransaction",
                    "ExpenseTransactionTypedDict",
                ],
                "expensetransactionline": ["ExpenseTransactionLine", "ExpenseTransactionLineTypedDict"],
                "expensetransactiontype": ["ExpenseTransactionType"],
                "updateexpenserequest": [
                    "UpdateExpenseRequest",
                    "UpdateExpenseRequestBankAccountReference",
                    "UpdateExpenseRequestBankAccountReferenceTypedDict",
                    "UpdateExpenseRequestTypedDict",
                ],
                "updateexpenserequesttype": ["UpdateExpenseRequestType"],
                "updateexpenseresponse": ["UpdateExpenseResponse", "UpdateExpenseResponseTypedDict"],
            },
            "itemref": {
                "itemref": ["ItemRef", "ItemRefTypedDict"],
                "trackingref": ["TrackingRef", "TrackingRefDataType", "TrackingRefTypedDict"],
            },
            "items": {
                "items": ["Items", "ItemsTypedDict"],
            },
            "links": {
                "halref": ["HalRef", "HalRefTypedDict"],
                "links": ["Links", "LinksTypedDict"],
            },
            "manage_data": {
                "datasetstatus": ["DatasetStatus"],
                "datastatus": ["DataStatus", "DataStatusTypedDict"],
                "datatypes": ["DataTypes"],
                "pulloperation": ["PullOperation", "PullOperationTypedDict"],
                "pulloperations": ["PullOperations", "PullOperationsTypedDict"],
                "schemadatatype": ["SchemaDataType"],
                "status": ["Status"],
            },
            "mapping_options": {
                "accountmappinginfo": [
                    "AccountMappingInfo",
                    "AccountMappingInfoAccountType",
                    "AccountMappingInfoTypedDict",
                ],
                "mappingoptions": ["MappingOptions", "MappingOptionsTypedDict"],
                "taxratemappinginfo": ["TaxRateMappingInfo", "TaxRateMappingInfoTypedDict"],
                "trackingcategorymappinginfo": ["TrackingCategoryMappingInfo", "TrackingCategoryMappingInfoTypedDict"],
                "validfor": ["ValidFor"],
                "validtransactiontypes": ["ValidTransactionTypes"],
            },
            "metadata": {
                "metadata": ["Metadata", "MetadataTypedDict"],
            },
            "phonenumbertype": {
                "phonenumbertype": ["PhoneNumberType"],
            },
            "push_operations": {
                "pushoperation": ["PushOperation", "PushOperationTypedDict"],
                "pushoperations": ["PushOperations", "PushOperationsTypedDict"],
            },
            "pushoperationchange": {
                "datatype": ["DataType"],
                "pushchangetype": ["PushChangeType"],
                "pushoperationchange": ["PushOperationChange", "PushOperationChangeTypedDict"],
                "pushoperationref": ["PushOperationRef", "PushOperationRefTypedDict"],
                "pushoperationstatus": ["PushOperationStatus"],
                "validation": ["Validation", "ValidationTypedDict"],
                "validationitem": ["ValidationItem", "ValidationItemTypedDict"],
            },
            "pushoption": {
                "pushfieldvalidation": ["PushFieldValidation", "PushFieldValidationTypedDict"],
                "pushoption": ["PushOption", "PushOptionTypedDict"],
                "pushoptionchoice": ["PushOptionChoice", "PushOptionChoiceTypedDict"],
                "pushoptionproperty": ["PushOptionProperty", "PushOptionPropertyTypedDict"],
                "pushoptiontype": ["PushOptionType"],
                "pushvalidationinfo": ["PushValidationInfo", "PushValidationInfoTypedDict"],
            },
            "recordref": {
                "invoiceto": ["InvoiceTo", "InvoiceToType", "InvoiceToTypedDict"],
                "recordref": ["RecordRef", "RecordRefTypedDict"],
            },
            "reimbursements": {
                "apaccountref": ["ApAccountRef", "ApAccountRefTypedDict"],
                "createreimbursableexpenseresponse": [
                    "CreateReimbursableExpenseResponse",
                    "CreateReimbursableExpenseResponseTypedDict",
                ],
                "reimbursableexpensetransaction": [
                    "ReimbursableExpenseTransaction",
                    "ReimbursableExpenseTransactionTypedDict",
                ],
                "reimbursableexpensetransactionline": [
                    "ReimbursableExpenseTransactionLine",
                    "ReimbursableExpenseTransactionLineTypedDict",
                ],
                "reimbursementcontactref": ["ReimbursementContactRef", "ReimbursementContactRefTypedDict"],
                "updatereimbursableexpensetransactionrequest": [
                    "UpdateReimbursableExpenseTransactionRequest",
                    "UpdateReimbursableExpenseTransactionRequestTypedDict",
                ],
            },
            "security": {
                "security": ["Security", "SecurityTypedDict"],
            },
            "supplementaldata": {
                "supplementaldata": ["SupplementalData", "SupplementalDataTypedDict"],
            },
            "suppliers": {
                "createsupplierresponse": [
                    "AccountingSupplier",
                    "AccountingSupplierTypedDict",
                    "CreateSupplierResponse",
                    "CreateSupplierResponseTypedDict",
                ],
                "supplier": ["Supplier", "SupplierTypedDict"],
                "suppliers": ["Suppliers", "SuppliersTypedDict"],
                "supplierstatus": ["SupplierStatus"],
                "updatesupplierresponse": [
                    "UpdateSupplierResponse",
                    "UpdateSupplierResponseAccountingSupplier",
                    "UpdateSupplierResponseAccountingSupplierTypedDict",
                    "UpdateSupplierResponseTypedDict",
                ],
            },
            "sync": {
                "companysyncstatus": ["CompanySyncStatus", "CompanySyncStatusTypedDict"],
            },
            "transaction_status": {
                "integrationtype": ["IntegrationType"],
                "schematransaction": ["SchemaTransaction", "SchemaTransactionTypedDict"],
                "transactions": ["Transactions", "TransactionsTypedDict"],
                "transactionstatus": ["TransactionStatus"],
            },
            "transfers": {
                "transfertransactionrequest": [
                    "AccountReference",
                    "AccountReferenceTypedDict",
                    "From",
                    "FromTypedDict",
                    "To",
                    "ToTypedDict",
                    "TransferTransactionRequest",
                    "TransferTransactionRequestAccountReference",
                    "TransferTransactionRequestAccountReferenceTypedDict",
                    "TransferTransactionRequestTypedDict",
                ],
                "transfertransactionresponse": ["TransferTransactionResponse", "TransferTransactionResponseTypedDict"],
            },
            "webhooks": {
                "clientratelimitreachedwebhook": [
                    "ClientRateLimitReachedWebhook",
                    "ClientRateLimitReachedWebhookTypedDict",
                ],
                "clientratelimitreachedwebhookdata": [
                    "ClientRateLimitReachedWebhookData",
                    "ClientRateLimitReachedWebhookDataTypedDict",
                ],
                "clientratelimitresetwebhook": ["ClientRateLimitResetWebhook", "ClientRateLimitResetWebhookTypedDict"],
                "clientratelimitresetwebhookdata": [
                    "ClientRateLimitResetWebhookData",
                    "ClientRateLimitResetWebhookDataTypedDict",
                ],
                "clientratelimitwebhook": ["ClientRateLimitWebhook", "ClientRateLimitWebhookTypedDict"],
                "clientratelimitwebhookpayload": [
                    "ClientRateLimitWebhookPayload",
                    "ClientRateLimitWebhookPayloadTypedDict",
                ],
                "expensessyncwebhook": ["ExpensesSyncWebhook", "ExpensesSyncWebhookTypedDict"],
                "expensessyncwebhookpayload": ["ExpensesSyncWebhookPayload", "ExpensesSyncWebhookPayloadTypedDict"],
                "synccompletewebhook": ["SyncCompleteWebhook", "SyncCompleteWebhookTypedDict"],
                "synccompletewebhookdata": ["SyncCompleteWebhookData", "SyncCompleteWebhookDataTypedDict"],
                "syncfailedwebhook": ["SyncFailedWebhook", "SyncFailedWebhookTypedDict"],
                "syncfailedwebhookdata": ["SyncFailedWebhookData", "SyncFailedWebhookDataTypedDict"],
                "transaction": ["Transaction", "TransactionTypedDict"],
                "transactiondefinitionsstatus": ["TransactionDefinitionsStatus"],
            },
        },
    )
