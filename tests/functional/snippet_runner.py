"""Runs extracted snippets where they are meant to run; a program of its own, started by test_snippets.py.

`snippet_runner.py TABLE FOLDER REPORT`: TABLE says how the API responds (JSON: method, pattern of the path, status,
media type, body), FOLDER holds the snippets. No byte leaves the process: both transports of httpx respond from the
table. REPORT is, for each snippet, the error that ended it and the requests that it made.
"""

from __future__ import annotations

import base64
import io
import json
import logging
import re
import runpy
import socket
import sys
import traceback
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import httpx

TABLE: list[dict[str, Any]] = []
REQUESTS: list[dict[str, Any]] = []


def respond(request: httpx.Request) -> httpx.Response:
    content = request.read()
    return record(request, content)


def record(request: httpx.Request, content: bytes) -> httpx.Response:
    path = request.url.path
    REQUESTS.append(
        {
            "method": request.method,
            "path": path,
            "query": dict(request.url.params),
            "type": request.headers.get("content-type", ""),
            "authorization": request.headers.get("authorization", ""),
            "content": base64.b64encode(content).decode(),
        }
    )
    for row in TABLE:
        if row["method"] == request.method and re.search(row["path"], path):
            headers = {"content-type": row["type"]} if row["type"] else {}
            text = row["content"] if len(REQUESTS) < 3 else ended(row["content"])
            return httpx.Response(row["status"], headers=headers, content=text.encode(), request=request)
    if path.endswith("/token"):
        token = {"access_token": "a-token", "token_type": "bearer", "expires_in": 3600}
        return httpx.Response(200, json=token, request=request)
    return httpx.Response(418, content=b"no such operation", request=request)


def ended(content: str) -> str:
    """The page after the last one: its lists are empty."""
    try:
        page = json.loads(content)
    except ValueError:
        return content
    if isinstance(page, dict):
        page = {key: [] if isinstance(value, list) else value for key, value in page.items()}
    return json.dumps(page)


class Transport(httpx.BaseTransport):
    def __init__(self, *_: Any, **__: Any) -> None:
        """Takes whatever the real one takes."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return respond(request)


class AsyncTransport(httpx.AsyncBaseTransport):
    def __init__(self, *_: Any, **__: Any) -> None:
        """Takes whatever the real one takes."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return record(request, await request.aread())


def refuse(*_: object) -> None:
    raise RuntimeError("a snippet opened a connection of its own")


def run(file: Path) -> dict[str, Any]:
    REQUESTS.clear()
    error = ""
    try:
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            runpy.run_path(str(file), run_name="__main__")
    except BaseException:
        error = traceback.format_exc(limit=-3)
    logging.root.handlers.clear()
    logging.root.setLevel(logging.WARNING)
    return {"error": error, "requests": list(REQUESTS)}


def main(table: str, folder: str, report: str) -> None:
    TABLE.extend(json.loads(Path(table).read_text()))
    for module in (httpx, httpx._client):
        setattr(module, "HTTPTransport", Transport)  # noqa: B010 - type checkers do not like what tests do here
        setattr(module, "AsyncHTTPTransport", AsyncTransport)  # noqa: B010
    socket.socket.connect = refuse  # type: ignore[method-assign,assignment]
    found = {file.name: run(file) for file in sorted(Path(folder).glob("*.py"))}
    Path(report).write_text(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
