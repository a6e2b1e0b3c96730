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

    A comment that only one package has comes from its document, and says nothing about the next one.
    """
    packages: Counter[str] = Counter()
    root = templates_root() / "runtime"
    for folder in folders:
        facts: set[str] = set()
        for path in sorted(Path(folder).glob("src/*/**/*.py")):
            if not (root / _in_package(path)).is_file():
                facts |= learned(path.read_text("utf-8"))
        packages.update(facts)
    kept = sorted(fact for fact, count in packages.items() if count > 1 or "#" not in fact)
    TARGET.write_text("\n".join([style_key(), *kept]) + "\n", "utf-8")


def _in_package(path: Path) -> Path:
    """The path below `src/<package>/`."""
    parts = path.parts
    return Path(*parts[len(parts) - parts[::-1].index("src") + 1 :])


def learned(text: str) -> set[str]:
    """The facts of a text, if black leaves it alone."""
    reading = read(text)
    try:
        return reading.facts if reading and format_text(text, "text") == text else set()
    except FormatError:
        return set()


if __name__ == "__main__":
    main(sys.argv[1:])
