"""Text of a document, made harmless for a page: it cannot leave its table cell, hide the rest of it or run script.

Only the `clean` dialect does this; `exact` copies text as it is. Outside code an allow-list of formatting elements
holds. Where code begins and ends depends on the reader (CommonMark, Python-Markdown); so inside code, which is shown
as it is, elements that could do something are broken up as well, invisibly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import visible

_PASSIVE = frozenset(
    "a abbr b blockquote br caption center code col colgroup dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins"
    " kbd li mark ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead tr tt u ul"
    " var".split()
)
_VOID = frozenset("br hr img col".split())
_TABLE_PARTS = frozenset("caption col colgroup tbody td tfoot th thead tr".split())
_OPTIONAL_END = frozenset("dd dt li p".split()) | _TABLE_PARTS
_ATTRIBUTES = frozenset(
    "href src alt title class id name target rel align valign width height colspan rowspan start open".split()
)
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9-]*)((?:\s[^<>]*)?)/?>")
_ATTRIBUTE = re.compile(r"""\s+([A-Za-z][A-Za-z-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?""")
_INERT = re.compile(r"<(?:https?://|mailto:)[^\s<>]*>|<!--(?:(?!--)[^<>])*-->", re.IGNORECASE)
_OPENING = re.compile(r"<(?![\s\d=])")  # where HTML could begin, or go on from a `<` before it
_WHOLE_TAG = re.compile(
    r"""</?[A-Za-z][\w:.-]*(?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'=<>`]+))?)*\s*/?>|<\?xml [^<>?]*\?>"""
)
_ACTIVE = re.compile(
    r"<(?=/?(?:applet|audio|base|body|button|embed|form|frame|frameset|head|html|iframe|input|link|math|meta|noscript"
    r"|object|portal|script|select|source|style|svg|template|textarea|title|video|xmp)\b"
    r"|[A-Za-z][^>]{0,999}[\s/\"'](?:on\w+|style|srcdoc|formaction)\s*="
    r"|[A-Za-z][^>]{0,999}=[\s\"']*(?:\w{0,99}(?:script|&)|data)"
    r"|\w{0,99}script:|data:)",
    re.IGNORECASE,
)
_TITLE = r"""(?:"[^"<>\n]*"|'[^'<>\n]*')"""
_LINK = re.compile(rf"\]\((?:(\s*<?)([^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)(>?(?:\s+{_TITLE})?\s*\)))?")
_DEFINITION = re.compile(
    rf"^(\s{{0,3}}\[[^\]\n]+\]):(?:(\s*<?)([^\s<>]+)(>?[ \t]*(?:\n?[ \t]*{_TITLE}[ \t]*)?$))?", re.MULTILINE
)
_ODD_IMAGE = re.compile(r"!(?=\[)(?!\[[^\[\]<>]{0,999}\])")
_SAFE_ADDRESS = re.compile(r"(?:https?:)?//|mailto:|tel:", re.IGNORECASE)
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")
_TICKS = re.compile("`+")
_MARKER = re.compile(r"<!--(?=\s*(?:Start|End)\s[^\n]*\[[\w-]+\]\s*-->)")
_BREAK = "\u200b"  # zero-width space: looks the same, is no longer an element


def prose(text: str) -> str:
    """Markdown text for a page: active HTML and unsafe addresses are shown, not obeyed; what is left open is closed."""
    html = _Html()
    done: list[str] = []
    paragraph: list[str] = []
    fence = ""
    for line in visible.page(text).split("\n"):
        found = _FENCE.match(line)
        if fence:
            done.append(_code(line))
            if found and found[1].startswith(fence) and not found[2].strip():
                fence = ""
        elif found and "`" not in found[2]:
            done += [*_flush(paragraph, html), _code(line)]
            fence = found[1]
        else:
            paragraph.append(line)
    done += _flush(paragraph, html)
    if fence:
        done.append(fence)
    if html.open:
        done += ["", html.closing()]
    return "\n".join(done)


def inline(text: str) -> str:
    """Text for a cell or a list item, where no fenced block can be."""
    html = _Html()
    return _outside_code(visible.page(text), html) + html.closing()


def one_line(text: str) -> str:
    """All white space as single spaces."""
    return " ".join(text.split())


def code_span(text: str) -> str:
    """Text of the document as code on one line: no backtick in it ends the span (CommonMark 0.31, 6.1)."""
    shown = one_line(text)
    if not shown:
        return ""
    ticks = "`" * (max((len(run) for run in _TICKS.findall(shown)), default=0) + 1)
    room = " " if "`" in (shown[0], shown[-1]) else ""
    return f"{ticks}{room}{_code(shown)}{room}{ticks}"


def protect_markers(text: str) -> str:
    """Keep text from looking like the start or end of a managed README section."""
    return _MARKER.sub("&lt;!--", text)


def _flush(paragraph: list[str], html: _Html) -> list[str]:
    lines = _outside_code("\n".join(paragraph), html).split("\n") if paragraph else []
    paragraph.clear()
    return lines


def _outside_code(text: str, html: _Html) -> str:
    done, position = [], 0
    for start, end in _code_spans(text):
        done += [html.visible(text[position:start]), _code(text[start:end])]
        position = end
    return "".join([*done, html.visible(text[position:])])


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of code spans: a run of backticks up to the next run of the same length."""
    runs = [run.span() for run in _TICKS.finditer(text)]
    waiting: dict[int, list[int]] = {}
    for number in range(len(runs) - 1, -1, -1):
        waiting.setdefault(runs[number][1] - runs[number][0], []).append(number)
    position = 0
    for number, (start, end) in enumerate(runs):
        same = waiting[end - start]
        while same and same[-1] <= number:
            same.pop()
        if start >= position and same:
            position = runs[same[-1]][1]
            yield start, position


def _code(text: str) -> str:
    """Text that is shown as it is: what could do something, or reaches beyond its end, is broken up."""
    return _addresses(_OPENING.sub(_inert_in_code, text))


def _inert_in_code(found: re.Match[str]) -> str:
    whole = _WHOLE_TAG.match(found.string, found.start())
    return "<" if whole and not _ACTIVE.match(whole[0]) else f"<{_BREAK}"


class _Html:
    """The elements of one text: which may stay, and which of them are still open."""

    def __init__(self) -> None:
        self.open: list[str] = []

    def visible(self, text: str) -> str:
        """Text outside code, with everything but passive elements spelt out."""
        text = _addresses(text)
        done, position = [], 0
        for opening in _OPENING.finditer(text):
            start = opening.start()
            if start < position:
                continue
            kept = _INERT.match(text, start) or self._element(text, start)
            done += [text[position:start], kept[0] if kept else "&lt;"]
            position = kept.end() if kept else start + 1
        return "".join([*done, text[position:]])

    def closing(self) -> str:
        """The end tags that are missing."""
        return "".join(f"</{name}>" for name in reversed(self.open))

    def _element(self, text: str, start: int) -> re.Match[str] | None:
        """A tag that may stay: passive, at a place where it cannot end what the page has opened."""
        found = _TAG.match(text, start)
        name = found[1].lower() if found else ""
        if found is None or name not in _PASSIVE or (name in _TABLE_PARTS and "table" not in self.open):
            return None
        if text.startswith("</", start):
            return found if name in _OPTIONAL_END or self._close(name) else None
        if not _are_passive(found[2]):
            return None
        if name not in _OPTIONAL_END and name not in _VOID:
            self.open.append(name)
        return found

    def _close(self, name: str) -> bool:
        if name not in self.open:
            return False
        while self.open.pop() != name:
            pass
        return True


def _are_passive(attributes: str) -> bool:
    rest = attributes.rstrip("/ \t\n")
    position = 0
    while position < len(rest):
        attribute = _ATTRIBUTE.match(rest, position)
        if not attribute or attribute[1].lower() not in _ATTRIBUTES:
            return False
        if attribute[1].lower() in ("href", "src") and _is_odd((attribute[2] or "").strip("\"'")):
            return False
        position = attribute.end()
    return True


def _addresses(text: str) -> str:
    """Links, images and link definitions of the plain form with an ordinary address; any other is not a link."""
    if "[" not in text and "]" not in text:
        return text
    text = _ODD_IMAGE.sub(f"!{_BREAK}", text)
    return _DEFINITION.sub(_checked_definition, _LINK.sub(_checked_link, text))


def _checked_link(found: re.Match[str]) -> str:
    before, address, after = found.groups()
    if after is None:
        return f"]{_BREAK}("
    return found[0] if _is_safe(address) else f"]({before}#{after}"


def _checked_definition(found: re.Match[str]) -> str:
    label, before, address, after = found.groups()
    if after is None:
        return f"{label}{_BREAK}:"
    return found[0] if _is_safe(address) else f"{label}:{before}#{after}"


def _is_safe(address: str) -> bool:
    """An ordinary absolute address. A relative one belongs to the place that the document was written for."""
    return bool(_SAFE_ADDRESS.match(address))


def _is_odd(address: str) -> bool:
    """An address with a scheme that ordinary ones do not have, plain or spelt with character references."""
    return not _is_safe(address) and (":" in address or "&" in address)
