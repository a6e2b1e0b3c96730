"""Add nominal accounts, and find out which fields an integration expects."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, json_body, query, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_GET_CREATE_MODEL: Operation[shared.PushOption | None] = Operation(
    "get-create-chartOfAccounts-model",
    "GET /companies/{company_id}/connections/{connection_id}/options/chartOfAccounts",
    request=lambda: operations.GetCreateChartOfAccountsModelRequest,
    responses=(response("200", lambda: shared.PushOption),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_CREATE: Operation[shared.CreateAccountResponse | None] = Operation(
    "create-account",
    "POST /companies/{company_id}/connections/{connection_id}/push/accounts",
    params=(query("allow_sync_on_push_complete"), query("timeout_in_minutes")),
    request=lambda: operations.CreateAccountRequest,
    body=json_body("account_prototype", optional=True),
    responses=(response("200", lambda: shared.CreateAccountResponse),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class Accounts(BaseSDK):
    """Add nominal accounts, and find out which fields an integration expects."""

    @cached_property
    def with_raw_response(self) -> AccountsRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return AccountsRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> AccountsRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return AccountsRaw(self._call, self._call_async, stream=True)

    def get_create_model(
        self,
        *,
        request: (
            operations.GetCreateChartOfAccountsModelRequest | operations.GetCreateChartOfAccountsModelRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PushOption | None:
        """Get create account model

        Tells which fields this connection's integration expects in a new [account](https://docs.codat.io/sync-for-expenses-api#/schemas/Account), and which values it accepts.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 401, 402, 403, 404, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_sync_for_expenses import CodatSyncExpenses
            from codat_sync_for_expenses.models import shared

            with CodatSyncExpenses(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_sync_expenses:
                res = codat_sync_expenses.accounts.get_create_model(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_GET_CREATE_MODEL, request, retries, server_url, timeout_ms, http_headers)

    async def get_create_model_async(
        self,
        *,
        request: (
            operations.GetCreateChartOfAccountsModelRequest | operations.GetCreateChartOfAccountsModelRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PushOption | None:
        """The same as `get_create_model`, to be awaited."""
        return await self._call_async(_GET_CREATE_MODEL, request, retries, server_url, timeout_ms, http_headers)

    def create(
        self,
        *,
        request: operations.CreateAccountRequest | operations.CreateAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateAccountResponse | None:
        """Create account

        Adds a nominal [account](https://docs.codat.io/sync-for-expenses-api#/schemas/Account) to the chart of accounts behind a connection.

        **Differences between integrations**

        Each integration asks for its own set of fields. [Get create account model](https://docs.codat.io/sync-for-expenses-api#/operations/get-create-chartOfAccounts-model) tells which.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 400, 401, 402, 403, 404, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_sync_for_expenses import CodatSyncExpenses
            from codat_sync_for_expenses.models import shared
            from decimal import Decimal

            with CodatSyncExpenses(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_sync_expenses:
                res = codat_sync_expenses.accounts.create(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                    "account_prototype": {
                        "currency": "USD",
                        "current_balance": Decimal("0"),
                        "description": "Invoices the business has issued but has not yet collected payment on.",
                        "fully_qualified_category": "Asset.Current",
                        "fully_qualified_name": "Fixed Asset",
                        "name": "Accounts Receivable",
                        "nominal_code": "610",
                        "status": shared.AccountStatus.ACTIVE,
                        "type": shared.AccountType.ASSET,
                    },
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateAccountRequest | operations.CreateAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateAccountResponse | None:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)


class AccountsRaw(RawMethods):
    """The methods of `Accounts`, each giving the HTTP response beside the parsed value."""

    def get_create_model(
        self,
        *,
        request: (
            operations.GetCreateChartOfAccountsModelRequest | operations.GetCreateChartOfAccountsModelRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PushOption | None]:
        """The same as `get_create_model` of `Accounts`, giving the HTTP response beside the parsed value."""
        return self._call(_GET_CREATE_MODEL, request, retries, server_url, timeout_ms, http_headers)

    async def get_create_model_async(
        self,
        *,
        request: (
            operations.GetCreateChartOfAccountsModelRequest | operations.GetCreateChartOfAccountsModelRequestTypedDict
        ),
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PushOption | None]:
        """The same as `get_create_model`, to be awaited."""
        return await self._call_async(_GET_CREATE_MODEL, request, retries, server_url, timeout_ms, http_headers)

    def create(
        self,
        *,
        request: operations.CreateAccountRequest | operations.CreateAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateAccountResponse | None]:
        """The same as `create` of `Accounts`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateAccountRequest | operations.CreateAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateAccountResponse | None]:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)
