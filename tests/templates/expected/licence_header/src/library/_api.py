# Copyright (c) House of Books.
# SPDX-License-Identifier: Apache-2.0
"""What holds for the whole API: credentials, retries, the error for all else."""

from __future__ import annotations

from ._runtime.operation import Api, Retry
from .models import errors

API = Api(
    default_error=lambda: errors.SDKError,
    schemes=(),
    security=(),
    retries=Retry(500, 60000, 1.5, 3600000, ("5XX",), connection_errors=False),
)
