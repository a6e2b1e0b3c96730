"""Sync for Expenses: Bring what people spend into the books."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from .basesdk import BaseSDK
from .models import shared
from .sdkconfiguration import SDKConfiguration
from .types import UNSET, OptionalNullable

if TYPE_CHECKING:
    from .accounts import Accounts
    from .adjustments import Adjustments
    from .attachments import Attachments
    from .bank_accounts import BankAccounts
    from .companies import Companies
    from .company_info import CompanyInfo
    from .configuration import Configuration
    from .connections import Connections
    from .customers import Customers
    from .expenses import Expenses
    from .httpclient import AsyncHttpClient, HttpClient
    from .manage_data import ManageData
    from .mapping_options import MappingOptions
    from .push_operations import PushOperations
    from .reimbursements import Reimbursements
    from .suppliers import Suppliers
    from .sync import Sync
    from .transaction_status import TransactionStatus
    from .transfers import Transfers
    from .utils import Logger, RetryConfig


class CodatSyncExpenses(BaseSDK):
    """Sync for Expenses: Bring what people spend into the books.

    Card and expense platforms call this one API to write card payments, refunds, transfers, adjustments and
    employees' claims to whichever accounting software their customers use, with receipts attached.

    A typical integration goes through these steps:

    1. Create a **company** for each of your customers, and **connections** to its accounting software.
    2. Read the **mapping options**, let the customer choose, and save the choice in the **configuration**.
    3. Send **expenses**, **transfers**, **adjustments** and **reimbursements**. Each request starts a **sync**.
    4. Follow the sync by its **transaction status**, or subscribe to the webhooks.

    Guides and background: [Sync for Expenses](https://docs.codat.io/sync-for-expenses/overview).
    """

    @cached_property
    def companies(self) -> Companies:
        """The businesses whose books you write to."""
        from .companies import Companies

        return Companies(self.sdk_configuration, self)

    @cached_property
    def connections(self) -> Connections:
        """A company's links to its accounting software and other data sources."""
        from .connections import Connections

        return Connections(self.sdk_configuration, self)

    @cached_property
    def bank_accounts(self) -> BankAccounts:
        """Add bank accounts, and find out which fields an integration expects."""
        from .bank_accounts import BankAccounts

        return BankAccounts(self.sdk_configuration, self)

    @cached_property
    def accounts(self) -> Accounts:
        """Add nominal accounts, and find out which fields an integration expects."""
        from .accounts import Accounts

        return Accounts(self.sdk_configuration, self)

    @cached_property
    def customers(self) -> Customers:
        """Read, add and change customers."""
        from .customers import Customers

        return Customers(self.sdk_configuration, self)

    @cached_property
    def suppliers(self) -> Suppliers:
        """Read, add and change suppliers."""
        from .suppliers import Suppliers

        return Suppliers(self.sdk_configuration, self)

    @cached_property
    def manage_data(self) -> ManageData:
        """See how fresh the cached data is, and ask for new data."""
        from .manage_data import ManageData

        return ManageData(self.sdk_configuration, self)

    @cached_property
    def company_info(self) -> CompanyInfo:
        """What the accounting software knows about the company itself."""
        from .company_info import CompanyInfo

        return CompanyInfo(self.sdk_configuration, self)

    @cached_property
    def push_operations(self) -> PushOperations:
        """The log of everything written to the accounting software."""
        from .push_operations import PushOperations

        return PushOperations(self.sdk_configuration, self)

    @cached_property
    def adjustments(self) -> Adjustments:
        """Corrections and write-offs, booked as journal entries."""
        from .adjustments import Adjustments

        return Adjustments(self.sdk_configuration, self)

    @cached_property
    def configuration(self) -> Configuration:
        """The defaults that a company's expenses are booked with."""
        from .configuration import Configuration

        return Configuration(self.sdk_configuration, self)

    @cached_property
    def expenses(self) -> Expenses:
        """Spending on company cards."""
        from .expenses import Expenses

        return Expenses(self.sdk_configuration, self)

    @cached_property
    def mapping_options(self) -> MappingOptions:
        """The accounts, tracking categories and tax rates that expenses can be booked to."""
        from .mapping_options import MappingOptions

        return MappingOptions(self.sdk_configuration, self)

    @cached_property
    def reimbursements(self) -> Reimbursements:
        """Spending that employees are paid back for."""
        from .reimbursements import Reimbursements

        return Reimbursements(self.sdk_configuration, self)

    @cached_property
    def sync(self) -> Sync:
        """How the syncs of a company are getting on."""
        from .sync import Sync

        return Sync(self.sdk_configuration, self)

    @cached_property
    def transaction_status(self) -> TransactionStatus:
        """What became of each transaction in a sync."""
        from .transaction_status import TransactionStatus

        return TransactionStatus(self.sdk_configuration, self)

    @cached_property
    def attachments(self) -> Attachments:
        """Receipts and other files that belong to a transaction."""
        from .attachments import Attachments

        return Attachments(self.sdk_configuration, self)

    @cached_property
    def transfers(self) -> Transfers:
        """Money that moves between accounts."""
        from .transfers import Transfers

        return Transfers(self.sdk_configuration, self)

    def __init__(
        self,
        security: shared.Security | Callable[[], shared.Security],
        server_idx: int | None = None,
        server_url: str | None = None,
        url_params: dict[str, str] | None = None,
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
