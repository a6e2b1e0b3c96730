"""JSON Pointers (RFC 6901) in fragment form: `#/paths/~1x`, readable, so without percent-encoding."""

from __future__ import annotations

from urllib.parse import unquote


def escape(token: str) -> str:
    """One reference token as written in a pointer (RFC 6901, section 3)."""
    return token.replace("~", "~0").replace("/", "~1") if "~" in token or "/" in token else token


def unescape(token: str) -> str:
    """The key that a reference token represents (RFC 6901, section 4)."""
    return token.replace("~1", "/").replace("~0", "~") if "~" in token else token


def join(pointer: str, *tokens: str | int) -> str:
    """`pointer` made longer by keys and indexes."""
    return "/".join((pointer, *(escape(str(token)) for token in tokens)))


def split(pointer: str) -> list[str]:
    """The keys of one of our own pointers (`#` or `#/…`, not percent-encoded)."""
    return [unescape(token) for token in pointer.split("/")[1:]]


def decode_fragment(fragment: str) -> str:
    """The percent-decoded fragment of a URI; bytes that are not UTF-8 stay as they were written."""
    try:
        return unquote(fragment, errors="strict") if "%" in fragment else fragment
    except UnicodeDecodeError:
        return fragment
