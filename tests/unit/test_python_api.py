"""`sdkgen.generate`: the generator as a function."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import sdkgen as api


def test_it_does_what_the_command_does(sdkgen: Callable[..., Result], spec: Path, tmp_path: Path) -> None:
    out = tmp_path / "sdk"
    done = api.generate(spec, out, package_name="acme-pets", docs={"dialect": "clean", "table_style": "compact"})
    assert (done.package, done.version, done.out) == ("acme-pets", "0.1.0", out.resolve())
    assert done.is_stale and set(done.added) <= set(done.files)
    assert "README.md" in done.files and (out / "README.md").is_file()
    words = ('package_name="acme-pets"', 'docs.dialect="clean"', 'docs.table_style="compact"')
    again = [word for text in words for word in ("--set", text)]
    assert sdkgen("generate", "--spec", spec, "--out", out, *again, "--check").exit_code == 0
    spec.write_text(spec.read_text().replace("tag: {type: string}", "age: {type: integer}"))
    stale = api.generate(spec, out, package_name="acme-pets", docs={"table_style": "compact"}, check=True)
    assert any(path.endswith("pet.md") for path in stale.changed)
    assert "age" not in (out / "docs/models/shared/pet.md").read_text()


def test_problems_are_raised_with_their_places(spec: Path, tmp_path: Path) -> None:
    with pytest.raises(api.GenerationError) as caught:
        api.generate(spec, tmp_path / "sdk", pakage_name="x")
    (problem,) = caught.value.diagnostics
    assert (problem.rule, problem.severity, problem.hint) == (
        "config-unknown-key",
        api.Severity.ERROR,
        "did you mean package_name?",
    )
    with pytest.raises(api.GenerationError, match="not-readable"):
        api.generate(tmp_path / "nothing.yaml", tmp_path / "sdk")
    assert not (tmp_path / "sdk").exists()
