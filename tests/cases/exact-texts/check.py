"""Texts of pages, as the published SDKs have them; the variable that they name switches logging on."""

import logging
import os
import re
from pathlib import Path

from exact_texts import ExactTexts
from exact_texts.models import shared
from wire import Wire

page = Path("../docs/sdks/t/README.md").read_text(encoding="utf-8")
assert "**DEPRECATED**: Use something else.\n" in page
model = Path("../docs/models/shared/item.md").read_text(encoding="utf-8")
assert "**DEPRECATED**: Ends already.\n" in model
assert "Nameless. |" in model or "Nameless.<br" in model, model
assert re.search(r"`nick` .*\| <nil> +\|", model) and "*Nullable[Literal[None]]*" in model, model
request = Path("../docs/models/operations/getarequest.md").read_text(encoding="utf-8")
assert "**DEPRECATED**: Since when." in request and re.search(r"`day` .*:heavy_check_mark:", request), request
readme = Path("../README.md").read_text(encoding="utf-8")
for cell in ("`client_id`<br/>`client_secret`", "OAuth2 Client Credentials Flow", "`CASE_USERNAME`<br/>`CASE_PASSWORD`"):
    assert cell in readme, cell
assert "[The manual](https://docs.case.test)" in readme.partition("<!-- End Summary")[0]
assert "| errors.Conflict | 409 " in readme and "except errors.Conflict as e:" in readme
assert "`CASE_DEBUG`" in readme

wire = Wire(204)
ExactTexts(client=wire.client)
assert not logging.getLogger("exact_texts").isEnabledFor(logging.DEBUG)
os.environ["CASE_DEBUG"] = "true"
sdk = ExactTexts(client=wire.client, security=shared.Security(client_id="i", client_secret="s", token_url="/test/token"))
records = logging.getLogger("exact_texts").handlers[0].records = []
logging.getLogger("exact_texts").handlers[0].emit = records.append
wire.token(access_token="T", token_type="Bearer", expires_in=3600)
sdk.t.put_a()
assert [str(request.url) for request in wire.requests] == ["https://case.test/test/token", "https://case.test/a"]
assert any("Request:" in record.getMessage() for record in records)
