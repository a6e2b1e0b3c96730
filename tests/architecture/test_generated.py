"""What holds for every generated package."""

from __future__ import annotations

import os
import subprocess
import sys
import warnings
from collections.abc import Callable
from pathlib import Path

import black
import pytest
from click.testing import Result

from generator.layout import mode


@pytest.fixture
def package(sdkgen: Callable[..., Result], spec: Path, tmp_path: Path) -> Path:
    """A generated package; its `src`."""
    done = sdkgen("generate", "--spec", spec, "--out", tmp_path / "sdk", "--set", "package_name=pet-store")
    assert done.exit_code == 0, done.output
    return tmp_path / "sdk/src"


def python(src: Path, code: str, *options: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(src)}
    done = subprocess.run([sys.executable, *options, "-c", code], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_bare_import_builds_no_model_and_loads_nothing_heavy(package: Path) -> None:
    code = "import sys, pet_store; print(sorted({'asyncio', 'collections', 're', 'typing'} & set(sys.modules)))"
    assert python(package, code, "-S") == "[]\n"  # nor anything that is installed
    code = "import sys, pet_store; print([name for name in sys.modules if name.startswith('pet_store.models')])"
    assert python(package, code) == "[]\n"


def test_importing_a_model_loads_only_what_its_part_of_the_sdk_uses(package: Path) -> None:
    code = (
        "import sys\nfrom pet_store.models import shared\nshared.Pet\n"
        "print([name for name in sys.modules if name.startswith('pet_store.models.')])"
    )
    assert python(package, code) == "['pet_store.models.shared', 'pet_store.models.shared.pets']\n"


def test_published_paths_of_modules_can_be_imported_and_unpickled(package: Path) -> None:
    assert not (package / "pet_store/models/shared/pet.py").exists()
    code = (
        "import pickle\nfrom pet_store.models.shared.pet import Pet, PetTypedDict\n"
        "from pet_store.models import shared\nassert Pet is shared.Pet and PetTypedDict is shared.PetTypedDict\n"
        "written = pickle.dumps(Pet(name='Rex'), 0).replace(b'pet_store.models.shared.pets', b'pet_store.models.shared.pet')\n"
        "assert b'shared.pets' not in written\nprint(repr(pickle.loads(written)))"
    )
    assert python(package, code) == "Pet(name='Rex')\n"
    missing = "try:\n    import pet_store.models.shared.nothing\nexcept ModuleNotFoundError as error:\n    print(error)"
    assert python(package, missing) == "No module named 'pet_store.models.shared.nothing'\n"


def test_every_python_file_is_a_fixed_point_of_black(package: Path) -> None:
    files = sorted(package.rglob("*.py"))
    assert len(files) > 10
    for file in files:
        text = file.read_text("utf-8")
        assert black.format_str(text, mode=mode()) == text, file


def test_every_python_file_compiles_without_a_warning(package: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for file in sorted(package.rglob("*.py")):
            compile(file.read_text("utf-8"), str(file), "exec", dont_inherit=True)


def test_the_runtime_which_is_copied_is_a_fixed_point_of_black(root: Path) -> None:
    wrong = []
    for file in sorted((root / "templates/runtime").rglob("*.py")):
        text = file.read_text("utf-8")
        if black.format_str(text, mode=mode()) != text:
            wrong.append(file.name)
    assert wrong == [], "run: ruff format templates/runtime"
