"""`make bench`: what generating costs, against other generators on the same documents, in turn.

Prints a table of ratios, and writes results.json and chart.svg below `results/` (or into --out). Ratios are of CPU time
of all processes of a run; absolute figures say as much about the machine.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.bench import chart, documents
from tests.bench.measure import Cost, Scenario, cold, in_turn, median, ratio, without_output
from tests.bench.stages import stages
from tests.bench.tools import Tool, others, ours, version

HERE = Path(__file__).parent
SIZES = ("small", "real", "4 MB")


def main() -> None:
    """Measure, print, write."""
    arguments = _arguments()
    home = Path(arguments.home).resolve()
    tool, partners = ours(home), [] if arguments.alone else others(home)
    with tempfile.TemporaryDirectory(prefix="sdkgen-bench-") as folder:
        work = Path(folder)
        specs = _specs(work)
        results = {
            "tools": {tool.name: version(tool.name, home) for tool in partners},
            "sizes": {size: _size(specs[size], tool, partners, work, arguments.repeat) for size in arguments.sizes},
            "scaling": _scaling(tool, work, arguments.repeat) if arguments.scaling else {},
        }
    out = Path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    (out / "results.json").write_text(json.dumps(results, indent=1) + "\n", "utf-8")
    if partners:
        (out / "chart.svg").write_text(chart.svg(results), "utf-8")
    print(table(results))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--repeat", type=int, default=3, help="turns; the median counts")
    parser.add_argument("--sizes", nargs="+", choices=SIZES, default=list(SIZES))
    parser.add_argument("--alone", action="store_true", help="without other generators")
    parser.add_argument("--no-scaling", dest="scaling", action="store_false", help="without 1×, 2×, 4×, 8×")
    parser.add_argument("--home", default=Path.home() / ".cache/sdkgen-bench", help="environments of other generators")
    parser.add_argument("--out", default=HERE / "results", help="where results.json and chart.svg go")
    return parser.parse_args()


def _specs(work: Path) -> dict[str, Path]:
    real = documents.load()
    times = 1
    while len(text := documents.dump(documents.multiplied(real, times))) < documents.FOUR_MEGABYTES:
        times += max(1, int(times * (documents.FOUR_MEGABYTES - len(text)) / len(text)))
    texts = {"small": documents.dump(documents.small(real)), "real": documents.dump(real), "4 MB": text}
    return {size: _write(work / f"{size.replace(' ', '')}.yaml", text) for size, text in texts.items()}


def _write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def _size(spec: Path, tool: Tool, partners: list[Tool], work: Path, repeat: int) -> dict[str, Any]:
    """All scenarios of one document."""
    print(spec.name)
    changed = _write(spec.with_name(f"edited-{spec.name}"), documents.edited(spec.read_text("utf-8")))

    def nothing(out: Path, cache: Path) -> None:
        """As the run before left it."""

    def put_edit(out: Path, cache: Path) -> None:
        spec.write_text(changed.read_text("utf-8"), "utf-8")

    original = spec.read_text("utf-8")

    def put_back(out: Path, cache: Path) -> None:
        spec.write_text(original, "utf-8")
        cold(out, cache)

    scenarios = [
        Scenario(name="cold", tool=tool, spec=spec, prepare=put_back),
        Scenario(name="warm cache", tool=tool, spec=spec, prepare=without_output),
        Scenario(name="one description edited", tool=tool, spec=spec, prepare=put_edit),
        Scenario(name="nothing changed", tool=tool, spec=spec, prepare=nothing),
        *(Scenario(name=partner.name, tool=partner, spec=spec, prepare=cold) for partner in partners),
    ]
    costs = in_turn(scenarios, work, repeat)
    spec.write_text(original, "utf-8")
    found = {name: asdict(median(rows)) for name, rows in costs.items()}
    return {
        "bytes": len(original.encode()),
        "costs": found,
        "against cold": {name: ratio(rows, costs["cold"]) for name, rows in costs.items() if name != "cold"},
        "cold against": {partner.name: ratio(costs["cold"], costs[partner.name]) for partner in partners},
        "stages": stages(tool, spec, work),
    }


def _scaling(tool: Tool, work: Path, repeat: int) -> dict[str, dict[str, float]]:
    """CPU time of 1, 2, 4 and 8 copies of the real document in one: all of it per copy, as ratios to 1×, and that of
    each further copy, as ratios to the second one.
    """
    print("scaling")
    real = documents.load()
    times = (1, 2, 4, 8)
    specs = {n: _write(work / f"x{n}.yaml", documents.dump(documents.multiplied(real, n))) for n in times}
    scenarios = [Scenario(name=f"{n}×", tool=tool, spec=spec, prepare=cold) for n, spec in specs.items()]
    costs: Mapping[str, list[Cost]] = in_turn(scenarios, work, repeat)
    cpu = {n: median(costs[f"{n}×"]).cpu for n in times}
    steps = {f"{low}× to {high}×": (cpu[high] - cpu[low]) / (high - low) for low, high in pairwise(times)}
    return {
        "per copy": {f"{n}×": ratio(costs[f"{n}×"], costs["1×"]) / n for n in times},
        "further copies": {step: seconds / steps["1× to 2×"] for step, seconds in steps.items()},
    }


def table(results: Mapping[str, Any]) -> str:
    """The results as a Markdown table, for the README."""
    partners = list(results["tools"])
    head = ["Document", "cold", "warm cache", "one edit", "no change", *(f"÷ {name}" for name in partners), "memory"]
    lines = [f"| {' | '.join(head)} |", f"| {' | '.join('---' for _ in head)} |"]
    for size, found in results["sizes"].items():
        costs = found["costs"]
        names = ("cold", "warm cache", "one description edited", "nothing changed")
        times = [f"{costs[name]['cpu']:.2f} s" for name in names]
        ratios = [f"{found['cold against'][name]:.2f}" for name in partners]
        memory = f"{costs['cold']['memory']:.0f} MB"
        cells = [f"{size} ({found['bytes'] // 1000} kB)", *times, *ratios, memory]
        lines.append(f"| {' | '.join(cells)} |")
    for what, ratios in results["scaling"].items():
        lines += ["", f"CPU time, {what}: " + ", ".join(f"{name} {value:.2f}" for name, value in ratios.items())]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
