"""Sessions and sets in plain words, as the progress pages show and say them. They judge nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from kneetimer.core.balance import ExerciseShape, Measure, Practice
from kneetimer.core.body import Side
from kneetimer.core.calendar import Day, Span
from kneetimer.core.summary import SessionLine
from kneetimer.gui import words
from kneetimer.gui.date_words import clock, long_day, short_day

translate = QCoreApplication.translate

DOT = " · "
_MINUTE_MS = 60_000
_LONG_MIN = 120


def minutes(lasted_ms: int) -> str:
    """Give "12 min", and "3 h 5 min" from two hours on."""
    number = words.minutes(lasted_ms) if lasted_ms else 0
    if number < _LONG_MIN:
        return translate("Words", "{n} min").format(n=number)
    return translate("Progress", "{h} h {min} min").format(h=number // 60, min=number % 60)


def days(count: int) -> str:
    """Give "1 day" or "12 days"."""
    if count == 1:
        return translate("Progress", "1 day")
    return translate("Progress", "{n} days").format(n=count)


def sessions(count: int) -> str:
    """Give "1 session" or "12 sessions"."""
    if count == 1:
        return translate("Progress", "1 session")
    return translate("Progress", "{n} sessions").format(n=count)


def day(day_: date, done: Day | None, language: str) -> str:
    """Give "Thursday 12 November 2026 · 24 min · Hip check"."""
    parts = [long_day(day_, language)]
    if done is None:
        parts.append(translate("Progress", "no session"))
    else:
        titles = dict.fromkeys(line.title.get(language) for line in done.sessions)
        parts += [minutes(done.lasted_ms), *titles]
    return DOT.join(parts)


def span(over: Span) -> str:
    """Give "12 days · 3 h 5 min"."""
    return days(len(over.days)) + DOT + minutes(over.lasted_ms)


def session(line: SessionLine, language: str) -> str:
    """Give "Thu 12 Nov, 18:05 · Hip check · 12 min · pain before 3, after 2"."""
    at = f"{short_day(line.started.day, language)}, {clock(line.started)}"
    parts = [at, line.title.get(language), minutes(line.lasted_ms), pain(line)]
    return DOT.join(part for part in parts if part)


def pain(line: SessionLine) -> str:
    """Give "pain before 3, after 2"; "" where nothing was said."""
    said = [
        (translate("Progress", "before {n}"), line.pain_before),
        (translate("Progress", "after {n}"), line.pain_after),
        (translate("Progress", "worst {n}"), line.pain_worst),
        (translate("Progress", "next morning {n}"), line.pain_morning),
    ]
    numbers = [pattern.format(n=number) for pattern, number in said if number is not None]
    if not numbers:
        return ""
    return translate("Progress", "pain {numbers}").format(numbers=", ".join(numbers))


def amount(value: int, measure: Measure) -> str:
    """Give "12 times", "45 s" or "1:30"."""
    if measure is Measure.TIME:
        return seconds(measure.shown(value))
    if value == 1:
        return translate("Progress", "once")
    return translate("Progress", "{n} times").format(n=value)


def seconds(number: int) -> str:
    """Give "45 s", and "1:30" from a minute on."""
    if number < 60:
        return translate("Words", "{s} s").format(s=number)
    return f"{number // 60}:{number % 60:02d}"


def counted(value: int, *, is_time: bool) -> str:
    """Give "28 s" or "14"."""
    return seconds(value) if is_time else str(value)


def load(grams: int) -> str:
    """Give "2 kg" or "1.5 kg"."""
    number = f"{grams / 1000:g}".replace(".", translate("Words", ".", "decimal point"))
    return translate("Progress", "{n} kg").format(n=number)


def percent(number: int) -> str:
    """Give "92 %"."""
    return translate("Progress", "{n} %").format(n=number)


def balance_word() -> str:
    """Give what the per cents of left and right are of."""
    return translate("Progress", "balance")


def side(which: Side | None) -> str:
    """Give "Left", "Right" or "Both"."""
    return translate("Progress", "Both") if which is None else words.side(which)


def shape(made: ExerciseShape, language: str) -> str:
    """Say an exercise side by side, for somebody who does not see the bars."""
    parts = [made.name.get(language)]
    for which, one in made.shapes.items():
        now = translate("Progress", "not the last time")
        if one.last is not None:
            now = amount(one.last, made.measure)
        words_ = translate("Progress", "{side}: {last}, best so far {best}")
        best = amount(one.best, made.measure)
        parts.append(words_.format(side=side(which), last=now, best=best))
    return DOT.join([*parts, *_balance(made.balance)])


def practice(made: Practice, language: str) -> str:
    """Say the last numbers of an exercise, and how many there are."""
    parts = [made.name.get(language)]
    for which, numbers in made.numbers.items():
        values = [counted(number.value, is_time=made.seconds) for number in numbers]
        parts.append(f"{side(which)}: {', '.join(values)}")
    return DOT.join([*parts, *_balance(made.balance)])


def _balance(number: int | None) -> Sequence[str]:
    if number is None:
        return ()
    return (translate("Progress", "balance {n} %").format(n=number),)
