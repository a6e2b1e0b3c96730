"""The configuration of one SDK as a frozen tree. Each setting has its type, default and meaning here and nowhere else.

The loader, the JSON Schema for editors, `sdkgen config` and the reference page are all made from these classes. A key
of `sdk.yaml` is the path of attribute names: `docs: {dialect: clean}` sets `Config.docs.dialect`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeVar

from generator.diagnostics import Origin

T = TypeVar("T")

IDENTIFIER = r"[A-Za-z_][A-Za-z0-9_]*"
DISTRIBUTION = r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?"  # PEP 508
VERSION = r"auto|v?[0-9][0-9A-Za-z.!+_-]*"  # PEP 440, loosely
MODULE_PATH = r"([a-z][a-z0-9_]*(/[a-z][a-z0-9_]*)*)?"  # empty: models
ENV_PREFIX = r"[A-Za-z_][A-Za-z0-9_]*"
USER_AGENT = r"[!-~]([ -~]*[!-~])?"
PYTHON_VERSION = r"3\.[0-9]+"


def setting(
    default: T, doc: str, *, pattern: str = "", path: bool = False, fixed: bool = False, globs: bool = False
) -> T:
    """One setting. A text must match `pattern`, unless empty; a `path` is relative to the file it is in.

    `globs`: patterns as in a .gitignore.
    `fixed`: known from gen.yaml files, but only its default is built; another value is warned about and left out.
    """
    metadata = {"doc": doc, "pattern": pattern, "path": path, "fixed": fixed, "globs": globs}
    made: Any = (
        field(default_factory=lambda: default, metadata=metadata)
        if isinstance(default, dict)
        else field(default=default, metadata=metadata)
    )
    result: T = made
    return result


def folder_of(path: str) -> tuple[str, ...]:
    """The folder that a path of `imports` names, from the root of the package on."""
    return tuple((path or "models").split("/"))


def section(kind: type[T], doc: str) -> T:
    """Declare a group of settings."""
    made: Any = field(default_factory=kind, metadata={"doc": doc})
    result: T = made
    return result


@dataclass(frozen=True, slots=True, kw_only=True)
class Imports:
    """Where the model packages are inside the generated package (`imports.paths` of a gen.yaml). Several may share a
    folder; what is in `models` itself, which is what an empty path means, can be imported from the package too."""

    shared: str = setting("models/shared", "Models that operations share.", pattern=MODULE_PATH)
    operations: str = setting("models/operations", "Models that belong to one operation.", pattern=MODULE_PATH)
    errors: str = setting("models/errors", "Exceptions.", pattern=MODULE_PATH)
    webhooks: str = setting("models/webhooks", "Models of webhook bodies.", pattern=MODULE_PATH)
    callbacks: str = setting("models/callbacks", "Models of callback bodies.", pattern=MODULE_PATH)


@dataclass(frozen=True, slots=True, kw_only=True)
class Docs:
    """The Markdown docs."""

    dialect: Literal["exact", "clean"] = setting(
        "clean",
        "`exact` repeats the pages that the original generator wrote, with their faults; `clean` differs where those "
        "are wrong. The default is `exact` when the config is a gen.yaml.",
    )
    table_style: Literal["padded", "compact"] = setting(
        "padded", "Tables padded to even columns, or with single spaces (a sixth of the bytes)."
    )
    wording: Mapping[str, str] = setting(
        {},
        "Replacements for the fixed texts of the docs: a YAML file (key to text), a list of such files, or a mapping.",
    )
    wording_origins: Mapping[str, Origin] = field(default_factory=dict)
    """Where each text of `wording` is; not a setting."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Operations, by globs: `*` matches any text, `?` one character, `[ab]` one of these."""

    tags: tuple[str, ...] = setting((), "Tags of operations and webhooks.")
    paths: tuple[str, ...] = setting((), "Paths of the document, such as /companies/{companyId}/*; names of webhooks.")
    operations: tuple[str, ...] = setting((), "Operation ids.")

    def __bool__(self) -> bool:
        return bool(self.tags or self.paths or self.operations)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteBrand:
    """How the site of `sdkgen site` presents itself."""

    name: str = setting("", "Name of the site; default: the title of the README.")
    logo: str = setting("", "Picture in the header, SVG or PNG.", path=True)
    favicon: str = setting("", "Icon of the browser's tab.", path=True)
    color: str = setting("", "Colour of header and links, as CSS has it: #1d4ed8.", pattern=r"#[0-9A-Fa-f]{3,8}|[a-z]+")
    footer: str = setting("", "Text at the foot of every page.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraFile:
    """A file that a template layer adds to the output."""

    template: str = setting("", "Name of the template in the layer, such as `project/cli.md.j2`.")
    path: str = setting("", "Path in the output; may hold `{name}`, the name of the group, operation or model.")
    per: Literal["package", "group", "operation", "model"] = setting("package", "What the file is written for.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    """All settings of one SDK, complete: what no layer gives is derived from the document (`derive.complete`)."""

    # Where things come from
    spec: str = setting(
        "", "The OpenAPI document: a file or a URL. Default in an API folder: openapi.yaml, .yml or .json.", path=True
    )
    documents: tuple[str, ...] = setting(
        (),
        "OpenAPI documents that are merged into the one of `spec`, or into the first of them: files, or URLs that "
        "`sdkgen fetch` downloads. Operations keep the servers and the security of their document.",
        path=True,
    )
    source: str = setting("", "URL that `sdkgen fetch` downloads the document from.")
    source_headers: Mapping[str, str] = setting(
        {},
        "Header fields that `sdkgen fetch` sends for `source`, each with the environment variable that holds its "
        "value; "
        "without `Authorization`, your .netrc is asked.",
    )
    overlays: tuple[str, ...] = setting((), "OpenAPI Overlay files, applied in this order.", path=True)
    examples: tuple[str, ...] = setting(
        (), "Files with pinned sample values (examples.yaml or gen.lock); later ones win.", path=True
    )
    templates: tuple[str, ...] = setting(
        (),
        "Layers of templates that go before the built-in ones, the first hit wins: folders, or installed packages "
        "(`package:acme_sdk_templates`).",
        path=True,
    )
    output: str = setting("", "Where the SDK is written. Default for an API folder: output/<api>.", path=True)

    # Which part of the document
    include: Selection = section(
        Selection, "The only operations that are generated, and what they need; all of them where nothing is named."
    )
    exclude: Selection = section(Selection, "Operations that are left out, also of those that are included.")

    # Names and metadata of the package
    package_name: str = setting("", "Name of the distribution, such as codat-sync-for-expenses.", pattern=DISTRIBUTION)
    import_name: str = setting("", "Name to import; derived from package_name.", pattern=IDENTIFIER)
    sdk_class: str = setting(
        "", "Class of the client, spelled as a class: airbyte-api is AirbyteAPI; derived from info.title."
    )
    names: Mapping[str, str] = setting(
        {},
        "Names of your own for classes, fields, parameters, members of enumerations, groups and methods: by the name "
        "that it has otherwise (`shared.Loan: Lending`, `books: titles`), or by pointer (`#/components/schemas/Loan`, "
        "`parts.yaml#/Loan`).",
    )
    types: Mapping[str, str] = setting(
        {},
        "Python types by the format of texts, such as `{uuid: uuid.UUID, duration: datetime.timedelta}`: classes that "
        "pydantic reads from a text and that are made of it; `decimal.Decimal` for numbers as well.",
    )
    version: str = setting(
        "0.1.0",
        "Version of the package; `auto` raises the released one (`sdkgen release`) as the API changed for its users.",
        pattern=VERSION,
    )
    author: str = setting("", "Author of the package; derived from info.contact.")
    authors: tuple[str, ...] = setting((), "Authors, where there are several.")
    description: str = setting("", "One-line description of the package; derived from info.")
    license: str = setting("MIT", "SPDX expression of the licence of the generated package; empty: it names none.")
    project_urls: Mapping[str, str] = setting({}, "Links shown by package indexes, by label.")
    requires_python: str = setting("3.10", "Lowest Python that the package supports.", pattern=PYTHON_VERSION)
    dependencies: Mapping[str, str] = setting(
        {}, "Further dependencies of the package: name to version specifier, or to a range of Poetry such as ^1.2."
    )
    dev_dependencies: Mapping[str, str] = setting({}, "Further dependencies of the group `dev`.")

    # Judgement
    rules: Mapping[str, str] = setting(
        {},
        "How bad a problem is by its rule (error, warning, note, off), and what a change that `sdkgen diff` finds asks "
        "of the version (major, minor, patch).",
    )

    # What the code looks like
    edition: Literal["2024-12", "2026-04"] = setting(
        "2024-12",
        "Which edition of Codat's published SDKs is followed; the default is that of the gen.lock or gen.yaml at hand.",
    )
    maintain_order: bool = setting(False, "Keep the order of the document instead of sorting.")
    docstrings: Literal["full", "plain"] = setting(
        "full", "`full` adds the usage example to the docstring of a method."
    )
    enums: Literal["closed", "open"] = setting(
        "closed", "`open` lets unknown values of an enumeration through instead of failing."
    )
    unions: Literal["closed", "open"] = setting(
        "closed", "`open` keeps the data of a response that fits no member of a union."
    )
    enum_format: Literal["enum", "union"] = setting("enum", "Enumerations as classes, or as `Literal` types.")
    default_error_name: str = setting(
        "SDKError", "Class of errors that the document does not describe, spelled as a class."
    )
    base_error_name: str = setting(
        "", "Class that all errors of an SDK have in common, from the edition 2026-04 on; default: <sdk_class>Error."
    )
    response_validation: Literal["strict", "lenient"] = setting(
        "strict",
        "What becomes of a success that does not fit its schema: `strict` raises `ResponseValidationError`, `lenient` "
        "keeps what fits and gives the rest as it came.",
    )
    warn_unknown_fields: bool = setting(
        False,
        "Warn about every key of a request given as a dict that its schema does not know, and not only of those that "
        "look like a misspelt field. (They are not sent; the clean dialect refuses them where the schema forbids "
        "further properties.)",
    )
    status_errors: bool = setting(
        True, "Responses 4XX and 5XX raise, even where the document describes no body.", fixed=True
    )
    flatten_security: bool = setting(
        False, "The client takes the one credential itself instead of a `Security` object."
    )
    response_format: Literal["flat", "envelope", "envelope-http"] = setting(
        "flat", "What a method returns: the body, or an object that also holds status and headers.", fixed=True
    )
    response_required: bool = setting(
        False, "The result of a method is not `Optional` where every success of the operation has a body."
    )
    max_method_params: int = setting(
        0, "Up to this many parameters a method takes them one by one instead of as one `request`."
    )
    method_arguments: Literal["infer-optional-args", "require-security-and-request"] = setting(
        "infer-optional-args", "Whether `request` may be left out where every field of it is optional."
    )
    input_model_suffix: str = setting(
        "input",
        "Suffix of a class for sending, where readOnly fields make it differ. (One class is for both ways: they are "
        "optional.)",
        pattern=IDENTIFIER,
        fixed=True,
    )
    output_model_suffix: str = setting(
        "output",
        "Suffix of a class for receiving, where writeOnly fields make it differ. (One class is for both ways: they "
        "are optional.)",
        pattern=IDENTIFIER,
        fixed=True,
    )
    server_url: str = setting("", "URL of the API, instead of the servers of the document.", pattern=r"https?://\S+")
    env_prefix: str = setting(
        "",
        "Prefix of environment variables that may hold the credentials; PREFIX_DEBUG switches logging on. None are "
        "read without it.",
        pattern=ENV_PREFIX,
    )
    http_backend: Literal["httpx", "httpx2"] = setting(
        "httpx",
        "The HTTP library of the package, whose clients it takes and whose exceptions it lets through; httpx2, the "
        "successor of httpx, needs `requires_python` 3.11 (its default then).",
    )
    pagination: Literal["standard", "all", "off"] = setting(
        "standard",
        "Which extensions give iterators: x-speakeasy-pagination; also x-codat-speakeasy-pagination; none.",
    )
    user_agent: str = setting(
        "",
        "Begins the User-Agent header, before versions and names; without it, the header is `<package>/<version>`.",
        pattern=USER_AGENT,
    )
    generate_tests: bool = setting(False, "Write a test suite into the package.")
    testing: bool = setting(True, "Give the package a module `testing` for tests of programs that use it.")
    imports: Imports = section(Imports, "Where the model packages are inside the generated package.")

    # The rest of the output
    docs: Docs = section(Docs, "The Markdown docs.")
    header: str = setting(
        "",
        "Begins every Python file, the runtime's too: lines of text, or a template over `config`; what is not a "
        "comment becomes one.",
    )
    site: SiteBrand = section(SiteBrand, "The site that `sdkgen site` builds from the docs.")
    keep: tuple[str, ...] = setting(
        (), "Globs of files in the output that are never written, replaced or removed.", globs=True
    )
    files: tuple[ExtraFile, ...] = setting((), "Files that template layers add to the output.")
    places: Mapping[str, Origin] = field(default_factory=dict)
    """Where settings are in their files, and the entries of mappings and lists: `types.uuid`, `files.0`; not a
    setting."""

    @property
    def debug_variable(self) -> str:
        """The environment variable that switches logging on; "" where none is read."""
        return f"{self.env_prefix}_DEBUG".upper() if self.env_prefix else ""

    def replace(self, **changes: Any) -> Config:
        """A copy with some settings changed; for tests and derivation."""
        return replace(self, **changes)
