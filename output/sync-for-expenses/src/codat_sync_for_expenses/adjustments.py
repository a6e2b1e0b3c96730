"""Corrections and write-offs, booked as journal entries."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, json_body, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_CREATE: Operation[shared.AdjustmentTransactionResponse | None] = Operation(
    "create-adjustment-transaction",
    "POST /companies/{company_id}/sync/expenses/adjustment-transactions",
    request=lambda: operations.CreateAdjustmentTransactionRequest,
    body=json_body("request_body", optional=True),
    responses=(response("200", lambda: shared.AdjustmentTransactionResponse),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class Adjustments(BaseSDK):
    """Corrections and write-offs, booked as journal entries."""

    @cached_property
    def with_raw_response(self) -> AdjustmentsRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return AdjustmentsRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> AdjustmentsRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return AdjustmentsRaw(self._call, self._call_async, stream=True)

    def create(
        self,
        *,
        request: operations.CreateAdjustmentTransactionRequest | operations.CreateAdjustmentTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.AdjustmentTransactionResponse | None:
        """Create adjustment transaction

        Books up to 50 [adjustments](https://docs.codat.io/sync-for-expenses-api#/schemas/AdjustmentTransactionRequest) in the company's accounting software and starts a sync.

        An adjustment is a journal entry which corrects a transaction or writes an amount off, for example after an exchange rate moved.

        Works with QuickBooks Desktop.

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
                res = codat_sync_expenses.adjustments.create(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "request_body": [
                        {
                            "currency": "USD",
                            "date_": "2024-05-21T00:00:00+00:00",
                            "id": "3357b3df-5f2e-465d-b9ba-226519dbb8f1",
                            "lines": [
                                {
                                    "account_ref": {
                                        "id": "80000018-1671793811",
                                    },
                                    "amount": Decimal("50"),
                                    "description": "debit line",
                                    "invoice_to": {
                                        "id": "80000002-1674552702",
                                        "type": shared.InvoiceToType.CUSTOMER,
                                    },
                                    "tracking_refs": [
                                        {
                                            "data_type": shared.TrackingRefAdjustmentTransactionDataType.TRACKING_CATEGORIES,
                                            "id": "80000003-1674553958",
                                        },
                                    ],
                                },
                                {
                                    "account_ref": {
                                        "id": "80000028-1671794219",
                                    },
                                    "amount": Decimal("-50"),
                                    "description": "credit line",
                                    "tracking_refs": [
                                        {
                                            "data_type": shared.TrackingRefAdjustmentTransactionDataType.TRACKING_CATEGORIES,
                                            "id": "80000003-1674553958",
                                        },
                                    ],
                                },
                            ],
                            "currency_rate": Decimal("1"),
                            "reference": "test reference",
                        },
                    ],
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateAdjustmentTransactionRequest | operations.CreateAdjustmentTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.AdjustmentTransactionResponse | None:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)


class AdjustmentsRaw(RawMethods):
    """The methods of `Adjustments`, each giving the HTTP response beside the parsed value."""

    def create(
        self,
        *,
        request: operations.CreateAdjustmentTransactionRequest | operations.CreateAdjustmentTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.AdjustmentTransactionResponse | None]:
        """The same as `create` of `Adjustments`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateAdjustmentTransactionRequest | operations.CreateAdjustmentTransactionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.AdjustmentTransactionResponse | None]:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)
