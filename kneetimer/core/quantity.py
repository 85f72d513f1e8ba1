"""Numbers as people write them: durations, counts, ranges, tempos, weights, and back to text.

Nothing is guessed: what is not plainly a number is refused with a sentence that says what would be
right. The patterns are the whole grammar: the readers here and the editors' schema both use them.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kneetimer.core.dose import Amount
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Tempo

LONGEST_MS = 24 * 60 * 60 * 1000
LARGEST_WHOLE = 100_000
HEAVIEST_GRAMS = 500_000
ASK = "?"

_WHOLE = r"(?:0|[1-9][0-9]{0,8})"
_NUMBER = rf"{_WHOLE}(?:\.[0-9]{{1,9}})?"
_DASH = r" *[-–] *"
_CLOCK = r"[0-9]{1,4}:[0-5][0-9](?:\.[0-9]{1,9})?"
_TIME = rf"(?:{_NUMBER}(?: *s)?|{_NUMBER} *min(?: *{_NUMBER} *s)?|{_CLOCK})"

WHOLE_PATTERN = rf"^ *{_WHOLE} *$"
WHOLE_RANGE_PATTERN = rf"^ *{_WHOLE}(?:{_DASH}{_WHOLE})? *$"
DURATION_PATTERN = rf"^ *{_TIME} *$"
DURATION_RANGE_PATTERN = rf"^ *{_TIME}(?:{_DASH}{_TIME})? *$"
TEMPO_PATTERN = rf"^ *{_NUMBER}(?:{_DASH}{_NUMBER}){{3}} *$"
WEIGHT_PATTERN = rf"^ *{_NUMBER} *(?:kg|g|lb) *$"

_SECONDS_PER_MINUTE = 60
_MS = 1000
# A gram in millionths, so that the pound is a whole number of them.
_MICROGRAMS = {"g": 1_000_000, "kg": 1_000_000_000, "lb": 453_592_370}

_is_whole = re.compile(_WHOLE).fullmatch
_is_number = re.compile(_NUMBER).fullmatch
_in_one_unit = re.compile(rf"{_NUMBER} *(s|min)").fullmatch
_split_range = re.compile(_DASH).split
_read_weight = re.compile(rf"({_NUMBER}) *(kg|g|lb)").fullmatch
_read_time = re.compile(
    rf"({_NUMBER})(?: *s)?"
    rf"|({_NUMBER}) *min(?: *({_NUMBER}) *s)?"
    r"|([0-9]{1,4}):([0-5][0-9](?:\.[0-9]{1,9})?)"
).fullmatch

_DURATION_HINT = "write 5 s, 2 min, 1 min 30 s or 1:30"
_TEMPO_HINT = "write four numbers of seconds (move, hold, return, pause), as in 2-5-3-1"


class QuantityError(KneeTimerError):
    """A text is no such number. The message says what would be right."""


def shown(text: str, most: int = 40) -> str:
    """Give `text` in quotes, on one line, fit for a message: cut short, odd characters escaped."""
    if len(text) > most:
        text = text[: most - 1] + "…"
    if not text.isprintable():
        text = "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)
    return f"'{text}'"


def parse_duration(text: str) -> int:
    """Give the milliseconds of `5`, `5 s`, `2 min`, `1 min 30 s` or `1:30` (minutes:seconds).

    Raises:
        QuantityError: it is none of these, finer than a millisecond or longer than 24 hours
    """
    words = text.strip(" ")
    match = _read_time(words)
    if match is None:
        raise QuantityError(_why_no_duration(words))
    seconds, minutes, more_seconds, clock_minutes, clock_seconds = match.groups("0")
    total = sum(_exact_ms(number, words) for number in (seconds, more_seconds, clock_seconds))
    total += _exact_ms(minutes, words, _SECONDS_PER_MINUTE * _MS)
    total += int(clock_minutes) * _SECONDS_PER_MINUTE * _MS
    if total > LONGEST_MS:
        raise QuantityError(f"{shown(text)} is too long: a duration is at most 24 hours")
    return total


def parse_whole(text: str) -> int:
    """Give the whole number that `text` says, 0 or more.

    Raises:
        QuantityError: it is no whole number, or larger than 100,000
    """
    words = text.strip(" ")
    if _is_whole(words) is None:
        raise QuantityError(_why_no_whole(words))
    number = int(words)
    if number > LARGEST_WHOLE:
        raise QuantityError(f"{shown(text)} is too large: a number is at most {LARGEST_WHOLE:,}")
    return number


def parse_whole_range(text: str, ask: Amount | None = None) -> Amount:
    """Give the amount of `10` or `8-12`, or `ask` for `?` where the program may ask.

    Raises:
        QuantityError: it is neither a number nor a range
    """
    return _parse_range(text, parse_whole, ask)


def parse_duration_range(text: str, ask: Amount | None = None) -> Amount:
    """Give the amount in ms of `30 s`, `30-60 s` or `1:00-1:30`, or `ask` for `?`.

    The unit of a range may stand at its end alone: `1-2 min`.

    Raises:
        QuantityError: it is neither a duration nor a range of them
    """
    return _parse_range(text, parse_duration, ask)


def parse_tempo(text: str) -> Tempo:
    """Give the tempo of `2-5-3-1`: seconds of move, hold, return and pause.

    Raises:
        QuantityError: it is not four numbers, or all of them are zero
    """
    parts = _split_range(text.strip(" "))
    if len(parts) != 4 or not all(_is_number(part) for part in parts):
        if "," in text:
            raise QuantityError(f"{shown(text)} has a comma: write fractions as in 2-0.5-3-1")
        raise QuantityError(f"{shown(text)} is no tempo: {_TEMPO_HINT}")
    tempo = Tempo(*(parse_duration(part) for part in parts))
    if tempo.total_ms == 0:
        raise QuantityError(f"with the tempo {shown(text)} a rep takes no time: {_TEMPO_HINT}")
    return tempo


def parse_weight(text: str) -> int:
    """Give the whole grams of `5 kg`, `2.5 kg`, `500 g` or `5 lb`.

    Raises:
        QuantityError: it is no weight, nothing, or more than 500 kg
    """
    words = text.strip(" ")
    match = _read_weight(words)
    if match is None:
        hint = _comma_hint(words, _read_weight)
        raise QuantityError(hint or f"{shown(text)} is no weight: write 5 kg, 500 g or 5 lb")
    digits, scale = _as_fraction(match[1])
    grams = round(digits * _MICROGRAMS[match[2]] / (scale * _MICROGRAMS["g"]))
    if not 0 < grams <= HEAVIEST_GRAMS:
        raise QuantityError(f"{shown(text)} is no weight to lift: write 1 g to 500 kg")
    return grams


def format_weight(grams: int) -> str:
    """Write grams as `parse_weight` reads them: "500 g", "2.5 kg"."""
    return f"{_format_thousandths(grams)} kg" if grams >= 1000 else f"{grams} g"


def format_duration(ms: int) -> str:
    """Write milliseconds as `parse_duration` reads them: "1 min 30 s", "45 s", "0.5 s"."""
    minutes, rest_ms = divmod(ms, _SECONDS_PER_MINUTE * _MS)
    said = [f"{minutes} min"] if minutes else []
    if rest_ms or not minutes:
        said.append(f"{_format_thousandths(rest_ms)} s")
    return " ".join(said)


def format_duration_range(amount: Amount) -> str:
    """Write an amount of ms as `parse_duration_range` reads it; a start of its own is not said."""
    if amount.ask:
        return ASK
    if amount.low == amount.high:
        return format_duration(amount.low)
    low, high = format_duration(amount.low), format_duration(amount.high)
    if "min" not in low and "min" not in high:
        low = low.removesuffix(" s")
    return f"{low}-{high}"


def format_whole_range(amount: Amount) -> str:
    """Write an amount as `parse_whole_range` reads it; a start of its own is not said."""
    if amount.ask:
        return ASK
    return str(amount.low) if amount.low == amount.high else f"{amount.low}-{amount.high}"


def format_tempo(tempo: Tempo) -> str:
    """Write a tempo as `parse_tempo` reads it: "2-5-3-1"."""
    parts = (tempo.move_ms, tempo.hold_ms, tempo.return_ms, tempo.pause_ms)
    return "-".join(_format_thousandths(part) for part in parts)


def _format_thousandths(number: int) -> str:
    whole, rest = divmod(number, 1000)
    return f"{whole}.{rest:03}".rstrip("0") if rest else str(whole)


def _exact_ms(number: str, words: str, unit_ms: int = _MS) -> int:
    digits, scale = _as_fraction(number)
    ms, lost = divmod(digits * unit_ms, scale)
    if lost:
        raise QuantityError(f"{shown(words)} is finer than a millisecond: write 0.5 s or 0.125 s")
    return ms


def _as_fraction(number: str) -> tuple[int, int]:
    whole, _, fraction = number.partition(".")
    scale: int = 10 ** len(fraction)
    return int(whole + fraction), scale


def _parse_range(text: str, parse: Callable[[str], int], ask: Amount | None) -> Amount:
    words = text.strip(" ")
    if words == ASK:
        if ask is None:
            raise QuantityError("'?' cannot be asked for here: write a number")
        return ask
    parts = _split_range(words)
    # A dash in front is a minus sign: the reader of single numbers has the words for that.
    if len(parts) == 1 or not parts[0]:
        return Amount.of(parse(words))
    if len(parts) != 2 or not parts[1]:
        raise QuantityError(f"{shown(text)} is no range: write two ends, as in 8-12")
    low, high = (parse(part) for part in (_with_unit(parts) if parse is parse_duration else parts))
    if low > high:
        raise QuantityError(f"{shown(text)} goes down: write the smaller number first")
    return Amount(low, high, low)


def _with_unit(parts: list[str]) -> list[str]:
    """Give both ends of a range with their unit, which may stand at the end alone."""
    low, high = parts
    low_is_bare, high_is_bare = _is_number(low) is not None, _is_number(high) is not None
    if low_is_bare == high_is_bare:
        return parts
    unit = _in_one_unit(high)
    if unit is None:
        both = shown(f"{low}-{high}")
        raise QuantityError(
            f"the ends of {both} are not alike: write 30-60 s, 1-2 min or 1:00-1:30"
        )
    return [f"{low} {unit[1]}", high]


def _why_no_duration(words: str) -> str:
    hint = _comma_hint(words, _read_time)
    if hint:
        return hint
    if words.startswith(("-", "−")):
        return f"{shown(words)} is negative: a duration is 0 or more"
    if re.fullmatch(r"[0-9]+:[0-9.]+", words):
        return f"{shown(words)} is no minutes:seconds: write two digits up to 59, as in 1:05"
    return f"{shown(words)} is no duration: {_DURATION_HINT}"


def _comma_hint(words: str, is_right: Callable[[str], object]) -> str:
    """Give the hint for a text that a point instead of its comma would make right, else ""."""
    right = words.replace(",", ".")
    return f"{shown(words)} has a comma: write {right}" if is_right(right) else ""


def _why_no_whole(words: str) -> str:
    if words.startswith(("-", "−")):
        return f"{shown(words)} is negative: write 0 or more"
    if re.fullmatch(r"0[0-9]+", words):
        return f"{shown(words)} begins with a zero: write {words.lstrip('0') or '0'}"
    return f"{shown(words)} is no whole number: write one like 8 or 12"
