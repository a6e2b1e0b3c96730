"""What the server does with the n-th request of a call: the same for both sides, so that every request is accounted for."""

from __future__ import annotations

import zlib

# Thousandths of all requests, and whether the client tries again after it.
ACTIONS = (
    (700, "ok", False),
    (90, "late", False),
    (60, "429", True),
    (50, "503", True),
    (30, "500", True),
    (30, "400", False),
    (20, "drop", False),
    (10, "reset", False),
    (9, "cut", False),
    (1, "hang", True),
)
TIMEOUT_MS = 5000
HANG_S = 7


def action(call: str, attempt: int) -> str:
    """`late` responds after a moment, `drop` closes and `reset` resets the connection in place of a response, `cut` in the
    middle of it, `hang` responds after the client's time limit.
    """
    left = zlib.crc32(f"{call}/{attempt}".encode()) % 1000
    for share, name, _ in ACTIONS:
        if left < share:
            return name
        left -= share
    raise AssertionError


def actions(call: str) -> list[str]:
    """Everything that happens to a call, in order."""
    again = {name for _, name, retried in ACTIONS if retried}
    found = [action(call, 0)]
    while found[-1] in again:
        found.append(action(call, len(found)))
    return found
