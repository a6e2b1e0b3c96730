"""Pair source accounts with accounts in the books, for those who build their own screens for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, json_body, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_GET: Operation[list[shared.BankFeedMapping]] = Operation(
    "get-bank-account-mapping",
    "GET /companies/{company_id}/connections/{connection_id}/bankFeedAccounts/mapping",
    request=lambda: operations.GetBankAccountMappingRequest,
    responses=(response("200", lambda: list[shared.BankFeedMapping], required=True),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_CREATE: Operation[shared.BankFeedAccountMappingResponse] = Operation(
    "create-bank-account-mapping",
    "POST /companies/{company_id}/connections/{connection_id}/bankFeedAccounts/mapping",
    request=lambda: operations.CreateBankAccountMappingRequest,
    body=json_body("bank_feed_account_mapping", optional=True),
    responses=(response("200", lambda: shared.BankFeedAccountMappingResponse, required=True),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class AccountMapping(BaseSDK):
    """Pair source accounts with accounts in the books, for those who build their own screens for it."""

    @cached_property
    def with_raw_response(self) -> AccountMappingRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return AccountMappingRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> AccountMappingRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return AccountMappingRaw(self._call, self._call_async, stream=True)

    def get(
        self,
        *,
        request: operations.GetBankAccountMappingRequest | operations.GetBankAccountMappingRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[shared.BankFeedMapping]:
        """List account mappings

        Lists the source accounts of a connection, each with the account in the books that it feeds, or with those it could feed.

        You need this only if you build the mapping screens yourself.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 401, 402, 403, 404, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_bankfeeds import CodatBankFeeds
            from codat_bankfeeds.models import shared


            with CodatBankFeeds(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_bank_feeds:

                res = codat_bank_feeds.account_mapping.get(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                })

                # Handle response
                print(res)
        """
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetBankAccountMappingRequest | operations.GetBankAccountMappingRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> list[shared.BankFeedMapping]:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)

    def create(
        self,
        *,
        request: operations.CreateBankAccountMappingRequest | operations.CreateBankAccountMappingRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.BankFeedAccountMappingResponse:
        """Map a source account

        Pairs a source account with the account in the books that it is to feed. [List account mappings](https://docs.codat.io/bank-feeds-api#/operations/get-bank-account-mapping) shows which ones it could feed.

        You need this only if you build the mapping screens yourself.

        **Differences between integrations**

        For Xero, FreeAgent, Oracle NetSuite and Exact Online (NL), customers map their accounts in your screens, by way of this operation, or in those of Codat. With QuickBooks Online and Sage, they do so inside the accounting software.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 400, 401, 402, 403, 404, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_bankfeeds import CodatBankFeeds
            from codat_bankfeeds.models import shared


            with CodatBankFeeds(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_bank_feeds:

                res = codat_bank_feeds.account_mapping.create(request={
                    "bank_feed_account_mapping": {
                        "feed_start_date": "2026-02-01T00:00:00Z",
                        "source_account_id": "acc-001",
                        "target_account_id": "bd9e85e0-0478-433d-ae9f-0b3c4f04bfe4",
                    },
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                })

                # Handle response
                print(res)
        """
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateBankAccountMappingRequest | operations.CreateBankAccountMappingRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.BankFeedAccountMappingResponse:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)


class AccountMappingRaw(RawMethods):
    """The methods of `AccountMapping`, each giving the HTTP response beside the parsed value."""

    def get(
        self,
        *,
        request: operations.GetBankAccountMappingRequest | operations.GetBankAccountMappingRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[list[shared.BankFeedMapping]]:
        """The same as `get` of `AccountMapping`, giving the HTTP response beside the parsed value."""
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetBankAccountMappingRequest | operations.GetBankAccountMappingRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[list[shared.BankFeedMapping]]:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)

    def create(
        self,
        *,
        request: operations.CreateBankAccountMappingRequest | operations.CreateBankAccountMappingRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.BankFeedAccountMappingResponse]:
        """The same as `create` of `AccountMapping`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateBankAccountMappingRequest | operations.CreateBankAccountMappingRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.BankFeedAccountMappingResponse]:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)
