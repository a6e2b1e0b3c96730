"""From a document to the IR, one pass per topic."""

from __future__ import annotations

from collections.abc import Iterator

from generator._deep import with_deep_stack
from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.ir import Api, Info, Ref, Server, Tag
from generator.lowering import unsupported_keywords
from generator.lowering.context import Context, with_link
from generator.lowering.operations import OperationBuilder
from generator.lowering.params import global_params
from generator.lowering.positions import component
from generator.lowering.read_write_only import relax_directions
from generator.lowering.registry import check_extensions
from generator.lowering.schemas import SchemaBuilder
from generator.lowering.security import SECURITY_ID, Schemes, requirements, security_model
from generator.lowering.settings import retry_policy, servers
from generator.source.document import Document


def build(document: Document, config: Config, diagnostics: Diagnostics) -> Api:
    """Build the model of everything that `config` keeps of `document`.

    What cannot be modelled is recorded in `diagnostics` with what it became; only a part that leaves nothing to
    generate is an error there. Nothing is raised for a document that `generator.source.loading.load` accepted.
    """
    return with_deep_stack(lambda: _build(Context(document.node, config, diagnostics)))


def _build(context: Context) -> Api:
    root = context.root
    schemas = SchemaBuilder(context)
    builder = OperationBuilder(context, schemas)
    operations = builder.operations()
    webhooks = builder.hooks.webhooks()
    builder.scope.report()
    if not operations and not webhooks:
        _build_components(context, schemas)
    security = requirements(root.get("security"), context) or ()
    found = relax_directions(schemas.finish(), operations, webhooks)
    schemes = Schemes(context, security, operations)
    if context.config.docs.dialect == "exact":
        operations, models = schemes.of_operations(operations)
        found.update(models)
    check_extensions(context)
    unsupported_keywords.report_document(context)
    _report_types(context)
    of_client = schemes.of_client(operations)
    model = security_model(of_client, security, root.origin)
    if model is not None:
        found[model.id] = model
    return Api(
        info=_info(context),
        origin=root.origin,
        servers=_servers(context),
        tags=tuple(_tags(context)),
        operations=operations,
        webhooks=webhooks,
        schemas=found,
        security_schemes=of_client,
        security=security,
        security_model=SECURITY_ID if model is not None else None,
        retries=retry_policy(root.get("x-speakeasy-retries"), context),
        globals=global_params(operations, context),
        maintain_order=context.config.maintain_order,
    )


def _report_types(context: Context) -> None:
    """Entries of the setting `types` that changed nothing."""
    for format_, dotted in context.config.types.items():
        if format_ not in context.mapped:
            kinds = "text or number" if dotted == "decimal.Decimal" else "text"
            message = f"types.{format_} changes nothing: no {kinds} that is generated has that format"
            context.diagnostics.warning("types-no-match", message, context.config.places.get(f"types.{format_}"))


def _servers(context: Context) -> tuple[Server, ...]:
    """Those of the document, or the one that the settings name instead."""
    url = context.config.server_url
    return (Server(url=url),) if url else servers(context.root.get("servers"), context)


def _info(context: Context) -> Info:
    node = context.root.get("info") or context.root
    version = node.get("version")
    return Info(
        title=node.text("title") or "API",
        version=str(version.value) if version is not None and version.value is not None else "0.0.0",
        origin=node.origin,
        summary=node.text("summary"),
        description=with_link(node.text("description"), context.root, context),
    )


def _tags(context: Context) -> Iterator[Tag]:
    for node in context.root.elements_of("tags"):
        if node.text("name"):
            text = with_link(node.text("description"), node, context)
            yield Tag(name=node.text("name"), origin=node.origin, description=text)


def _build_components(context: Context, schemas: SchemaBuilder) -> None:
    """A document of components alone: all of them get a name, those that need no class as an alias."""
    components = context.root.child("components", "schemas")
    for name, node in components.entries() if components is not None else ():
        place = component(node.key, name)
        target = context.resolve(node)
        use = schemas.type_of(target, place) if target is not None else None
        if use is not None and target is not None and target.is_map and not isinstance(use.type, Ref):
            schemas.name(use, target, place)
        schemas.build_pending()
