"""Zoo: the SDK for Python."""

from __future__ import annotations

TYPE_CHECKING: bool = False  # true for type checkers; importing typing takes longer than all of this
if TYPE_CHECKING:
    from ._hooks import SDKHooks as SDKHooks
    from ._version import VERSION as VERSION, __title__ as __title__, __version__ as __version__
    from .animals import Animals as Animals
    from .basesdk import BaseSDK as BaseSDK
    from .httpclient import AsyncHttpClient as AsyncHttpClient, HttpClient as HttpClient
    from .sdk import Zoo as Zoo
    from .sdkconfiguration import SDKConfiguration as SDKConfiguration, SERVERS as SERVERS
    from .types import OptionalNullable as OptionalNullable, UNSET as UNSET
    from .utils import Logger as Logger
    from .utils import RetryConfig as RetryConfig
    from .utils import get_default_logger as get_default_logger
    from .utils import remove_suffix as remove_suffix
else:
    from ._runtime.lazy import lazy_package

    __getattr__, __dir__, __all__ = lazy_package(
        __name__,
        {
            "_hooks": ["SDKHooks"],
            "_version": ["VERSION", "__title__", "__version__"],
            "animals": ["Animals"],
            "basesdk": ["BaseSDK"],
            "httpclient": ["AsyncHttpClient", "HttpClient"],
            "sdk": ["Zoo"],
            "sdkconfiguration": ["SDKConfiguration", "SERVERS"],
            "types": ["OptionalNullable", "UNSET"],
            "utils": ["Logger", "RetryConfig", "get_default_logger", "remove_suffix"],
        },
        submodules=["models", "models.shared"],
        foreign={
            "dataclasses": ["dataclass"],
            "httpx": [],
            "pydantic": ["Field"],
            "typing": ["Callable", "Dict", "Optional", "Tuple", "Union"],
        },
    )
