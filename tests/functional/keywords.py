"""Every keyword of OpenAPI, with a value that means something, for a document that has a place for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

URL = "https://elsewhere.test/x"
PROPERTIES = "#/components/schemas/Thing/properties/"
OPERATION = "#/paths/~1things~1{id}/post"
PUT = "#/paths/~1things~1{id}/put"
PATCH = "#/paths/~1things~1{id}/patch"
HOOK = "#/webhooks/hook"
CALLBACK = f"{OPERATION}/callbacks/onDone/{{$request.query.list}}"
SCHEMES = "#/components/securitySchemes/"


def reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def an_object(*names: str) -> dict[str, Any]:
    return {"type": "object", "properties": {name: {"type": "string"} for name in names}}


def json_of(schema: dict[str, Any]) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": schema}}}


def operation(id_: str, **more: Any) -> dict[str, Any]:
    responses = {"200": {"description": "ok", **json_of(reference("Thing"))}}
    return {"operationId": id_, "tags": ["Things"], "responses": responses, **more}


def sent_by_the_api(name: str) -> dict[str, Any]:
    return {"post": {"requestBody": json_of(an_object(name)), "responses": {"200": {"description": "ok"}}}}


def document() -> dict[str, Any]:
    """A document with a place for every keyword; a new one each time."""
    id_ = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    paths = {
        "/things/{id}": {
            "post": operation(
                "make",
                parameters=[
                    id_,
                    {"name": "list", "in": "query", "schema": {"type": "array", "items": {"type": "string"}}},
                    {"name": "object", "in": "query", "schema": an_object("a", "b")},
                    {"name": "X-Object", "in": "header", "schema": an_object("a", "b")},
                    {"name": "cookie", "in": "cookie", "schema": {"type": "string"}},
                    {"name": "json", "in": "query", **json_of(an_object("c"))},
                ],
                requestBody={"content": {"multipart/form-data": {"schema": reference("Form"), "encoding": {"part": {}}}}},
                responses={
                    "200": {"description": "ok", "headers": {"X-A": {"schema": {"type": "string"}}}, "links": {"next": {"operationId": "put"}}, **json_of(reference("Thing"))},
                    "400": {"description": "bad", **json_of(an_object("message"))},
                },
                callbacks={"onDone": {"{$request.query.list}": sent_by_the_api("done")}},
            ),
            "put": operation("put", parameters=[id_], requestBody=json_of(reference("Thing"))),
            "patch": operation(
                "patch",
                parameters=[id_],
                requestBody={"content": {"application/x-www-form-urlencoded": {"schema": reference("Form"), "encoding": {"list": {}}}}},
            ),
        }
    }  # fmt: skip
    return {
        "openapi": "3.1.0",
        "info": {"title": "Test", "version": "1", "license": {"name": "MIT"}, "contact": {"name": "We"}},
        "servers": [{"url": "https://{a}.test", "variables": {"a": {"default": "x"}}}],
        "tags": [{"name": "Things"}],
        "security": [{name: []} for name in _schemes()],
        "paths": paths,
        "webhooks": {"hook": sent_by_the_api("news")},
        "components": {"schemas": _schemas(), "securitySchemes": _schemes()},
    }


def _schemas() -> dict[str, Any]:
    cat, dog = an_object("kind", "meow"), an_object("kind", "bark")
    properties: dict[str, Any] = {
        "text": {"type": "string"},
        "integer": {"type": "integer"},
        "number": {"type": "number"},
        "list": {"type": "array", "items": {"type": "string"}},
        "items": {"type": "array", "items": an_object("i")},
        "tuple": {"type": "array", "prefixItems": [{"type": "string"}], "items": {"type": "string"}},
        "object": an_object("a"),
        "conditional": {**an_object("a"), "if": {"required": ["a"]}},
        "contained": {"type": "array", "contains": {"const": "q"}},
        "map": {"type": "object", "additionalProperties": {"type": "string"}},
        "anything": {},
        "enum": {"type": "string", "enum": ["a", "b"]},
        "const": {"const": "a"},
        "one": {"oneOf": [reference("Cat"), reference("Dog")]},
        "any": {"anyOf": [reference("Cat"), {"type": "string"}]},
        "told": {"oneOf": [reference("Cat"), reference("Dog")], "discriminator": {"propertyName": "kind"}},
        "single": {"allOf": [reference("Cat")]},
        "inline": {"allOf": [{"type": "string"}]},
        "merged": {"allOf": [reference("Cat"), reference("Dog")]},
        "reference": reference("Cat"),
    }
    form = {"part": {"type": "string"}, "list": {"type": "array", "items": {"type": "string"}}}
    return {
        "Thing": {"type": "object", "required": list(properties), "properties": properties},
        "Cat": cat,
        "Dog": dog,
        "Form": {"type": "object", "properties": form},
    }


def _schemes() -> dict[str, Any]:
    flows = {
        "client": {"clientCredentials": {"tokenUrl": URL, "scopes": {}}},
        "password": {"password": {"tokenUrl": URL, "scopes": {}}},
        "code": {"authorizationCode": {"authorizationUrl": URL, "tokenUrl": URL, "scopes": {}}},
    }
    return {
        "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "bearer": {"type": "http", "scheme": "bearer"},
        "openid": {"type": "openIdConnect", "openIdConnectUrl": URL},
        **{name: {"type": "oauth2", "flows": found} for name, found in flows.items()},
    }


@dataclass(frozen=True)
class Area:
    """A kind of object: its places in the document, and its keywords each with a value."""

    places: dict[str, str]
    keywords: dict[str, Any]


def cases() -> Iterator[tuple[str, str]]:
    """Every keyword with the area where it is legal."""
    return ((area, keyword) for area, found in AREAS.items() for keyword in found.keywords)


_STRING = {"format": "date", "pattern": "^q+$", "minLength": 4, "maxLength": 9, "contentEncoding": "base64",
           "contentMediaType": "image/png", "contentSchema": {"type": "object"}}  # fmt: skip
_NUMBER = {"minimum": 3, "maximum": 8, "exclusiveMinimum": 3, "exclusiveMaximum": 9, "multipleOf": 4}
_ARRAY = {"items": {"type": "integer"}, "prefixItems": [{"type": "boolean"}], "contains": {"const": "q"}, "minContains": 1,
          "maxContains": 2, "unevaluatedItems": {"type": "integer"}, "additionalItems": {"type": "integer"}, "minItems": 2,
          "maxItems": 7, "uniqueItems": True}  # fmt: skip
_OBJECT = {"properties": {"further": {"type": "integer"}}, "required": ["kind", "a"], "additionalProperties": {"type": "integer"},
           "patternProperties": {"^z": {"type": "integer"}}, "propertyNames": {"maxLength": 3}, "minProperties": 1,
           "maxProperties": 5, "unevaluatedProperties": {"type": "integer"}, "dependentRequired": {"a": ["b"]},
           "dependentSchemas": {"a": {"required": ["b"]}}, "dependencies": {"a": ["b"]}}  # fmt: skip
_CHOICE = {"type": "boolean", "enum": ["u", "v"], "const": "w", "not": {"const": "q"}, "if": {"required": ["a"]},
           "then": {"required": ["b"]}, "else": {"required": ["c"]}, "allOf": [an_object("all"), an_object("of")],
           "oneOf": [{"type": "integer"}, {"type": "string"}], "anyOf": [{"type": "integer"}, {"type": "boolean"}],
           "discriminator": {"propertyName": "kind"}, "$dynamicRef": "#dynamic", "$recursiveRef": "#"}  # fmt: skip
_USE = {"title": "Headline", "description": "Described here", "default": "dd", "deprecated": True, "readOnly": True,
        "writeOnly": True, "nullable": True, "examples": ["shown"], "example": "shown"}  # fmt: skip
_CORE = {"$id": "https://x.test/s", "id": "x", "$schema": "http://json-schema.org/draft-04/schema#", "$anchor": "anchor",
         "$dynamicAnchor": "dynamic", "$recursiveAnchor": True, "$comment": "c", "$defs": {"D": {}}, "definitions": {"D": {}},
         "$vocabulary": {URL: True}, "xml": {"name": "n"}, "externalDocs": {"url": URL}}  # fmt: skip


def _properties(*names: str) -> dict[str, str]:
    return {name: PROPERTIES + name for name in names}


_PARAMETERS = ("path", "query list", "query object", "header object", "cookie", "json")
_FREE = _properties("single", "inline", "merged", "reference", "anything")
_WHOLE = {
    "component": "#/components/schemas/Thing", "form": "#/components/schemas/Form",
    "error body": f"{OPERATION}/responses/400/content/application~1json/schema",
    "webhook body": f"{HOOK}/post/requestBody/content/application~1json/schema",
}  # fmt: skip
_EVERYWHERE = _properties("text", "integer", "list", "object", "map", "enum", "const", "one", "any") | _FREE
_SENT = {"webhook": f"{HOOK}/post", "callback": f"{CALLBACK}/post"}
_MEDIA = {
    "request": f"{PUT}/requestBody/content/application~1json",
    "success": f"{OPERATION}/responses/200/content/application~1json",
    "webhook": f"{HOOK}/post/requestBody/content/application~1json",
}
_FORMS = {
    "multipart": f"{OPERATION}/requestBody/content/multipart~1form-data",
    "form": f"{PATCH}/requestBody/content/application~1x-www-form-urlencoded",
}
_SCALARS = {
    "item": f"{PROPERTIES}list/items", "value": f"{PROPERTIES}map/additionalProperties",
    "parameter": f"{OPERATION}/parameters/0/schema", "header": f"{OPERATION}/responses/200/headers/X-A/schema",
}  # fmt: skip

AREAS = {
    "string": Area(_properties("text", "single", "inline", "reference"), _STRING),
    "number": Area(_properties("integer", "number", "single", "reference"), _NUMBER),
    "array": Area(_properties("list", "tuple", "contained", "single", "reference", "one", "enum", "text"), _ARRAY),
    "object": Area(
        _properties("object", "conditional", "map", "one", "any", "told", "single", "merged", "reference", "enum") | _WHOLE,
        _OBJECT,
    ),
    "choice": Area(_EVERYWHERE, _CHOICE),
    "use": Area(_EVERYWHERE | _SCALARS | _WHOLE, _USE),
    "core": Area(_properties("text", "object", "one", "reference"), _CORE),
    "document": Area({"document": "#"}, {
        "jsonSchemaDialect": "http://json-schema.org/draft-04/schema#", "$self": URL, "externalDocs": {"url": URL}, "security": []
    }),
    "info": Area({"info": "#/info"}, {"summary": "S", "description": "D", "termsOfService": URL}),
    "license": Area({"license": "#/info/license"}, {"identifier": "Apache-2.0", "url": URL}),
    "contact": Area({"contact": "#/info/contact"}, {"email": "a@b.test", "url": URL}),
    "server": Area({"server": "#/servers/0"}, {"description": "Of the server", "name": "production"}),
    "server variable": Area({"variable": "#/servers/0/variables/a"}, {"description": "Of it", "enum": ["x", "y"]}),
    "tag": Area({"tag": "#/tags/0"}, {
        "description": "Of the tag", "externalDocs": {"url": URL}, "summary": "S", "parent": "Other", "kind": "nav"
    }),
    "path item": Area({"path item": "#/paths/~1things~1{id}"}, {
        "summary": "S", "description": "D", "servers": [{"url": URL}],
        "parameters": [{"name": "further", "in": "query", "schema": {"type": "string"}}],
        "get": operation("g"), "delete": operation("d"), "head": operation("h"), "options": operation("o"),
        "trace": operation("t"), "query": operation("q"), "additionalOperations": {"COPY": operation("c")},
    }),
    "operation": Area({"operation": OPERATION}, {
        "tags": ["Others"], "summary": "S", "description": "D", "externalDocs": {"url": URL}, "operationId": "other",
        "deprecated": True, "security": [], "servers": [{"url": URL}],
        "callbacks": {"more": {"{$url}": sent_by_the_api("more")}},
    }),
    "sent item": Area({"webhook": HOOK, "callback": CALLBACK}, {
        "summary": "S", "description": "D", "servers": [{"url": URL}], "put": operation("p"),
        "parameters": [{"name": "X-Signature", "in": "header", "schema": {"type": "string"}}],
    }),
    "sent": Area(_SENT, {
        "tags": ["Others"], "summary": "S", "description": "D", "externalDocs": {"url": URL}, "operationId": "other",
        "deprecated": True, "security": [], "servers": [{"url": URL}],
        "parameters": [{"name": "X-Signature", "in": "header", "schema": {"type": "string"}}],
        "responses": {"202": {"description": "later", **json_of(an_object("receipt"))}},
        "callbacks": {"more": {"{$url}": sent_by_the_api("more")}},
    }),
    "parameter": Area({name: f"{OPERATION}/parameters/{number}" for number, name in enumerate(_PARAMETERS)}, {
        "description": "D", "required": True, "deprecated": True, "allowEmptyValue": True, "style": "spaceDelimited",
        "allowReserved": True, "example": ["shown"], "examples": {"one": {"value": ["shown"]}},
    }),
    "exploded parameter": Area({"header": f"{OPERATION}/parameters/3"}, {"explode": True}),
    "joined parameter": Area({"list": f"{OPERATION}/parameters/1", "object": f"{OPERATION}/parameters/2"}, {"explode": False}),
    "header": Area({"header": f"{OPERATION}/responses/200/headers/X-A"}, {
        "description": "D", "required": True, "deprecated": True, "style": "simple", "explode": True, "example": "e",
        "examples": {"one": {"value": "e"}}, "allowEmptyValue": True, "allowReserved": True,
    }),
    "request body": Area({"body": f"{PUT}/requestBody", "form": f"{OPERATION}/requestBody"}, {"description": "D", "required": True}),
    "media type": Area(_MEDIA | _FORMS, {
        "example": {"text": "shown"}, "examples": {"one": {"value": {"text": "shown"}}}, "itemSchema": {"type": "string"},
        "prefixEncoding": [{"contentType": "text/plain"}], "itemEncoding": {"contentType": "text/plain"},
        "encoding": {"text": {"contentType": "application/json"}, "part": {"contentType": "text/csv"}, "list": {"explode": False}},
    }),
    "encoding": Area({"multipart": _FORMS["multipart"] + "/encoding/part", "form": _FORMS["form"] + "/encoding/list"}, {
        "contentType": "application/json", "headers": {"X": {"schema": {"type": "string"}}}, "style": "pipeDelimited",
        "explode": False, "allowReserved": True, "encoding": {"a": {}}, "prefixEncoding": [{}], "itemEncoding": {},
    }),
    "example": Area({"example": f"{PUT}/requestBody/content/application~1json/examples/one"}, {
        "value": {"text": "shown"}, "dataValue": {"text": "shown"}, "externalValue": URL, "serializedValue": "x",
        "summary": "S", "description": "D",
    }),
    "response": Area({"200": f"{OPERATION}/responses/200", "400": f"{OPERATION}/responses/400"}, {
        "description": "Other", "summary": "S", "headers": {"X-Z": {"description": "z", "schema": {"type": "integer"}}},
        "links": {"other": {"operationId": "patch", "parameters": {"id": "$response.body#/text"}}},
        "content": {"application/json": {"schema": an_object("other")}},
    }),
    "link": Area({"link": f"{OPERATION}/responses/200/links/next"}, {
        "parameters": {"id": "x"}, "requestBody": {"text": "x"}, "description": "D", "server": {"url": URL},
    }),
    "discriminator": Area({"discriminator": f"{PROPERTIES}told/discriminator"}, {
        "mapping": {"c": "#/components/schemas/Cat"}, "defaultMapping": "Cat",
    }),
    "scheme": Area({name: SCHEMES + name for name in _schemes()}, {"description": "D", "deprecated": True}),
    "api key": Area({"key": f"{SCHEMES}key"}, {"name": "other", "in": "query"}),
    "bearer": Area({"bearer": f"{SCHEMES}bearer"}, {"bearerFormat": "JWT", "scheme": "basic"}),
    "oauth": Area({"client": f"{SCHEMES}client"}, {"oauth2MetadataUrl": URL}),
    "flows": Area({"client": f"{SCHEMES}client/flows", "password": f"{SCHEMES}password/flows"}, {
        "implicit": {"authorizationUrl": URL, "scopes": {}}, "password": {"tokenUrl": URL, "scopes": {}},
        "clientCredentials": {"tokenUrl": URL, "scopes": {}}, "deviceAuthorization": {"deviceAuthorizationUrl": URL, "tokenUrl": URL, "scopes": {}},
        "authorizationCode": {"authorizationUrl": URL, "tokenUrl": URL, "scopes": {}},
    }),
    "flow": Area({"client": f"{SCHEMES}client/flows/clientCredentials", "password": f"{SCHEMES}password/flows/password"}, {
        "tokenUrl": URL + "y", "refreshUrl": URL + "z", "scopes": {"read": "R"},
    }),
    "flow of others": Area({"code": f"{SCHEMES}code/flows/authorizationCode"}, {
        "authorizationUrl": URL + "y", "tokenUrl": URL + "y", "refreshUrl": URL, "scopes": {"read": "R"},
    }),
}  # fmt: skip
