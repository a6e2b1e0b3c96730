"""Programs of the exact dialect give the client what it remembers."""

import re
from pathlib import Path

from wire import Wire

page = Path("../docs/sdks/t/README.md").read_text("utf-8")
program = page.partition("```python\n")[2].partition("```")[0]
assert re.search(r'ExactGlobals\(\n    tenant="acme",\n    x_region=operations\.\w+\.(EU|US),\n\) as', program), program
wire = Wire(204)
head, _, call = program.replace("ExactGlobals(\n", "ExactGlobals(\n    client=wire.client,\n").partition("with ")
exec(f"{head}with {call}")
assert wire.request.url.params["tenant"] == "acme" and wire.request.headers["x-region"] in ("eu", "us")

readme = Path("../README.md").read_text("utf-8")
assert re.search(r"^\| `tenant` +\| str +\| Whose data\. +\| acme +\|$", readme, re.M), readme
