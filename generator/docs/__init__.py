"""IR, names, snippets and configuration → views of every Markdown page."""

from generator.docs.pages import jobs
from generator.docs.wording import Wording

__all__ = ["Wording", "jobs"]
