"""Compiled templates: an earlier run's code, or none, and never that of another source."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.caches import ContentCache
from generator.caches.compiled import CompiledTemplates
from generator.render import environment as room
from generator.render.environment import environment
from generator.render.layers import Layer

NAME = "page.md.j2"


@pytest.fixture
def layer(tmp_path: Path) -> Path:
    root = tmp_path / "layer"
    root.mkdir()
    return root


def cache(tmp_path: Path) -> ContentCache:
    return ContentCache(tmp_path / "cache")


def render(layer: Path, kept: ContentCache | None, **values: object) -> str:
    return environment((Layer("builtin", layer),), kept).get_template(NAME).render(**values)


def entries(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "cache").glob("*/*") if path.is_file()]


def test_a_second_run_compiles_nothing(layer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (layer / NAME).write_text("{% for item in items %}<{{ item }}>{% endfor %}")
    first = render(layer, cache(tmp_path), items="ab")

    def forbidden(*_: object, **__: object) -> None:
        raise AssertionError("compiled")

    monkeypatch.setattr(room.LayeredEnvironment, "compile", forbidden)
    again = cache(tmp_path)
    assert render(layer, again, items="ab") == first == "<a><b>"
    assert (again.hits, again.misses) == (1, 0)


def test_a_changed_template_is_compiled(layer: Path, tmp_path: Path) -> None:
    (layer / NAME).write_text("one")
    render(layer, cache(tmp_path))
    (layer / NAME).write_text("two")
    assert render(layer, cache(tmp_path)) == "two"


def test_layers_with_templates_of_the_same_name_and_text_keep_apart(tmp_path: Path) -> None:
    """Messages name the file that a template is in."""
    for name in ("one", "two"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / NAME).write_text("same")
        template = environment((Layer("builtin", folder),), cache(tmp_path)).get_template(NAME)
        assert Path(template.root_render_func.__code__.co_filename).parent == folder
    assert len(entries(tmp_path)) == 2


def test_what_filters_do_is_part_of_the_key(layer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (layer / NAME).write_text('{{ "a b" | oneline }}')  # the compiler works it out
    changed = tmp_path / "filters.py"
    shutil.copy(room.filters.__file__, changed)
    render(layer, cache(tmp_path))
    changed.write_text(changed.read_text() + "# changed\n")
    monkeypatch.setattr(room.filters, "__file__", str(changed))
    other = cache(tmp_path)
    assert render(layer, other) == "a b"
    assert (other.hits, other.misses) == (0, 1)


@pytest.mark.parametrize("junk", [b"", b"\0" * 40, b"sdkgen-cache-4 \nnothing"])
def test_a_corrupt_entry_is_compiled_anew(layer: Path, tmp_path: Path, junk: bytes) -> None:
    (layer / NAME).write_text("text")
    render(layer, cache(tmp_path))
    (entry,) = entries(tmp_path)
    entry.write_bytes(junk)
    assert render(layer, cache(tmp_path)) == "text"
    again = cache(tmp_path)
    render(layer, again)
    assert again.hits == 1


@pytest.mark.parametrize("junk", [b"", b"nothing", b"N"])
def test_an_entry_that_holds_no_code_is_compiled_anew(layer: Path, tmp_path: Path, junk: bytes) -> None:
    (layer / NAME).write_text("text")
    render(layer, cache(tmp_path))
    (entry,) = entries(tmp_path)
    cache(tmp_path).put(entry.name, junk)
    assert render(layer, cache(tmp_path)) == "text"


def test_a_folder_that_cannot_be_made_is_harmless(layer: Path, tmp_path: Path) -> None:
    (layer / NAME).write_text("text")
    (tmp_path / "cache").write_text("a file")
    assert render(layer, cache(tmp_path)) == "text"


def test_without_a_cache_nothing_is_written(layer: Path, tmp_path: Path) -> None:
    (layer / NAME).write_text("text")
    assert render(layer, ContentCache(None)) == render(layer, None) == "text"
    assert not (tmp_path / "cache").exists()


def test_every_part_of_the_key_counts(tmp_path: Path) -> None:
    env = environment((), None)
    module = tmp_path / "module.py"
    module.write_text("x = 1")
    compiled = CompiledTemplates(cache(tmp_path), str(module))
    keys = {
        compiled.get_bucket(env, name, file, source).key
        for name, file, source in (("n", "f", "s"), ("m", "f", "s"), ("n", "g", "s"), ("n", "f", "t"), ("n", None, "s"))
    }
    assert len(keys) == 5
