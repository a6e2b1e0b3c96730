"""Names of what helps tests of programs: they make way for those of the document."""

from __future__ import annotations

from dataclasses import dataclass

from generator.names.model import Names

FAKE = "FakeSDK"


@dataclass(frozen=True, slots=True, kw_only=True)
class TestingNames:
    """The module with `FakeSDK`, and the members that this has beside those of the client."""

    module: str
    when: str
    example: str
    calls: str


def testing_names(names: Names) -> TestingNames:
    """`testing` and so on, unless a namespace or a method of the client is called that."""
    modules = {group.module for group in names.groups.values()}
    members = {accessor[0] for accessor in names.groups if accessor}
    members |= {names.methods[id_] for id_, accessor in names.accessors.items() if not accessor}
    return TestingNames(
        module=_free("testing", modules),
        when=_free("when", members),
        example=_free("example", members),
        calls=_free("calls", members),
    )


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "_"
    return name
