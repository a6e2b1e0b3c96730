"""Defaults from the document are safe for any text."""

from __future__ import annotations

import keyword

import pytest
from hypothesis import given, settings, strategies as st

from generator.config.derive import complete
from generator.config.model import Config


@pytest.mark.parametrize(
    ("title", "package", "module", "sdk"),
    [
        ("Sync for Expenses", "sync-for-expenses", "sync_for_expenses", "SyncForExpenses"),
        ("Bank Feeds API", "bank-feeds-api", "bank_feeds_api", "BankFeedsAPI"),
        ("Müllers Café", "mullers-cafe", "mullers_cafe", "MullersCafe"),
        ("1Password Connect", "1password-connect", "api_1password_connect", "Api1PasswordConnect"),
        ("json", "json-sdk", "json_sdk", "Json"),
        ("httpx", "httpx-sdk", "httpx_sdk", "Httpx"),
        ("class", "class-sdk", "class_sdk", "Class"),
        ("None", "none", "none", "NoneSDK"),
        ("状态", "api", "api", "SDK"),
        ("", "api", "api", "SDK"),
        ('"""; import os', "import-os", "import_os", "ImportOs"),
        ("../../evil", "evil", "evil", "Evil"),
    ],
)
def test_names_from_the_title(title: str, package: str, module: str, sdk: str) -> None:
    config = complete(Config(), {"info": {"title": title}})
    assert (config.package_name, config.import_name) == (package, module)
    assert config.sdk_class.lower() == sdk.lower()


@settings(max_examples=40)
@given(st.text(max_size=200) | st.none() | st.integers() | st.lists(st.text()))
def test_any_title_gives_usable_names(title: object) -> None:
    config = complete(Config(), {"info": {"title": title, "description": title, "contact": title}})  # type: ignore[dict-item]
    assert config.import_name.isidentifier()
    assert config.sdk_class.isidentifier()
    assert not keyword.iskeyword(config.import_name)
    assert not keyword.iskeyword(config.sdk_class)
    assert config.package_name.replace("-", "").isalnum()
    assert len(config.package_name) <= 70
    assert "\n" not in config.description + config.author


@pytest.mark.parametrize("document", [None, [], "x", {"info": []}, {}])
def test_no_info_at_all(document: object) -> None:
    assert complete(Config(), document).package_name == "api"  # type: ignore[arg-type]


def test_what_is_configured_stays() -> None:
    given_ = Config(package_name="Codat.Bank-Feeds", sdk_class="Codat", description="D", author="A", authors=("B",))
    config = complete(given_, {"info": {"title": "Other", "summary": "S"}})
    assert config.import_name == "codat_bank_feeds"
    assert (config.sdk_class, config.description, config.author, config.authors) == ("Codat", "D", "A", ("B",))


@pytest.mark.parametrize(
    ("package", "module"), [("typing", "typing_sdk"), ("json", "json_sdk"), ("annotated-types", "annotated_types_sdk")]
)
def test_no_package_hides_a_module_that_others_import(package: str, module: str) -> None:
    config = complete(Config(package_name=package), {})
    assert (config.package_name, config.import_name) == (package, module)


def test_description_and_author() -> None:
    info = {"title": "T", "description": "\n# Heading\n\nFirst prose line.\n", "contact": {"name": "Codat"}}
    config = complete(Config(), {"info": info})
    assert (config.description, config.author) == ("First prose line.", "Codat")
    assert complete(Config(), {"info": {**info, "summary": "Short"}}).description == "Short"


def test_long_titles_are_cut_at_a_word() -> None:
    config = complete(Config(), {"info": {"title": "word " * 100}})
    assert config.package_name == "-".join(["word"] * 12)
