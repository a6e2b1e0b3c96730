"""Sync for Expenses: the SDK for Python."""

from __future__ import annotations

TYPE_CHECKING: bool = False  # true for type checkers; importing typing takes longer than all of this
if TYPE_CHECKING:
    from ._hooks import SDKHooks as SDKHooks
    from ._version import VERSION as VERSION, __title__ as __title__, __version__ as __version__
    from .accounts import Accounts as Accounts
    from .adjustments import Adjustments as Adjustments
    from .attachments import Attachments as Attachments
    from .bank_accounts import BankAccounts as BankAccounts
    from .basesdk import BaseSDK as BaseSDK
    from .companies import Companies as Companies
    from .company_info import CompanyInfo as CompanyInfo
    from .configuration import Configuration as Configuration
    from .connections import Connections as Connections
    from .customers import Customers as Customers
    from .expenses import Expenses as Expenses
    from .httpclient import AsyncHttpClient as AsyncHttpClient, HttpClient as HttpClient
    from .manage_data import ManageData as ManageData
    from .mapping_options import MappingOptions as MappingOptions
    from .push_operations import PushOperations as PushOperations
    from .reimbursements import Reimbursements as Reimbursements
    from .sdk import CodatSyncExpenses as CodatSyncExpenses
    from .sdkconfiguration import SDKConfiguration as SDKConfiguration, SERVERS as SERVERS
    from .suppliers import Suppliers as Suppliers
    from .sync import Sync as Sync
    from .transaction_status import TransactionStatus as TransactionStatus
    from .transfers import Transfers as Transfers
    from .types import OptionalNullable as OptionalNullable, UNSET as UNSET
    from .utils import Logger as Logger
    from .utils import RetryConfig as RetryConfig
    from .utils import get_default_logger as get_default_logger
    from .utils import remove_suffix as remove_suffix
else:
    from ._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        {
            "_hooks": ["SDKHooks"],
            "_version": ["VERSION", "__title__", "__version__"],
            "accounts": ["Accounts"],
            "adjustments": ["Adjustments"],
            "attachments": ["Attachments"],
            "bank_accounts": ["BankAccounts"],
            "basesdk": ["BaseSDK"],
            "companies": ["Companies"],
            "company_info": ["CompanyInfo"],
            "configuration": ["Configuration"],
            "connections": ["Connections"],
            "customers": ["Customers"],
            "expenses": ["Expenses"],
            "httpclient": ["AsyncHttpClient", "HttpClient"],
            "manage_data": ["ManageData"],
            "mapping_options": ["MappingOptions"],
            "push_operations": ["PushOperations"],
            "reimbursements": ["Reimbursements"],
            "sdk": ["CodatSyncExpenses"],
            "sdkconfiguration": ["SDKConfiguration", "SERVERS"],
            "suppliers": ["Suppliers"],
            "sync": ["Sync"],
            "transaction_status": ["TransactionStatus"],
            "transfers": ["Transfers"],
            "types": ["OptionalNullable", "UNSET"],
            "utils": ["Logger", "RetryConfig", "get_default_logger", "remove_suffix"],
        },
        submodules=["models", "models.shared"],
        foreign={
            "dataclasses": ["dataclass"],
            "httpx": [],
            "pydantic": ["Field"],
            "typing": ["Callable", "Dict", "Optional", "Tuple", "Union"],
        },
    )
