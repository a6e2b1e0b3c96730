# Copyright (c) House of Books.
# SPDX-License-Identifier: Apache-2.0
"""Loans."""

from __future__ import annotations

from collections.abc import Mapping

from . import utils
from ._runtime.operation import Operation, answer, json_body
from ._runtime.raw import RawAccess, Wrap
from .basesdk import BaseSDK
from .models import shared
from .types import UNSET, OptionalNullable

_CREATE: Operation[shared.Loan | None] = Operation(
    id="create-loan",
    method="POST",
    path="/loans",
    request=lambda: shared.Loan | None,
    body=json_body(optional=True),
    answers=(answer("201", lambda: shared.Loan),),
)


class Loans(BaseSDK):
    with_raw_response: RawAccess[LoansRaw] = RawAccess(lambda sdk, wrap: LoansRaw(sdk, wrap))
    """The same methods, each giving the HTTP response beside the parsed value."""
    with_streaming_response: RawAccess[LoansRaw] = RawAccess(lambda sdk, wrap: LoansRaw(sdk, wrap), stream=True)
    """The same with the response left open, for bodies that do not fit into memory."""

    def create(
        self,
        *,
        request: shared.Loan | shared.LoanTypedDict | None = None,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Loan | None:
        """Lends a book.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed answer
        :raises errors.SDKError: any other answer that is no success

        Example::

            from datetime import date
            from library import Library

            with Library() as library:
                res = library.loans.create(request={
                    "isbn": "example isbn",
                    "until": date.fromisoformat("2024-02-05"),
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_CREATE, request, retries, server_url, timeout_ms, http_headers)

    async def create_async(
        self,
        *,
        request: shared.Loan | shared.LoanTypedDict | None = None,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Loan | None:
        """Lends a book.

        :param request: what to send: the model, or a dict with the same keys
        :param retries: how to retry this call, if not as the client does
        :param server_url: where to send this call, if not to the client's server
        :param timeout_ms: time limit of this call in milliseconds, if not the client's
        :param http_headers: further headers of this call
        :returns: the parsed answer
        :raises errors.SDKError: any other answer that is no success

        Example::

            from datetime import date
            from library import Library

            with Library() as library:
                res = library.loans.create(request={
                    "isbn": "example isbn",
                    "until": date.fromisoformat("2024-02-05"),
                })

                if res is not None:
                    # handle response
                    pass
        """
        return await self._call_async(_CREATE, request, retries, server_url, timeout_ms, http_headers)


class LoansRaw:
    """The methods of `Loans`, each giving the HTTP response beside the parsed value."""

    def __init__(self, sdk: Loans, wrap: Wrap) -> None:
        self.create = wrap.sync(sdk.create)
        self.create_async = wrap.asynchronous(sdk.create_async)
