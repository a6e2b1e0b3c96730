"""Bank Feeds: the SDK for Python."""

from __future__ import annotations

TYPE_CHECKING: bool = False  # true for type checkers; importing typing takes longer than all of this
if TYPE_CHECKING:
    from ._hooks import SDKHooks as SDKHooks
    from ._version import VERSION as VERSION
    from ._version import __title__ as __title__
    from ._version import __version__ as __version__
    from ._version import OPENAPI_DOC_VERSION as OPENAPI_DOC_VERSION
    from ._version import SPEAKEASY_GENERATOR_VERSION as SPEAKEASY_GENERATOR_VERSION
    from ._version import USER_AGENT as USER_AGENT
    from .account_mapping import AccountMapping as AccountMapping
    from .bank_accounts import BankAccounts as BankAccounts
    from .basesdk import BaseSDK as BaseSDK
    from .companies import Companies as Companies
    from .company_information import CompanyInformation as CompanyInformation
    from .connections import Connections as Connections
    from .httpclient import AsyncHttpClient as AsyncHttpClient
    from .httpclient import HttpClient as HttpClient
    from .httpclient import ClientOwner as ClientOwner
    from .httpclient import close_clients as close_clients
    from .managed_bank_feeds import ManagedBankFeeds as ManagedBankFeeds
    from .sdk import CodatBankFeeds as CodatBankFeeds
    from .sdkconfiguration import SDKConfiguration as SDKConfiguration, SERVERS as SERVERS
    from .source_accounts import SourceAccounts as SourceAccounts
    from .transactions import Transactions as Transactions
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
            "_version": [
                "VERSION",
                "__title__",
                "__version__",
                "OPENAPI_DOC_VERSION",
                "SPEAKEASY_GENERATOR_VERSION",
                "USER_AGENT",
            ],
            "account_mapping": ["AccountMapping"],
            "bank_accounts": ["BankAccounts"],
            "basesdk": ["BaseSDK"],
            "companies": ["Companies"],
            "company_information": ["CompanyInformation"],
            "connections": ["Connections"],
            "httpclient": ["AsyncHttpClient", "HttpClient", "ClientOwner", "close_clients"],
            "managed_bank_feeds": ["ManagedBankFeeds"],
            "sdk": ["CodatBankFeeds"],
            "sdkconfiguration": ["SDKConfiguration", "SERVERS"],
            "source_accounts": ["SourceAccounts"],
            "transactions": ["Transactions"],
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
