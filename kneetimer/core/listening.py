"""Whether sound alone leads through a routine, found out in steps of a few milliseconds."""

from __future__ import annotations

from collections.abc import Generator

from kneetimer.core.exercise import Catalogue
from kneetimer.core.eyes_closed import find_in_steps
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine
from kneetimer.core.timeline import NothingToDoError, compile_in_steps
from kneetimer.core.writer import write_in_steps


def listen_in_steps(
    routine: Routine, catalogue: Catalogue, profile: Profile
) -> Generator[None, None, bool]:
    """Say whether sound alone leads through a routine, by the estimated lengths of the lines.

    A routine with nothing to do leads nobody.
    """
    try:
        timeline = yield from compile_in_steps(routine, catalogue, profile)
    except NothingToDoError:
        return False
    script = yield from write_in_steps(timeline, profile)
    return not (yield from find_in_steps(timeline, script, profile.language))
