"""Views of the test suite that a package can carry (`generate_tests`): every operation, every documented response."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import quote

from generator import ir
from generator.config.model import Config
from generator.ir import ContentKind, JsonValue, Location, Param
from generator.names.model import GroupName, Names
from generator.python import literals
from generator.python.bodies import sent_media
from generator.python.tests_responses import ExampleResponses
from generator.render.jobs import Job
from generator.snippets import Snippets
from generator.snippets.expressions import (
    Atom,
    CallOf,
    DictOf,
    Entry,
    Expression,
    Import,
    ListOf,
    data,
    import_lines,
    imports,
    lines,
)
from generator.snippets.samples import Call, Sample

_STANDARD = (
    Import(module="asyncio"),
    Import(module="collections.abc", name="Callable"),
    Import(module="typing", name="Any"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallView:
    """How one operation is called."""

    operation: str  # its id, as a Python literal
    maker: str  # what makes the keyword arguments: a lambda, over several lines, or `dict`


@dataclass(frozen=True, slots=True, kw_only=True)
class TestModuleView:
    """The tests of a group of operations."""

    docstring: str
    imports: tuple[str, ...]  # as linters want them: standard library, others, the package
    responses: str  # name of the file with requests and responses, as a Python literal
    calls: tuple[CallView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TestSupportView:
    """What all test modules share: an API in memory, and how a response is compared."""

    package: str
    sdk_class: str
    http_import: str  # the import of the HTTP library as `httpx`
    errors: str  # the package of the exceptions
    security: str  # argument of the client, or ""
    security_import: str  # the import that they need, or ""


def test_jobs(api: ir.Api, names: Names, config: Config, snippets: Snippets) -> Iterator[Job]:
    """The files of `tests/`, for `generate_tests`."""
    examples = snippets.clean()
    support = TestSupportView(
        package=names.package.import_name,
        sdk_class=names.package.sdk_class,
        http_import="import httpx" if config.http_backend == "httpx" else f"import {config.http_backend} as httpx",
        errors=".".join((names.package.import_name, *names.error_package)),
        security=examples.security_argument.removesuffix(", "),
        security_import=examples.security_import,
    )
    yield Job(path="tests/__init__.py", subject="tests", content=b'"""Tests of the package, made with it."""\n')
    yield Job(path="tests/support.py", subject="tests", template="project/tests/support.py.j2", view=lambda: support)
    yield Job(path="tests/conftest.py", subject="tests", template="project/tests/conftest.py.j2", view=lambda: support)
    responses = ExampleResponses(api, names, config)
    taken: set[str] = set()
    for group in names.groups.values():
        operations = [op for op in api.operations if names.accessors[op.id] == group.accessor]
        if operations:
            name = _file_name(group, taken)
            yield from _group_jobs(name, group, operations, names, examples, responses)


def _file_name(group: GroupName, taken: set[str]) -> str:
    base = re.sub(r"\W+", "_", group.module)
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}_{number}"
    taken.add(name)
    return name


def _group_jobs(
    name: str,
    group: GroupName,
    operations: list[ir.Operation],
    names: Names,
    examples: Snippets,
    responses: ExampleResponses,
) -> Iterator[Job]:
    subject = f"tests of {'.'.join(group.accessor) or group.class_name}"
    table = [
        {
            "operation": operation.id,
            "method": ".".join((*group.accessor, names.methods[operation.id])),
            "request": expected_request(operation, examples.values(operation.id)),
            "responses": responses.of(operation),
        }
        for operation in operations
    ]
    text = json.dumps(table, indent=1, ensure_ascii=True) + "\n"
    yield Job(path=f"tests/responses/{name}.json", subject=subject, content=text.encode("ascii"))
    yield Job(
        path=f"tests/test_{name}.py",
        subject=subject,
        template="project/tests/test_group.py.j2",
        view=partial(_module, name, group, operations, names, examples),
    )


def _module(
    name: str, group: GroupName, operations: list[ir.Operation], names: Names, examples: Snippets
) -> TestModuleView:
    where = ".".join(group.accessor) or group.class_name
    calls = {operation.id: _arguments(operation, examples) for operation in operations}
    return TestModuleView(
        docstring=literals.docstring(f"Operations of {where}: the request of each, and every documented response."),
        imports=_import_groups([item for call in calls.values() for item in imports(call)], names.package.import_name),
        responses=literals.text(f"{name}.json"),
        calls=tuple(
            CallView(
                operation=literals.text(id_), maker="\n".join(["lambda: " + first, *rest]) if call.entries else "dict"
            )
            for id_, call in calls.items()
            for first, *rest in [lines(call)]
        ),
    )


def _import_groups(needed: list[Import], package: str) -> tuple[str, ...]:
    """Import statements in three groups."""
    own = [item for item in needed if item.module.partition(".")[0] == package]
    standard = import_lines([*(item for item in needed if item not in own), *_STANDARD])
    standard.sort(key=lambda line: line.startswith("from"))
    return (*standard, "", "import pytest", *(("", *import_lines(own)) if own else ()), "")


def _arguments(operation: ir.Operation, examples: Snippets) -> DictOf:
    """The keyword arguments of a call."""
    request, security = examples.values(operation.id).request, examples.security_of_call(operation)
    first = (Entry(key="security", wire="security", value=security),) if security is not None else ()
    if request is None:
        return DictOf(entries=first)
    is_json = operation.body is not None and "json" in operation.body.content.media_type
    request = _with_bytes(request, 'b"{}"' if is_json else 'b"example"')
    if examples.is_flat(operation) and isinstance(request, DictOf):
        return replace(request, entries=(*first, *request.entries))
    return DictOf(entries=(*first, Entry(key="request", wire="request", value=request)))


def _with_bytes(expression: Expression, content: str) -> Expression:
    """The expression with the content of files, as a literal, in place of opened ones."""
    match expression:
        case Atom(text=text):
            return Atom(text=content, data="example") if text.startswith("open(") else expression
        case ListOf(items=items):
            return ListOf(items=tuple(_with_bytes(item, content) for item in items))
        case DictOf(entries=entries):
            return DictOf(entries=tuple(_entry_with_bytes(entry, content) for entry in entries))
        case CallOf(function=function, entries=entries, imports=needed):
            return CallOf(
                function=function, entries=tuple(_entry_with_bytes(entry, content) for entry in entries), imports=needed
            )


def _entry_with_bytes(entry: Entry, content: str) -> Entry:
    return Entry(key=entry.key, wire=entry.wire, value=_with_bytes(entry.value, content))


_UNRESERVED = "!$&'()*+,;=:@-._~"  # what a segment may hold as it is (RFC 3986, 3.3)
_RESERVED_HEADERS = frozenset({"accept", "authorization", "content-length", "content-type", "cookie", "user-agent"})


def expected_request(operation: ir.Operation, call: Call) -> dict[str, JsonValue]:
    """Method, path, query, headers, media type and body. `None`: unknown, because only a style's rules would say."""
    body = call.body
    content = operation.body.content if operation.body else None
    is_sent = content is not None and body is not None and not _has_no_parts(content, body)
    is_json = content is not None and content.kind is ContentKind.JSON and content.type is not None
    return {
        "method": operation.method.upper(),
        "path": _path(operation, call),
        "query": dict(_scalars(operation, call, Location.QUERY)),
        "headers": {
            name: text
            for name, text in _scalars(operation, call, Location.HEADER).items()
            if name.lower() not in _RESERVED_HEADERS
        },
        "media_type": _media_type(content) if content is not None and is_sent else None,
        "body": data(body.expression) if body is not None and is_json and not body.has_file else None,
    }


def _has_no_parts(content: ir.Content, body: Sample) -> bool:
    """Whether it is a form without a field, which is sent as no body at all."""
    return content.kind is ContentKind.MULTIPART and data(body.expression) == {}


def _media_type(content: ir.Content) -> str | None:
    """As it is sent; None where the runtime guesses it from the name of a file."""
    sent = sent_media(content)
    return None if "*" in sent or "," in sent else sent.partition(";")[0]


def _path(operation: ir.Operation, call: Call) -> JsonValue:
    path = operation.path
    for param in operation.params:
        if param.location is Location.PATH:
            text = _text(param, call)
            if text is None:
                return None
            path = path.replace(f"{{{param.name}}}", quote(text, safe=_UNRESERVED))
    return None if any(char in path for char in "{}?#") else path


def _scalars(operation: ir.Operation, call: Call, location: Location) -> dict[str, JsonValue]:
    found: dict[str, JsonValue] = {}
    for param in operation.params:
        text = _text(param, call) if param.location is location else None
        if text is not None:
            found[param.name] = text
    return found


def _text(param: Param, call: Call) -> str | None:
    """A scalar that every style writes alike; None for anything else."""
    sample = call.parameters.get((param.location.value, param.name))
    if sample is None or param.content_type is not None or param.style in ("label", "matrix"):
        return None
    kind = param.type.inner if isinstance(param.type, ir.Nullable) else param.type
    if isinstance(kind, ir.Primitive) and (kind.python_type or kind.format in ("date", "date-time", "decimal")):
        return None
    value = data(sample.expression)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, (str, int)) and value != "" else None
