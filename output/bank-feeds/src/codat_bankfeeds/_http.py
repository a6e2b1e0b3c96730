"""The HTTP library that the package is made for (setting `http_backend`). Nothing else of the runtime names it."""

from __future__ import annotations

import httpx

__all__ = ["httpx"]
_LIBRARIES = ("httpx", "httpx2")


def check_library(name: str, client: type) -> None:
    """
    :param name: the argument that the client was given as
    :raises TypeError: it is a client of the other library, whose requests and exceptions differ
    """
    ours = httpx.Client.__module__.partition(".")[0]
    for kind in client.__mro__:
        library = kind.__module__.partition(".")[0]
        if library in _LIBRARIES and library != ours:
            raise TypeError(
                f"{name}: expected a client of {ours}, not of {library}; "
                f"a package for that is generated with the setting `http_backend: {library}`"
            )
