"""Which routines can be done with the eyes closed, found out once and then remembered.

Nothing is kept on disk: a routine is checked in a few milliseconds, and only when it is looked at.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kneetimer.core.body import Side
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.eyes_closed import find_gaps
from kneetimer.core.phase import Timeline
from kneetimer.core.profile import Profile
from kneetimer.core.timeline import compile_timeline
from kneetimer.core.writer import write_script

if TYPE_CHECKING:
    from kneetimer.storage.library import Entry, Library


def leads_by_ear(timeline: Timeline, profile: Profile) -> bool:
    """Whether sound alone leads through it, by the estimated lengths of the lines."""
    return not find_gaps(timeline, write_script(timeline, profile), profile.language)


class ByEar:
    """Knows it of the routines of a library, for as long as the window is open."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._known: dict[tuple[object, ...], bool] = {}

    def leads(self, entry: Entry, profile: Profile) -> bool:
        """Whether sound alone leads through a routine; a file that cannot be read never does."""
        someone = replace(profile, affected_side=profile.affected_side or Side.LEFT)
        key = (
            entry.path,
            _stamp(entry.path),
            someone.first_side,
            someone.affected_side,
            someone.ready_ms,
            someone.change_extra_ms,
            someone.language,
        )
        if key not in self._known:
            self._known[key] = self._find_out(entry, someone)
        return self._known[key]

    def _find_out(self, entry: Entry, profile: Profile) -> bool:
        try:
            routine = self._library.load(entry.path)
            timeline = compile_timeline(routine, self._library.catalogue, profile)
        except KneeTimerError:
            return False
        return leads_by_ear(timeline, profile)


def _stamp(path: Path) -> tuple[int, int]:
    try:
        stat = path.stat()
    except OSError:
        return 0, 0
    return stat.st_size, stat.st_mtime_ns
