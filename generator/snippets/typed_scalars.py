"""Text, numbers and booleans against their types: what fits becomes a Python expression."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from generator import ir
from generator._compat import assert_never
from generator.config.python_types import code_of, split, wire_text
from generator.ir import JsonValue, PrimitiveKind, Timestamp
from generator.snippets import constraints
from generator.snippets.expressions import Atom, Expression, Import, raw
from generator.snippets.literals import decimal_text, is_finite, string_literal
from generator.snippets.strictness import MisfitError, Rules

_INTEGER = re.compile(r"[+-]?\d{1,400}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ScalarFitter:
    """`exact`: dates as the published docs write them; `date_literals`: with the helper of the package, `package`."""

    exact: bool
    date_literals: bool
    package: str

    def fit(self, value: JsonValue, type_: ir.Primitive, rules: Rules, at: str) -> Expression:
        match type_.kind:
            case PrimitiveKind.STRING:
                return self._text(value, type_, rules, at)
            case PrimitiveKind.INTEGER:
                return self._integer(value, type_, rules, at)
            case PrimitiveKind.NUMBER:
                return self._number(value, type_, rules, at)
            case PrimitiveKind.BOOLEAN:
                if rules.coerce and value in ("true", "false"):
                    return raw(value == "true")
                if isinstance(value, bool):
                    return raw(value)
                raise MisfitError(at, "not true or false")
            case PrimitiveKind.NULL:
                if value is None:
                    return raw(None)
                raise MisfitError(at, "not null")
            case _:
                assert_never(type_.kind)

    def _text(self, value: JsonValue, type_: ir.Primitive, rules: Rules, at: str) -> Expression:
        if isinstance(value, (bool, int, float)) and rules.coerce and is_finite(value):
            text = scalar_text(value)
        elif isinstance(value, Timestamp):
            text = timestamp_text(value, type_.format)
        elif isinstance(value, str):
            text = value
        else:
            raise MisfitError(at, "not a text")
        problem = constraints.text_problem(text, type_.constraints, type_.format) if rules.constraints else None
        if problem:
            raise MisfitError(at, problem)
        if type_.python_type:
            return _mapped(text, type_.python_type, at)
        if type_.format == "date":
            return self._date(text, at)
        if type_.format == "date-time":
            return self._date_time(text, at)
        if type_.format == "decimal":
            return _decimal_of(text, text, at)
        return raw(text)

    def _integer(self, value: JsonValue, type_: ir.Primitive, rules: Rules, at: str) -> Expression:
        if isinstance(value, str) and rules.coerce and _INTEGER.fullmatch(value):
            value = int(value)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise MisfitError(at, "not a whole number")
        problem = constraints.number_problem(value, type_.constraints) if rules.constraints else None
        if problem:
            raise MisfitError(at, problem)
        return raw(value)

    def _number(self, value: JsonValue, type_: ir.Primitive, rules: Rules, at: str) -> Expression:
        if isinstance(value, str) and rules.coerce:
            value = _number_of(value, at)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not is_finite(value):
            raise MisfitError(at, "not a number")
        problem = constraints.number_problem(value, type_.constraints) if rules.constraints else None
        if problem:
            raise MisfitError(at, problem)
        return _decimal_of(decimal_text(value), value, at) if type_.format == "decimal" else raw(value)

    def _date(self, text: str, at: str) -> Expression:
        if self.exact and not self.date_literals:
            needed = Import(module="dateutil.parser")
            return Atom(text=f"dateutil.parser.parse({string_literal(text)}).date()", data=text, imports=(needed,))
        day = constraints.parse_date(text[:10])
        if day is None:
            raise MisfitError(at, f"{text!r} is not a date")
        needed = Import(module="datetime", name="date")
        return Atom(text=f'date.fromisoformat("{day.isoformat()}")', data=text, imports=(needed,))

    def _date_time(self, text: str, at: str) -> Expression:
        if self.exact and self.date_literals:
            needed = Import(module=f"{self.package}.utils", name="parse_datetime")
            return Atom(text=f"parse_datetime({string_literal(text)})", data=text, imports=(needed,))
        if self.exact:
            needed = Import(module="dateutil.parser")
            return Atom(text=f"dateutil.parser.isoparse({string_literal(text)})", data=text, imports=(needed,))
        moment = constraints.parse_date_time(text)
        if moment is None:
            raise MisfitError(at, f"{text!r} is not a date-time")
        needed = Import(module="datetime", name="datetime")
        return Atom(text=f'datetime.fromisoformat("{moment.isoformat()}")', data=text, imports=(needed,))


def scalar_text(value: bool | int | float) -> str:
    """A scalar as text, as its author would write it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return decimal_text(value)


def timestamp_text(value: Timestamp, format_: str | None) -> str:
    """A plain YAML timestamp inside an example, in RFC 3339 without an empty fraction (COMPATIBILITY 1.2)."""
    if format_ == "date":
        return value[:10]
    text = f"{value}T00:00:00Z" if constraints.parse_date(value) is not None else str(value)
    moment = constraints.parse_date_time(text)
    return re.sub(r"\.0+(?=[Zz+-])", "", text) if moment is not None else str(value)


def _decimal(text: str) -> Decimal | None:
    """A number from its text, None where that is none."""
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _number_of(text: str, at: str) -> int | float:
    number = _decimal(text)
    if number is None or not number.is_finite() or abs(number.adjusted()) > 300:
        raise MisfitError(at, "not a number")
    return int(number) if number == number.to_integral_value() else float(number)


def _decimal_of(text: str, data: JsonValue, at: str) -> Atom:
    number = _decimal(text)
    if number is None or not number.is_finite():
        raise MisfitError(at, f"{text!r} is not a decimal number")
    return Atom(text=f"Decimal({string_literal(text)})", data=data, imports=(Import(module="decimal", name="Decimal"),))


def _mapped(text: str, dotted: str, at: str) -> Atom:
    """A value of a type that settings give to a format."""
    module, name = split(dotted)
    try:
        code, data = code_of(text, string_literal(text), dotted, name), wire_text(text, dotted)
    except ValueError as error:
        raise MisfitError(at, f"{text!r} is not a {name}") from error
    return Atom(text=code, data=data, imports=(Import(module=module, name=name),))
