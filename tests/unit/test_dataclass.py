"""Our cheap `dataclass` behaves like the one of the standard library."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field
from typing import Any

import pytest

from generator._dataclass import Assembler, dataclass as ours, field_names, replace

Decorator = Callable[..., Any]


def classes(dataclass: Decorator) -> tuple[Any, ...]:
    @dataclass(frozen=True, slots=True)
    class Point:
        """A place."""

        x: int
        y: int = 0

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Named(Point):
        name: str
        tags: tuple[str, ...] = ()
        notes: list[str] = field(default_factory=list)
        note: str = field(default="", compare=False)

        @property
        def label(self) -> str:
            return f"{self.name}!"

    @dataclass(frozen=True, slots=True)
    class Empty:
        pass

    @dataclass(frozen=True, slots=True)
    class One:
        value: object = None

    return Point, Named, Empty, One


BOTH = classes(dataclasses.dataclass), classes(ours)


def each(what: Callable[..., Any]) -> tuple[Any, Any]:
    """The result with classes of the standard library, and with ours."""

    def tried(kinds: tuple[Any, ...]) -> Any:
        try:
            return what(*kinds)
        except Exception as problem:
            return type(problem)

    return tried(BOTH[0]), tried(BOTH[1])


@pytest.mark.parametrize(
    "what",
    [
        lambda point, named, empty, one: repr([point(1), point(1, y=2), named(1, name="a"), empty(), one()]),
        lambda point, named, empty, one: [point(1) == point(1, 0), point(1) == point(2), point(1) == (1, 0)],
        lambda point, named, empty, one: [named(1, name="a") == point(1), empty() == empty(), one(1) == one(1)],
        lambda point, named, empty, one: named(1, name="a", note="x") == named(1, name="a", note="y"),
        lambda point, named, empty, one: len({point(1), point(1), point(2), one(1), one(1), empty(), empty()}),
        lambda point, named, empty, one: hash(named(1, name="a")),
        lambda point, named, empty, one: point(),
        lambda point, named, empty, one: point(1, 2, 3),
        lambda point, named, empty, one: named(1, 2, "a"),
        lambda point, named, empty, one: named(1, name="a", other=2),
        lambda point, named, empty, one: named(1, name="a").notes is named(1, name="a").notes,
        lambda point, named, empty, one: named(1, name="a").label,
        lambda point, named, empty, one: dataclasses.replace(named(1, name="a"), y=5).y,
        lambda point, named, empty, one: repr(replace(named(1, name="a"), y=5, tags=("t",))),
        lambda point, named, empty, one: replace(named(1, name="a"), other=1),
        lambda point, named, empty, one: dataclasses.asdict(named(1, name="a", tags=("t",))),
        lambda point, named, empty, one: [item.name for item in dataclasses.fields(named)],
        lambda point, named, empty, one: [kind.__match_args__ for kind in (point, named, empty, one)],
        lambda point, named, empty, one: [
            kind.__slots__ for kind in (point, empty, one)
        ],  # of `named` too from 3.11 on
        lambda point, named, empty, one: hasattr(point(1), "__dict__"),
        lambda point, named, empty, one: repr(copy.deepcopy(named(1, name="a", notes=["n"]))),
        lambda point, named, empty, one: copy.copy(one(point(1))) == one(point(1)),
        lambda point, named, empty, one: point.__doc__,
    ],
)
def test_like_the_standard_library(what: Callable[..., Any]) -> None:
    expected, found = each(what)
    assert found == expected


def test_a_slot_is_made_once() -> None:
    assert BOTH[1][1].__slots__ == ("name", "tags", "notes", "note")


def test_nothing_can_be_changed() -> None:
    point = BOTH[1][0](1)
    for change in (
        lambda: setattr(point, "x", 2),
        lambda: setattr(point, "z", 2),
        lambda: delattr(point, "x"),
        lambda: setattr(BOTH[1][1](1, name="a"), "note", ""),
    ):
        with pytest.raises(FrozenInstanceError):
            change()
    assert point.x == 1


@ours(frozen=True, slots=True)
class Kept:
    value: int
    more: tuple[int, ...] = ()


def test_pickled() -> None:
    assert pickle.loads(pickle.dumps(Kept(1, (2,)))) == Kept(1, (2,))


@pytest.mark.parametrize("dataclass", [dataclasses.dataclass, ours])
def test_put_together_from_values(dataclass: Decorator) -> None:
    """As what is kept between runs is (`generator.incremental.memory`)."""

    @dataclass(frozen=True, slots=True, kw_only=True)
    class Odd:
        kind: int
        new: int = 1
        value: list[int] = field(default_factory=list)
        set_value: int = 2
        new_value: int = 3
        default_new: int = 4

    assemble = Assembler(Odd, field_names(Odd) or [])
    for _ in range(2):
        assert [assemble(7, 1, [], 2, 3, 4) for _ in range(20)] == [Odd(kind=7)] * 20
        with pytest.raises(TypeError):
            (assemble.quick or Assembler(Odd, field_names(Odd) or []))(7)
        assert assemble.quick is not None


@pytest.mark.parametrize("dataclass", [dataclasses.dataclass, ours])
def test_of_other_kinds(dataclass: Decorator) -> None:
    @dataclass(slots=True)
    class Counter:
        count: int = 0
        notes: list[str] = field(default_factory=list)

    @dataclass(frozen=True, slots=True, order=True)
    class Version:
        number: int
        text: str = field(default="", compare=False)

    @dataclass(frozen=True, slots=True, eq=False)
    class Same:
        value: int

    counter: Any = Counter()
    counter.count += 1
    assert counter == Counter(1) != Counter(1, ["a"])
    with pytest.raises(TypeError):
        hash(counter)
    with pytest.raises(AttributeError):
        counter.other = 1
    assert [
        Version(1) < Version(2),
        Version(1) <= Version(1, "a"),
        Version(1) > Version(2),
        Version(1) >= Version(1),
    ] == [*(True, True, False, True)]
    with pytest.raises(TypeError):
        assert Version(1) < 2
    assert Same(1) != Same(1)


def test_many_objects() -> None:
    """`__init__` is another function from some number of objects on."""

    @ours(frozen=True, slots=True, kw_only=True)
    class Item:
        number: int
        text: str = "a"
        parts: list[int] = field(default_factory=list)

    made: Any = [Item(number=number) for number in range(100)]
    assert [(item.number, item.text, item.parts) for item in made] == [(number, "a", []) for number in range(100)]
    assert len({id(item.parts) for item in made}) == 100
    assert made[0] == Item(number=0)


def test_a_class_below_that_is_no_dataclass() -> None:
    @ours(frozen=True, slots=True)
    class Base:
        value: int = 1

    class Below(Base):
        more = 2

    assert [item.name for item in dataclasses.fields(Below)] == ["value"]  # type: ignore[arg-type]
    assert [Below(2).value for _ in range(20)] == [2] * 20  # type: ignore[call-arg]
