"""The root of the IR."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics import Origin
from generator.ir.operations import Operation, Param, RetryPolicy, SecurityRequirement, SecurityScheme, Server, Webhook
from generator.ir.schemas import Schema
from generator.ir.types import SchemaId


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A tag that the document describes (OpenAPI 3.1, 4.8.22)."""

    name: str
    origin: Origin
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Info:
    """What the document says of the API as a whole (OpenAPI 3.1, 4.8.2)."""

    title: str
    version: str
    origin: Origin
    summary: str = ""
    description: str = ""

    @property
    def text(self) -> str:
        """`title: description`; with a summary, `title: summary` and the description below it (COMPATIBILITY 9.2)."""
        if self.summary and self.description:
            return f"{self.title}: {self.summary}\n\n{self.description}"
        return ": ".join(filter(None, (self.title, self.description or self.summary)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Api:
    """A whole API. Operations are in generation order (COMPATIBILITY 1.3), schemas in order of discovery."""

    info: Info
    origin: Origin
    servers: tuple[Server, ...]
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    webhooks: tuple[Webhook, ...]
    schemas: Mapping[SchemaId, Schema]
    security_schemes: tuple[SecurityScheme, ...]  # those in use
    security: tuple[SecurityRequirement, ...]  # of the document
    security_model: SchemaId | None  # the synthetic Security
    retries: RetryPolicy | None = None
    globals: tuple[Param, ...] = ()  # x-speakeasy-globals that operations have, as the first of them has it
    maintain_order: bool = False
