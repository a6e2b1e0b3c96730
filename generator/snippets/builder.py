"""The one snippet builder of docs pages, README, USAGE and docstrings."""

from __future__ import annotations

import functools
from dataclasses import replace

from generator import ir
from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.editions import EDITIONS
from generator.ir import JsonValue, Operation, Webhook
from generator.names.arguments import flat_credential, flattened_request, global_arguments
from generator.names.model import FAKE, Names, testing_names
from generator.snippets.credentials import Credentials
from generator.snippets.errors import documented_errors, facts_of_errors
from generator.snippets.expressions import Expression, Import, import_lines, imports, indented, inline, raw
from generator.snippets.pins import Pins
from generator.snippets.program import USE, Argument, CallTarget, Program, SnippetKind, afterwards, attempt
from generator.snippets.samples import Call, Sampler
from generator.snippets.servers import is_absolute, server_url
from generator.snippets.synthesis import Synthesiser
from generator.snippets.typed_values import Fitter, ValueStyle, import_of
from generator.snippets.usage import main_operation, pins_in_use, report_unused, upload_operation

_RETRIES = 'RetryConfig("backoff", BackoffStrategy(1, 50, 1.1, 100), False)'
_TAKEN = frozenset({"asyncio", "date", "datetime", "main", "res", "utils"})


class Snippets:
    """Usage examples. A text is what is between the line of the opening fence and the closing one.

    `exact` (config.docs.dialect) writes them as the published docs have them, with their faults; in `clean` every one
    compiles, runs and type-checks against the generated package. For a docstring the caller escapes backslashes and
    quotes.
    """

    def __init__(self, api: ir.Api, names: Names, config: Config, pins: Pins, diagnostics: Diagnostics) -> None:
        self._api = api
        self._names = names
        self._config = config
        self._pins = pins
        self._diagnostics = diagnostics
        self._exact = config.docs.dialect == "exact"
        self._edition = EDITIONS[config.edition]
        self._package = names.package.import_name
        style = ValueStyle(
            exact=self._exact,
            enum_classes=config.enum_format == "enum",
            maintain_order=api.maintain_order,
            edition=self._edition,
        )
        fitter = Fitter(api, names, style)
        self._fitter = fitter
        classes = Fitter(api, names, replace(style, model_classes=True))
        synthesiser = Synthesiser(api, fitter, diagnostics)
        self._sampler = Sampler(api, fitter, classes, synthesiser, pins, diagnostics, exact=self._exact)
        self._credentials = Credentials(api, fitter, flat=bool(flat_credential(api, names, config)), exact=self._exact)
        self._operations = {operation.id: operation for operation in api.operations}
        self._webhooks = {webhook.key: webhook for webhook in api.webhooks}
        self._calls: dict[str, Call] = {}
        self._webhook_calls: dict[str, Call] = {}
        self._variants: dict[tuple[str, SnippetKind], str] = {}
        variable = names.package.variable
        taken = {*_TAKEN, *(path[-1] for path in names.packages.values())}
        self._variable = f"{variable}_client" if variable in taken else variable

    @functools.cached_property
    def main_operation(self) -> str | None:
        """The operation of USAGE.md and of most README sections (COMPATIBILITY 8.1)."""
        return main_operation(self._api, self._names)

    @functools.cached_property
    def upload_operation(self) -> str | None:
        """The operation of the README section on file uploads (COMPATIBILITY 9.6); None where nothing is uploaded."""
        return upload_operation(self._api, self._names)

    @functools.cached_property
    def security_argument(self) -> str:
        """`security=shared.Security(...), ` on one line, for texts that construct a client; "" without security."""
        return self._credentials.inline()

    @functools.cached_property
    def security_import(self) -> str:
        """The import that `security_argument` needs, with its line feed; "" where it needs none."""
        needed = [item for argument in self._credentials.arguments(None) for item in argument.imports]
        return "".join(f"{line}\n" for line in import_lines(needed))

    def operation(self, operation_id: str) -> str:
        """The snippet of an operation's page and docstring."""
        return self.variant(operation_id, SnippetKind.OPERATION)

    def named(self, operation_id: str) -> tuple[tuple[str, str], ...]:
        """All examples of an operation's page as (name, snippet); the name is "" where there is but the usual one."""
        named = self._pins.named(operation_id) if self._edition.named_examples else ()
        if not named:
            return (("", self.operation(operation_id)),)
        operation = self._operations[operation_id]
        calls = ((example.name, self._sampler.operation(operation, example)) for example in named)
        return tuple((name, self._plain(operation, call=call)) for name, call in calls)

    def variant(self, operation_id: str, kind: SnippetKind) -> str:
        """A snippet of an operation; "" where the operation has not what it shows."""
        key = operation_id, kind
        if key not in self._variants:  # docs and docstrings show the same one
            self._variants[key] = self._variant(self._operations[operation_id], kind)
        return self._variants[key]

    def _variant(self, operation: Operation, kind: SnippetKind) -> str:
        match kind:
            case SnippetKind.OPERATION | SnippetKind.SECURITY:
                return self._plain(operation)
            case SnippetKind.SERVER | SnippetKind.SERVER_INDEX:
                return self._server(operation, kind)
            case SnippetKind.SYNC_USAGE | SnippetKind.ASYNC_USAGE:
                return self._usage(operation, is_async=kind is SnippetKind.ASYNC_USAGE)
            case SnippetKind.RETRIES_CALL | SnippetKind.RETRIES_CLIENT:
                return self._retries(operation, kind)
            case SnippetKind.ERRORS:
                return self._errors(operation)
            case SnippetKind.TESTING:
                return self._testing(operation)
            case SnippetKind.PAGINATION | SnippetKind.STREAM | SnippetKind.WEBHOOK_PARSE:
                return self._special(operation, kind)

    def resource_management(self) -> str:
        """A program that makes the client once, both ways (COMPATIBILITY R6.6)."""
        arguments = self._arguments(None)
        rest = ("# Rest of application here...",) if self._exact else ("...  # the rest of the application",)

        def block(*, is_async: bool) -> list[str]:
            program = self._program(arguments, list(rest), (), is_async=is_async, tight_body=True)
            head = "async def amain():" if is_async else "def main():"
            return [head, "", *indented(program.block())] if self._exact else [head, *indented(program.block())]

        needed = self._program(arguments, [], ()).import_lines()
        gap = [] if self._exact else ["", ""]
        both = [*block(is_async=False), "", "", "# Or when using async:", *block(is_async=True)]
        return "\n".join([*needed, *gap, *both]) + "\n"

    def webhook(self, key: str, kind: SnippetKind) -> str:
        """A snippet of a webhook: SYNC_USAGE and ASYNC_USAGE as published, WEBHOOK_PARSE as it really works."""
        webhook = self._webhooks[key]
        if kind is SnippetKind.WEBHOOK_PARSE:
            return self._webhook_parse(webhook)
        if kind not in (SnippetKind.SYNC_USAGE, SnippetKind.ASYNC_USAGE):
            return ""
        is_async = kind is SnippetKind.ASYNC_USAGE
        method = self._names.webhooks[key] + ("_async" if is_async else "")
        target = CallTarget(path=(self._variable, method), has_result=False, is_async=is_async)
        request = self.webhook_values(key).request
        return self._program(
            (), [*target.call(request), "", *USE], _needed(request), comment=_comment(is_async), is_async=is_async
        ).text()

    def clean(self) -> Snippets:
        """The same in the `clean` dialect: values that run against the package; nothing is reported twice."""
        if not self._exact:
            return self
        config = self._config.replace(docs=replace(self._config.docs, dialect="clean"))
        return Snippets(self._api, self._names, config, self._pins, Diagnostics())

    # Values

    def values(self, operation_id: str) -> Call:
        """The values that an operation is shown with, and where they come from."""
        if operation_id not in self._calls:
            self._calls[operation_id] = self._sampler.operation(self._operations[operation_id])
        return self._calls[operation_id]

    def webhook_values(self, key: str) -> Call:
        """The values that a webhook is shown with."""
        if key not in self._webhook_calls:
            self._webhook_calls[key] = self._sampler.webhook(self._webhooks[key])
        return self._webhook_calls[key]

    def pins_in_use(self) -> dict[str, JsonValue]:
        """Everything that is shown now, in the form of `examples:` (for `sdkgen examples pin`)."""
        calls = {operation.id: self.values(operation.id) for operation in self._api.operations}
        calls |= {webhook.key: self.webhook_values(webhook.key) for webhook in self._api.webhooks}
        return pins_in_use(calls)

    def report_unused_pins(self) -> None:
        """Say which pins belong to nothing in the document any more."""
        report_unused(self._api, self._pins, self._diagnostics)

    # Programs

    def _program(
        self,
        arguments: tuple[Argument, ...],
        body: list[str],
        needed: tuple[Import, ...],
        *,
        comment: str = "",
        is_async: bool = False,
        trailing_blank_line: bool = False,
        tight_body: bool = False,
    ) -> Program:
        return Program(
            package=self._package,
            sdk_class=self._names.package.sdk_class,
            variable=self._variable,
            arguments=arguments,
            body=tuple(body),
            imports=needed,
            comment=comment,
            is_async=is_async,
            trailing_blank_line=trailing_blank_line,
            spacious=self._edition.prints_result,
            tight_body=tight_body,
        )

    def _target(self, operation: Operation, *, is_async: bool = False, suffix: str = "") -> CallTarget:
        method = self._names.methods[operation.id] + suffix + ("_async" if is_async else "")
        path = (self._variable, *self._names.accessors[operation.id], method)
        return CallTarget(
            path=path,
            has_result=bool(operation.results),
            is_async=is_async,
            on_one_line=self._exact,
            security=self.security_of_call(operation),
        )

    def _call(self, operation: Operation, target: CallTarget, last: str = "", call: Call | None = None) -> list[str]:
        request = (call or self.values(operation.id)).request
        return target.call(request, flat=self.is_flat(operation), last=last)

    def is_flat(self, operation: Operation) -> bool:
        """Whether the method takes the parameters one by one."""
        return flattened_request(self._api, self._names, self._config, operation) is not None

    def security_of_call(self, operation: Operation) -> Expression | None:
        """The credentials that the method itself must be given."""
        return self._credentials.of_method(operation)

    def _imports(self, operation: Operation, call: Call | None = None) -> tuple[Import, ...]:
        request = (call or self.values(operation.id)).request
        return (*_needed(request), *_needed(self.security_of_call(operation)))

    def _plain(self, operation: Operation, *extra: Argument, call: Call | None = None) -> str:
        values = call or self.values(operation.id)
        body = [*self._call(operation, self._target(operation), call=values), "", *self._afterwards(operation)]
        chosen = any(argument.text[0].startswith("server_") for argument in extra)
        arguments = (*extra, *self._arguments(operation, server=not chosen))
        return self._program(arguments, body, self._imports(operation, values), trailing_blank_line=True).text()

    def _arguments(self, operation: Operation | None, *, server: bool = True) -> tuple[Argument, ...]:
        """What the client needs: a server where the document names none that can be reached, and credentials."""
        servers = (operation.servers if operation else ()) or self._api.servers
        missing = server and not self._exact and not (servers and is_absolute(servers[0].url))
        given = (Argument.of("server_url", raw(server_url(self._api, exact=self._exact))),) if missing else ()
        return (*given, *self._remembered, *self._credentials.arguments(operation))

    @functools.cached_property
    def _remembered(self) -> tuple[Argument, ...]:
        """What the client remembers (x-speakeasy-globals); the published programs give all of it."""
        if not self._exact:
            return ()
        arguments = global_arguments(self._api, self._names, self._config)
        samples = ((param, self._sampler.remembered(param)) for param in self._api.globals)
        return tuple(
            Argument.of(arguments[param.location.value, param.name], sample.expression)
            for param, sample in samples
            if sample is not None
        )

    def _usage(self, operation: Operation, *, is_async: bool) -> str:
        target = self._target(operation, is_async=is_async)
        body = [*self._call(operation, target), "", *self._afterwards(operation, is_async=is_async)]
        arguments = self._arguments(operation)
        needed = self._imports(operation)
        return self._program(arguments, body, needed, comment=_comment(is_async), is_async=is_async).text()

    def _retry_imports(self) -> tuple[Import, ...]:
        module = f"{self._package}.utils"
        return (Import(module=module, name="BackoffStrategy"), Import(module=module, name="RetryConfig"))

    def _special(self, operation: Operation, kind: SnippetKind) -> str:
        """What only some operations have."""
        if kind is SnippetKind.PAGINATION:
            return self._pagination(operation)
        if kind is not SnippetKind.STREAM or operation.stream is None:
            return ""
        return self._plain(operation) if operation.is_stream else self._asked_for(operation, operation.stream)

    def _asked_for(self, operation: Operation, stream: ir.Content) -> str:
        """A stream, of an operation that may give something else."""
        accept = raw(stream.media_type)
        call = self._call(operation, self._target(operation), last=f'http_headers={{"Accept": {inline(accept)}}}')
        body = [
            *call,
            "",
            "if isinstance(res, EventStream):",
            "    for event in res:",
            "        # handle event",
            "        pass",
        ]
        needed = (*self._imports(operation), Import(module=f"{self._package}.utils.eventstreaming", name="EventStream"))
        return self._program(self._arguments(operation), body, needed, trailing_blank_line=True).text()

    def _server(self, operation: Operation, kind: SnippetKind) -> str:
        if kind is SnippetKind.SERVER:
            return self._plain(operation, Argument.of("server_url", raw(server_url(self._api, exact=self._exact))))
        servers = self._api.servers
        if len(servers) < 2 or not (self._exact or is_absolute(servers[1].url)):
            return ""
        return self._plain(operation, Argument.of("server_idx", raw(1)))

    def _retries(self, operation: Operation, kind: SnippetKind) -> str:
        if kind is SnippetKind.RETRIES_CLIENT:
            argument = Argument(text=(f"retry_config={_RETRIES}",), imports=self._retry_imports())
            return self._plain(operation, argument)
        target = self._target(operation)
        if self._exact:  # as published: an argument without a name after one with a name
            call = self._call(operation, target)
            call[-1] = call[-1].removesuffix(")") + ("," if self.values(operation.id).request is not None else "")
            call.append(f"    {_RETRIES})")
        else:
            call = self._call(operation, target, last=f"retries={_RETRIES}")
        needed = (*self._imports(operation), *self._retry_imports())
        body = [*call, "", *self._afterwards(operation)]
        return self._program(self._arguments(operation), body, needed, trailing_blank_line=True).text()

    def _errors(self, operation: Operation) -> str:
        """A handler for each documented class, or one of the base class that prints what they have (R6.7)."""
        classes = documented_errors(self._api, self._names, operation)
        call, rest = self._call(operation, self._target(operation)), self._afterwards(operation)
        listed = self._edition.errors_listed
        if listed:
            body = ["res = None"] if operation.results else []
            body += ["try:", *indented(["", *call, "", *rest, ""]), ""]
            body += [f"except {self._names.error(self._names.errors.own)} as e:"]
            body += indented(facts_of_errors(self._names, self._fitter, classes))
        else:
            handlers = [(name, f"handle e.data: {name}Data") for name in classes]
            handlers.append((self._names.error(self._names.errors.default), "handle exception"))
            body = attempt(call, rest, handlers, bool(operation.results))
        needed = (*self._imports(operation), import_of(self._names, self._names.error_package))
        return self._program(self._arguments(operation), body, needed, tight_body=listed).text()

    def _afterwards(self, operation: Operation, *, is_async: bool = False) -> tuple[str, ...]:
        return afterwards(operation, is_async=is_async, prints=self._edition.prints_result)

    def _pagination(self, operation: Operation) -> str:
        if operation.pagination is None or self._config.pagination == "off":
            return ""
        call = self._target(operation, suffix="_pages").call(
            self.values(operation.id).request, flat=self.is_flat(operation), assign=False
        )
        call[0] = f"for page in {call[0]}"
        call[-1] += ":"
        body = [*call, "    # handle page", "    pass"]
        return self._program(
            self._arguments(operation), body, self._imports(operation), trailing_blank_line=True
        ).text()

    def _testing(self, operation: Operation) -> str:
        """A test, with a placeholder for the program in its middle."""
        if not any(result.delivery is ir.Delivery.VALUE for result in operation.results):
            return ""
        path = ("sdk", *self._names.accessors[operation.id], self._names.methods[operation.id])
        method, names = ".".join(path), testing_names(self._names)
        body = [
            "sdk = FakeSDK()",
            f"sdk.{names.when}({method}).returns_example()",
            "",
            *self._call(operation, replace(self._target(operation), path=path, has_result=True, on_one_line=False)),
            "",
            f"assert res == sdk.{names.example}({method})",
            f"assert sdk.{names.calls}[0].method == {inline(raw('.'.join(path[1:])))}",
        ]
        needed = (*self._imports(operation), Import(module=f"{self._package}.{names.module}", name=FAKE))
        head = "def test_program() -> None:"
        return "\n".join([*import_lines(needed), "", "", head, *indented(body)]) + "\n"

    def _webhook_parse(self, webhook: Webhook) -> str:
        type_ = webhook.body.content.type if webhook.body else None
        if not isinstance(type_, ir.Ref):
            return ""
        name, needed = self._fitter.class_name(type_.id)
        if needed.name in (None, "webhooks"):  # the module with the functions has that name
            package = self._names.schemas[self._names.merged.get(type_.id, type_.id)].package
            name = name.rpartition(".")[2]
            needed = Import(module=".".join((self._package, *package)), name=name)
        return "\n".join(
            [
                f"from {self._package}.utils import webhooks",
                f"from {needed.module} import {needed.name}",
                "",
                "def receive(body: bytes, headers: dict[str, str]) -> None:",
                f'    event = webhooks.parse(body, headers, secret="whsec_...", model={name})',
                "",
                "    # handle event",
                "    print(event)",
                "",
            ]
        )


def _needed(request: Expression | None) -> tuple[Import, ...]:
    return tuple(imports(request)) if request is not None else ()


def _comment(is_async: bool) -> str:
    return "Asynchronous Example" if is_async else "Synchronous Example"
