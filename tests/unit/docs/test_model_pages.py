"""Pages of models (COMPATIBILITY 4)."""

from __future__ import annotations

import dataclasses

import pytest

from generator import ir
from generator.docs.notation import Notation
from generator.ir import Namespace, Presence, SchemaId, Type
from tests.unit.docs.factories import (
    INTEGER,
    STRING,
    field,
    make_api,
    make_names,
    node,
    prim,
    ref,
    render,
    with_schemas,
)

SOON = "Will be removed in a later release. Please move away from it soon."
AGE = f"~~`age`~~ | *Optional[int]* | :heavy_minus_sign: | :warning: **DEPRECATED**: {SOON}<br/><br/>In years. | "
BORN = "`born` | *Optional[str]* | :heavy_minus_sign: | Day \\| night<br/>of birth | 2022-10-23 00:00:00 +0000 UTC"
DATETIME = "[datetime](https://docs.python.org/3/library/datetime.html#datetime-objects)"
DATE = "[date](https://docs.python.org/3/library/datetime.html#date-objects)"


def test_object() -> None:
    assert render()["docs/models/shared/pet.md"] == "\n".join(
        [
            "# Pet",
            "",
            "An animal.",
            "",
            "",
            "## Fields",
            "",
            "| Field | Type | Required | Description | Example |",
            "| --- | --- | --- | --- | --- |",
            "| `z_name` | *str* | :heavy_check_mark: | What it is called. | Rex |",
            f"| {AGE} |",
            f"| {BORN} |",
            "| `kind` | [OptionalNullable[shared.Kind]](../../models/shared/kind.md) | :heavy_minus_sign: | N/A |  |",
            "| `tags` | List[*str*] | :heavy_minus_sign: | N/A |  |",
            "| `weight` | *Optional[int]* | :heavy_minus_sign: | N/A |  |",
        ]
    )


def test_document_order_is_kept_where_asked_for() -> None:
    page = render(make_api(maintain_order=True))["docs/models/shared/pet.md"]
    order = [line.split("`")[1] for line in page.split("\n") if "`" in line]
    assert order == ["z_name", "born", "tags", "kind", "age", "weight"]


def test_enum() -> None:
    assert render(table_style="padded")["docs/models/shared/kind.md"] == "\n".join(
        [
            "# Kind",
            "",
            "",
            "## Values",
            "",
            "| Name      | Value     |",
            "| --------- | --------- |",
            "| `CAT_DOG` | cat\\|dog  |",
            "| `FISH`    | fish      |",
        ]
    )


def test_object_without_fields_that_goes_away() -> None:
    head = f"# ~~Nothing~~\n\n> :warning: **DEPRECATED**: {SOON}\n\n\n## Fields\n\n"
    assert render()["docs/models/shared/nothing.md"] == (
        head + "| Field | Type | Required | Description |\n| --- | --- | --- | --- |"
    )
    assert render(dialect="clean")["docs/models/shared/nothing.md"] == head + "This object has no fields."


def test_union_with_discriminator() -> None:
    members = ("shared.Pet", "List[shared.Nothing]", "Decimal")
    blocks = [f"### `{type_}`\n\n```python\nvalue: {type_} = /* values here */\n```\n\n" for type_ in members]
    assert render()["docs/models/shared/either.md"] == "# Either\n\n\n## Supported Types\n\n" + "".join(blocks)
    assert render(dialect="clean")["docs/models/shared/either.md"].endswith(
        "The value of `kind` tells which type it is:\n\n"
        "| Value | Type |\n| --- | --- |\n"
        "| `pet` | [shared.Pet](../../models/shared/pet.md) |\n"
    )


def test_alias() -> None:
    tree = ir.Alias(**node("Tree"), type=ir.Array(items=ref("Tree")))
    page = render(with_schemas(tree))["docs/models/shared/tree.md"]
    assert page == "# Tree\n\n\n## Type\n\nList[[shared.Tree](../../models/shared/tree.md)]\n"


def test_merged_schema_has_no_page_and_lends_the_survivors_example() -> None:
    survivor = ir.Enum(**node("A"), kind=ir.PrimitiveKind.STRING, members=(), examples=("kept",))
    gone = ir.Enum(**node("B"), kind=ir.PrimitiveKind.STRING, members=(), examples=("lost",))
    holder = ir.Model(**node("Holder"), fields=(field("x", ref("B"), description="Its own.", examples=("lost",)),))
    api = with_schemas(survivor, gone, holder)
    pages = render(api, names=make_names(api, merged={SchemaId("B"): SchemaId("A")}))
    assert "docs/models/shared/b.md" not in pages
    row = "| `x` | [Optional[shared.A]](../../models/shared/a.md) | :heavy_minus_sign: | Its own. | kept |"
    assert row in pages["docs/models/shared/holder.md"]


def test_clean_texts_cannot_leave_their_cells() -> None:
    model = ir.Model(
        **node("Bad"),
        description="See <script>x</script>\n```\nopen",
        fields=(field("a", STRING, description="1\r2\\| <img src=x onerror=y> |", examples=("<b>|\r\n<iframe>",)),),
    )
    page = render(with_schemas(model), dialect="clean")["docs/models/shared/bad.md"]
    assert page.startswith("# Bad\n\nSee &lt;script>x&lt;/script>\n```\nopen\n```\n\n\n## Fields")
    assert page.split("\n")[-1] == (
        "| `a` | *Optional[str]* | :heavy_minus_sign: | 1<br/>2\\| &lt;img src=x onerror=y> \\| |"
        " <b>\\|<br/>&lt;iframe></b> |"
    )


def test_spaces_have_their_own_folders() -> None:
    model = ir.Model(**node("Told", Namespace.WEBHOOKS), fields=())
    assert "docs/models/webhooks/told.md" in render(with_schemas(model))


FILE = "Union[bytes, IO[bytes], io.BufferedReader]"


@pytest.mark.parametrize(
    ("type_", "presence", "text"),
    [
        (STRING, Presence.REQUIRED, "*str*"),
        (INTEGER, Presence.OPTIONAL, "*Optional[int]*"),
        (prim("boolean"), Presence.OPTIONAL_NULLABLE, "*OptionalNullable[bool]*"),
        (prim("number"), Presence.NULLABLE, "*Nullable[float]*"),
        (prim("number", "decimal"), Presence.REQUIRED, "*Decimal*"),
        (prim("string", "uuid"), Presence.REQUIRED, "*str*"),
        (prim("string", "date"), Presence.OPTIONAL, DATETIME),
        (prim("string", "date-time"), Presence.OPTIONAL, DATE),
        (ir.Any(), Presence.OPTIONAL, "*Optional[Any]*"),
        (ir.File(), Presence.REQUIRED, f"*{FILE}*"),
        (ir.Literal(values=("a", 1, None)), Presence.OPTIONAL, '*Optional[Literal["a", 1, None]]*'),
        (ir.Array(items=STRING), Presence.OPTIONAL_NULLABLE, "List[*str*]"),
        (
            ir.Array(items=ir.Nullable(inner=ref("Pet"))),
            Presence.REQUIRED,
            "List[[shared.Pet](../../models/shared/pet.md)]",
        ),
        (ir.Map(values=ir.Map(values=ir.Any())), Presence.OPTIONAL, "Dict[str, Dict[str, *Any*]]"),
        (ref("Pet"), Presence.NULLABLE, "[Nullable[shared.Pet]](../../models/shared/pet.md)"),
        (ir.OneOf(members=(STRING, INTEGER)), Presence.OPTIONAL, "*Optional[Union[str, int]]*"),
        (
            ir.OneOf(members=(STRING, ref("Pet"))),
            Presence.OPTIONAL,
            "Union[*str*, [shared.Pet](../../models/shared/pet.md)]",
        ),
    ],
)
def test_notation_of_fields(type_: Type, presence: Presence, text: str) -> None:
    assert Notation(names=make_names(make_api()), exact=True).field(type_, presence) == text


def test_notation_of_the_dialects() -> None:
    exact = Notation(names=make_names(make_api()), exact=True)
    clean = dataclasses.replace(exact, exact=False)
    date, pets = prim("string", "date"), ir.Map(values=ref("Pet"))
    assert (exact.field(date), clean.field(date)) == (DATETIME, DATE)
    assert exact.result(pets) == "[Dict[str, shared.Pet]](../../models/.md)"
    assert clean.result(pets) == "Dict[str, [shared.Pet](../../models/shared/pet.md)]"
    assert exact.result(ref("Pet")) == clean.result(ref("Pet")) == "[shared.Pet](../../models/shared/pet.md)"
