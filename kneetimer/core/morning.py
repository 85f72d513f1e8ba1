"""The question of the next morning: about which session, if about any."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from kneetimer.core.summary import SessionLine

LONGEST_AGO_DAYS = 3


def to_ask(
    sessions: Sequence[SessionLine], asked: Collection[str], today: date
) -> SessionLine | None:
    """Give the session to ask about today, or None.

    It is the last one before today, when that was at most three days ago. When it was answered or
    asked about already, nothing is asked: older sessions are not gone through one by one.

    Args:
        sessions: in any order
        asked: ids of the sessions that the question was shown for
        today: by the local calendar
    """
    earlier = [line for line in sessions if line.started.day < today]
    if not earlier:
        return None
    last = max(earlier, key=lambda line: (line.started.day, line.started.utc_ms))
    is_fresh = (today - last.started.day).days <= LONGEST_AGO_DAYS
    is_open = last.back_to_usual is None and last.pain_morning is None and last.id not in asked
    return last if is_fresh and is_open else None
