"""Bank Feeds: Put bank transactions straight into the books."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from .basesdk import BaseSDK
from .models import shared
from .sdkconfiguration import SDKConfiguration
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from .account_mapping import AccountMapping
    from .bank_accounts import BankAccounts
    from .companies import Companies
    from .company_information import CompanyInformation
    from .connections import Connections
    from .httpclient import AsyncHttpClient, HttpClient
    from .managed_bank_feeds import ManagedBankFeeds
    from .source_accounts import SourceAccounts
    from .transactions import Transactions
    from .utils import Logger, RetryConfig


class CodatBankFeeds(BaseSDK):
    """Bank Feeds: Put bank transactions straight into the books.

    Banks and lenders call this one API to deliver the transactions of their business customers to whichever accounting software those use, so that nobody types them in.

    A typical integration goes through these steps:

    1. Create a **company** for each of your customers, and a **connection** to its accounting software.
    2. Add a **source account** for every account that the customer holds with you.
    3. Let the customer pair it with an account in the books: that is the **account mapping**.
    4. Send **transactions** as they happen, and look up what became of each write.

    With **managed bank feeds**, Codat fetches the transactions itself; you only follow the syncs.

    Guides and background: [Bank Feeds](https://docs.codat.io/bank-feeds-api/overview).
    """

    @cached_property
    def companies(self) -> Companies:
        """The businesses whose books you feed."""
        from .companies import Companies

        return Companies(self.sdk_configuration, self)

    @cached_property
    def connections(self) -> Connections:
        """A company's links to its accounting software and other data sources."""
        from .connections import Connections

        return Connections(self.sdk_configuration, self)

    @cached_property
    def account_mapping(self) -> AccountMapping:
        """Pair source accounts with accounts in the books, for those who build their own screens for it."""
        from .account_mapping import AccountMapping

        return AccountMapping(self.sdk_configuration, self)

    @cached_property
    def managed_bank_feeds(self) -> ManagedBankFeeds:
        """Follow and start the syncs of source accounts whose transactions Codat fetches."""
        from .managed_bank_feeds import ManagedBankFeeds

        return ManagedBankFeeds(self.sdk_configuration, self)

    @cached_property
    def company_information(self) -> CompanyInformation:
        """What the accounting software knows about the company itself."""
        from .company_information import CompanyInformation

        return CompanyInformation(self.sdk_configuration, self)

    @cached_property
    def source_accounts(self) -> SourceAccounts:
        """The accounts that your customers hold with you."""
        from .source_accounts import SourceAccounts

        return SourceAccounts(self.sdk_configuration, self)

    @cached_property
    def bank_accounts(self) -> BankAccounts:
        """The bank accounts in a company's books."""
        from .bank_accounts import BankAccounts

        return BankAccounts(self.sdk_configuration, self)

    @cached_property
    def transactions(self) -> Transactions:
        """Send bank transactions to the books, and see what became of them."""
        from .transactions import Transactions

        return Transactions(self.sdk_configuration, self)

    def __init__(
        self,
        security: shared.Security | Callable[[], shared.Security],
        server_idx: int | None = None,
        url_params: dict[str, str] | None = None,
        server_url: str | None = None,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: int | None = None,
        debug_logger: Logger | None = None,
    ) -> None:
        """Make a client; use it with `with`, or `async with`, so that connections are closed.

        :param security: credentials, or a function that gives them for every call
        :param server_idx: which of `SERVERS` to send to
        :param server_url: where to send to, instead of one of `SERVERS`
        :param url_params: values for the places in braces in `server_url`
        :param client: HTTP client for all methods that are not async, used as it is
        :param async_client: HTTP client for all async methods, used as it is
        :param retry_config: how to retry, if not as the document says; None for never
        :param timeout_ms: time limit of a call in milliseconds
        :param debug_logger: gets every request and response, with credentials left out
        """
        _settings = SDKConfiguration.create(
            security, server_idx, server_url, url_params, client, async_client, retry_config, timeout_ms, debug_logger
        )
        super().__init__(_settings)
