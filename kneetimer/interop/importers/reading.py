"""Values out of files that may hold anything: what is not of the kind that is wanted is nothing."""

from __future__ import annotations

import math
import re
from typing import Any, Final

from kneetimer.core.dose import Amount
from kneetimer.core.quantity import LONGEST_MS

MOST_NAME: Final = 120
MOST_WORDS: Final = 2_000
MOST_REPS: Final = 1_000
MOST_SETS: Final = 100
_MS: Final = 1_000

# As the loader of routines has it, but for line breaks: these have no place in a text of ours.
_BAD: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u200b-\u200f\u202a-\u202e\u2060-\u2069"
    "\ue03f\ufeff\ufffe\uffff]"
)
_TAGS: Final = re.compile(r"<[^<>]{0,200}>")


def mapping(value: object) -> dict[str, Any]:
    """Give a mapping; an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def listing(value: object) -> list[Any]:
    """Give a list; an empty one for anything else."""
    return value if isinstance(value, list) else []


def mappings(value: object) -> list[dict[str, Any]]:
    """Give the mappings in a list."""
    return [one for one in listing(value) if isinstance(one, dict)]


def line(value: object, most: int = MOST_NAME) -> str:
    """Give a text as one clean line, cut short; "" for anything else."""
    return " ".join(words(value, 4 * most).split())[:most].strip()


def words(value: object, most: int = MOST_WORDS) -> str:
    """Give a text without what cannot be printed, tags and the space around; "" for no text."""
    if not isinstance(value, str):
        return ""
    text = _BAD.sub("", value[: 2 * most]).replace("\u2028", "\n").replace("\u2029", "\n")
    text = _TAGS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    return text[:most].strip()


def number(value: object) -> float | None:
    """Give a number that is written as one or as a text, 0 or more; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    if isinstance(value, str) and not re.fullmatch(r" *[0-9]{1,9}(?:\.[0-9]{1,9})? *", value):
        return None
    if isinstance(value, int) and abs(value) > 10**9:
        return None
    found = float(value)
    return found if math.isfinite(found) and 0 <= found <= 10**9 else None


def whole(value: object, least: int = 0, most: int = MOST_REPS) -> int | None:
    """Give a whole number inside the bounds; None for anything else."""
    found = number(value)
    if found is None or found != int(found) or not least <= found <= most:
        return None
    return int(found)


def seconds_ms(value: object) -> int | None:
    """Give seconds as milliseconds; None for what is no time of at most a day."""
    found = number(value)
    if found is None or found * _MS > LONGEST_MS:
        return None
    return round(found * _MS)


def amount(low: int | None, high: int | None = None) -> Amount | None:
    """Give a range, or one number; None where there is none."""
    if low is None:
        return Amount.of(high) if high is not None else None
    return Amount(low, high, low) if high is not None and high > low else Amount.of(low)
