"""The way in: a locator becomes a `Document` that is worth looking into."""

from __future__ import annotations

import re
import types
from collections.abc import Mapping

from generator.diagnostics import Diagnostics
from generator.source.document import Document, SpecNode, check_references
from generator.source.fetch import decode
from generator.source.merging import merge, open_further
from generator.source.options import LoadOptions
from generator.source.overlay import apply_overlay
from generator.source.parse import looks_like_json, parse_text, whole
from generator.source.schema_errors import kind_of
from generator.source.workspace import Workspace

_KNOWN = re.compile(r"3\.(0|1|2)(\.\d+.*)?")
_SECTIONS = ("paths", "webhooks", "components")
_CONVERTER = "convert it first, for example with swagger2openapi (npm) or https://converter.swagger.io"


def load(locator: str, options: LoadOptions, diagnostics: Diagnostics) -> Document:
    """Read an OpenAPI document from a path, `-` (standard input) or an http(s) URL, merge further ones into it, and
    apply the overlays.

    Raises `GenerationError`, with located errors, for anything but an OpenAPI 3 document. Problems that leave something
    to generate are only recorded.
    """
    document = Workspace(options).open_main(locator, diagnostics)
    if options.documents:
        check(document, diagnostics)
        others = [open_further(document, other, diagnostics) for other in options.documents]
        for other in others:
            check(other, diagnostics)
        merge(document, others, diagnostics)
    for overlay in options.overlays:
        apply_overlay(document, overlay, options, diagnostics)
    check(document, diagnostics)
    return document


def download_document(
    url: str, options: LoadOptions, diagnostics: Diagnostics, variables: Mapping[str, str] = types.MappingProxyType({})
) -> tuple[bytes, Document]:
    """What a URL gives now, and the document in it. Raises `GenerationError` where that is none, or not a whole one.

    `variables`: header fields, by the environment variable that holds each.
    YAML that was cut off can still be YAML: then its last line has no end, and a section or a target is missing.
    """
    from generator.source.web import download, request_headers

    content = download(url, options, diagnostics, request_headers(url, variables, diagnostics))
    text = decode(content, url, diagnostics)
    root, positions = parse_text(text, url, options, diagnostics)
    workspace = Workspace(options)
    document = Document(
        file=url, location=url, prefix="", root=root, positions=positions, workspace=workspace, text=text
    )
    check(document, diagnostics)
    if not looks_like_json(text) and not text.endswith("\n"):
        sections = [document.node.get(key) for key in _SECTIONS]
        missing = Diagnostics()
        check_references(document, missing)
        lost = [node.origin for node in sections if node is not None and not node.is_map]
        lost += [item.origin for item in missing if item.rule == "ref-missing" and item.origin]
        if lost:
            message = "the document is cut off: its last line has no end, and something is missing here"
            raise diagnostics.fatal("not-openapi", message, lost[0])
    return content, document


def check(document: Document, diagnostics: Diagnostics) -> None:
    """Whether this is a document to generate from: OpenAPI 3.0 to 3.2 with `info` and something in it."""
    root = document.node
    if root.value is None:
        raise diagnostics.fatal("empty", "the document is empty", whole(document.file))
    if not root.is_map:
        message = f"an OpenAPI document is a mapping, and this is {kind_of(root.value)}"
        raise diagnostics.fatal("not-openapi", message, whole(document.file))
    _check_version(root, diagnostics)
    _check_info(root, diagnostics)
    if not any(root.get(key) for key in _SECTIONS):
        hint = "give it `paths`, `webhooks` or `components`"
        raise diagnostics.fatal("not-openapi", "the document describes nothing", root.origin, hint=hint)


def _check_version(root: SpecNode, diagnostics: Diagnostics) -> None:
    swagger = root.get("swagger")
    if swagger is not None and root.get("openapi") is None:
        message = f"this is a Swagger {str(swagger.value)[:20]} document; OpenAPI 3 is needed"
        raise diagnostics.fatal("swagger-2", message, swagger.origin, hint=_CONVERTER)
    version = root.get("openapi")
    if version is None:
        hint = "an OpenAPI document begins with `openapi: 3.1.0`"
        raise diagnostics.fatal("not-openapi", "the document has no `openapi` version", root.origin, hint=hint)
    text = str(version.value) if isinstance(version.value, (str, int, float)) else ""
    if text == "3":
        text = "3.0"
    if not _KNOWN.fullmatch(text):
        shown = text[:40] or kind_of(version.value)
        message = f"OpenAPI {shown} is not known; 3.0, 3.1 and 3.2 are"
        raise diagnostics.fatal("openapi-version", message, version.origin)
    if not isinstance(version.value, str):
        message = f"the version {text} is a number; it was read as the string {text!r}"
        diagnostics.warning("openapi-version", message, version.origin, hint=f'write openapi: "{text}.0"')
    if text.startswith("3.2"):
        diagnostics.note("openapi-version", "only part of what OpenAPI 3.2 adds to 3.1 is supported", version.origin)


def _check_info(root: SpecNode, diagnostics: Diagnostics) -> None:
    info = root.get("info")
    if info is None or not info.is_map:
        message = "the document has no `info`" if info is None else f"`info` is {kind_of(info.value)}, not a mapping"
        where = root.origin if info is None else info.origin
        raise diagnostics.fatal("info-missing", message, where, hint="give it `info` with a `title` and a `version`")
