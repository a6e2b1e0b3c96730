"""The filters that templates may use. Each is part of the contract (templates/contract.yaml)."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def indent(text: str, width: int = 4, first: bool = False) -> str:
    """Indent every line by `width` spaces, the first one only with `first`; empty lines stay empty."""
    pad = " " * width
    lines = text.split("\n")
    done = [line if not line or (number == 0 and not first) else pad + line for number, line in enumerate(lines)]
    return "\n".join(done)


def join(items: Iterable[str], separator: str = "") -> str:
    """The items in one text, with a separator between them."""
    return separator.join(items)


def pystring(text: str) -> str:
    """A Python string literal that yields the text: double quotes, on one line, in printable characters."""
    body = repr(text)[1:-1]
    if repr(text)[0] == "'":
        body = body.replace("\\'", "'").replace('"', '\\"')
    return f'"{body}"'


def comment(text: str) -> str:
    """Every line behind `# `, so that nothing in the text can be code."""
    return "\n".join(f"# {line}".rstrip() for line in text.splitlines())


def oneline(text: str) -> str:
    """All white space runs, line ends included, as one space."""
    return " ".join(text.split())


FILTERS: dict[str, Callable[..., str]] = {
    "indent": indent,
    "join": join,
    "pystring": pystring,
    "comment": comment,
    "oneline": oneline,
}
