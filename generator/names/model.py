"""What name resolution yields: every name of the generated SDK, each with the rule that made it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.config.model import Imports, folder_of
from generator.diagnostics import Origin
from generator.ir import Namespace, SchemaId


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaName:
    """Names of one schema: `codat_x.<package>.<class_name>`, importable from `<package>.<module>` (it may be in another
    one), page `<page>.md`.
    """

    namespace: Namespace
    package: tuple[str, ...]  # as a path from the root of the SDK
    class_name: str
    module: str
    page: str

    @property
    def qualified(self) -> str:
        return f"{self.package[-1]}.{self.class_name}"

    @property
    def page_path(self) -> str:
        """The page, from the root of the output."""
        return "/".join(("docs", *self.package, f"{self.page}.md"))


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupName:
    """Names of one namespace: `sdk.<accessor>`; in module `<module>.py`; page `docs/sdks/<directory>/README.md`."""

    accessor: tuple[str, ...]  # () is the SDK itself
    class_name: str
    module: str
    directory: str
    raw: str  # the group's text in the document; "" for a pure parent

    @property
    def page_path(self) -> str:
        """The page, from the root of the output."""
        return f"docs/sdks/{self.directory}/README.md"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageName:
    """Names of the package as a whole."""

    distribution: str  # codat-sync-for-expenses
    import_name: str  # codat_sync_for_expenses
    sdk_class: str  # CodatSyncExpenses
    variable: str  # codat_sync_expenses
    directory: str  # codatsyncexpenses


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorNames:
    """Classes of the package `errors` that represent no schema."""

    base: str = "APIError"  # of everything that a call raises
    default: str = "SDKError"  # what the document does not describe
    response: str = "ResponseValidationError"  # a response that does not parse, or not as documented
    own: str = ""  # of everything that a response leads to; "" in an edition that has no such class
    no_response: str = ""  # no response at all; "" where that is the default error


@dataclass(frozen=True, slots=True, kw_only=True)
class TestingNames:
    """The module with `FakeSDK`, and the members that this has beside those of the client."""

    module: str
    when: str
    example: str
    calls: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRecord:
    """Why a name is as it is; what `sdkgen explain` prints."""

    name: str  # shared.PhoneNumberItems, companies.create, shared.Customer.default_currency
    kind: str  # model | enum | union | alias | field | member | method | group | link | package
    rule: str  # stable id of the rule
    reason: str  # one sentence
    origin: Origin
    tried: tuple[str, ...] = ()  # candidates that were taken already
    rivals: tuple[str, ...] = ()  # pointers of the schemas it collided with


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """All names at once. Schemas that were merged into another (COMPATIBILITY 2.5) map to the survivor's name."""

    package: PackageName
    schemas: Mapping[SchemaId, SchemaName]
    merged: Mapping[SchemaId, SchemaId]  # merged away -> survivor
    fields: Mapping[tuple[SchemaId, str], str]  # (model, wire name) -> attribute
    members: Mapping[tuple[SchemaId, int], str]  # (enum, index) -> member
    groups: Mapping[tuple[str, ...], GroupName]  # by accessor, every namespace, pure parents too
    accessors: Mapping[str, tuple[str, ...]]  # operation id -> accessor of its group
    methods: Mapping[str, str]  # operation id -> method
    webhooks: Mapping[str, str]  # key of the webhook -> snake_case
    records: tuple[NameRecord, ...]
    links: Mapping[tuple[str, int], str] = field(default_factory=dict)  # (operation id, index among its links) -> name
    errors: ErrorNames = field(default_factory=ErrorNames)
    packages: Mapping[Namespace, tuple[str, ...]] = field(default_factory=lambda: model_packages(Imports()))

    @property
    def error_package(self) -> tuple[str, ...]:
        """The package of exceptions, as a path from the root of the SDK."""
        return self.packages[Namespace.ERRORS]

    def error(self, class_name: str) -> str:
        """An exception as programs write it: `errors.SDKError`."""
        return f"{self.error_package[-1]}.{class_name}"


FAKE = "FakeSDK"
"""The client of the module for tests of programs."""
FLAT = ("models",)
"""The package of models that the root package exports."""


def links_package(packages: Mapping[Namespace, tuple[str, ...]]) -> tuple[str, ...]:
    """The package that holds the module of links: the one around the models of operations."""
    path = packages[Namespace.OPERATIONS]
    return path[:-1] or path


def modules_beside(package: tuple[str, ...], packages: Mapping[Namespace, tuple[str, ...]]) -> set[str]:
    """Names in a package of models that modules of models make way for: the packages inside it, and links."""
    inner = {path[len(package)] for path in packages.values() if path[: len(package)] == package != path}
    return {*inner, "links"} if package == links_package(packages) else inner


def model_packages(imports: Imports) -> dict[Namespace, tuple[str, ...]]:
    """The package of each namespace, as a path from the root of the SDK."""
    paths = {
        Namespace.SHARED: imports.shared,
        Namespace.OPERATIONS: imports.operations,
        Namespace.ERRORS: imports.errors,
        Namespace.WEBHOOKS: imports.webhooks,
        Namespace.CALLBACKS: imports.callbacks,
    }
    return {namespace: folder_of(path) for namespace, path in paths.items()}


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
