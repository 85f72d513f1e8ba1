"""Days, months and times of day in the person's language, whatever the system speaks."""

from __future__ import annotations

from datetime import date
from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale

from kneetimer.core.record import Moment

translate = QCoreApplication.translate

_SHORT, _LONG = QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat


@cache
def weekday(number: int, language: str, *, short: bool = True) -> str:
    """Give "Mon" or "Monday"; 0 is Monday."""
    return QLocale(language).standaloneDayName(number + 1, _SHORT if short else _LONG)


@cache
def month(number: int, language: str, *, short: bool = True) -> str:
    """Give "Jan" or "January"; 1 is January."""
    return QLocale(language).standaloneMonthName(number, _SHORT if short else _LONG)


def long_day(day: date, language: str) -> str:
    """Give "Thursday 12 November 2026"."""
    return translate("Dates", "{weekday} {day} {month} {year}").format(
        weekday=weekday(day.weekday(), language, short=False),
        day=day.day,
        month=month(day.month, language, short=False),
        year=day.year,
    )


def short_day(day: date, language: str) -> str:
    """Give "Thu 12 Nov"."""
    return translate("Dates", "{weekday} {day} {month}", "short").format(
        weekday=weekday(day.weekday(), language),
        day=day.day,
        month=month(day.month, language),
    )


def month_day(day: date, language: str) -> str:
    """Give "12 Nov"."""
    words = translate("Dates", "{day} {month}", "short")
    return words.format(day=day.day, month=month(day.month, language))


def short_date(day: date, language: str, today: date) -> str:
    """Give "12 Nov", with its year when it is another one."""
    words = month_day(day, language)
    return words if day.year == today.year else f"{words} {day.year}"


def clock(moment: Moment) -> str:
    """Give "18:05" as the clock of that place showed it."""
    return moment.local.strftime("%H:%M")
