"""OpenHIIT: a list of interval timers, as it exports them now and as it did before version 2.

A timer does the same time of work and of rest for each activity, and all of them again after a
break as often as it restarts.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from kneetimer.core.exercise import Exercise
from kneetimer.interop.importers.builder import Builder
from kneetimer.interop.importers.foreign import Foreign, Imported, ImportFileError
from kneetimer.interop.importers.reading import line, listing, mapping, mappings, seconds_ms, whole
from kneetimer.interop.importers.steps import Break, Loop, Part, Step, lay_out

MOST_INTERVALS = 1_000


class OpenHiit:
    """See the module."""

    name = "OpenHIIT"
    key = "openhiit"

    def fits(self, file: Foreign) -> bool:
        """Whether it is a list of timers."""
        timers = listing(file.json)
        return bool(timers) and all(_is_timer(one) for one in timers)

    def read(self, file: Foreign, catalogue: Mapping[str, Exercise]) -> list[Imported]:
        """Give a routine for each timer."""
        builder = Builder(file.name, catalogue)
        made = []
        for timer in mappings(file.json):
            title = line(timer.get("name") or timer.get("title")) or file.stem
            items = lay_out(_parts(timer, title, builder), builder, file.name)
            if items:
                made.append(builder.build(title, items, program=self.name))
        if not made:
            raise ImportFileError(file.name, "its timers hold no work")
        return made


def _is_timer(value: object) -> bool:
    found = mapping(value)
    is_new = "timeSettings" in found and "activeIntervals" in found
    return is_new or ("exerciseTime" in found and "numExercises" in found)


def _inner(value: object) -> Any:  # noqa: ANN401 - whatever JSON holds
    """Give a value that stands as it is, or as JSON in a text."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except (ValueError, RecursionError):
        return None


def _parts(timer: dict[str, Any], title: str, builder: Builder) -> list[Part]:
    times = mapping(_inner(timer.get("timeSettings"))) or timer

    def ms_of(*keys: str) -> int:
        return next((ms for key in keys if (ms := seconds_ms(times.get(key))) is not None), 0)

    work_ms, rest_ms = ms_of("workTime", "exerciseTime"), ms_of("restTime")
    count = next(
        (
            n
            for key in ("activeIntervals", "numExercises")
            if (n := whole(timer.get(key), 0, MOST_INTERVALS)) is not None
        ),
        0,
    )
    if not count or not work_ms:
        return []
    named = _inner(timer.get("activities", timer.get("exercises")))
    names = [line(one) for one in listing(named)[:count]]
    round_: list[Part] = []
    for name in [*names, *[""] * (count - len(names))]:
        round_ += [*([Break(rest_ms)] if round_ and rest_ms else []), Step(name or title, work_ms)]
    restarts = whole(times.get("restarts", times.get("iterations")), 0, MOST_INTERVALS) or 0
    parts: list[Part] = []
    if ms_of("getReadyTime"):
        parts.append(Break(ms_of("getReadyTime")))
    if ms_of("warmupTime"):
        parts += [Step("Warm-up", ms_of("warmupTime")), Break(rest_ms)]
    parts.append(Loop(restarts + 1, tuple(round_), between_ms=ms_of("breakTime") or rest_ms))
    if ms_of("cooldownTime"):
        parts.append(Step("Cool-down", ms_of("cooldownTime")))
    if whole(timer.get("halfwayMark")):
        builder.note("the sound at half time is left out")
    return parts
