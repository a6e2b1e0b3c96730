"""IR to views for code: annotations, imports (derived from references), modules, defaults."""

from generator.python.tests import test_jobs
from generator.python.views import jobs

__all__ = ["jobs", "test_jobs"]
