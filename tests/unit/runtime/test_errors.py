"""Errors for answers of the API."""

from __future__ import annotations

import asyncio
import copy
import pickle
from typing import Any

import httpx
import pytest
from demo_sdk.models import errors

VALUE = {"company_id": "c"}


def failing(sdk: Any, response: httpx.Response) -> Exception:
    with pytest.raises((errors.APIError, ValueError)) as caught:
        sdk(lambda request: response, retry_config=None).customers.list(request=VALUE)
    return caught.value


def test_documented_errors(sdk: Any) -> None:
    error = failing(sdk, httpx.Response(404, json={"statusCode": 404, "error": "gone"}, headers={"x-id": "7"}))
    assert isinstance(error, errors.ErrorMessage)
    assert (error.data.error, error.args, str(error)) == ("gone", (), '{"error":"gone","statusCode":404}')
    assert error.status_code == 404 and error.headers is not None and error.headers["x-id"] == "7"
    assert "gone" in error.body and error.raw_response is not None and error.raw_response.status_code == 404
    assert len({error, error}) == 1


def test_no_sentinel_in_errors(sdk: Any) -> None:
    error = failing(sdk, httpx.Response(400, json={"error": "x"}))
    assert isinstance(error, errors.ErrorMessage)
    assert "~?~" not in str(error) and "validation" not in error.data.model_dump(by_alias=True)


def test_errors_share_a_base(sdk: Any) -> None:
    for response in (httpx.Response(404, json={}), httpx.Response(418, text="tea"), httpx.Response(302, text="x")):
        error = failing(sdk, response)
        assert isinstance(error, errors.APIError)
        assert error.status_code == response.status_code and error.raw_response is response
    assert errors.APIError().status_code == -1 and errors.APIError().body == "" and errors.APIError().headers is None


@pytest.mark.parametrize("body", [b"{", b"[1]", b'{"statusCode": "x"}', b"", b"\xff"])
def test_an_api_error_stays_one_when_its_body_does_not_parse(sdk: Any, body: bytes) -> None:
    error = failing(sdk, httpx.Response(401, content=body, headers={"content-type": "application/json"}))
    assert isinstance(error, errors.SDKError)
    assert error.status_code == 401 and str(error).startswith("API error occurred: Status 401")


def test_undocumented_answers(sdk: Any) -> None:
    error = failing(sdk, httpx.Response(418, text="tea"))
    assert isinstance(error, errors.SDKError) and str(error) == "API error occurred: Status 418\ntea"
    error = failing(sdk, httpx.Response(201, json={}))
    assert str(error).startswith("Unexpected response received (code: 201, type: application/json)")
    error = failing(sdk, httpx.Response(200, content=b""))
    assert str(error) == "Unexpected response received (code: 200, type: None): Status 200"


def test_the_default_error() -> None:
    error = errors.SDKError("m", 400, "b")
    assert error == errors.SDKError("m", 400, "b") and hash(error) == hash(errors.SDKError("m", 400, "b"))
    assert error.args == ("m", 400, "b") and str(error) == "m: Status 400\nb"
    assert (errors.SDKError("m").status_code, errors.SDKError("m").body, errors.SDKError("m").headers) == (-1, "", None)
    assert pickle.loads(pickle.dumps(error)) == error
    assert errors.SDKError("m", raw_response=httpx.Response(200, headers={"a": "b"})).headers == httpx.Headers(
        {"a": "b"}
    )


def test_async_errors(sdk: Any) -> None:
    made = sdk(lambda request: httpx.Response(404, json={"error": "gone"}), retry_config=None)
    with pytest.raises(errors.ErrorMessage):
        asyncio.run(made.customers.list_async(request=VALUE))


@pytest.mark.parametrize(
    ("body", "kind"), [(b"{", ValueError), (b"[[1]]", ValueError), (b"", ValueError), (b"\xef\xbb\xbf{}", ValueError)]
)
def test_successes_that_do_not_parse(sdk: Any, body: bytes, kind: type[Exception]) -> None:
    error = failing(sdk, httpx.Response(200, content=body, headers={"content-type": "application/json"}))
    assert isinstance(error, kind) and not isinstance(error, errors.APIError)


def test_lenient_successes(sdk: Any) -> None:
    def result(content: bytes, media: str = "application/json") -> Any:
        made = sdk(lambda request: httpx.Response(200, content=content, headers={"content-type": media}))
        return made.customers.list(request=VALUE)

    assert result(b"null") is None
    assert result(b'{"pageNumber": 1, "x": NaN}').page_number == 1
    assert result(b'{"pageNumber": 1, "pageNumber": 2}').page_number == 2
    assert result(b'{"pageNumber": 1}', "Application/JSON; charset=utf-8").page_number == 1
    assert result(b'{"pageNumber": 1}', "application/vnd.api+json").page_number == 1
    long = '{"pageNumber": 1, "results": [{"status": "Active", "customerName": "\u00e9"}]}'
    assert result(long.encode("latin-1"), "application/json; charset=iso-8859-1").results[0].customer_name == "\u00e9"
    assert result(long.encode("latin-1")).results[0].customer_name == "\ufffd"


def test_wrong_shapes_are_named_as_published(sdk: Any) -> None:
    error = failing(sdk, httpx.Response(200, json={"results": []}))
    assert str(error).startswith("1 validation error for Unmarshaller\nbody.pageNumber\n  Field required")


def test_errors_can_be_copied_and_pickled(sdk: Any) -> None:
    """As process pools and task queues do."""
    for status, body in ((401, {"statusCode": 401}), (500, {"other": 1})):
        made = sdk(lambda request, status=status, body=body: httpx.Response(status, json=body), retry_config=None)
        with pytest.raises(errors.APIError) as caught:
            made.customers.list(request={"company_id": "c"})
        for other in (copy.copy(caught.value), pickle.loads(pickle.dumps(caught.value))):
            assert type(other) is type(caught.value)
            assert (str(other), other.status_code, other.body) == (str(caught.value), status, caught.value.body)
            assert other.headers == caught.value.headers
