"""The shortest run: a command line that was run before, and nothing that it asked the disk has another answer now.

It is tried before anything else, click included, and imports next to nothing. What has to be as it was is not decided
here: where the ordinary way found nothing left to do, it keeps the questions that it asked (`generator._disk`), and
here they are asked again. Any doubt is left to the ordinary way. What click made of the command line is kept too, for
runs that have something to do, but not much (`generator.cli.once_more`).
"""

from __future__ import annotations

import hashlib
import os

from generator import __file__ as _package, __version__
from generator._disk import Disk, is_still_so
from generator.caches import Caches, ContentCache
from generator.caches.content import is_private

TYPE_CHECKING = False  # `typing` takes as long to import as all of this
if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["answer", "call", "keep", "record_of"]

_FORMAT = 2
_BETWEEN = "\0"  # stands in no path and no argument


def record_of(arguments: list[str]) -> list[str]:
    """What was kept of a command line: what was said, the call, and the questions; empty where nothing was."""
    try:
        cache = _cache()
        if _is_special(arguments) or cache.root is None or not is_private(cache.root):  # others could say anything
            return []
        content = cache.get(_key(arguments))
        record = content.decode("utf-8", "surrogatepass").split(_BETWEEN) if content is not None else []
        return record if len(record) > 2 else []
    except Exception:  # whatever is wrong with a record or the disk, the ordinary way has words for it
        return []


def answer(record: list[str]) -> str | None:
    """What a run has to say, where that is known to be the same as before; None otherwise."""
    try:
        return record[0] if record and all(is_still_so(*question) for question in _questions(record)) else None
    except Exception:  # as above
        return None


def call(record: list[str]) -> str | None:
    """What click made of the command line before, as `keep` was told; None where this generator may read it anew."""
    try:
        stamps = [question for question in _questions(record) if question[0] == "stamp"]
        return record[1] if stamps and is_still_so(*stamps[0]) else None
    except Exception:  # as above
        return None


def keep(arguments: tuple[str, ...], said: str, call: str, disk: Disk) -> None:
    """Keep what a run said and asked that found nothing left to do, and `call`: what its command line means."""
    fields = [said, call, *(field for question, found in disk.answers.items() for field in (*question, found))]
    if said.isascii() and call.isascii() and not any(_BETWEEN in field for field in (*arguments, *fields)):
        _cache().put(_key(arguments), _BETWEEN.join(fields).encode("utf-8", "surrogatepass"))


def _is_special(arguments: list[str]) -> bool:
    """Completion in a shell, and arguments that Windows leaves to the program to expand."""
    expanded = os.name == "nt" and any(set("*?[]~$%") & set(argument) for argument in arguments)
    return expanded or "_SDKGEN_COMPLETE" in os.environ


def _questions(record: list[str]) -> Iterator[tuple[str, str, str]]:
    return zip(record[2::3], record[3::3], record[4::3], strict=True)


def _key(arguments: list[str] | tuple[str, ...]) -> str:
    """All that a run depends on beside what it asks: the code, the place, the environment and the command line."""
    parts = (_FORMAT, __version__, _package, os.getcwd(), os.environ.get("SDKGEN_DEBUG", ""), *arguments)
    return hashlib.sha256(_BETWEEN.join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()


def _cache() -> ContentCache:
    return Caches().of("calls")
