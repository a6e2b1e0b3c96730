"""Writing parameters: path, query, header and cookie styles (OpenAPI 3.1, 4.8.12; RFC 6570). Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, time, timedelta
from enum import Enum
from typing import Any
from urllib.parse import quote

from pydantic import BaseModel

from ..types.basemodel import Unset, field_plans
from ..types.timestamps import write_time
from .operation import Param
from .serialize import to_json, to_plain

Pairs = list[tuple[str, str]]

_PLAIN = re.compile(r"[A-Za-z0-9_\-~][A-Za-z0-9_.\-~]*").fullmatch
_SEGMENT = "!$&'()*+,;=:@-._~"  # what a path segment may hold as it is (RFC 3986, 3.3)
_PIECE = "!$&'()*+:@-._~"  # likewise, where commas, semicolons and signs of equality are between values
_RESERVED = ":/?#[]@!$&'()*+,;=%"


def is_set(value: object) -> bool:
    """Is there a value to send (neither None nor UNSET)?"""
    return value is not None and not isinstance(value, Unset)


def text_of(value: Any) -> str:
    """A scalar as text: booleans in lower case, enums by value, UTC as Z, whole numbers without a fraction."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e16:  # beyond, digits would be made up
        return str(int(value))  # as JSON knows it: 10, which a field of type number holds as 10.0
    if isinstance(value, datetime):
        return write_time(value)
    if isinstance(value, Enum):
        return text_of(value.value)
    if isinstance(value, (time, timedelta)) or hasattr(value, "__get_pydantic_core_schema__"):
        return text_of(to_plain(value))
    return str(value)


def members(value: Any) -> Iterator[tuple[str, Any]]:
    """The properties of an object that are set, by name on the wire."""
    if isinstance(value, BaseModel):
        for plan in field_plans(type(value)):
            item = getattr(value, plan.name)
            if is_set(item):
                yield plan.wire, item
        yield from members(value.__pydantic_extra__ or {})
    else:
        for key, item in value.items():
            if is_set(item):
                yield str(key), item


def is_object(value: object) -> bool:
    return isinstance(value, (BaseModel, Mapping))


def is_list(value: object) -> bool:
    return isinstance(value, (list, tuple, set, frozenset))


def _written(param: Param, value: Any) -> str:
    """A value in the media type that the document names for it; a number is written alike in all of them."""
    is_json = "json" in (param.content or "") and not isinstance(value, (int, float))
    return to_json(value) if is_json else text_of(value)


def _flat(value: Any) -> str:
    return to_json(value) if is_object(value) or is_list(value) else text_of(value)


def _items(value: Any) -> list[str]:
    return [_flat(item) for item in value if is_set(item)]


# ------------------------------------------------------------------------------------------------ query, cookies, forms


def query_pairs(param: Param, value: Any) -> Pairs:
    """The pairs that a value of a query parameter (or of a form field) becomes, not yet percent-encoded."""
    pairs = _query_pairs(param, value) if is_set(value) else []
    return [(param.wire, "")] if param.allow_empty and not pairs else pairs


def _query_pairs(param: Param, value: Any) -> Pairs:
    if param.content is not None:
        return [(param.wire, _written(param, value))]
    if param.style == "deepObject" and is_object(value):
        return _deep(param.wire, value)
    delimiter = {"spaceDelimited": " ", "pipeDelimited": "|"}.get(param.style, ",")
    if is_object(value):
        if param.explode:
            return [(key, _flat(item)) for key, item in members(value)]
        flat = [text for key, item in members(value) for text in (key, _flat(item))]
        return [(param.wire, delimiter.join(flat))] if flat else []
    if is_list(value):
        items = _items(value)
        if param.explode:
            return [(param.wire, item) for item in items]
        return [(param.wire, delimiter.join(items))] if items else []
    return [(param.wire, text_of(value))]


def _deep(name: str, value: Any) -> Pairs:
    pairs: Pairs = []
    for key, item in members(value):
        inner = f"{name}[{key}]"
        if is_object(item):
            pairs += _deep(inner, item)
        elif is_list(item):
            pairs += [(inner, text) for text in _items(item)]
        else:
            pairs.append((inner, text_of(item)))
    return pairs


def reserved_query(pairs: Pairs) -> str:
    """Pairs of a parameter with allowReserved: reserved characters stay as they are."""
    return "&".join(
        f"{quote(key, safe='[]')}={quote(item, safe=_RESERVED.replace('#', '').replace('&', ''))}"
        for key, item in pairs
    )


def group(pairs: Pairs) -> dict[str, list[str]]:
    """Pairs by key, in order of first appearance."""
    grouped: dict[str, list[str]] = {}
    for key, item in pairs:
        grouped.setdefault(key, []).append(item)
    return grouped


# --------------------------------------------------------------------------------------------------------------- path


def encode_segment(text: str, reserved: bool = False, piece: bool = False) -> str:
    """Percent-encode a path value, so that it can neither leave its segment nor end the path; a `piece` of one can't
    pass for several either."""
    if _PLAIN(text):
        return text
    if text in (".", ".."):
        return text.replace(".", "%2E")  # else it would be resolved as a step in the path
    if reserved:
        return quote(text, safe=_SEGMENT + "/")
    return quote(text, safe=_PIECE if piece else _SEGMENT)


def path_text(param: Param, value: Any) -> str:
    """What a value becomes in the path; empty lists and objects become nothing."""

    several = is_object(value) or is_list(value)

    def enc(text: str) -> str:
        return encode_segment(text, param.reserved, several or param.style == "matrix")

    if param.content is not None:
        return enc(_written(param, value))
    if is_object(value):
        sign = "=" if param.explode else ","
        items = [f"{enc(key)}{sign}{enc(_flat(item))}" for key, item in members(value)]
        return _path_items(param, items, named=True) if items else ""
    if is_list(value):
        items = [enc(item) for item in _items(value)]
        return _path_items(param, items, named=False) if items else ""
    text = enc(text_of(value))
    match param.style:
        case "label":
            return "." + text
        case "matrix":
            return f";{param.wire}={text}" if text else f";{param.wire}"
        case _:
            return text


def _path_items(param: Param, items: list[str], named: bool) -> str:
    """Several values; `named` when each has its own name before it."""
    match param.style:
        case "label":
            return "." + ("." if param.explode else ",").join(items)
        case "matrix" if not param.explode:
            return f";{param.wire}=" + ",".join(items)
        case "matrix":
            return "".join(f";{item}" if named else f";{param.wire}={item}" for item in items)
        case _:
            return ",".join(items)


# ------------------------------------------------------------------------------------------------------------ headers


def header_text(param: Param, value: Any) -> str:
    """The value of a header parameter; "" when there is nothing to send."""
    if not is_set(value):
        return ""
    if param.content is not None:
        return _written(param, value)
    if is_object(value):
        sign = "=" if param.explode else ","
        return ",".join(f"{key}{sign}{_flat(item)}" for key, item in members(value))
    if is_list(value):
        return ",".join(_items(value))
    return text_of(value)


def checked_line(name: str, value: Any) -> str:
    """The value of a header, or of one inside a multipart body, where any text may be sent (RFC 7578, 5.1).

    :raises ValueError: it holds a line break, which would start another header
    :raises TypeError: it is not a string
    """
    if not isinstance(value, str):
        raise TypeError(f"header {name!r}: expected text, not {type(value).__name__}")
    if "\r" in value or "\n" in value or "\0" in value:
        raise ValueError(f"header {name!r}: the value must not contain line breaks")
    return value


def checked_header(name: str, value: Any) -> str:
    """The value as header text.

    :raises ValueError: it holds a line break (which would start another header), or is not ASCII (RFC 9110, 5.5)
    :raises TypeError: it is not a string
    """
    text = checked_line(name, value)
    try:
        text.encode("ascii")
    except UnicodeEncodeError as error:
        error.reason += f" (header {name!r})"
        raise
    return text


def cookie_header(pairs: Pairs) -> str:
    """The Cookie header for these pairs."""
    return "; ".join(f"{key}={quote(item, safe=_SEGMENT.replace(';', '').replace(',', ''))}" for key, item in pairs)
