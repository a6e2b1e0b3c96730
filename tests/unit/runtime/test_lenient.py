"""Responses that do not fit, kept as far as they go."""

from __future__ import annotations

from typing import Any, Union

import pytest
from demo_sdk._runtime.lenient import read_loosely
from demo_sdk.types import UNSET, BaseModel, DateTime, NullableModel, OptionalNullable, TypeAliasType


class Inner(BaseModel):
    count: int
    at: DateTime | None = None


class Outer(NullableModel):
    inner_one: Inner
    many: OptionalNullable[list[Inner]] = UNSET
    by_name: dict[str, Inner] | None = None


Either = TypeAliasType("Either", Union[Inner, list[Outer]])


@pytest.mark.parametrize(
    ("kind", "data", "shown"),
    [
        (Inner, {"count": "many"}, "Inner(count='many')"),
        (Inner, {}, "Inner()"),
        (Inner, "text", "'text'"),
        (Inner | None, {"count": [1]}, "Inner(count=[1])"),
        (list[Inner], [{"count": 1}, {"count": "x"}, 3], "[Inner(count=1), Inner(count='x'), 3]"),
        (
            Outer,
            {"innerOne": {"count": "x"}, "many": [{"count": 1}, {}], "byName": {"a": {"count": "y"}}, "other": 1},
            ("Outer(inner_one=Inner(count='x'), many=[Inner(count=1), Inner()], by_name={'a': Inner(count='y')})"),
        ),
        (Either, [{"innerOne": 5}], "[Outer(inner_one=5)]"),
    ],
)
def test_what_fits_is_read_and_the_rest_kept(kind: Any, data: Any, shown: str) -> None:
    assert repr(read_loosely(data, kind)) == shown


def test_the_setting_reaches_the_call(sdk: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import httpx
    from demo_sdk._runtime import engine

    monkeypatch.setattr(engine, "API", engine.API._replace(read_loosely=read_loosely))
    made = sdk(lambda request: httpx.Response(200, json={"results": [{"status": 5}]}))
    assert made.customers.list(request={"company_id": "c"}).results[0].status == 5
