"""What it costs to begin using a package, in a process of its own: `start.py SRC import|client|call URL`.

Prints the CPU seconds since the interpreter stood, and the peak memory in MB.
"""

import sys
import time

SRC, UNTIL, URL = sys.argv[1:]
if SRC:
    sys.path.insert(0, SRC)
begin = time.process_time()
import codat_sync_for_expenses  # noqa: E402  (this is what is measured)

if UNTIL != "import":
    from codat_sync_for_expenses.models import shared

    sdk = codat_sync_for_expenses.CodatSyncExpenses(security=shared.Security(auth_header="Basic abc"), server_url=URL)
if UNTIL == "call":
    sdk.companies.get(request={"company_id": "c"})
spent = time.process_time() - begin

import json  # noqa: E402
import resource  # noqa: E402

unit = 1 if sys.platform == "darwin" else 1024
print(json.dumps([spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6]))
