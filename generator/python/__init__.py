"""IR to views for code: annotations, imports (derived from references), modules, defaults."""

from generator.python.views import jobs

__all__ = ["jobs"]
