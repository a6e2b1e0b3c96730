"""`python -m generator.formatting.learn FOLDER…`: write known.txt from generated packages.

Only files that black itself leaves alone teach anything. The facts that are there already stay if they are about the
same black; others are dropped.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from generator._resources import templates_root
from generator.formatting.mode import style_key
from generator.formatting.settled import known_facts, read
from generator.formatting.style import format_text
from generator.formatting.syntax import FormatError

TARGET = Path(__file__).parent / "known.txt"


def main(folders: Iterable[str]) -> None:
    """Learn from every Python file below the folders, but those of the runtime, which are not formatted."""
    facts = known_facts()
    root = templates_root() / "runtime"
    for folder in folders:
        for path in sorted(Path(folder).rglob("src/*/**/*.py")):
            if not (root / _in_package(path)).is_file():
                facts |= learned(path.read_text("utf-8"))
    TARGET.write_text("\n".join([style_key(), *sorted(facts)]) + "\n", "utf-8")


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
