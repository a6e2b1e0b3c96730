"""Requests and responses of single operations."""

from __future__ import annotations

TYPE_CHECKING: bool = False  # true for type checkers; importing typing takes longer than all of this
if TYPE_CHECKING:
    from .accounts import *
    from .adjustments import *
    from .attachments import *
    from .bank_accounts import *
    from .companies import *
    from .company_info import *
    from .configuration import *
    from .connections import *
    from .customers import *
    from .expenses import *
    from .manage_data import *
    from .mapping_options import *
    from .push_operations import *
    from .reimbursements import *
    from .suppliers import *
    from .sync import *
    from .transaction_status import *
    from .transfers import *
else:
    from ..._runtime.lazy import lazy_models

    __getattr__, __dir__, __all__ = lazy_models(
        __name__,
        {
            "accounts": {
                "create_account": ["CreateAccountRequest", "CreateAccountRequestTypedDict"],
                "get_create_chartofaccounts_model": [
                    "GetCreateChartOfAccountsModelRequest",
                    "GetCreateChartOfAccountsModelRequestTypedDict",
                ],
            },
            "adjustments": {
                "create_adjustment_transaction": [
                    "CreateAdjustmentTransactionRequest",
                    "CreateAdjustmentTransactionRequestTypedDict",
                ],
            },
            "attachments": {
                "upload_expense_attachment": [
                    "UploadExpenseAttachmentRequest",
                    "UploadExpenseAttachmentRequestTypedDict",
                ],
            },
            "bank_accounts": {
                "create_bank_account": ["CreateBankAccountRequest", "CreateBankAccountRequestTypedDict"],
                "get_create_bankaccounts_model": [
                    "GetCreateBankAccountsModelRequest",
                    "GetCreateBankAccountsModelRequestTypedDict",
                ],
            },
            "companies": {
                "delete_company": ["DeleteCompanyRequest", "DeleteCompanyRequestTypedDict"],
                "get_company": ["GetCompanyRequest", "GetCompanyRequestTypedDict"],
                "list_companies": ["ListCompaniesRequest", "ListCompaniesRequestTypedDict"],
                "update_company": ["UpdateCompanyRequest", "UpdateCompanyRequestTypedDict"],
            },
            "company_info": {
                "get_company_info": ["GetCompanyInfoRequest", "GetCompanyInfoRequestTypedDict"],
            },
            "configuration": {
                "get_company_configuration": [
                    "GetCompanyConfigurationRequest",
                    "GetCompanyConfigurationRequestTypedDict",
                ],
                "set_company_configuration": [
                    "SetCompanyConfigurationRequest",
                    "SetCompanyConfigurationRequestTypedDict",
                ],
            },
            "connections": {
                "create_connection": [
                    "CreateConnectionRequest",
                    "CreateConnectionRequestBody",
                    "CreateConnectionRequestBodyTypedDict",
                    "CreateConnectionRequestTypedDict",
                ],
                "create_partner_expense_connection": [
                    "CreatePartnerExpenseConnectionRequest",
                    "CreatePartnerExpenseConnectionRequestTypedDict",
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
            "customers": {
                "create_customer": ["CreateCustomerRequest", "CreateCustomerRequestTypedDict"],
                "get_customer": ["GetCustomerRequest", "GetCustomerRequestTypedDict"],
                "list_customers": ["ListCustomersRequest", "ListCustomersRequestTypedDict"],
                "update_customer": ["UpdateCustomerRequest", "UpdateCustomerRequestTypedDict"],
            },
            "expenses": {
                "create_expense_transaction": [
                    "CreateExpenseTransactionRequest",
                    "CreateExpenseTransactionRequestTypedDict",
                ],
                "update_expense_transaction": [
                    "UpdateExpenseTransactionRequest",
                    "UpdateExpenseTransactionRequestTypedDict",
                ],
            },
            "manage_data": {
                "get_data_status": [
                    "GetDataStatusDataStatuses",
                    "GetDataStatusDataStatusesTypedDict",
                    "GetDataStatusRequest",
                    "GetDataStatusRequestTypedDict",
                ],
                "get_pull_operation": ["GetPullOperationRequest", "GetPullOperationRequestTypedDict"],
                "list_pull_operations": ["ListPullOperationsRequest", "ListPullOperationsRequestTypedDict"],
                "refresh_all_data_types": ["RefreshAllDataTypesRequest", "RefreshAllDataTypesRequestTypedDict"],
                "refresh_data_type": ["RefreshDataTypeRequest", "RefreshDataTypeRequestTypedDict"],
            },
            "mapping_options": {
                "get_mapping_options": ["GetMappingOptionsRequest", "GetMappingOptionsRequestTypedDict"],
            },
            "push_operations": {
                "get_push_operation": ["GetPushOperationRequest", "GetPushOperationRequestTypedDict"],
                "list_push_operations": ["ListPushOperationsRequest", "ListPushOperationsRequestTypedDict"],
            },
            "reimbursements": {
                "create_reimbursable_expense_transaction": [
                    "CreateReimbursableExpenseTransactionRequest",
                    "CreateReimbursableExpenseTransactionRequestTypedDict",
                ],
                "update_reimbursable_expense_transaction": [
                    "UpdateReimbursableExpenseTransactionRequest",
                    "UpdateReimbursableExpenseTransactionRequestTypedDict",
                ],
            },
            "suppliers": {
                "create_supplier": ["CreateSupplierRequest", "CreateSupplierRequestTypedDict"],
                "get_supplier": ["GetSupplierRequest", "GetSupplierRequestTypedDict"],
                "list_suppliers": ["ListSuppliersRequest", "ListSuppliersRequestTypedDict"],
                "update_supplier": ["UpdateSupplierRequest", "UpdateSupplierRequestTypedDict"],
            },
            "sync": {
                "get_last_successful_sync": ["GetLastSuccessfulSyncRequest", "GetLastSuccessfulSyncRequestTypedDict"],
                "get_latest_sync": ["GetLatestSyncRequest", "GetLatestSyncRequestTypedDict"],
                "get_sync_by_id": ["GetSyncByIDRequest", "GetSyncByIDRequestTypedDict"],
                "list_syncs": ["ListSyncsRequest", "ListSyncsRequestTypedDict"],
            },
            "transaction_status": {
                "get_sync_transaction": ["GetSyncTransactionRequest", "GetSyncTransactionRequestTypedDict"],
                "list_sync_transactions": ["ListSyncTransactionsRequest", "ListSyncTransactionsRequestTypedDict"],
            },
            "transfers": {
                "create_transfer_transaction": [
                    "CreateTransferTransactionRequest",
                    "CreateTransferTransactionRequestTypedDict",
                ],
            },
        },
    )
