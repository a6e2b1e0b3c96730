"""Defaults that come from the document: names and metadata of the package, safe for any text in `info`."""

from __future__ import annotations

import keyword
import re
import sys
import unicodedata
from typing import Final

from generator.config.model import Config
from generator.values import JsonValue

MAX_NAME = 60
FALLBACK: Final = "api"

# Import names that would hide what generated code imports itself; those of the standard library come on top, with the
# modules that some Python from 3.10 on has and another has not, so that a name does not depend on who generates.
_TAKEN = frozenset(
    {"httpx", "httpx2", "pydantic", "pydantic_core", "typing_extensions", "annotated_types", "anyio", "black", "sdkgen"}
    | {"test", "tests", "site", "sitecustomize", "usercustomize", "pip", "setuptools", "src", "lib"}
    | {"annotationlib", "compression", "tomllib", "asynchat", "asyncore", "binhex", "cgi", "cgitb", "chunk", "crypt"}
    | {
        "distutils",
        "imghdr",
        "imp",
        "mailcap",
        "nis",
        "nntplib",
        "pipes",
        "smtpd",
        "sndhdr",
        "sunau",
        "telnetlib",
        "uu",
    }
)
_CLASSES = frozenset({"Any", "None", "True", "False", "Optional", "List", "Dict", "Union", "BaseModel"})


def complete(config: Config, document: JsonValue) -> Config:
    """`config` with everything filled in that `info` of the document (or nothing at all) must give.

    `document` is the whole tree and may be anything: what has the wrong type counts as absent.
    """
    info = document.get("info") if isinstance(document, dict) else None
    title = _text(info, "title")
    words = _words(title)
    package = config.package_name or package_name(words)
    return config.replace(
        package_name=package,
        import_name=config.import_name or import_name(package),
        sdk_class=config.sdk_class or class_name(words),
        author=config.author
        or ", ".join(config.authors)
        or _line(_text(_below(info, "contact"), "name"))
        or _line(title),
        authors=config.authors or ((config.author,) if config.author else ()),
        description=config.description or _summary(info) or _line(title) or package,
    )


def package_name(words: list[str]) -> str:
    """The name of a distribution: `["Sync", "for", "Expenses"]` → `sync-for-expenses`; never that of a known one."""
    name = _shorten([word.lower() for word in words], "-") or FALLBACK
    return f"{name}-sdk" if hides_another(name.replace("-", "_")) else name


def import_name(package: str) -> str:
    """The package to import: `codat-bankfeeds` → `codat_bankfeeds`; always an identifier, not a keyword, and that no
    module has which others import."""
    name = re.sub(r"[^0-9a-z]+", "_", package.lower()).strip("_") or FALLBACK
    if name[0].isdigit():
        name = f"{FALLBACK}_{name}"
    return f"{name}_sdk" if hides_another(name) else name


def hides_another(name: str) -> bool:
    """Whether a package cannot be imported by a name, or hides what others import by it."""
    return name in _TAKEN | sys.stdlib_module_names or keyword.iskeyword(name) or keyword.issoftkeyword(name)


def class_name(words: list[str]) -> str:
    """The class of the client: `["Sync", "for", "Expenses"]` → `SyncForExpenses`."""
    name = _shorten([word[:1].upper() + word[1:] for word in words], "")
    if not name:
        return "SDK"
    if name[0].isdigit():
        name = f"Api{name}"
    return f"{name}SDK" if name in _CLASSES or keyword.iskeyword(name) else name


def _shorten(words: list[str], glue: str) -> str:
    """As many words as fit; a single long word is cut."""
    name = glue.join(words)
    while len(name) > MAX_NAME and len(words) > 1:
        words = words[:-1]
        name = glue.join(words)
    return name[:MAX_NAME].strip("-")


def _words(text: str) -> list[str]:
    """The words of a text in ASCII letters and digits; accents are dropped, other scripts leave nothing."""
    plain = unicodedata.normalize("NFKD", text[:1000]).encode("ascii", "ignore").decode("ascii")
    return re.findall(r"[A-Za-z0-9]+", plain.replace("'", ""))


def _summary(info: JsonValue) -> str:
    """`info.summary`, or the first line of prose in `info.description`."""
    summary = _line(_text(info, "summary"))
    if summary:
        return summary
    lines = (_line(line) for line in _text(info, "description").splitlines()[:50])
    return next((line for line in lines if line and line[0].isalnum()), "")


def _line(text: str) -> str:
    """A text as one printable line of bearable length."""
    printable = "".join(char if char.isprintable() else " " for char in text[:2000])
    line = " ".join(printable.split())
    return line if len(line) <= 200 else line[:199].rsplit(" ", 1)[0] + "…"


def _below(value: JsonValue, key: str) -> JsonValue:
    return value.get(key) if isinstance(value, dict) else None


def _text(value: JsonValue, key: str) -> str:
    found = _below(value, key)
    return str(found) if isinstance(found, (str, int, float)) and not isinstance(found, bool) else ""
