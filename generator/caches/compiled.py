"""Compiled Jinja templates, kept between runs."""

from __future__ import annotations

import contextlib
import hashlib
import sys
from importlib.util import MAGIC_NUMBER
from pathlib import Path

import jinja2
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from jinja2.environment import Environment

from generator.caches.content import ContentCache


class CompiledTemplates(BytecodeCache):
    """Gives an environment the code of templates that an earlier run compiled.

    The key of a template covers its source, its name and its file, Python and Jinja, and the contents of `modules`:
    those that set up the environment and its filters, which the compiler applies to constants.
    What is stored runs without the sandbox looking at it again: `Caches` sees to it that only this user can have put it
    there.
    """

    def __init__(self, cache: ContentCache, *modules: str) -> None:
        self._cache = cache
        meaning = "".join(hashlib.sha256(Path(module).read_bytes()).hexdigest() for module in modules)
        self._meaning = f"{jinja2.__version__}\n{MAGIC_NUMBER.hex()}\n{sys.flags.optimize}\n{meaning}"

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        key = f"{self._meaning}\n{name}\n{filename}\n{source}".encode("utf-8", "surrogatepass")
        digest = hashlib.sha256(key).hexdigest()
        bucket = Bucket(environment, digest, digest)
        self.load_bytecode(bucket)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        stored = self._cache.get(bucket.key)
        if stored is not None:
            with contextlib.suppress(Exception):  # whatever an entry that Jinja did not make sets off
                bucket.bytecode_from_string(stored)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._cache.put(bucket.key, bucket.bytecode_to_string())
