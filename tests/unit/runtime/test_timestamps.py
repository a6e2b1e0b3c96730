"""Dates and times keep the way they were written."""

from __future__ import annotations

import copy
import pickle
from datetime import date, datetime, timedelta, timezone
from typing import Any, Union

import pytest
from demo_sdk._runtime.params import text_of
from demo_sdk._runtime.serialize import to_plain
from demo_sdk.types import BaseModel, Date, DateTime, ExactDate, ExactDateTime, InOrder
from pydantic import TypeAdapter, ValidationError


class Event(BaseModel):
    at: DateTime
    day: Date | None = None


@pytest.mark.parametrize(
    "text",
    [
        "2025-10-15T13:50:17Z",
        "2025-10-15T13:50:17.576Z",
        "2025-10-15T13:50:17.000Z",
        "2025-10-15T13:50:17.5Z",
        "2025-10-15T13:50:17.576000+00:00",
        "2025-10-15T13:50:17.123456789Z",
        "2025-10-15t13:50:17z",
        "2025-10-15 13:50:17-03:30",
        "2025-10-15T13:50:17+0200",
        "2025-10-15T13:50:17.576",
    ],
)
def test_times_go_back_as_they_came(text: str) -> None:
    for event in (Event.model_validate({"at": text}), Event.model_validate_json(f'{{"at":"{text}"}}')):
        for one in (event, copy.deepcopy(event), pickle.loads(pickle.dumps(event))):
            assert one.model_dump(mode="json", exclude_unset=True) == to_plain(one) == {"at": text}
        assert text_of(event.at) == text
        assert type(event.at) is datetime and event.model_dump()["at"] is event.at


def test_times_that_were_read_are_times_like_others() -> None:
    at = Event.model_validate({"at": "2025-10-15T13:50:17.576Z"}).at
    known = datetime(2025, 10, 15, 13, 50, 17, 576000, timezone.utc)
    assert at == known and hash(at) == hash(known) and at.tzinfo == known.tzinfo and at - known == timedelta(0)
    assert at.isoformat() == known.isoformat() and at.astimezone(timezone(timedelta(hours=2))).hour == 15
    assert known.astimezone(at.tzinfo) == known and at.tzname() == "Z" and at.dst() == timedelta(0)
    assert text_of(at + timedelta(seconds=1)) == "2025-10-15T13:50:18.576Z"
    assert text_of(at + timedelta(microseconds=1)) == "2025-10-15T13:50:17.576001Z"


@pytest.mark.parametrize("text", ["12345", " 1760536217 ", "-1", "1.5", "20251015"])
def test_numbers_in_a_text_are_no_dates(text: str) -> None:
    for kind in (Event, date):
        with pytest.raises(ValidationError):
            Event.model_validate({"at": "2025-10-15T13:50:17Z", "day": text} if kind is date else {"at": text})
    either: TypeAdapter[Any] = TypeAdapter(InOrder[Union[DateTime, str]])
    assert either.validate_python(text) == either.validate_json(f'"{text}"') == text
    assert isinstance(either.validate_python("2025-10-15T13:50:17Z"), datetime)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2025-10-15", date),
        ("2025-10-15T00:00:00Z", datetime),
        ("2025-10-15T00:00:00", datetime),
        ("2025-10-1", str),
        ("20251015", str),
        ("soon", str),
    ],
)
def test_among_texts_each_is_what_it_is_written_as(text: str, kind: type) -> None:
    either: TypeAdapter[Any] = TypeAdapter(InOrder[Union[ExactDateTime, ExactDate, str]])
    read = either.validate_python(text)
    assert type(read) is kind
    assert to_plain([read]) == [text]
    for given in (date(2025, 10, 15), datetime(2025, 10, 15)):
        assert type(either.validate_python(given)) is type(given)
    for other in (ExactDateTime, ExactDate):
        alone: TypeAdapter[Any] = TypeAdapter(InOrder[Union[other, str]])
        assert to_plain([alone.validate_python(text)]) == [text]
