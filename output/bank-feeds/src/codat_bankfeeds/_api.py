"""What holds for the whole API: credentials, retries, the error for all else."""

from __future__ import annotations

from ._runtime.operation import Api, Retry, Scheme
from .models import errors

API = Api(
    default_error=lambda: errors.SDKError,
    schemes=(Scheme("auth_header", "apiKey", "header", "Authorization"),),
    security=(("auth_header",),),
    retries=Retry(500, 60000, 1.5, 3600000, ("408", "429", "5XX"), connection_errors=True),
)
