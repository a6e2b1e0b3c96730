"""Requests and responses of single operations."""

from __future__ import annotations

TYPE_CHECKING: bool = False  # true for type checkers; importing typing takes longer than all of this
if TYPE_CHECKING:
    from .account_mapping import *
    from .bank_accounts import *
    from .companies import *
    from .company_information import *
    from .connections import *
    from .managed_bank_feeds import *
    from .source_accounts import *
    from .transactions import *
else:
    from ..._runtime.lazy import lazy_models

    __getattr__, __dir__, __all__ = lazy_models(
        __name__,
        {
            "account_mapping": {
                "create_bank_account_mapping": [
                    "CreateBankAccountMappingRequest",
                    "CreateBankAccountMappingRequestTypedDict",
                ],
                "get_bank_account_mapping": ["GetBankAccountMappingRequest", "GetBankAccountMappingRequestTypedDict"],
            },
            "bank_accounts": {
                "create_bank_account": ["CreateBankAccountRequest", "CreateBankAccountRequestTypedDict"],
                "get_create_bankaccounts_model": [
                    "GetCreateBankAccountsModelRequest",
                    "GetCreateBankAccountsModelRequestTypedDict",
                ],
                "list_bank_accounts": ["ListBankAccountsRequest", "ListBankAccountsRequestTypedDict"],
            },
            "companies": {
                "delete_company": ["DeleteCompanyRequest", "DeleteCompanyRequestTypedDict"],
                "get_company": ["GetCompanyRequest", "GetCompanyRequestTypedDict"],
                "get_company_access_token": ["GetCompanyAccessTokenRequest", "GetCompanyAccessTokenRequestTypedDict"],
                "list_companies": ["ListCompaniesRequest", "ListCompaniesRequestTypedDict"],
                "replace_company": ["ReplaceCompanyRequest", "ReplaceCompanyRequestTypedDict"],
                "update_company": ["UpdateCompanyRequest", "UpdateCompanyRequestTypedDict"],
            },
            "company_information": {
                "get_company_information": ["GetCompanyInformationRequest", "GetCompanyInformationRequestTypedDict"],
            },
            "connections": {
                "create_connection": [
                    "CreateConnectionRequest",
                    "CreateConnectionRequestBody",
                    "CreateConnectionRequestBodyTypedDict",
                    "CreateConnectionRequestTypedDict",
                ],
                "delete_connection": ["DeleteConnectionRequest", "DeleteConnectionRequestTypedDict"],
                "get_connection": ["GetConnectionRequest", "GetConnectionRequestTypedDict"],
                "list_connections": ["ListConnectionsRequest", "ListConnectionsRequestTypedDict"],
                "unlink_connection": [
                    "UnlinkConnectionRequest",
                    "UnlinkConnectionRequestTypedDict",
                    "UnlinkConnectionUpdateConnection",
                    "UnlinkConnectionUpdateConnectionTypedDict",
                ],
            },
            "managed_bank_feeds": {
                "get_latest_managed_bank_feed_sync": [
                    "GetLatestManagedBankFeedSyncRequest",
                    "GetLatestManagedBankFeedSyncRequestTypedDict",
                ],
                "get_managed_bank_feed_sync": [
                    "GetManagedBankFeedSyncRequest",
                    "GetManagedBankFeedSyncRequestTypedDict",
                ],
                "run_managed_bank_feed_ad_hoc_sync": [
                    "RunManagedBankFeedAdHocSyncRequest",
                    "RunManagedBankFeedAdHocSyncRequestTypedDict",
                ],
            },
            "source_accounts": {
                "create_batch_source_account": [
                    "CreateBatchSourceAccountRequest",
                    "CreateBatchSourceAccountRequestBody",
                    "CreateBatchSourceAccountRequestBodyTypedDict",
                    "CreateBatchSourceAccountRequestTypedDict",
                    "CreateBatchSourceAccountResponse",
                    "CreateBatchSourceAccountResponseBody",
                    "CreateBatchSourceAccountResponseBodyTypedDict",
                    "CreateBatchSourceAccountResponseTypedDict",
                    "ResponseBody",
                    "ResponseBodyTypedDict",
                ],
                "create_source_account": [
                    "CreateSourceAccountRequest",
                    "CreateSourceAccountRequestBody",
                    "CreateSourceAccountRequestBodyTypedDict",
                    "CreateSourceAccountRequestTypedDict",
                    "CreateSourceAccountResponseBody",
                    "CreateSourceAccountResponseBodyTypedDict",
                ],
                "delete_bank_feed_credentials": [
                    "DeleteBankFeedCredentialsRequest",
                    "DeleteBankFeedCredentialsRequestTypedDict",
                ],
                "delete_source_account": ["DeleteSourceAccountRequest", "DeleteSourceAccountRequestTypedDict"],
                "generate_credentials": ["GenerateCredentialsRequest", "GenerateCredentialsRequestTypedDict"],
                "generate_otp": ["GenerateOtpRequest", "GenerateOtpRequestTypedDict"],
                "list_source_accounts": [
                    "ListSourceAccountsRequest",
                    "ListSourceAccountsRequestTypedDict",
                    "ListSourceAccountsResponseBody",
                    "ListSourceAccountsResponseBodyTypedDict",
                ],
                "update_source_account": ["UpdateSourceAccountRequest", "UpdateSourceAccountRequestTypedDict"],
            },
            "transactions": {
                "create_bank_transactions": ["CreateBankTransactionsRequest", "CreateBankTransactionsRequestTypedDict"],
                "get_create_bank_transactions_model": [
                    "GetCreateBankTransactionsModelRequest",
                    "GetCreateBankTransactionsModelRequestTypedDict",
                ],
                "get_create_operation": ["GetCreateOperationRequest", "GetCreateOperationRequestTypedDict"],
                "list_create_operations": ["ListCreateOperationsRequest", "ListCreateOperationsRequestTypedDict"],
            },
        },
    )
