"""The accounts that your customers hold with you."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, json_body, raw_body, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_GENERATE_OTP: Operation[shared.GenerateOtpResponse] = Operation(
    "generate-otp",
    "POST /companies/{company_id}/connections/{connection_id}/bankFeeds/otp",
    request=lambda: operations.GenerateOtpRequest,
    responses=(response("200", lambda: shared.GenerateOtpResponse, required=True),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_LIST: Operation[operations.ListSourceAccountsResponseBody] = Operation(
    "list-source-accounts",
    "GET /companies/{company_id}/connections/{connection_id}/connectionInfo/bankFeedAccounts",
    request=lambda: operations.ListSourceAccountsRequest,
    responses=(response("200", lambda: operations.ListSourceAccountsResponseBody, required=True),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_CREATE: Operation[operations.CreateSourceAccountResponseBody] = Operation(
    "create-source-account",
    "POST /companies/{company_id}/connections/{connection_id}/connectionInfo/bankFeedAccounts",
    request=lambda: operations.CreateSourceAccountRequest,
    body=json_body("request_body", optional=True),
    responses=(response("200", lambda: operations.CreateSourceAccountResponseBody, required=True),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_CREATE_BATCH: Operation[operations.CreateBatchSourceAccountResponse] = Operation(
    "create-batch-source-account",
    "POST /companies/{company_id}/connections/{connection_id}/connectionInfo/bankFeedAccounts/batch",
    request=lambda: operations.CreateBatchSourceAccountRequest,
    body=json_body("request_body", optional=True),
    responses=(
        response("201", lambda: list[operations.ResponseBody], required=True),
        response("207", lambda: list[operations.CreateBatchSourceAccountResponseBody], required=True),
    ),
    errors=(
        response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),
        response("409", lambda: errors.CreateBatchSourceAccountResponseBody),
    ),
)
_DELETE_CREDENTIALS: Operation[None] = Operation(
    "delete-bank-feed-credentials",
    "DELETE /companies/{company_id}/connections/{connection_id}/connectionInfo/bankFeedAccounts/credentials",
    request=lambda: operations.DeleteBankFeedCredentialsRequest,
    responses=(response("204"),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_GENERATE_CREDENTIALS: Operation[shared.BankAccountCredentials] = Operation(
    "generate-credentials",
    "POST /companies/{company_id}/connections/{connection_id}/connectionInfo/bankFeedAccounts/credentials",
    request=lambda: operations.GenerateCredentialsRequest,
    body=raw_body("request_body", media="application/json"),
    responses=(response("200", lambda: shared.BankAccountCredentials, required=True),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_DELETE: Operation[None] = Operation(
    "delete-source-account",
    "DELETE /companies/{company_id}/connections/{connection_id}/connectionInfo/bankFeedAccounts/{account_id}",
    request=lambda: operations.DeleteSourceAccountRequest,
    responses=(response("204"),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_UPDATE: Operation[shared.SourceAccount] = Operation(
    "update-source-account",
    "PATCH /companies/{company_id}/connections/{connection_id}/connectionInfo/bankFeedAccounts/{account_id}",
    request=lambda: operations.UpdateSourceAccountRequest,
    body=json_body("source_account", optional=True),
    responses=(response("200", lambda: shared.SourceAccount, required=True),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class SourceAccounts(BaseSDK):
    """The accounts that your customers hold with you."""

    @cached_property
    def with_raw_response(self) -> SourceAccountsRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return SourceAccountsRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> SourceAccountsRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return SourceAccountsRaw(self._call, self._call_async, stream=True)

    def generate_otp(
        self,
        *,
        request: operations.GenerateOtpRequest | operations.GenerateOtpRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.GenerateOtpResponse:
        """Make one-time password

        Makes a password that works once and for a short time. Customers of Sage type it in to connect a bank feed.

        Connections to other accounting software answer with an error.

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

                res = codat_bank_feeds.source_accounts.generate_otp(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                })

                # Handle response
                print(res)
        """
        return self._call(_GENERATE_OTP, request, retries, server_url, timeout_ms, http_headers)

    async def generate_otp_async(
        self,
        *,
        request: operations.GenerateOtpRequest | operations.GenerateOtpRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.GenerateOtpResponse:
        """The same as `generate_otp`, to be awaited."""
        return await self._call_async(_GENERATE_OTP, request, retries, server_url, timeout_ms, http_headers)

    def list(
        self,
        *,
        request: operations.ListSourceAccountsRequest | operations.ListSourceAccountsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.ListSourceAccountsResponseBody:
        """List source accounts

        Lists all source accounts of a connection: those the customer holds with you, and whose transactions go to the books.

        They come in the version in which they were sent.

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

                res = codat_bank_feeds.source_accounts.list(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                })

                # Handle response
                print(res)
        """
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: operations.ListSourceAccountsRequest | operations.ListSourceAccountsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.ListSourceAccountsResponseBody:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def create(
        self,
        *,
        request: operations.CreateSourceAccountRequest | operations.CreateSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.CreateSourceAccountResponseBody:
        """Create source account

        Adds a source account for an account that the customer holds with you. It is paired with an account in the books afterwards.

        Send the second version of source accounts. The first is for those who began before August 2024.

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
            from decimal import Decimal


            with CodatBankFeeds(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_bank_feeds:

                res = codat_bank_feeds.source_accounts.create(request={
                    "request_body": {
                        "account_info": {
                            "account_open_date": "2019-05-06",
                            "available_balance": Decimal("3210.45"),
                            "description": "For day-to-day payments",
                            "nickname": "Till",
                        },
                        "account_name": "Business current",
                        "account_number": "44556677",
                        "account_type": shared.AccountType.CHECKING,
                        "balance": Decimal("2710.45"),
                        "currency": "GBP",
                        "id": "acc-001",
                        "modified_date": "2026-02-04T06:00:00Z",
                        "routing_info": {
                            "bank_code": "102030",
                            "type": shared.Type.SORTCODE,
                        },
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
        request: operations.CreateSourceAccountRequest | operations.CreateSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.CreateSourceAccountResponseBody:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def create_batch(
        self,
        *,
        request: operations.CreateBatchSourceAccountRequest | operations.CreateBatchSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.CreateBatchSourceAccountResponse:
        """Create several source accounts

        Adds several source accounts in one go, each for an account that the customer holds with you. They are paired with accounts in the books afterwards.

        Send the second version of source accounts. The first is for those who began before August 2024.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 400, 401, 402, 403, 404, 429, 500, 503
        :raises errors.CreateBatchSourceAccountResponseBody: response 409
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_bankfeeds import CodatBankFeeds
            from codat_bankfeeds.models import operations, shared
            from decimal import Decimal


            with CodatBankFeeds(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_bank_feeds:

                res = codat_bank_feeds.source_accounts.create_batch(request=operations.CreateBatchSourceAccountRequest(
                    request_body=[
                        shared.SourceAccountV2Prototype(
                            account_info=shared.AccountInfo(
                                account_open_date="2019-05-06",
                                available_balance=Decimal("3210.45"),
                                description="For day-to-day payments",
                                nickname="Till",
                            ),
                            account_name="Business current",
                            account_number="44556677",
                            account_type=shared.AccountType.CHECKING,
                            balance=Decimal("2710.45"),
                            currency="GBP",
                            id="acc-001",
                            modified_date="2026-02-04T06:00:00Z",
                            routing_info=shared.RoutingInfo(
                                bank_code="102030",
                                type=shared.Type.SORTCODE,
                            ),
                        ),
                        shared.SourceAccountV2Prototype(
                            account_name="Business savings",
                            account_number="44556699",
                            account_type=shared.AccountType.SAVINGS,
                            balance=Decimal("9400"),
                            currency="GBP",
                            id="acc-003",
                            modified_date="2026-02-04T06:00:00Z",
                            routing_info=shared.RoutingInfo(
                                bank_code="102030",
                                type=shared.Type.SORTCODE,
                            ),
                        ),
                    ],
                    company_id="8a210b68-6988-11ed-a1eb-0242ac120002",
                    connection_id="2e9d2c44-f675-40ba-8049-353bfcb5e171",
                ))

                # Handle response
                print(res)
        """
        return self._call(_CREATE_BATCH, request, retries, server_url, timeout_ms, http_headers)

    async def create_batch_async(
        self,
        *,
        request: operations.CreateBatchSourceAccountRequest | operations.CreateBatchSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> operations.CreateBatchSourceAccountResponse:
        """The same as `create_batch`, to be awaited."""
        return await self._call_async(_CREATE_BATCH, request, retries, server_url, timeout_ms, http_headers)

    def delete_credentials(
        self,
        *,
        request: operations.DeleteBankFeedCredentialsRequest | operations.DeleteBankFeedCredentialsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """Delete all credentials

        Revokes all credentials that were ever made for a connection.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
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

                codat_bank_feeds.source_accounts.delete_credentials(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                })

                # Use the SDK ...
        """
        return self._call(_DELETE_CREDENTIALS, request, retries, server_url, timeout_ms, http_headers)

    async def delete_credentials_async(
        self,
        *,
        request: operations.DeleteBankFeedCredentialsRequest | operations.DeleteBankFeedCredentialsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """The same as `delete_credentials`, to be awaited."""
        return await self._call_async(_DELETE_CREDENTIALS, request, retries, server_url, timeout_ms, http_headers)

    def generate_credentials(
        self,
        *,
        request: operations.GenerateCredentialsRequest | operations.GenerateCredentialsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.BankAccountCredentials:
        """Generate credentials

        Makes a user name and a password with which the customer turns on the bank feed inside QuickBooks Online. Other accounting software does not need them.

        Every call makes a new pair. Earlier pairs go on working until you [delete them all](https://docs.codat.io/bank-feeds-api#/operations/delete-bank-feed-credentials).

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

                res = codat_bank_feeds.source_accounts.generate_credentials(request={
                    "request_body": open("example.file", "rb"),
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                })

                # Handle response
                print(res)
        """
        return self._call(_GENERATE_CREDENTIALS, request, retries, server_url, timeout_ms, http_headers)

    async def generate_credentials_async(
        self,
        *,
        request: operations.GenerateCredentialsRequest | operations.GenerateCredentialsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.BankAccountCredentials:
        """The same as `generate_credentials`, to be awaited."""
        return await self._call_async(_GENERATE_CREDENTIALS, request, retries, server_url, timeout_ms, http_headers)

    def delete(
        self,
        *,
        request: operations.DeleteSourceAccountRequest | operations.DeleteSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """Delete source account

        Removes a source account, and its mapping with it.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
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

                codat_bank_feeds.source_accounts.delete(request={
                    "account_id": "acc-001",
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                })

                # Use the SDK ...
        """
        return self._call(_DELETE, request, retries, server_url, timeout_ms, http_headers)

    async def delete_async(
        self,
        *,
        request: operations.DeleteSourceAccountRequest | operations.DeleteSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """The same as `delete`, to be awaited."""
        return await self._call_async(_DELETE, request, retries, server_url, timeout_ms, http_headers)

    def update(
        self,
        *,
        request: operations.UpdateSourceAccountRequest | operations.UpdateSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.SourceAccount:
        """Update source account

        Changes the `accountName`, the `status` or the `balance` of a source account. The account in the books is not touched.

        - As `status`, only `disconnected` can be set.
        - The `balance` of a connected account cannot be set.

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

                res = codat_bank_feeds.source_accounts.update(request={
                    "source_account": {
                        "account_name": "Business current",
                        "id": "acc-001",
                        "status": shared.Status.DISCONNECTED,
                    },
                    "account_id": "acc-001",
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                })

                # Handle response
                print(res)
        """
        return self._call(_UPDATE, request, retries, server_url, timeout_ms, http_headers)

    async def update_async(
        self,
        *,
        request: operations.UpdateSourceAccountRequest | operations.UpdateSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.SourceAccount:
        """The same as `update`, to be awaited."""
        return await self._call_async(_UPDATE, request, retries, server_url, timeout_ms, http_headers)


class SourceAccountsRaw(RawMethods):
    """The methods of `SourceAccounts`, each giving the HTTP response beside the parsed value."""

    def generate_otp(
        self,
        *,
        request: operations.GenerateOtpRequest | operations.GenerateOtpRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.GenerateOtpResponse]:
        """The same as `generate_otp` of `SourceAccounts`, giving the HTTP response beside the parsed value."""
        return self._call(_GENERATE_OTP, request, retries, server_url, timeout_ms, http_headers)

    async def generate_otp_async(
        self,
        *,
        request: operations.GenerateOtpRequest | operations.GenerateOtpRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.GenerateOtpResponse]:
        """The same as `generate_otp`, to be awaited."""
        return await self._call_async(_GENERATE_OTP, request, retries, server_url, timeout_ms, http_headers)

    def list(
        self,
        *,
        request: operations.ListSourceAccountsRequest | operations.ListSourceAccountsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[operations.ListSourceAccountsResponseBody]:
        """The same as `list` of `SourceAccounts`, giving the HTTP response beside the parsed value."""
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: operations.ListSourceAccountsRequest | operations.ListSourceAccountsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[operations.ListSourceAccountsResponseBody]:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def create(
        self,
        *,
        request: operations.CreateSourceAccountRequest | operations.CreateSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[operations.CreateSourceAccountResponseBody]:
        """The same as `create` of `SourceAccounts`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateSourceAccountRequest | operations.CreateSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[operations.CreateSourceAccountResponseBody]:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def create_batch(
        self,
        *,
        request: operations.CreateBatchSourceAccountRequest | operations.CreateBatchSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[operations.CreateBatchSourceAccountResponse]:
        """The same as `create_batch` of `SourceAccounts`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE_BATCH, request, retries, server_url, timeout_ms, http_headers)

    async def create_batch_async(
        self,
        *,
        request: operations.CreateBatchSourceAccountRequest | operations.CreateBatchSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[operations.CreateBatchSourceAccountResponse]:
        """The same as `create_batch`, to be awaited."""
        return await self._call_async(_CREATE_BATCH, request, retries, server_url, timeout_ms, http_headers)

    def delete_credentials(
        self,
        *,
        request: operations.DeleteBankFeedCredentialsRequest | operations.DeleteBankFeedCredentialsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[None]:
        """The same as `delete_credentials` of `SourceAccounts`, giving the HTTP response beside the parsed value."""
        return self._call(_DELETE_CREDENTIALS, request, retries, server_url, timeout_ms, http_headers)

    async def delete_credentials_async(
        self,
        *,
        request: operations.DeleteBankFeedCredentialsRequest | operations.DeleteBankFeedCredentialsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[None]:
        """The same as `delete_credentials`, to be awaited."""
        return await self._call_async(_DELETE_CREDENTIALS, request, retries, server_url, timeout_ms, http_headers)

    def generate_credentials(
        self,
        *,
        request: operations.GenerateCredentialsRequest | operations.GenerateCredentialsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.BankAccountCredentials]:
        """The same as `generate_credentials` of `SourceAccounts`, giving the HTTP response beside the parsed value."""
        return self._call(_GENERATE_CREDENTIALS, request, retries, server_url, timeout_ms, http_headers)

    async def generate_credentials_async(
        self,
        *,
        request: operations.GenerateCredentialsRequest | operations.GenerateCredentialsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.BankAccountCredentials]:
        """The same as `generate_credentials`, to be awaited."""
        return await self._call_async(_GENERATE_CREDENTIALS, request, retries, server_url, timeout_ms, http_headers)

    def delete(
        self,
        *,
        request: operations.DeleteSourceAccountRequest | operations.DeleteSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[None]:
        """The same as `delete` of `SourceAccounts`, giving the HTTP response beside the parsed value."""
        return self._call(_DELETE, request, retries, server_url, timeout_ms, http_headers)

    async def delete_async(
        self,
        *,
        request: operations.DeleteSourceAccountRequest | operations.DeleteSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[None]:
        """The same as `delete`, to be awaited."""
        return await self._call_async(_DELETE, request, retries, server_url, timeout_ms, http_headers)

    def update(
        self,
        *,
        request: operations.UpdateSourceAccountRequest | operations.UpdateSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.SourceAccount]:
        """The same as `update` of `SourceAccounts`, giving the HTTP response beside the parsed value."""
        return self._call(_UPDATE, request, retries, server_url, timeout_ms, http_headers)

    async def update_async(
        self,
        *,
        request: operations.UpdateSourceAccountRequest | operations.UpdateSourceAccountRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.SourceAccount]:
        """The same as `update`, to be awaited."""
        return await self._call_async(_UPDATE, request, retries, server_url, timeout_ms, http_headers)
