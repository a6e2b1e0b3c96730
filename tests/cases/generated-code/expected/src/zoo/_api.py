"""What holds for the whole API: credentials, retries, the error for all else."""

from __future__ import annotations

from ._runtime.operation import Api, Retry, Scheme
from .models import errors

API = Api(
    default_error=lambda: errors.SDKError,
    schemes=(Scheme("api_key", "apiKey", "header", "X-Key"),),
    security=(("api_key",),),
    retries=Retry(500, 60000, 1.5, 3600000, ("429", "5XX"), connection_errors=True),
)
