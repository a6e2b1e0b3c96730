"""A service of many threads that share one client, for as long as it is told: how much memory it takes as time goes on.

`service.py URL SECONDS THREADS`; the time begins when every thread has made its first calls. Prints calls made
and peak memory (MB) after a sixth of the time, and at the end, as JSON.
"""

from __future__ import annotations

import contextlib
import json
import resource
import sys
import threading
import time

from codat_sync_for_expenses import CodatSyncExpenses
from codat_sync_for_expenses.models import errors, shared

_, URL, SECONDS, THREADS = sys.argv


class Worker:
    """What each thread does: values, HTTP responses, and responses that do not fit their schema."""

    def __init__(self, sdk: CodatSyncExpenses, begin: threading.Barrier, seconds: float) -> None:
        self.calls = 0
        self._sdk = sdk
        self._begin = begin
        self._seconds = seconds

    def run(self) -> None:
        """Make calls until it is time."""
        for _ in range(25):
            self._round()
        self._begin.wait()
        end = time.monotonic() + self._seconds
        while time.monotonic() < end:
            self._round()

    def _round(self) -> None:
        request: dict[str, str] = {"company_id": "c"}
        self._sdk.companies.get(request=request)
        self._sdk.companies.with_raw_response.get(request=request)
        with self._sdk.companies.with_streaming_response.get(request=request) as response:
            response.parse()
        with contextlib.suppress(errors.ResponseValidationError):
            self._sdk.customers.list(request=request)
        self.calls += 4


def peak() -> float:
    """Peak memory of this process in MB."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def main() -> None:
    seconds = float(SECONDS)
    with CodatSyncExpenses(security=shared.Security(auth_header="Basic abc"), server_url=URL) as sdk:
        begin = threading.Barrier(int(THREADS) + 1)
        workers = [Worker(sdk, begin, seconds) for _ in range(int(THREADS))]
        threads = [threading.Thread(target=worker.run) for worker in workers]
        for thread in threads:
            thread.start()
        begin.wait()
        time.sleep(seconds / 6)
        early = (sum(worker.calls for worker in workers), peak())
        for thread in threads:
            thread.join()
    print(json.dumps([early, (sum(worker.calls for worker in workers), peak())]))


if __name__ == "__main__":
    main()
