"""Which parts of the runtime a package needs: what its document (or configuration) has no use for stays out of it.

The runtime itself never imports the files named here; generated modules do, and hand in what they hold.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain

from generator import ir
from generator.config.model import Config
from generator.ir import ContentKind
from generator.names.arguments import flat_credential
from generator.names.model import Names
from generator.python.settings import granting_flow, server_numbers

Wanted = Callable[[ir.Api, Names, Config], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """Something that not every API has, and the files of the runtime that are about it alone."""

    name: str  # as people would call it
    files: tuple[str, ...]  # relative to the package
    wanted: Wanted  # whether an API has it


def has_grants(api: ir.Api) -> bool:
    """Does a scheme need tokens that the runtime gets by itself?"""
    own = (op.own_security.schemes for op in api.operations if op.own_security is not None)
    return any(granting_flow(scheme) is not None for scheme in chain(api.security_schemes, *own))


def _has_streams(api: ir.Api, _names: Names, _config: Config) -> bool:
    kinds = {content.kind for op in api.operations for response in op.successes for content in response.contents}
    return not kinds.isdisjoint((ContentKind.EVENT_STREAM, ContentKind.JSON_LINES))


def _has_pages(api: ir.Api, _names: Names, _config: Config) -> bool:
    return any(op.pagination is not None for op in api.operations)


def _has_client_options(api: ir.Api, names: Names, config: Config) -> bool:
    has_variables = config.docs.dialect == "exact" and any(server.variables for server in api.servers)
    named = server_numbers(api) or flat_credential(api, names, config) or config.env_prefix
    return bool(has_variables or api.globals or named)


FEATURES = (
    Feature(name="tokens", files=("_runtime/oauth.py",), wanted=lambda api, _names, _config: has_grants(api)),
    Feature(
        name="security of operations",
        files=("_runtime/own_security.py",),
        wanted=lambda api, _names, _config: any(op.own_security is not None for op in api.operations),
    ),
    Feature(name="streams", files=("_runtime/streams.py",), wanted=_has_streams),
    Feature(name="pages", files=("_runtime/pages.py",), wanted=_has_pages),
    Feature(name="client options", files=("_runtime/constructors.py",), wanted=_has_client_options),
    Feature(
        name="response headers",
        files=("utils/responseheaders.py",),
        wanted=lambda api, _names, _config: any(r.headers for op in api.operations for r in op.responses),
    ),
    Feature(
        name="lenient responses",
        files=("_runtime/lenient.py",),
        wanted=lambda _api, _names, config: config.response_validation == "lenient",
    ),
    Feature(
        name="testing",
        files=("_runtime/fake.py",),
        wanted=lambda api, _names, config: config.testing and bool(api.operations),
    ),
    Feature(name="links", files=("_runtime/links.py",), wanted=lambda _api, names, _config: bool(names.links)),
)


def left_out(api: ir.Api, names: Names, config: Config) -> frozenset[str]:
    """Files of the runtime that the package does without."""
    return frozenset(file for feature in FEATURES if not feature.wanted(api, names, config) for file in feature.files)
