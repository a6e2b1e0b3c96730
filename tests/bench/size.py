"""How big generated packages are: python -m tests.bench.size [FOLDER]…

Each FOLDER is an import package, such as output/*/src/* (the default) or a published one in site-packages. Lines are
those of all its Python files; the wheel is built where the project around the package is at hand.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNTIME = ("_runtime", "_hooks", "types", "utils", "basesdk.py", "httpclient.py", "sdkconfiguration.py")


def docstring_lines(tree: ast.AST) -> set[int]:
    """Numbers of the lines that texts standing by themselves take."""
    return {
        line
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }


def count(package: Path) -> dict[str, Counter[str]]:
    """Lines by area: all, those that are no docstring, and of these the ones that are not blank."""
    areas: dict[str, Counter[str]] = {}
    for file in sorted(package.rglob("*.py")):
        top, *below = file.relative_to(package).parts
        area = "runtime" if top in RUNTIME else f"{top}/{below[0]}" if len(below) > 1 else "models" if below else "api"
        text = file.read_text("utf-8")
        lines, docs = text.splitlines(), docstring_lines(ast.parse(text))
        code = [line for number, line in enumerate(lines, 1) if number not in docs]
        found = areas.setdefault(area, Counter())
        found.update({"lines": len(lines), "code": len(code), "filled": sum(bool(line.strip()) for line in code)})
    return areas


def wheel_size(project: Path) -> int:
    """Bytes of the wheel."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "wheel", "-qq", "--no-deps", "--wheel-dir", folder, str(project)]
        subprocess.run(command, check=True)
        return next(Path(folder).glob("*.whl")).stat().st_size


def report(package: Path) -> None:
    print(f"{package.name}{'':24}{'lines':>8}{'no docstring':>14}{'nor blank':>11}")
    areas = count(package)
    total = sum(areas.values(), Counter())
    own = sum((found for area, found in areas.items() if area != "runtime"), Counter())
    for area, found in (*sorted(areas.items()), ("all but the runtime", own), ("all", total)):
        print(f"  {area:28}{found['lines']:>14,}{found['code']:>14,}{found['filled']:>11,}")
    project = package.parent.parent
    if (project / "pyproject.toml").is_file():
        print(f"  wheel {wheel_size(project) / 1000:.0f} kB")


def main() -> None:
    given = [Path(argument).resolve() for argument in sys.argv[1:]]
    for package in given or sorted(path for path in ROOT.glob("output/*/src/*") if (path / "__init__.py").is_file()):
        report(package)


if __name__ == "__main__":
    main()
