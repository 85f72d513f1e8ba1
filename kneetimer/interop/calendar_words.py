"""What an entry of a calendar says about a session of a programme."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from kneetimer.core.dosing import with_doses
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Catalogue
from kneetimer.core.profile import Profile
from kneetimer.core.programme import Programme
from kneetimer.core.programme_days import Due
from kneetimer.core.routine import Routine
from kneetimer.core.timeline import compile_timeline
from kneetimer.interop.calendar_series import EntryWords

_MINUTE_MS: Final = 60_000
_STEP_MS: Final = 5 * _MINUTE_MS  # lengths of entries are whole ones of these
_GUESS_MS: Final = 30 * _MINUTE_MS  # where a routine cannot be read

_WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "about": "About {minutes} min",
        "optional": "Optional",
        "split": "May be spread over the day",
    },
    "de": {
        "about": "Etwa {minutes} min",
        "optional": "Freiwillig",
        "split": "Darf über den Tag verteilt werden",
    },
}


class CalendarWords:
    """Says what stands in each entry.

    Args:
        programme: what the sessions belong to
        load: gives a routine by the stem of its file; None where there is none
        catalogue: exercises by id
        profile: the person's choices, and the language
    """

    def __init__(
        self,
        programme: Programme,
        load: Callable[[str], Routine | None],
        catalogue: Catalogue,
        profile: Profile,
    ) -> None:
        self._programme, self._load = programme, load
        self._catalogue, self._profile = catalogue, profile
        self._words = _WORDS.get(profile.language[:2], _WORDS["en"])
        self._routines: dict[str, Routine | None] = {}
        self._lengths: list[tuple[Due, tuple[int, int]]] = []

    def __call__(self, due: Due) -> EntryWords:
        """Give the words; sessions that are alike are told alike."""
        language = self._profile.language
        routine = self._routine(due.routine)
        title = routine.title.get(language) if routine is not None else due.routine
        least_ms, most_ms = self._length(due, routine)
        lines = [
            self._programme.title.get(language),
            due.phase.get(language),
            self._about(least_ms, most_ms) if most_ms else "",
            self._words["optional"] if due.optional else "",
            self._words["split"] if due.may_split else "",
            due.note.get(language),
        ]
        parts = [title, due.dose_words]
        return EntryWords(
            title=" · ".join(part for part in parts if part),
            description="\n".join(line for line in lines if line),
            lasts_ms=-(-(most_ms or _GUESS_MS) // _STEP_MS) * _STEP_MS,
        )

    def _about(self, least_ms: int, most_ms: int) -> str:
        """Give "About 17–24 min"."""
        least, most = ((ms + _MINUTE_MS // 2) // _MINUTE_MS or 1 for ms in (least_ms, most_ms))
        minutes = str(most) if least == most else f"{least}–{most}"
        return self._words["about"].format(minutes=minutes)

    def _routine(self, stem: str) -> Routine | None:
        if stem not in self._routines:
            self._routines[stem] = self._load(stem)
        return self._routines[stem]

    def _length(self, due: Due, routine: Routine | None) -> tuple[int, int]:
        """Give how long a session takes at least and at most; 0 where that cannot be told."""
        for known, length in self._lengths:
            if known.routine == due.routine and known.doses == due.doses:
                return length
        length = (0, 0)
        if routine is not None:
            try:
                made = with_doses(routine, due.doses)
                timeline = compile_timeline(made, self._catalogue, self._profile)
                length = (timeline.min_ms, timeline.max_ms)
            except KneeTimerError:
                pass  # as when everything is left out; the plan is the plan all the same
        self._lengths.append((due, length))
        return length
