"""What webhooks bring can be verified and read."""

import time

from hooks.models import shared, webhooks as bodies
from hooks.utils import webhooks

secret, body = "whsec_MDEyMzQ1Njc4OWFiY2RlZg==", b'{"id": "i"}'
now = int(time.time())
headers = {"webhook-id": "1", "webhook-timestamp": str(now)}
headers["webhook-signature"] = webhooks.sign(body, secret=secret, identity="1", timestamp=now)
assert webhooks.parse(body, headers, secret=secret, model=shared.Invoice) == shared.Invoice(id="i")
assert bodies.ClosedPostRequestBody.model_validate({"at": "2024-01-01T00:00:00Z"}).at.year == 2024
