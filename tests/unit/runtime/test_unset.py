"""Only UNSET is unset, wherever a model uses it."""

from __future__ import annotations

import pydantic
import pytest
from demo_sdk.types import UNSET, NullableModel, OptionalNullable


class Twice(NullableModel):
    first: OptionalNullable[dict[str, int]] = UNSET
    second: OptionalNullable[list[int]] = UNSET


@pytest.mark.parametrize("field", ["first", "second"])
def test_other_values_are_refused_by_every_field(field: str) -> None:
    with pytest.raises(pydantic.ValidationError):
        Twice.model_validate({field: {"a": None}})


def test_absent_fields_have_a_schema_and_are_left_out() -> None:
    assert Twice().model_dump() == {}
    assert Twice.model_json_schema(mode="validation")["title"] == "Twice"
    assert Twice.model_validate({"first": UNSET}).first == UNSET
