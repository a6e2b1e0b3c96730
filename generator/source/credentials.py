"""Headers for documents that are not public: from environment variables, or the user's .netrc."""

from __future__ import annotations

import base64
import netrc
import os
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from generator.diagnostics import Diagnostics, Origin


def request_headers(url: str, variables: Mapping[str, str], diagnostics: Diagnostics) -> dict[str, str]:
    """Header fields for a URL that the user names. `variables`: the environment variable that holds each.

    Raises `GenerationError` for a variable that is not set, or cannot be sent; messages never show a value.
    """
    found = {}
    for name, variable in variables.items():
        value = os.environ.get(variable, "")
        if not value or not value.isprintable() or not value.isascii():
            problem = "is not set" if not value else "holds what no header can (a line break, say)"
            hint = "set it where `sdkgen fetch` runs"
            message = f"the header {name} comes from the environment variable {variable}, which {problem}"
            raise diagnostics.fatal("source-header", message, Origin(url), hint=hint)
        found[name] = value
    if not any(name.lower() == "authorization" for name in found):
        found |= _of_netrc(url, diagnostics)
    return found


def _of_netrc(url: str, diagnostics: Diagnostics) -> dict[str, str]:
    path = Path(os.environ.get("NETRC") or Path.home() / ".netrc")
    if not path.is_file():
        return {}
    try:
        known = netrc.netrc(str(path)).authenticators(urlsplit(url).hostname or "")
    except (OSError, netrc.NetrcParseError) as problem:
        reason = problem.msg if isinstance(problem, netrc.NetrcParseError) else problem.strerror
        diagnostics.warning("netrc-unreadable", f"it is left alone: {reason}", Origin(str(path)))
        return {}
    if known is None:
        return {}
    login, _, password = known
    pair = base64.b64encode(f"{login}:{password or ''}".encode()).decode()
    return {"Authorization": f"Basic {pair}"}
