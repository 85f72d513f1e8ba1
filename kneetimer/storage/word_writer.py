"""Numbers, times, texts and flags in the words of the format, as a person would write them."""

from __future__ import annotations

from collections.abc import Callable

from kneetimer.core import quantity
from kneetimer.core.dose import Amount
from kneetimer.core.text import Text
from kneetimer.storage.yaml_layout import Map, Unsaid, Value

_MINUTE = 60_000
# Up to two minutes people say seconds.
_IN_SECONDS = 2 * _MINUTE


def duration(ms: int) -> str:
    """Write a duration: "5 s", "90 s", "2 min", "2 min 30 s"."""
    if ms < _IN_SECONDS:
        return f"{seconds(ms)} s"
    return quantity.format_duration(ms)


def seconds(ms: int) -> str:
    """Write thousandths as a number with as few decimals as it takes: "5", "0.5"."""
    return f"{ms // 1000}.{ms % 1000:03}".rstrip("0").rstrip(".")


def _durations(low: int, high: int) -> str:
    if high <= _IN_SECONDS:
        return f"{seconds(low)}-{seconds(high)} s"
    if low and low % _MINUTE == 0 and high % _MINUTE == 0:
        return f"{low // _MINUTE}-{high // _MINUTE} min"
    return f"{duration(low)}-{duration(high)}"


def time_amount(amount: Amount) -> Value:
    """Write a duration or a range of them."""
    return _amount(amount, duration, _durations)


def whole_amount(amount: Amount) -> Value:
    """Write a number or a range of them."""
    return _amount(amount, str, lambda low, high: f"{low}-{high}")


def _amount(amount: Amount, one: Callable[[int], str], two: Callable[[int, int], str]) -> Value:
    if amount.ask:
        return quantity.ASK
    if amount.low == amount.high:
        return one(amount.low)
    begins_low = amount.start == amount.low
    ends: dict[str, Value | Unsaid] = {"min": one(amount.low), "max": one(amount.high)}
    ends["start"] = Unsaid(one(amount.low)) if begins_low else one(amount.start)
    return Map(ends, what="range", short=two(amount.low, amount.high) if begins_low else None)


def text_words(text: Text) -> Value:
    """Write a text in one or more languages."""
    if len(text.by_language) == 1 and not text.by_language[0][0]:
        return text.by_language[0][1]
    return Map(text.by_language, what="text", is_ordered=True)


def flag(is_set: bool) -> str:
    """Write a yes or no."""
    return "true" if is_set else "false"
