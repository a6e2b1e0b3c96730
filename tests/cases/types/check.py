"""Types that settings give to formats: in models, parameters, requests as dicts, and on the wire both ways."""

import json
import uuid
from datetime import datetime, time, timedelta, timezone
from decimal import Decimal
from ipaddress import IPv4Address
from pathlib import Path
from typing import List, Optional

from pydantic import AnyUrl
from types_case import Types
from types_case.models import operations, shared
from wire import Wire

ID = "0b1c9d1e-5d0c-4a6e-9d3f-0f6a5c1f2b3a"
OTHER = "1b1c9d1e-5d0c-4a6e-9d3f-0f6a5c1f2b3a"
data = {
    "id": ID,
    "took": "P1DT2H",
    "at": "10:30:00Z",
    "host": "192.0.2.7",
    "site": "https://case.test/x",
    "parents": [OTHER],
    "rates": {"a": 1.5},
    "price": "2.50",
    "began": "2024-05-06T07:08:09Z",
    "key": OTHER,
    "UUID": "text",
}
wire = Wire(200, data)
sdk = Types(client=wire.client)
job: Optional[shared.Job] = sdk.jobs.get_job(
    request=operations.GetJobRequest(
        job_id=uuid.UUID(ID),
        longest=timedelta(days=1, hours=2),
        after=time(10, 30, tzinfo=timezone.utc),
        hosts=[IPv4Address("192.0.2.1"), IPv4Address("192.0.2.2")],
        x_site=AnyUrl("https://case.test/s"),
    )
)
assert wire.target == f"/jobs/{ID}?after=10%3A30%3A00Z&hosts=192.0.2.1&hosts=192.0.2.2&longest=P1DT2H", wire.target
assert wire.request.headers["x-site"] == "https://case.test/s"
assert job is not None
found: tuple[uuid.UUID, timedelta, timedelta] = (job.id, job.took, job.pause or timedelta())
assert found == (uuid.UUID(ID), timedelta(days=1, hours=2), timedelta(milliseconds=500))
assert (job.at, job.host, job.site) == (
    time(10, 30, tzinfo=timezone.utc),
    IPv4Address("192.0.2.7"),
    AnyUrl("https://case.test/x"),
)
assert (job.parents, job.key) == ([uuid.UUID(OTHER)], uuid.UUID(OTHER))
assert job.rates == {"a": Decimal("1.5")} and job.price == Decimal("2.50")
assert job.began == datetime(2024, 5, 6, 7, 8, 9, tzinfo=timezone.utc) and job.uuid == "text"

wire.respond(200, [OTHER])
ids: Optional[List[uuid.UUID]] = sdk.jobs.put_job(request={"job_id": uuid.UUID(ID), "job": job})
assert ids == [uuid.UUID(OTHER)]
assert json.loads(wire.body) == {**data, "pause": "PT0.5S"}, wire.body
assert shared.Job.model_validate_json(job.model_dump_json(by_alias=True)) == job
sdk.jobs.put_job(
    request={"job_id": uuid.UUID(ID), "job": {"id": uuid.UUID(ID), "took": timedelta(hours=2), "key": "any text"}}
)
assert json.loads(wire.body) == {"id": ID, "took": "PT2H", "pause": "PT0.5S", "key": "any text"}, wire.body

page = Path("../docs/models/shared/job.md").read_text("utf-8")
assert "*UUID*" in page and "*Optional[timedelta]*" in page and "*Optional[AnyUrl]*" in page
calls = Path("../docs/sdks/jobs/README.md").read_text("utf-8")
assert "from uuid import UUID" in calls and "timedelta(days=1, hours=2)" in calls
