"""What has `externalDocs` ends in a link to it; what is no http(s) address becomes none."""

from pathlib import Path

docs = {path.name if path.name != "README.md" else path.parent.name: path.read_text("utf-8") for path in Path("../docs").rglob("*.md")}

assert "https://case.test/all" in Path("../README.md").read_text("utf-8")
assert "[More (here)](https://case.test/tag)" in docs["items"] and "https://case.test/a)" in docs["items"]
assert "[More on items](https://case.test/item)" in docs["item.md"]
assert not any("javascript" in page for page in docs.values())
