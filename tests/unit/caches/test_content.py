"""The cache: losing it costs time only."""

from __future__ import annotations

import hashlib
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import pytest

from generator.caches import LIMITS, Caches, ContentCache, cache_root

KEY = "ab" * 32


def stored(root: Path) -> Path:
    return root / KEY[:2] / KEY


def test_what_is_put_is_got(tmp_path: Path) -> None:
    cache = ContentCache(tmp_path)
    assert cache.get(KEY) is None
    cache.put(KEY, b"text\nmore")
    assert cache.get(KEY) == b"text\nmore"
    assert (cache.hits, cache.misses) == (1, 1)


@pytest.mark.parametrize("junk", [b"", b"x = 1\n", b"sdkgen-cache-3 deadbeef\nx = 1\n", b"\xff\xfe\x00"])
def test_a_corrupt_or_foreign_entry_is_ignored_and_rewritten(tmp_path: Path, junk: bytes) -> None:
    cache = ContentCache(tmp_path)
    cache.put(KEY, b"good")
    stored(tmp_path).write_bytes(junk)
    assert cache.get(KEY) is None
    cache.put(KEY, b"good")
    assert cache.get(KEY) == b"good"


def test_a_truncated_entry_is_ignored(tmp_path: Path) -> None:
    cache = ContentCache(tmp_path)
    cache.put(KEY, b"good text")
    stored(tmp_path).write_bytes(stored(tmp_path).read_bytes()[:-3])
    assert cache.get(KEY) is None


def test_a_directory_that_cannot_be_made_is_harmless(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a directory")
    cache = ContentCache(tmp_path / "file" / "cache")
    cache.put(KEY, b"x")
    assert cache.get(KEY) is None
    cache.trim()


def test_an_entry_that_is_a_directory_is_harmless(tmp_path: Path) -> None:
    stored(tmp_path).mkdir(parents=True)
    cache = ContentCache(tmp_path)
    cache.put(KEY, b"x")
    assert cache.get(KEY) is None
    assert [p.name for p in (tmp_path / KEY[:2]).iterdir()] == [KEY]  # no temporary file stays


def test_trimming_removes_the_oldest_down_to_the_limit(tmp_path: Path) -> None:
    cache = ContentCache(tmp_path, limit=250)
    keys = [f"{number:02d}" * 32 for number in range(4)]
    for age, key in enumerate(keys):
        cache.put(key, b"x" * 20)
        os.utime(tmp_path / key[:2] / key, (1000 + age, 1000 + age))
    (tmp_path / ".trimmed").unlink()
    cache.trim()
    assert [key for key in keys if cache.get(key)] == keys[2:]


def test_writing_trims_what_earlier_runs_left(tmp_path: Path) -> None:
    old = "cd" * 32
    ContentCache(tmp_path).put(old, b"x" * 200)
    os.utime(tmp_path / old[:2] / old, (1000, 1000))
    os.utime(tmp_path / ".trimmed", (1000, 1000))
    cache = ContentCache(tmp_path, limit=200)
    cache.put(KEY, b"new")
    assert (cache.get(old), cache.get(KEY)) == (None, b"new")


def test_an_entry_under_another_name_is_ignored(tmp_path: Path) -> None:
    cache = ContentCache(tmp_path)
    cache.put(KEY, b"x")
    other = KEY[:2] + "c" * 62
    stored(tmp_path).rename(tmp_path / KEY[:2] / other)
    assert cache.get(other) is None


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything can be written")
def test_a_directory_that_cannot_be_written_is_read(tmp_path: Path) -> None:
    ContentCache(tmp_path).put(KEY, b"x")
    stored(tmp_path).parent.chmod(0o500)
    cache = ContentCache(tmp_path)
    cache.put(KEY[:2] + "c" * 62, b"y")
    assert cache.get(KEY) == b"x"
    assert cache.get(KEY[:2] + "c" * 62) is None
    stored(tmp_path).parent.chmod(0o700)


def test_nothing_is_kept_where_that_is_not_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDKGEN_CACHE_DIR", str(tmp_path / "x"))
    for name in LIMITS:
        cache = Caches(off=True).of(name)
        cache.put(KEY, b"x")
        cache.trim()
        assert cache.get(KEY) is None
    assert not list(tmp_path.iterdir())


def test_every_cache_has_a_folder_and_a_limit_of_its_own(tmp_path: Path) -> None:
    caches = Caches(tmp_path)
    for name in LIMITS:
        caches.of(name).put(KEY, name.encode())
    assert [caches.of(name).get(KEY) for name in LIMITS] == [name.encode() for name in LIMITS]
    assert caches.of("format") is caches.of("format")
    assert all(LIMITS.values())


def test_trimming_looks_once_a_day(tmp_path: Path) -> None:
    cache = ContentCache(tmp_path, limit=0)
    cache.put(KEY, b"x")
    (tmp_path / ".trimmed").touch()
    cache.trim()
    assert cache.get(KEY) == b"x"


def test_writers_of_one_key_do_not_disturb_each_other(tmp_path: Path) -> None:
    text = b"y" * 100_000
    seen: set[bytes | None] = set()

    def work() -> None:
        cache = ContentCache(tmp_path)
        for _ in range(20):
            cache.put(KEY, text)
            seen.add(cache.get(KEY))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == {text}


def test_the_environment_chooses_the_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDKGEN_CACHE_DIR", str(tmp_path / "x"))
    assert cache_root() == tmp_path / "x"
    monkeypatch.delenv("SDKGEN_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_root().name == "sdkgen"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked")
@pytest.mark.parametrize("base", ["", "/x", "/x/y/", "relative"])
def test_the_usual_place_is_that_of_platformdirs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base: str) -> None:
    monkeypatch.delenv("SDKGEN_CACHE_DIR", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", base)
    assert cache_root() == platformdirs.user_cache_path("sdkgen", appauthor=False)
    monkeypatch.delenv("XDG_CACHE_HOME")
    assert cache_root() == platformdirs.user_cache_path("sdkgen", appauthor=False)


def test_what_is_made_piece_by_piece_has_the_hash_of_it_all_as_its_key(tmp_path: Path) -> None:
    cache = ContentCache(tmp_path)
    key = cache.add(iter([b"one\n", b"", b"two"]))
    assert key == hashlib.sha256(b"one\ntwo").hexdigest()
    assert ContentCache(tmp_path).get(key) == b"one\ntwo"
    cache.put(key, b"one\ntwo")
    assert [path.name for path in tmp_path.glob("*/*")] == [key]


def test_pieces_that_cannot_be_made_leave_nothing(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"one"
        raise RecursionError

    cache = ContentCache(tmp_path)
    with pytest.raises(RecursionError):
        cache.add(pieces())
    assert [*tmp_path.glob("*/*")] == []
    assert cache.get(cache.add([b"x"])) == b"x"


def test_pieces_that_cannot_be_stored_have_no_key(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a directory")
    assert ContentCache(tmp_path / "file" / "cache").add([b"x"]) == ""
    assert ContentCache(None).add([b"x"]) == ""
