"""Views of what holds for the whole package: its version, the constants of the API, the settings of a client."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import ir
from generator.config.model import Config
from generator.editions import EDITIONS
from generator.names.model import Names
from generator.python import literals
from generator.python.annotations import Annotator
from generator.python.features import has_grants
from generator.python.modules import ModuleLayout, ModulePath
from generator.python.scope import ImportLines, Scope, wrapped
from generator.python.security import security_annotation
from generator.python.settings import SettingWriter, server_numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """`_version.py`."""

    title: str  # name of the distribution, as a string literal
    version: str  # string literal
    document_version: str  # string literal
    generation: str  # string literal: the release of the original generator that is followed
    user_agent: str  # string literal


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiView:
    """Constants of the API."""

    docstring: str  # quotes included
    imports: ImportLines  # for run time
    api: str  # the class Api, as it is called here
    schemes: str  # argument of Api
    security: str  # code: an OR of ANDs
    retries: str  # "" where the document has none
    errors: str  # the package of errors, as it is called here
    default_error: str  # what the document does not describe
    response_error: str  # a response that does not parse, or not as documented
    no_response_error: str  # no response at all; "" in an edition whose errors are not made from responses
    policies: tuple[str, ...]  # arguments of Api that the edition asks for
    read_loosely: str  # the function that reads responses that do not fit; "" where they are errors
    warns_unknown_fields: bool  # whether keys that a request does not know are warned about
    grants: str  # the function that gets tokens; "" where no scheme needs them
    global_parameters: str  # the function that fills in what the client was given; "" where that is nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerView:
    """A server of the API."""

    url: str  # string literal
    variables: str  # a dict of the defaults
    comment: str  # one line, without #; may be empty


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfigurationView:
    """Servers, and the settings of an SDK object."""

    docstring: str  # quotes included
    imports: ImportLines  # beside those that the template has
    servers: tuple[ServerView, ...]  # in the order of the document
    server_names: str  # a dict of numbers by name; "" where no server has a name
    security: str  # annotation
    has_security: bool  # whether the API knows credentials
    document_version: str  # string literal
    version: str  # string literal
    generation: str  # string literal
    user_agent: str  # string literal


class Constants:
    """Builds these views."""

    def __init__(self, api: ir.Api, names: Names, config: Config, layout: ModuleLayout) -> None:
        self._api = api
        self._names = names
        self._config = config
        self._edition = EDITIONS[config.edition]
        self._layout = layout

    def version(self) -> VersionView:
        return VersionView(
            title=literals.text(self._names.package.distribution),
            version=literals.text(self._config.version),
            document_version=literals.text(self._api.info.version),
            generation=literals.text(self._edition.release),
            user_agent=literals.text(self._user_agent()),
        )

    def api(self) -> ApiView:
        """`_api.py`."""
        scope = Scope(("API",))
        annotator = Annotator(self._api, self._names, self._layout, scope, ModulePath(module="_api"))

        def call(name: str, arguments: Iterable[str]) -> str:
            return f"{annotator.package_name('_runtime.operation', name)}({', '.join(arguments)})"

        settings = SettingWriter(self._api, self._names, self._config, call)
        schemes = settings.schemes()
        retries = settings.retries(self._api.retries) if self._api.retries is not None else ""
        *parents, errors = self._names.error_package
        spelled = scope.name("." + ".".join(parents), errors)
        return ApiView(
            docstring=literals.docstring("What holds for the whole API: credentials, retries, the error for all else."),
            api=annotator.package_name("_runtime.operation", "Api"),
            schemes=wrapped("schemes=", schemes, ",", indent=4, comma=True),
            security=settings.requirements(self._api.security),
            retries=retries,
            errors=spelled,
            default_error=self._names.errors.default,
            response_error=self._names.errors.response,
            no_response_error=self._names.errors.no_response,
            policies=self._policies(),
            read_loosely=annotator.package_name("_runtime.lenient", "read_loosely")
            if self._config.response_validation == "lenient"
            else "",
            warns_unknown_fields=self._config.warn_unknown_fields,
            grants=annotator.package_name("_runtime.oauth", "authorize") if has_grants(self._api) else "",
            global_parameters=annotator.package_name("_runtime.constructors", "with_global_parameters")
            if self._api.globals
            else "",
            imports=scope.imports(),
        )

    def _policies(self) -> tuple[str, ...]:
        """What the runtime does otherwise than it does by default."""
        edition = self._edition
        asked = {
            "sorted_json": (edition.sorted_json, True),
            "follow_redirects": (edition.follow_redirects, False),
            "retry_network_errors": (edition.retry_network_errors, False),
            "hooks_in_threads": (edition.hooks_in_threads, False),
        }
        return tuple(f"{name}={value}" for name, (value, usual) in asked.items() if value != usual)

    def configuration(self) -> ConfigurationView:
        """`sdkconfiguration.py`."""
        scope = Scope()  # its only import is a package of models; the template imports the rest
        annotator = Annotator(self._api, self._names, self._layout, scope, ModulePath(module="sdkconfiguration"))
        security = security_annotation(self._api, annotator, (), callable_="Callable")
        return ConfigurationView(
            docstring='"""The servers of the API, and the settings that all parts of one SDK object share."""',
            servers=tuple(
                ServerView(
                    url=literals.text(s.url),
                    variables=literals.value({v.name: v.default for v in s.variables if v.default is not None}),
                    comment=literals.comment(s.description),
                )
                for s in self._api.servers or (ir.Server(url="/"),)  # OpenAPI 3.1, 4.8.1: the default
            ),
            server_names=literals.value(dict(numbers)) if (numbers := server_numbers(self._api)) else "",
            security=security or "Any",
            has_security=bool(security),
            document_version=literals.text(self._api.info.version),
            version=literals.text(self._config.version),
            generation=literals.text(self._edition.release),
            user_agent=literals.text(self._user_agent()),
            imports=scope.imports(),
        )

    def _user_agent(self) -> str:
        """Package and version; behind a text of the settings, as an existing set-up has it, more of both."""
        version, distribution = self._config.version, self._names.package.distribution
        if not self._config.user_agent:
            return f"{distribution}/{version}"
        return " ".join((self._config.user_agent, version, self._edition.release, self._api.info.version, distribution))
