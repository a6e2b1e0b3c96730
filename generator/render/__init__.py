"""Jobs → files, by templates in layers under a contract; and the tools of those who write templates."""
