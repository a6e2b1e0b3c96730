"""Models that operations share."""

from __future__ import annotations

TYPE_CHECKING: bool = False  # true for type checkers; importing typing takes longer than all of this
if TYPE_CHECKING:
    from .account_mapping import *
    from .bank_accounts import *
    from .companies import *
    from .company_information import *
    from .companyreference import *
    from .connection import *
    from .errorvalidation import *
    from .links import *
    from .managed_bank_feeds import *
    from .pushoption import *
    from .source_accounts import *
    from .sourceaccountv2 import *
    from .transactions import *
    from .webhooks import *
    from .connections import Connections as Connections, ConnectionsTypedDict as ConnectionsTypedDict
    from .security import Security as Security, SecurityTypedDict as SecurityTypedDict
else:
    from ..._runtime.lazy import lazy_models

    __getattr__, __dir__, __all__ = lazy_models(
        __name__,
        {
            "account_mapping": {
                "bankfeedaccountmapping": ["BankFeedAccountMapping", "BankFeedAccountMappingTypedDict"],
                "bankfeedaccountmappingresponse": [
                    "BankFeedAccountMappingResponse",
                    "BankFeedAccountMappingResponseTypedDict",
                ],
                "bankfeedmapping": ["BankFeedMapping", "BankFeedMappingTypedDict"],
                "targetaccountoption": ["TargetAccountOption", "TargetAccountOptionTypedDict"],
            },
            "bank_accounts": {
                "bankaccountcreateresponse": [
                    "AccountingBankAccount",
                    "AccountingBankAccountTypedDict",
                    "BankAccountCreateResponse",
                    "BankAccountCreateResponseBankAccountType",
                    "BankAccountCreateResponseTypedDict",
                    "Metadata",
                    "MetadataTypedDict",
                    "SupplementalData",
                    "SupplementalDataTypedDict",
                ],
                "bankaccountprototype": ["BankAccountPrototype", "BankAccountPrototypeTypedDict", "BankAccountType"],
                "bankaccounts": [
                    "BankAccounts",
                    "BankAccountsAccountingBankAccount",
                    "BankAccountsAccountingBankAccountTypedDict",
                    "BankAccountsBankAccountType",
                    "BankAccountsMetadata",
                    "BankAccountsMetadataTypedDict",
                    "BankAccountsSupplementalData",
                    "BankAccountsSupplementalDataTypedDict",
                    "BankAccountsTypedDict",
                ],
                "bankaccountstatus": ["BankAccountStatus"],
            },
            "companies": {
                "companies": ["Companies", "CompaniesTypedDict"],
                "company": ["Company", "CompanyTypedDict"],
                "companyaccesstoken": ["CompanyAccessToken", "CompanyAccessTokenTypedDict"],
                "companyrequestbody": ["CompanyRequestBody", "CompanyRequestBodyTypedDict"],
                "companyupdaterequest": ["CompanyUpdateRequest", "CompanyUpdateRequestTypedDict"],
            },
            "company_information": {
                "companyinformation": ["CompanyInformation", "CompanyInformationTypedDict"],
            },
            "companyreference": {
                "companyreference": [
                    "CompanyReference",
                    "CompanyReferenceLinks",
                    "CompanyReferenceLinksTypedDict",
                    "CompanyReferenceTypedDict",
                ],
            },
            "connection": {
                "connection": ["Connection", "ConnectionTypedDict", "SourceType"],
                "dataconnectionerror": ["DataConnectionError", "DataConnectionErrorTypedDict", "ErrorStatus"],
                "dataconnectionstatus": ["DataConnectionStatus"],
            },
            "connections": {
                "connections": ["Connections", "ConnectionsTypedDict"],
            },
            "errorvalidation": {
                "errorvalidation": ["ErrorValidation", "ErrorValidationTypedDict"],
                "errorvalidationitem": ["ErrorValidationItem", "ErrorValidationItemTypedDict"],
            },
            "links": {
                "halref": ["HalRef", "HalRefTypedDict"],
                "links": ["Links", "LinksTypedDict"],
            },
            "managed_bank_feeds": {
                "startscheduledsyncresult": ["StartScheduledSyncResult", "StartScheduledSyncResultTypedDict"],
                "syncstatusresult": ["SyncStatusResult", "SyncStatusResultTypedDict"],
            },
            "pushoption": {
                "datatype": ["DataType"],
                "pushchangetype": ["PushChangeType"],
                "pushfieldvalidation": ["PushFieldValidation", "PushFieldValidationTypedDict"],
                "pushoperationchange": ["PushOperationChange", "PushOperationChangeTypedDict"],
                "pushoperationref": ["PushOperationRef", "PushOperationRefTypedDict"],
                "pushoperationstatus": ["PushOperationStatus"],
                "pushoption": ["PushOption", "PushOptionTypedDict"],
                "pushoptionchoice": ["PushOptionChoice", "PushOptionChoiceTypedDict"],
                "pushoptionproperty": ["PushOptionProperty", "PushOptionPropertyTypedDict"],
                "pushoptiontype": ["PushOptionType"],
                "pushvalidationinfo": ["PushValidationInfo", "PushValidationInfoTypedDict"],
                "validation": ["Validation", "ValidationTypedDict"],
                "validationitem": ["ValidationItem", "ValidationItemTypedDict"],
            },
            "security": {
                "security": ["Security", "SecurityTypedDict"],
            },
            "source_accounts": {
                "accounttype": ["AccountType"],
                "bankaccountcredentials": ["BankAccountCredentials", "BankAccountCredentialsTypedDict"],
                "generateotpresponse": ["GenerateOtpResponse", "GenerateOtpResponseTypedDict"],
                "sourceaccountbatchcreateresponse": [
                    "SourceAccountBatchCreateResponse",
                    "SourceAccountBatchCreateResponseTypedDict",
                ],
                "sourceaccountbatchcreateresult": [
                    "SourceAccountBatchCreateResult",
                    "SourceAccountBatchCreateResultTypedDict",
                ],
                "sourceaccountbatcherrorresponse": [
                    "Result",
                    "ResultTypedDict",
                    "SourceAccountBatchErrorResponse",
                    "SourceAccountBatchErrorResponseTypedDict",
                ],
                "sourceaccountprototype": ["SourceAccountPrototype", "SourceAccountPrototypeTypedDict"],
                "sourceaccountv2batchcreateresponse": [
                    "SourceAccountV2BatchCreateResponse",
                    "SourceAccountV2BatchCreateResponseTypedDict",
                ],
                "sourceaccountv2batchcreateresult": [
                    "SourceAccountV2BatchCreateResult",
                    "SourceAccountV2BatchCreateResultTypedDict",
                ],
                "sourceaccountv2prototype": ["SourceAccountV2Prototype", "SourceAccountV2PrototypeTypedDict"],
            },
            "sourceaccountv2": {
                "accountinfo": ["AccountInfo", "AccountInfoTypedDict"],
                "routinginfo": ["RoutingInfo", "RoutingInfoTypedDict", "Type"],
                "sourceaccount": ["SourceAccount", "SourceAccountTypedDict", "Status"],
                "sourceaccountv2": ["SourceAccountV2", "SourceAccountV2Status", "SourceAccountV2TypedDict"],
                "sourceaccountv2accounttype": ["SourceAccountV2AccountType"],
            },
            "transactions": {
                "banktransactions": ["BankTransactions", "BankTransactionsTypedDict"],
                "banktransactiontype": ["BankTransactionType"],
                "createbanktransactions": ["CreateBankTransactions", "CreateBankTransactionsTypedDict"],
                "createbanktransactionsresponse": [
                    "CreateBankTransactionsResponse",
                    "CreateBankTransactionsResponseTypedDict",
                ],
                "pushoperation": ["PushOperation", "PushOperationTypedDict"],
                "pushoperations": ["PushOperations", "PushOperationsTypedDict"],
            },
            "webhooks": {
                "clientratelimitwebhook": ["ClientRateLimitWebhook", "ClientRateLimitWebhookTypedDict"],
                "clientratelimitwebhookpayload": [
                    "ClientRateLimitWebhookPayload",
                    "ClientRateLimitWebhookPayloadTypedDict",
                ],
                "sourceaccountwebhook": ["SourceAccountWebhook", "SourceAccountWebhookTypedDict"],
                "sourceaccountwebhookpayload": [
                    "SourceAccountWebhookPayload",
                    "SourceAccountWebhookPayloadSourceAccount",
                    "SourceAccountWebhookPayloadSourceAccountTypedDict",
                    "SourceAccountWebhookPayloadTypedDict",
                ],
            },
        },
    )
