"""The shortest run: a command line that was run before, and nothing that it asked the disk has another answer now.

It is tried before anything else, click included, and imports next to nothing. What has to be as it was is not decided
here: where the ordinary way found nothing left to do, it keeps the questions that it asked (`generator._disk`), and
here they are asked again. Any doubt is left to the ordinary way.
"""

from __future__ import annotations

import hashlib
import os

from generator import __file__ as _package, __version__
from generator._disk import Disk, is_still_so
from generator.caches import Caches, ContentCache
from generator.caches.content import is_private

__all__ = ["answer", "keep"]

_FORMAT = 1
_BETWEEN = "\0"  # stands in no path and no argument


def answer(arguments: list[str]) -> str | None:
    """What a run with this command line has to say, where that is known to be the same as before; None otherwise."""
    try:
        return None if _is_special(arguments) else _answer(arguments)
    except Exception:  # whatever is wrong with a record or the disk, the ordinary way has words for it
        return None


def keep(arguments: tuple[str, ...], said: str, disk: Disk) -> None:
    """Keep what a run said and asked that found nothing left to do."""
    fields = [said, *(field for question, found in disk.answers.items() for field in (*question, found))]
    if said.isascii() and not any(_BETWEEN in field for field in (*arguments, *fields)):
        _cache().put(_key(arguments), _BETWEEN.join(fields).encode("utf-8", "surrogatepass"))


def _is_special(arguments: list[str]) -> bool:
    """Completion in a shell, and arguments that Windows leaves to the program to expand."""
    expanded = os.name == "nt" and any(set("*?[]~$%") & set(argument) for argument in arguments)
    return expanded or "_SDKGEN_COMPLETE" in os.environ


def _answer(arguments: list[str]) -> str | None:
    cache = _cache()
    if cache.root is None or not is_private(cache.root):  # others could say anything in there
        return None
    content = cache.get(_key(arguments))
    if content is None:
        return None
    said, *fields = content.decode("utf-8", "surrogatepass").split(_BETWEEN)
    questions = zip(fields[::3], fields[1::3], fields[2::3], strict=True)
    return said if fields and all(is_still_so(*question) for question in questions) else None


def _key(arguments: list[str] | tuple[str, ...]) -> str:
    """All that a run depends on beside what it asks: the code, the place, the environment and the command line."""
    parts = (_FORMAT, __version__, _package, os.getcwd(), os.environ.get("SDKGEN_DEBUG", ""), *arguments)
    return hashlib.sha256(_BETWEEN.join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()


def _cache() -> ContentCache:
    return Caches().of("calls")
