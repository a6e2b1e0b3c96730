"""Run one command and print what it cost as JSON.

A process of its own, and a small one: on Linux a process inherits the peak memory of the one that started it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

if __name__ == "__main__":
    begin = time.perf_counter()
    with open(sys.argv[1], "wb") as stream:
        process = subprocess.Popen(sys.argv[2:], stdout=stream, stderr=stream)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    cost = {
        "exit": process.returncode,
        "cpu": usage.ru_utime + usage.ru_stime,
        "wall": time.perf_counter() - begin,
        "memory": usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6,
    }
    print(json.dumps(cost))
