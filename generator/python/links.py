"""View of the module of links: one object for each link of a response (OpenAPI 3.1, 4.8.20)."""

from __future__ import annotations

from dataclasses import dataclass

from generator import ir
from generator.config.model import Config
from generator.ir import MISSING, JsonValue
from generator.names.arguments import field_of, flattened_request
from generator.names.model import Names, links_package
from generator.python import literals
from generator.python.annotations import Annotator, Form
from generator.python.modules import ModuleLayout, ModulePath
from generator.python.requests import body_field
from generator.python.results import result_view
from generator.python.scope import ImportLines, Scope

MODULE = "links"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkView:
    """A link of a response. All attributes are code."""

    name: str  # of the object
    annotation: str  # its class, with what it takes and gives
    maker: str  # the class, as it is called in this module
    arguments: tuple[str, ...]  # of the call that makes it
    docstring: str  # quotes included


@dataclass(frozen=True, slots=True, kw_only=True)
class LinksView:
    """The module of links."""

    docstring: str  # of the module, quotes included
    imports: ImportLines  # for run time and for type checkers
    links: tuple[LinkView, ...]  # in the order of the operations


class Links:
    """Writes the module of links."""

    def __init__(self, api: ir.Api, names: Names, config: Config, layout: ModuleLayout) -> None:
        self._api = api
        self._names = names
        self._config = config
        self._layout = layout
        self._operations = {operation.id: operation for operation in api.operations}
        self.place = links_place(names)

    def view(self) -> LinksView:
        """The module, for an API in which a response leads somewhere."""
        scope = Scope(self._names.links.values())
        annotator = Annotator(self._api, self._names, self._layout, scope, self.place)
        links = tuple(
            self._link(annotator, operation, link, self._names.links[operation.id, index])
            for operation in self._api.operations
            for index, link in enumerate(operation.links)
        )
        return LinksView(
            docstring=literals.docstring("Links: from a response to the request of the call that it leads to."),
            imports=scope.imports(),
            links=links,
        )

    def _link(self, annotator: Annotator, source: ir.Operation, link: ir.Link, name: str) -> LinkView:
        target = self._operations[link.operation]
        maker = annotator.package_name("_runtime.links", "Link")
        taken = result_view(annotator, self._config, source, ()).annotation
        request = self._request(annotator, target)
        arguments = [literals.text(self._method(target)), f"path={literals.text(source.path)}"]
        arguments += [f"request=lambda: {request}"] if request else []
        values = self._values(link, target)
        arguments += [f"values={literals.value(values)}"] if values else []
        if flattened_request(self._api, self._names, self._config, target) is not None:
            arguments.append("flat=True")
        if link.server_url:
            arguments.append(f"server_url={literals.text(link.server_url)}")
        return LinkView(
            name=name,
            annotation=f"{maker}[{taken}, {request or 'None'}]",
            maker=maker,
            arguments=tuple(arguments),
            docstring=literals.docstring(self._text(source, target, link)),
        )

    def _text(self, source: ir.Operation, target: ir.Operation, link: ir.Link) -> str:
        leads = f"From a response of `{self._method(source)}` to the request of `{self._method(target)}`."
        return literals.docstring_text("\n\n".join(filter(None, (leads, link.description))), self._config)

    def _method(self, operation: ir.Operation) -> str:
        return ".".join((*self._names.accessors[operation.id], self._names.methods[operation.id]))

    def _request(self, annotator: Annotator, target: ir.Operation) -> str:
        """The class of the request, "" for none."""
        if target.request is not None:
            return annotator.schema(target.request, Form.MODEL)
        type_ = target.body.content.type if target.body is not None else None
        return annotator.type(type_, Form.MODEL) if type_ is not None else ""

    def _values(self, link: ir.Link, target: ir.Operation) -> dict[str, JsonValue]:
        """Where the fields of the request come from, by attribute; "" is the request itself."""
        found: dict[str, JsonValue] = {}
        for argument in link.arguments:
            field = field_of(self._api, target, (argument.location.value, argument.name))
            if target.request is not None and field:
                found[self._names.fields[target.request, field]] = argument.value
        if link.body is not MISSING:
            body = body_field(self._api, target)
            key = ""
            if target.request is not None and body is not None:
                key = self._names.fields[target.request, body.name]
            found[key] = link.body
        return found


def links_place(names: Names) -> ModulePath:
    """Where the module is: beside the packages of models, or in their only one."""
    return ModulePath(package=links_package(names.packages), module=MODULE)
