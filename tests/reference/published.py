"""The published packages, ours generated from the same documents, and the tools that compare them."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.functional import packages
from tests.functional.packages import KEPT, NEWEST, SHARED, Source, environment, generate, locked, once, run

TOOLS = SHARED / "tools"


@dataclass(frozen=True)
class Published:
    """A package on the index, and the folder of the document that it was made from."""

    api: str
    requirement: str
    package: str
    edition: str = ""  # "" for that of December 2024

    @property
    def name(self) -> str:
        """Which of all packages it is."""
        return f"{self.api}-{self.edition}" if self.edition else self.api

    @property
    def folder(self) -> Path:
        return SHARED / ("reference-2026" if self.edition else "reference") / self.api

    @property
    def source(self) -> Source:
        options = ("--config", str(self.folder / "gen.yaml"), "--examples", str(self.folder / "gen.lock"))
        return Source(f"published-{self.name}", self.folder / "openapi.yaml", options)

    def python(self) -> Path:
        """The interpreter that has the published package; skips where the index cannot be reached."""
        return environment(f"published-{self.name}", sys.executable, self.requirement, "pyyaml")

    def ours(self, factory: pytest.TempPathFactory) -> Path:
        """The `src` folder of what we generate from the same document and settings."""
        return once(factory, self.source.name, lambda folder: generate(self.source, folder)) / "src"


PUBLISHED = (
    Published("bank-feeds", "codat-bankfeeds==9.0.1", "codat_bankfeeds"),
    Published("sync-for-expenses", "codat-sync-for-expenses==7.0.1", "codat_sync_for_expenses"),
)
NEWER = (
    Published("platform", "codat-platform==5.0.1", "codat_platform", "2026-04"),
    Published("sync-for-expenses", "codat-sync-for-expenses==8.0.1", "codat_sync_for_expenses", "2026-04"),
)
"""Of the edition of April 2026."""


def plain() -> Path:
    """An interpreter with what our packages need, as new as in the environments of the published ones."""
    return environment("plain", sys.executable, *NEWEST, "pyyaml")


def tool(name: str, *arguments: str | Path, python: Path | None = None, timeout: float = 1800) -> str:
    """Run a tool of the shared folder; what it printed."""
    done = run(python or plain(), TOOLS / name, *arguments, timeout=timeout)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout


def kept(published: Published, name: str, *depends_on: Path) -> Path:
    """Where something about a published package is kept between runs, until what it was made with changes."""
    digest = hashlib.sha256(published.requirement.encode())
    for path in depends_on:
        digest.update(path.read_bytes())
    return KEPT / "reference" / f"{published.name}-{digest.hexdigest()[:16]}-{name}"


__all__ = ["NEWER", "PUBLISHED", "Published", "kept", "locked", "packages", "plain", "tool"]
