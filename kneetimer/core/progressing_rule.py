"""The rules by which an item grows or steps back, as the author of a routine wrote them.

A rule says when something is offered and what. It is never followed without a tap of the person.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Bound(Enum):
    """An end of the item's own range; a number without a range is both ends."""

    MIN = "min"
    MAX = "max"


@dataclass(frozen=True, slots=True)
class Aim:
    """What a set has to reach: an end of the range, or a number of reps, or a time.

    Exactly one of them is said.
    """

    bound: Bound | None = None
    reps: int = 0
    ms: int = 0


@dataclass(frozen=True, slots=True)
class When:
    """What has to be so in each of the last `sessions` sessions with the item. None: not asked for.

    Attributes:
        all_sets_at: every set reached that
        any_set_below: at least one set that was begun fell short of that
        pain_at_most, pain_at_least: 0 to 10; what was not said fulfils neither
        effort_at_most, effort_at_least: likewise
    """

    all_sets_at: Aim | None = None
    any_set_below: Aim | None = None
    sessions: int = 1
    pain_at_most: int | None = None
    pain_at_least: int | None = None
    effort_at_most: int | None = None
    effort_at_least: int | None = None

    @property
    def says_what(self) -> bool:
        """Whether anything but the number of sessions is asked for."""
        return self != When(sessions=self.sessions)


class Deed(Enum):
    """Steps on a ladder: of the item's `loads`, or of the exercise's easier and harder ways."""

    NEXT_LOAD = "next_load"
    PREVIOUS_LOAD = "previous_load"
    HARDER = "harder"
    EASIER = "easier"


class Number(Enum):
    """The numbers of a dose that a rule can change."""

    REPS = "reps"
    SETS = "sets"
    HOLD = "hold"
    WORK = "work"
    BLOCKS = "blocks"
    WEIGHT = "weight"

    @property
    def is_time(self) -> bool:
        """Whether it is in milliseconds."""
        return self in (Number.HOLD, Number.WORK)


@dataclass(frozen=True, slots=True)
class Do:
    """What is offered: a step on a ladder, or numbers to change, or another exercise.

    Attributes:
        by: numbers with what is added to each; in ms where it is a time, in grams for a weight
        exercise: the id of the exercise to go over to; "" for the same one
    """

    deed: Deed | None = None
    by: tuple[tuple[Number, int], ...] = ()
    exercise: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """When and what."""

    when: When
    do: Do
