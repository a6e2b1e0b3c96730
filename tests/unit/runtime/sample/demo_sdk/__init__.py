"""Demo: the Python SDK of the demo API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._hooks import SDKHooks as SDKHooks
    from ._version import VERSION as VERSION, __title__ as __title__, __version__ as __version__
    from .basesdk import BaseSDK as BaseSDK
    from .customers import Customers as Customers
    from .httpclient import AsyncHttpClient as AsyncHttpClient, HttpClient as HttpClient
    from .sdk import DemoSDK as DemoSDK
    from .sdkconfiguration import SDKConfiguration as SDKConfiguration, SERVERS as SERVERS
    from .types import OptionalNullable as OptionalNullable, UNSET as UNSET
    from .utils import Logger as Logger, RetryConfig as RetryConfig
    from .utils import get_default_logger as get_default_logger, remove_suffix as remove_suffix
else:
    from ._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        {"_hooks": ["SDKHooks"], "_version": ["VERSION", "__title__", "__version__"], "basesdk": ["BaseSDK"], "customers": ["Customers"], "httpclient": ["AsyncHttpClient", "HttpClient"], "sdk": ["DemoSDK"], "sdkconfiguration": ["SDKConfiguration", "SERVERS"], "types": ["OptionalNullable", "UNSET"], "utils": ["Logger", "RetryConfig", "get_default_logger", "remove_suffix"]},
        submodules=["models", "models.shared", "webhooks"],
        foreign={"httpx": [], "dataclasses": ["dataclass"], "pydantic": ["Field"], "typing": ["Callable", "Dict", "Optional", "Tuple", "Union"]},
    )
