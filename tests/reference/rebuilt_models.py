"""Models of a published package as schemas (see `rebuilt`)."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Schema = dict[str, Any]
SPACES = ("shared", "operations", "errors", "webhooks")
SCALARS: dict[str, Schema] = {
    "str": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "Any": {},
    "Decimal": {"type": "number", "format": "decimal"},
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
}
BINARY: Schema = {"type": "string", "format": "binary"}


@dataclass
class Module:
    """Definitions of a module of models, and where the names that it imports come from."""

    name: str  # such as shared.customer
    nodes: dict[str, ast.ClassDef | ast.Assign]
    imports: dict[str, tuple[str, str | None]]

    @property
    def main(self) -> str:
        """The class that the module is named for; the others are inline types of it."""
        names = [name for name in self.nodes if not name.endswith("TypedDict")]
        stem = self.name.partition(".")[2].replace("_", "")
        return next((name for name in names if name.lower() == stem), names[-1])


@dataclass
class Field:
    """A field of a model: what stands in its annotation, its default and its text."""

    name: str
    annotation: ast.expr
    value: ast.expr | None
    text: str | None

    @property
    def source(self) -> str:
        return ast.unparse(self.annotation)

    @property
    def wire(self) -> str:
        found = re.search(r"alias='([^']+)'", self.source)
        return found[1] if found else self.name

    @property
    def optional(self) -> bool:
        return re.match(r"(Annotated\[)*(Optional|OptionalNullable)\[", self.source) is not None


def fields(node: ast.ClassDef) -> Iterator[Field]:
    for statement, after in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            text = after.value.value if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant) else None
            name = statement.target.id
            yield Field(name, statement.annotation, statement.value, text if isinstance(text, str) else None)


class Models:
    """The modules of models as schemas; `components` fills as they are asked for."""

    def __init__(self, package: Path) -> None:
        self.components: dict[str, Schema] = {}
        self._modules: dict[str, Module] = {}
        for space in SPACES:
            for file in sorted((package / "models" / space).glob("*.py")):
                if file.stem != "__init__":
                    module = _read(f"{space}.{file.stem}", ast.parse(file.read_text("utf-8")), space)
                    self._modules[module.name] = module

    def all(self) -> None:
        """Make the components that no operation asked for too."""
        for module in self._modules.values():
            if module.name.startswith("shared.") and module.name != "shared.security":
                self.named(module, module.main)

    def find(self, space: str, name: str) -> Module:
        return next(m for m in self._modules.values() if m.name.startswith(f"{space}.") and name in m.nodes)

    def node(self, space: str, name: str) -> ast.ClassDef:
        node = self.find(space, name).nodes[name]
        assert isinstance(node, ast.ClassDef)
        return node

    def error(self, name: str) -> Schema:
        """The schema of an exception."""
        if name not in self.components:
            module = self.find("errors", name)
            self.components[name] = {}
            described = {"description": ast.get_docstring(self.node("errors", name)) or ""}
            self.components[name] = self._defined(module, f"{name}Data") | described
        return {"$ref": f"#/components/schemas/{name}"}

    def named(self, module: Module, name: str) -> Schema:
        if not module.name.startswith("shared.") or name != module.main:
            return self._defined(module, name)
        if name not in self.components:
            self.components[name] = {}
            self.components[name] = self._defined(module, name)
        return {"$ref": f"#/components/schemas/{name}"}

    def type(self, node: ast.expr, module: Module | None) -> Schema:
        """The schema of an annotation."""
        if "BufferedReader" in ast.unparse(node):
            return dict(BINARY)
        match node:
            case ast.Name(id=name) if name in SCALARS:
                return dict(SCALARS[name])
            case ast.Name(id=name) if module is not None and name in module.nodes:
                return self.named(module, name)
            case ast.Name(id=name) if module is not None:
                target, original = module.imports[name]
                return self.named(self._modules[target], original or name)
            case ast.Attribute(value=ast.Name(id=space), attr=name) if space in SPACES:
                return self.named(self.find(space, name), name)
            case ast.Attribute(value=ast.Name(id=alias), attr=name) if module is not None:
                return self.named(self._modules[module.imports[alias][0]], name)
            case ast.Subscript(value=head, slice=ast.Tuple(elts=arguments)):
                return self._generic(ast.unparse(head), arguments, module)
            case ast.Subscript(value=head, slice=argument):
                return self._generic(ast.unparse(head), [argument], module)
            case _:
                raise ValueError(f"cannot read {ast.unparse(node)}")

    def _generic(self, head: str, arguments: list[ast.expr], module: Module | None) -> Schema:
        inner = self.type(arguments[-1] if head == "Dict" else arguments[0], module)
        match head:
            case "Optional" | "Annotated":
                return inner
            case "Nullable" | "OptionalNullable":
                return {"oneOf": [inner, {"type": "null"}]} if "$ref" in inner else _or_null(inner)
            case "List":
                return {"type": "array", "items": inner}
            case "Dict":
                return {"type": "object", "additionalProperties": inner or True}
            case "Union":
                return {"oneOf": [self.type(argument, module) for argument in arguments]}
            case _:
                raise ValueError(f"cannot read {head}")

    def _defined(self, module: Module, name: str) -> Schema:
        node = module.nodes[name]
        if isinstance(node, ast.Assign):
            value = node.value  # a union, by itself or as TypeAliasType("Name", …)
            return self.type(value.args[1] if isinstance(value, ast.Call) else value, module)
        text = ast.get_docstring(node)
        described = {"description": text} if text else {}
        bases = [ast.unparse(base) for base in node.bases]
        if "Enum" in bases:
            kind = "integer" if "int" in bases else "string"
            return {**described, "type": kind, "enum": list(_members(node).values())}
        found = list(fields(node))
        if {"file_name", "content"} <= {field.name for field in found} and "BufferedReader" in ast.unparse(node):
            return dict(BINARY)
        schema: Schema = {**described, "type": "object"}
        properties = {field.wire: self.property(field, module, name) for field in found}
        if properties:
            schema["properties"] = properties
        required = [field.wire for field in found if not field.optional]
        return {**schema, "required": required} if required else schema

    def property(self, field: Field, module: Module, parent: str = "") -> Schema:
        """The schema of a field with its text and default, and its title where `parent`, its model, doesn't explain it."""
        schema = self.type(field.annotation, module)
        title = self._title(field, module, parent) if parent else ""
        if title:
            _innermost(schema)["title"] = title
        if field.text and self._text_of(schema) != field.text:
            schema = {**schema, "description": field.text}
        default = self._default(field)
        return schema if default is None or "$ref" in schema else {**schema, "default": default}

    def _text_of(self, schema: Schema) -> object:
        name = str(schema.get("$ref", "")).rpartition("/")[2]
        return self.components.get(name, {}).get("description") if name else schema.get("description")

    def _default(self, field: Field) -> object:
        if field.value is None or ast.unparse(field.value) in ("None", "UNSET"):
            return None
        if isinstance(field.value, ast.Constant):
            return field.value.value
        kind, _, member = ast.unparse(field.value).rpartition(".")
        nodes = (module.nodes.get(kind.rpartition(".")[2]) for module in self._modules.values())
        return next((_members(node)[member] for node in nodes if isinstance(node, ast.ClassDef)), None)

    def _title(self, field: Field, module: Module, parent: str) -> str:
        names = [node.id for node in ast.walk(field.annotation) if isinstance(node, ast.Name)]
        inline = [n for n in names if n in module.nodes and (module.name.split(".")[0] != "shared" or n != module.main)]
        base = pascal(field.wire)
        for name in inline:
            if re.sub(r"\d+$", "", name) not in (base, parent + base):
                return words(name.removeprefix(parent) or name)
        return ""


# ------------------------------------------------------------------------------------------------------------ spelling


def pascal(text: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in re.split(r"[^A-Za-z0-9]+", text))


def words(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)


def _read(name: str, tree: ast.Module, space: str) -> Module:
    module = Module(name, {}, {})
    for node in tree.body:
        match node:
            case ast.ClassDef():
                module.nodes[node.name] = node
            case ast.Assign(targets=[ast.Name(id=target)]):
                module.nodes[target] = node
            case ast.ImportFrom(level=1, module=str(sibling)):
                module.imports |= {
                    alias.asname or alias.name: (f"{space}.{sibling}", alias.name) for alias in node.names
                }
            case ast.ImportFrom(module=str(path)) if ".models." in path:
                other = path.partition(".models.")[2]
                module.imports |= {alias.asname or alias.name: (f"{other}.{alias.name}", None) for alias in node.names}
    return module


def _members(node: ast.ClassDef) -> dict[str, Any]:
    found = (s for s in node.body if isinstance(s, ast.Assign) and isinstance(s.targets[0], ast.Name))
    return {ast.unparse(statement.targets[0]): literal(statement.value) for statement in found}


def literal(node: ast.expr) -> Any:
    return ast.literal_eval(node)


def _or_null(schema: Schema) -> Schema:
    return {**schema, "type": [schema["type"], "null"]} if "type" in schema else schema


def _innermost(schema: Schema) -> Schema:
    while True:
        inner = schema.get("items") or schema.get("additionalProperties")
        if not isinstance(inner, dict):
            return schema
        schema = inner
