"""Pages of namespaces and of the client (COMPATIBILITY 5)."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from generator import ir
from generator.ir import (
    ContentKind,
    Info,
    Operation,
    SchemaId,
)
from tests.unit.docs.factories import ORIGIN, content, make_api, operations, ref, render, response

RETRIES = (
    "| `retries` | [Optional[utils.RetryConfig]](../../models/utils/retryconfig.md) | :heavy_minus_sign: |"
    " Configuration to override the default retry behavior of the client. |"
)
PARAMETERS = "### Parameters\n\n| Parameter | Type | Required | Description |\n| --- | --- | --- | --- |\n"
ERRORS = "### Errors\n\n| Error Type | Status Code | Content Type |\n| --- | --- | --- |\n"
ANY_ERROR = "| errors.SDKError | 4XX, 5XX | \\*/\\* |"


def page_of(operation: Operation, dialect: str = "clean", **changes: Any) -> str:
    """The page of the namespace `pets` when this is its only operation."""
    api = make_api(operations=(operation,), **changes)
    return render(api, dialect=dialect)["docs/sdks/pets/README.md"]


def create_pet(**changes: Any) -> Operation:
    return dataclasses.replace(operations()[1], **changes)


def test_namespace() -> None:
    assert render()["docs/sdks/pets/README.md"] == (
        "# Pets\n(*pets*)\n\n## Overview\n\nWork with pets.\n\n### Available Operations\n\n"
        "* [create](#create) - Create a pet\n"
        "* [~~list~~](#list) - List pets :warning: **Deprecated**\n\n"
        "## create\n\nMakes a new one.\n\n\n### Example Usage\n\n```python\n# create-pet\n\n```\n\n"
        + PARAMETERS
        + "| `request` | [shared.Pet](../../models/shared/pet.md) | :heavy_check_mark: |"
        " The request object to use for the request. |\n"
        + RETRIES
        + "\n\n### Response\n\n**[shared.Pet](../../models/shared/pet.md)**\n\n"
        + ERRORS
        + ANY_ERROR
        + "\n\n## ~~list~~\n\nList pets\n\n"
        "> :warning: **DEPRECATED**: Too slow.\n> Use [`pets.create`](../../sdks/pets/README.md#create) instead.\n\n"
        "### Example Usage\n\n```python\n# list-pets\n\n```\n\n"
        + PARAMETERS
        + RETRIES
        + "\n\n### Response\n\n**[List[shared.Pet]](../../models/.md)**\n\n"
        + ERRORS
        + "| errors.Problem | 400, 404, 4XX | application/json |\n"
        + ANY_ERROR
    )


def test_operations_in_document_order() -> None:
    page = render(make_api(maintain_order=True))["docs/sdks/pets/README.md"]
    assert page.index("## ~~list~~") < page.index("## create")


def test_client_and_pure_parent() -> None:
    exact = render()
    assert exact["docs/sdks/petstore/README.md"] == (
        "# PetStore SDK\n\n## Overview\n\nPets: All about pets.\n\n### Available Operations\n"
    )
    assert exact["docs/sdks/admin/README.md"] == "# Admin\n(*admin*)\n\n## Overview\n\n### Available Operations\n"
    clean = render(dialect="clean")
    assert clean["docs/sdks/petstore/README.md"].endswith(
        "### Available Operations\n\n* [admin](../admin/README.md)\n* [pets](../pets/README.md)\n"
    )
    assert clean["docs/sdks/admin/README.md"].endswith("\n\n* [admin.tools](../tools/README.md)\n")


def test_overview_of_the_client_where_the_document_has_a_summary() -> None:
    info = Info(title="Pets", version="1", origin=ORIGIN, summary="In short.", description="At length.")
    page = render(make_api(info=info))["docs/sdks/petstore/README.md"]
    assert page == "# PetStore SDK\n\n## Overview\n\nAt length.\n\n### Available Operations\n"


def test_tag_must_be_spelt_as_the_group() -> None:
    tags = (ir.Tag(name="pets", origin=ORIGIN, description="Other."),)
    assert render(make_api(tags=tags))["docs/sdks/pets/README.md"].startswith(
        "# Pets\n(*pets*)\n\n## Overview\n\n### Available Operations\n\n* "
    )


@pytest.mark.parametrize(
    ("empty_schema", "exact", "clean"),
    [
        (False, "[httpx.Response](../../models/.md)", "[httpx.Response](https://www.python-httpx.org/api/#response)"),
        (True, "[bytes](../../models/.md)", "[bytes](https://docs.python.org/3/library/stdtypes.html#bytes)"),
    ],
)
def test_binary_responses(empty_schema: bool, exact: str, clean: str) -> None:
    body = dataclasses.replace(content(ir.File(), ContentKind.BINARY, "application/pdf"), empty_schema=empty_schema)
    delivery = ir.Delivery.BYTES if empty_schema else ir.Delivery.OPEN
    operation = create_pet(responses=(response("200", body),), results=(ir.Result(delivery=delivery, type=ir.File()),))
    assert f"**{exact}**" in page_of(operation, "exact")
    assert f"**{clean}**" in page_of(operation, "clean")


def test_several_error_classes_and_media_types() -> None:
    problem = content(ref("Problem"), media="application/problem+json")
    responses = (
        response("500", content(ref("Problem")), is_error=True),
        response("400", content(ref("Problem")), problem, is_error=True),
        response("default", content(ref("Problem")), is_error=True),
        response("401", content(ref("Pet")), is_error=True),
        response("402", content(None), is_error=True),
        response("403", is_error=True),
    )
    assert page_of(create_pet(responses=responses), "exact").endswith(
        ERRORS
        + "| errors.Problem | 400, 500, default | application/json |\n"
        + "| errors.Problem | 400 | application/problem+json |\n"
        + "| shared.Pet | 401 | application/json |\n"
        + ANY_ERROR
    )


def test_whole_request_without_parameters() -> None:
    body = ir.Body(required=True, contents=(content(ir.Array(items=ref("Pet"))),), field="RequestBody", origin=ORIGIN)
    operation = create_pet(request=None, body=body)
    assert "| `request` | [List[shared.Pet]](../../models/.md) | :heavy_check_mark: |" in page_of(operation, "exact")
    linked = "| `request` | List[[shared.Pet](../../models/shared/pet.md)] | :heavy_check_mark: |"
    assert linked in page_of(operation, "clean")


def test_summary_cannot_leave_its_list_item() -> None:
    page = page_of(create_pet(summary="One\n\n# Two <script>", request=SchemaId("Pet")))
    assert "* [create](#create) - One # Two &lt;script>\n" in page
