"""IR, names, snippets and configuration → views of every Markdown page."""
