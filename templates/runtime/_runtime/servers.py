"""Server URLs: variables are filled in so that none of them can lead to another host or out of its place."""

from __future__ import annotations

import re
from collections.abc import Mapping

_VARIABLE = re.compile(r"\{([^{}]*)\}")
_AUTHORITY = re.compile(r"[^/?#]*//[^/?#]*")
_CONTROL = re.compile(r"[\x00-\x20\x7f]")
_DOTS = re.compile(r"(?:^|[/\\])(?:\.|%2e){1,2}(?:[/\\]|$)", re.IGNORECASE)


def filled(url: str, variables: Mapping[str, str]) -> str:
    """The URL with its variables filled in, each once; unknown ones stay.

    What stands in the host beside other text can name no other host, and what stands in the path does not go up or end
    it. A variable that is the whole host, or all up to it, is free to choose: that is what it is for.

    :raises ValueError: a value that has no place there
    """
    found = _AUTHORITY.match(url)
    start, end = (url.index("//") + 2, found.end()) if found is not None else (0, 0)

    def value_of(match: re.Match[str]) -> str:
        name = match[1]
        if name not in variables:
            return match[0]
        value = str(variables[name])
        if match.end() <= start or (found is None and match.start() == 0):
            forbidden = ""
        elif match.end() <= end:
            is_host = match.start() == start and (match.end() == end or url[match.end()] == ":")
            forbidden = "@\\?#" if is_host else "@\\?#/:"
        else:
            forbidden = "\\?#" if "?" not in url[: match.start()] else "&#"
        in_path = bool(forbidden) and match.start() >= end
        if _CONTROL.search(value) or any(c in value for c in forbidden) or (in_path and _DOTS.search(value)):
            raise ValueError(f"server variable {name!r} cannot be {value!r} in {url}")
        return value

    return _VARIABLE.sub(value_of, url)
