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

_GET: Operation[shared.CompanyInformation] = Operation(
    "get-company-information",
    "GET /companies/{company_id}/connections/{connection_id}/bankFeeds/info",
    request=lambda: operations.GetCompanyInformationRequest,
    responses=(response("200", lambda: shared.CompanyInformation, required=True),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class CompanyInformation(BaseSDK):
    """What the accounting software knows about the company itself."""

    @cached_property
    def with_raw_response(self) -> CompanyInformationRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return CompanyInformationRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> CompanyInformationRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return CompanyInformationRaw(self._call, self._call_async, stream=True)

    def get(
        self,
        *,
        request: operations.GetCompanyInformationRequest | operations.GetCompanyInformationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CompanyInformation:
        """Get company information

        Returns what the accounting software says about the company: its name, its currencies and its plan.

        Oracle NetSuite and Xero support this. Exact, FreeAgent, QuickBooks Online and Sage do not.

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

                res = codat_bank_feeds.company_information.get(request={
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
        request: operations.GetCompanyInformationRequest | operations.GetCompanyInformationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CompanyInformation:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)


class CompanyInformationRaw(RawMethods):
    """The methods of `CompanyInformation`, each giving the HTTP response beside the parsed value."""

    def get(
        self,
        *,
        request: operations.GetCompanyInformationRequest | operations.GetCompanyInformationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CompanyInformation]:
        """The same as `get` of `CompanyInformation`, giving the HTTP response beside the parsed value."""
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetCompanyInformationRequest | operations.GetCompanyInformationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CompanyInformation]:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)
