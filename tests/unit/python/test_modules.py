"""Modules, their order inside, and import circles."""

from __future__ import annotations

from generator import ir
from generator.config.model import Config, Imports
from generator.python.modules import ModuleLayout, ModulePath
from tests.unit.python.factories import api, field, model, names, ref


def layout(*schemas: ir.Schema, modules: dict[str, str] | None = None, config: Config | None = None) -> ModuleLayout:
    made = api(*schemas)
    config = config or Config()
    return ModuleLayout(made, names(made, modules=modules, imports=config.imports), config)


def test_relative_imports() -> None:
    here = ModulePath(package=("models", "shared"), module="customer")
    assert here.relative("models.shared.items") == ".items"
    assert here.relative("models.errors.x") == "..errors.x"
    assert here.relative("types") == "...types"
    assert here.relative("_runtime.lazy") == "..._runtime.lazy"
    assert ModulePath(module="sdk").relative("models.shared.a") == ".models.shared.a"
    assert here.path == "models/shared/customer.py"


def test_used_classes_go_first() -> None:
    made = layout(
        model("A", field("b", ref("B"))),
        model("B", field("c", ref("C"))),
        model("C"),
        modules=dict.fromkeys("ABC", "m"),
    )
    assert list(made.modules.values()) == [("C", "B", "A")]


def test_circle_inside_a_module_ends() -> None:
    made = layout(model("A", field("b", ref("B"))), model("B", field("a", ref("A"))), modules=dict.fromkeys("AB", "m"))
    assert [set(ids) for ids in made.modules.values()] == [{"A", "B"}]


def test_only_modules_in_a_circle_import_each_other_late() -> None:
    made = layout(
        model("A", field("b", ref("B"))),
        model("B", field("a", ref("A")), field("c", ref("C"))),
        model("C"),
        model("D", field("d", ref("D"))),
    )
    a, b, c, d = (ModulePath(package=("models", "shared"), module=m) for m in "abcd")
    assert made.is_late(a, b)
    assert made.is_late(b, a)
    assert not made.is_late(b, c)
    assert not made.is_late(d, d)


def test_a_chain_of_thousands_needs_no_stack() -> None:
    chain = [model(f"M{n}", field("next", ref(f"M{n + 1}"))) for n in range(3000)]
    made = layout(*chain, model("M3000"), modules={m.id: "one" for m in chain})
    assert sum(len(ids) for ids in made.modules.values()) == 3001
    long = layout(*chain, model("M3000", field("back", ref("M0"))))
    first, last = (ModulePath(package=("models", "shared"), module=m) for m in ("m0", "m3000"))
    assert long.is_late(first, last)


def test_packages_follow_the_config() -> None:
    made = layout(model("A"), config=Config().replace(imports=Imports(shared="models/components")))
    assert list(made.modules) == [ModulePath(package=("models", "components"), module="a")]
