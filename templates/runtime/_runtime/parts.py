"""Parts of an SDK that load on first use."""

from __future__ import annotations

import importlib
from functools import cached_property
from typing import TypeVar

T = TypeVar("T")


class SubSDK(cached_property[T]):
    """A namespace of the SDK that is made on first access and from then on is a plain attribute of the instance."""

    def __init__(self, module: str, name: str) -> None:
        package = __name__.rsplit(".", 2)[0]
        super().__init__(
            lambda sdk: getattr(importlib.import_module(f"{package}.{module}"), name)(sdk.sdk_configuration)
        )
