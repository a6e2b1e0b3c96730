"""How media types are written and read, and what a call returns for each (OpenAPI 3.1, 4.8.14, 4.8.15)."""

from __future__ import annotations

import re

from generator._compat import assert_never
from generator.ir import Any, Content, ContentKind, Delivery, Encoding, File, Primitive, PrimitiveKind, Result
from generator.lowering.context import Context
from generator.source.document import SpecNode

PREFERENCE = [
    ContentKind.JSON, ContentKind.MULTIPART, ContentKind.FORM, ContentKind.EVENT_STREAM, ContentKind.JSON_LINES,
    ContentKind.BINARY,
    ContentKind.TEXT, ContentKind.XML, ContentKind.NONE,
]  # fmt: skip
STREAMS = (ContentKind.EVENT_STREAM, ContentKind.JSON_LINES)
AS_TEXT = (ContentKind.TEXT, ContentKind.XML)
_BY_POSITION = ("prefixEncoding", "itemEncoding")  # of OpenAPI 3.2


def kind_of(media_type: str) -> ContentKind:
    """How a media type is written and read; unknown ones are bytes."""
    name = re.split("[;,]", media_type)[0].strip().lower()
    match name:
        case "application/json" | "text/json" | "*/*" | "application/*":
            return ContentKind.JSON
        case (
            "application/x-ndjson"
            | "application/ndjson"
            | "application/jsonl"
            | "application/x-jsonlines"
            | "application/json-seq"
        ):
            return ContentKind.JSON_LINES
        case "text/event-stream":
            return ContentKind.EVENT_STREAM
        case "application/x-www-form-urlencoded":
            return ContentKind.FORM
        case "application/xml" | "text/xml":
            return ContentKind.XML
    if name.endswith("+json"):
        return ContentKind.JSON
    if name.endswith("+xml"):
        return ContentKind.XML
    if name.startswith("multipart/"):
        return ContentKind.MULTIPART
    return ContentKind.TEXT if name.startswith("text/") else ContentKind.BINARY


def result_of(content: Content) -> Result | None:
    """What a call returns for a response of this media type; None where there is nothing to return.

    Bytes come as the open response, or read already where the document says nothing about them (COMPATIBILITY 5).
    """
    match content.kind:
        case ContentKind.NONE:
            return None
        case ContentKind.BINARY | ContentKind.MULTIPART:
            return Result(delivery=Delivery.BYTES if content.empty_schema else Delivery.OPEN, type=File())
        case ContentKind.TEXT | ContentKind.XML | ContentKind.FORM:  # given as it comes
            return Result(delivery=Delivery.VALUE, type=Primitive(kind=PrimitiveKind.STRING))
        case ContentKind.EVENT_STREAM | ContentKind.JSON_LINES:
            return Result(delivery=Delivery.STREAM, type=content.type or Any())
        case ContentKind.JSON:
            return Result(delivery=Delivery.VALUE, type=content.type or Any())
        case _:
            assert_never(content.kind)


def encodings(media: SpecNode, context: Context) -> dict[str, Encoding]:
    """How the parts of a form are written, by property."""
    _report_positions(media, context, *_BY_POSITION)
    found = {}
    for name, entry in media.entries_of("encoding"):
        explode = entry.get("explode")
        if entry.get("headers") is not None:
            context.diagnostics.warning(
                "encoding-headers", f"headers of the part {name[:80]!r} are not sent", entry.origin
            )
        _report_positions(entry, context, "encoding", *_BY_POSITION)
        found[name] = Encoding(
            content_type=entry.text("contentType") or None,
            style=entry.text("style") or None,
            explode=explode.value if explode is not None and isinstance(explode.value, bool) else None,
            allow_reserved=entry.flag("allowReserved"),
        )
    return found


def _report_positions(node: SpecNode, context: Context, *keywords: str) -> None:
    """Parts within parts, and parts without a name."""
    for keyword in keywords:
        found = node.get(keyword)
        if found is not None:
            message = f"{keyword} is not followed here: parts are written by the schemas of their properties"
            context.diagnostics.warning("encoding-unused", message, found.origin)
