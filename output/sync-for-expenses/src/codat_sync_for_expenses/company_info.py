"""What the accounting software knows about the company itself."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_GET: Operation[shared.CompanyInformation | None] = Operation(
    "get-company-info",
    "GET /companies/{company_id}/data/info",
    request=lambda: operations.GetCompanyInfoRequest,
    responses=(response("200", lambda: shared.CompanyInformation),),
    errors=(response("401 402 403 404 409 429 500 503", lambda: errors.ErrorMessage),),
)


class CompanyInfo(BaseSDK):
    """What the accounting software knows about the company itself."""

    @cached_property
    def with_raw_response(self) -> CompanyInfoRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return CompanyInfoRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> CompanyInfoRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return CompanyInfoRaw(self._call, self._call_async, stream=True)

    def get(
        self,
        *,
        request: operations.GetCompanyInfoRequest | operations.GetCompanyInfoRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CompanyInformation | None:
        """Get company info

        Returns the company's own details, such as its legal name and its addresses, as the accounting software last gave them.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.ErrorMessage: response 401, 402, 403, 404, 409, 429, 500, 503
        :raises errors.SDKError: any other response that is not a success

        Example::

            from codat_sync_for_expenses import CodatSyncExpenses
            from codat_sync_for_expenses.models import shared

            with CodatSyncExpenses(
                security=shared.Security(
                    auth_header="Basic BASE_64_ENCODED(API_KEY)",
                ),
            ) as codat_sync_expenses:
                res = codat_sync_expenses.company_info.get(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetCompanyInfoRequest | operations.GetCompanyInfoRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CompanyInformation | None:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)


class CompanyInfoRaw(RawMethods):
    """The methods of `CompanyInfo`, each giving the HTTP response beside the parsed value."""

    def get(
        self,
        *,
        request: operations.GetCompanyInfoRequest | operations.GetCompanyInfoRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CompanyInformation | None]:
        """The same as `get` of `CompanyInfo`, giving the HTTP response beside the parsed value."""
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetCompanyInfoRequest | operations.GetCompanyInfoRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CompanyInformation | None]:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)
