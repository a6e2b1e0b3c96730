"""Receipts and other files that belong to a transaction."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from . import utils
from ._runtime.operation import Operation, file_part, multipart_body, response
from ._runtime.raw_response import ApiResponse, RawMethods
from .basesdk import BaseSDK
from .models import errors, operations, shared
from .types import UNSET, OptionalNullable

_UPLOAD: Operation[shared.Attachment | None] = Operation(
    "upload-expense-attachment",
    "POST /companies/{company_id}/sync/expenses/syncs/{sync_id}/transactions/{transaction_id}/attachments",
    request=lambda: operations.UploadExpenseAttachmentRequest,
    body=multipart_body("attachment_upload", parts=(file_part("file"),), optional=True),
    responses=(response("200", lambda: shared.Attachment),),
    errors=(response("400 401 402 403 404 429 500 503", lambda: errors.ErrorMessage),),
)


class Attachments(BaseSDK):
    """Receipts and other files that belong to a transaction."""

    @cached_property
    def with_raw_response(self) -> AttachmentsRaw:
        """The same methods, each giving the HTTP response beside the parsed value."""
        return AttachmentsRaw(self._call, self._call_async)

    @cached_property
    def with_streaming_response(self) -> AttachmentsRaw:
        """The same with the response left open, for bodies that do not fit into memory."""
        return AttachmentsRaw(self._call, self._call_async, stream=True)

    def upload(
        self,
        *,
        request: operations.UploadExpenseAttachmentRequest | operations.UploadExpenseAttachmentRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Attachment | None:
        """Upload attachment

        Attaches a file, such as a photo of a receipt, to a transaction in the accounting software.

        Transfers and adjustments take no attachments. For other transactions, the accounting software sets the limits:

        | Software | Largest file | Limited to |
        | --- | --- | --- |
        | Dynamics 365 Business Central | 350 MB | |
        | FreeAgent | 5 MB | images and PDF files |
        | Oracle NetSuite | 100 MB | payments and refunds |
        | QuickBooks Desktop | | no attachments |
        | QuickBooks Online | 100 MB | payments, refunds and reimbursable expenses |
        | Xero | 3 MB | |

        PNG files are accepted wherever attachments are.

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
                res = codat_sync_expenses.attachments.upload(request={
                    "company_id": "8a210b68-6988-11ed-a1eb-0242ac120002",
                    "sync_id": "6fb40d5e-b13e-11ed-afa1-0242ac120002",
                    "transaction_id": "336694d8-2dca-4cb5-a28d-3ccb83e55eee",
                    "attachment_upload": {
                        "file": {
                            "content": open("example.file", "rb"),
                            "file_name": "example.file",
                        },
                    },
                })

                if res is not None:
                    # handle response
                    pass
        """
        return self._call(_UPLOAD, request, retries, server_url, timeout_ms, http_headers)

    async def upload_async(
        self,
        *,
        request: operations.UploadExpenseAttachmentRequest | operations.UploadExpenseAttachmentRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> shared.Attachment | None:
        """The same as `upload`, to be awaited."""
        return await self._call_async(_UPLOAD, request, retries, server_url, timeout_ms, http_headers)


class AttachmentsRaw(RawMethods):
    """The methods of `Attachments`, each giving the HTTP response beside the parsed value."""

    def upload(
        self,
        *,
        request: operations.UploadExpenseAttachmentRequest | operations.UploadExpenseAttachmentRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Attachment | None]:
        """The same as `upload` of `Attachments`, giving the HTTP response beside the parsed value."""
        return self._call(_UPLOAD, request, retries, server_url, timeout_ms, http_headers)

    async def upload_async(
        self,
        *,
        request: operations.UploadExpenseAttachmentRequest | operations.UploadExpenseAttachmentRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str] | None = None,
    ) -> ApiResponse[shared.Attachment | None]:
        """The same as `upload`, to be awaited."""
        return await self._call_async(_UPLOAD, request, retries, server_url, timeout_ms, http_headers)
