"""Names that a module binds, and its imports."""

from __future__ import annotations

from generator.python.scope import Scope


def test_plain_names_stay_plain() -> None:
    scope = Scope()
    assert scope.name("typing", "Any") == "Any"
    assert scope.name("builtins", "str") == "str"
    assert scope.module("decimal") == "decimal"
    assert scope.imports().runtime == ("import decimal", "from typing import Any")


def test_a_class_of_the_module_pushes_the_import_aside() -> None:
    scope = Scope(["Any", "str"])
    assert scope.name("typing", "Any") == "Any_"
    assert scope.name("builtins", "str") == "str_"
    assert scope.imports().runtime == ("from builtins import str as str_", "from typing import Any as Any_")


def test_a_field_hides_a_builtin_only_in_its_class() -> None:
    scope = Scope()
    assert scope.name("builtins", "list", alias="List", hidden=["list"]) == "List"
    assert scope.name("builtins", "list", alias="List") == "list"
    assert scope.imports().runtime == ("from builtins import list as List",)


def test_one_name_from_two_modules() -> None:
    scope = Scope()
    assert scope.name(".a", "Item", alias="SharedItem") == "Item"
    assert scope.name("..b.a", "Item", alias="ErrorsItem") == "ErrorsItem"
    assert scope.name("..c.a", "Item", alias="ErrorsItem") == "ErrorsItem2"
    assert scope.name(".a", "Item") == "Item"


def test_nothing_hides_a_builtin_or_keyword_of_the_module() -> None:
    scope = Scope()
    assert scope.name(".models", "print") == "print_"
    assert scope.name(".models", "class") == "class_"


def test_imports_are_sorted_by_section_distance_and_kind() -> None:
    scope = Scope()
    for module, name in (
        (".b", "B"),
        ("...types", "UNSET"),
        ("...types", "Nullable"),
        ("..a", "A"),
        ("pydantic", "Field"),
    ):
        scope.name(module, name)
    scope.module("httpx")
    scope.name("enum", "Enum")
    assert scope.imports().runtime == (
        "from enum import Enum",
        "",
        "import httpx",
        "from pydantic import Field",
        "",
        "from ...types import UNSET, Nullable",
        "from ..a import A",
        "from .b import B",
    )


def test_numbers_in_names_sort_by_their_value_and_case_does_not_matter() -> None:
    scope = Scope()
    for number, module in enumerate((".mx11", ".mx1_many", ".mx_cells", ".aB", ".aa", ".a.b", ".a1")):
        scope.name(module, f"run{number}")
    for name in ("Ba10", "Ab", "Ba2", "AAc", "LIMIT10", "LIMIT9"):
        scope.name(".a", name)
    assert scope.imports().runtime == (
        "from .a import LIMIT9, LIMIT10, AAc, Ab, Ba2, Ba10",
        "from .a.b import run5",
        "from .a1 import run6",
        "from .aa import run4",
        "from .aB import run3",
        "from .mx1_many import run1",
        "from .mx11 import run0",
        "from .mx_cells import run2",
    )


def test_a_use_at_run_time_outweighs_typing_only() -> None:
    scope = Scope()
    scope.name(".a", "A", typing_only=True)
    scope.name(".b", "B", typing_only=True)
    scope.name(".a", "A")
    assert scope.imports().runtime == ("from .a import A",)
    assert scope.imports().typing_only == ("from .b import B",)
