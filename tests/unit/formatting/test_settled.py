"""Texts that skip black are exactly what black would have made of them."""

from __future__ import annotations

import random
from collections.abc import Mapping
from pathlib import Path

import black
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from generator.caches import ContentCache
from generator.formatting import rounds
from generator.formatting.learn import learned
from generator.formatting.mode import style_key
from generator.formatting.settled import known_facts, read
from generator.formatting.style import MODE, format_text
from generator.formatting.work import Outcome

MODELS = '''\
"""Models."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from ...types import Alias, Annotated, BaseModel, NotRequired, TypedDict

if TYPE_CHECKING:
    from .other import Other


class CustomerTypedDict(TypedDict):
    """A customer."""

    name: str
    """What they are called."""
    other: NotRequired[Other]


class Customer(BaseModel):
    """A customer.

    With more to say.
    """

    name: str
    r"""What they are \\"called\\".

    In \\*words\\*, like
      {\\"a\\": 1}
    """
    code: int
    r"""A number, \\\\d+ or \\x."""
    tags: Annotated[list[str] | None, Alias("tagList")] = None
    modified: datetime.date | None = None


CustomerAlias = Customer | None
'''
CLIENT = '''\
"""Operations."""

from . import utils
from .models import operations, shared
from .types import UNSET, OptionalNullable

_GET: Operation[shared.Customer | None] = Operation(
    id="get",
    params=(path("company_id"), query("page")),
    request=lambda: operations.GetRequest,
    lines="a\\nb\\t",
)


class Customers(BaseSDK):
    raw: Raw[CustomersRaw] = Raw(lambda sdk, wrap: CustomersRaw(sdk, wrap))
    """Raw."""

    def get(
        self,
        *,
        request: operations.GetRequest | operations.GetRequestTypedDict,
        retries: OptionalNullable[utils.RetryConfig] = UNSET,
        timeout_ms: int | None = None,
    ) -> shared.Customer | None:
        """Get one.

        :param request: what to send
        """
        return self._call(_GET, request, retries, timeout_ms)

    @property
    def size(self) -> int:
        if self.known:
            return 3
        return 4


class CustomersRaw:
    def __init__(self, sdk: Customers) -> None:
        self.get = sdk.get
'''


@pytest.fixture(autouse=True)
def facts_of_these(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if these texts had been learned before."""
    known = learned(MODELS) | learned(CLIENT)
    assert len(known) > 50
    monkeypatch.setattr(rounds, "known_facts", lambda: set(known))


def by_black(text: str) -> str:
    return black.format_str(text, mode=MODE)


def no_black(texts: Mapping[str, str], workers: int | None) -> dict[str, Outcome]:
    assert not texts, "black was asked"
    return {}


def test_known_shapes_skip_black(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "_black", no_black)
    renamed = MODELS.replace("Customer", "LedgerAccount").replace("name", "nominal_code").replace("called", "known by")
    assert by_black(renamed) == renamed
    assert rounds.format_texts({"a": renamed})["a"].text == renamed


def test_statements_that_do_not_fit_go_to_black_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[str] = []

    def spy(texts: Mapping[str, str], workers: int | None) -> dict[str, Outcome]:
        sent.extend(texts)
        return {path: Outcome(text=format_text(text, path)) for path, text in texts.items()}

    monkeypatch.setattr(rounds, "_black", spy)
    long = "operations.GetTheVeryLongNamedThingThatDoesNotFitRequest"
    text = CLIENT.replace("operations.GetRequest | operations.GetRequestTypedDict", f"{long} | {long}TypedDict")
    text = text.replace('query("page")', ", ".join(f'query("some_parameter_{n}")' for n in range(6)))
    assert rounds.format_texts({"a": text})["a"].text == by_black(text) != text
    assert len(sent) == 2
    assert all(len(piece) < 500 for piece in sent)


def test_unknown_shapes_are_learned_in_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rounds, "known_facts", set)
    texts = {f"{number}.py": MODELS.replace("Customer", f"Model{number}") for number in range(5)}
    sent: list[str] = []
    asked = rounds._black

    def spy(given: Mapping[str, str], workers: int | None) -> dict[str, Outcome]:
        sent.extend(given)
        return asked(given, workers)

    monkeypatch.setattr(rounds, "_black", spy)
    done = rounds.format_texts(texts)
    assert sent == ["0.py"]
    assert {path: outcome.text for path, outcome in done.items()} == texts


def test_whole_statements_are_known_letter_by_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    call = "        found = self.client.create(\n            ARGUMENTS\n        )\n"
    arguments = ", ".join(f"argument_{number}" for number in range(8))
    text = CLIENT.replace("        if self.known:\n", call.replace("ARGUMENTS", arguments) + "        if self.known:\n")
    known = learned(text)
    assert len([fact for fact in known if fact.startswith("* ")]) == 1
    monkeypatch.setattr(rounds, "known_facts", lambda: set(known))
    longer = text.replace("argument_7", "argument_77")
    assert rounds.format_texts({"a": longer})["a"].text == by_black(longer)
    monkeypatch.setattr(rounds, "_black", no_black)
    assert rounds.format_texts({"a": text})["a"].text == text == by_black(text)
    with pytest.raises(AssertionError, match="black was asked"):
        rounds.format_texts({"a": longer})


def test_what_was_learned_is_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(rounds, "known_facts", set)
    long = (
        "with_everything: SomeVeryLongTypeName | AnotherVeryLongTypeName | YetAnotherVeryLongTypeName | None = None  "
    )
    first = MODELS.replace(
        "tags: ", f"{long.strip()}\n    further_{'x' * 30}: {long.partition(': ')[2].strip()}\n    tags: "
    )
    expected = rounds.format_texts({"a": first}, cache=ContentCache(tmp_path))["a"].text
    assert expected == by_black(first) != first
    monkeypatch.setattr(rounds, "_black", no_black)
    edited = first.replace("A customer.", "Somebody who buys.")
    again = ContentCache(tmp_path)
    assert rounds.format_texts({"a": edited}, cache=again)["a"].text == by_black(edited)
    assert not again.misses


@pytest.mark.parametrize("junk", [b"", b"\xff", b"sdkgen-cache-3 x\n"])
def test_what_was_learned_is_learned_anew_where_it_is_damaged(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, junk: bytes
) -> None:
    monkeypatch.setattr(rounds, "known_facts", set)
    rounds.format_texts({"a": CLIENT}, cache=ContentCache(tmp_path))
    for entry in tmp_path.glob("*/*"):
        entry.write_bytes(junk)
    damaged = ContentCache(tmp_path)
    assert rounds.format_texts({"a": CLIENT}, cache=damaged)["a"].text == CLIENT
    assert not damaged.hits


@pytest.mark.parametrize("text", ["return 1\n", "class A:\n    x: int\n    return 1\n"])
def test_texts_that_skip_black_are_compiled(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    reading = read(text)
    assert reading is not None
    monkeypatch.setattr(rounds, "known_facts", lambda: set(reading.facts))
    monkeypatch.setattr(rounds, "_black", no_black)
    assert "'return' outside function" in rounds.format_texts({"a": text})["a"].failure


@pytest.mark.parametrize(
    "text",
    [
        "x = 'a'\n",
        'x = "\\""\n',
        'x = "\\xAB"\n',
        "x = 1  # \\\n",
        'def f():\n    """Doc \\xAB."""\n',
        'def f():\n    r"""Doc\\ """\n',
        'def f():\n    r"""Doc.\n\n    more\\\n    lines\n    """\n',
        'def f():\n    r"""Doc \\"""\n',
        'def f():\n    r"""Doc.\n\n    more \\""" """\n',
        'f(\n    """\n\\xAB\n""",\n)\n',
        "x = 1",
        "x = 1\n\n",
        "x = 1 \n",
        "\tx = 1\n",
        'x = """a\nb"""\n',
        "def f():\n    '''Doc.'''\n",
        '"""Doc. """\n',
        '"""Doc."""  # x\n',
        '"""Doc.\nmore\u2028line\n"""\n',
        'class A:\n    """Doc.\n\n        too deep\n        """\n',
        "x = 1\r\n",
        "x = 1  #c\n",
        "x = (\n\n1)\n",
    ],
)
def test_what_is_not_understood_is_left_to_black(text: str) -> None:
    assert read(text) is None


MUTATIONS = st.sampled_from(
    [
        "",
        " ",
        "\n",
        "\n\n",
        ",",
        "(",
        ")",
        "[",
        "]",
        '"',
        "'",
        "#",
        "=",
        ":",
        "x",
        "é",
        "日" * 40,
        "a" * 90,
        "    ",
        "\\",
        "if ",
        "\t",
    ]
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from([MODELS, CLIENT]), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 2), MUTATIONS), max_size=3)
)
def test_whatever_is_changed_in_a_text_the_result_is_that_of_black(
    text: str, changes: list[tuple[float, int, str]]
) -> None:
    for place, removed, inserted in changes:
        at = int(place * len(text))
        text = text[:at] + inserted + text[at + removed :]
    outcome = rounds.format_texts({"a": text}, workers=1)["a"]
    try:
        expected = by_black(text)
        compile(expected, "a", "exec")
    except (ValueError, SyntaxError, AssertionError):
        assert outcome.failure or outcome.text == text
    else:
        assert outcome.text == expected


@pytest.mark.parametrize("seed", range(8))
def test_lines_put_together_in_new_ways_are_certified_only_if_black_agrees(seed: int) -> None:
    """Removing, repeating and mixing lines makes many texts whose single shapes are all known."""
    chance = random.Random(seed)
    known = learned(MODELS) | learned(CLIENT)
    certified = 0
    for _ in range(600):
        lines = chance.choice([MODELS, CLIENT]).split("\n")[:-1]
        for _ in range(chance.randint(1, 3)):
            at = chance.randrange(len(lines))
            other = chance.choice([MODELS, CLIENT]).split("\n")[:-1]
            start = chance.randrange(len(other))
            piece = chance.choice([[], [""], other[start : start + chance.randint(1, 5)]])
            lines[at : at + chance.randint(0, 4)] = piece
        text = "\n".join([*lines, lines[-1] and ""])
        reading = read(text) if len(lines) > 4 else None
        if reading is None or reading.open or not reading.facts <= known or not is_python(text):
            continue
        certified += 1
        assert by_black(text) == text
    assert certified > 20


def is_python(text: str) -> bool:
    try:
        compile(text, "a", "exec")
    except SyntaxError:
        return False
    return True


def test_the_shipped_facts_are_about_this_black() -> None:
    """If this fails after an upgrade: run `python -m generator.formatting.learn` on generated packages."""
    assert known_facts(), f"known.txt is not about {style_key()}"
