"""Where there is no choice of servers, the README only says which variables the address has."""

from pathlib import Path

readme = Path("../README.md").read_text("utf-8")
assert "Select a Server" not in readme and "`region`" in readme
