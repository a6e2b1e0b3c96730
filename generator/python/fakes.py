"""View of `testing.py`: the client that responds from memory, for tests of programs that use the package."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator import ir
from generator.config.model import Config
from generator.names.arguments import flat_credential
from generator.names.model import FAKE, Names, testing_names
from generator.python import literals
from generator.python.tests_responses import ExampleResponses
from generator.render.jobs import Job


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeOperationView:
    """A method, and what is known of its operation."""

    key: str  # class and method, as a string literal
    arguments: tuple[str, ...]  # of Known, as code


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeView:
    """`testing.py`."""

    sdk_class: str  # of the client, as it is called here
    sdk_import: str  # what is imported for it: "PetStore", or "FakeSDK as Client"
    credential: str  # argument of the client as a string literal; "" where there is none
    when: str  # names of the three members, which make way for those of the client
    example: str
    calls: str
    operations: tuple[FakeOperationView, ...]


def fake_jobs(api: ir.Api, names: Names, config: Config) -> Iterator[Job]:
    """The module with `FakeSDK`, unless a setting says that there is none."""
    if config.testing and api.operations:
        path = f"src/{names.package.import_name}/{testing_names(names).module}.py"
        yield Job(
            path=path,
            subject="testing",
            template="package/testing.py.j2",
            view=partial(fake_view, api, names, config),
        )


def fake_view(api: ir.Api, names: Names, config: Config) -> FakeView:
    """What `testing.py` is made of."""
    sdk_class = names.package.sdk_class
    called = "Client" if sdk_class == FAKE else sdk_class
    credential = (flat_credential(api, names, config) or "security") if api.security_model is not None else ""
    called_here = testing_names(names)
    return FakeView(
        sdk_class=called,
        sdk_import=sdk_class if called == sdk_class else f"{sdk_class} as {called}",
        credential=literals.text(credential) if credential else "",
        when=called_here.when,
        example=called_here.example,
        calls=called_here.calls,
        operations=tuple(_operations(api, names, config)),
    )


def _operations(api: ir.Api, names: Names, config: Config) -> Iterator[FakeOperationView]:
    responses = ExampleResponses(api, names, config)
    for operation in api.operations:
        accessor, method = names.accessors[operation.id], names.methods[operation.id]
        arguments = [".".join((*accessor, method)), operation.id, f"_{method.upper()}", *_example(operation, responses)]
        yield FakeOperationView(
            key=literals.text(f"{names.groups[accessor].class_name}.{method}"),
            arguments=tuple(map(literals.value, arguments)),
        )


def _example(operation: ir.Operation, responses: ExampleResponses) -> list[int | str]:
    """Status, media type and text of the first success that gives something."""
    for response in responses.of(operation):
        if isinstance(response, dict) and response["error"] is None and response["kind"] != "none":
            status, media, text = response["status"], response["media_type"], response["text"]
            if isinstance(status, int) and isinstance(media, str) and isinstance(text, str):
                return [status, media, text]
    return []
