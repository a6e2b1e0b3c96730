"""All names of an API at once."""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from itertools import chain, count

from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.editions import EDITIONS
from generator.ir import Api, Namespace, SchemaId
from generator.names.given import NO_NAMES, GivenNames, given_names
from generator.names.groups import name_groups
from generator.names.members import name_fields, name_links, name_members
from generator.names.model import FLAT, ErrorNames, Names, PackageName, SchemaName, model_packages
from generator.names.records import explain_fields, explain_groups, explain_links, explain_members
from generator.names.schemas import name_schemas
from generator.names.words import class_name, method_name, module_name, snake_case


def resolve_given(api: Api, config: Config, diagnostics: Diagnostics) -> Names:
    """The same with the names that settings give (`names:`). Those that cannot be given are errors in `diagnostics`."""
    names = resolve(api, config)
    return resolve(api, config, given_names(api, names, config, diagnostics)) if config.names else names


def resolve(api: Api, config: Config, given: GivenNames = NO_NAMES) -> Names:
    """Name everything in `api`. Pure: the same model and config give the same names."""
    package = name_package(config)
    packages = model_packages(config.imports)
    schemas = name_schemas(api, EDITIONS[config.edition], packages, given)
    fields = name_fields(api, schemas.names, given)
    members = name_members(api, given, spelled=config.docs.dialect == "exact")
    groups = name_groups(
        api, package, given, modules={path[0] for path in packages.values()}, classes=_exported(schemas.names)
    )
    links = name_links(api)
    return Names(
        package=package,
        schemas=schemas.names,
        merged=schemas.merged,
        fields=fields,
        members=members,
        groups=groups.groups,
        accessors=groups.accessors,
        methods=groups.methods,
        webhooks={hook.key: method_name(hook.key) for hook in api.webhooks},
        links=links,
        errors=name_errors(schemas.names, config, package.sdk_class),
        packages=packages,
        records=(
            *schemas.records,
            *explain_groups(api, groups, given),
            *explain_fields(api, schemas.names, fields, schemas.merged, given),
            *explain_members(api, schemas.names, members, schemas.merged, given),
            *explain_links(api, links),
        ),
    )


def _exported(schemas: Mapping[SchemaId, SchemaName]) -> set[str]:
    """Classes of models that are names of the root package."""
    return {name.class_name for name in schemas.values() if name.package == FLAT}


def name_errors(schemas: Mapping[SchemaId, SchemaName], config: Config, sdk_class: str) -> ErrorNames:
    """Names of the error classes that represent no schema: these make way for those of the document, and the base for
    the one that `default_error_name` asks for."""
    package = model_packages(config.imports)[Namespace.ERRORS]
    beside = [name for name in schemas.values() if name.package == package]
    taken = {name.class_name.lower() for name in beside}
    taken |= {f"{name.class_name.lower()}data" for name in beside if name.namespace is Namespace.ERRORS}

    def claim(*wanted: str) -> str:
        numbered = (f"{wanted[-1]}{number}" for number in count(2))
        name = next(name for name in chain(wanted, numbered) if name.lower() not in taken)
        taken.add(name.lower())
        return name

    usual = ErrorNames()
    asked = _as_class(config.default_error_name)
    default = claim(asked, f"{sdk_class}{asked}")
    response = claim(usual.response, f"{sdk_class}{usual.response}")
    own = no_response = ""
    if EDITIONS[config.edition].own_error:
        given = config.base_error_name
        own = claim(_as_class(given) if given else class_name(f"{sdk_class}Error"), f"{sdk_class}BaseError")
        no_response = claim("NoResponseError", f"{sdk_class}NoResponseError")
    base = claim(usual.base, f"{sdk_class}Error", f"{sdk_class}{usual.base}")
    return ErrorNames(base=base, default=default, response=response, own=own, no_response=no_response)


def _as_class(name: str) -> str:
    """The name of an error class as a setting has it, spelled as one if it cannot be one."""
    return name if name.isidentifier() and not keyword.iskeyword(name) else class_name(name, "SDKError")


def name_package(config: Config) -> PackageName:
    """Names of the package from the config, made safe for any text."""
    sdk_class = class_name(config.sdk_class, "SDK")
    variable = method_name(snake_case(sdk_class), "sdk")
    import_name = config.import_name or config.package_name.replace("-", "_")
    imports_package = config.docs.dialect == "exact" and FLAT in model_packages(config.imports).values()
    if variable == import_name and (EDITIONS[config.edition].short_variable or imports_package):
        variable = f"{''.join(word[0] for word in variable.split('_') if word)}_client"
    return PackageName(
        distribution=config.package_name,
        import_name=module_name(import_name, "sdk") if not import_name.isidentifier() else import_name,
        sdk_class=sdk_class,
        variable=variable,
        directory=sdk_class.lower(),
    )
