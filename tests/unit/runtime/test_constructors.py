"""What clients of some APIs take beside the usual."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from demo_sdk._runtime.constructors import flat_security, named_server, with_global_parameters
from demo_sdk._runtime.operation import Operation
from demo_sdk.models import shared
from demo_sdk.types import UNSET, NullableModel, OptionalNullable


class Request(NullableModel):
    tenant: OptionalNullable[str] = UNSET
    name: str | None = None


def test_servers_by_name() -> None:
    assert named_server({"eu": 0, "us": 1}, "us", 0) == 1
    assert named_server({"eu": 0}, None, 5) == 5
    with pytest.raises(ValueError, match="server: 'moon' is not one of eu, us"):
        named_server({"eu": 0, "us": 1}, "moon", None)


def test_one_credential_instead_of_all() -> None:
    def model() -> Any:
        return shared.Security

    assert flat_security(model, "auth_header", None) is None
    assert flat_security(model, "auth_header", "k") == shared.Security(auth_header="k")
    assert flat_security(model, "auth_header", lambda: "k")() == shared.Security(auth_header="k")


def test_what_the_client_remembers_fills_what_the_caller_left_out() -> None:
    operation: Operation[None] = Operation(
        id="x", endpoint="GET /", global_parameters=(("tenant", "tenant"), ("name", "who"))
    )
    config = SimpleNamespace(_global_parameters={"tenant": "t"})
    assert with_global_parameters(operation, Request(), config) == Request(tenant="t")
    assert with_global_parameters(operation, Request(tenant=None), config).tenant == "t"
    given = Request(tenant="mine")
    assert with_global_parameters(operation, given, config) is given
    assert with_global_parameters(operation, {"tenant": "x"}, config) == {"tenant": "x"}
