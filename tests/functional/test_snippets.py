"""Every Python snippet of every generated page compiles, runs against a recording transport, and type-checks."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli.main import sdkgen as command
from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.ir import Any, Api, Content, ContentKind, File, JsonValue, Location, Operation, SchemeKind
from generator.lowering import build
from generator.names.model import Names
from generator.names.resolution import resolve
from generator.snippets import Pins, Snippets
from generator.snippets.expressions import data
from generator.snippets.sample_values import Seed
from generator.snippets.synthesis import Synthesiser
from generator.snippets.typed_values import EXAMPLE_FILE, Fitter, ValueStyle
from generator.source.loading import load
from generator.source.options import LoadOptions
from tests.functional import packages
from tests.functional.packages import Source

RUNNER = Path(__file__).with_name("snippet_runner.py")
FILE = b"contents of a file"
FENCE = re.compile(r"^```python\n(.*?)^```", re.S | re.M)
pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Generated:
    """A generated package, in the clean dialect, with its snippets in files of their own."""

    source: Source
    out: Path
    snippets: Path
    api: Api
    names: Names
    texts: dict[str, str]  # file name -> "page:number"


@pytest.fixture(scope="module", params=packages.params())
def generated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Generated:
    source: Source = request.param
    base = tmp_path_factory.mktemp(source.name)
    out = base / "out"
    words = [
        "generate",
        "--spec",
        str(source.spec),
        *source.options,
        "--set",
        "docs.dialect=clean",
        "--out",
        str(out),
        "-q",
    ]
    done = CliRunner().invoke(command, words)
    assert done.exit_code == 0, done.output
    snippets = base / "snippets"
    snippets.mkdir()
    texts = {}
    for page in sorted(out.rglob("*.md")):
        for number, found in enumerate(FENCE.finditer(page.read_text(encoding="utf-8"))):
            name = f"s{len(texts):04d}.py"
            (snippets / name).write_text(found[1], encoding="utf-8")
            texts[name] = f"{page.relative_to(out).as_posix()}:{number}"
    document = load(str(source.spec), LoadOptions(), Diagnostics())
    config = Config(package_name="x", import_name="x", sdk_class="X")
    api = build(document, config, Diagnostics())
    return Generated(source, out, snippets, api, resolve(api, config), texts)


def responses(case: Generated) -> list[dict[str, object]]:
    """How the API responds: the first success of every operation, the most literal paths first."""
    style = ValueStyle(exact=False, enum_classes=True, maintain_order=False)
    synthesiser = Synthesiser(case.api, Fitter(case.api, case.names, style), Diagnostics())
    rows = []
    for operation in sorted(case.api.operations, key=lambda o: o.path.count("{")):
        response = next(iter(operation.successes), None)
        status = response.status if response else "204"
        content = next(iter(response.contents), None) if response else None
        rows.append(
            {
                "method": operation.method.upper(),
                "path": pattern(operation),
                "status": int(status) if status.isdigit() else 200,
                "type": media_type(content),
                "content": response_body(content, synthesiser, operation),
            }
        )
    return rows


def pattern(operation: Operation) -> str:
    """An expression for the path of an operation's requests."""
    path = operation.path.partition("?")[0].partition("#")[0]
    return re.sub(r"\\\{.*?\\\}", "[^/]+", re.escape(path)) + r"\Z"


def media_type(content: Content | None) -> str:
    return content.media_type.replace("*/*", "application/json") if content else ""


def response_body(content: Content | None, synthesiser: Synthesiser, operation: Operation) -> str:
    if content is None or content.type is None or isinstance(content.type, (Any, File)):
        return "{}" if content is not None else ""
    value = synthesiser.value(content.type, Seed(f"{operation.id}/response"))
    if content.kind is ContentKind.EVENT_STREAM:
        sent = value.get("data", value) if isinstance(value, dict) else value
        return f"data: {json.dumps(sent)}\n\n"
    return (
        value if content.kind in (ContentKind.TEXT, ContentKind.XML) and isinstance(value, str) else json.dumps(value)
    )


@pytest.fixture(scope="module")
def report(generated: Generated) -> dict[str, dict[str, list[dict[str, str]]]]:
    """What the snippets did."""
    work = generated.snippets
    (work / EXAMPLE_FILE).write_bytes(FILE)
    (work / "table.json").write_text(json.dumps(responses(generated)))
    environment = {**os.environ, "PYTHONPATH": str(generated.out / "src"), "PYTHONHASHSEED": "0"}
    subprocess.run(
        [sys.executable, str(RUNNER), "table.json", ".", "report.json"],
        cwd=work,
        env=environment,
        check=True,
        timeout=120,
    )
    found: dict[str, dict[str, list[dict[str, str]]]] = json.loads((work / "report.json").read_text())
    return found


def test_there_are_snippets_and_they_compile(generated: Generated) -> None:
    assert len(generated.texts) > len(generated.api.operations)
    for name, where in generated.texts.items():
        compile((generated.snippets / name).read_text(encoding="utf-8"), where, "exec")


def test_they_run(generated: Generated, report: dict[str, dict[str, object]]) -> None:
    failed = {generated.texts[name]: entry["error"] for name, entry in report.items() if entry["error"]}
    kinds = {str(error): where for where, error in reversed(failed.items())}
    assert not failed, f"{len(failed)} fail\n" + "\n\n".join(f"{where}\n{error}" for error, where in kinds.items())


def requests_of(generated: Generated, report: dict[str, dict[str, list[dict[str, str]]]]) -> list[dict[str, str]]:
    """What the snippets on the pages of operations sent."""
    return [r for name, entry in report.items() if "docs/sdks" in generated.texts[name] for r in entry["requests"]]


def test_the_page_of_each_operation_calls_it(
    generated: Generated, report: dict[str, dict[str, list[dict[str, str]]]]
) -> None:
    sent = requests_of(generated, report)
    for operation in generated.api.operations:
        asked = [
            r for r in sent if r["method"] == operation.method.upper() and re.search(pattern(operation), r["path"])
        ]
        assert asked, operation.id
        wanted = {p.name for p in operation.params if p.location is Location.QUERY and p.presence.required}
        assert wanted <= set(asked[0]["query"])
        if operation.security is None and sends_authorization(generated.api):
            assert asked[0]["authorization"]


def sends_authorization(api: Api) -> bool:
    """Whether the first way in is by the header Authorization."""
    first = {key for requirement in api.security[:1] for key, _ in requirement.schemes}
    bearers = (SchemeKind.BASIC, SchemeKind.BEARER)
    schemes = [scheme for scheme in api.security_schemes if scheme.key in first]
    return any(scheme.kind in bearers or scheme.parameter.lower() == "authorization" for scheme in schemes)


def test_bodies_on_the_wire_are_the_sample_values(
    generated: Generated, report: dict[str, dict[str, list[dict[str, str]]]], tmp_path: Path
) -> None:
    if "--examples" in generated.source.options:
        pins = Pins.read([generated.source.options[generated.source.options.index("--examples") + 1]], Diagnostics())
    else:
        pins = Pins()
    snippets = Snippets(generated.api, generated.names, Config(), pins, Diagnostics())
    wanted = []
    for operation in generated.api.operations:
        body = snippets.values(operation.id).body
        if (
            body is not None
            and not body.has_file
            and operation.body
            and operation.body.content.kind is ContentKind.JSON
        ):
            wanted.append(plain(data(body.expression)))
    contents = [base64.b64decode(r["content"]) for r in requests_of(generated, report) if "json" in r["type"]]
    bodies = [plain(json.loads(content)) for content in contents if content != FILE]
    assert all(any(covers(body, value) for body in bodies) for value in wanted)


def plain(value: JsonValue) -> JsonValue:
    """A value without what the client leaves out (null) and in one spelling of times and numbers."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    return re.sub(r"(T\d\d:\d\d:\d\d)(\.\d+)?(Z|\+00:00)$", r"\1Z", value) if isinstance(value, str) else value


def covers(sent: JsonValue, shown: JsonValue) -> bool:
    """Whether everything shown was sent; the client may add defaults."""
    if isinstance(sent, dict) and isinstance(shown, dict):
        return all(key in sent and covers(sent[key], item) for key, item in shown.items())
    if isinstance(sent, list) and isinstance(shown, list):
        return len(sent) == len(shown) and all(map(covers, sent, shown))
    return sent == shown


def test_they_type_check(generated: Generated) -> None:
    environment = {**os.environ, "MYPYPATH": str(generated.out / "src")}
    run = partial(subprocess.run, cwd=generated.snippets, env=environment, capture_output=True, text=True, timeout=600)
    cache = generated.snippets / ".mypy_cache"
    options = ["--check-untyped-defs", "--follow-imports=silent", "--no-error-summary", "--cache-dir", str(cache)]
    done = run([sys.executable, "-m", "mypy", "--scripts-are-modules", *options, *sorted(generated.texts)])
    lines = [line for line in done.stdout.splitlines() if ": error:" in line]
    assert not lines, "\n".join(f"{generated.texts[line.split(':')[0]]}: {line}" for line in lines) + done.stderr
    assert done.returncode == 0, done.stderr
