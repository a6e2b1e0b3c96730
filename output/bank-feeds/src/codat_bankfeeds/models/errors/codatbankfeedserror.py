"""APIError under another name: its own is that of another class here."""

from __future__ import annotations

from ..._runtime.errors import APIError

CodatBankFeedsError = APIError
