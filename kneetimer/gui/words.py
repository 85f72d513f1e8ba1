"""Numbers, places and things in plain words, as the pages show them.

Pure functions of their arguments and the language that is on. Words that stand in routines and
exercises come from there in the person's language; these here go through Qt's translation.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from kneetimer.core.body import Position, Side
from kneetimer.core.dose import Amount

translate = QCoreApplication.translate

_MINUTE_MS = 60_000


class _Counted(QObject):
    """Words with a number: only in `tr` does the tool that collects them see plural forms."""

    def minutes(self, n: int) -> str:
        return self.tr("%n minutes", "", n)

    def seconds(self, n: int) -> str:
        return self.tr("%n seconds", "", n)

    def exercises(self, n: int) -> str:
        return self.tr("%n exercises", "", n)

    def routines(self, n: int) -> str:
        return self.tr("%n routines", "", n)

    def problems(self, n: int) -> str:
        return self.tr("%n problems", "", n)


_counted = _Counted()


def duration(ms: int) -> str:
    """Give "45 s", "2 min" or "1 min 30 s"."""
    minutes, rest_ms = divmod(ms, _MINUTE_MS)
    seconds = f"{rest_ms / 1000:g}".replace(".", translate("Words", ".", "decimal point"))
    if not minutes:
        return translate("Words", "{s} s").format(s=seconds)
    if not rest_ms:
        return translate("Words", "{m} min").format(m=minutes)
    return translate("Words", "{m} min {s} s").format(m=minutes, s=seconds)


def duration_range(amount: Amount) -> str:
    """Give "30 s" or "30–60 s"."""
    if amount.low == amount.high:
        return duration(amount.low)
    for unit_ms, words in (
        (_MINUTE_MS, translate("Words", "{low}–{high} min")),
        (1000, translate("Words", "{low}–{high} s")),
    ):
        if amount.low % unit_ms == 0 and amount.high % unit_ms == 0:
            return words.format(low=amount.low // unit_ms, high=amount.high // unit_ms)
    return translate("Words", "{low} to {high}").format(
        low=duration(amount.low), high=duration(amount.high)
    )


def spelt_duration(ms: int) -> str:
    """Give "5 seconds" or "2 minutes", and the short form for what is neither."""
    if ms == 1000:
        return translate("Words", "1 second")
    if ms == _MINUTE_MS:
        return translate("Words", "1 minute")
    if ms % _MINUTE_MS == 0 and ms:
        return _counted.minutes(ms // _MINUTE_MS)
    if ms % 1000 == 0 and ms < 2 * _MINUTE_MS:
        return _counted.seconds(ms // 1000)
    return duration(ms)


def spelt_duration_range(amount: Amount) -> str:
    """Give "5 seconds" or "30–60 seconds"."""
    if amount.low == amount.high:
        return spelt_duration(amount.low)
    in_seconds = amount.low % 1000 == amount.high % 1000 == 0
    in_minutes = amount.low % _MINUTE_MS == amount.high % _MINUTE_MS == 0
    if in_minutes or not in_seconds:
        return duration_range(amount)
    return translate("Words", "{low}–{high} seconds").format(
        low=amount.low // 1000, high=amount.high // 1000
    )


def number_range(amount: Amount) -> str:
    """Give "10" or "8–12"."""
    return str(amount.low) if amount.low == amount.high else f"{amount.low}–{amount.high}"


def minutes(ms: int) -> int:
    """Give whole minutes, at least one."""
    return max(1, round(ms / _MINUTE_MS))


def total(min_ms: int, max_ms: int, *, about: bool = False) -> str:
    """Give "17–18 min", "8 min", "about 20 min"."""
    low, high = minutes(min_ms), minutes(max_ms)
    length = str(low) if low == high else f"{low}–{high}"
    words = translate("Words", "about {n} min") if about else translate("Words", "{n} min")
    return words.format(n=length)


def exercise_count(count: int) -> str:
    """Give "1 exercise", "3 exercises"."""
    if count == 1:
        return translate("Words", "1 exercise")
    return _counted.exercises(count)


def routine_count(count: int) -> str:
    """Give "1 routine", "8 routines"."""
    if count == 1:
        return translate("Words", "1 routine")
    return _counted.routines(count)


def problem_count(count: int) -> str:
    """Give "1 problem", "4 problems"."""
    if count == 1:
        return translate("Words", "1 problem")
    return _counted.problems(count)


def join(words: Sequence[str]) -> str:
    """Give "chair", "chair and mat", "chair, mat and roller"."""
    if len(words) < 2:
        return "".join(words)
    return translate("Words", "{first} and {last}").format(
        first=", ".join(words[:-1]), last=words[-1]
    )


def capital(words: str) -> str:
    """Give the words with a capital in front."""
    return words[:1].upper() + words[1:]


def position(where: Position) -> str:
    """Give "on your side"."""
    return {
        Position.STANDING: translate("Words", "standing"),
        Position.CHAIR: translate("Words", "on a chair"),
        Position.SITTING: translate("Words", "sitting on the floor"),
        Position.SUPINE: translate("Words", "on your back"),
        Position.PRONE: translate("Words", "on your front"),
        Position.SIDE_LYING: translate("Words", "on your side"),
        Position.HANDS_AND_KNEES: translate("Words", "on hands and knees"),
        Position.KNEELING: translate("Words", "kneeling"),
    }[where]


def side(which: Side) -> str:
    """Give "Left" or "Right"."""
    if which is Side.LEFT:
        return translate("Words", "Left")
    return translate("Words", "Right")


def spot(line: int, column: int) -> str:
    """Give the place of a problem in a file."""
    return translate("Words", "Line {line}, column {column}").format(line=line, column=column)
