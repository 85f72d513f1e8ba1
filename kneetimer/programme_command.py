"""`kneetimer programme FILE`: what each day of a programme holds, as text or for programs."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from kneetimer.core.calendar import monday_of
from kneetimer.core.enrolment import Enrolment
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.programme import Gate, Programme, Question, Variant
from kneetimer.core.programme_days import DatedWeek, Due, dated_weeks, days_of
from kneetimer.core.quantity import shown
from kneetimer.core.text import Text
from kneetimer.storage.programme_words import MOST_WEEKS
from kneetimer.storage.shelf import make_library

# So many weeks of an upkeep are shown, which has no end.
_WEEKS_OF_UPKEEP = 2
_LAST_YEAR = 9000
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class NoSuchPartError(KneeTimerError):
    """A week or a variant that a programme does not have."""


def add_programme(commands: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add the command to a program's commands, as from `add_subparsers`."""
    command = commands.add_parser("programme", help="print what each day of a programme holds")
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--json", action="store_true", help="for programs")
    command.add_argument("--week", type=int, metavar="N", help="this week alone")
    command.add_argument("--variant", metavar="NAME", help="which one; else the first")
    command.add_argument(
        "--start",
        type=day_of,
        default=None,
        metavar="YYYY-MM-DD",
        help="the first day; else the Monday of this week",
    )
    command.add_argument("--language", default="en", help="two-letter code, as in de")
    command.set_defaults(run=_programme)


def day_of(words: str) -> date:
    """Read a day of the command line; argparse tells what is wrong with it."""
    try:
        day = date.fromisoformat(words)
        if day.year < _LAST_YEAR:
            return day
        message = f"{words!r} is too far away"
    except ValueError:
        message = f"{words!r} is no day: write it as in 2026-11-30"
    raise argparse.ArgumentTypeError(message)


def _programme(options: argparse.Namespace) -> int:
    programme = make_library().load_programme(options.file)
    variant = variant_of(programme, options.variant)
    start = options.start or monday_of(_today())
    enrolment = Enrolment(options.file.stem, start, variant=variant.key)
    most = variant.last_week + (_WEEKS_OF_UPKEEP if variant.upkeep is not None else 0)
    if options.week is not None:
        most = min(max(most, options.week), MOST_WEEKS)
    weeks = [week for week, _ in zip(dated_weeks(programme, enrolment), range(most), strict=False)]
    if options.week is not None:
        weeks = [week for week in weeks if week.plan.week == options.week]
        if not weeks:
            raise NoSuchPartError(f"There is no week {options.week}: {variant.last_week} weeks.")
    if options.json:
        data = programme_data(programme, variant, weeks, options.language)
        print(json.dumps(data, ensure_ascii=False))
    else:
        sys.stdout.writelines(
            f"{line}\n" for line in programme_lines(programme, variant, weeks, options.language)
        )
    return 0


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the day that the person's own clock shows


def variant_of(programme: Programme, key: str | None) -> Variant:
    """Give the variant that a command asks for, or the first.

    Raises:
        NoSuchPartError: where there is none of that key
    """
    known = [variant.key for variant in programme.variants if variant.key]
    if key is not None and key not in known:
        listed = ", ".join(known) or "this programme has none"
        raise NoSuchPartError(f"There is no variant {shown(key)}: {listed}.")
    return programme.variant(key or "")


def programme_lines(
    programme: Programme, variant: Variant, weeks: Iterable[DatedWeek], language: str
) -> list[str]:
    """Give a title, and for each week a line with its phases and one for each session."""
    titles = (programme.title, variant.title) if variant.key else (programme.title,)
    lines = [" · ".join(title.get(language) for title in titles)]
    said: tuple[Text, ...] = ()
    for week in weeks:
        lines += ["", _week_title(week, variant, language)]
        # Words that hold for weeks are said once.
        lines += [f"  {note.get(language)}" for note in week.plan.notes if note not in said]
        said = week.plan.notes
        rows = [_row(due) for day in days_of(week) for due in day.due]
        lines += _aligned(rows) or ["  nothing is due"]
        lines += [f"  then: {ask_words(ask, language)}" for ask in week.plan.asks]
    return lines


def ask_words(ask: Gate | Question, language: str) -> str:
    """Give what is asked at the end of a week, in a line."""
    if isinstance(ask, Question):
        return ask.text.get(language)
    said = [ask.text.get(language)] if ask.text else []
    if ask.all_sets:
        said.append("all sets done")
    if ask.pain_below is not None:
        said.append(f"pain below {ask.pain_below}")
    return f"go on? ({', '.join(said)})"


def _week_title(week: DatedWeek, variant: Variant, language: str) -> str:
    number = week.plan.week
    of = f" of {variant.last_week}" if number <= variant.last_week else ""
    phases = " + ".join(title.get(language) for title in week.plan.phases if title)
    return f"Week {number}{of}  {phases}".rstrip()


def _row(due: Due) -> tuple[str, ...]:
    number, of = due.number
    more = [f"{number} of {of}"] if of > 1 else []
    more += [due.slot] if due.slot else []
    more += ["optional"] if due.optional else []
    more += ["may be split"] if due.may_split else []
    at = due.at.strftime("%H:%M") if due.at is not None else ""
    day = f"{_DAYS[due.day.weekday()]} {due.day.isoformat()}"
    return day, at, due.routine, due.dose_words, ", ".join(more)


def _aligned(rows: list[tuple[str, ...]]) -> list[str]:
    """Give rows as lines; a column that is empty everywhere takes no room."""
    columns = [column for column in zip(*rows, strict=True) if any(column)]
    widths = [max(map(len, column)) for column in columns]
    return [
        "  "
        + "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in zip(*columns, strict=True)
    ]


def programme_data(
    programme: Programme, variant: Variant, weeks: Iterable[DatedWeek], language: str
) -> dict[str, Any]:
    """Give the same for programs; `docs/programme-format.md` names the keys."""
    return {
        "title": programme.title.get(language),
        "variant": variant.key or None,
        "weeks": variant.last_week,
        "days": [
            {
                "day": day.day.isoformat(),
                "week": day.week,
                "phases": [title.get(language) for title in day.phases],
                "notes": [note.get(language) for note in day.notes],
                "due": [_due_data(due, language) for due in day.due],
                "asks": _asks_after(week, day.day, language),
            }
            for week in weeks
            for day in days_of(week)
        ],
    }


def _due_data(due: Due, language: str) -> dict[str, Any]:
    return {
        "routine": due.routine,
        "slot": due.slot or None,
        "number": list(due.number),
        "at": due.at.strftime("%H:%M") if due.at is not None else None,
        "dose": due.dose_words or None,
        "note": _words(due.note, language),
        "optional": due.optional,
        "may_split": due.may_split,
    }


def _words(text: Text, language: str) -> str | None:
    return text.get(language) or None


def _asks_after(week: DatedWeek, day: date, language: str) -> list[str]:
    return [ask_words(ask, language) for ask in week.plan.asks] if day == week.days[-1] else []
