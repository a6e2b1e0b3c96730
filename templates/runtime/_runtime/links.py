"""Links (OpenAPI 3.1, 4.8.20): from a response to the request of the call that it leads to."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Generic, TypeVar, cast
from urllib.parse import unquote

from .._http import httpx
from .operation import TypeOf
from .raw_response import ApiResponse
from .serialize import to_plain
from .signatures import is_dict, is_sequence
from .validate import reader

T = TypeVar("T")
R = TypeVar("R")
_NOTHING = object()
_EXPRESSION = re.compile(
    r"\$(?:url|method|statusCode"
    r"|(?:request|response)\.(?:body(?:#(?P<pointer>(?:/[^{}]*)?))?|(?P<place>header|query|path)\.(?P<name>[^{}]+)))"
)
_EMBEDDED = re.compile(r"\{(\$[^{}]+)\}")


class Link(Generic[T, R]):
    """A link of the document: from a response `T` to a request `R` of another method.

    Call it with a response to get that request. What the response is taken from: the value that the method returned,
    where the link needs nothing but the body; in any case what `with_raw_response` gives, or the `raw_response` of an
    error.
    """

    def __init__(
        self,
        operation: str,
        *,
        path: str,
        request: TypeOf | None = None,
        values: Mapping[str, Any] | None = None,
        flat: bool = False,
        server_url: str = "",
    ) -> None:
        self.operation = operation
        """The method that the link leads to, as seen from the client: "orders.get"."""
        self.values = dict(values or {})
        """Where each field of the request comes from: runtime expressions of the document, and constants. The key ""
        is the request as a whole."""
        self._path = path
        self._request = request
        self._flat = flat
        self._server_url = server_url

    def __call__(self, response: T | ApiResponse[T] | httpx.Response, **more: Any) -> R:
        """The request that follows a response.

        :param response: where the values come from
        :param more: further fields of the request, and others than the link has
        :raises ValueError: the link needs more of the response than is given, or what it takes does not make a request
        """
        if self._request is None:
            return cast(R, None)
        found = {**self._found(response), **more}
        return cast(R, reader(self._request())(found.get("", found)))

    def arguments(self, response: T | ApiResponse[T] | httpx.Response, **more: Any) -> dict[str, Any]:
        """The same as keyword arguments of the method.

        :raises ValueError: as above
        """
        request = self(response, **more)
        result: dict[str, Any] = {}
        if self._flat:
            result |= {name: getattr(request, name) for name in {**self._found(response), **more}}
        elif self._request is not None:
            result["request"] = request
        if self._server_url:
            result["server_url"] = self._server_url
        return result

    def _found(self, response: object) -> dict[str, Any]:
        """What can be derived from the response; what it does not have is left out (4.8.20.3)."""
        source = _Source(response, self._path)
        found = {name: _evaluated(value, source) for name, value in self.values.items()}
        return {name: value for name, value in found.items() if value is not _NOTHING}


class _Source:
    """A response and the request that it belongs to, as runtime expressions see them (4.8.20.4)."""

    def __init__(self, response: object, path: str) -> None:
        self._path = path
        self._http: httpx.Response | None = None
        self._value: object = _NOTHING
        if isinstance(response, ApiResponse):
            self._http = response.http_response
        elif isinstance(response, httpx.Response):
            self._http = response
        else:
            self._value = response

    def get(self, expression: str, match: re.Match[str]) -> Any:
        """The value of an expression, `_NOTHING` where there is none."""
        if expression.startswith("$response.body"):
            return _at(self._response_body(), match["pointer"] or "")
        http = self._http
        if http is None:
            raise ValueError(f"{expression} takes the HTTP response: give what with_raw_response returns")
        request = http.request
        if expression.startswith("$request.body"):
            return _at(_json(request.content), match["pointer"] or "")
        match match["place"]:
            case "header":
                headers = request.headers if expression.startswith("$request") else http.headers
                return headers.get(match["name"], _NOTHING)
            case "query":
                return request.url.params.get(match["name"], _NOTHING)
            case "path":
                return self._path_value(request.url, match["name"])
            case _:
                plain = {"$url": str(request.url), "$method": request.method}
                return plain.get(expression, http.status_code)

    def _response_body(self) -> Any:
        return to_plain(self._value) if self._http is None else _json(self._http.content)

    def _path_value(self, url: httpx.URL, name: str) -> Any:
        """The value of a path parameter: the server may have a path of its own in front."""
        names = re.findall(r"\{([^{}]+)\}", self._path)
        pattern = "([^/]*)".join(re.escape(part) for part in re.split(r"\{[^{}]+\}", self._path))
        found = re.search(f"{pattern}$", url.raw_path.decode("ascii").partition("?")[0])
        values = dict(zip(names, found.groups(), strict=False)) if found else {}
        return unquote(values[name]) if name in values else _NOTHING


def _evaluated(value: Any, source: _Source) -> Any:
    """A constant as it is; an expression, alone or embedded in a text or an object, as its value."""
    if isinstance(value, str):
        whole = _EXPRESSION.fullmatch(value)
        if whole is not None:
            return source.get(value, whole)
        return _EMBEDDED.sub(lambda match: _text(match[1], source), value)
    if is_dict(value):
        inner = {key: _evaluated(item, source) for key, item in value.items()}
        return {key: item for key, item in inner.items() if item is not _NOTHING}
    if is_sequence(value):
        return [item for item in (_evaluated(item, source) for item in value) if item is not _NOTHING]
    return value


def _text(expression: str, source: _Source) -> str:
    match = _EXPRESSION.fullmatch(expression)
    found = source.get(expression, match) if match is not None else "{" + expression + "}"
    if found is _NOTHING:
        return ""
    return found if isinstance(found, str) else json.dumps(found)


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        return _NOTHING


def _at(value: Any, pointer: str) -> Any:
    """The value at a JSON Pointer (RFC 6901)."""
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        if is_dict(value) and key in value:
            value = value[key]
        elif is_sequence(value) and key.isascii() and key.isdigit() and int(key) < len(value):
            value = value[int(key)]
        else:
            return _NOTHING
    return value
