"""Which models share a module, and what it is called."""

from __future__ import annotations

from generator import ir
from generator.config.model import Config, Imports
from generator.python.grouping import MOST
from generator.python.modules import ModuleLayout
from tests.unit.python.factories import WHERE, api, content, field, model, names, operation, ref, response
from tests.unit.python.rendering import render


def gives(id_: str, group: str, *schemas: str) -> ir.Operation:
    """An operation that responds with these schemas."""
    responses = (response(str(200 + n), content(type_=ref(schema))) for n, schema in enumerate(schemas))
    return operation(id_, group=group, responses=tuple(responses))


def modules(made: ir.Api, config: Config | None = None, **named: str) -> dict[str, set[str]]:
    config = config or Config()
    layout = ModuleLayout(made, names(made, modules=named, imports=config.imports), config)
    return {place.module: set(ids) for place, ids in layout.modules.items()}


def test_models_of_one_group_lie_in_its_module() -> None:
    made = api(
        model("Bill", field("line", ref("Line"))),
        model("Line"),
        model("Bank"),
        operations=[gives("get-bill", "bills", "Bill"), gives("get-bank", "banks", "Bank")],
    )
    assert modules(made) == {"bills": {"Bill", "Line"}, "banks": {"Bank"}}


def test_models_of_several_groups_lie_by_those_groups() -> None:
    made = api(
        model("Bill", field("line", ref("Line")), field("note", ref("Note"))),
        model("Line", field("tax", ref("Tax"))),
        model("Tax"),
        model("Note"),
        operations=[
            gives("get-bill", "bills", "Bill"),
            gives("get-line", "lines", "Line"),
            gives("get-note", "notes", "Note", "Tax"),
        ],
    )
    assert modules(made) == {"bills": {"Bill"}, "line": {"Line"}, "tax": {"Tax"}, "note": {"Note"}}


def test_what_a_shared_model_mentions_goes_with_it() -> None:
    made = api(
        model("Tax", field("rate", ref("Rate"))),
        model("Rate"),
        operations=[gives("a", "bills", "Tax"), gives("b", "banks", "Tax")],
    )
    assert modules(made) == {"tax": {"Tax", "Rate"}}


def test_a_published_module_is_never_divided() -> None:
    made = api(
        model("Bill"),
        model("Kind"),
        operations=[gives("a", "bills", "Bill"), gives("b", "banks", "Kind")],
    )
    assert modules(made, Bill="bill", Kind="bill") == {"bill": {"Bill", "Kind"}}


def test_what_no_operation_uses_lies_by_itself() -> None:
    assert modules(api(model("A", field("b", ref("B"))), model("B"))) == {"a": {"A"}, "b": {"B"}}


def test_bodies_of_webhooks_lie_together() -> None:
    body = ir.Body(contents=(content(type_=ref("Event")),), field="body", required=True, origin=WHERE)
    made = api(
        model("Event", field("data", ref("Data"))),
        model("Data"),
        webhooks=(ir.Webhook(key="made", method="POST", origin=WHERE, body=body),),
    )
    assert modules(made) == {"webhooks": {"Event", "Data"}}


def test_errors_keep_their_modules() -> None:
    made = api(
        model("Problem", namespace=ir.Namespace.ERRORS),
        model("Other", namespace=ir.Namespace.ERRORS),
        operations=[gives("a", "bills", "Problem", "Other")],
    )
    assert modules(made) == {"problem": {"Problem"}, "other": {"Other"}}


def test_a_group_does_not_take_the_path_of_another_published_module() -> None:
    made = api(
        model("Bills"),
        model("Bill"),
        operations=[gives("a", "banks", "Bills"), gives("b", "bills", "Bills"), gives("c", "bills", "Bill")],
    )
    assert modules(made) == {"bills": {"Bills"}, "bill": {"Bill"}}


def test_a_group_does_not_take_the_path_of_a_package() -> None:
    made = api(model("Bill"), operations=[gives("a", "operations", "Bill")])
    assert modules(made, Config().replace(imports=Imports(shared="models"))) == {"bill": {"Bill"}}
    assert modules(made) == {"operations": {"Bill"}}


def test_a_group_with_many_models_is_divided_by_operation() -> None:
    first, second = (
        [model(f"{letter}{n}", field("next", ref(f"{letter}{n + 1}"))) for n in range(MOST)]
        + [model(f"{letter}{MOST}")]
        for letter in "AB"
    )
    made = api(*first, *second, operations=[gives("a", "bills", "A0"), gives("b", "bills", "B0")])
    assert modules(made) == {"a0": {m.id for m in first}, "b0": {m.id for m in second}}


def test_modules_import_each_other_only_one_way() -> None:
    made = api(
        model("A", field("b", ref("B"))),
        model("B", field("a", ref("A")), field("c", ref("C"))),
        model("C"),
        operations=[gives("a", "bills", "A"), gives("b", "banks", "B"), gives("c", "notes", "C")],
    )
    layout = ModuleLayout(made, names(made), Config())
    assert [set(ids) for ids in layout.modules.values()] == [{"A", "B"}, {"C"}]
    assert not any(layout.is_late(a, b) for a in layout.modules for b in layout.modules)


def test_a_module_is_not_read_whole_where_it_binds_a_name_of_another_otherwise() -> None:
    long = "WithANameThatIsFarTooLongForOneLine"
    made = api(
        model(f"Animal{long}", field("name")),
        model("Nullable"),
        model(f"Zebra{long}", field("free", required=True, nullable=True)),
        operations=[gives("a", "animals", f"Animal{long}", "Nullable"), gives("b", "zebras", f"Zebra{long}")],
    )
    text = render(made)["models/shared/__init__.py"]
    assert "from .animals import *" in text
    assert "from .zebras import *" not in text
    assert f"from .zebras import Zebra{long} as Zebra{long}" in text
