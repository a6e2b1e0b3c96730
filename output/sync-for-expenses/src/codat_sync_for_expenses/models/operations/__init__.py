"""Requests and answers of single operations."""

from __future__ import annotations

TYPE_CHECKING = False  # true for type checkers; importing it from typing would cost more than this package

if TYPE_CHECKING:
    from .create_account import *
    from .create_adjustment_transaction import *
    from .create_bank_account import *
    from .create_connection import *
    from .create_customer import *
    from .create_expense_transaction import *
    from .create_partner_expense_connection import *
    from .create_reimbursable_expense_transaction import *
    from .create_supplier import *
    from .create_transfer_transaction import *
    from .delete_company import *
    from .delete_connection import *
    from .get_company import *
    from .get_company_configuration import *
    from .get_company_info import *
    from .get_connection import *
    from .get_create_bankaccounts_model import *
    from .get_create_chartofaccounts_model import *
    from .get_customer import *
    from .get_data_status import *
    from .get_last_successful_sync import *
    from .get_latest_sync import *
    from .get_mapping_options import *
    from .get_pull_operation import *
    from .get_push_operation import *
    from .get_supplier import *
    from .get_sync_by_id import *
    from .get_sync_transaction import *
    from .list_companies import *
    from .list_connections import *
    from .list_customers import *
    from .list_pull_operations import *
    from .list_push_operations import *
    from .list_suppliers import *
    from .list_sync_transactions import *
    from .refresh_all_data_types import *
    from .refresh_data_type import *
    from .set_company_configuration import *
    from .unlink_connection import *
    from .update_company import *
    from .update_customer import *
    from .update_expense_transaction import *
    from .update_reimbursable_expense_transaction import *
    from .update_supplier import *
    from .upload_expense_attachment import *
    from .list_syncs import ListSyncsRequest as ListSyncsRequest, ListSyncsRequestTypedDict as ListSyncsRequestTypedDict
else:
    from ..._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        """
create_account CreateAccountRequest CreateAccountRequestTypedDict
create_adjustment_transaction CreateAdjustmentTransactionRequest CreateAdjustmentTransactionRequestTypedDict
create_bank_account CreateBankAccountRequest CreateBankAccountRequestTypedDict
create_connection CreateConnectionRequest CreateConnectionRequestBody CreateConnectionRequestBodyTypedDict CreateConnectionRequestTypedDict
create_customer CreateCustomerRequest CreateCustomerRequestTypedDict
create_expense_transaction CreateExpenseTransactionRequest CreateExpenseTransactionRequestTypedDict
create_partner_expense_connection CreatePartnerExpenseConnectionRequest CreatePartnerExpenseConnectionRequestTypedDict
create_reimbursable_expense_transaction CreateReimbursableExpenseTransactionRequest CreateReimbursableExpenseTransactionRequestTypedDict
create_supplier CreateSupplierRequest CreateSupplierRequestTypedDict
create_transfer_transaction CreateTransferTransactionRequest CreateTransferTransactionRequestTypedDict
delete_company DeleteCompanyRequest DeleteCompanyRequestTypedDict
delete_connection DeleteConnectionRequest DeleteConnectionRequestTypedDict
get_company GetCompanyRequest GetCompanyRequestTypedDict
get_company_configuration GetCompanyConfigurationRequest GetCompanyConfigurationRequestTypedDict
get_company_info GetCompanyInfoRequest GetCompanyInfoRequestTypedDict
get_connection GetConnectionRequest GetConnectionRequestTypedDict
get_create_bankaccounts_model GetCreateBankAccountsModelRequest GetCreateBankAccountsModelRequestTypedDict
get_create_chartofaccounts_model GetCreateChartOfAccountsModelRequest GetCreateChartOfAccountsModelRequestTypedDict
get_customer GetCustomerRequest GetCustomerRequestTypedDict
get_data_status GetDataStatusDataStatuses GetDataStatusDataStatusesTypedDict GetDataStatusRequest GetDataStatusRequestTypedDict
get_last_successful_sync GetLastSuccessfulSyncRequest GetLastSuccessfulSyncRequestTypedDict
get_latest_sync GetLatestSyncRequest GetLatestSyncRequestTypedDict
get_mapping_options GetMappingOptionsRequest GetMappingOptionsRequestTypedDict
get_pull_operation GetPullOperationRequest GetPullOperationRequestTypedDict
get_push_operation GetPushOperationRequest GetPushOperationRequestTypedDict
get_supplier GetSupplierRequest GetSupplierRequestTypedDict
get_sync_by_id GetSyncByIDRequest GetSyncByIDRequestTypedDict
get_sync_transaction GetSyncTransactionRequest GetSyncTransactionRequestTypedDict
list_companies ListCompaniesRequest ListCompaniesRequestTypedDict
list_connections ListConnectionsRequest ListConnectionsRequestTypedDict
list_customers ListCustomersRequest ListCustomersRequestTypedDict
list_pull_operations ListPullOperationsRequest ListPullOperationsRequestTypedDict
list_push_operations ListPushOperationsRequest ListPushOperationsRequestTypedDict
list_suppliers ListSuppliersRequest ListSuppliersRequestTypedDict
list_sync_transactions ListSyncTransactionsRequest ListSyncTransactionsRequestTypedDict
list_syncs ListSyncsRequest ListSyncsRequestTypedDict
refresh_all_data_types RefreshAllDataTypesRequest RefreshAllDataTypesRequestTypedDict
refresh_data_type RefreshDataTypeRequest RefreshDataTypeRequestTypedDict
set_company_configuration SetCompanyConfigurationRequest SetCompanyConfigurationRequestTypedDict
unlink_connection UnlinkConnectionRequest UnlinkConnectionRequestTypedDict UnlinkConnectionUpdateConnection UnlinkConnectionUpdateConnectionTypedDict
update_company UpdateCompanyRequest UpdateCompanyRequestTypedDict
update_customer UpdateCustomerRequest UpdateCustomerRequestTypedDict
update_expense_transaction UpdateExpenseTransactionRequest UpdateExpenseTransactionRequestTypedDict
update_reimbursable_expense_transaction UpdateReimbursableExpenseTransactionRequest UpdateReimbursableExpenseTransactionRequestTypedDict
update_supplier UpdateSupplierRequest UpdateSupplierRequestTypedDict
upload_expense_attachment UploadExpenseAttachmentRequest UploadExpenseAttachmentRequestTypedDict
""",
    )
