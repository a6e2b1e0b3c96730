"""A published set-up taken over by `sdkgen init --from-speakeasy` gives the published pages again."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

APIS = ("sync-for-expenses", "bank-feeds")
SECTION = re.compile(r"(<!-- Start [^\n]*\[[\w-]+\] -->\n).*?(<!-- End [^\n]*\[[\w-]+\] -->)", re.DOTALL)


@pytest.mark.slow
@pytest.mark.reference
@pytest.mark.parametrize("api", APIS)
def test_taken_over(
    api: str,
    root: Path,
    shared: Path,
    sdkgen: Callable[..., Result],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reference = (shared / "reference" / api).resolve()
    pins = root / "tests" / "reference" / f"{api}.examples.yaml"
    wording = (shared / "reference" / "wording.yaml").resolve()
    monkeypatch.chdir(tmp_path)
    done = sdkgen("init", api, "--from-speakeasy", reference, "--spec", reference / "openapi.yaml")
    assert done.exit_code == 0, done.output
    folder, out = tmp_path / "specs" / api, tmp_path / "output" / api
    assert {path.name for path in folder.iterdir()} == {"openapi.yaml", "sdk.yaml", "examples.yaml"}
    assert (folder / "openapi.yaml").read_bytes() == (reference / "openapi.yaml").read_bytes()
    out.mkdir(parents=True)
    readme = (reference / "README.md").read_bytes().decode("utf-8")
    (out / "README.md").write_bytes(SECTION.sub(r"\1\2", readme).encode("utf-8"))
    more = ("--examples", folder / "examples.yaml", "--examples", pins) if pins.is_file() else ()
    done = sdkgen("generate", api, "--wording", wording, *more)
    assert done.exit_code == 0, done.output
    published = [reference / "README.md", reference / "USAGE.md", *(reference / "docs").rglob("*.md")]
    wanted = {path.relative_to(reference).as_posix(): path.read_bytes() for path in published}
    written = [out / "README.md", out / "USAGE.md", *(out / "docs").rglob("*.md")]
    got = {path.relative_to(out).as_posix(): path.read_bytes() for path in written}
    assert sorted(got) == sorted(wanted)
    assert [path for path in wanted if wanted[path] != got[path]] == []
    settings = (folder / "sdk.yaml").read_text("utf-8")
    # Nothing of the set-up is lost: the package is called and numbered as the published one.
    before = (reference / "gen.yaml").read_text("utf-8")
    for key, ours in (("packageName", "package_name"), ("version", "version"), ("sdkClassName", "sdk_class")):
        found = re.search(rf"^ +{key}: (.+)$", before, re.MULTILINE)
        assert found is not None and re.search(rf"^{ours}: {re.escape(found[1])}$", settings, re.MULTILINE), settings
