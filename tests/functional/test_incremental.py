"""After an edit of a description only some files are made anew, and the output is that of a whole run all the same."""

from __future__ import annotations

import json
import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Sdkgen = Callable[..., Result]

TEXT = re.compile(r"^(\s*(?:- )*)(description|summary): (?!\s*[|>&*!{\[])(.+)$")
WORDS = (
    'Edited a|b it\'s "quoted" back\\slash {{x}} \n\n é `code` <b>x</b> x: #no *a* ~ <script> ``` end. \\n $1 __x__'
).split(" ")


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def texts(lines: list[str]) -> list[int]:
    """The lines that hold a whole text."""

    def is_whole(at: int, match: re.Match[str]) -> bool:
        following = lines[at + 1] if at + 1 < len(lines) else ""
        goes_on = following.strip() and len(following) - len(following.lstrip()) > len(match[1])
        return not goes_on and (match[3][0] not in "'\"" or (len(match[3]) > 1 and match[3][-1] == match[3][0]))

    return [at for at, line in enumerate(lines) if (match := TEXT.match(line)) and is_whole(at, match)]


def edited(line: str, rng: random.Random) -> str:
    match = TEXT.match(line)
    assert match
    return f"{match[1]}{match[2]}: {json.dumps(' '.join(rng.sample(WORDS, 4)), ensure_ascii=False)}"


def good(result: Result) -> str:
    assert result.exit_code == 0, result.output
    return result.output


def problems(output: str) -> list[str]:
    return [line for line in output.splitlines() if re.match(r"\S+:\d+:\d+ (warning|note)\[", line)]


def follow(sdkgen: Sdkgen, source: Path, edits: int, options: tuple[str, ...] = ()) -> int:
    """Edit texts one after another; how many runs were no whole ones. At the end a whole run must find nothing to do."""
    rng = random.Random(7)
    spec = Path(f"openapi{source.suffix}")
    shutil.copyfile(source, spec)
    lines = spec.read_text("utf-8").split("\n")
    good(sdkgen("generate", "--spec", spec, "--out", "out", *options))
    quick, said = 0, ""
    for _ in range(edits):
        at = rng.choice(texts(lines))
        lines[at] = edited(lines[at], rng)
        spec.write_text("\n".join(lines), "utf-8", newline="\n")
        said = good(sdkgen("generate", "--spec", spec, "--out", "out", "-v", *options))
        quick += "only a description changed" in said
    whole = good(sdkgen("generate", "--spec", spec, "--out", "whole", "--no-cache", "-v", *options))
    assert tree(Path("out")) == tree(Path("whole"))
    assert problems(said) == problems(whole)
    return quick


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    # Compiled files that other tests leave in a fresh clone count as changes of the generator.
    monkeypatch.setattr("generator._disk.code_stamp", lambda: 0)


@pytest.mark.parametrize("name", ["library", "kitchen-sink"])
def test_edits_of_a_small_document(sdkgen: Sdkgen, root: Path, name: str) -> None:
    options = ("--set", "generate_tests=true")
    assert follow(sdkgen, root / f"tests/functional/documents/{name}.yaml", 12, options) > 6


@pytest.mark.slow
def test_edits_of_our_own_document(sdkgen: Sdkgen, root: Path) -> None:
    assert follow(sdkgen, root / "specs/sync-for-expenses/openapi.yaml", 25) > 12


@pytest.mark.slow
@pytest.mark.parametrize("name", ["sync-for-expenses", "bank-feeds"])
def test_edits_of_a_published_document(sdkgen: Sdkgen, shared: Path, name: str) -> None:
    folder = shared.resolve() / "reference" / name
    options = ("--config", str(folder / "gen.yaml"), "--examples", str(folder / "gen.lock"))
    assert follow(sdkgen, folder / "openapi.yaml", 20, options) > 8


SPEC = """\
openapi: 3.1.0
info:
  title: Pets
  version: "1"
servers:
  - url: https://example.com
paths:
  /pets:
    get:
      operationId: get-pets
      tags: [Pets]
      summary: All pets
      responses:
        "200":
          description: OK
      x-unknown: {}
  /people:
    get:
      operationId: get-people
      tags: [People]
      deprecated: perhaps
      responses:
        "200":
          description: OK
"""


@pytest.fixture
def spec(sdkgen: Sdkgen) -> Path:
    path = Path("openapi.yaml")
    path.write_text(SPEC)
    good(sdkgen("generate", "--spec", path, "--out", "out"))
    return path


def run_again(sdkgen: Sdkgen, *options: str) -> tuple[bool, str]:
    said = good(sdkgen("generate", "--spec", "openapi.yaml", "--out", "out", "-v", *options))
    return "only a description changed" in said, said


def test_problems_move_with_their_lines(sdkgen: Sdkgen, spec: Path) -> None:
    before = SPEC.split("\n").index("      deprecated: perhaps") + 1
    spec.write_text(SPEC.replace("All pets", "|\n        All\n        pets"))
    quick, said = run_again(sdkgen)
    assert quick
    found = problems(said)
    assert any(f"openapi.yaml:{before + 2}:" in line for line in found)
    assert found == problems(good(sdkgen("generate", "--spec", spec, "--out", "whole", "--no-cache", "-v")))


def test_files_made_and_counts(sdkgen: Sdkgen, spec: Path) -> None:
    spec.write_text(SPEC.replace("All pets", "Every pet"))
    done = sdkgen("generate", "--spec", spec, "--out", "out", "--format", "json")
    quick = json.loads(done.output)["generated"][0]
    again = sdkgen("generate", "--spec", spec, "--out", "whole", "--no-cache", "--format", "json")
    whole = json.loads(again.output)["generated"][0]
    assert (quick["changed"], quick["added"]) == (3, 0)  # the module, its page, and the list in the README
    for key in ("files", "lines", "operations", "models", "warnings"):
        assert quick[key] == whole[key]


@pytest.mark.parametrize(
    "change",
    [
        lambda: Path("openapi.yaml").write_text(SPEC.replace("get-pets", "pets").replace("All pets", "Each pet")),
        lambda: Path("out/docs/sdks/people/README.md").write_text("edited by hand"),
        lambda: Path("out/USAGE.md").unlink(),
    ],
)
def test_any_other_change_takes_a_whole_run(sdkgen: Sdkgen, spec: Path, change: Callable[[], object]) -> None:
    spec.write_text(SPEC.replace("All pets", "Every pet"))
    change()
    quick, _ = run_again(sdkgen, "--on-edit", "overwrite")
    assert not quick
    good(sdkgen("generate", "--spec", spec, "--out", "whole", "--no-cache"))
    assert tree(Path("out")) == tree(Path("whole"))


@pytest.mark.parametrize("options", [("--no-cache",), ("--strict",), ("--set", "version=9.9.9")])
def test_options_that_take_a_whole_run(sdkgen: Sdkgen, options: tuple[str, ...]) -> None:
    spec = Path("openapi.yaml")
    spec.write_text(SPEC.replace("      deprecated: perhaps\n", "").replace("      x-unknown: {}\n", ""))
    good(sdkgen("generate", "--spec", spec, "--out", "out"))
    spec.write_text(spec.read_text().replace("All pets", "Every pet"))
    assert not run_again(sdkgen, *options)[0]


def test_another_document_under_the_same_name_is_another_document(sdkgen: Sdkgen, spec: Path) -> None:
    """The first one was edited meanwhile: that is not what is asked for."""
    other = Path("other.yaml")
    other.write_text(SPEC.replace("get-people", "people"))
    spec.write_text(SPEC.replace("All pets", "Every pet"))
    good(sdkgen("generate", "--spec", other, "--out", "out"))
    assert "Every pet" not in Path("out/docs/sdks/pets/README.md").read_text()
    assert "## people" in Path("out/docs/sdks/people/README.md").read_text()


def test_check_is_never_quick(sdkgen: Sdkgen, spec: Path) -> None:
    spec.write_text(SPEC.replace("All pets", "Every pet"))
    done = sdkgen("generate", "--spec", spec, "--out", "out", "--check", "-v")
    assert done.exit_code == 1
    assert "only a description changed" not in done.output


def test_templates_of_ones_own(sdkgen: Sdkgen, root: Path) -> None:
    """Files that a layer adds are made anew with the pages that they belong to."""
    api = Path("specs/pets")
    (api / "templates/docs").mkdir(parents=True)
    (api / "openapi.yaml").write_text(SPEC)
    (api / "templates/docs/note.md.j2").write_text("{{ view.name }}: {{ view.summary }}\n")
    entry = "files:\n  - {template: docs/note.md.j2, path: 'notes/{name}.md', per: operation}\n"
    (api / "sdk.yaml").write_text(entry)
    good(sdkgen("generate"))
    (api / "openapi.yaml").write_text(SPEC.replace("All pets", "Every pet"))
    assert "only a description changed" in good(sdkgen("generate", "-v"))
    assert Path("output/pets/notes/pets.get_pets.md").read_text() == "get_pets: Every pet\n"
    assert "pets: nothing changed" in good(sdkgen("generate"))


def test_of_several_apis_those_are_taken_up_that_changed(sdkgen: Sdkgen) -> None:
    for name in ("cats", "dogs", "emus"):
        Path("specs", name).mkdir(parents=True)
        Path("specs", name, "openapi.yaml").write_text(SPEC.replace("Pets", name.capitalize()))
    good(sdkgen("generate"))
    for name, new in (("dogs", "operationId: get-all"), ("emus", "operationId: get-pets\n      description: New")):
        path = Path("specs", name, "openapi.yaml")
        path.write_text(path.read_text().replace("operationId: get-pets", new))
    said = good(sdkgen("generate"))
    assert "cats: nothing changed" in said
    assert "dogs: " in said and "emus: " in said
    path.write_text(path.read_text().replace("All pets", "Every emu"))
    said = good(sdkgen("generate", "-v"))
    assert "cats: nothing changed" in said and "dogs: nothing changed" in said
    assert "emus: only a description changed" in said
    said = good(sdkgen("generate", "dogs", "cats")).splitlines()
    assert [line.partition(" (")[0] for line in said] == ["dogs: nothing changed", "cats: nothing changed"]
