"""Ten minutes with the generated package in an editor: completion, signatures, hovering and going to definitions, asked of Jedi
(IPython, JupyterLab, Spyder, vim) and of pyright's language server (VS Code and others), and what `inspect` and `help` say."""

from __future__ import annotations

import contextlib
import importlib
import inspect
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import jedi
import pytest

from tests.functional.packages import ROOT

SOURCE = ROOT / "output/sync-for-expenses/src"
START = """\
from codat_sync_for_expenses import CodatSyncExpenses
from codat_sync_for_expenses.models import errors, operations, shared

sdk = CodatSyncExpenses(security=shared.Security(auth_header="key"))
"""
AWAITED = "async def main() -> None:\n    "
COMPLETIONS = [
    ("CodatSyncExpenses.", "customers companies with_raw_response!"),
    ("sdk.", "customers companies bank_accounts sdk_configuration"),
    ("sdk.customers.", "create create_async list list_async with_raw_response with_streaming_response"),
    ("sdk.customers.with_raw_response.", "create create_async list list_async"),
    ("sdk.customers.with_streaming_response.", "create list_async"),
    ("with sdk as client:\n    client.customers.", "create list_async"),
    ("found = sdk.customers.get(request={})\nassert found is not None\nfound.", "customer_name contacts status"),
    (
        f"{AWAITED}found = await sdk.customers.get_async(request={{}})\n    assert found is not None\n    found.",
        "status",
    ),
    ("raw = sdk.customers.with_raw_response.list(request={})\nraw.", "status_code headers parsed parse"),
    ("page = sdk.customers.with_raw_response.list(request={}).parsed\nassert page is not None\npage.", "results links"),
    (f"{AWAITED}raw = await sdk.customers.with_raw_response.list_async(request={{}})\n    raw.", "parsed parse_async"),
    (
        f"{AWAITED}async with sdk.customers.with_streaming_response.list(request={{}}) as raw:\n        raw.",
        "aiter_bytes",
    ),
    ("shared.", "Customer CustomerTypedDict CustomerStatus Security"),
    ("shared.CustomerStatus.", "ACTIVE ARCHIVED"),
    ("shared.Customer(status=shared.CustomerStatus.ACTIVE).", "customer_name contacts"),
    ("operations.", "ListCustomersRequest GetCustomerRequest"),
    ("errors.", "ErrorMessage SDKError APIError"),
    ("try:\n    pass\nexcept errors.ErrorMessage as error:\n    error.data.", "status_code error correlation_id"),
]
SIGNATURES = [
    ("CodatSyncExpenses(", "security server_url client async_client timeout_ms"),
    ("sdk.customers.create(", "request retries server_url timeout_ms http_headers"),
    ("sdk.customers.create_async(", "request retries server_url timeout_ms http_headers"),
    ("sdk.customers.with_raw_response.create(", "request timeout_ms ApiResponse"),
    ("sdk.customers.with_raw_response.create_async(", "request timeout_ms ApiResponse"),
    ("shared.Customer(", "status customer_name contacts"),
    ("operations.GetCustomerRequest(", "company_id customer_id"),
    ("errors.ErrorMessage(", "data"),
]
HOVERS = [
    ("sdk.customers", "Read, add and change customers"),
    ("sdk.customers.get", "Get customer"),
    ("sdk.customers.get_async", "The same as `get`, to be awaited"),
    ("sdk.customers.with_raw_response", "the HTTP response beside the parsed value"),
    ("sdk.customers.with_raw_response.get", "the HTTP response beside the parsed value"),
    ("shared.Customer", "Customer"),
    ("errors.SDKError", "error returned by the API"),
]
DEFINITIONS = [
    ("CodatSyncExpenses", "sdk.py", "class CodatSyncExpenses("),
    ("sdk.customers", "sdk.py", "def customers("),
    ("sdk.customers.get", "customers.py", "def get("),
    ("sdk.customers.get_async", "customers.py", "async def get_async("),
    ("sdk.customers.with_raw_response.get", "customers.py", "def get("),
    ("shared.Customer", "customers.py", "class Customer("),
    ("errors.ErrorMessage", "errormessage.py", "class ErrorMessage("),
]


class Engine(Protocol):
    """What an editor asks, at the end of a text."""

    def completions(self, text: str) -> set[str]: ...

    def signature(self, text: str) -> str: ...

    def hover(self, text: str) -> str: ...

    def definition(self, text: str) -> tuple[Path, int]:
        """File and line, counted from 0."""
        ...


class Jedi:
    """The engine of the Python shells."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "program.py"
        self._project = jedi.Project(folder, added_sys_path=[str(SOURCE), *filter(None, sys.path)])

    def _asked(self, text: str) -> tuple[Any, int, int]:
        lines = text.split("\n")
        return jedi.Script(text, path=self._path, project=self._project), len(lines), len(lines[-1])

    def completions(self, text: str) -> set[str]:
        script, *place = self._asked(text)
        return {found.name for found in script.complete(*place)}

    def signature(self, text: str) -> str:
        script, *place = self._asked(text)
        return " ".join(found.to_string() for found in script.get_signatures(*place))

    def hover(self, text: str) -> str:
        script, *place = self._asked(text)
        return " ".join(found.docstring() for found in script.help(*place))

    def definition(self, text: str) -> tuple[Path, int]:
        script, *place = self._asked(text)
        found, *_ = script.goto(*place, follow_imports=True)
        return Path(found.module_path), found.line - 1


class Pyright:
    """The language server, spoken to as the Language Server Protocol has it."""

    def __init__(self, folder: Path) -> None:
        settings = {"typeCheckingMode": "strict", "extraPaths": [str(SOURCE)], "pythonVersion": "3.11"}
        (folder / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
        self._uri = (folder / "program.py").as_uri()
        command = [sys.executable, "-m", "pyright.langserver", "--stdio"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._sent = self._version = 0
        root = {"uri": folder.as_uri(), "name": "program"}
        self._ask(
            "initialize", {"processId": None, "rootUri": root["uri"], "capabilities": {}, "workspaceFolders": [root]}
        )
        self._tell("initialized", {})

    def _write(self, message: dict[str, Any]) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        length = 0
        while header := self.process.stdout.readline().strip():
            if header.lower().startswith(b"content-length:"):
                length = int(header.split(b":")[1])
        if not length:
            raise EOFError("the language server has ended")
        found: dict[str, Any] = json.loads(self.process.stdout.read(length))
        return found

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._write({"method": method, "params": params})

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        self._sent += 1
        self._write({"id": self._sent, "method": method, "params": params})
        while True:
            message = self._read()
            if "method" in message and "id" in message:  # the server asks for settings, for instance
                wanted = message.get("params", {}).get("items", [])
                self._write({"id": message["id"], "result": [None for _ in wanted]})
            elif message.get("id") == self._sent:
                return message.get("result")

    def _asked(self, method: str, text: str) -> Any:
        self._version += 1
        document = {"uri": self._uri, "version": self._version}
        if self._version == 1:
            self._tell("textDocument/didOpen", {"textDocument": {**document, "languageId": "python", "text": text}})
        else:
            self._tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})
        lines = text.split("\n")
        inside = method in ("hover", "definition")  # the cursor is in the last word
        position = {"line": len(lines) - 1, "character": len(lines[-1]) - inside}
        return self._ask(f"textDocument/{method}", {"textDocument": {"uri": self._uri}, "position": position})

    def completions(self, text: str) -> set[str]:
        found = self._asked("completion", text)
        return {item["label"] for item in (found["items"] if isinstance(found, dict) else found or ())}

    def signature(self, text: str) -> str:
        return " ".join(
            found["label"] for found in (self._asked("signatureHelp", text) or {"signatures": ()})["signatures"]
        )

    def hover(self, text: str) -> str:
        found = self._asked("hover", text)
        return str(found["contents"]["value"]) if found else ""

    def definition(self, text: str) -> tuple[Path, int]:
        found, *_ = self._asked("definition", text)
        return Path(found["uri"].removeprefix("file://")), found["range"]["start"]["line"]


@pytest.fixture(scope="module", params=["jedi", pytest.param("pyright", marks=pytest.mark.slow)])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder = tmp_path_factory.mktemp("editor")
    if request.param == "jedi":
        yield Jedi(folder)
        return
    try:
        server = Pyright(folder)
    except (OSError, EOFError) as error:
        pytest.skip(f"pyright's language server cannot be started: {error}")
    yield server
    server.process.kill()
    server.process.wait()


def test_completion(engine: Engine) -> None:
    for text, names in COMPLETIONS:
        wanted = {name for name in names.split() if not name.endswith("!")}
        refused = {name[:-1] for name in names.split() if name.endswith("!")}
        found = engine.completions(START + text)
        assert wanted <= found, f"{text}: {sorted(found)[:20]}"
        assert not refused & found, text


def test_signatures(engine: Engine) -> None:
    for text, words in SIGNATURES:
        found = engine.signature(START + text)
        assert all(word in found for word in words.split()), f"{text} {found!r}"


def test_hovering(engine: Engine) -> None:
    for text, words in HOVERS:
        found = engine.hover(START + text).replace("\u00a0", " ")
        assert words in found, f"{text}: {found!r}"


def test_going_to_definitions(engine: Engine) -> None:
    for text, file, line in DEFINITIONS:
        path, number = engine.definition(START + text)
        assert path.name == file, f"{text}: {path}"
        assert line in path.read_text("utf-8").splitlines()[number], text


@pytest.fixture
def package(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(SOURCE)
    return importlib.import_module("codat_sync_for_expenses")


def test_inspect_and_help(package: Any) -> None:
    shared = package.models.shared
    assert {"status", "customer_name", "contacts"} <= set(inspect.signature(shared.Customer).parameters)
    sdk = package.CodatSyncExpenses(security=shared.Security(auth_header="key"))
    for method, result in (
        (sdk.customers.list, "shared.Customers | None"),
        (sdk.customers.list_async, "shared.Customers | None"),
        (sdk.customers.with_raw_response.list, "ApiResponse[shared.Customers | None]"),
        (sdk.customers.with_streaming_response.list_async, "ApiResponse[shared.Customers | None]"),
    ):
        assert inspect.signature(method).return_annotation == result
        assert inspect.iscoroutinefunction(method) == method.__name__.endswith("_async")
        shown = io.StringIO()
        with contextlib.redirect_stdout(shown):
            help(method)
        assert f"-> '{result}'" in shown.getvalue()
