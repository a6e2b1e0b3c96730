"""From an HTTP response to a value or an error."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from typing import TYPE_CHECKING, Any, Optional

from pydantic import ValidationError
from pydantic_core import from_json

from .._http import httpx
from . import steps
from .errors import adopt, attach, body_text
from .logs import clean_url
from .operation import Api, DocumentedResponse
from .validate import data_type, parse_json

if TYPE_CHECKING:
    from .prepare import Plan
    from .steps import Step


def media_type(content_type: str) -> str:
    """The media type of a Content-Type header, without parameters, in lower case."""
    return content_type.split(";", 1)[0].strip().lower()


def matches_media(content_type: str, pattern: str) -> bool:
    """Does a Content-Type match the media type that the document names? Parameters and case don't count."""
    if pattern in (content_type, "*", "*/*"):
        return True
    media, wanted = media_type(content_type), pattern.lower()
    if media == wanted or media == media_type(wanted):
        return True
    main, _, sub = media.partition("/")
    if wanted in (f"{main}/*", f"*/{sub}"):
        return True
    # "application/problem+json" where the document says "application/json"
    return wanted == "application/json" and main == "application" and sub.endswith("+json")


def find_documented(plan: Plan, status: int, content_type: str) -> tuple[DocumentedResponse | None, bool]:
    """The description that a response matches, and whether it is one of an error. Successes first, exact statuses
    before ranges."""
    key = (status, content_type)
    if key not in plan.matches:
        if len(plan.matches) > 100:  # servers may vary parameters without end
            plan.matches.clear()
        plan.matches[key] = _find(plan, status, content_type)
    found: tuple[DocumentedResponse | None, bool] = plan.matches[key]
    return found


def _find(plan: Plan, status: int, content_type: str) -> tuple[DocumentedResponse | None, bool]:
    text = str(status)
    groups: list[tuple[tuple[DocumentedResponse, ...], bool]] = [
        (plan.operation.responses, False),
        (plan.operation.errors, True),
    ]
    for wanted in (text, f"{text[0]}XX", "default"):  # the most exact one counts (OpenAPI 3.1, 4.8.16)
        for responses, is_error in groups:
            for documented in responses:
                if wanted not in documented.statuses or (wanted == "default" and not is_error and status >= 400):
                    continue  # a default success is no excuse for an error status
                if (documented.type is None and documented.kind == "json") or matches_media(
                    content_type, documented.media
                ):
                    return documented, is_error
    return None, status >= 400


def decode(api: Api, plan: Plan, response: httpx.Response, streaming: bool) -> Generator[Step, Any, Any]:
    """The value of a successful response.

    :raises APIError: a documented error; a success whose body is not JSON, or is JSON of another shape
        (`ResponseValidationError`); or the API's default error for anything that the document doesn't describe
    """
    content_type = response.headers.get("content-type", "application/octet-stream")
    documented, is_error = find_documented(plan, response.status_code, content_type)
    bodiless = has_no_body(plan, response.status_code)
    if streaming and (
        bodiless or is_error or documented is None or (documented.kind != "stream" and documented.open is None)
    ):
        yield steps.read(response)
    if bodiless and is_success(plan, response.status_code):
        return None
    if documented is not None and not is_error:
        return _value(api, documented, response)
    if documented is not None and documented.type is not None:
        error = _documented_error(api, documented, response)
        if error is not None:
            raise _attached(api, error, response)
    message = "API error occurred"
    if not is_error:
        named = response.headers.get("content-type")
        message = "Unexpected response received"
        if not api.errors_of_responses:
            message += f" (code: {response.status_code}, type: {named})"
    raise _attached(api, unexpected(api, message, response), response)


def unexpected(api: Api, message: str, response: httpx.Response) -> Exception:
    """The API's error for a response that its document does not describe."""
    kind = api.default_error()
    error: Exception
    if api.errors_of_responses:
        error = kind(message, response)
    else:
        error = kind(message, response.status_code, body_text(response), response)
    return error


def has_no_body(plan: Plan, status: int) -> bool:
    """Is it a response without a body, whatever the document says (RFC 9110, 6.4.1 and 15.3.6)?"""
    return status < 200 or status in (204, 205, 304) or plan.operation.method == "HEAD"


def is_success(plan: Plan, status: int) -> bool:
    """Does the document know the status as a success, in whatever media type?"""
    wanted = {str(status), f"{status // 100}XX"} | ({"default"} if status < 400 else set[str]())
    return any(not wanted.isdisjoint(documented.statuses) for documented in plan.operation.responses)


def _value(api: Api, documented: DocumentedResponse, response: httpx.Response) -> Any:
    match documented.kind:
        case "json":
            if documented.type is None:
                return None
            # null is None whatever the document says, where the method is published as giving an Optional
            kind = documented.type() if documented.required else Optional[documented.type()]
            try:
                return read_json(response, kind)
            except (ValueError, ArithmeticError, RecursionError) as error:
                if api.read_loosely is not None and isinstance(error, ValidationError):
                    return api.read_loosely(from_json(_utf8(response)), kind)
                raise _misfit(api, response, error) from error
        case "text":
            return body_text(response)
        case "bytes":
            return response.content
        case _:
            return response if documented.open is None else documented.open(response)


def _documented_error(api: Api, documented: DocumentedResponse, response: httpx.Response) -> Exception | None:
    """The documented error; when the body doesn't have the documented form, the error for that, or None (the caller
    then raises the default error)."""
    kind = documented.type() if documented.type is not None else None
    if kind is None:
        return None
    try:
        data = body_text(response) if documented.kind == "text" else read_json(response, data_type(kind))
    except (ValueError, ArithmeticError, RecursionError) as problem:  # malformed, or of another shape
        return _misfit(api, response, problem) if api.errors_of_responses else None
    error: Exception = kind(data, response) if api.errors_of_responses else kind(data=data)
    return error


def _misfit(api: Api, response: httpx.Response, cause: Exception) -> Exception:
    return _attached(api, api.response_error()("Response validation failed", response, cause), response)


def _attached(api: Api, error: Exception, response: httpx.Response) -> Exception:
    attach(error, response, url=_shown_url(api, response))
    return error


def _shown_url(api: Api, of: httpx.Response | httpx.RequestError) -> str | None:
    request = of.__dict__.get("_request")
    return None if request is None else str(clean_url(api, request.url))


def adopt_error(api: Api, error: httpx.RequestError) -> None:
    """Let an error of the connection be one of the API's as well."""
    adopt(error, _shown_url(api, error) or "")


@contextlib.contextmanager
def reading(api: Api, response: httpx.Response) -> Generator[None, None, None]:
    """What goes wrong while a body is read piece by piece is an error of the API too."""
    try:
        yield
    except httpx.RequestError as error:
        adopt_error(api, error)
        raise
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise _misfit(api, response, error) from error


def read_json(response: httpx.Response, kind: Any) -> Any:
    """The body as a `kind`."""
    if is_utf8(response):
        try:
            return parse_json(response.content, kind)
        except ValidationError:
            raise
        except ValueError:  # malformed, or bytes that aren't UTF-8, which as text read as U+FFFD
            pass
    return parse_json(_utf8(response), kind)


def _utf8(response: httpx.Response) -> bytes:
    """The text, without the byte order mark that some servers write (RFC 8259, 8.1)."""
    return body_text(response).removeprefix("\ufeff").encode("utf-8", "replace")


def is_utf8(response: httpx.Response) -> bool:
    """Is the body UTF-8, as far as its headers say?"""
    if "charset" not in response.headers.get("content-type", ""):  # the usual case, without parsing the header
        return True
    return (response.charset_encoding or "utf-8").lower() in ("utf-8", "utf8", "ascii", "us-ascii")
