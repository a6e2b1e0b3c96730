"""`dataclass` for classes with slots, made to be cheap to define.

A short run lives for a tenth of a second and defines some hundred and fifty of them; of many it makes no object. The
standard library goes over the fields, makes the class a second time, and compiles six methods for it. Here the class is
made again with its slots, and that is all: `__init__` is compiled when more than a few objects are made, the other
methods are no text, and what describes the fields is left to the standard library for when somebody asks. `fields`,
`replace` and `is_dataclass` know these classes, type checkers too.
"""

from __future__ import annotations

import dataclasses
import operator
from dataclasses import MISSING, Field, FrozenInstanceError

__all__ = ["Assembler", "dataclass", "field_names", "getter", "replace"]

_FEW = 8  # objects: to set the fields of so many in a loop takes as long as to compile a function for it
_GIVEN = "__given_fields__"  # of a class: by name, those of its bases first, whether by keyword only, and the default

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from dataclasses import dataclass as dataclass  # what type checkers see
    from typing import Any, TypeAlias

    Given: TypeAlias = dict[str, tuple[bool, object]]
else:

    def dataclass(
        *, frozen: bool = False, slots: bool = False, kw_only: bool = False, order: bool = False, **other: bool
    ) -> Callable[[type], type]:
        """As in the standard library, which does all that is asked for otherwise."""
        if not slots or other:
            return dataclasses.dataclass(frozen=frozen, slots=slots, kw_only=kw_only, order=order, **other)
        return lambda kind: _define(kind, frozen, kw_only, order)


@dataclasses.dataclass(init=False, repr=False, eq=False)
class _Plain:
    """A class with the parameters that the standard library wants to see in the bases of another."""


class _Fields:
    """What the standard library says of the fields, when somebody asks."""

    def __init__(self, plain: type, kw_only: bool) -> None:
        self._plain = plain
        self._kw_only = kw_only

    def __get__(self, _: object, owner: type) -> dict[str, Field[Any]]:
        known: Any = dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=self._kw_only)(self._plain)
        found: dict[str, Field[Any]] = known.__dataclass_fields__
        made: Any = next(kind for kind in owner.__mro__ if kind.__dict__.get("__dataclass_fields__") is self)
        made.__dataclass_fields__ = found
        return found


def _define(plain: type, frozen: bool, kw_only: bool, order: bool) -> type:
    names = plain.__annotations__
    kept = {name: value for name, value in plain.__dict__.items() if name not in names}
    for name in ("__dict__", "__weakref__"):
        kept.pop(name, None)
    inherited: Given = getattr(plain, _GIVEN, {})
    given = {**inherited, **{name: _given(plain.__dict__.get(name, MISSING), kw_only) for name in names}}
    return type(
        plain.__name__,
        plain.__bases__,
        {
            **_methods(given, order),
            **(_FROZEN if frozen else {"__hash__": None}),
            **kept,
            _GIVEN: given,
            "__qualname__": plain.__qualname__,
            "__slots__": tuple(name for name in names if name not in inherited),
            "__match_args__": tuple(name for name, (by_keyword, _) in given.items() if not by_keyword),
            "__dataclass_fields__": _Fields(plain, kw_only),
            "__dataclass_params__": _Plain.__dataclass_params__,  # type: ignore[attr-defined]
        },
    )


def _given(value: object, kw_only: bool) -> tuple[bool, object]:
    own = value.kw_only if isinstance(value, Field) else MISSING
    return kw_only if own is MISSING else bool(own), value


def _methods(given: Given, order: bool) -> dict[str, object]:
    compared = [name for name, (_, value) in given.items() if not isinstance(value, Field) or value.compare]
    values = getter(compared)
    made = 0

    def initialise(self: Any, /, *args: object, **named: object) -> None:
        nonlocal made
        made += 1
        if args or made > _FEW or not _is_filled(self, given, named):
            kind: Any = next(one for one in type(self).__mro__ if one.__dict__.get("__init__") is initialise)
            kind.__init__ = _initialiser(kind, given)
            kind.__init__(self, *args, **named)

    def equal(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    def ordered(compare: Callable[[Any, Any], object]) -> Callable[[object, object], object]:
        return lambda self, other: (
            compare(values(self), values(other)) if other.__class__ is self.__class__ else NotImplemented
        )

    orders = {f"__{compare.__name__}__": ordered(compare) for compare in _ORDERS} if order else {}
    return {"__init__": initialise, "__eq__": equal, "__hash__": hashed, **orders, **_SHARED}


def _is_filled(self: object, given: Given, named: dict[str, object]) -> bool:
    """Set the fields; whether all have a value, and there is none that is no field's."""
    left = len(named)
    for name, (_, value) in given.items():
        if name in named:
            found = named[name]
            left -= 1
        elif isinstance(value, Field):
            found = value.default if value.default_factory is MISSING else value.default_factory()
        else:
            found = value
        if found is MISSING:
            return False
        object.__setattr__(self, name, found)
    return not left


def field_names(kind: type) -> list[str] | None:
    """The names of the fields of a dataclass, in their order; None for another class."""
    if _GIVEN in kind.__dict__:
        return list(kind.__dict__[_GIVEN])
    return [item.name for item in dataclasses.fields(kind)] if dataclasses.is_dataclass(kind) else None


if TYPE_CHECKING:
    from dataclasses import replace as replace

else:

    def replace(value, /, **changes):
        """As in the standard library, but without asking it what the fields are."""
        names = type(value).__dict__.get(_GIVEN)
        if names is None:
            return dataclasses.replace(value, **changes)
        return type(value)(**{name: getattr(value, name) for name in names if name not in changes}, **changes)


def getter(names: list[str]) -> Callable[[object], tuple[object, ...]]:
    """The values of attributes, all at once."""
    if len(names) > 1:
        return operator.attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _initialiser(kind: type, given: Given) -> Callable[..., None]:
    known: dict[str, object] = {"MISSING": MISSING}
    heads: dict[bool, list[str]] = {False: [], True: []}
    body = []
    for name, (by_keyword, value) in given.items():
        known[f"__set_{name}"] = getattr(kind, name).__set__  # of the slot: nothing else can write to it
        plain = value.default if isinstance(value, Field) else value
        if isinstance(value, Field) and value.default_factory is not MISSING:
            known[f"__new_{name}"] = value.default_factory
            heads[by_keyword].append(f"{name}=MISSING")
            body.append(f" __set_{name}(self, __new_{name}() if {name} is MISSING else {name})")
            continue
        known[f"__default_{name}"] = plain
        heads[by_keyword].append(name if plain is MISSING else f"{name}=__default_{name}")
        body.append(f" __set_{name}(self, {name})")
    by_name = ["*", *heads[True]] if heads[True] else []
    made: Any = _compiled("__init__", ["self", *heads[False], *by_name], body or [" pass"], known)
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    return made  # type: ignore[no-any-return]


class Assembler:
    """Makes objects from the values of all fields, in their order, and does nothing else.

    For any dataclass with slots. `quick` does the same once that is worth it.
    """

    def __init__(self, kind: type, names: Iterable[str]) -> None:
        self._kind = kind
        self._names = tuple(names)
        self._made = 0
        self.quick: Callable[..., object] | None = None

    def __call__(self, *values: object) -> object:
        self._made += 1
        if self._made > _FEW:
            self.quick = self.quick or self._compile()
            return self.quick(*values)
        if len(values) != len(self._names):
            raise TypeError(f"{self._kind.__name__} has {len(self._names)} fields, not {len(values)}")
        made: object = object.__new__(self._kind)
        for name, value in zip(self._names, values, strict=True):
            object.__setattr__(made, name, value)
        return made

    def _compile(self) -> Callable[..., object]:
        names = self._names
        setters = {f"__set_{name}": getattr(self._kind, name).__set__ for name in names}
        body = [" __self = __new(__kind)", *(f" __set_{name}(__self, {name})" for name in names), " return __self"]
        return _compiled("assemble", [*names], body, {"__new": object.__new__, "__kind": self._kind, **setters})


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
    return [getattr(self, name) for name in getattr(self, _GIVEN)]


def _restore(self: Any, state: list[object]) -> None:
    for name, value in zip(getattr(self, _GIVEN), state, strict=True):
        object.__setattr__(self, name, value)


_ORDERS = (operator.lt, operator.le, operator.gt, operator.ge)
_SHARED = {"__repr__": _repr, "__getstate__": _state, "__setstate__": _restore}
_FROZEN = {"__setattr__": _refuse, "__delattr__": _refuse}
