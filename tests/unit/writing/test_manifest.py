"""The manifest as a file."""

from __future__ import annotations

import dataclasses

from generator.writing.manifest import Manifest, content_hash


def test_the_manifest_is_the_same_however_it_was_filled() -> None:
    one = Manifest(api="a", generator="1", contract=1, formatter="b", inputs={"x": "1", "a": "2"}, files={"q": "1"})
    other = dataclasses.replace(one, inputs={"a": "2", "x": "1"})
    assert one.dump() == other.dump()
    assert (
        content_hash(b"")
        in Manifest(api="a", generator="1", contract=1, formatter="b", files={"empty": content_hash(b"")})
        .dump()
        .decode()
    )
