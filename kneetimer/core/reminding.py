"""When to remind of what is due: the decision, told the time.

The rule: each session that is due is told of once a day, never in quiet hours and never during a
session. "In an hour" asks for one time more. Times of the day are by the local clock, whatever it
does in between: what it passed over is told after it, and what it shows twice is told once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Final, Protocol

from kneetimer.core.record import Moment

DAY_MIN: Final = 24 * 60
SNOOZE_MS: Final = 60 * 60_000


class Reminded(Protocol):
    """What is due, as far as it matters here: see `programme_days.Due`."""

    @property
    def key(self) -> str:
        """Tells it from all others."""

    @property
    def at(self) -> time | None:
        """The time of the day that the programme names."""

    @property
    def optional(self) -> bool:
        """Whether it may as well be left out."""


@dataclass(frozen=True, slots=True)
class ReminderWishes:
    """What the person wants.

    Attributes:
        is_on: whether there are reminders at all
        at_min: from when on, in minutes since midnight, where the programme names no time
        quiet_from_min, quiet_to_min: when there are none, over midnight if need be; two that are
            the same are no quiet hours
    """

    is_on: bool = False
    at_min: int = 18 * 60
    quiet_from_min: int = 21 * 60
    quiet_to_min: int = 8 * 60


@dataclass(frozen=True, slots=True)
class Told:
    """What the person was told of on a day.

    Attributes:
        keys: of what is not to be told again
        later: of what is to be told once more, when, in milliseconds since 1970 in UTC
    """

    day: date | None = None
    keys: frozenset[str] = frozenset()
    later: Mapping[str, int] = field(default_factory=dict)

    def on(self, day: date) -> Told:
        """Give what was told on a day; nothing, where this is of another one."""
        return self if self.day == day else Told(day)

    def and_of(self, keys: Iterable[str]) -> Told:
        """Give the same with some more told."""
        new = frozenset(keys)
        later = {key: at for key, at in self.later.items() if key not in new}
        return replace(self, keys=self.keys | new, later=later)

    def put_off(self, keys: Iterable[str], now: Moment) -> Told:
        """Give the same with some to be told once more, in an hour."""
        later = dict.fromkeys(keys, now.utc_ms + SNOOZE_MS)
        return replace(self, keys=self.keys | later.keys(), later={**self.later, **later})


def to_tell(
    now: Moment,
    due: Iterable[Reminded],
    told: Told,
    wishes: ReminderWishes,
    *,
    in_session: bool,
) -> tuple[str, ...]:
    """Give the keys of what is to be told now; what is optional is never told.

    Args:
        now: the time of day
        due: what is still open today
        told: what was told so far, whatever day that was
        wishes: what the person wants
        in_session: whether a session is under way
    """
    minute = _minute_of(now.local)
    if not wishes.is_on or in_session or is_quiet(minute, wishes):
        return ()
    so_far = told.on(now.day)
    return tuple(
        one.key
        for one in due
        if not one.optional and _is_time(one, now.utc_ms, minute, so_far, wishes)
    )


def is_quiet(minute: int, wishes: ReminderWishes) -> bool:
    """Whether a minute of the day is in the quiet hours."""
    first, last = wishes.quiet_from_min, wishes.quiet_to_min
    if first <= last:
        return first <= minute < last
    return minute >= first or minute < last


def _is_time(one: Reminded, utc_ms: int, minute: int, told: Told, wishes: ReminderWishes) -> bool:
    if one.key in told.later:
        return utc_ms >= told.later[one.key]
    if one.key in told.keys:
        return False
    at_min = wishes.at_min if one.at is None else 60 * one.at.hour + one.at.minute
    return minute >= at_min


def _minute_of(local: datetime) -> int:
    return 60 * local.hour + local.minute
