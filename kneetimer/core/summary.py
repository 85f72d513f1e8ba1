"""Short lines about many sessions, as the index of the history gives them and pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from kneetimer.core.body import Side
from kneetimer.core.record import Moment
from kneetimer.core.text import Text


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session in short, with what was said about it since.

    Attributes:
        sets_done, sets_planned: a set counts as done when all of it was done
        hurts: how often the person said that it hurts
    """

    id: str
    started: Moment
    lasted_ms: int
    title: Text
    routine: str
    complete: bool
    sets_done: int
    sets_planned: int
    hurts: int = 0
    pain_before: int | None = None
    pain_after: int | None = None
    pain_worst: int | None = None
    pain_morning: int | None = None
    back_to_usual: bool | None = None
    effort: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class BestLine:
    """The best set of one exercise on one side in one session.

    Attributes:
        session: the id of the session
        name: as the routine called it then
        reps, ms: most of the one and longest of the other in a single set; 0 where there is none
        grams: the heaviest load that a set was done against; 0 for none
        sets: how many sets were begun
        counted: what the person counted or read off afterwards; None where nothing was
        seconds: whether `counted` is a time
    """

    session: str
    started: Moment
    exercise: str
    name: Text
    side: Side | None
    reps: int
    ms: int
    grams: int
    sets: int
    counted: int | None = None
    seconds: bool = False
