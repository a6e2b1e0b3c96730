"""Checking what a call is told beside its request, so that a mistake is named before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping

from ..utils.retries import RetryConfig


def check_options(
    retries: object, retry_config: object, server_url: object, timeout_ms: object, http_headers: object
) -> None:
    """
    :raises TypeError: one of them is of another type than it should be
    :raises ValueError: the time limit is negative
    """
    for name, value in (("retries", retries), ("retry_config", retry_config)):
        if value and not isinstance(value, RetryConfig):
            raise _wrong(name, "a RetryConfig, None or UNSET", value)
    if not (server_url is None or isinstance(server_url, str)):
        raise _wrong("server_url", "text", server_url)
    if timeout_ms is not None:
        if not isinstance(timeout_ms, (int, float)):
            raise _wrong("timeout_ms", "a number of milliseconds", timeout_ms)
        if timeout_ms < 0:
            raise ValueError(f"timeout_ms: expected 0 or more, not {timeout_ms}")
    if not (http_headers is None or isinstance(http_headers, Mapping)):
        raise _wrong("http_headers", "a mapping", http_headers)


def _wrong(name: str, expected: str, value: object) -> TypeError:
    return TypeError(f"{name}: expected {expected}, not {type(value).__name__}")
