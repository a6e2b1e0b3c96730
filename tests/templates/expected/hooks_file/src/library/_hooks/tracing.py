"""Hooks that name our house in every request of library."""

from __future__ import annotations

import httpx

from .types import BeforeRequestContext, BeforeRequestHook


class HouseHook(BeforeRequestHook):
    def before_request(self, hook_ctx: BeforeRequestContext, request: httpx.Request) -> httpx.Request:
        request.headers["X-House"] = "library"
        return request
