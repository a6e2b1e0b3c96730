"""The cache: losing it costs time only."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import caches
from generator.caches import KINDS, Caches, ContentCache, cache_root, exposure

KEY = "ab" * 32


def stored(root: Path) -> Path:
    return root / KEY[:2] / KEY


def test_what_is_put_is_got(tmp_path: Path) -> None:
    cache = ContentCache(tmp_path)
    assert cache.get(KEY) is None
    cache.put(KEY, b"text\nmore")
    assert cache.get(KEY) == b"text\nmore"
    assert (cache.hits, cache.misses) == (1, 1)


@pytest.mark.parametrize("junk", [b"", b"x = 1\n", b"sdkgen-cache-4 deadbeef\nx = 1\n", b"\xff\xfe\x00"])
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
    for name in KINDS:
        cache = Caches(off=True).of(name)
        cache.put(KEY, b"x")
        cache.trim()
        assert cache.get(KEY) is None
    assert not list(tmp_path.iterdir())


def test_all_kinds_share_one_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caches, "LIMIT", 400)
    for number, kind in enumerate(KINDS):
        (made := Caches(tmp_path)).of(kind).put(KEY, bytes(200))
        os.utime(stored(tmp_path / kind), (1000 + number, 1000 + number))
        assert made.of(kind) is made.of(kind)
    (tmp_path / ".trimmed").unlink()
    Caches(tmp_path).of("format").trim()
    assert [Caches(tmp_path).of(kind).get(KEY) is None for kind in KINDS] == [True, True, False]


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


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder of caches that an attacker has prepared with an entry that our user once wrote."""
    folder = tmp_path / "home/cache"
    Caches(folder).of("templates").put(KEY, b"code")
    assert Caches(folder).of("templates").get(KEY) == b"code"
    return folder


def writable_folder(root: Path) -> None:
    root.chmod(0o777)


def writable_parent(root: Path) -> None:
    root.parent.chmod(0o770)


def link_instead(root: Path) -> None:
    root.rename(root.with_name("elsewhere"))
    root.symlink_to("elsewhere")


def link_above(root: Path) -> None:
    """Where the link leads to, others can write."""
    home = root.parent
    home.rename(home.with_name("elsewhere")).chmod(0o777)
    home.symlink_to("elsewhere")


def file_instead(root: Path) -> None:
    root.rename(root.with_name("elsewhere"))
    root.write_text("")


posix = pytest.mark.skipif(not hasattr(os, "geteuid"), reason="folders have no owner here")


@posix
@pytest.mark.parametrize("attack", [writable_folder, writable_parent, link_instead, link_above, file_instead])
def test_nothing_is_taken_from_where_others_can_write(root: Path, attack: Callable[[Path], None]) -> None:
    attack(root)
    found = Caches(root)
    assert found.problem
    for kind in KINDS:
        assert found.of(kind).get(KEY) is None
        found.of(kind).put(KEY, b"ours")
        assert found.of(kind).get(KEY) is None


@posix
def test_nothing_is_taken_from_a_folder_of_another_user(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    me = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: me + 1)
    assert exposure(root).endswith("belongs to another user")


@posix
def test_entries_that_others_left_are_not_taken(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put there while the folder was open to them."""
    entry = stored(root / "templates")
    entry.chmod(0o666)
    assert Caches(root).of("templates").get(KEY) is None
    entry.chmod(0o600)
    entry.rename(root / "kept")
    entry.symlink_to(root / "kept")
    assert Caches(root).of("templates").get(KEY) is None
    entry.unlink()
    (root / "kept").rename(entry)
    cache = Caches(root).of("templates")
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert cache.get(KEY) is None


@posix
def test_a_folder_that_is_made_is_for_its_user_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        Caches(tmp_path / "new/cache").of("format").put(KEY, b"x")
    finally:
        os.umask(before)
    assert [path for path in (tmp_path / "new").rglob("*") if path.stat().st_mode & 0o077] == []
    assert exposure(tmp_path / "new/cache") == ""
