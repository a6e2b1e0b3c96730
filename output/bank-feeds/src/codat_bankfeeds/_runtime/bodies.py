"""Request bodies: JSON, forms, multipart, raw streams and text."""

from __future__ import annotations

import io
import mimetypes
import os
from collections.abc import AsyncIterator, Iterator
from fnmatch import fnmatch
from typing import Any
from urllib.parse import urlencode

from pydantic import BaseModel

from ..types.basemodel import FieldPlan, field_plans
from .files import AsyncFileStream, FileStream, Upload, check_file
from .operation import Body, Param
from .params import Pairs, checked_line, is_list, is_object, is_set, members, query_pairs, reserved_query, text_of
from .serialize import json_bytes, to_json, to_plain, untyped
from .signatures import class_of

FilePart = tuple[str | None, Any, str | None]


class Payload:
    """A body ready to be sent. `replayable`: can it be sent a second time (for a retry)?"""

    __slots__ = ("content", "data", "files", "media", "length", "replayable")

    def __init__(self, media: str | None = None, content: Any = None) -> None:
        self.media = media
        self.content: Any = content
        self.data: dict[str, Any] | None = None
        self.files: list[tuple[str, FilePart]] | None = None
        self.length: int | None = None
        self.replayable = True


def payload_of(body: Body, value: Any, asynchronous: bool) -> Payload | None:
    """The body for a value; None when nothing is sent.

    :raises ValueError: a required body is missing, or a file is closed
    :raises TypeError: the value can't be written as this kind of body
    """
    if not is_set(value):
        is_left_out = body.optional and not body.attr  # None is the argument's default; an attribute has UNSET
        if value is None and body.kind == "json" and body.nullable and not is_left_out:
            return Payload(body.media, b"null")
        if body.optional or body.nullable:
            return None
        raise ValueError(f"request body is required{f' ({body.attr})' if body.attr else ''}")
    match body.kind:
        case "json":
            return Payload(body.media, json_bytes(value, to_plain if body.numbers else untyped))
        case "form":
            return _form(body, value)
        case "multipart":
            return _multipart(body, value)
        case "lines":
            return Payload(body.media, _lines(value, body.media))
        case "text":
            return Payload(body.media, text_of(value).encode())
        case _:
            return _raw(body, value, asynchronous)


def _lines(values: Any, media: str) -> bytes:
    """Values of JSON, each on a line, or after a record separator (RFC 7464)."""
    start = b"\x1e" if media.startswith("application/json-seq") else b""
    return b"".join(start + json_bytes(value) + b"\n" for value in values)


def _raw(body: Body, value: Any, asynchronous: bool) -> Payload:
    payload = Payload(body.media, value)
    name = body.attr or "request"
    if "*" in body.media or "," in body.media:
        file = os.path.basename(str(getattr(value, "name", "")))
        payload.media = _media(body.media, file) or "application/octet-stream"
    if _is_structured(value):
        payload.content = json_bytes(value)
    elif isinstance(value, str):
        payload.content = value.encode()
    elif isinstance(value, bytearray):
        payload.content = bytes(value)
    elif hasattr(value, "read"):
        check_file(name, value)
        upload = Upload(name, value)
        stream = FileStream(upload)
        payload.length, payload.replayable = stream.length(), upload.start is not None
        payload.content = AsyncFileStream(stream) if asynchronous else stream
    elif not isinstance(value, bytes):
        if not (hasattr(value, "__iter__") or hasattr(value, "__aiter__")):
            raise TypeError(f"{name}: invalid request body type {class_of(value)} for mediaType {body.media}")
        payload.replayable = isinstance(value, (list, tuple))
        if asynchronous and hasattr(value, "__iter__"):
            payload.content = _in_turn(value)
    return payload


def _is_structured(value: Any) -> bool:
    """Is it to be written as JSON, as a schema in the place of a file says? Lists of bytes are the chunks of a file."""
    if is_list(value):
        return not all(isinstance(item, (bytes, bytearray)) for item in value)
    return is_object(value) or isinstance(value, (bool, int, float))


async def _in_turn(chunks: Any) -> AsyncIterator[bytes]:
    for chunk in chunks:
        yield chunk


# -------------------------------------------------------------------------------------------------------------- forms


def _fields(value: Any, parts: tuple[Param, ...]) -> Iterator[tuple[Param, bool, Any]]:
    """(how to write it, was that said by the document?, value) of each field that is set."""
    said = {part.attr: part for part in parts}
    if isinstance(value, BaseModel):
        for plan in field_plans(type(value)):
            item = getattr(value, plan.name)
            if is_set(item):
                part = said.get(plan.name)
                yield part or _default_part(plan), part is not None, item
        for key, item in members(value.__pydantic_extra__ or {}):
            yield Param(key, key, "form", True), False, item
    elif is_object(value):
        for key, item in members(value):
            yield said.get(key) or Param(key, key, "form", True), key in said, item
    else:
        raise TypeError(f"Invalid request body type {class_of(value)} for form data")


def _default_part(plan: FieldPlan) -> Param:
    return Param(plan.name, plan.wire, "form", True)


def form_pairs(value: Any, parts: tuple[Param, ...] = ()) -> tuple[Pairs, Pairs]:
    """The fields of a URL-encoded form: those encoded as usual, those that keep reserved characters."""
    usual: Pairs = []
    reserved: Pairs = []
    for part, said, item in _fields(value, parts):
        if is_object(item) and not said:  # OpenAPI 3.1, 4.8.15: objects are JSON unless an encoding says otherwise
            usual.append((part.wire, to_json(item)))
        else:
            (reserved if part.reserved else usual).extend(query_pairs(part, item))
    return usual, reserved


def _form(body: Body, value: Any) -> Payload:
    usual, reserved = form_pairs(value, body.parts)
    text = "&".join(piece for piece in (urlencode(usual), reserved_query(reserved)) if piece)
    return Payload(body.media, text.encode("ascii"))


# ---------------------------------------------------------------------------------------------------------- multipart


def _multipart(body: Body, value: Any) -> Payload:
    payload = Payload()
    files: list[tuple[str, FilePart]]
    payload.data, files = multipart_parts(value, body.parts)
    if not files:  # httpx would send plain fields alone as a URL-encoded form
        files = [(name, (None, text, None)) for name, item in payload.data.items() for text in _texts(item)]
        payload.data = None
    payload.files = [(name, _readable(name, file)) for name, file in files]
    payload.replayable = all(not isinstance(file[1], Upload) or file[1].start is not None for _, file in payload.files)
    if body.media != "multipart/form-data":
        payload.media = body.media
    return payload


def _readable(name: str, file: FilePart) -> FilePart:
    return (file[0], Upload(name, file[1]), file[2]) if hasattr(file[1], "read") else file


def _texts(item: str | list[str]) -> list[str]:
    return [item] if isinstance(item, str) else item


def multipart_parts(value: Any, parts: tuple[Param, ...] = ()) -> tuple[dict[str, Any], list[tuple[str, FilePart]]]:
    """The parts of a multipart body: plain text fields, and all the others."""
    data: dict[str, Any] = {}
    files: list[tuple[str, FilePart]] = []
    for part, said, item in _fields(value, parts):
        items = list(item) if is_list(item) else [item]
        if items and (part.file or all(_is_file(one) for one in items)):
            files += [_file(part, one) for one in items if is_set(one)]
        elif part.content is not None:
            media = _media(part.content, "")
            text = to_json(item) if media is not None and "json" in media else text_of(item)
            files.append((part.wire, (None, text, media)))
        elif said and is_list(item) and any(is_object(one) for one in items):
            files += [(part.wire, (None, to_json(one), "application/json")) for one in items if is_set(one)]
        elif is_object(item) or (is_list(item) and any(is_object(one) or is_list(one) for one in items)):
            files.append((part.wire, (None, to_json(item), "application/json")))
        elif is_list(item):
            data[part.wire if said else part.wire + "[]"] = [text_of(one) for one in items if is_set(one)]
        else:
            data[part.wire] = text_of(item)
    return data, files


def _media(given: str | None, name: str) -> str | None:
    """The media type of a part where the document gives several, or ranges of them: the one that the name of the file
    tells, else the first; None where nothing tells."""
    if given is None or not ("," in given or "*" in given):
        return given
    choices = [choice.strip() for choice in given.split(",")]
    guess = mimetypes.guess_type(name)[0]
    if guess is not None and any(fnmatch(guess, choice) for choice in choices):
        return guess
    return next((choice for choice in choices if choice and "*" not in choice), None)


def _is_file(value: Any) -> bool:
    if isinstance(value, BaseModel):
        names = type(value).model_fields
        return "content" in names and any(name in names for name in ("file_name", "filename", "name"))
    return isinstance(value, (bytes, bytearray, io.IOBase)) or hasattr(value, "read")


def _file(said: Param, value: Any) -> tuple[str, FilePart]:
    """A file: a model of name, content and media type, or the content alone."""
    if not isinstance(value, BaseModel):
        check_file(said.attr, value)
        name = os.path.basename(str(getattr(value, "name", "") or said.wire))
        return said.wire, (name, bytes(value) if isinstance(value, bytearray) else value, _media(said.content, name))
    name = ""
    content: Any = None
    media: str | None = None
    for plan in field_plans(type(value)):
        item = getattr(value, plan.name)
        if plan.name == "content":
            content = item
        elif plan.name == "content_type":
            media = checked_line("content-type", item) if item else None
        else:
            name = item
    if not name or content is None:
        raise ValueError(f"{said.attr}: invalid multipart/form-data file (name and content are needed)")
    check_file(said.attr, content)
    return said.wire, (name, content, media or _media(said.content, name))
