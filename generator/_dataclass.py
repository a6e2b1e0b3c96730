"""`dataclass` for frozen classes with slots, made to be cheap to define.

A short run lives for a tenth of a second and defines some hundred and fifty of them; of many it makes no object. The
standard library writes six methods for each of them as text and compiles that. Here `__init__` is compiled when it is
called first, and the others are no text. `fields`, `replace` and `is_dataclass` know these classes, type checkers too.
"""

from __future__ import annotations

import dataclasses
import operator
from dataclasses import MISSING, Field, FrozenInstanceError

__all__ = ["assembler", "dataclass", "getter"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from dataclasses import dataclass as dataclass  # what type checkers see
    from typing import Any
else:

    def dataclass(
        *, frozen: bool = False, slots: bool = False, kw_only: bool = False, **other: bool
    ) -> Callable[[type], type]:
        """As in the standard library, which does all that is asked for otherwise."""
        if not (frozen and slots) or other:
            return dataclasses.dataclass(frozen=frozen, slots=slots, kw_only=kw_only, **other)
        return lambda kind: _define(kind, kw_only)


def _define(kind: type, kw_only: bool) -> type:
    kind.__doc__ = kind.__doc__ or kind.__name__  # the standard library would look at the signature of `__init__`
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(kind)
    fields = dataclasses.fields(made)
    values = getter([item.name for item in fields if item.compare])

    def initialise(self: object, /, *args: object, **named: object) -> None:
        made.__init__ = _initialiser(made, fields)
        made.__init__(self, *args, **named)

    def equal(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    made.__init__, made.__eq__, made.__hash__ = initialise, equal, hashed
    made.__repr__, made.__setattr__, made.__delattr__ = _repr, _refuse, _refuse
    made.__getstate__, made.__setstate__ = _state, _restore
    return made  # type: ignore[no-any-return]


def getter(names: list[str]) -> Callable[[object], tuple[object, ...]]:
    """The values of attributes, all at once."""
    if len(names) > 1:
        return operator.attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _initialiser(kind: type, fields: tuple[Field[Any], ...]) -> Callable[..., None]:
    known: dict[str, object] = {"MISSING": MISSING}
    heads: dict[bool, list[str]] = {False: [], True: []}
    body = []
    for item in fields:
        name, value, default = item.name, item.name, ""
        known[f"__set_{name}"] = getattr(kind, name).__set__  # of the slot: nothing else can write to it
        if item.default_factory is not MISSING:
            known[f"__new_{name}"] = item.default_factory
            value, default = f"__new_{name}() if {name} is MISSING else {name}", "=MISSING"
        elif item.default is not MISSING:
            known[f"__default_{name}"] = item.default
            default = f"=__default_{name}"
        heads[bool(item.kw_only)].append(f"{name}{default}")
        body.append(f" __set_{name}(self, {value})")
    named = ["*", *heads[True]] if heads[True] else []
    made: Any = _compiled("__init__", ["self", *heads[False], *named], body or [" pass"], known)
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    return made  # type: ignore[no-any-return]


def assembler(kind: type) -> Callable[..., object]:
    """A function that makes an object from the values of all its fields, in their order, and does nothing else.

    For any dataclass with slots.
    """
    names = [item.name for item in dataclasses.fields(kind)]
    setters = {f"__set_{name}": getattr(kind, name).__set__ for name in names}
    body = [" __self = __new(__kind)", *(f" __set_{name}(__self, {name})" for name in names), " return __self"]
    return _compiled("assemble", names, body, {"__new": object.__new__, "__kind": kind, **setters})


def _compiled(name: str, head: list[str], body: list[str], known: dict[str, object]) -> Callable[..., object]:
    exec("\n".join([f"def {name}({', '.join(head)}):", *body]), known)  # noqa: S102 - names of fields in our own code
    made: Any = known[name]
    return made  # type: ignore[no-any-return]


def _repr(self: Any) -> str:
    values = (f"{item.name}={getattr(self, item.name)!r}" for item in dataclasses.fields(self) if item.repr)
    return f"{self.__class__.__qualname__}({', '.join(values)})"


def _refuse(_: object, name: str, *__: object) -> None:
    raise FrozenInstanceError(f"cannot change field {name!r}")


def _state(self: Any) -> list[object]:
    return [getattr(self, item.name) for item in dataclasses.fields(self)]


def _restore(self: Any, state: list[object]) -> None:
    for item, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, item.name, value)
