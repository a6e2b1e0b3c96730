"""The document chooses what USAGE.md and README show."""

import re
from pathlib import Path

usage, readme = (Path(f"../{name}").read_text("utf-8") for name in ("USAGE.md", "README.md"))
assert re.findall(r"^### (.*)|    shown\.t\.(\w+)\(", usage, re.M) == [("First", ""), ("", "c"), ("Second", ""), ("", "b")]
assert usage.startswith(
    "<!-- Start SDK Example Usage [usage] -->\n### First\n\nHow it *begins*.\n\n```python\n# Synchronous Example\n"
)
assert "```\n\n### Second\n\n```python" in usage and usage.endswith("```\n<!-- End SDK Example Usage [usage] -->")
section = readme.partition("## SDK Example Usage")[2].partition("<!-- End")[0]
assert section.startswith("\n\n### First\n\nHow it *begins*.\n\n```python"), section
assert "```\n\n### Second\n\n```python" in section and "shown.t.a(" not in readme
