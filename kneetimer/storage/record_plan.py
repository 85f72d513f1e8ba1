"""The plan of a session that was done, made again from what its record kept."""

from __future__ import annotations

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Catalogue
from kneetimer.core.phase import Timeline
from kneetimer.core.record import SessionRecord
from kneetimer.core.timeline import compile_timeline
from kneetimer.storage.choices import read_choices
from kneetimer.storage.routine_file import read_routine


def plan_of(record: SessionRecord, catalogue: Catalogue) -> Timeline | None:
    """Give the plan of a session; None where this version cannot make it again."""
    try:
        routine = read_routine(record.snapshot, catalogue, record.routine)
        return compile_timeline(routine, catalogue, read_choices(record.choices))
    except (KneeTimerError, ValueError):
        return None
