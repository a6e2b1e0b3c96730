"""The lines of one snippet: imports, the client, the call, and what is done with the response."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from generator.ir import Operation
from generator.snippets.expressions import (
    CallOf,
    DictOf,
    Expression,
    Import,
    import_lines,
    imports,
    indented,
    lines,
)

HANDLE = ("if res is not None:", "    # handle response", "    pass")
USE = ("# Use the SDK ...",)
PRINT = ("# Handle response", "print(res)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """A keyword argument of the client or of a method, in one or several lines of source text."""

    text: tuple[str, ...]
    imports: tuple[Import, ...] = ()

    @classmethod
    def of(cls, name: str, value: Expression) -> Argument:
        first, *rest = lines(value)
        return cls(text=(f"{name}={first}", *rest), imports=tuple(imports(value)))

    def lines(self) -> list[str]:
        """The lines, with a comma at the end."""
        *before, end = self.text
        return [*before, f"{end},"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CallTarget:
    """What is called: `<variable>.<accessor>.<method>`."""

    path: tuple[str, ...]
    has_result: bool
    is_async: bool
    on_one_line: bool = False  # arguments that are given one by one
    security: Expression | None = None  # credentials of the call

    def call(
        self, arguments: Expression | None, *, flat: bool = False, last: str = "", assign: bool = True
    ) -> list[str]:
        """The call. `flat`: the entries are arguments of their own; `last`: one more argument as source text."""
        assigned = "res = " if self.has_result and assign else ""
        start = f"{assigned}{'await ' if self.is_async else ''}{'.'.join(self.path)}"
        given = [Argument.of("security", self.security)] if self.security is not None else []
        one_by_one = flat and isinstance(arguments, (DictOf, CallOf))
        if isinstance(arguments, (DictOf, CallOf)) and flat:
            given += [Argument.of(entry.key, entry.value) for entry in arguments.entries]
        elif arguments is not None:
            given.append(Argument.of("request", arguments))
        if last:
            given.append(Argument(text=(last,)))
        if one_by_one and given and not self.on_one_line:
            return [f"{start}(", *indented(line for argument in given for line in argument.lines()), ")"]
        return _joined(start, given)


def _joined(start: str, arguments: Iterable[Argument]) -> list[str]:
    """A call whose arguments follow each other on the line."""
    whole = [f"{start}("]
    for argument in arguments:
        first, *rest = argument.lines()
        whole[-1] += f"{' ' if whole[-1].endswith(',') else ''}{first}"
        whole += rest
    whole[-1] = whole[-1].removesuffix(",") + ")"
    return whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A whole snippet. `body` is inside the `with` block."""

    package: str
    sdk_class: str
    variable: str
    arguments: tuple[Argument, ...]
    body: tuple[str, ...]
    imports: tuple[Import, ...] = ()
    comment: str = ""
    is_async: bool = False
    trailing_blank_line: bool = False
    spacious: bool = False  # blank lines before the client is made and before the body
    tight_body: bool = False  # spacious, but for the line before the body

    def text(self) -> str:
        """The source text, ending with a line feed."""
        block = self.block()
        if self.is_async:
            blank = [""] if self.spacious else []
            block = ["async def main():", *blank, *indented(block), "", "asyncio.run(main())"]
        head = [f"# {self.comment}"] if self.comment else []
        gap = ["", ""] if self.spacious and not self.is_async else [""]
        whole = [*head, *self.import_lines(), *gap, *block, *([""] if self.trailing_blank_line else [])]
        return "\n".join(whole) + "\n"

    def import_lines(self) -> list[str]:
        """The imports that the program needs."""
        needed: list[Import] = [Import(module=self.package, name=self.sdk_class), *self.imports]
        needed += [item for argument in self.arguments for item in argument.imports]
        if self.is_async:
            needed.append(Import(module="asyncio"))
        return import_lines(needed)

    def block(self) -> list[str]:
        """The client in a `with` statement, and the body inside."""
        body = ["", *self.body] if self.spacious and not self.tight_body else [*self.body]
        block = [self._opening(), *indented(body)]
        if len(self.arguments):
            block = [f"{self._with()} {self.sdk_class}(", *self._argument_lines(), f") as {self.variable}:", *block[1:]]
        return block

    def _with(self) -> str:
        return "async with" if self.is_async else "with"

    def _opening(self) -> str:
        return f"{self._with()} {self.sdk_class}() as {self.variable}:"

    def _argument_lines(self) -> Iterable[str]:
        for argument in self.arguments:
            yield from indented(argument.lines())


def attempt(
    call: Iterable[str], then: Iterable[str], handlers: Iterable[tuple[str, str]], has_result: bool
) -> list[str]:
    """A call in a `try` statement; handlers are pairs of an exception class and a comment."""
    result = ["res = None"] if has_result else []
    result += ["try:", *indented([*call, "", *then]), ""]
    for name, comment in handlers:
        result += [f"except {name} as e:", *indented([f"# {comment}", "raise(e)"])]
    return result


class SnippetKind(enum.Enum):
    """What a snippet shows. Those from SERVER_INDEX on exist only where the API has what they show."""

    OPERATION = "operation"  # the call of an operation's own page
    SYNC_USAGE = "sync-usage"
    ASYNC_USAGE = "async-usage"
    RETRIES_CALL = "retries-call"  # another retry strategy for one call
    RETRIES_CLIENT = "retries-client"  # another retry strategy for all calls
    ERRORS = "errors"
    SERVER = "server"  # another server by its URL
    SECURITY = "security"
    SERVER_INDEX = "server-index"  # another server of the document by its number
    PAGINATION = "pagination"
    STREAM = "stream"
    TESTING = "testing"  # a test of a program that makes the call
    WEBHOOK_PARSE = "webhook-parse"  # verify and read what a webhook delivers


def afterwards(operation: Operation, *, is_async: bool, prints: bool) -> tuple[str, ...]:
    """What is done with the response."""
    if not operation.results:
        return USE
    if prints:
        checked = () if all(response.contents for response in operation.successes) else ("assert res is not None", "")
        start = f"{'async ' if is_async else ''}for event in res:"
        return (
            (*checked, start, "    # Handle event", "    print(event)") if operation.is_stream else (*checked, *PRINT)
        )
    if operation.is_stream:
        loop = f"    {'async ' if is_async else ''}for event in res:"
        return ("if res is not None:", loop, "        # handle event", "        pass")
    return HANDLE
