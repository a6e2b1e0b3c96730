"""Manage customers."""

from __future__ import annotations

from functools import cached_property
from typing import Iterator, AsyncIterator, Mapping, Optional, Union

from . import utils
from ._runtime.operation import Operation, Pagination, Input, response, json_body, path, query
from ._runtime.pages import pages, pages_async
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_LIST: Operation[shared.Customers] = Operation(
    id="list-customers",
    endpoint="GET /companies/{company_id}/data/customers",
    request=lambda: operations.ListCustomersRequest,
    params=(path("company_id"), query("order_by"), query("page"), query("page_size"), query("query")),
    responses=(response("200", lambda: shared.Customers),),
    errors=(response("400 401 402 403 404 409 429 500 503", lambda: errors.ErrorMessage),),
    pagination=Pagination("offsetLimit", (Input("page", "page"),), results="$.results"),
)
_CREATE: Operation[shared.CreateCustomerResponse] = Operation(
    id="create-customer",
    endpoint="POST /companies/{company_id}/connections/{connection_id}/push/customers",
    request=lambda: operations.CreateCustomerRequest,
    params=(
        path("company_id"),
        path("connection_id"),
        query("allow_sync_on_push_complete"),
        query("timeout_in_minutes"),
    ),
    body=json_body("customer", nullable=True, optional=True),
    responses=(response("200", lambda: shared.CreateCustomerResponse),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class Customers(BaseSDK):
    """Manage customers."""

    @cached_property
    def with_raw_response(self) -> CustomersRaw:
        return CustomersRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> CustomersRaw:
        return CustomersRaw(self._call, self._call_async, stream=True)

    def list(
        self,
        *,
        request: Union[operations.ListCustomersRequest, operations.ListCustomersRequestTypedDict],
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> shared.Customers:
        """List customers

        Text of the document.
        """
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: Union[operations.ListCustomersRequest, operations.ListCustomersRequestTypedDict],
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> shared.Customers:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def list_pages(
        self,
        *,
        request: Union[operations.ListCustomersRequest, operations.ListCustomersRequestTypedDict],
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> Iterator[shared.Customers]:
        """The pages of `list`, one after another."""
        return pages(self.sdk_configuration, self._call, _LIST, request, retries, server_url, timeout_ms, http_headers)

    def list_pages_async(
        self,
        *,
        request: Union[operations.ListCustomersRequest, operations.ListCustomersRequestTypedDict],
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> AsyncIterator[shared.Customers]:
        """The pages of `list`, one after another."""
        return pages_async(self.sdk_configuration, self._call_async, _LIST, request, retries, server_url, timeout_ms, http_headers)

    def create(
        self,
        *,
        request: Union[operations.CreateCustomerRequest, operations.CreateCustomerRequestTypedDict],
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> shared.CreateCustomerResponse:
        """Create customer"""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: Union[operations.CreateCustomerRequest, operations.CreateCustomerRequestTypedDict],
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> shared.CreateCustomerResponse:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)


class CustomersRaw(RawMethods):
    """The methods of `Customers`, each giving the HTTP response beside the parsed value."""

    def list(
        self,
        *,
        request: Union[operations.ListCustomersRequest, operations.ListCustomersRequestTypedDict],
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> ApiResponse[shared.Customers]:
        """The same as `list` of `Customers`, giving the HTTP response beside the parsed value."""
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: Union[operations.ListCustomersRequest, operations.ListCustomersRequestTypedDict],
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> ApiResponse[shared.Customers]:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def create(
        self,
        *,
        request: Union[operations.CreateCustomerRequest, operations.CreateCustomerRequestTypedDict],
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> ApiResponse[shared.CreateCustomerResponse]:
        """The same as `create` of `Customers`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: Union[operations.CreateCustomerRequest, operations.CreateCustomerRequestTypedDict],
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> ApiResponse[shared.CreateCustomerResponse]:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)
