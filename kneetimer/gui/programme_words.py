"""Programmes in plain words: where one stands, what is due and when. They ask, and push nobody."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from kneetimer.core.programme import Programme, Variant
from kneetimer.core.programme_days import Due
from kneetimer.core.text import Text
from kneetimer.gui.date_words import short_date, weekday
from kneetimer.gui.progress_words import DOT
from kneetimer.gui.words import join

translate = QCoreApplication.translate

_WEEK = 7


class _Counted(QObject):
    """Words with a number: only in `tr` does the tool that collects them see plural forms."""

    def weeks(self, n: int) -> str:
        return self.tr("%n weeks", "", n)


_counted = _Counted()


def weeks(count: int) -> str:
    """Give "1 week" or "12 weeks"."""
    return translate("Programme", "1 week") if count == 1 else _counted.weeks(count)


def titles(phases: Iterable[Text], language: str) -> str:
    """Give "Build", "Build and Walk"; each once."""
    return join(list(dict.fromkeys(words for phase in phases if (words := phase.get(language)))))


def week(number: int, variant: Variant) -> str:
    """Give "Week 3 of 12", or "Week 14" after the last one that is printed."""
    if number > variant.last_week:
        return translate("Programme", "Week {n}").format(n=number)
    return translate("Programme", "Week {n} of {all}").format(n=number, all=variant.last_week)


def where(number: int, variant: Variant, phases: Sequence[Text], language: str) -> str:
    """Give "Week 3 of 12 · Build"."""
    return DOT.join(words for words in (week(number, variant), titles(phases, language)) if words)


def day_name(day: date, today: date, language: str) -> str:
    """Give "today", "tomorrow", "yesterday", "Thursday" or, further off, "Thursday 3 Dec"."""
    off = (day - today).days
    if off in (-1, 0, 1):
        return {
            -1: translate("Programme", "yesterday"),
            0: translate("Programme", "today"),
            1: translate("Programme", "tomorrow"),
        }[off]
    name = weekday(day.weekday(), language, short=False)
    if abs(off) < _WEEK:
        return name
    words = translate("Programme", "{weekday}, {date}")
    return words.format(weekday=name, date=short_date(day, language, today))


def facts(due: Due, today: date, language: str) -> list[str]:
    """Give what is to be known of something due, beside its length: "1 of 3", "from Tuesday"."""
    said = []
    if due.at is not None:
        said.append(due.at.strftime("%H:%M"))
    number, of = due.number
    if of > 1:
        words = translate("Programme", "session {n} of {all}")
        said.append(words.format(n=number, all=of))
    if due.moved_from is not None:
        words = translate("Programme", "from {day}")
        said.append(words.format(day=day_name(due.moved_from, today, language)))
    if due.optional:
        said.append(translate("Programme", "if you like"))
    if due.may_split:
        said.append(translate("Programme", "may be spread over the day"))
    return said


def origin(programme: Programme, number: int, dose_words: str, language: str) -> str:
    """Say where the doses of a routine's page come from."""
    title = programme.title.get(language)
    if dose_words:
        words = translate("Programme", "From “{title}”, week {n}: {dose}.")
        return words.format(title=title, n=number, dose=dose_words)
    words = translate("Programme", "The doses are those of “{title}”, week {n}.")
    return words.format(title=title, n=number)
