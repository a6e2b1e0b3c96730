"""Shared helpers for the tests of `generator.source`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.caches import Caches
from generator.diagnostics import Diagnostics, GenerationError
from generator.source.document import Document
from generator.source.loading import load
from generator.source.options import LoadOptions

HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"


@pytest.fixture
def diagnostics() -> Diagnostics:
    return Diagnostics()


@pytest.fixture
def options(tmp_path: Path) -> LoadOptions:
    """Options whose cache is not the user's."""
    return LoadOptions(caches=Caches(tmp_path / "cache"))


@pytest.fixture
def read(tmp_path: Path, options: LoadOptions, diagnostics: Diagnostics) -> Callable[..., Document]:
    """Load a text as a document: `read(text)`; without a head of its own it gets one."""

    def read(text: str, name: str = "api.yaml", *, head: bool = True, **others: str) -> Document:
        for other, content in others.items():
            (tmp_path / other.replace("__", ".")).write_text(content, "utf-8")
        file = tmp_path / name
        file.write_bytes(((HEAD if head else "") + text).encode("utf-8"))
        return load(str(file), options, diagnostics)

    return read


@pytest.fixture
def rejected(read: Callable[..., Document]) -> Callable[..., Any]:
    """The one error that a text is rejected with."""

    def rejected(text: str, name: str = "api.yaml", *, head: bool = False) -> Any:
        with pytest.raises(GenerationError) as caught:
            read(text, name, head=head)
        assert len(caught.value.diagnostics) == 1
        return caught.value.diagnostics[0]

    return rejected
