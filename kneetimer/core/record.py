"""What is kept of a session: one immutable record, and what is said about it afterwards.

A record is never changed. What the person tells later (how it felt, the next morning, a note) is
an `Addition`; the newest one that says a thing holds. So records from several places can be put
together in any order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta, timezone
from enum import Enum

from kneetimer.core.body import Side
from kneetimer.core.text import Text

MOST_PAIN = 10
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


class Outcome(Enum):
    """How a set came out."""

    DONE = "done"
    PARTLY = "partly"
    SKIPPED = "skipped"


class Why(Enum):
    """Why something was left out, or why the session stood still."""

    CHOSEN = "chosen"
    HURT = "hurt"
    ENDED = "ended"
    SLEPT = "slept"
    CRASHED = "crashed"


class Choice(Enum):
    """What the person chose to do after saying that it hurts."""

    GO_ON = "go on"
    EASIER = "easier"
    FEWER_REPS = "fewer reps"
    SKIP_SIDE = "skip side"
    SKIP_EXERCISE = "skip exercise"
    END = "end"


@dataclass(frozen=True, slots=True)
class Moment:
    """A time of day with the clock it was read on.

    Attributes:
        utc_ms: milliseconds since 1970 in UTC
        offset_min: how far the local clock was ahead of UTC then, in minutes
    """

    utc_ms: int
    offset_min: int = 0

    @property
    def local(self) -> datetime:
        """The moment as the local clock showed it, with its offset."""
        zone = timezone(timedelta(minutes=self.offset_min))
        return (_EPOCH + timedelta(milliseconds=self.utc_ms)).astimezone(zone)

    @property
    def day(self) -> date:
        """The day that the local calendar showed."""
        return self.local.date()

    def iso(self) -> str:
        """Give it as in ISO 8601, with milliseconds and offset."""
        return self.local.isoformat(timespec="milliseconds")

    @staticmethod
    def parse(text: str) -> Moment:
        """Read what `iso` gives.

        Raises:
            ValueError: when it is no time, or has no offset in whole minutes
        """
        read = datetime.fromisoformat(text)
        offset = read.utcoffset()
        if offset is None or offset % timedelta(minutes=1):
            raise ValueError(f"{text!r} has no offset from UTC in whole minutes")
        return Moment((read - _EPOCH) // timedelta(milliseconds=1), offset // timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class DoneSet:
    """One set, as planned and as done.

    Attributes:
        item: key of the item in the routine; `round` tells its rounds apart
        exercise: its id in the catalogue or in the file
        side, direction, set: which set of the item it is
        planned_reps, done_reps: 0 where it has no reps
        planned_ms, done_ms: its time under way; for sets the user paces, as measured
        load: what it was done against, in the author's words; "" for nothing
        load_grams: its weight, where it has one
        why: why some of it was left out, where that is known
        detours, detour_ms: what was turned aside to
    """

    item: str
    exercise: str
    name: Text
    side: Side | None = None
    direction: str = ""
    set: tuple[int, int] = (1, 1)
    round: int = 1
    planned_reps: int = 0
    done_reps: int = 0
    planned_ms: int = 0
    done_ms: int = 0
    load: str = ""
    load_grams: int | None = None
    why: Why | None = None
    detours: int = 0
    detour_ms: int = 0

    @property
    def outcome(self) -> Outcome:
        """Whether all of it, some of it or nothing of it was done."""
        if self.planned_reps:
            done, planned = self.done_reps, self.planned_reps
        else:
            done, planned = self.done_ms, self.planned_ms
        if done >= planned:
            return Outcome.DONE
        return Outcome.PARTLY if done else Outcome.SKIPPED


@dataclass(frozen=True, slots=True)
class Stop:
    """The session stood still: `at_ms` of its own time, for `for_ms`."""

    at_ms: int
    for_ms: int
    why: Why


@dataclass(frozen=True, slots=True)
class Hurt:
    """It hurt: where, how much (0 to 10), and what the person chose to do.

    Attributes:
        at_ms: the session's own time, without the time it stood still
        rep: (n, of); None where there are no reps
    """

    at_ms: int
    pain: int
    item: str
    exercise: str
    side: Side | None = None
    set: tuple[int, int] | None = None
    rep: tuple[int, int] | None = None
    choice: Choice = Choice.GO_ON


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session, complete in itself.

    Attributes:
        id: 32 hexadecimal digits; no two sessions share one
        routine: the stem of the routine's file, as in "hip-and-it-band"
        snapshot: the text of the routine's file as it was
        choices: the person's choices as they were, as JSON
        planned_ms: the whole plan by the estimates
        lasted_ms: from the start to the end without the time it stood still
        pain_before: 0 to 10; None where it was not asked or not answered
    """

    id: str
    started: Moment
    ended: Moment
    title: Text
    routine: str
    complete: bool
    planned_ms: int
    lasted_ms: int
    sets: tuple[DoneSet, ...] = ()
    stops: tuple[Stop, ...] = ()
    hurts: tuple[Hurt, ...] = ()
    pain_before: int | None = None
    snapshot: str = ""
    choices: str = "{}"


@dataclass(frozen=True, slots=True)
class Count:
    """A number the person counted or read off for an exercise of a session.

    Attributes:
        seconds: whether it is a time; else it is a number of times
    """

    item: str
    exercise: str
    side: Side | None
    number: int
    seconds: bool = False


@dataclass(frozen=True, slots=True)
class Addition:
    """Something said about a session after it ended. What is None or empty says nothing.

    Attributes:
        session: the id of the record it belongs to
        pain_after, pain_worst, pain_morning: 0 to 10
        effort: how hard it was, 0 to 10
        back_to_usual: the answer of the next morning
        asked_morning: the question of the next morning was shown, and need not be again
        removed: the person wants the session out of the history (True) or back in it (False)
    """

    id: str
    session: str
    at: Moment
    pain_after: int | None = None
    pain_worst: int | None = None
    effort: int | None = None
    note: str | None = None
    asked_morning: bool | None = None
    back_to_usual: bool | None = None
    pain_morning: int | None = None
    counts: tuple[Count, ...] | None = None
    removed: bool | None = None


_SAID = tuple(f.name for f in fields(Addition) if f.name not in ("id", "session", "at"))


def told(session: str, additions: Iterable[Addition]) -> Addition:
    """Put together what was said about one session: of each thing, the newest that says it.

    The order of `additions` makes no difference, and nor do repeated ones. Additions about other
    sessions are passed over. The result has the id "" and the time of the newest.
    """
    ours = sorted(
        (addition for addition in additions if addition.session == session),
        key=lambda addition: (addition.at.utc_ms, addition.id),
    )
    if not ours:
        return Addition("", session, Moment(0))
    said = {
        name: getattr(addition, name)
        for addition in ours
        for name in _SAID
        if getattr(addition, name) is not None
    }
    return Addition("", session, ours[-1].at, **said)
