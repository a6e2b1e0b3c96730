"""Requests and answers of single operations."""

from __future__ import annotations

TYPE_CHECKING = False  # true for type checkers; importing it from typing would cost more than this package

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
        """
accounts: create_account/CreateAccountRequest* get_create_chartofaccounts_model/GetCreateChartOfAccountsModelRequest*
adjustments: create_adjustment_transaction/CreateAdjustmentTransactionRequest*
attachments: upload_expense_attachment/UploadExpenseAttachmentRequest*
bank_accounts: create_bank_account/CreateBankAccountRequest*
get_create_bankaccounts_model/GetCreateBankAccountsModelRequest*
companies: delete_company/DeleteCompanyRequest* get_company/GetCompanyRequest* list_companies/ListCompaniesRequest*
update_company/UpdateCompanyRequest*
company_info: get_company_info/GetCompanyInfoRequest*
configuration: get_company_configuration/GetCompanyConfigurationRequest*
set_company_configuration/SetCompanyConfigurationRequest*
connections: create_connection/CreateConnectionRequest* +CreateConnectionRequestBody*
create_partner_expense_connection/CreatePartnerExpenseConnectionRequest* delete_connection/DeleteConnectionRequest*
get_connection/GetConnectionRequest* list_connections/ListConnectionsRequest* unlink_connection/UnlinkConnectionRequest*
+UnlinkConnectionUpdateConnection*
customers: create_customer/CreateCustomerRequest* get_customer/GetCustomerRequest* list_customers/ListCustomersRequest*
update_customer/UpdateCustomerRequest*
expenses: create_expense_transaction/CreateExpenseTransactionRequest*
update_expense_transaction/UpdateExpenseTransactionRequest*
manage_data: get_data_status/GetDataStatusDataStatuses* +GetDataStatusRequest*
get_pull_operation/GetPullOperationRequest* list_pull_operations/ListPullOperationsRequest*
refresh_all_data_types/RefreshAllDataTypesRequest* refresh_data_type/RefreshDataTypeRequest*
mapping_options: get_mapping_options/GetMappingOptionsRequest*
push_operations: get_push_operation/GetPushOperationRequest* list_push_operations/ListPushOperationsRequest*
reimbursements: create_reimbursable_expense_transaction/CreateReimbursableExpenseTransactionRequest*
update_reimbursable_expense_transaction/UpdateReimbursableExpenseTransactionRequest*
suppliers: create_supplier/CreateSupplierRequest* get_supplier/GetSupplierRequest* list_suppliers/ListSuppliersRequest*
update_supplier/UpdateSupplierRequest*
sync: get_last_successful_sync/GetLastSuccessfulSyncRequest* get_latest_sync/GetLatestSyncRequest*
get_sync_by_id/GetSyncByIDRequest* list_syncs/ListSyncsRequest*
transaction_status: get_sync_transaction/GetSyncTransactionRequest* list_sync_transactions/ListSyncTransactionsRequest*
transfers: create_transfer_transaction/CreateTransferTransactionRequest*
""",
    )
