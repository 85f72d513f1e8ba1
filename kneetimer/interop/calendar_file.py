"""A programme as an iCalendar file (RFC 5545), for any calendar there is.

The rule: an entry keeps its UID from one export to the next, so that a calendar replaces it. Only
this module knows the library, which takes up to a quarter of a second to load: it is loaded for
this alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.record import Moment
from kneetimer.interop.calendar_series import Series

if TYPE_CHECKING:
    from icalendar import Alarm, Event

SUFFIX: Final = ".ics"
_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_YEAR: Final = timedelta(days=366)
_MORNING: Final = timedelta(hours=9)  # a whole day is reminded of then


class UnknownZoneError(KneeTimerError):
    """A time zone that is none, or that this system does not know."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no time zone {name!r}: name one as in Europe/Berlin.")


@dataclass(frozen=True, slots=True)
class CalendarWish:
    """What the file is to be like.

    Attributes:
        title: of the calendar
        programme: the stem of the programme's file
        zone: of the times of day, as in "Europe/Berlin"; "" for the time of wherever one is
        remind_min: so many minutes before there is a reminder; None for none. One of a whole day
            comes at nine
    """

    title: str
    programme: str
    zone: str = ""
    remind_min: int | None = None


def zone_of(name: str) -> ZoneInfo | None:
    """Give a time zone; None for "".

    Raises:
        UnknownZoneError: when there is none of this name
    """
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnknownZoneError(name) from error


def calendar_bytes(
    series: Sequence[Series], wish: CalendarWish, now: Moment, version: str
) -> bytes:
    """Give the file.

    Args:
        series: the entries
        wish: what it is to be like
        now: the time of day; a later export replaces an earlier one
        version: of this program

    Raises:
        UnknownZoneError: when there is no such time zone
    """
    zone = zone_of(wish.zone)
    from icalendar import Calendar  # noqa: PLC0415 - it takes long

    calendar = Calendar()
    calendar.add("prodid", f"-//KneeTimer//KneeTimer {version}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _clean(wish.title))
    for one in series:
        calendar.add_component(_event(one, wish, zone, now))
    if zone is not None and any(one.at is not None for one in series):
        calendar.add_missing_timezones(*_span(series))
    made: bytes = calendar.to_ical()
    return made


def _event(one: Series, wish: CalendarWish, zone: ZoneInfo | None, now: Moment) -> Event:
    from icalendar import Event  # noqa: PLC0415 - as above

    event = Event()
    event.add("uid", _uid(wish.programme, one.key))
    written = datetime.fromtimestamp(now.utc_ms // 1000, timezone.utc)
    event.add("dtstamp", written)
    event.add("last-modified", written)
    event.add("sequence", max(0, now.utc_ms // 60_000))
    begin, end = _times(one, zone)
    event.add("dtstart", begin)
    event.add("dtend", end)
    if one.weekdays:
        event.add("rrule", _rule(one))
    event.add("summary", _clean(one.words.title))
    event.add("description", _clean(one.words.description))
    event.add("transp", "OPAQUE" if one.at is not None else "TRANSPARENT")
    if wish.remind_min is not None:
        event.add_component(_alarm(one, wish.remind_min))
    return event


def _times(one: Series, zone: ZoneInfo | None) -> tuple[date, date]:
    """Give begin and end: of the clock where there is a time, else of the whole day."""
    if one.at is None:
        return one.first, one.first + timedelta(days=1)
    begin = datetime.combine(one.first, one.at, zone)
    # By the clock: a training that begins before its change is no longer or shorter on the paper.
    return begin, begin + timedelta(milliseconds=one.words.lasts_ms)


def _span(series: Sequence[Series]) -> tuple[date, date]:
    """Give the first and the last day for which the changes of the clock have to be there."""
    first = min(one.first for one in series)
    last = max(one.first + timedelta(weeks=one.weeks_apart * one.count) for one in series)
    return first - _YEAR, last + _YEAR


def _rule(one: Series) -> dict[str, object]:
    rule: dict[str, object] = {"freq": "weekly", "count": one.count}
    if one.weeks_apart > 1:
        # Weeks begin on Monday, or every second one could be another.
        rule |= {"interval": one.weeks_apart, "wkst": _DAYS[0]}
    rule["byday"] = [_DAYS[day] for day in one.weekdays]
    return rule


def _alarm(one: Series, remind_min: int) -> Alarm:
    from icalendar import Alarm  # noqa: PLC0415 - as above

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _clean(one.words.title))
    alarm.add("trigger", _MORNING if one.at is None else -timedelta(minutes=remind_min))
    return alarm


def _uid(programme: str, key: str) -> str:
    """Give what names an entry: by the programme and the place of its first session in the plan.

    The day is not in it, so that a plan that begins later takes the place of the earlier one.
    """
    whole = f"{programme}\0{key}".encode("utf-8", "replace")
    return f"{hashlib.sha256(whole).hexdigest()[:32]}@kneetimer"


def _clean(words: str) -> str:
    """Give words as a calendar takes them: no control characters, no broken ones."""
    kept = "".join(c for c in words if c.isprintable() or c == "\n")
    return kept.encode("utf-8", "replace").decode()
