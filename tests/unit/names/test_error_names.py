"""Names of the errors that stand for no schema."""

from __future__ import annotations

import pytest

from generator.config.model import Config
from generator.ir import Namespace, SchemaId
from generator.names.model import SchemaName
from generator.names.resolution import name_errors


def names(edition: str, *taken: str, **settings: str) -> tuple[str, ...]:
    schemas = {
        SchemaId(name): SchemaName(
            namespace=Namespace.ERRORS,
            package=("models", "errors"),
            class_name=name,
            module=name.lower(),
            page=name.lower(),
        )
        for name in taken
    }
    found = name_errors(schemas, Config().replace(edition=edition, **settings), "Acme")
    return found.base, found.default, found.response, found.own, found.no_response


def test_an_edition_may_have_a_base_of_errors_per_sdk() -> None:
    assert names("2024-12") == ("APIError", "SDKError", "ResponseValidationError", "", "")
    expected = ("APIError", "SDKError", "ResponseValidationError", "AcmeError", "NoResponseError")
    assert names("2026-04") == expected
    assert names("2026-04", base_error_name="Oops")[3] == "Oops"


@pytest.mark.parametrize("taken", ["AcmeError", "NoResponseError", "ResponseValidationError", "SDKError", "APIError"])
def test_they_make_way_for_those_of_the_document_and_for_each_other(taken: str) -> None:
    found = names("2026-04", taken)
    assert taken not in found and len(set(found)) == 5


@pytest.mark.parametrize(
    ("given", "default"),
    [("acme-error", "AcmeError"), ("my error", "MyError"), ("Api_Error", "Api_Error"), ("", "SDKError")],
)
def test_names_of_settings_are_spelled_as_classes(given: str, default: str) -> None:
    assert names("2024-12", default_error_name=given)[1] == default
    assert names("2026-04", base_error_name="my base")[3] == "MyBase"


def test_a_base_that_is_called_like_the_default_error() -> None:
    assert names("2026-04", base_error_name="SDKError")[3] == "AcmeBaseError"
