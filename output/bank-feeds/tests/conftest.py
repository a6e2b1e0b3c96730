"""Fixtures of all tests."""

import socket
from typing import NoReturn

import pytest

pytest.register_assert_rewrite("tests.support")


def _refuse(*_: object) -> NoReturn:
    raise RuntimeError("a test opened a connection")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every response comes from memory."""
    monkeypatch.setattr(socket, "create_connection", _refuse)
