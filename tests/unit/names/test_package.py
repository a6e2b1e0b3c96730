"""Names of the package, and of the client in examples."""

from __future__ import annotations

from typing import Any

import pytest

from generator.config.model import Config, Docs, Imports
from generator.names.resolution import name_package


@pytest.mark.parametrize(
    ("settings", "variable"),
    [
        ({}, "pet_store"),
        ({"imports": Imports(shared="")}, "pet_store"),
        ({"docs": Docs(dialect="exact")}, "pet_store"),
        ({"docs": Docs(dialect="exact"), "imports": Imports(shared="")}, "ps_client"),
        ({"edition": "2026-04"}, "ps_client"),
    ],
)
def test_the_client_does_not_hide_the_package_that_examples_import(settings: dict[str, Any], variable: str) -> None:
    config = Config(package_name="pet-store", sdk_class="PetStore", **settings)
    assert name_package(config).variable == variable
