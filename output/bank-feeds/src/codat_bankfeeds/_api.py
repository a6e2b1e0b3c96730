"""What holds for the whole API: credentials, retries, the error for all else."""

from __future__ import annotations

from ._runtime.operation import Api, Retry, Scheme
from .models import errors

API = Api(
    default_error=lambda: errors.SDKError,
    response_error=lambda: errors.ResponseValidationError,
    no_response_error=lambda: errors.NoResponseError,
    errors_of_responses=True,
    sorted_json=False,
    follow_redirects=True,
    retry_network_errors=True,
    hooks_in_threads=True,
    schemes=(Scheme("auth_header", "apiKey", "header", "Authorization"),),
    security=(("auth_header",),),
    retries=Retry(500, 60000, 1.5, 3600000, ("408", "429", "5XX"), connection_errors=True),
)
