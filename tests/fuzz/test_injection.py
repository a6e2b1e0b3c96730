"""Texts of a document stay texts: in Python, in TOML, in Markdown, in paths; at generation, at import and in a browser."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from tests.fuzz import sdk

ROOT = Path(__file__).resolve().parents[2]
CODE = "open('PWNED','w')"
PAYLOADS = {
    "quotes": f"'); {CODE}; ('",
    "triple": f'"""\n{CODE}\n"""',
    "triple-single": f"'''\n{CODE}\n'''",
    "backslash": f'\\""" + {CODE} + """\\',
    "newline": f"x\n{CODE}\n#",
    "carriage-return": f"x\r{CODE}\r#",
    "header": f"x\r\nSet-Cookie: a=b\r\n\r\n{CODE}",
    "line-separator": f"x\u2028{CODE}\u0085{CODE}\x0c{CODE}",
    "interpolation": "{" + CODE + "} %(x)s ${" + CODE + "}",
    "jinja": "{{ 1234*5678 }}{% for x in ().__class__.__base__.__subclasses__() %}{{ x }}{% endfor %}{# x #}",
    "toml": '"\n[tool.evil]\nevil = """',
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)><details open ontoggle=alert(1)>",
    "markdown": "| a | b |\n|---|---|\n[x](javascript:alert(1)) ![x](javascript:alert(1)) <javascript:alert(1)> `` ` ```\n```\n# h",
    "fences": "````\n```python\n~~~~\n``````\n    ```\n> ```\n- ```",
    "reference": "[x][y] ![y]\n\n[y]: javascript:alert(1)\n[z]: <data:text/html,x> 'title'",
    "entities": "&#60;script&#62; [x](&#106;avascript:alert(1)) [x](java\tscript:alert(1)) [x](JAVASCRIPT&colon;alert(1))",
    "end-tags": "</details></td></table></code></pre></h1><a href=javascript:alert(1)><svg/onload=alert(1)>",
    "heading": "x\n===\n<h1 onclick=alert(1)>\n# <img src=x onerror=alert(1)>\n---\n{: onclick=alert(1) }",
    "attributes": "x{ onclick=alert(1) } <p\nonmouseover=alert(1)> <a/href='data:text/html,x'> <math href=javascript:x>",
    "comment": "--> <!-- x --!> ]]> <![CDATA[",
    "section": "<!-- Start SDK Installation [installation] --> <!-- End SDK Installation [installation] -->",
    "nul": "a\0b\x1b[2J\x07",
    "surrogate": "a\ud800b",
    "bidi": "a\u202eb\u2066c",
    "path": "../../../../tmp/evil",
    "windows": "..\\..\\evil:stream",
    "device": "CON",
    "long": "x" * 20_000,
}


def hostile(text: str) -> dict[str, Any]:
    """A document with `text` wherever a text can stand."""
    schema: dict[str, Any] = {
        "title": text, "description": text, "type": "object", "required": [text],
        "properties": {
            text: {"type": "string", "description": text, "default": text, "example": text, "pattern": text, "format": text},
            "choice": {"type": "string", "enum": [text, "b"], "description": text},
            "fixed": {"const": text},
            "map": {"type": "object", "additionalProperties": {"type": "string"}, "default": {text: text}},
            "union": {"oneOf": [{"$ref": "#/components/schemas/Other"}, {"type": "string", "description": text}, {"const": text}]},
        },
        "example": {text: text},
        "x-speakeasy-deprecation-message": text,
        "deprecated": True,
    }  # fmt: skip
    media = {
        "schema": {"$ref": "#/components/schemas/Thing"},
        "examples": {text: {"value": {text: text}, "summary": text}},
    }
    operation = {
        "operationId": text, "summary": text, "description": text, "tags": [text],
        "externalDocs": {"url": text, "description": text},
        "callbacks": {text: {text: {"post": {"summary": text, "requestBody": {"content": {"application/json": media}}}}}},
        "parameters": [
            {"name": "q" + text, "in": "query", "description": text, "example": text, "schema": {"type": "string", "default": text}},
            {"name": text, "in": "header", "schema": {"type": "string", "enum": [text]}},
        ],
        "requestBody": {"description": text, "content": {"application/json": media, text: {}}},
        "responses": {
            "200": {"description": text, "content": {"application/json": media}, "headers": {text: {"schema": {"type": "string"}}},
                    "links": {text: {"operationId": text, "description": text, "requestBody": text, "parameters": {"q" + text: text}}}},
            "4XX": {"description": text, "content": {"application/json": media}},
        },
    }  # fmt: skip
    paged = {"type": "cursor", "inputs": [{"name": text, "in": "parameters", "type": "cursor"}],
             "outputs": {"results": f"$.{text}", "nextCursor": text}}  # fmt: skip
    further = {
        "tags": [text], "x-speakeasy-group": f"{text}.{text}", "x-speakeasy-name-override": text, "deprecated": True,
        "x-speakeasy-deprecation-message": text, "x-speakeasy-deprecation-replacement": text, "x-speakeasy-pagination": paged,
        "x-speakeasy-retries": {"strategy": "backoff", "statusCodes": [text, "5XX"]}, "x-speakeasy-usage-example": {"title": text},
        "security": [{"oauth": [text]}, {"basic": []}], "servers": [{"url": text, "description": text, "x-speakeasy-server-id": text}],
        "parameters": [{"name": text, "in": "cookie", "description": text, "schema": {"type": "string"}},
                       {"name": "fixed", "in": "query", "schema": {"const": text}},
                       {"name": text, "in": "query", "schema": {"type": "string", "enum": [text], "x-speakeasy-enums": [text],
                        "x-speakeasy-enum-descriptions": [text]}}],
        "requestBody": {"content": {"multipart/form-data": {
            "schema": {"properties": {text: {"type": "string", "format": "binary"}, "b": {"type": "object", "title": text}}},
            "encoding": {"b": {"contentType": text, "style": text}}}}},
        "responses": {"200": {"description": text, "content": {"text/event-stream": {"schema": {"$ref": "#/components/schemas/Thing"},
                      "x-speakeasy-sse-sentinel": text}}}, "201": {"description": text, "content": {"application/json": {"schema": {"const": text}}}},
                      text: {"description": text}},
    }  # fmt: skip
    flow = {"tokenUrl": text, "refreshUrl": text, "scopes": {text: text}}
    plain_hook = {
        "post": {"summary": text, "requestBody": {"content": {"application/json": {"schema": {"enum": [text, 1]}}}}}
    }
    return {
        "openapi": "3.1.0",
        "x-speakeasy-globals": {"parameters": [{"name": text, "in": "query"}, {"name": "fixed", "in": "query"}]},
        "info": {
            "title": text, "version": text, "description": text, "summary": text, "termsOfService": text,
            "contact": {"name": text, "email": text, "url": text}, "license": {"name": text, "url": text},
        },
        "externalDocs": {"url": text, "description": text},
        "servers": [
            {"url": text, "description": text},
            {"url": "https://{v}.test/" + text, "description": text, "variables": {"v": {"default": text, "enum": [text]}}},
        ],
        "tags": [{"name": text, "description": text}],
        "security": [{text: []}],
        "paths": {"/a/" + text.replace("{", "").replace("}", ""): {"post": operation}, "/{" + text.strip("{}") + "}": {"get": {"responses": {}}}, "/further": {"put": further}},
        "webhooks": {"plain": plain_hook, text: {"post": operation | {"operationId": "hook" + text}}},
        "components": {
            "schemas": {"Thing": schema, "Other": {"type": "object"}, text: {"type": "object", "properties": {"a": {"type": "string"}}}},
            "securitySchemes": {
                text: {"type": "apiKey", "in": "header", "name": text, "description": text, "x-speakeasy-example": text},
                "oauth": {"type": "oauth2", "description": text, "flows": {"clientCredentials": flow}},
                "basic": {"type": "http", "scheme": "basic", "x-speakeasy-example": text},
            },
        },
    }  # fmt: skip


@pytest.fixture(scope="module", params=sorted(PAYLOADS))
def package(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Mapping[str, bytes], Path]:
    folder = tmp_path_factory.mktemp(request.param)
    files = sdk.package_or_problems(sdk.write(folder, hostile(PAYLOADS[request.param])))
    assert isinstance(files, Mapping), "\n".join(map(str, files))
    for path, content in files.items():
        target = folder / "out" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return files, folder / "out"


def own_modules(files: Mapping[str, bytes]) -> Iterator[tuple[str, ast.Module]]:
    for path, content in files.items():
        if path.endswith(".py"):
            yield path, ast.parse(content)


def test_no_text_becomes_code(package: tuple[Mapping[str, bytes], Path]) -> None:
    files, _ = package
    for path, module in own_modules(files):
        if "/models/" not in path:
            continue
        calls = {
            node.func.id for node in ast.walk(module) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        assert "open" not in calls and "__import__" not in calls, path


def test_loading_all_of_it_reads_its_own_files_alone(package: tuple[Mapping[str, bytes], Path]) -> None:
    """Every module, every model with its validator and its JSON Schema, the clients: under an audit hook."""
    _, out = package
    (name,) = [path.name for path in (out / "src").iterdir()]
    words = [sys.executable, "-B", "-m", "tests.fuzz.audited", str(out / "src"), name]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    assert not list(out.parent.rglob("PWNED")) and not (ROOT / "PWNED").exists()


@pytest.mark.parametrize(
    ("code", "seen"),
    [
        (CODE, "open 'PWNED' 'w'"),
        ("open('/etc/hostname').read()", "open '/etc/hostname' 'r'"),
        ("__import__('os').system('true')", "os.system"),
        ("__import__('subprocess').run(['true'])", "subprocess.Popen"),
        ("__import__('socket').socket().connect_ex(('127.0.0.1', 9))", "socket.connect"),
    ],
)
def test_the_audit_sees_what_code_does(code: str, seen: str, tmp_path: Path) -> None:
    module = tmp_path / "src" / "evil" / "__init__.py"
    module.parent.mkdir(parents=True)
    module.write_text(f"__import__('os').chdir({str(tmp_path)!r})\ntry:\n    {code}\nexcept OSError: pass\n")
    words = [sys.executable, "-B", "-m", "tests.fuzz.audited", str(tmp_path / "src"), "evil"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1 and seen in done.stderr, done.stderr[-2000:]


def test_no_template_is_evaluated(package: tuple[Mapping[str, bytes], Path]) -> None:
    files, _ = package
    assert not any(b"7006652" in content for content in files.values())


def test_the_project_file_says_what_it_should(package: tuple[Mapping[str, bytes], Path]) -> None:
    files, _ = package
    try:
        import tomllib
    except ImportError:
        pytest.skip("Python 3.10 has no TOML parser")
    found = tomllib.loads(files["pyproject.toml"].decode("utf-8"))
    assert "evil" not in found["tool"] and set(found["tool"]) <= {"hatch", "mypy", "pyright", "ruff", "pytest"}
    assert "\n" not in found["project"]["description"]


class Html(HTMLParser):
    """Collects what would act in a browser."""

    def __init__(self) -> None:
        super().__init__()
        self.active: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "iframe", "object", "embed", "form", "style", "svg", "base", "meta", "link"):
            self.active.append(tag)
        for name, value in attrs:
            if name.startswith("on") or (value or "").strip().lower().startswith(
                ("javascript:", "data:text", "vbscript:")
            ):
                self.active.append(f"{tag} {name}={value}")


def test_nothing_acts_in_a_browser(package: tuple[Mapping[str, bytes], Path]) -> None:
    renderer = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    files, _ = package
    for path, content in files.items():
        if path.endswith(".md"):
            html = Html()
            html.feed(renderer.render(content.decode("utf-8")))
            assert html.active == [], path


def test_rows_of_tables_stay_whole(package: tuple[Mapping[str, bytes], Path]) -> None:
    files, _ = package
    for path, content in files.items():
        if path.endswith(".md"):
            width = 0
            for line in outside_fences(content.decode("utf-8")):
                cells = len(re.findall(r"(?<!\\)\|", line)) if line.startswith("| ") else 0
                if cells and width:
                    assert cells == width, f"{path}: {line[:200]}"
                width = cells


def outside_fences(text: str) -> Iterator[str]:
    fence = ""
    for line in text.splitlines():
        opened = re.match(r" {0,3}(`{3,}|~{3,})", line)
        if fence:
            fence = "" if opened and opened[1].startswith(fence) else fence
        elif opened:
            fence = opened[1]
        else:
            yield line
