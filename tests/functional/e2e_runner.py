"""Calls every operation of a generated package against a server; a program of its own, started by test_e2e_prism.py.

`e2e_runner.py PACKAGE URL`: takes the calls from the package's own tests, makes each with the sync and the async client,
and prints as JSON what came of it: the exception, and what the validating server had to say about the request.
"""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
from operator import attrgetter
from pathlib import Path
from typing import Any

import httpx

PROBLEM = "application/problem+json"
ATTEMPTS = 3
MADE_UP = {"Prefer": "dynamic=true"}


class Watch:
    """What the server says beside its responses."""

    def __init__(self) -> None:
        self.status = 0
        self.problem = ""
        self.violations: list[Any] = []

    def read(self, response: httpx.Response) -> None:
        response.read()
        self._keep(response)

    async def read_async(self, response: httpx.Response) -> None:
        await response.aread()
        self._keep(response)

    def _keep(self, response: httpx.Response) -> None:
        self.status = response.status_code
        if response.headers.get("content-type", "").startswith(PROBLEM):
            self.problem = response.text
        listed = response.headers.get("sl-violations", "")
        self.violations = json.loads(listed) if listed.startswith("[{") else []


def outcome(watch: Watch, error: BaseException | None) -> dict[str, Any]:
    """`asked`: what the server minds about the request; `faulty`: what it minds about its own response, which is made from
    the document's examples; `error`: what the call raised.
    """
    listed = watch.violations
    if watch.problem:
        listed = json.loads(watch.problem).get("validation") or [{"location": ["request"], "message": watch.problem}]
    by_side: dict[str, list[str]] = {"request": [], "response": []}
    for entry in listed:
        side = "response" if entry["location"][:1] == ["response"] else "request"
        by_side[side].append(f"{'/'.join(entry['location'])}: {entry['message']}")
    shown = f"{type(error).__name__}: {error}" if error is not None else ""
    return {"status": watch.status, "asked": by_side["request"], "faulty": by_side["response"], "error": shown}


def call(support: Any, method: str, arguments: dict[str, Any]) -> dict[str, Any]:
    watch = Watch()
    try:
        with httpx.Client(event_hooks={"response": [watch.read]}) as client, support.make(client=client) as sdk:
            attrgetter(method)(sdk)(**arguments)
    except Exception as error:
        return outcome(watch, error)
    return outcome(watch, None)


async def call_async(support: Any, method: str, arguments: dict[str, Any]) -> dict[str, Any]:
    watch = Watch()
    try:
        async with (
            httpx.AsyncClient(event_hooks={"response": [watch.read_async]}) as client,
            support.make(async_client=client) as sdk,
        ):
            await attrgetter(f"{method}_async")(sdk)(**arguments)
    except Exception as error:
        return outcome(watch, error)
    return outcome(watch, None)


def finished(made: Any) -> dict[str, Any]:
    """What a call came to; an async one is run to its end."""
    found: dict[str, Any] = asyncio.run(made) if asyncio.iscoroutine(made) else made
    return found


def main(package: str, url: str) -> None:
    sys.path[:0] = [package, str(Path(package) / "src")]
    support = importlib.import_module("tests.support")
    support.SERVER = url
    report = []
    for table in sorted((Path(package) / "tests/responses").glob("*.json")):
        calls = importlib.import_module(f"tests.test_{table.stem}").CALLS
        for entry in json.loads(table.read_text("utf-8")):
            name, method = entry["operation"], entry["method"]
            for mode, made in (("sync", call), ("async", call_async)):
                found = finished(made(support, method, calls[name]()))
                for _ in range(ATTEMPTS):
                    if found["asked"] or not found["faulty"]:
                        break  # else: a response that the server makes up
                    found = finished(made(support, method, {**calls[name](), "http_headers": MADE_UP}))
                report.append({"operation": name, "mode": mode, **found})
    print(json.dumps(report))


if __name__ == "__main__":
    main(*sys.argv[1:])
