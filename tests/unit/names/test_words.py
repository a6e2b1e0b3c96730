"""Words and identifiers (COMPATIBILITY 2.1)."""

from __future__ import annotations

import keyword

import pytest
from hypothesis import given, strategies as st

from generator.names.words import (
    MAX_LENGTH,
    class_name,
    field_name,
    file_name,
    file_stem,
    member_name,
    method_name,
    module_name,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("company-id", "CompanyID"),
        ("APIKeys", "APIKeys"),
        ("create-api-key", "CreateAPIKey"),
        ("SyncDateRangeUtc", "SyncDateRangeUtc"),
        ("downloadPdf", "DownloadPdf"),
        ("Accounting: Address", "AccountingAddress"),
        ("0", "Zero"),
        ("1", "One"),
        ("None", "None_"),
    ],
)
def test_classes(text: str, expected: str) -> None:
    assert class_name(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("companyId", "company_id"),
        ("_links", "links"),
        ("Data", "data"),
        ("from", "from_"),
        ("date", "date_"),
        ("Register", "register_"),
        ("mro", "mro_"),
        ("self", "self_"),
        ("type", "type"),
        ("file", "file"),
        ("line1", "line1"),
        ("addressLine1", "address_line1"),
        ("model_config", "model_config_"),
    ],
)
def test_fields(text: str, expected: str) -> None:
    assert field_name(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("banking-accountBalances", "BANKING_ACCOUNT_BALANCES"),
        ("expense-transactions.Payment", "EXPENSE_TRANSACTIONS_PAYMENT"),
        ("auth/get", "AUTH_GET"),
        ("nz2", "NZ2"),
        ("", "EMPTY"),
        ("+", "PLUS"),
        ("30 days", "VALUE_30_DAYS"),
        (None, "NULL"),
        (-1, "MINUS_1"),
        (True, "TRUE"),
    ],
)
def test_members(value: object, expected: str) -> None:
    assert member_name(value) == expected


def test_files() -> None:
    assert file_name("get-create-bankAccounts-model") == "get_create_bankaccounts_model"
    assert file_stem("From") == "from_"
    assert (file_stem("Con"), file_name("com1"), module_name("NUL"), file_stem("Console")) == (
        "con_",
        "com1_",
        "nul_",
        "console",
    )


@given(st.text(max_size=200))
def test_any_text_gives_a_valid_short_identifier(text: str) -> None:
    for name in (class_name(text), field_name(text), method_name(text), file_name(text), member_name(text)):
        assert name.isidentifier() and name.isascii() and not keyword.iskeyword(name)
        assert len(name) <= MAX_LENGTH + 1


def test_long_names_stay_different() -> None:
    left, right = class_name("x" * 10_000 + "a"), class_name("x" * 10_000 + "b")
    assert left != right and len(left) <= MAX_LENGTH


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("airbyte-api", "AirbyteAPI"),
        ("my sdk", "MySdk"),
        ("3d-models", "ThreedModels"),
        ("None", "None_"),
        ("CodatThing", "CodatThing"),
    ],
)
def test_a_class_of_the_settings_is_spelled_as_a_class(text: str, name: str) -> None:
    assert class_name(text, "SDK") == name
