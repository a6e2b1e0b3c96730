"""Validation: findings in words with their places, and a validator that may hang, crash, or be absent."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.diagnostics import Diagnostics, Severity
from generator.source import child_process
from generator.source.document import Document
from generator.source.validation import Validation

Read = Callable[..., Document]
HEAD_30 = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n"
OK = "responses: {'200': {description: ok}}"


def validate(document: Document, diagnostics: Diagnostics) -> None:
    Validation(document).report(diagnostics)


def hurried(document: Document, seconds: float) -> Document:
    document.workspace.options = replace(document.workspace.options, max_seconds=seconds)
    return document


def shown(diagnostics: Diagnostics) -> list[tuple[str, str, str, str]]:
    return [
        (item.severity.label, item.rule, item.origin.pointer if item.origin else "", item.message)
        for item in diagnostics
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("paths: {/x: {get: {}}}", ("warning", "spec-invalid", "#/paths/~1x/get", "`responses` is missing")),
        (
            f"paths: {{x: {{get: {{{OK}}}}}}}",
            ("warning", "spec-invalid", "#/paths", "`x` has no meaning here"),
        ),
        (
            f"paths: {{/x: {{get: {{sumary: s, {OK}}}}}}}",
            ("warning", "spec-invalid", "#/paths/~1x/get", "`sumary` has no meaning here"),
        ),
        (
            "paths: {}\ncomponents: {schemas: {A: {type: strin}}}",
            ("warning", "spec-invalid", "#/components/schemas/A/type",
             "'strin' is not one of array, boolean, integer, number, object, string"),
        ),
        (
            "paths: {}\ncomponents: {schemas: {A: {type: [string]}}}",
            ("warning", "spec-invalid", "#/components/schemas/A/type", "this is a list; text is needed"),
        ),
        (
            "paths: {}\ncomponents: {schemas: {A: {type: string, minLength: '1'}}}",
            ("warning", "spec-invalid", "#/components/schemas/A/minLength",
             "this is text ('1'); a whole number is needed"),
        ),
        ("paths: []", ("error", "spec-invalid", "#/paths", "this is a list; a mapping is needed")),
        (
            f"paths:\n  /x/{{id}}: {{get: {{{OK}}}}}",
            ("warning", "path-parameter", "#/paths/~1x~1{id}/get",
             "Path parameter 'id' for 'get' operation in '/x/{id}' was not resolved"),
        ),
        (
            "paths: {}\ncomponents: {schemas: {A: {type: integer, default: x}}}",
            ("warning", "default-invalid", "#/components/schemas/A/default",
             "this is text ('x'); a whole number is needed"),
        ),
        (
            "paths: {}\ncomponents: {schemas: {A: {allOf: [{type: object}], required: [z, y]}}}",
            ("warning", "required-undefined", "#/components/schemas/A",
             "`required` names what no schema here defines: 'y', 'z'"),
        ),
        (
            f"paths: {{/x: {{get: {{operationId: a, {OK}}}, post: {{operationId: a, {OK}}}}}}}",
            ("warning", "duplicate-operation-id", "#/paths/~1x/post",
             "Operation ID 'a' for 'post' in '/x' is not unique"),
        ),
        (
            "paths: {}\ncomponents: {schemas: {A: {type: string, pattern: '\\p{L}'}}}",
            ("note", "pattern", "#/components/schemas/A/pattern",
             "'\\\\p{L}' is not a valid regular expression for Python"),
        ),
        (
            f"paths: {{/x: {{get: {{parameters: [{{name: q, in: query}}], {OK}}}}}}}",
            ("warning", "spec-invalid", "#/paths/~1x/get/parameters/0", "`schema` is missing"),
        ),
    ],
)  # fmt: skip
def test_findings(read: Read, diagnostics: Diagnostics, text: str, expected: tuple[str, str, str, str]) -> None:
    validate(read(HEAD_30 + text, head=False), diagnostics)
    assert shown(diagnostics) == [expected]


def test_findings_in_3_1_without_their_echoes(read: Read, diagnostics: Diagnostics) -> None:
    validate(read(f"""\
openapi: 3.1.0
info: {{title: T, version: 1.0}}
paths:
  /x:
    get:
      operationId: 3
      tags: t
      {OK}
""", head=False), diagnostics)  # fmt: skip
    assert [(item.origin.line, item.message, item.hint) for item in diagnostics if item.origin] == [
        (2, "this is a number (1.0); text is needed", "put it in quotes"),
        (6, "this is a number (3); text is needed", "put it in quotes"),
        (7, "this is text ('t'); a list is needed", ""),
    ]


def test_a_valid_document_has_no_findings(read: Read, diagnostics: Diagnostics) -> None:
    validate(read("x-data: {$ref: nowhere}"), diagnostics)
    assert not len(diagnostics)


def test_missing_references_do_not_hide_the_rest(read: Read, diagnostics: Diagnostics) -> None:
    validate(read(f"""{HEAD_30}
paths: {{/x: {{get: {{sumary: s, {OK}}}}}}}
components: {{schemas: {{A: {{$ref: '#/components/schemas/Bee'}}, Be: {{type: string}}}}}}
""", head=False), diagnostics)  # fmt: skip
    assert [(item.rule, item.hint) for item in diagnostics] == [
        ("spec-invalid", "did you mean summary?"), ("ref-missing", "did you mean Be?"),
    ]  # fmt: skip


def test_loops_end(read: Read, diagnostics: Diagnostics) -> None:
    validate(read(f"""{HEAD_30}
paths: {{}}
components:
  schemas:
    A: {{allOf: [{{$ref: '#/components/schemas/B'}}], required: [x]}}
    B: {{allOf: [{{$ref: '#/components/schemas/A'}}]}}
    C: {{$ref: '#/components/schemas/C'}}
""", head=False), diagnostics)  # fmt: skip
    assert {item.rule for item in diagnostics if item.severity == Severity.ERROR} == {"ref-cycle"}


def test_other_files_are_known_to_the_validator(read: Read, diagnostics: Diagnostics) -> None:
    validate(read(f"""{HEAD_30}
paths: {{/x: {{get: {{responses: {{'200': {{$ref: 'more.yaml#/R'}}}}}}}}}}
""", head=False, more__yaml="R: {description: d, content: {text/plain: {schema: {type: integer, default: x}}}}"),
        diagnostics)  # fmt: skip
    (item,) = diagnostics
    assert (item.rule, Path(item.origin.file).name if item.origin else "") == ("default-invalid", "more.yaml")


def test_a_verdict_is_kept(read: Read, diagnostics: Diagnostics, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"{HEAD_30}paths: {{/x: {{get: {{}}}}}}"
    validate(read(text, head=False), diagnostics)
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    again = Diagnostics()
    validate(read(text, head=False), again)
    assert shown(again) == shown(diagnostics) != []


@pytest.mark.parametrize(
    "content",
    [
        "", "[]", "nonsense", "{}",
        '{"findings": 3, "more": 0, "incomplete": ""}',
        '{"findings": [[1]], "more": 0, "incomplete": ""}',
        '{"findings": [[[{}], "r", "m", ""]], "more": 0, "incomplete": ""}',
        '{"findings": [], "more": "x", "incomplete": []}',
    ],
)  # fmt: skip
def test_a_kept_verdict_that_is_not_ours_is_written_anew(read: Read, diagnostics: Diagnostics, content: str) -> None:
    text = f"{HEAD_30}paths: {{/x: {{get: {{}}}}}}"
    first = Validation(read(text, head=False))
    first.report(diagnostics)
    assert not first.known
    first.cache.put(first.key, content.encode())
    second, again = Validation(read(text, head=False)), Diagnostics()
    second.report(again)
    assert not second.known
    assert shown(again) == shown(diagnostics) != []
    assert Validation(read(text, head=False)).known


@pytest.mark.parametrize(
    ("child", "reason"),
    [
        ("import time; time.sleep(60)", "longer than 0.5 seconds"),
        ("import os; os.abort()", "crashed"),
        ("print('nonsense')", "it said nothing"),
        ("raise SystemExit(3)", "crashed (exit 3)"),
    ],
)
def test_a_validator_that_fails_is_a_warning(
    read: Read, diagnostics: Diagnostics, monkeypatch: pytest.MonkeyPatch, child: str, reason: str
) -> None:
    monkeypatch.setattr(child_process, "_BOOT", child)
    validate(hurried(read(""), 0.5), diagnostics)
    (item,) = diagnostics
    assert (item.severity, item.rule) == (Severity.WARNING, "validation-incomplete")
    assert reason in item.message


@pytest.mark.skipif(sys.platform == "win32", reason="no limit of processor time")
def test_time_is_that_of_the_processor(
    read: Read, diagnostics: Diagnostics, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "endless.py").write_text(
        "from generator.source.child_process import serve\ndef main(): serve(lambda job: iter(int, 1))\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    child = child_process.Child("endless", b"{}", 1, 60)
    assert child.results()[:1] == [b"0"]
    assert (child.is_late, child.problem) == (True, "it took longer than 1 seconds")


def test_what_is_known_when_the_time_is_over_is_told(
    read: Read, diagnostics: Diagnostics, monkeypatch: pytest.MonkeyPatch
) -> None:
    verdict = '{"findings": [[["info"], "spec-invalid", "m", ""]], "more": 2, "incomplete": ""}'
    monkeypatch.setattr(child_process, "_BOOT", f"import time; print('''{verdict}''', flush=True); time.sleep(60)")
    validate(hurried(read(""), 1), diagnostics)
    assert sorted(item.rule for item in diagnostics) == ["spec-invalid", "spec-invalid", "validation-incomplete"]


def test_no_python_to_start(read: Read, diagnostics: Diagnostics, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/python")
    validate(read(""), diagnostics)
    assert [item.rule for item in diagnostics] == ["validation-incomplete"]


def test_cancelling(read: Read) -> None:
    running = Validation(read("x-unlike: others"))
    running.cancel()
    running.cancel()
    found = Diagnostics()
    running.report(found)
    assert not len(found)


def test_an_edit_of_a_description_keeps_the_verdict_and_moves_its_places(read: Read, diagnostics: Diagnostics) -> None:
    text = HEAD_30 + "paths:\n  /x:\n    description: TEXT\n    get: {}\n"
    first = Validation(read(text.replace("TEXT", "one"), head=False))
    first.report(diagnostics)
    second, again = Validation(read(text.replace("TEXT", "|-\n      another\n      text"), head=False)), Diagnostics()
    second.report(again)
    assert (first.known, second.known) == (False, True)
    assert shown(again) == shown(diagnostics) != []
    lines = [item.origin.line for found in (diagnostics, again) for item in found if item.origin]
    assert lines == [6, 8]


@pytest.mark.parametrize(
    "text",
    [
        "components: {{schemas: {{A: {{type: object, default: {{title: {}}}}}}}}}",
        "components: {{schemas: {{A: {{enum: [{{description: {}}}]}}}}}}",
        "components: {{schemas: {{A: {{properties: {{title: {}}}}}}}}}",
        "components: {{schemas: {{A: {{properties: {{a: {{$ref: '#/components/schemas/A'}}, summary: {}}}}}}}}}",
        "tags: [{{name: {}}}]",
    ],
)
def test_an_edit_of_data_asks_for_a_verdict(read: Read, diagnostics: Diagnostics, text: str) -> None:
    verdicts = [Validation(read(f"paths: {{}}\n{text.format(word)}")) for word in ("one", "two")]
    for verdict in verdicts:
        verdict.report(diagnostics)
    assert verdicts[0].key != verdicts[1].key


def test_the_kind_of_a_description_matters(read: Read, diagnostics: Diagnostics) -> None:
    read_first = read(f"{HEAD_30}paths: {{/x: {{get: {{description: d, {OK}}}}}}}", head=False)
    validate(read_first, diagnostics)
    validate(read(f"{HEAD_30}paths: {{/x: {{get: {{description: 3, {OK}}}}}}}", head=False), diagnostics)
    assert [item[2:] for item in shown(diagnostics)] == [
        ("#/paths/~1x/get/description", "this is a number (3); text is needed")
    ]


def test_findings_do_not_depend_on_chance(read: Read, tmp_path: Path) -> None:
    # Of the faults of one schema the library shows the first, and it goes through a set to find it.
    fields = ", ".join(f"p{number}: {{type: string, pattern: '[{number}'}}" for number in range(40))
    text = f"{HEAD_30}paths: {{}}\ncomponents: {{schemas: {{A: {{properties: {{{fields}}}}}}}}}"
    seen = set()
    for _ in range(4):
        verdict, found = Validation(read(text, head=False)), Diagnostics()
        verdict.report(found)
        verdict.cache.put(verdict.key, b"")
        seen.add(str(shown(found)))
    assert len(seen) == 1


def test_what_generation_says_of_another_place_hides_nothing(read: Read, diagnostics: Diagnostics) -> None:
    document = read(f"{HEAD_30}paths: {{}}\ncomponents: {{schemas: {{A: {{type: x}}, AB: {{type: y}}}}}}", head=False)
    told = document.node.child("components", "schemas", "A")
    assert told is not None
    diagnostics.warning("type-unknown", "there is no type x", told.origin)
    validate(document, diagnostics)
    assert [item[2] for item in shown(diagnostics)] == ["#/components/schemas/A", "#/components/schemas/AB/type"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
def test_a_limit_set_by_who_runs_us_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    import resource

    asked: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda _, limits: asked.append(limits))
    ours = child_process._MEMORY
    endless = resource.RLIM_INFINITY
    for before in ((ours // 2, ours), (ours, ours // 2), (endless, endless), (2 * ours, endless)):
        monkeypatch.setattr(resource, "getrlimit", lambda _, before=before: before)
        child_process._limit(20)
    assert asked[::3] == [(ours // 2, ours), (ours // 2, ours // 2), (ours, endless), (ours, endless)]
    assert asked[1] == (20, ours)
