"""What `sdkgen diff --edition` says of moving an SDK is what differs between its packages of the two editions."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from generator.editions import EDITIONS
from tests.functional.packages import ROOT, Source, generate, run
from tests.reference.published import tool
from tests.reference.test_public_api import compare

FOLDER = ROOT / "specs/sync-for-expenses"
EXACT = ("--config", str(FOLDER / "sdk.yaml"), "--set", "docs.dialect=exact")
RULES = (
    # category, symbol, the rule that explains it
    ("exports", "", "export-added"),
    ("sdk_params", "server_url|url_params", "constructor-order"),
    ("methods", "", "results-always-there"),
    ("model_fields|typeddict_keys", "", "items-nullable"),
    ("errors|models|model_docs", r"errors\.", "errors-of-responses"),
    ("deep_modules", r"\w+\.models\.errors\.", "errors-of-responses"),
    ("support", r"(_hooks|basesdk|sdkconfiguration):SDKConfiguration", "configuration-fields"),
    ("support", r"(_hooks|basesdk):HookContext", "hook-context"),
    ("support", "types:Unrecognized", "open-values"),
    ("support", r"utils(\.eventstreaming)?:", "helper-arguments"),
)


def rule_of(category: str, symbol: str) -> str:
    for categories, pattern, rule in RULES:
        if re.fullmatch(categories, category) and re.match(pattern, symbol):
            return rule
    return f"nothing explains {category} {symbol}"


@pytest.mark.slow
@pytest.mark.reference
def test_every_difference_has_its_rule(shared: Path, tmp_path: Path) -> None:
    old, new = EDITIONS
    for edition in (old, new):
        source = Source(edition, FOLDER / "openapi.yaml", (*EXACT, "--set", f"edition={edition}"))
        generate(source, tmp_path / edition)
        package, surface = "codat_sync_for_expenses", tmp_path / f"{edition}.json"
        tool("api_surface.py", "--package", package, "--path", tmp_path / edition / "src", "-o", surface)
    surfaces = tmp_path / f"{old}.json", tmp_path / f"{new}.json"
    found = [
        (category, symbol)
        for first, second in (surfaces, surfaces[::-1])
        for category, rows in compare(first, second).items()
        for symbol, _ in rows
    ]
    arguments = ("--edition", f"{old}..{new}", FOLDER / "openapi.yaml", *EXACT, "--format", "json")
    done = run(sys.executable, "-m", "generator", "diff", *arguments, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    changes = json.loads(done.stdout)["changes"]
    assert len(found) > 100
    assert {rule_of(*symbol) for symbol in found} <= {change["rule"] for change in changes}
    of_models = {symbol.replace("TypedDict", "") for category, symbol in found if category == "model_fields"}
    assert of_models == {change["name"] for change in changes if change["rule"].startswith("items-")}
