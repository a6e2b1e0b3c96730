"""A company's links to its accounting software and other data sources."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, json_body, query, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_LIST: Operation[shared.Connections] = Operation(
    "list-connections",
    "GET /companies/{company_id}/connections",
    params=(query("order_by"), query("page"), query("page_size"), query("query")),
    request=lambda: operations.ListConnectionsRequest,
    responses=(response("200", lambda: shared.Connections, required=True),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_CREATE: Operation[shared.Connection] = Operation(
    "create-connection",
    "POST /companies/{company_id}/connections",
    request=lambda: operations.CreateConnectionRequest,
    body=json_body("request_body", optional=True),
    responses=(response("200", lambda: shared.Connection, required=True),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_DELETE: Operation[None] = Operation(
    "delete-connection",
    "DELETE /companies/{company_id}/connections/{connection_id}",
    request=lambda: operations.DeleteConnectionRequest,
    responses=(response("200"),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_GET: Operation[shared.Connection] = Operation(
    "get-connection",
    "GET /companies/{company_id}/connections/{connection_id}",
    request=lambda: operations.GetConnectionRequest,
    responses=(response("200", lambda: shared.Connection, required=True),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)
_UNLINK: Operation[shared.Connection] = Operation(
    "unlink-connection",
    "PATCH /companies/{company_id}/connections/{connection_id}",
    request=lambda: operations.UnlinkConnectionRequest,
    body=json_body("request_body", optional=True),
    responses=(response("200", lambda: shared.Connection, required=True),),
    errors=(response("401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class Connections(BaseSDK):
    """A company's links to its accounting software and other data sources."""

    @cached_property
    def with_raw_response(self) -> ConnectionsRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return ConnectionsRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> ConnectionsRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return ConnectionsRaw(self._call, self._call_async, stream=True)

    def list(
        self,
        *,
        request: operations.ListConnectionsRequest | operations.ListConnectionsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Connections:
        """List connections

        Lists a company's connections, one page at a time.

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

                res = codat_bank_feeds.connections.list(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "order_by": "-created",
                    "query": "status=Linked",
                })

                # Handle response
                print(res)
        """
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: operations.ListConnectionsRequest | operations.ListConnectionsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Connections:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def create(
        self,
        *,
        request: operations.CreateConnectionRequest | operations.CreateConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Connection:
        """Create connection

        Connects a company to a platform, which is named by its `platformKey`.

        [List integrations](https://docs.codat.io/platform-api#/operations/list-integrations) shows the keys there are.

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

                res = codat_bank_feeds.connections.create(request={
                    "request_body": {
                        "platform_key": "gbol",
                    },
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                })

                # Handle response
                print(res)
        """
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateConnectionRequest | operations.CreateConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Connection:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def delete(
        self,
        *,
        request: operations.DeleteConnectionRequest | operations.DeleteConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """Delete connection

        Withdraws the authorization of a connection and removes the connection from its company.

        This is final: to feed the company's books again, its owner has to authorize a new connection.

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

                codat_bank_feeds.connections.delete(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                })

                # Use the SDK ...
        """
        return self._call(_DELETE, request, retries, server_url, timeout_ms, http_headers)

    async def delete_async(
        self,
        *,
        request: operations.DeleteConnectionRequest | operations.DeleteConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """The same as `delete`, to be awaited."""
        return await self._call_async(_DELETE, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetConnectionRequest | operations.GetConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Connection:
        """Get connection

        Returns one of a company's connections. A deleted company or connection answers as not found.

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

                res = codat_bank_feeds.connections.get(request={
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
        request: operations.GetConnectionRequest | operations.GetConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Connection:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)

    def unlink(
        self,
        *,
        request: operations.UnlinkConnectionRequest | operations.UnlinkConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Connection:
        """Unlink connection

        Withdraws the authorization of a connection but keeps the connection.

        Data that was fetched earlier stays readable, and the customer can authorize the connection again later.

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

                res = codat_bank_feeds.connections.unlink(request={
                    "request_body": {
                        "status": shared.DataConnectionStatus.UNLINKED,
                    },
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "connection_id": "2e9d2c44-f675-40ba-8049-353bfcb5e171",
                })

                # Handle response
                print(res)
        """
        return self._call(_UNLINK, request, retries, server_url, timeout_ms, http_headers)

    async def unlink_async(
        self,
        *,
        request: operations.UnlinkConnectionRequest | operations.UnlinkConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Connection:
        """The same as `unlink`, to be awaited."""
        return await self._call_async(_UNLINK, request, retries, server_url, timeout_ms, http_headers)


class ConnectionsRaw(RawMethods):
    """The methods of `Connections`, each giving the HTTP response beside the parsed value."""

    def list(
        self,
        *,
        request: operations.ListConnectionsRequest | operations.ListConnectionsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Connections]:
        """The same as `list` of `Connections`, giving the HTTP response beside the parsed value."""
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: operations.ListConnectionsRequest | operations.ListConnectionsRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Connections]:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    def create(
        self,
        *,
        request: operations.CreateConnectionRequest | operations.CreateConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Connection]:
        """The same as `create` of `Connections`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: operations.CreateConnectionRequest | operations.CreateConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Connection]:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def delete(
        self,
        *,
        request: operations.DeleteConnectionRequest | operations.DeleteConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[None]:
        """The same as `delete` of `Connections`, giving the HTTP response beside the parsed value."""
        return self._call(_DELETE, request, retries, server_url, timeout_ms, http_headers)

    async def delete_async(
        self,
        *,
        request: operations.DeleteConnectionRequest | operations.DeleteConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[None]:
        """The same as `delete`, to be awaited."""
        return await self._call_async(_DELETE, request, retries, server_url, timeout_ms, http_headers)

    def get(
        self,
        *,
        request: operations.GetConnectionRequest | operations.GetConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Connection]:
        """The same as `get` of `Connections`, giving the HTTP response beside the parsed value."""
        return self._call(_GET, request, retries, server_url, timeout_ms, http_headers)

    async def get_async(
        self,
        *,
        request: operations.GetConnectionRequest | operations.GetConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Connection]:
        """The same as `get`, to be awaited."""
        return await self._call_async(_GET, request, retries, server_url, timeout_ms, http_headers)

    def unlink(
        self,
        *,
        request: operations.UnlinkConnectionRequest | operations.UnlinkConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Connection]:
        """The same as `unlink` of `Connections`, giving the HTTP response beside the parsed value."""
        return self._call(_UNLINK, request, retries, server_url, timeout_ms, http_headers)

    async def unlink_async(
        self,
        *,
        request: operations.UnlinkConnectionRequest | operations.UnlinkConnectionRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Connection]:
        """The same as `unlink`, to be awaited."""
        return await self._call_async(_UNLINK, request, retries, server_url, timeout_ms, http_headers)
