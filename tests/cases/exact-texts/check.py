"""Texts of pages, as the published SDKs have them."""

from pathlib import Path

page = Path("../docs/sdks/t/README.md").read_text(encoding="utf-8")
assert "**DEPRECATED**: Use something else.\n" in page
model = Path("../docs/models/shared/item.md").read_text(encoding="utf-8")
assert "**DEPRECATED**: Ends already.\n" in model
assert "Nameless. |" in model or "Nameless.<br" in model, model
readme = Path("../README.md").read_text(encoding="utf-8")
for cell in ("`client_id`<br/>`client_secret`", "OAuth2 Client Credentials Flow", "`CASE_USERNAME`<br/>`CASE_PASSWORD`"):
    assert cell in readme, cell
