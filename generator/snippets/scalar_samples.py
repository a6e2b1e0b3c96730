"""Sample texts and numbers that their constraints allow."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from generator import ir
from generator.config.python_types import USUAL_FORMATS, reads
from generator.ir import Constraints
from generator.snippets import constraints, patterns, sample_values
from generator.snippets.sample_values import Seed


class ImpossibleError(Exception):
    """A schema that no finite value satisfies, or none that can be found."""


def sample_text(type_: ir.Primitive, seed: Seed, name: str) -> str:
    """A text that its format, its name and its constraints agree with, as far as one can be found."""
    limits = type_.constraints or Constraints()
    formatted = sample_values.of_format(type_.format, seed) if type_.format else None
    usual = USUAL_FORMATS.get(type_.python_type)
    if usual is not None and (formatted is None or not reads(formatted, type_.python_type)):
        formatted = sample_values.of_format(usual, seed)
    for candidate in (formatted, sample_values.of_name(name, seed), _placeholder(name)):
        if candidate is not None and _is_sure(candidate, type_):
            return candidate
    if limits.pattern is not None:
        matching = patterns.matching(limits.pattern, limits.min_length or 0, limits.max_length, seed)
        if matching is not None:
            return matching
    return _of_length(formatted or sample_values.of_name(name, seed) or _placeholder(name), limits)


def _is_sure(candidate: str, type_: ir.Primitive) -> bool:
    limits = type_.constraints
    decidable = limits is None or limits.pattern is None or constraints.is_decidable(limits.pattern, candidate)
    fits = decidable and constraints.text_problem(candidate, limits, type_.format) is None
    return fits and reads(candidate, type_.python_type)


def _placeholder(name: str) -> str:
    parts = [word for word in sample_values.words(name)[:4] if len(word) < 30]
    return f"example {' '.join(parts)}" if parts else "example"


def _of_length(candidate: str, limits: Constraints) -> str:
    if limits.max_length is not None:
        candidate = candidate[: max(limits.max_length, 0)]
        candidate = candidate.rstrip() or candidate
    missing = (limits.min_length or 0) - len(candidate)
    if missing > patterns.MAX_LENGTH:
        raise ImpossibleError
    return candidate + ("abcdefghij" * (missing // 10 + 1))[: max(missing, 0)]


def sample_number(wanted: int | float, limits: Constraints | None, *, whole: bool) -> int | float:
    """The number nearest to the wanted one that the constraints allow. Raises `ImpossibleError`."""
    if limits is None:
        return wanted
    if isinstance(wanted, int) and constraints.number_problem(wanted, limits) is None:
        return wanted

    def exact(given: int | float) -> Fraction:
        return Fraction(constraints.exact(given))

    step = exact(limits.multiple_of) if limits.multiple_of and limits.multiple_of > 0 else None
    if whole and (step is None or step.denominator != 1):
        step = Fraction(1) if step is None else step * step.denominator
    low = max((exact(x) for x in (limits.minimum, limits.exclusive_minimum) if x is not None), default=None)
    high = min((exact(x) for x in (limits.maximum, limits.exclusive_maximum) if x is not None), default=None)
    value = exact(wanted)
    unit = step or Fraction(1)
    if low is not None and value <= low:
        value = low if _allowed(low, limits) else low + unit
    if high is not None and value >= high:
        value = high if _allowed(high, limits) else high - unit
    if low is not None and high is not None and not low <= value <= high:
        value = (low + high) / 2
    if step is not None:
        down, up = floor(value / step) * step, ceil(value / step) * step
        value = next((x for x in (value, up, down) if (x / step).denominator == 1 and _allowed(x, limits)), up)
    result = int(value) if value.denominator == 1 else float(value)
    if constraints.number_problem(result, limits) is not None or (whole and not isinstance(result, int)):
        raise ImpossibleError
    return result


def _allowed(value: Fraction, limits: Constraints) -> bool:
    return (
        (limits.minimum is None or value >= constraints.exact(limits.minimum))
        and (limits.maximum is None or value <= constraints.exact(limits.maximum))
        and (limits.exclusive_minimum is None or value > constraints.exact(limits.exclusive_minimum))
        and (limits.exclusive_maximum is None or value < constraints.exact(limits.exclusive_maximum))
    )
