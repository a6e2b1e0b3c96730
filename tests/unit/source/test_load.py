"""The way in: paths, standard input, URLs, and what is no OpenAPI 3 document."""

from __future__ import annotations

import contextlib
import io
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from generator.caches import Caches
from generator.diagnostics import Diagnostics, GenerationError
from generator.source.document import Document
from generator.source.loading import load
from generator.source.options import LoadOptions

Read = Callable[..., Document]
Rejected = Callable[..., Any]
TEXT = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {x: {$ref: 'part.yaml#/A'}}\n"


@pytest.mark.parametrize(
    ("text", "rule", "place"),
    [
        ("", "empty", (1, 1)),
        ("# nothing\n", "empty", (1, 1)),
        ("--- \n...\n", "empty", (1, 1)),
        ("[1, 2]", "not-openapi", (1, 1)),
        ("just text", "not-openapi", (1, 1)),
        ("a: 1\n", "not-openapi", (1, 1)),
        ("info: {}\nswagger: '2.0'\npaths: {}\n", "swagger-2", (2, 1)),
        ("info: {}\nopenapi: 4.0.0\npaths: {}\n", "openapi-version", (2, 1)),
        ("info: {}\nopenapi: [3]\npaths: {}\n", "openapi-version", (2, 1)),
        ("info: {}\nopenapi: true\npaths: {}\n", "openapi-version", (2, 1)),
        ("openapi: 3.1.0\npaths: {}\n", "info-missing", (1, 1)),
        ("openapi: 3.1.0\npaths: {}\ninfo: []\n", "info-missing", (3, 1)),
        ("openapi: 3.1.0\ninfo: {title: x, version: '1'}\n", "not-openapi", (1, 1)),
    ],
)
def test_what_is_no_openapi_document(rejected: Rejected, text: str, rule: str, place: tuple[int, int]) -> None:
    found = rejected(text)
    assert found.rule == rule
    assert (found.origin.line, found.origin.column) == place


def test_swagger_names_a_converter(rejected: Rejected) -> None:
    assert "swagger2openapi" in rejected('{"swagger": "2.0", "paths": {}}', "api.json").hint


@pytest.mark.parametrize("version", ["3.0", "3.1", "3"])
def test_versions_that_are_numbers(read: Read, diagnostics: Diagnostics, version: str) -> None:
    read(f"openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\n", head=False)
    assert [(item.rule, item.severity.label) for item in diagnostics] == [("openapi-version", "warning")]


def test_openapi_3_2_is_accepted(read: Read, diagnostics: Diagnostics) -> None:
    read("openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths: {}\n", head=False)
    assert [(item.rule, item.severity.label) for item in diagnostics] == [("openapi-version", "note")]


def test_only_webhooks_or_only_components(read: Read, diagnostics: Diagnostics) -> None:
    for key in ("webhooks", "components"):
        read(f"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\n{key}: {{}}\n", head=False)
    assert not len(diagnostics)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_byte_order_marks(tmp_path: Path, options: LoadOptions, diagnostics: Diagnostics, encoding: str) -> None:
    file = tmp_path / "api.yaml"
    file.write_bytes(TEXT.replace("T,", "Tür,").encode(encoding))
    document = load(str(file), options, diagnostics)
    assert document.root["info"]["title"] == "Tür"  # type: ignore[index,call-overload]
    assert document.origin("#/openapi").column == 1


def test_binary_and_missing_files(tmp_path: Path, options: LoadOptions, diagnostics: Diagnostics) -> None:
    file = tmp_path / "api.yaml"
    file.write_bytes(b"a: 1\nb: \xff\xfe\x00")
    for locator, rule in ((str(file), "not-utf8"), (str(tmp_path), "not-readable"), ("no\0.yaml", "not-readable"),
                          (str(tmp_path / "no.yaml"), "not-readable")):  # fmt: skip
        with pytest.raises(GenerationError) as caught:
            load(locator, options, Diagnostics())
        assert [item.rule for item in caught.value.diagnostics] == [rule]
    with pytest.raises(GenerationError):
        load(str(file), options, diagnostics)
    assert [str(item.origin) for item in diagnostics] == [f"{file}:2:4"]


def test_size_is_limited(tmp_path: Path, options: LoadOptions, diagnostics: Diagnostics) -> None:
    (tmp_path / "api.yaml").write_text(TEXT + "#" * 5000)
    with pytest.raises(GenerationError):
        load(str(tmp_path / "api.yaml"), replace(options, max_bytes=4000, limits_option=True), diagnostics)
    assert [(item.rule, item.hint[-18:]) for item in diagnostics] == [("too-big", "--limit bytes=8000")]


def test_standard_input(
    tmp_path: Path, options: LoadOptions, diagnostics: Diagnostics, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "part.yaml").write_text("A: {type: string}")
    for root, found in ((None, None), (tmp_path, {"type": "string"})):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
        document = load("-", replace(options, root=root), diagnostics)
        assert document.origin("#/info").file == "<stdin>"
        node = document.node.child("paths", "x")
        assert node is not None
        target = node.follow(diagnostics)
        assert (target.value if target else None) == found
    assert [(item.rule, "--root" in item.hint) for item in diagnostics] == [("ref-forbidden", True)]


class _Server(BaseHTTPRequestHandler):
    pages: dict[str, tuple[int, bytes]]
    asked: list[str]
    missing = 0  # bytes that are announced and do not come

    def do_GET(self) -> None:
        self.asked.append(self.path)
        status, body = self.pages.get(self.path, (404, b""))
        self.send_response(status)
        if status == 302:
            self.send_header("Location", body.decode())
        self.send_header("Content-Length", str(len(body) + self.missing))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that the base class gives it
        return


@pytest.fixture
def server() -> Iterator[tuple[str, type[_Server]]]:
    handler = type("Handler", (_Server,), {"pages": {}, "asked": []})
    with HTTPServer(("127.0.0.1", 0), handler) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}", handler
        running.shutdown()
        thread.join()


def test_urls(server: tuple[str, type[_Server]], options: LoadOptions, diagnostics: Diagnostics) -> None:
    url, handler = server
    handler.pages.update({"/v1/api.yaml": (200, TEXT.encode()), "/v1/part.yaml": (200, b"A: {type: string}")})
    node = load(f"{url}/v1/api.yaml", options, diagnostics).node.child("paths", "x")
    assert node is not None
    assert node.follow(diagnostics) is None
    assert handler.asked == ["/v1/api.yaml"]
    assert [item.rule for item in diagnostics] == ["ref-forbidden"]

    allowed = replace(options, allow_remote_refs=True)
    node = load(f"{url}/v1/api.yaml", allowed, diagnostics).node.child("paths", "x")
    assert node is not None
    target = node.follow(diagnostics)
    assert target is not None
    assert target.key == f"{url}/v1/part.yaml#/A"


def test_a_download_that_breaks_off(server: tuple[str, type[_Server]], options: LoadOptions) -> None:
    url, handler = server
    handler.pages["/api.yaml"] = (200, TEXT.encode())
    handler.missing = 10
    diagnostics = Diagnostics()
    with pytest.raises(GenerationError, match="10 bytes still to come"):
        load(f"{url}/api.yaml", options, diagnostics)


@pytest.mark.parametrize(
    ("status", "body"),
    [(404, b""), (206, TEXT.encode()), (302, b"file:///etc/hostname"), (302, b"ftp://127.0.0.1/x"), (200, b"x" * 9000)],
)
def test_urls_that_give_nothing(
    server: tuple[str, type[_Server]], options: LoadOptions, diagnostics: Diagnostics, status: int, body: bytes
) -> None:
    url, handler = server
    handler.pages["/api.yaml"] = (status, body)
    with pytest.raises(GenerationError):
        load(f"{url}/api.yaml", replace(options, max_bytes=5000), diagnostics)
    assert [item.rule for item in diagnostics] == ["too-big" if status == 200 else "not-readable"]


@pytest.mark.parametrize("start", [b"HTTP/1.1 200 OK\r\nX-Slow: ", b"HTTP/1.1 200 OK\r\n\r\nopenapi: 3.1.0\n#"])
def test_a_server_that_drips_is_not_waited_for(start: bytes, options: LoadOptions, diagnostics: Diagnostics) -> None:
    """Bytes come too often for the time limit of the socket, and never end."""
    over = threading.Event()

    def drip(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection, contextlib.suppress(OSError):
            connection.sendall(start)
            while not over.wait(0.02):
                connection.sendall(b".")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = threading.Thread(target=drip, args=(listener,))
        server.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/api.yaml"
        with pytest.raises(GenerationError):
            load(url, replace(options, timeout=30, patience=0.2), diagnostics)
        over.set()
        server.join()
    assert [item.message for item in diagnostics] == [f"cannot fetch {url}: it took longer than 0.2 seconds"]


def test_without_caches_no_copy_of_a_url_is_kept_or_used(
    server: tuple[str, type[_Server]], options: LoadOptions, diagnostics: Diagnostics, tmp_path: Path
) -> None:
    url, handler = server
    handler.pages["/api.yaml"] = (200, TEXT.encode())
    without = replace(options, caches=Caches(tmp_path / "cache", off=True))
    load(f"{url}/api.yaml", without, diagnostics)
    assert not (tmp_path / "cache").exists()
    load(f"{url}/api.yaml", options, diagnostics)
    handler.pages["/api.yaml"] = (500, b"")
    with pytest.raises(GenerationError):
        load(f"{url}/api.yaml", without, diagnostics)
