"""Lines of a history for tests, as short as they can be written."""

from __future__ import annotations

from kneetimer.core.body import Side
from kneetimer.core.record import Moment
from kneetimer.core.summary import BestLine, SessionLine
from kneetimer.core.text import Text

LEFT, RIGHT = Side.LEFT, Side.RIGHT


def session(at, minutes=10, *, name=None, title="Hip check", **said):
    """Give a session that started at a time as in "2026-03-01T18:00+01:00", or on a day."""
    started = Moment.parse(at if "T" in at else f"{at}T18:00+00:00")
    return SessionLine(
        id=name or at,
        started=started,
        lasted_ms=round(minutes * 60_000),
        title=Text.plain(title),
        routine="hip-check",
        complete=True,
        sets_done=6,
        sets_planned=6,
        **said,
    )


def best(at, side=LEFT, reps=0, ms=0, *, exercise="clamshell", **more):
    """Give the best of one exercise on one side, on a day."""
    return BestLine(
        session=more.pop("session", at),
        started=Moment.parse(at if "T" in at else f"{at}T18:00+00:00"),
        exercise=exercise,
        name=Text.plain(more.pop("name", exercise)),
        side=side,
        reps=reps,
        ms=ms,
        grams=more.pop("grams", 0),
        sets=1,
        **more,
    )
