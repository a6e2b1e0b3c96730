"""Building models from documents written in a test."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from pathlib import Path

from generator.config.model import Config, Docs
from generator.diagnostics import Diagnostics
from generator.ir import Api, Enum, Field, Model, Schema, SchemaId, Union_
from generator.lowering import build
from generator.names.model import Names
from generator.names.resolution import resolve
from generator.source.loading import load
from generator.source.options import LoadOptions


@dataclass(frozen=True)
class Modelled:
    """A document's model with its names and problems."""

    api: Api
    names: Names
    diagnostics: Diagnostics

    def schema(self, qualified: str) -> Schema:
        """The schema that got this name (`shared.Pet`)."""
        return self.api.schemas[self.id(qualified)]

    def id(self, qualified: str) -> SchemaId:
        return next(i for i, n in self.names.schemas.items() if n.qualified == qualified and i not in self.names.merged)

    def model(self, qualified: str) -> Model:
        found = self.schema(qualified)
        assert isinstance(found, Model)
        return found

    def enum(self, qualified: str) -> Enum:
        found = self.schema(qualified)
        assert isinstance(found, Enum)
        return found

    def union(self, qualified: str) -> Union_:
        found = self.schema(qualified)
        assert isinstance(found, Union_)
        return found

    def field(self, qualified: str, name: str) -> Field:
        return next(f for f in self.model(qualified).fields if f.name == name)

    @property
    def classes(self) -> set[str]:
        return {n.qualified for i, n in self.names.schemas.items() if i not in self.names.merged}

    @property
    def rules(self) -> list[str]:
        return [d.rule for d in self.diagnostics]


def modelled(
    tmp_path: Path, text: str, *, maintain_order: bool = False, dialect: str = "clean", **settings: object
) -> Modelled:
    """Model a document; `openapi` and `info` are added."""
    path = tmp_path / "openapi.yaml"
    path.write_text("openapi: 3.1.0\ninfo: {title: Test API, version: '1'}\n" + textwrap.dedent(text), encoding="utf-8")
    diagnostics = Diagnostics()
    document = load(str(path), LoadOptions(), diagnostics)
    docs = Docs(dialect="exact" if dialect == "exact" else "clean")
    config = Config(package_name="test-api", sdk_class="TestAPI", maintain_order=maintain_order, docs=docs).replace(
        **settings
    )
    api = build(document, config, diagnostics)
    return Modelled(api, resolve(api, config), diagnostics)


def schemas_of(tmp_path: Path, components: str, **settings: object) -> Modelled:
    """Model components, all of them in use through the response of one operation whose body is `Root`."""
    paths = """
    paths:
      /root:
        get:
          operationId: get-root
          tags: [Roots]
          responses:
            '200':
              description: OK
              content: {application/json: {schema: {$ref: '#/components/schemas/Root'}}}
    components:
      schemas:
    """
    text = (
        textwrap.dedent(paths).rstrip() + "\n" + textwrap.indent(textwrap.dedent(components).strip("\n"), "    ") + "\n"
    )
    return modelled(tmp_path, text, **settings)  # type: ignore[arg-type]
