"""`kneetimer export calendar`: the days of a programme for any calendar.

The rule: the other commands pay nothing for it, and a file is there when it is whole or not at all.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date, time
from pathlib import Path
from typing import Any, Final

from kneetimer import __version__
from kneetimer.core.enrolment import Enrolment
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.profile import Profile
from kneetimer.core.programme import Programme
from kneetimer.core.record import Moment
from kneetimer.desktop.clock import time_of_day
from kneetimer.interop.calendar_file import SUFFIX, CalendarWish, calendar_bytes, zone_of
from kneetimer.interop.calendar_plan import last_day, plan_series
from kneetimer.programme_command import NoSuchPartError, day_of, variant_of
from kneetimer.storage.new_file import check_place, new_file
from kneetimer.storage.routine_by_stem import find_routine
from kneetimer.storage.shelf import make_library

_MOST_REMIND_MIN: Final = 7 * 24 * 60


class NothingDueError(KneeTimerError):
    """There is nothing for a calendar."""


def add_calendar(kinds: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add the command to the kinds of exports, as from `add_subparsers`."""
    command = kinds.add_parser("calendar", help="the days of a programme, for any calendar")
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT", help="the .ics to write"
    )
    command.add_argument("--force", action="store_true", help="replace a file that is there")
    command.add_argument(
        "--start", type=day_of, metavar="DATE", help="the first day, as in 2026-11-30; else today"
    )
    command.add_argument("--week", type=int, default=1, metavar="N", help="week to begin with")
    command.add_argument("--variant", metavar="NAME", help="which one; else the first")
    command.add_argument(
        "--until",
        type=day_of,
        metavar="DATE",
        help="the last day; else that of the last week, without the upkeep",
    )
    command.add_argument(
        "--time",
        type=_time,
        metavar="HH:MM",
        help="when it is, where the programme names no time; else the whole day",
    )
    command.add_argument(
        "--zone",
        default="",
        metavar="ZONE",
        help="time zone of the times, as in Europe/Berlin; else the time of wherever you are",
    )
    command.add_argument(
        "--remind",
        type=_minutes,
        metavar="MIN",
        help="remind so many minutes before; of a whole day at nine",
    )
    command.add_argument("--language", default="en", help="two-letter code, as in de")
    command.set_defaults(run=_export_calendar)


def _time(words: str) -> time:
    hours, _, minutes = words.partition(":")
    try:
        return time(int(hours), int(minutes))
    except ValueError:
        message = f"{words!r} is no time of day: write it as in 18:00"
    raise argparse.ArgumentTypeError(message)


def _minutes(words: str) -> int:
    if not (words.isdecimal() and int(words) <= _MOST_REMIND_MIN):
        raise argparse.ArgumentTypeError(f"give 0 to {_MOST_REMIND_MIN} minutes")
    return int(words)


def _export_calendar(options: argparse.Namespace) -> int:
    if options.output.suffix.lower() != SUFFIX:
        print(f"Let the name of the file end in {SUFFIX}.", file=sys.stderr)
        return 2
    zone_of(options.zone)
    check_place(options.output, replace=options.force)
    now = Moment(*time_of_day())
    library = make_library()
    programme = library.load_programme(options.file)
    enrolment = _enrolment(programme, options, now.day)
    last = options.until or last_day(programme, enrolment)
    series = plan_series(
        programme,
        enrolment,
        last,
        options.time,
        load=lambda stem: find_routine(library, stem),
        catalogue=library.catalogue,
        profile=Profile(language=options.language),
    )
    if not series:
        raise NothingDueError(f"Nothing is due from {enrolment.begun} to {last}.")
    wish = CalendarWish(
        title=programme.title.get(options.language),
        programme=options.file.stem,
        zone=options.zone,
        remind_min=options.remind,
    )
    made = calendar_bytes(series, wish, now, __version__)
    with new_file(options.output, replace=options.force) as file:
        file.write(made)
    entries, sessions = len(series), sum(one.count for one in series)
    print(f"{sessions} sessions in {entries} entries, up to {last}.", file=sys.stderr)
    return 0


def _enrolment(programme: Programme, options: argparse.Namespace, today: date) -> Enrolment:
    weeks = variant_of(programme, options.variant).last_week
    if not 1 <= options.week <= weeks:
        raise NoSuchPartError(f"There is no week {options.week}: {weeks} weeks.")
    return Enrolment(options.file.stem, options.start or today, options.week, options.variant or "")
