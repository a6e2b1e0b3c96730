"""IR to views for code: annotations, imports (derived from references), modules, defaults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator._lazy import exports

if TYPE_CHECKING:
    from generator.python.fakes import fake_jobs
    from generator.python.tests import test_jobs
    from generator.python.views import jobs

__all__ = ["fake_jobs", "jobs", "test_jobs"]
__getattr__ = exports(__name__, {"fake_jobs": "fakes", "jobs": "views", "test_jobs": "tests"})
