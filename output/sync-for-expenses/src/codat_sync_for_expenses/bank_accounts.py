"""Add bank accounts, and find out which fields an integration expects."""

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
    "get-create-bankAccounts-model",
    "GET /companies/{company_id}/connections/{connection_id}/options/bankAccounts",
    request=lambda: operations.GetCreateBankAccountsModelRequest,
    responses=(response("200", lambda: shared.PushOption),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_CREATE: Operation[shared.CreateBankAccountResponse | None] = Operation(
    "create-bank-account",
    "POST /companies/{company_id}/connections/{connection_id}/push/bankAccounts",
    params=(query("allow_sync_on_push_complete"), query("timeout_in_minutes")),
    request=lambda: operations.CreateBankAccountRequest,
    body=json_body("bank_account", optional=True, nullable=True),
    responses=(response("200", lambda: shared.CreateBankAccountResponse),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class BankAccounts(BaseSDK):
    """Add bank accounts, and find out which fields an integration expects."""

    @cached_property
    def with_raw_response(self) -> BankAccountsRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return BankAccountsRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> BankAccountsRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return BankAccountsRaw(self._call, self._call_async, stream=True)

    def get_create_model(
        self,
        *,
        request: operations.GetCreateBankAccountsModelRequest | operations.GetCreateBankAccountsModelRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.PushOption | None:
        """Get create bank account model

        Tells which fields this connection's integration expects in a new [bank account](https://docs.codat.io/sync-for-expenses-api#/schemas/BankAccount), and which values it accepts.

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
                res = codat_sync_expenses.bank_accounts.get_create_model(request={
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
        request: operations.GetCreateBankAccountsModelRequest | operations.GetCreateBankAccountsModelRequestTypedDict,
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
        request: operations.CreateBankAccountRequest | operations.CreateBankAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateBankAccountResponse | None:
        """Create bank account

        Adds a [bank account](https://docs.codat.io/sync-for-expenses-api#/schemas/BankAccount) to the accounting software behind a connection.

        **Differences between integrations**

        Each integration asks for its own set of fields. [Get create bank account model](https://docs.codat.io/sync-for-expenses-api#/operations/get-create-bankAccounts-model) tells which.

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

            with CodatSyncExpenses(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_sync_expenses:
                res = codat_sync_expenses.bank_accounts.create(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                    "bank_account": {
                        "account_name": "GBP Bank Account",
                        "account_number": "12345678",
                        "account_type": shared.BankAccountType.DEBIT,
                        "currency": "GBP",
                        "status": shared.BankAccountStatus.ACTIVE,
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
        request: operations.CreateBankAccountRequest | operations.CreateBankAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CreateBankAccountResponse | None:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)


class BankAccountsRaw(RawMethods):
    """The methods of `BankAccounts`, each giving the HTTP response beside the parsed value."""

    def get_create_model(
        self,
        *,
        request: operations.GetCreateBankAccountsModelRequest | operations.GetCreateBankAccountsModelRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.PushOption | None]:
        """The same as `get_create_model` of `BankAccounts`, giving the HTTP response beside the parsed value."""
        return self._call(_GET_CREATE_MODEL, request, retries, server_url, timeout_ms, http_headers)

    async def get_create_model_async(
        self,
        *,
        request: operations.GetCreateBankAccountsModelRequest | operations.GetCreateBankAccountsModelRequestTypedDict,
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
        request: operations.CreateBankAccountRequest | operations.CreateBankAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateBankAccountResponse | None]:
        """The same as `create` of `BankAccounts`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateBankAccountRequest | operations.CreateBankAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CreateBankAccountResponse | None]:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)
