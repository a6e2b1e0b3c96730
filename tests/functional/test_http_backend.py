"""`http_backend`: a package works with the HTTP library that it was made for, and needs no other one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.functional.packages import environment, interpreters, run

DOCUMENT = """
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: "https://example.com"}]
x-speakeasy-retries:
  strategy: backoff
  backoff: {initialInterval: 1, maxInterval: 1, maxElapsedTime: 5000, exponent: 1}
  statusCodes: [5XX]
  retryConnectionErrors: true
security: [{key: []}]
paths:
  /items/{id}:
    get:
      operationId: item
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}}
  /events:
    get: {operationId: events, responses: {"200": {description: ok, content: {text/event-stream: {schema: {type: object, properties: {n: {type: integer}}}}}}}}
  /file:
    get: {operationId: file, responses: {"200": {description: ok, content: {application/pdf: {schema: {type: string, format: binary}}}}}}
components:
  securitySchemes: {key: {type: apiKey, in: query, name: key}}
"""
PROGRAM = """
import asyncio, logging, sys
import LIBRARY as http
from shop import Shop
from shop.models import errors, shared
from shop._hooks.types import BeforeRequestHook
from shop.testing import FakeSDK

assert {"httpx", "httpx2"} & set(sys.modules) == {"LIBRARY"}
records = []
class Keep(logging.Handler):
    def emit(self, record): records.append(record.getMessage())
for name in ("LIBRARY", "shop"):
    logging.getLogger(name).addHandler(Keep()); logging.getLogger(name).setLevel(logging.INFO)
seen = []
def respond(request):
    seen.append(request)
    if len(seen) == 1: raise http.ConnectError("refused")
    if len(seen) == 2: raise http.ReadTimeout("slow")
    if len(seen) == 3: return http.Response(503)
    if request.url.path == "/events":
        return http.Response(200, headers={"content-type": "text/event-stream"}, text='data: {"n": 1}\\n\\n')
    if request.url.path == "/file":
        return http.Response(200, headers={"content-type": "application/pdf"}, content=b"%PDF")
    return http.Response(200, json={"id": request.headers["x-hook"]})
class Hook(BeforeRequestHook):
    def before_request(self, hook_ctx, request):
        assert isinstance(request, http.Request)
        request.headers["x-hook"] = "seen"
        return request
async def main():
    transport = http.MockTransport(respond)
    sdk = Shop(security=shared.Security(key="hush"), client=http.Client(transport=transport), async_client=http.AsyncClient(transport=transport))
    sdk.sdk_configuration.get_hooks().register_before_request_hook(Hook())
    assert sdk.item(request={"id": "1"}).id == "seen" and len(seen) == 4
    assert (await sdk.item_async(request={"id": "1"})).id == "seen"
    assert [event.n for event in sdk.events()] == [1]
    assert [event.n async for event in await sdk.events_async()] == [1]
    file = sdk.file()
    assert isinstance(file, http.Response) and file.read() == b"%PDF"
    sdk.item(request={"id": "1"}, timeout_ms=1500)
    assert seen[-1].extensions["timeout"]["read"] == 1.5
    seen.clear()
    try:
        sdk.item(request={"id": "1"}, retries=None)
    except http.ConnectError as error:
        assert isinstance(error, errors.APIError) and error.url.startswith("https://example.com/items/1")
    assert str(seen[0].url).endswith("key=hush")
    assert records and not any("hush" in text for text in records), records
    assert any("(ConnectError); the next one in" in text for text in records), records
    with Shop(security=shared.Security(key="hush")) as own:
        assert isinstance(own.sdk_configuration.client, http.Client)
    class Foreign:
        __module__ = "OTHER._client"
        def send(self): ...
        def build_request(self): ...
        def close(self): ...
    try:
        Shop(security=None, client=Foreign())
    except TypeError as error:
        assert "`http_backend: OTHER`" in str(error) and "client of LIBRARY, not of OTHER" in str(error)
    else:
        raise SystemExit("it was taken")
    fake = FakeSDK()
    fake.when(fake.item).returns_example()
    assert fake.item(request={"id": "1"}) == fake.example(fake.item)
asyncio.run(main())
"""


@pytest.mark.slow
@pytest.mark.parametrize(("library", "other"), [("httpx", "httpx2"), ("httpx2", "httpx")])
def test_each_alone(sdkgen: Callable[..., Result], tmp_path: Path, library: str, other: str) -> None:
    pythons = [python for version, python in sorted(interpreters().items()) if version >= (3, 11)]
    if not pythons:
        pytest.skip("httpx2 needs Python 3.11")
    package = generate(sdkgen, tmp_path, f"http_backend={library}")
    runtime = [path for folder in ("_runtime", "_hooks", "utils", "types") for path in (package / folder).rglob("*.py")]
    assert runtime and not any("import httpx" in without_ours(path) for path in runtime)
    python = environment(f"backend-{library}", pythons[0], library, "pydantic", "typing-extensions")
    program = PROGRAM.replace("LIBRARY", library).replace("OTHER", other)
    done = run(python, "-W", "error", "-c", program, env={"PYTHONPATH": str(package.parent)})
    assert done.returncode == 0, done.stderr


def test_httpx2_needs_python_3_11(sdkgen: Callable[..., Result], tmp_path: Path) -> None:
    package = generate(sdkgen, tmp_path, "http_backend=httpx2")
    project = (package.parents[1] / "pyproject.toml").read_text()
    assert 'requires-python = ">=3.11"' in project and '"httpx2>=' in project and '"httpx>=' not in project
    assert "import httpx2" in (package.parents[1] / "README.md").read_text()
    (tmp_path / "openapi.yaml").write_text(DOCUMENT)
    options = ("--set", "http_backend=httpx2", "--set", "requires_python='3.10'")
    done = sdkgen("generate", "--spec", tmp_path / "openapi.yaml", "--out", tmp_path / "no", *options)
    assert done.exit_code == 1
    assert "error[http-backend-python] httpx2 needs Python 3.11, and requires_python is 3.10" in done.output


def generate(sdkgen: Callable[..., Result], folder: Path, setting: str) -> Path:
    """The package that is made with the setting."""
    (folder / "openapi.yaml").write_text(DOCUMENT)
    done = sdkgen("generate", "--spec", folder / "openapi.yaml", "--out", folder / "sdk", "--set", setting)
    assert done.exit_code == 0, done.output
    return folder / "sdk/src/shop"


def without_ours(path: Path) -> str:
    """The text of a module without the imports from the one that names the library."""
    return path.read_text().replace("_http import httpx", "")
