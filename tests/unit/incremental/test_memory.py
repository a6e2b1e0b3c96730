"""What is kept of a run: whole, bounded to data, and no use when it is damaged."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

from generator.caches import Caches
from generator.config.derive import complete
from generator.config.model import Config
from generator.diagnostics import Diagnostics
from generator.incremental import memory
from generator.incremental.memory import Memory, keep, keep_model, key_of, recall, recall_model
from generator.incremental.selection import Showing
from generator.incremental.texts import Texts
from generator.ir import Api, Prose, SchemaId
from generator.lowering import build
from generator.names import resolve
from generator.names.model import Names
from generator.snippets.pins import Pins
from generator.source import LoadOptions, load

SPEC = """\
openapi: 3.1.0
info:
  title: T
  version: "1"
  description: of the API
paths:
  /a:
    get:
      operationId: get-a
      description: of get-a
      responses:
        "200":
          description: OK
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/A'
  /c:
    get:
      operationId: get-c
      description: of get-c
      responses:
        "200":
          description: OK
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/C'
components:
  schemas:
    A:
      type: object
      properties:
        b:
          $ref: '#/components/schemas/B'
    B:
      type: object
      description: of B
      properties:
        x:
          type: string
          enum: [p, q]
    C:
      type: object
      description: of C
      properties:
        n:
          type: integer
"""


class Run:
    """A run over `SPEC` whose memory is kept."""

    def __init__(self, folder: Path) -> None:
        self.out = folder / "out"
        self.caches = Caches(folder / "cache")
        (folder / "openapi.yaml").write_text(SPEC)
        document = load(str(folder / "openapi.yaml"), LoadOptions(), Diagnostics())
        self.config = complete(Config(), document.root)
        self.api = build(document, self.config, Diagnostics())
        self.names = resolve(self.api, self.config)
        key, pointers = keep_model(self.api, self.names, self.caches)
        texts = Texts.of(document, pointers)
        assert texts is not None
        self.memory = Memory(
            manifest="m", folder=str(folder), document="openapi.yaml", label="spec", name="t", config=self.config,
            pins=Pins(), layers=(("builtin", "templates"),), diagnostics=(), lines={"a": 1}, texts=texts, edits={}, model=key,
        )  # fmt: skip
        keep(self.memory, self.out, self.caches)

    def edited(self, old: str, new: str, known: Memory | None = None) -> tuple[Memory, memory.Model | None]:
        known = known or self.memory
        now = known.texts.text.replace(old, new)
        edit = known.texts.edit(now)
        assert edit is not None
        return known.after(edit, now, "m2", {}), recall_model(known, edit, self.caches)


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def plain(api: Api, names: Names) -> str:
    """A model as text, but for the places in the document, which are not kept."""
    known = api, names.schemas, names.methods, names.groups, names.fields
    return re.sub(r"Origin\([^)]*\)", "", repr(known))


def test_what_is_kept_is_recalled(run: Run) -> None:
    assert recall(run.out, "m", run.caches) == run.memory


def test_the_memory_of_another_run_is_no_use(run: Run) -> None:
    assert recall(run.out, "other", run.caches) is None
    assert recall(run.out / "x", "m", run.caches) is None


def test_an_edit_is_all_that_differs(run: Run) -> None:
    following, model = run.edited("of get-a", "anew")
    assert model is not None
    assert (model.operations, model.schemas) == (("get-a",), ())
    text = model.api.operations[0].description
    assert isinstance(text, Prose)
    assert (text, text.pointer) == ("anew", "#/paths/~1a/get/description")
    assert plain(model.api, model.names) != plain(run.api, run.names)
    _, back = run.edited("anew", "of get-a", following)
    assert back is not None
    assert plain(back.api, back.names) == plain(run.api, run.names)


def test_a_model_that_cannot_be_kept_has_no_key(run: Run) -> None:
    assert keep_model(run.api, run.names, Caches(off=True)) == ("", [])


def test_edits_add_up(run: Run) -> None:
    following, _ = run.edited("of get-a", "first")
    following, model = run.edited("of B", "second", following)
    assert model is not None
    a, b = SchemaId("#/components/schemas/A"), SchemaId("#/components/schemas/B")
    assert model.schemas == (a, b)  # a field of A has the text as well
    assert model.api.operations[0].description == "first"
    assert model.api.schemas[b].description == "second"


def test_texts_of_the_whole_api_are_left_to_a_whole_run(run: Run) -> None:
    assert run.edited("of the API", "of something else")[1] is None


def test_a_text_that_is_not_as_it_was_is_left_to_a_whole_run(run: Run) -> None:
    now = SPEC.replace("of get-a", "anew")
    edit = run.memory.texts.edit(now)
    assert edit is not None
    known = {**run.memory.edits, edit.pointer: "what the last run had"}
    stale = Memory(**{name: getattr(run.memory, name) for name in Memory.__dataclass_fields__} | {"edits": known})
    assert recall_model(stale, edit, run.caches) is None


def test_what_can_show_a_text(run: Run) -> None:
    b, c = SchemaId("#/components/schemas/B"), SchemaId("#/components/schemas/C")
    showing = Showing(run.api, run.names, (), (b,), "#/text")
    assert showing.shows(schemas=[SchemaId("#/components/schemas/A")])
    assert showing.shows(operations=["get-a"])
    assert not showing.shows(schemas=[c], operations=["get-c"])
    assert not showing.shows_nothing()
    assert showing.shows(texts=["plain", Prose("other", "#/other"), Prose("this one", "#/text")])
    assert not showing.shows(texts=["plain", Prose("other", "#/other")])
    only = Showing(run.api, run.names, ("get-c",), (), "#/text")
    assert only.shows(operations=["get-c"])
    assert not only.shows(operations=["get-a"], schemas=[c])


class Evil:
    def __reduce__(self) -> tuple[object, ...]:
        return print, ("run",)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no pickle",
        b"\x03\0\0\0\0\0\0\0abc\xff\xff",
        pickle.dumps(Evil()),
        pickle.dumps({"texts": ()}),
        pickle.dumps([Path("x")]),
        pickle.dumps(3),
    ],
)
def test_damage_and_code_are_no_memory(run: Run, content: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    run.caches.of("runs").put(key_of(run.out), content)
    assert recall(run.out, "m", run.caches) is None
    run.caches.of("runs").put(run.memory.model, content)
    now = SPEC.replace("of get-a", "anew")
    edit = run.memory.texts.edit(now)
    assert edit is not None
    assert recall_model(run.memory, edit, run.caches) is None
    assert capsys.readouterr().out == ""
