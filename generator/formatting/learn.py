"""`python -m generator.formatting.learn PACKAGE…`: write known.txt anew from generated packages.

Only files that black itself leaves alone teach anything. What was known before is forgotten: give many packages, from
`specs/`, `tests/cases/` and whatever other documents are at hand.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from generator._resources import templates_root
from generator.formatting.mode import style_key
from generator.formatting.settled import read
from generator.formatting.style import format_text
from generator.formatting.syntax import FormatError

TARGET = Path(__file__).parent / "known.txt"


def main(folders: Iterable[str]) -> None:
    """Learn from every Python file of the packages, but those of the runtime, which are not formatted.

    What names something stays only if a fifth of the packages have it, so that it comes from a template and not from a
    document: comments, and whole statements.
    """
    folders = list(folders)
    packages: Counter[str] = Counter()
    root = templates_root() / "runtime"
    for folder in folders:
        facts: set[str] = set()
        for path in sorted(Path(folder).glob("src/*/**/*.py")):
            if not (root / _in_package(path)).is_file():
                facts |= learned(path.read_text("utf-8"))
        packages.update(facts)
    common = {fact for fact, count in packages.items() if count * 5 > len(folders)}
    kept = common | {fact for fact in packages if "#" not in fact and not fact.startswith("*")}
    TARGET.write_text("\n".join([style_key(), *sorted(kept)]) + "\n", "utf-8")


def _in_package(path: Path) -> Path:
    """The path below `src/<package>/`."""
    parts = path.parts
    return Path(*parts[len(parts) - parts[::-1].index("src") + 1 :])


def learned(text: str) -> set[str]:
    """The facts of a text, if black leaves it alone."""
    reading = read(text)
    try:
        if reading is None or format_text(text, "text") != text:
            return set()
    except FormatError:
        return set()
    return reading.facts | {statement.fact for statement in reading.open}


if __name__ == "__main__":
    main(sys.argv[1:])
