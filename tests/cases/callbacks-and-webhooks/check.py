"""Payloads of callbacks and webhooks are models; the operation that has them is called as any other."""

import datetime

from callbacks import Callbacks
from callbacks.models import shared
from wire import Wire

wire = Wire(204)
Callbacks(client=wire.client).subscribe(request={"url": "https://me.test"})
assert wire.body == b'{"url":"https://me.test"}', wire.body
assert shared.Event(at="2024-01-01T00:00:00Z").at == datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)
