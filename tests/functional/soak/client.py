"""The client of the soak test: threads, then tasks, over one SDK each. Prints as JSON what came of it.

`client.py URL CALLS`, with the generated package on the path: half of the calls by threads, half by tasks.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import httpx
from plan import TIMEOUT_MS
from soak import Soak
from soak.models import errors
from soak.utils import BackoffStrategy, RetryConfig

url, calls = sys.argv[1], int(sys.argv[2])
THREADS, TASKS = 16, 50
RETRIES = RetryConfig("backoff", BackoffStrategy(1, 5, 1.1, 600_000), True)
memory: dict[str, list[int]] = {"threads": [], "tasks": []}


def rss() -> int:
    """Kilobytes in use; 0 where it cannot be told."""
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024
    except OSError:
        return 0


def descriptors() -> list[str]:
    """Open files and sockets of this process; none where it cannot be told."""
    try:
        return sorted(os.readlink(f"/proc/self/fd/{fd}").split(":")[0] for fd in os.listdir("/proc/self/fd")[:-1])
    except OSError:
        return []


def batches(prefix: str, count: int) -> Iterator[list[str]]:
    """The names of all calls, in ten parts; memory is looked at between them."""
    names = [f"{prefix}{number}" for number in range(count)]
    for part in range(10):
        yield names[part * count // 10 : (part + 1) * count // 10]


def outcome(error: Exception) -> str:
    """The status of the response, or the name of the exception where none came."""
    if isinstance(error, errors.APIError) and error.raw_response is not None:
        return str(error.status_code)
    return type(error).__name__


def arguments(name: str) -> dict[str, object]:
    if is_put(name):
        return {"request": {"item_id": name, "item": {"id": name, "texts": ["y" * 100]}}}
    return {"request": {"item_id": name}}


def is_put(name: str) -> bool:
    return int(name[1:]) % 3 == 0


def one(sdk: Soak, name: str) -> tuple[str, str]:
    try:
        found = (sdk.items.put if is_put(name) else sdk.items.get)(**arguments(name))
    except Exception as error:
        return name, outcome(error)
    return name, "ok" if found.id == name else f"the response to {found.id}"


async def one_async(sdk: Soak, name: str, gate: asyncio.Semaphore) -> tuple[str, str]:
    async with gate:
        try:
            found = await (sdk.items.put_async if is_put(name) else sdk.items.get_async)(**arguments(name))
        except Exception as error:
            return name, outcome(error)
        return name, "ok" if found.id == name else f"the response to {found.id}"


def by_threads() -> dict[str, str]:
    results: dict[str, str] = {}
    with Soak(server_url=url, retry_config=RETRIES, timeout_ms=TIMEOUT_MS) as sdk, ThreadPoolExecutor(THREADS) as pool:
        for names in batches("t", calls // 2):
            results.update(pool.map(lambda name: one(sdk, name), names))
            gc.collect()
            memory["threads"].append(rss())
    return results


async def by_tasks() -> tuple[dict[str, str], int]:
    results: dict[str, str] = {}
    gate = asyncio.Semaphore(TASKS)
    async with Soak(server_url=url, retry_config=RETRIES, timeout_ms=TIMEOUT_MS) as sdk:
        for names in batches("a", calls // 2):
            results.update(await asyncio.gather(*(one_async(sdk, name, gate) for name in names)))
            gc.collect()
            memory["tasks"].append(rss())
    return results, len(asyncio.all_tasks()) - 1


def main() -> None:
    before = descriptors()
    outcomes = by_threads()
    results, tasks = asyncio.run(by_tasks())
    gc.collect()
    time.sleep(0.3)
    outcomes |= results
    leaked = {
        "descriptors": len(descriptors()) - len(before),
        "threads": threading.active_count() - 1,
        "tasks": tasks,
        "garbage": len(gc.garbage),
    }
    with httpx.Client() as client:
        for _ in range(100):  # the server notices late that nobody waits for what hangs
            report = client.get(f"{url}/report").json()
            if not report["open"]:
                break
            time.sleep(0.1)
    print(json.dumps({"outcomes": outcomes, "leaked": leaked, "memory": memory, "server": report}))


main()
