"""A document made again from a published package, to compare with APIs whose document is not at hand.

    python -m tests.reference.rebuilt PACKAGE_FOLDER TARGET.yaml

The package is read, not imported. It no longer tells everything: titles, the spelling of tags, where a `$ref` pointed to. An
inline type whose name does not come from its property gets that name as its title; so the names of components, operations,
parameters and fields, types, defaults, texts and what travels are compared in earnest, names of inline types only where
they come from the property.
"""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path
from typing import Any

import yaml

from tests.reference.rebuilt_models import BINARY, Field, Models, Schema, fields, literal, pascal, words

MEDIA = {"json": "application/json", "multipart": "multipart/form-data", "raw": "application/octet-stream"}
RETRIES = {
    "strategy": "backoff",
    "backoff": {"initialInterval": 500, "maxInterval": 60000, "maxElapsedTime": 3600000, "exponent": 1.5},
    "statusCodes": ["408", "429", "5XX"],
    "retryConnectionErrors": True,
}
"""What all of Codat's documents say."""


class Api:
    """The operations of a package, and the document around them."""

    def __init__(self, package: Path) -> None:
        self.models = Models(package)
        self.paths: dict[str, dict[str, Any]] = {}
        self.tags: list[dict[str, str]] = []
        trees = [ast.parse(file.read_text("utf-8")) for file in sorted(package.glob("*.py"))]
        classes = [node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)]
        self._classes = {node.name: node for node in classes if "BaseSDK" in map(ast.unparse, node.bases)}
        self.sdk = next(node for node in self._classes.values() if _takes_security(node))
        configuration = (package / "sdkconfiguration.py").read_text("utf-8")
        self.version = re.findall(r'openapi_doc_version: str = "([^"]*)"', configuration)[0]
        self._walk(self.sdk, ())

    def document(self) -> Schema:
        self.models.all()
        title, _, description = (ast.get_docstring(self.sdk) or "").partition(": ")
        document: Schema = {
            "openapi": "3.1.0",
            "info": {"title": title, "version": self.version, "description": description},
            "servers": [{"url": "https://api.codat.io"}],
            "security": [{"auth_header": []}],
            "x-speakeasy-retries": RETRIES,
            "tags": self.tags,
            "paths": self.paths,
            "webhooks": self._webhooks(),
            "components": {
                "schemas": self.models.components,
                "securitySchemes": {"auth_header": {"type": "apiKey", "in": "header", "name": "Authorization"}},
            },
        }
        unescaped: Schema = _unescaped(document)
        return unescaped

    def _webhooks(self) -> Schema:
        """What no operation leads to came from webhooks."""
        used = re.findall(r"#/components/schemas/(\w+)", str([self.paths, self.models.components]))
        return {
            name: {"post": {"requestBody": {"content": _json({"$ref": f"#/components/schemas/{name}"})}, **_nothing()}}
            for name in self.models.components
            if name not in used
        }

    def _walk(self, node: ast.ClassDef, path: tuple[str, ...]) -> None:
        for statement in node.body:
            match statement:
                case ast.AnnAssign(target=ast.Name(id=name), annotation=ast.Name(id=kind)) if kind in self._classes:
                    self._walk(self._classes[kind], (*path, name))
                case ast.FunctionDef(name=name) if not name.startswith("_") and "build_request" in ast.unparse(
                    statement
                ):
                    self._operation(statement, group(path))
        text = ast.get_docstring(node)
        if path and text:
            self.tags.append({"name": group(path), "description": text})

    def _operation(self, method: ast.FunctionDef, group_: str) -> None:
        calls = [node for node in ast.walk(method) if isinstance(node, ast.Call)]
        built = _keywords(next(c for c in calls if ast.unparse(c.func).endswith("build_request")))
        hooks = _keywords(next(c for c in calls if ast.unparse(c.func).endswith("HookContext")))
        id_ = str(literal(hooks["operation_id"]))
        text = re.split(r"\n\n?(?=:param)|^:param", ast.get_docstring(method) or "")[0].strip()
        summary, _, description = text.partition("\n\n")
        operation: Schema = {
            "operationId": id_,
            "x-speakeasy-name-override": method.name,
            "x-speakeasy-group": group_,
            "summary": summary,
            **({"description": description} if description else {}),
            **self._request(method, built),
            "responses": self._responses(method, id_) or _nothing()["responses"],
        }
        path, verb = str(literal(built["path"])), str(literal(built["method"])).lower()
        self.paths.setdefault(path, {})[verb] = operation

    def _request(self, method: ast.FunctionDef, built: dict[str, ast.expr]) -> Schema:
        """Parameters and body: members of a request model, or the body alone."""
        required = bool(literal(built["request_body_required"]))
        writer = built.get("get_serialized_body")
        call = writer.body if isinstance(writer, ast.Lambda) else None
        if isinstance(call, ast.Call) and ast.unparse(call.args[0]) == "request":
            schema = self.models.type(call.args[4], None)
            return {
                "requestBody": {"required": required, "content": {MEDIA[literal(call.args[3])]: {"schema": schema}}}
            }
        found = re.search(r"request: .*?operations\.(\w+?)(?:TypedDict)?\b", ast.unparse(method.args))
        return self._members(found[1], required) if found else {}

    def _members(self, name: str, required: bool) -> Schema:
        module = self.models.find("operations", name)
        operation = name.removesuffix("Request")
        found: Schema = {"parameters": []}
        for field in fields(self.models.node("operations", name)):
            media = re.search(r"request=.*media_type='([^']+)'", field.source)
            if media:
                owned = Field("RequestBody", field.annotation, field.value, None)
                schema = self.models.property(owned, module, operation)
                found["requestBody"] = {"required": required, "content": {media[1]: {"schema": schema}}}
                if field.text:
                    found["requestBody"]["description"] = field.text
                continue
            place = next(place for place in ("path", "query", "header") if f"{place}=" in field.source)
            schema = self.models.property(Field(field.name, field.annotation, field.value, None), module)
            parameter = {"name": field.wire, "in": place, "required": place == "path" or not field.optional}
            texts = {"description": field.text} if field.text else {}
            found["parameters"].append({**parameter, **texts, "schema": schema})
        return found

    def _responses(self, method: ast.FunctionDef, operation: str) -> Schema:
        found: Schema = {}
        for node in ast.walk(method):
            if not (isinstance(node, ast.If) and "match_response" in ast.unparse(node.test)):
                continue
            assert isinstance(node.test, ast.Call)
            statuses, media = literal(node.test.args[1]), str(literal(node.test.args[2]))
            schema = self._response(node, operation)
            content = {} if schema is None else {"content": {media: {"schema": schema}}}
            for status in [statuses] if isinstance(statuses, str) else statuses:
                if status not in ("4XX", "5XX"):
                    found.setdefault(status, {"description": "-", **content})
        return found

    def _response(self, node: ast.If, operation: str) -> Schema | None:
        text = ast.unparse(node)
        calls = [
            c for c in ast.walk(node) if isinstance(c, ast.Call) and ast.unparse(c.func).endswith("unmarshal_json")
        ]
        if not calls:
            return {} if "stream_to_bytes" in text else dict(BINARY) if "return http_res" in text else None
        kind = ast.unparse(calls[0].args[1])
        if kind.startswith("errors."):
            return self.models.error(kind.removeprefix("errors.").removesuffix("Data"))
        schema = self.models.type(calls[0].args[1], None)
        inline = re.search(r"operations\.(\w+)", kind)
        if inline and "ResponseBody" not in inline[1]:
            schema["title"] = words(inline[1].removeprefix(pascal(operation)))
        return schema


def group(path: tuple[str, ...]) -> str:
    return ".".join(name[:1] + pascal(name)[1:] for name in path)


def _takes_security(node: ast.ClassDef) -> bool:
    made = [item for item in node.body if isinstance(item, ast.FunctionDef) and item.name == "__init__"]
    return any("security" in ast.unparse(method.args) for method in made)


def _keywords(call: ast.Call) -> dict[str, ast.expr]:
    return {keyword.arg: keyword.value for keyword in call.keywords if keyword.arg}


def _json(schema: Schema) -> Schema:
    return {"application/json": {"schema": schema}}


def _nothing() -> Schema:
    return {"responses": {"200": {"description": "-"}}}


def _unescaped(value: Any) -> Any:
    """Quotes in texts as they are in the document; published docstrings escape them."""
    if isinstance(value, dict):
        return {key: _unescaped(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_unescaped(item) for item in value]
    return value.replace('\\"', '"') if isinstance(value, str) else value


def rebuilt(package: Path) -> str:
    """The document of a published package, as YAML."""
    return yaml.safe_dump(Api(package).document(), sort_keys=False, allow_unicode=True)


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(rebuilt(Path(sys.argv[1])), "utf-8")
