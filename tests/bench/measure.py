"""CPU time and peak memory of processes, and ratios of runs that took turns."""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.bench.tools import Tool, environment


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """One run with all its child processes. Times in seconds, memory in MB: that of the largest process."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A way to run a tool. `prepare` gets the output and cache folders before each run, unmeasured."""

    name: str
    tool: Tool
    spec: Path
    prepare: Callable[[Path, Path], None]


def cold(out: Path, cache: Path) -> None:
    """Neither output nor cache."""
    for folder in (out, cache):
        shutil.rmtree(folder, ignore_errors=True)


def without_output(out: Path, cache: Path) -> None:
    """No output, but what is cached from before."""
    shutil.rmtree(out, ignore_errors=True)


def run(tool: Tool, spec: Path, out: Path, cache: Path) -> Cost:
    """Run once. Raises RuntimeError with what it said if it fails."""
    command = tool.command(spec, out)
    out.parent.mkdir(parents=True, exist_ok=True)
    if tool.name == "datamodel-code-generator":
        out.mkdir(exist_ok=True)
    log = out.parent / f"{out.name}.log"
    launcher = [sys.executable, "-I", "-S", str(Path(__file__).with_name("spawn.py")), str(log)]
    measured = subprocess.run(
        [*launcher, *command], env=environment(cache, command[0]), cwd=out.parent, capture_output=True, check=True
    )
    cost = json.loads(measured.stdout)
    if code := cost.pop("exit"):
        raise RuntimeError(f"{' '.join(command)}: exit {code}\n{log.read_text(errors='replace')[-2000:]}")
    return Cost(**cost)


def in_turn(scenarios: Sequence[Scenario], work: Path, repeat: int) -> dict[str, list[Cost]]:
    """Run the scenarios one after another, `repeat` times over, so that the machine's moods hit all alike."""
    costs: dict[str, list[Cost]] = {scenario.name: [] for scenario in scenarios}
    for number in range(repeat):
        for scenario in scenarios:
            out, cache = work / scenario.tool.name / "out", work / scenario.tool.name / "cache"
            scenario.prepare(out, cache)
            cost = run(scenario.tool, scenario.spec, out, cache)
            costs[scenario.name].append(cost)
            print(f"  {scenario.name} {number + 1}/{repeat}: {cost.cpu:.2f} s, {cost.memory:.0f} MB", file=sys.stderr)
    return costs


def ratio(costs: Sequence[Cost], against: Sequence[Cost]) -> float:
    """Median of the ratios of CPU time of runs in the same turn."""
    return statistics.median(one.cpu / other.cpu for one, other in zip(costs, against, strict=True))


def median(costs: Sequence[Cost]) -> Cost:
    """Every measure by itself."""
    rows = [asdict(cost) for cost in costs]
    return Cost(**{key: statistics.median(row[key] for row in rows) for key in rows[0]})
