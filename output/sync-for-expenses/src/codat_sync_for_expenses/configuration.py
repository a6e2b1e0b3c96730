"""The defaults that a company's expenses are booked with."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, json_body, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_GET: Operation[shared.CompanyConfiguration | None] = Operation(
    "get-company-configuration",
    "GET /companies/{company_id}/sync/expenses/config",
    request=lambda: operations.GetCompanyConfigurationRequest,
    responses=(response("200", lambda: shared.CompanyConfiguration),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_SET: Operation[shared.CompanyConfiguration | None] = Operation(
    "set-company-configuration",
    "POST /companies/{company_id}/sync/expenses/config",
    request=lambda: operations.SetCompanyConfigurationRequest,
    body=json_body("company_configuration", optional=True),
    responses=(response("200", lambda: shared.CompanyConfiguration),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class Configuration(BaseSDK):
    """The defaults that a company's expenses are booked with."""

    @cached_property
    def with_raw_response(self) -> ConfigurationRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return ConfigurationRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> ConfigurationRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return ConfigurationRaw(self._call, self._call_async, stream=True)

    def get(
        self,
        *,
        request: operations.GetCompanyConfigurationRequest | operations.GetCompanyConfigurationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CompanyConfiguration | None:
        """Get company configuration

        Returns the defaults with which the company's expenses are synced.

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
                res = codat_sync_expenses.configuration.get(request={
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
        request: operations.GetCompanyConfigurationRequest | operations.GetCompanyConfigurationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CompanyConfiguration | None:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)

    def set(
        self,
        *,
        request: operations.SetCompanyConfigurationRequest | operations.SetCompanyConfigurationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CompanyConfiguration | None:
        """Set company configuration

        Saves the defaults with which the company's expenses are synced.

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
                res = codat_sync_expenses.configuration.set(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "company_configuration": {
                        "bank_account": {
                            "id": "32",
                        },
                        "customer": {
                            "id": "140",
                        },
                        "supplier": {
                            "id": "124",
                        },
                    },
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_SET, request, retries, server_url, timeout_ms, http_headers)

    async def set_async(
        self,
        *,
        request: operations.SetCompanyConfigurationRequest | operations.SetCompanyConfigurationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.CompanyConfiguration | None:
        """The same as `set`, to be awaited."""
        return await self._call_async(_SET, request, retries, server_url, timeout_ms, http_headers)


class ConfigurationRaw(RawMethods):
    """The methods of `Configuration`, each giving the HTTP response beside the parsed value."""

    def get(
        self,
        *,
        request: operations.GetCompanyConfigurationRequest | operations.GetCompanyConfigurationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CompanyConfiguration | None]:
        """The same as `get` of `Configuration`, giving the HTTP response beside the parsed value."""
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetCompanyConfigurationRequest | operations.GetCompanyConfigurationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CompanyConfiguration | None]:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)

    def set(
        self,
        *,
        request: operations.SetCompanyConfigurationRequest | operations.SetCompanyConfigurationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CompanyConfiguration | None]:
        """The same as `set` of `Configuration`, giving the HTTP response beside the parsed value."""
        return self._call(_SET, request, retries, server_url, timeout_ms, http_headers)

    async def set_async(
        self,
        *,
        request: operations.SetCompanyConfigurationRequest | operations.SetCompanyConfigurationRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.CompanyConfiguration | None]:
        """The same as `set`, to be awaited."""
        return await self._call_async(_SET, request, retries, server_url, timeout_ms, http_headers)
