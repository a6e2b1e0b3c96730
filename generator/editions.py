"""What differs between the editions of the style that is followed, each as one frozen object.

An edition is a release of the generator behind Codat's published SDKs whose docs, API and behaviour are matched. All
that differs between editions is a field here (with the number of its rule in COMPATIBILITY), a page in
`templates/editions/<name>/`, or a text in `templates/wording.yaml`; no other module asks which edition it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The policies of one edition. Fields are facts about pages, names and behaviour, never about an API."""

    name: str
    generator: tuple[int, int]  # first minor release of the original generator that writes this edition
    release: str  # the release whose pages are the measure; part of the User-Agent
    keys: frozenset[str]  # keys of a gen.yaml that only this edition and later ones have

    # Reading the document
    nullable_items: bool  # R1.3: null among the items of a list or the values of a map is part of the type
    carriage_returns: bool  # R1.4: kept on the pages of namespaces

    # Names
    operation_in_item_names: bool  # R2.3: items of an inline list in a response are named after the operation at once
    short_variable: bool  # R2.4: a client variable like the import name becomes its initials

    # Rows, examples and snippets
    required_first: bool  # R3.1: required fields come before optional ones in docs and snippets
    every_example: bool  # R3.2: cells show all examples of a field
    enum_usage: bool  # R3.3: pages of enumerations show how a member is written
    dotted_titles: bool  # R4.1: a page is titled by the whole group, without its accessor
    empty_pages: bool  # R4.2: the client, and groups without operations of their own, have pages
    named_examples: bool  # R4.5, R4.6: a snippet for each named example, with a comment for tools
    errors_by_hundreds: bool  # R4.8: one row of errors per class and hundreds of the status
    prints_result: bool  # R5.1, R5.2: snippets print the result
    shows_defaults: bool  # R5.3: optional values equal to their default are shown
    date_literals: bool  # R5.5: dates without dateutil
    shows_null: bool  # R5.4: a pinned null is written
    classes_where_unclear: bool  # R5.6: some models are written as classes instead of dicts

    # README
    webhook_usage: bool  # R6.2: the usage section shows a webhook where there is one
    resource_management: bool  # R6.6
    errors_listed: bool  # R6.7: the section on errors has a base class and lists

    # The package
    result_required: bool  # A1: a result is Optional only where another success has no body
    own_error: bool  # A3 to A7, W10 to W12: errors are made from the response, and have a base class per SDK
    root_exports: tuple[tuple[str, tuple[str, ...]], ...]  # A13: what the package gives beside what all editions give
    package_rules: tuple[str, ...]  # A10, A14, A15, A17: rules of `sdkgen diff` for its templates and runtime modules
    leaves_out_none: bool  # A19, W2: dumps of every model leave out optional fields that are None
    sorted_json: bool  # W1: keys of JSON bodies are sorted
    follow_redirects: bool  # W4: by own clients
    retry_network_errors: bool  # W6: reads and writes that fail are retried as connections that fail are
    empty_values: bool  # W14: a query parameter with allowEmptyValue is sent without a value where it has none
    hooks_in_threads: bool  # W17: hooks of asynchronous calls run in a thread


DECEMBER_2024: Final = Edition(
    name="2024-12",
    generator=(2, 474),
    release="2.474.15",
    keys=frozenset(),
    nullable_items=False,
    carriage_returns=True,
    operation_in_item_names=True,
    short_variable=False,
    required_first=True,
    every_example=False,
    enum_usage=False,
    dotted_titles=False,
    empty_pages=True,
    named_examples=False,
    errors_by_hundreds=False,
    prints_result=False,
    shows_defaults=True,
    date_literals=False,
    shows_null=False,
    classes_where_unclear=False,
    webhook_usage=True,
    resource_management=False,
    errors_listed=False,
    result_required=False,
    own_error=False,
    root_exports=(),
    package_rules=(),
    leaves_out_none=False,
    sorted_json=True,
    follow_redirects=False,
    retry_network_errors=False,
    empty_values=False,
    hooks_in_threads=False,
)
"""The edition of the founding page (2.474)."""

APRIL_2026: Final = Edition(
    name="2026-04",
    generator=(2, 879),
    release="2.881.4",
    keys=frozenset(
        {
            "generation.fixes.nameOverrideFeb2026",
            "generation.fixes.sharedNestedComponentsJan2026",
            "generation.persistentEdits",
            "python.fixFlags.conflictResistantModelImportsFeb2026",
        }
    ),
    nullable_items=True,
    carriage_returns=False,
    operation_in_item_names=False,
    short_variable=True,
    required_first=False,
    every_example=True,
    enum_usage=True,
    dotted_titles=True,
    empty_pages=False,
    named_examples=True,
    errors_by_hundreds=True,
    prints_result=True,
    shows_defaults=False,
    date_literals=True,
    shows_null=True,
    classes_where_unclear=True,
    webhook_usage=False,
    resource_management=True,
    errors_listed=True,
    result_required=True,
    own_error=True,
    root_exports=(
        ("_version", ("OPENAPI_DOC_VERSION", "SPEAKEASY_GENERATOR_VERSION", "USER_AGENT")),
        ("httpclient", ("ClientOwner", "close_clients")),
    ),
    package_rules=("constructor-order", "hook-context", "configuration-fields", "open-values", "helper-arguments"),
    leaves_out_none=True,
    sorted_json=False,
    follow_redirects=True,
    retry_network_errors=True,
    empty_values=True,
    hooks_in_threads=True,
)
"""The last edition before Codat left that generator (2.879 to 2.881)."""

EDITIONS: Final[Mapping[str, Edition]] = {edition.name: edition for edition in (DECEMBER_2024, APRIL_2026)}
"""All editions by name, the oldest first."""

NEWEST: Final = APRIL_2026

_LAST_WITNESS: Final = {DECEMBER_2024.name: (2, 483), APRIL_2026.name: (2, 881)}
"""The last minor release that is known to write each edition."""


def of_generator(version: str) -> tuple[Edition, bool] | None:
    """The edition that a release of the original generator writes (`management.generationVersion` of a gen.lock).

    Also says whether that is certain: between two editions it is taken for the earlier one, and it is not. None for a
    text that is not a version.
    """
    found = re.match(r"v?(\d+)\.(\d+)", version)
    if not found:
        return None
    release = int(found[1]), int(found[2])
    edition = DECEMBER_2024
    for candidate in EDITIONS.values():
        if release >= candidate.generator:
            edition = candidate
    return edition, release <= _LAST_WITNESS[edition.name]
