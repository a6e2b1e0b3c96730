"""Values that look like the real thing, chosen by format and by name, and always the same ones."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator._compat import assert_never
from generator.ir import JsonValue

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")

FIRST = ("Anna", "Ben", "Clara", "David", "Elena", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Kira", "Leo")
LAST = ("Archer", "Bennett", "Castillo", "Dubois", "Eriksen", "Fischer", "Greene", "Haddad", "Ito", "Jensen")
COMPANIES = ("Harbour Coffee Ltd", "Northwind Supplies", "Blue Door Books", "Maple Street Bakery", "Orchard Design")
CITIES = ("London", "Lyon", "Oslo", "Toronto", "Melbourne", "Lisbon", "Austin")
STREETS = ("12 Mill Lane", "48 Station Road", "7 Harbour Street", "221 Queen Street", "95 Park Avenue")
REGIONS = ("Greater London", "California", "Ontario", "Victoria", "Bavaria")
POSTCODES = ("SW1A 2AA", "EH1 1YZ", "M4 5JD", "BS1 4DJ")
PHONES = ("+44 20 7946 0018", "+44 161 496 0741", "+1 202-555-0143", "+61 2 5550 1234")  # ranges set aside for fiction
CURRENCIES = ("GBP", "USD", "EUR")
COUNTRIES = ("GB", "US", "FR", "NO", "CA", "AU")
LANGUAGES = ("en", "fr", "de", "nb")
COLOURS = ("#1f77b4", "#2ca02c", "#9467bd")
ZONES = ("Europe/London", "Europe/Paris", "America/Toronto")


@dataclass(frozen=True, slots=True)
class Seed:
    """Where choices come from: a place in the document, hashed. No randomness, no clock."""

    place: str

    def below(self, label: str, limit: int) -> int:
        """A number in `range(limit)`."""
        return int.from_bytes(self.bytes(label)[:8], "big") % limit

    def bytes(self, label: str) -> bytes:
        return hashlib.sha256(f"{self.place}\0{label}".encode("utf-8", "surrogatepass")).digest()

    def pick(self, label: str, choices: Sequence[str]) -> str:
        return choices[self.below(label, len(choices))]

    def inside(self, key: str | int) -> Seed:
        return Seed(f"{self.place}/{key}")


def words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case: `createdAt` is created, at."""
    return tuple(word.lower() for word in _WORD.findall(name))


def day(seed: Seed) -> str:
    """A date of 2024."""
    return f"2024-{1 + seed.below('month', 12):02d}-{1 + seed.below('day', 28):02d}"


def moment(seed: Seed) -> str:
    """A time of 2024 in UTC."""
    return f"{day(seed)}T{8 + seed.below('hour', 10):02d}:{seed.below('minute', 12) * 5:02d}:00Z"


def identifier(seed: Seed) -> str:
    """A UUID of version 4 in form."""
    digits = seed.bytes("uuid")[:16].hex()
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"{digits[:8]}-{digits[8:12]}-4{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:]}"


def email(seed: Seed) -> str:
    return f"{seed.pick('first', FIRST)}.{seed.pick('last', LAST)}@example.com".lower()


def _clock(seed: Seed) -> str:
    return f"{8 + seed.below('hour', 10):02d}:{seed.below('minute', 12) * 5:02d}:00Z"


def _slug(seed: Seed) -> str:
    return seed.bytes("path").hex()[:8]


_FIXED: dict[str, str] = {
    "hostname": "api.example.com",
    "idn-hostname": "api.example.com",
    "cidr": "192.0.2.0/24",  # RFC 5737
    "byte": "SGVsbG8sIHdvcmxkIQ==",
    "base64": "SGVsbG8sIHdvcmxkIQ==",
    "json-pointer": "/items/0",
    "relative-json-pointer": "0",
    "regex": "^[a-z]+$",
    "password": "correct-horse-battery",
}
_FORMATS: dict[str, Callable[[Seed], str]] = {
    "date": day,
    "date-time": moment,
    "datetime": moment,
    "time": _clock,
    "duration": lambda seed: f"PT{1 + seed.below('duration', 8)}H",
    "uuid": identifier,
    "guid": identifier,
    "email": email,
    "idn-email": email,
    "uri": lambda seed: f"https://example.com/{_slug(seed)}",
    "url": lambda seed: f"https://example.com/{_slug(seed)}",
    "iri": lambda seed: f"https://example.com/{_slug(seed)}",
    "uri-reference": lambda seed: f"/{_slug(seed)}",
    "iri-reference": lambda seed: f"/{_slug(seed)}",
    "uri-template": lambda seed: f"/{_slug(seed)}",
    "ipv4": lambda seed: f"192.0.2.{1 + seed.below('host', 254)}",  # RFC 5737
    "ip": lambda seed: f"192.0.2.{1 + seed.below('host', 254)}",
    "ipv6": lambda seed: f"2001:db8::{1 + seed.below('host', 0xFFFE):x}",  # RFC 3849
    "decimal": lambda seed: f"{10 + seed.below('whole', 490)}.50",
    "phone": lambda seed: seed.pick("phone", PHONES),
    "phone-number": lambda seed: seed.pick("phone", PHONES),
    "currency": lambda seed: seed.pick("currency", CURRENCIES),
    "color": lambda seed: seed.pick("colour", COLOURS),
}


def of_format(format_: str, seed: Seed) -> str | None:
    """A text of a format of JSON Schema, the OpenAPI registry or common use; None for one that says nothing."""
    make = _FORMATS.get(format_.lower())
    return make(seed) if make is not None else _FIXED.get(format_.lower())


_BY_WORD: dict[str, Sequence[str]] = {
    "currency": CURRENCIES,
    "country": COUNTRIES,
    "city": CITIES,
    "town": CITIES,
    "region": REGIONS,
    "state": REGIONS,
    "county": REGIONS,
    "postcode": POSTCODES,
    "zip": POSTCODES,
    "zipcode": POSTCODES,
    "street": STREETS,
    "line1": STREETS,
    "address": STREETS,
    "phone": PHONES,
    "telephone": PHONES,
    "mobile": PHONES,
    "fax": PHONES,
    "company": COMPANIES,
    "organisation": COMPANIES,
    "organization": COMPANIES,
    "business": COMPANIES,
    "merchant": COMPANIES,
    "supplier": COMPANIES,
    "vendor": COMPANIES,
    "customer": COMPANIES,
    "language": LANGUAGES,
    "locale": LANGUAGES,
    "colour": COLOURS,
    "color": COLOURS,
    "timezone": ZONES,
    "firstname": FIRST,
    "forename": FIRST,
    "lastname": LAST,
    "surname": LAST,
    "title": ("Quarterly review", "New customer", "Annual report"),
    "subject": ("Your invoice for May", "Welcome aboard"),
    "description": ("Office supplies for the Lyon branch", "Consulting services, May", "Monthly subscription"),
    "summary": ("Office supplies for the Lyon branch", "Consulting services, May"),
    "note": ("Please deliver before noon.", "Agreed by phone."),
    "notes": ("Please deliver before noon.", "Agreed by phone."),
    "comment": ("Looks good, thank you.", "Please check the second line."),
    "message": ("All done.", "Please try again in a minute."),
    "reference": ("INV-2024-0157", "PO-4471"),
    "query": ("status=active",),
    "filename": ("statement.pdf",),
    "version": ("1.4.0",),
    "tag": ("priority", "draft"),
    "status": ("active",),
    "locality": CITIES,
}


_SPOKEN_NUMBERS = frozenset({"phone", "fax", "post", "postal", "zip"})


def of_name(name: str, seed: Seed) -> str | None:
    """A text that a field of this name may well hold; None when the name says nothing."""
    parts = words(name)
    if not parts:
        return None
    last, joined = parts[-1], "".join(parts)
    if last in ("id", "guid", "uuid") or joined.endswith("guid"):
        return identifier(seed)
    if "email" in parts or joined == "mail":
        return email(seed)
    if last in ("date", "birthday", "dob") or (last == "on" and len(parts) > 1):
        return day(seed)
    if last in ("at", "timestamp", "datetime") or joined.endswith(("datetime", "timestamp")):
        return moment(seed)
    if last in ("url", "uri", "link", "href", "website", "webhook", "callback"):
        return f"https://example.com/{_slug(seed)}"
    if last in ("hostname", "host", "domain"):
        return "api.example.com"
    if last in ("number", "code", "no") and len(parts) > 1 and not _SPOKEN_NUMBERS & set(parts):
        return str(10_000 + seed.below("number", 89_999))
    return _of_words(parts, joined, seed)


def _of_words(parts: tuple[str, ...], joined: str, seed: Seed) -> str | None:
    if joined in _BY_WORD:
        return seed.pick(joined, _BY_WORD[joined])
    if joined in ("username", "login", "handle", "nickname"):
        return f"{seed.pick('first', FIRST)}.{seed.pick('last', LAST)}".lower()
    if joined in ("postalcode", "postcode"):
        return seed.pick("postcode", POSTCODES)
    if parts[-1] == "name" and len(parts) > 1:
        person = _of_person(parts[-2], seed)
        if person is not None:
            return person
    for part in reversed(parts):
        if part in _BY_WORD:
            return seed.pick(part, _BY_WORD[part])
    if parts[-1] == "name":
        return seed.pick("company", COMPANIES) if len(parts) == 1 else f"Example {' '.join(parts[:-1])}"
    return None


def _of_person(kind: str, seed: Seed) -> str | None:
    """A name of the kind that the words before `name` say; None where that is not a person's."""
    if kind in ("first", "given"):
        return seed.pick("first", FIRST)
    if kind in ("last", "family"):
        return seed.pick("last", LAST)
    if kind in ("full", "contact", "display", "user", "person", "owner"):
        return f"{seed.pick('first', FIRST)} {seed.pick('last', LAST)}"
    return None


_WHOLE: dict[str, int] = {
    "page": 1, "offset": 0, "skip": 0, "start": 0, "limit": 100, "size": 100, "count": 10, "quantity": 2, "year": 2024,
    "month": 5, "day": 21, "hour": 9, "minute": 30, "port": 443, "age": 34, "timeout": 30, "width": 640, "height": 480,
    "version": 1, "priority": 1, "order": 1, "position": 1, "index": 0, "rank": 1, "quota": 1000,
}  # fmt: skip
_REAL: dict[str, float] = {
    "latitude": 51.5072, "lat": 51.5072, "longitude": -0.1276, "lng": -0.1276, "lon": -0.1276, "rate": 1.25,
    "percentage": 12.5, "percent": 12.5, "ratio": 0.5, "score": 0.87, "probability": 0.87, "weight": 2.5,
    "temperature": 20.5, "discount": 5, "tax": 20,
}  # fmt: skip


def whole_number(name: str, seed: Seed) -> int:
    """A whole number that a field of this name may well hold."""
    parts = words(name)
    for part in reversed(parts):
        if part in _WHOLE:
            return _WHOLE[part]
    if parts and parts[-1] in ("timestamp", "time", "at", "date"):
        return 1_714_550_400 + 3_600 * seed.below("time", 5_000)
    if parts and parts[-1] in ("id", "number"):
        return 1_000 + seed.below("number", 9_000)
    return 1 + seed.below("number", 99)


def real_number(name: str, seed: Seed) -> int | float:
    """A number that a field of this name may well hold: an amount of money unless the name says otherwise."""
    for part in reversed(words(name)):
        if part in _REAL:
            return _REAL[part]
        if part in _WHOLE:
            return _WHOLE[part]
    return (10 + seed.below("amount", 490)) + seed.below("pence", 4) * 0.25


def variations(value: JsonValue, number: int, step: float | int = 1) -> Iterator[JsonValue]:
    """Values like `value`; another `number` gives others. Whether they fit the schema is for the caller to find out.

    `step`: what numbers are a multiple of.
    """
    match value:
        case None:
            return
        case bool():
            yield not value
        case int() | float():
            yield from (value + number * step, value - number * step)
        case str():
            yield from _texts(value, number)
        case list() | dict():
            yield from _containers(value, number)
        case _:
            assert_never(value)


def _texts(value: str, number: int) -> Iterator[str]:
    yield f"{value} {number + 1}"
    yield f"{value}{number + 1}"
    digits = str(number)
    if len(value) >= len(digits):  # where the length is bounded, or the end belongs to a pattern
        yield value[: len(value) - len(digits)] + digits
        yield digits + value[len(digits) :]


def _containers(value: list[JsonValue] | dict[str, JsonValue], number: int) -> Iterator[JsonValue]:
    """The same but for one of the values inside."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from ([*value[:index], other, *value[index + 1 :]] for other in variations(item, number))
    else:
        for key, item in value.items():
            yield from ({**value, key: other} for other in variations(item, number))
