"""Errors for responses of the API."""

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


def test_undocumented_responses(sdk: Any) -> None:
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


@pytest.mark.parametrize("body", [b"{", b"[[1]]", b"", b"\xef\xbb\xbf{}", b'{"pageNumber": "x"}'])
def test_successes_that_do_not_parse(sdk: Any, body: bytes) -> None:
    error = failing(sdk, httpx.Response(200, content=body, headers={"content-type": "application/json"}))
    assert isinstance(error, errors.ResponseValidationError) and isinstance(error, ValueError)
    assert (error.status_code, error.method, error.cause) == (200, "GET", error.__cause__)
    assert error.body == body.decode() and error.raw_response is not None and isinstance(error.cause, ValueError)
    assert "200" in repr(error) and error.url in str(error)


@pytest.mark.parametrize("charset", ["hex", "idna", "undefined", "none-such"])
def test_charsets_that_are_none(sdk: Any, charset: str) -> None:
    media = {"content-type": f"application/json; charset={charset}"}
    error = failing(sdk, httpx.Response(404, json={"error": "gone"}, headers=media))
    assert isinstance(error, errors.ErrorMessage) and error.data.error == "gone" and "gone" in error.body
    assert isinstance(failing(sdk, httpx.Response(418, json={}, headers=media)), errors.SDKError)


@pytest.mark.parametrize("kind", [httpx.ConnectError, httpx.ReadTimeout, httpx.DecodingError, httpx.TooManyRedirects])
def test_errors_of_the_connection(sdk: Any, kind: Any) -> None:
    thrown = kind("refused")

    def fail(_request: httpx.Request) -> httpx.Response:
        raise thrown

    made = sdk(fail, retry_config=None)
    with pytest.raises(kind) as caught:
        made.customers.list(request=VALUE)
    error: Any = caught.value
    assert error is thrown and isinstance(error, errors.APIError) and str(error) == "refused"
    assert (type(error).__name__, type(error).__module__) == (kind.__name__, "httpx")
    assert (error.status_code, error.raw_response, error.method) == (-1, None, "GET")
    assert error.url.endswith("/companies/c/data/customers?page=1&pageSize=100") and error.url in repr(error)
    copied = pickle.loads(pickle.dumps(error))
    assert type(copied) is type(error) and copied.url == error.url and isinstance(copied, kind)
    with pytest.raises(errors.APIError):
        asyncio.run(made.customers.list_async(request=VALUE))


def test_urls_of_errors_hold_no_credentials(sdk: Any) -> None:
    request = httpx.Request("GET", "https://user:pass@host.test/a?key=secret")
    error = errors.SDKError("m", 500, "", httpx.Response(500, request=request))
    assert (error.method, error.url) == ("GET", "https://host.test/a")
    error = failing(sdk, httpx.Response(404, json={"error": "gone"}))
    assert (
        "method='GET', url='https://api.example.com/" in repr(error) and "gone" in repr(error) and "404" in repr(error)
    )


def test_lenient_successes(sdk: Any) -> None:
    def result(content: bytes, media: str = "application/json") -> Any:
        made = sdk(lambda request: httpx.Response(200, content=content, headers={"content-type": media}))
        return made.customers.list(request=VALUE)

    assert result(b"null") is None
    assert result(b'{"pageNumber": 1, "x": NaN}').page_number == 1
    assert result(b'{"pageNumber": 1, "pageNumber": 2}').page_number == 2
    assert result(b'\xef\xbb\xbf{"pageNumber": 1}').page_number == 1
    assert result(b'{"pageNumber": 1}', "Application/JSON; charset=utf-8").page_number == 1
    assert result(b'{"pageNumber": 1}', "application/vnd.api+json").page_number == 1
    long = '{"pageNumber": 1, "results": [{"status": "Active", "customerName": "\u00e9"}]}'
    assert result(long.encode("latin-1"), "application/json; charset=iso-8859-1").results[0].customer_name == "\u00e9"
    assert result(long.encode("latin-1")).results[0].customer_name == "\ufffd"


def test_wrong_shapes_are_named_as_published(sdk: Any) -> None:
    error = failing(sdk, httpx.Response(200, json={"results": []}))
    assert str(error.__cause__).startswith("1 validation error for Unmarshaller\nbody.pageNumber\n  Field required")


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


def test_errors_made_by_hand_show_their_data_and_are_equal_by_it() -> None:
    one, same, other = (errors.ErrorMessage(data=errors.ErrorMessageData(error=text)) for text in ("a", "a", "b"))
    assert repr(one) == "ErrorMessage(data=ErrorMessageData(error='a'))"
    assert repr(errors.SDKError("m", 400, "b")) == "SDKError('m', status_code=400, body='b')"
    assert repr(errors.SDKError("m")) == "SDKError('m')"
    assert one == same != other and hash(one) == hash(same)
    assert len({one, same, other}) == 2
