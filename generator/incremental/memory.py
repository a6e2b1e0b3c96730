"""What a run knew, kept in the cache for the next one."""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import importlib
import io
import itertools
import pickle
from array import array
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from generator.caches import Caches
from generator.config.model import Config
from generator.diagnostics import Diagnostic, Origin
from generator.incremental.texts import Edit, Texts
from generator.ir import Api, Prose, SchemaId
from generator.names.model import Names
from generator.snippets.pins import Pins

_FORMAT = 3
_NOWHERE = Origin("")
_LENGTH = 8  # bytes of the number before each piece of a model
# Modules whose classes may come out of the cache: who can write to it must not get code to run.
_TRUSTED = (
    "generator.config.model",
    "generator.diagnostics",
    "generator.ir",
    "generator.names.model",
    "generator.snippets.pins",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """An API and its names; which operations and schemas hold the text that was changed."""

    api: Api
    names: Names
    operations: tuple[str, ...]
    schemas: tuple[SchemaId, ...]
    text: str  # the pointer of the one that was changed


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """A run that wrote its output. `edits`: texts by pointer that were changed since the model was kept."""

    manifest: str  # hash of the manifest that it wrote
    folder: str  # the working directory, which relative paths are meant from
    document: str  # as people see it
    label: str  # of the document among the inputs of the manifest
    name: str  # of the API, as the summary has it
    config: Config
    pins: Pins
    layers: tuple[tuple[str, str], ...]  # of templates: name and folder
    diagnostics: tuple[Diagnostic, ...]
    lines: Mapping[str, int]  # line feeds by path of file
    texts: Texts
    edits: Mapping[str, str]
    model: str  # key of the model in the cache

    def after(self, edit: Edit, now: str, manifest: str, lines: Mapping[str, int]) -> Memory:
        """The memory of the run that an edit led to."""
        return replace(
            self,
            manifest=manifest,
            diagnostics=tuple(_moved(item, self.document, edit) for item in self.diagnostics),
            lines={**self.lines, **lines},
            texts=self.texts.after(edit, now),
            edits={**self.edits, edit.pointer: edit.after},
        )


def key_of(out: Path) -> str:
    """The key of what is kept about an output directory."""
    return hashlib.sha256(f"run {_FORMAT} {out.resolve()}".encode("utf-8", "surrogateescape")).hexdigest()


def keep(memory: Memory, out: Path, caches: Caches) -> None:
    """Keep what a run knew, but for its model."""
    texts = memory.texts
    plain = {
        **{field.name: getattr(memory, field.name) for field in dataclasses.fields(memory)},
        "texts": (texts.text, texts.is_json, texts.lines.tobytes(), texts.columns.tobytes(), "\n".join(texts.pointers)),
    }
    caches.of("runs").put(key_of(out), _packed(plain, {}))


def keep_model(api: Api, names: Names, caches: Caches) -> tuple[str, list[str]]:
    """Keep a model; its key, "" where it cannot be kept, and the pointers of all texts in it.

    Operations and schemas are kept each by itself: whether one holds a text can be seen from its bytes. No more than
    one at a time is in memory. Places in the document are left out: they are for problems, of which a run that finds
    one has nothing to say (`pipeline.update`).
    """
    pointers: dict[str, None] = {}
    rest = replace(api, operations=(), schemas={}), replace(names, records=())
    parts = itertools.chain([(*rest, len(api.operations))], api.operations, api.schemas.values())
    pieces = (_packed(part, pointers, places=False) for part in parts)
    key = caches.of("runs").add(len(piece).to_bytes(_LENGTH, "little") + piece for piece in pieces)
    return key, list(pointers)


def recall(out: Path, manifest: str, caches: Caches) -> Memory | None:
    """What the run knew that wrote the manifest with this hash into a directory."""
    content = caches.of("runs").get(key_of(out))
    if content is None:
        return None
    try:
        plain = _Unpickler(content).load()
        text, is_json, lines, columns, pointers = plain.pop("texts")
        numbers = array("L"), array("L")
        for found, stored in zip(numbers, (lines, columns), strict=True):
            found.frombytes(stored)
        texts = Texts(text=text, is_json=is_json, lines=numbers[0], columns=numbers[1], pointers=pointers.split("\n"))
        memory = Memory(texts=texts, **plain)
    except Exception:  # whatever is wrong with it, it is no use
        return None
    return memory if memory.manifest == manifest else None


def recall_model(memory: Memory, edit: Edit, caches: Caches) -> Model | None:
    """The model with an edit made in it; None where that would change more than operations and schemas."""
    content = caches.of("runs").get(memory.model)
    if content is None:
        return None
    known = memory.edits.get(edit.pointer)
    edits = _Edits({**memory.edits, edit.pointer: edit.after}, edit.pointer, edit.before, known)
    needle = edit.pointer.encode("utf-8", "surrogatepass")
    try:
        rest, *parts = _pieces(content)
        if needle in rest:
            return None
        api, names, count = edits.read(rest)
        operations, schemas = parts[:count], parts[count:]
        own = tuple(edits.read(packed) for packed in operations)
        named = [edits.read(packed) for packed in schemas]
    except Exception:  # as above
        return None
    if not edits.fits:
        return None
    return Model(
        api=replace(api, operations=own, schemas={schema.id: schema for schema in named}),
        names=names,
        operations=tuple(op.id for op, packed in zip(own, operations, strict=True) if needle in packed),
        schemas=tuple(schema.id for schema, packed in zip(named, schemas, strict=True) if needle in packed),
        text=edit.pointer,
    )


def _pieces(content: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(content):
        begin = at + _LENGTH
        at = begin + int.from_bytes(content[at:begin], "little")
        yield content[begin:at]


class _Edits:
    """Puts changed texts in the place of those that were kept. `fits`: the one to be changed was found as expected."""

    def __init__(self, texts: Mapping[str, str], pointer: str, before: str, known: str | None) -> None:
        self._texts = texts
        self._pointer = pointer
        self._before = before
        self._known = known
        self.fits = False

    def read(self, packed: bytes) -> Any:
        return _Unpickler(packed, self._prose).load()

    def _prose(self, text: str, pointer: str) -> Prose:
        if pointer == self._pointer:
            self.fits = (text if self._known is None else self._known) == self._before
        return Prose(self._texts.get(pointer, text), pointer)


def _packed(value: object, pointers: dict[str, None], *, places: bool = True) -> bytes:
    """A value as bytes, with or without the places that it came from; `pointers` is told of every text in it."""
    stream = io.BytesIO()
    _Pickler(stream, pointers, places).dump(value)
    return stream.getvalue()


class _Pickler(pickle.Pickler):
    def __init__(self, stream: io.BytesIO, pointers: dict[str, None], places: bool) -> None:
        super().__init__(stream, protocol=5)
        self._pointers = pointers
        self._places = places

    def reducer_override(self, value: Any) -> Any:
        """Texts, read-only mappings and dataclasses go under names of our own."""
        kind: type = type(value)
        if kind is Prose:
            self._pointers[value.pointer] = None
            return prose, (str(value), value.pointer)
        if kind is MappingProxyType:
            return frozen, (dict(value),)
        if kind is Origin and not self._places:
            return nowhere, ()
        values = _getter(kind)
        return NotImplemented if values is None else (kind, values(value))  # pickle itself asks every single object


@functools.cache
def _getter(kind: type) -> Callable[[object], tuple[object, ...]] | None:
    """How the values of a dataclass are got, all at once; None for another class."""
    if not dataclasses.is_dataclass(kind):
        return None
    names = [item.name for item in dataclasses.fields(kind)]
    return lambda value: tuple(getattr(value, name) for name in names)


def prose(text: str, pointer: str) -> Prose:
    """Under this name texts are kept."""
    return Prose(text, pointer)


def nowhere() -> Origin:
    """Stands for places that are not kept."""
    return _NOWHERE


def frozen(found: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """Under this name mappings are kept that nobody can change."""
    return MappingProxyType(found)


class _Unpickler(pickle.Unpickler):
    """Reads what `keep` wrote, and makes no object of any other kind."""

    def __init__(self, content: bytes, make: Callable[[str, str], Prose] = prose) -> None:
        super().__init__(io.BytesIO(content))
        self._make = make

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == (__name__, "prose"):
            return self._make
        return _trusted(module, name)


@functools.cache
def _trusted(module: str, name: str) -> Any:
    if module == __name__ and name in ("frozen", "nowhere"):
        return globals()[name]
    if not any(module == trusted or module.startswith(f"{trusted}.") for trusted in _TRUSTED):
        raise pickle.UnpicklingError(f"{module}.{name} is nothing that is kept")
    found = getattr(importlib.import_module(module), name)
    if not isinstance(found, type):
        raise pickle.UnpicklingError(f"{module}.{name} is no class")
    return functools.partial(_assemble, found) if dataclasses.is_dataclass(found) else found


def _assemble(kind: type, *values: object) -> object:
    made: object = object.__new__(kind)
    for item, value in zip(dataclasses.fields(kind), values, strict=True):
        object.__setattr__(made, item.name, value)
    return made


def _moved(item: Diagnostic, document: str, edit: Edit) -> Diagnostic:
    """A problem at the place where it stands after an edit."""
    origin = item.origin
    if origin is None or origin.file != document or origin.line <= edit.end:
        return item
    return replace(item, origin=replace(origin, line=origin.line + edit.shift))
