"""What the person decided about a programme or a routine: kept like sessions, and never changed.

The state of a programme, and how far a routine has grown, are worked out from the decisions alone.
So two machines that each know some of them agree as soon as both know all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from kneetimer.core.record import Moment


class DecisionKind(Enum):
    """What was decided."""

    # about a programme
    BEGIN = "begin"
    PAUSE = "pause"
    RESUME = "resume"
    END = "end"
    ANSWER = "answer"
    # about an item of a routine
    PROGRESS = "progress"
    STEP_BACK = "step back"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision.

    Attributes:
        id: 32 hexadecimal digits; no two decisions share one
        at: when it was made
        subject: the stem of the programme's or of the routine's file
        day: from which day it holds, as in "2026-11-21"; "" for the day it was made
        week: the week of the programme to begin with, from 1; 0 where that says nothing
        variant: the programme's variant that was chosen
        item: the key of the routine's item, or of the programme's gate or question
        answer: what was said, as in "yes" or "not yet"
        words: what was asked or offered, as it was shown
        before, after: the dose as the file has it, in the format's words
        sessions: the ids of the sessions that led to it
    """

    id: str
    at: Moment
    kind: DecisionKind
    subject: str
    day: str = ""
    week: int = 0
    variant: str = ""
    item: str = ""
    answer: str = ""
    words: str = ""
    before: str = ""
    after: str = ""
    sessions: tuple[str, ...] = ()


def in_order(decisions: Iterable[Decision]) -> list[Decision]:
    """Give each decision once, the earliest first, whatever order they came in."""
    once = {decision.id: decision for decision in decisions}
    return sorted(once.values(), key=lambda decision: (decision.at.utc_ms, decision.id))
