"""Real documents of other APIs: every valid one gives a package without a fault, every other one that or an explanation.

`SDKGEN_SAMPLE=1/8` in the environment takes a part of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.reference import packages
from tests.reference.table import PACKAGE, REFUSED

CORPUS = packages.SHARED / "corpus"
DOCUMENTS = packages.sample(packages.rows(CORPUS / "manifest.tsv"), "id")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.reference,
    pytest.mark.skipif(not DOCUMENTS, reason="the corpus of real documents is not here"),
]


@pytest.fixture(scope="module")
def mypy_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Shared by all packages: most of what is checked is the same."""
    return tmp_path_factory.mktemp("mypy")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda row: str(row["id"]))
def test_real_document(
    document: Mapping[str, str],
    tmp_path: Path,
    mypy_cache: Path,
    record_property: Callable[[str, object], None],
) -> None:
    valid = "valid" if document["valid"] == "yes" else "not valid"
    record_property("class", f"corpus, OpenAPI {document['openapi'][:3]}, {valid}")
    outcome = packages.generate(CORPUS / document["file"], tmp_path / "out")
    assert "Traceback" not in outcome.output and "error[internal]" not in outcome.output, outcome.output
    record_property("outcome", REFUSED if outcome.code else PACKAGE)
    if outcome.code:
        assert document["valid"] == "no", f"a valid document was refused\n{outcome.output}"
        assert packages.LOCATED.search(outcome.output), outcome.output
        assert not outcome.out.exists(), "something was left behind"
        return
    assert packages.import_problems(outcome) == ""
    assert packages.type_problems(outcome, mypy_cache) == []
    assert packages.style_problems(outcome) == []
