"""Where the time of a cold run goes, as `--timings` sees it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tests.bench.tools import Tool, environment

_STAGE = re.compile(r"^\s+(\w+)\s+([\d.]+) ms$", re.M)


def stages(tool: Tool, spec: Path, work: Path) -> dict[str, float]:
    """Milliseconds per stage of one run without cache."""
    command = [*tool.command(spec, work / "stages"), "--timings", "--no-cache", "--on-edit", "overwrite"]
    command.remove("-q")
    environment_ = environment(work / "stages-cache", command[0])
    done = subprocess.run(command, capture_output=True, text=True, env=environment_, check=True)
    return {name: float(value) for name, value in _STAGE.findall(done.stdout + done.stderr)}
