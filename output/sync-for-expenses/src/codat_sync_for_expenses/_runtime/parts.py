"""Parts of an SDK that load on first use."""

from __future__ import annotations

import importlib
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class SubSDK(Generic[T]):
    """A namespace of the SDK that is made on first access and from then on is a plain attribute of the instance."""

    def __init__(self, module: str, name: str) -> None:
        self._module = module
        self._name = name
        self._attribute = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._attribute = name

    @overload
    def __get__(self, instance: None, owner: type) -> SubSDK[T]: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: Any, owner: type) -> Any:
        if instance is None:
            return self
        home = importlib.import_module(__name__.rsplit(".", 2)[0] + "." + self._module)
        made = getattr(home, self._name)(instance.sdk_configuration)
        instance.__dict__[self._attribute] = made
        return made
