"""Everything that lives here."""

from __future__ import annotations

from builtins import list as List
from collections.abc import Mapping
from functools import cached_property

import httpx
from typing_extensions import deprecated

from . import utils
from ._runtime.operation import Operation, header, json_body, query, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_LIST: Operation[list[shared.Animal] | None] = Operation(
    "list-animals",
    "GET /animals",
    params=(query("kind", style="pipeDelimited", explode=False), query("page")),
    request=lambda: operations.ListAnimalsRequest,
    responses=(response("200", lambda: list[shared.Animal]),),
    errors=(response("404", lambda: errors.Problem),),
)
_LIST_DEFAULT = operations.ListAnimalsRequest()
_CREATE: Operation[None] = Operation(
    "create-animal",
    "POST /animals",
    request=lambda: shared.Animal,
    body=json_body(),
    responses=(response("204"),),
    errors=(response("404", lambda: errors.Problem),),
)
_GET_PHOTO: Operation[httpx.Response | None] = Operation(
    "get-photo",
    "GET /animals/{animal_id}/photo",
    params=(header("x_size", "X-Size"),),
    request=lambda: operations.GetPhotoRequest,
    accept="image/png",
    responses=(response("200", media="image/png", kind="stream"),),
)


class Animals(BaseSDK):
    """Everything that lives here."""

    @cached_property
    def with_raw_response(self) -> AnimalsRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return AnimalsRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> AnimalsRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return AnimalsRaw(self._call, self._call_async, stream=True)

    def list(
        self,
        *,
        request: operations.ListAnimalsRequest | operations.ListAnimalsRequestTypedDict = _LIST_DEFAULT,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> List[shared.Animal] | None:
        """List animals

        All of them, "big" and small: C:\\zoo.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed response
        :raises errors.Problem: response 404
        :raises errors.SDKError: any other response that is not a success

        Example::

            from zoo import Zoo
            from zoo.models import shared

            with Zoo(
                security=shared.Security(
                    api_key="<YOUR_API_KEY_HERE>",
                ),
            ) as zoo:
                res = zoo.animals.list(request={})

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: operations.ListAnimalsRequest | operations.ListAnimalsRequestTypedDict = _LIST_DEFAULT,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> List[shared.Animal] | None:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    @deprecated("This will be removed in a future release.")
    def create(
        self,
        *,
        request: shared.Animal | shared.AnimalTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """Add an animal

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :raises errors.Problem: response 404
        :raises errors.SDKError: any other response that is not a success

        .. deprecated:: This will be removed in a future release.

        Example::

            from zoo import Zoo
            from zoo.models import shared

            with Zoo(
                security=shared.Security(
                    api_key="<YOUR_API_KEY_HERE>",
                ),
            ) as zoo:
                zoo.animals.create(request={
                    "animal_type": "cat",
                    "name": "Blue Door Books",
                })

                # Use the SDK ...
        """
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    @deprecated("This will be removed in a future release.")
    async def create_async(
        self,
        *,
        request: shared.Animal | shared.AnimalTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> None:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def get_photo(
        self,
        *,
        request: operations.GetPhotoRequest | operations.GetPhotoRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> httpx.Response | None:
        """Download the photo

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the response, still open: read it, then close it
        :raises errors.SDKError: any other response that is not a success

        Example::

            from zoo import Zoo
            from zoo.models import shared

            with Zoo(
                security=shared.Security(
                    api_key="<YOUR_API_KEY_HERE>",
                ),
            ) as zoo:
                res = zoo.animals.get_photo(request={
                    "animal_id": "0bce3388-e35f-401f-82d5-58b9c8e744ae",
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_GET_PHOTO, request, retries, server_url, timeout_ms, http_headers)

    async def get_photo_async(
        self,
        *,
        request: operations.GetPhotoRequest | operations.GetPhotoRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> httpx.Response | None:
        """The same as `get_photo`, to be awaited."""
        return await self._call_async(_GET_PHOTO, request, retries, server_url, timeout_ms, http_headers)


class AnimalsRaw(RawMethods):
    """The methods of `Animals`, each giving the HTTP response beside the parsed value."""

    def list(
        self,
        *,
        request: operations.ListAnimalsRequest | operations.ListAnimalsRequestTypedDict = _LIST_DEFAULT,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[List[shared.Animal] | None]:
        """The same as `list` of `Animals`, giving the HTTP response beside the parsed value."""
        return self._call(_LIST, request, retries, server_url, timeout_ms, http_headers)

    async def list_async(
        self,
        *,
        request: operations.ListAnimalsRequest | operations.ListAnimalsRequestTypedDict = _LIST_DEFAULT,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[List[shared.Animal] | None]:
        """The same as `list`, to be awaited."""
        return await self._call_async(_LIST, request, retries, server_url, timeout_ms, http_headers)

    @deprecated("This will be removed in a future release.")
    def create(
        self,
        *,
        request: shared.Animal | shared.AnimalTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[None]:
        """The same as `create` of `Animals`, giving the HTTP response beside the parsed value."""
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    @deprecated("This will be removed in a future release.")
    async def create_async(
        self,
        *,
        request: shared.Animal | shared.AnimalTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[None]:
        """The same as `create`, to be awaited."""
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    def get_photo(
        self,
        *,
        request: operations.GetPhotoRequest | operations.GetPhotoRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[httpx.Response | None]:
        """The same as `get_photo` of `Animals`, giving the HTTP response beside the parsed value."""
        return self._call(_GET_PHOTO, request, retries, server_url, timeout_ms, http_headers)

    async def get_photo_async(
        self,
        *,
        request: operations.GetPhotoRequest | operations.GetPhotoRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[httpx.Response | None]:
        """The same as `get_photo`, to be awaited."""
        return await self._call_async(_GET_PHOTO, request, retries, server_url, timeout_ms, http_headers)
